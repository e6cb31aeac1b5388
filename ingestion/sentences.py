"""Find the sentences of an unwrapped text."""

import re

# Full stops of Chinese and Arabic end a sentence wherever they stand; a Latin one only before a
# space and a capital, and not after an abbreviation, an initial or the number of a list item.
_WIDE_END = re.compile(r"[。！？؟｡][”’」』）)】]*")
_LATIN_END = re.compile(r"[.!?](?:[\"'”’)\]]|\s?»)*(?=\s+(?:[\"'“‘(¿¡]|«\s?)*[^\W\d_a-zа-яà-ÿ])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-ZА-Я]|Mr|Mrs|Ms|Dr|St|No|Nos|art|arts|para|paras|p|pp|vol|cf|e\.g|i\.e|etc|al|"
    r"M|Mme|MM|Sr|Sra|núm|párr|г|гг|им|ст|п|пп)|(?:^|[.:;!?]\s)\s*\(?\d{1,3})\.$",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATION = 12


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of every sentence of `text`, without the white space between them."""
    ends = {match.end() for match in _WIDE_END.finditer(text)}
    for match in _LATIN_END.finditer(text):
        if text[match.start()] != "." or not _is_abbreviation(text, match.start()):
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


def _is_abbreviation(text: str, stop: int) -> bool:
    """Tell whether the full stop at `stop` belongs to the word before it."""
    start = max(0, stop - _LONGEST_ABBREVIATION)
    return _ABBREVIATION.search(text, start, stop + 1) is not None
