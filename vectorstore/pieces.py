"""Cut texts into what is compared by meaning: without what they all say, whole and by clauses.

A sentence that stands in most passages of a document tells none of them from the others, and one
that was planted there must not move them all: it is left out. What a question asks for may be one
clause of a long text, whose mean says little of it: each clause is compared as well.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from unicodedata import east_asian_width

from ingestion.sentences import sentence_spans

_FEWEST_SHARING = 3
"""Texts: two that say the same are no custom of the document."""
_CLAUSE_END = re.compile(r"(?<=[;；,，:：、。！？؛،؟])|(?<=[.!?])(?=\s)")
_LEAST = 16
"""Columns of a clause: less is joined to the next. Chosen on `dev`, as is to cut at all."""


def telling(texts: Sequence[str]) -> list[str]:
    """Return texts without the sentences that most of them share; a text of nothing else whole."""
    sentences = [_sentences(text) for text in texts]
    in_texts = Counter(sentence for some in sentences for sentence in {s.strip() for s in some})
    enough = max(_FEWEST_SHARING, len(texts) // 2 + 1)
    shared = {sentence for sentence, number in in_texts.items() if number >= enough}
    if not shared:
        return list(texts)
    kept = ("".join(s for s in some if s.strip() not in shared).strip() for some in sentences)
    return [some or text for some, text in zip(kept, texts, strict=True)]


def clauses(text: str) -> list[str]:
    """Return the clauses of a text, short ones joined to the next; none where it is one itself."""
    found: list[str] = []
    begun = ""
    for piece in _CLAUSE_END.split(text):
        begun += piece
        if _columns(begun) >= _LEAST:
            found.append(begun)
            begun = ""
    if found and begun:
        found[-1] += begun
    found = [clause.strip() for clause in found]
    return found if len(found) > 1 else []


def _sentences(text: str) -> list[str]:
    """Return the sentences of a text, each with the white space after it."""
    starts = [start for start, _ in sentence_spans(text)]
    return [text[start:end] for start, end in pairwise([*starts, len(text)])]


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text.strip())
