"""Put commas where a question in Chinese has only blanks between its clauses.

On a phone people write 怕报复看哪条 想回国又看哪条: a blank there ends a clause, as a comma does,
and what reads clause by clause has to see where each ends. The stop of an abbreviation ends none:
can you explain rec. 21 to me?
"""

import re

from ingestion.labels import find_references
from ingestion.schemes import load_schemes

_HAN = r"\u3400-\u9fff"
_CLAUSE = rf"[{_HAN}]{{4}}"
_BLANK = re.compile(rf"(?<={_CLAUSE})[ \t\u3000]+(?=[{_HAN}]{{3}})")
"""After a clause, and before what may be one: 看 哪条 and 国际 组织 are parted by no comma."""
_ORDINAL = re.compile(rf"(?<=[{_HAN}])[ \t\u3000]+([一二三四])[ \t\u3000]+(?=[{_HAN}]{{3}})")
"""Before each of several things: 两个问题 一 … 二 …."""

_NUMBERED = re.compile(
    rf"(?:(?<=[{_HAN}:：])|(?<=[{_HAN}:：]\s))\s*(?:([1-4])[)）]|([①②③④]))\s*(?=[{_HAN}]{{3}})"
)
"""The same in numerals with a bracket: 两件事：1)… 2)…."""
_LETTERS = rf"(?:[{_HAN}]{{2}}|[^\W\d_]{{2}})"
_FIRST = re.compile(rf"(?:^|[:：?？!！。；;，,\n])\s*1\s*[.．、)）]\s*(?={_LETTERS})")
_LISTED = re.compile(
    rf"(?:^|(?<=[:：?？!！。；;，,.\n])|(?<=\s))\s*([1-4])\s*[.．、)）]\s*(?={_LETTERS})"
)
"""The same with a full stop, as lists are written in any language: 1. … 2. …."""
_BLANKS = re.compile(r" {2,}")
_CIRCLED = str.maketrans("①②③④", "1234")
_NUMBERING = re.compile(
    r"(?<![^\W\d_])n(?:[or]s?|ros?|[uú]ms?|um[ée]ros?)\.\s+(?=\d)", re.IGNORECASE
)
_STOP = re.compile(r"\.\s+")


def punctuated(question: str) -> str:
    """Return `question` with a comma for each blank that ends a clause in Chinese."""
    question = _with_labels_whole(question)
    ordinals = {match[1] for match in _ORDINAL.finditer(question)}
    if {"一", "二"} <= ordinals:
        question = _ORDINAL.sub(r"；\1、", question)
    numbers = [(m[1] or m[2]).translate(_CIRCLED) for m in _NUMBERED.finditer(question)]
    if numbers[:2] == ["1", "2"]:
        question = _NUMBERED.sub(lambda m: f"；({m[1] or m[2].translate(_CIRCLED)})", question)
        question = question.replace("：；", "：").replace(":；", ":")
    return _BLANK.sub("，", _marked(question))


def _with_labels_whole(question: str) -> str:
    """Return `question` without a blank behind the stop of an abbreviated label: rec.21."""
    for label in reversed(find_references(question, load_schemes())):
        printed = _STOP.sub(".", question[label.start : label.end])
        question = f"{question[: label.start]}{printed}{question[label.end :]}"
    return _NUMBERING.sub(lambda match: match.group().rstrip(), question)


def _marked(question: str) -> str:
    """Return `question` with its questions numbered (1) and (2) where it lists them from 1 on."""
    numbers = [match[1] for match in _LISTED.finditer(question)]
    if not _FIRST.search(question) or numbers != [str(n) for n in range(1, len(numbers) + 1)]:
        return question
    if len(numbers) < 2:
        return question
    return _BLANKS.sub(" ", _LISTED.sub(r" (\1) ", question)).strip()
