"""Find the sentences of an unwrapped text."""

import re

# Full stops of Chinese and Arabic end a sentence wherever they stand; a Latin one only before a
# space and a capital, and not after an abbreviation, an initial or a number.
_WIDE_END = re.compile(r"[。！？؟。][”’」』）)】]*")
_LATIN_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s+[\"'“‘(]*[^\W\d_a-zа-я])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-ZА-Я]|Mr|Mrs|Ms|Dr|St|No|Nos|art|arts|para|paras|p|pp|vol|cf|e\.g|i\.e|etc|al|"
    r"M|Mme|MM|Sr|Sra|núm|párr|г|гг|им|ст|п|пп)|\b\d+)\.$",
    re.IGNORECASE,
)


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of every sentence of `text`, without the white space between them."""
    ends = {match.end() for match in _WIDE_END.finditer(text)}
    for match in _LATIN_END.finditer(text):
        if text[match.start()] != "." or not _ABBREVIATION.search(text[: match.start() + 1]):
            ends.add(match.end())
    spans = []
    start = 0
    for end in sorted(ends | {len(text)}):
        stripped = text[start:end].strip()
        if stripped:
            first = text.index(stripped, start)
            spans.append((first, first + len(stripped)))
        start = end
    return tuple(spans)
