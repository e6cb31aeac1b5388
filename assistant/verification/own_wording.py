"""What an answer says itself of how firmly a text is put, held against the words of that text."""

import re
from collections.abc import Sequence

from ingestion.modality import commitment_words

_SAID = re.compile(
    r"(?:用词是|用詞是|The wording:|Les termes :|Los términos:|Формулировка:|الصيغة:)"
    r"\s*\u2068*[“「«]"
)
# Words against the direction of the others are set apart by marks of Unicode.
_QUOTED = re.compile(r"[“「«]\s?\u2068?([^”」»\u2069]+?)\u2069?\s?[”」»]")


def own_wording(sentence: str, texts: Sequence[str]) -> bool | None:
    """Tell whether `sentence` says in which words the texts are put; None if it says nothing so.

    It has to say all of those by which they commit anybody, and no others.
    """
    if not _SAID.match(sentence):
        return None
    return set(_QUOTED.findall(sentence)) == {word for t in texts for word in commitment_words(t)}
