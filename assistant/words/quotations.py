"""What a question quotes: in quotation marks, or as the words that are meant."""

import re

# An apostrophe opens no quotation inside a word: l'aide, victims' rights.
_QUOTED = re.compile(
    r"[“\"「『《«]([^”\"」』》»]{1,40})[”\"」』》»]|‘([^’']{1,40})[’']"
    r"|(?<![^\W\u3400-\u9fff])'([^']{1,40})'(?![^\W\u3400-\u9fff])"
)
_SAYS = r"(?:提到|提及|出现|写到|用到|用了|含有?|包含|有)"
_PLAIN = rf"(?:(?!{_SAYS}|多少|[哪几])[\u3400-\u9fff])"
"""A character of the words said: 有多少条提到人权这个词 says 人权."""
# The words organised crime; 提到人权这个词; 联合调查这四个字在哪.
_SAID = re.compile(
    r"\bthe\s+(?:exact\s+)?(?:words?|phrase|expression)\s+([a-z][a-z\s-]{2,40}?)"
    r"(?=\s+(?:in|appears?|occurs?|are|is)\b|[,.?;!]|$)"
    rf"|{_SAYS}({_PLAIN}{{2,10}}?)(?:这个词|一词|这?[一两二三四五六]个?字|字样|字眼)"
    rf"|(?:^|[，,。：:])({_PLAIN}{{2,10}}?)(?:这个词|一词|这[一两二三四五六]个?字)",
    re.IGNORECASE,
)
# The word cooperation or cooperate: either.
_EITHER = re.compile(r"\s*,?\s+or\s+(?:the\s+word\s+)?|\s*,\s+", re.IGNORECASE)


def quotations(text: str) -> tuple[str, ...]:
    """Return what `text` puts in quotation marks, in any script."""
    marked = [next(filter(None, match.groups())) for match in _QUOTED.finditer(text)]
    said = (next(filter(None, match.groups())) for match in _SAID.finditer(text))
    found = (words.strip() for words in marked or (w for one in said for w in _EITHER.split(one)))
    return tuple(words for words in found if words)


def quotation_around(at: int, text: str) -> str:
    """Return what is put in quotation marks around a place of `text`, or nothing."""
    around = (match for match in _QUOTED.finditer(text) if match.start() < at < match.end())
    return next((words for match in around for words in match.groups() if words), "")


def foreign_words(question: str) -> tuple[str, ...]:
    """Return Chinese words in a question of another script: they are meant as they stand."""
    if not re.search(r"[^\W\d_\u0000-\u024f\u3400-\u9fff]|[a-zà-ÿ]{3}", question.casefold()):
        return ()
    others = len(re.findall(r"[^\W\d_\u3400-\u9fff]+", question))
    found = re.findall(r"[\u3400-\u9fff]{2,}", question)
    return tuple(found) if others > 2 * len(found) else ()
