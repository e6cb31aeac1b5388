"""Labels: normalise the printed form, and find references to units in running text."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ingestion.numerals import HAN_LISTED, parse_number
from ingestion.schemes import Schemes, matched_number

_BETWEEN_CJK = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_CJK_BESIDE_DIGIT = re.compile(r"(?<=[\u3400-\u9fff])\s*(?=\d)|(?<=\d)\s*(?=[\u3400-\u9fff])")

# 建议六、七、九; recommendations 3, 4 and 7. What follows a number without joining it to the others
# (3 and 7 states, 3和5个国家) says that it counts something else.
_GOING_ON = (
    "and|or|et|ou|y|и|و|plus|más|плюс|as|ainsi|así|а|pls|say|says|ask|on|of|in|from|for|with|about|to|the|is|are|do|does|both|side|"
    "together|pls|please|svp|stp|por|s|compared?|differ|mean|du|des?|dans|sur|disent|sont|parlent|ensemble|del?|en|"
    "sobre|dicen|son|hablan|tratan|juntas|из|про|об?|вместе|говорят|معا|من|في|"
    "each|respectively|relate|overlap|fit|have|deal|cover|concern|treat|go|when|by|at|as|which|that|"
    "chacune?|respectivement|diffèrent|se|portent|traitent|concernent|demandent|ont|pour|par|qui|"
    "cada|respectivamente|piden|tienen|para|que|con|respecto|"
    "для|в|на|по|при|касаются|требуют|отличаются|различаются|соответственно|"
    "بشأن|عن|حول|على|بخصوص|فيما|كل"
)
_JOINT = (
    r"(?:\s*(?:[、/&+＋;；]|以?及|暨|[和与與跟同]|还有|還有|外?加上?)\s*"
    r"|\s*,?\s+(?:and|or|et|ou|y|e|и|plus|más|плюс|as\s+well\s+as|ainsi\s+que|así\s+como|а\s+также|&|と)\s+"
    r"|\s+و\s*|\s*[,，،]\s*(?=第?\s*\d))"
)
_COUNTER = r"(?:\s*[号號条條项項])?"
_FIGURE = rf"(?>\d{{1,3}}(?!\d)|{HAN_LISTED})"
# Chinese: anything but a counter may follow; elsewhere only what ends or joins.
_AFTER = (
    r"(?!\.\d)(?=\s*(?:[、，,،;；/&+。．.…?？؟!！:：)）]|$)|\s+[—–-](?!\s*\d)"
    rf"|\s+(?:{_GOING_ON})\b|\s+\d{{1,3}}(?!\d)|\s+و(?=\s*\d)"
    r"|\s*(?![\d年月日时分秒个個名位国國人种種次天岁歲倍万萬亿億％%元块方步成届屆周週楼])[\u3400-\u9fff])"
)
_JOINED = (
    rf"(?:{_JOINT}|\s+(?=\d))(?:(?:nos?|n[°ºo]s?|№|#|la|le|las|les)\.?\s*)?(?:第\s*)?"
    rf"(?P<number>{_FIGURE}){_COUNTER}"
)
_NEXT = re.compile(_JOINED + _AFTER, re.IGNORECASE)
# Who says recommendations has to name two: the next number is one of them, whatever follows it.
_SEVERAL = re.compile(
    r"[a-zà-ÿ]{2,}s\W|[а-яё]+(?:и|й|ы|ов|ах|ях|ам|ям|ами|ями)\W|(?:ال)?\w+(?:ات|تين|تان|تا|تي)\W",
    re.IGNORECASE,
)
_LEVELS = re.compile(
    rf"{_JOINT}(?P<number>\d{{1,3}}(?:(?:\.(?:\d{{1,3}}|[a-z]))+|[a-z]))(?![\w%]|\.\d)",
    re.IGNORECASE,
)
"""The next of numbers of several levels: targets 1.1 and 1.2."""
_AND_NEXT = re.compile(
    _JOINED + r"(?![\w.:/]|\s*[%％°]|\s+(?:years?|months?|days?|hours?)\b)", re.IGNORECASE
)
# 1号2号建议, 第3、第5段: what stands before a number may say the kind after the last alone.
_NUMBER_FIRST = re.compile(r"(?:第|[Nn][Oo]\.?|№)?\s*(?:\d|[一二三四五六七八九十廿])")
_LONGEST = 16
_LETTER = re.compile(r"[^\W\d_\u3400-\u9fff]")
_PREVIOUS = re.compile(
    rf"(?<![\d.])(?:第\s*)?(?P<number>{_FIGURE})"
    rf"(?P<joint>\s*[号號条條项項]{_JOINT}|\s*[号號]\s*|{_JOINT}|)$"
)


@dataclass(frozen=True, slots=True)
class LabelReference:
    """A unit referred to by its number in a question or in running text."""

    kind: str
    number: str
    start: int
    end: int


def normalise_label(printed: str) -> str:
    """Return a printed label with its white space and width normalised: `建议13` is `建议 13`."""
    # Only width is folded: № and º are the document's own spelling.
    folded = "".join(
        unicodedata.normalize("NFKC", char) if unicodedata.east_asian_width(char) == "F" else char
        for char in printed
    )
    label = " ".join(folded.split()).strip("*_# ")
    return _CJK_BESIDE_DIGIT.sub(" ", _BETWEEN_CJK.sub("", label))


def find_references(
    text: str, schemes: Schemes, kinds: Collection[str] = ()
) -> tuple[LabelReference, ...]:
    """Find the units that `text` refers to by number, in order; the longest reading wins.

    A kind whose word is an everyday one is referred to only where it is among `kinds`.
    """
    found: list[LabelReference] = []
    spelt = _LETTER.search(text) is not None
    for scheme in schemes.units:
        if scheme.everyday and scheme.kind not in kinds:
            continue
        for pattern in scheme.references if spelt or not scheme.spelt else ():
            for match in pattern.finditer(text):
                if number := matched_number(match) or _zero(match):
                    found.append(LabelReference(scheme.kind, number, match.start(), match.end()))
    found.sort(key=lambda reference: (reference.start - reference.end, reference.start))
    kept: list[LabelReference] = []
    for reference in found:
        if all(reference.end <= other.start or other.end <= reference.start for other in kept):
            kept.append(reference)
    for reference in tuple(kept):
        kept += _leading_up(text, reference, kept)
        kept += _continued(text, reference, kept)
    return tuple(sorted(kept, key=lambda reference: reference.start))


def numbers_after(
    text: str, end: int, *, several: bool = False, levels: bool = False
) -> Iterator[tuple[str, int, int]]:
    """Yield the numbers of the list that goes on at `end`, each with where it stands.

    Where `several` units are named, the number that "and" joins is one of them; else what follows
    a number has to tell that it counts nothing else. `levels`: they are of several, as 1.1 is.
    """
    forms = [
        form for form, meant in ((_LEVELS, levels), (_NEXT, True), (_AND_NEXT, several)) if meant
    ]
    while match := next(filter(None, (form.match(text, end) for form in forms)), None):
        if not (number := parse_number(match["number"])):
            return
        yield number, match.start("number"), match.end()
        end = match.end()


def _zero(match: re.Match[str]) -> str | None:
    """Return 0 where it is asked for: no unit has it, but a question may."""
    return "0" if unicodedata.normalize("NFKC", match["number"]) in ("0", "零", "〇") else None


def _leading_up(
    text: str, reference: LabelReference, found: Sequence[LabelReference]
) -> Iterator[LabelReference]:
    """Yield the earlier numbers of an enumeration of which `reference` alone names the kind."""
    start = reference.start
    if not _NUMBER_FIRST.match(text, start):
        return
    while match := _PREVIOUS.search(text, max(0, start - _LONGEST), start):
        number = parse_number(match["number"])
        joined = match["joint"] or text[start] == "第"
        overlaps = any(match.end() > o.start and match.start() < o.end for o in found)
        if not number or not joined or overlaps:
            return
        yield LabelReference(reference.kind, number, match.start(), match.end("number"))
        start = match.start()


def _continued(
    text: str, reference: LabelReference, found: Sequence[LabelReference]
) -> Iterator[LabelReference]:
    """Yield the further numbers of an enumeration that `reference` begins."""
    several = _SEVERAL.match(text, reference.start, reference.end) is not None
    levels = "." in reference.number
    for number, start, end in numbers_after(text, reference.end, several=several, levels=levels):
        if any(end > other.start and start < other.end for other in found):
            return
        yield LabelReference(reference.kind, number, start, end)
