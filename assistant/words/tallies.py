"""Count what a sentence or its source lists, so that a count made of it is known for what it is.

"It serves two ends: to protect victims, and to prosecute traffickers." Nobody wrote down that two;
whoever writes the sentence has counted, and right where he goes on to list as many.
"""

import re
from collections.abc import Iterable
from functools import cache

from ingestion.numerals import HAN, parse_number
from ingestion.spelt import cardinals

_SPELT = ("en", "fr", "es", "ru")
_COLON = re.compile(r"[:：]\s*")
_END = re.compile(r"[。.!?！？؟\n](?=\s|$|[\u3400-\u9fff])")
_STEPS = (
    ("一是", "二是", "三是", "四是", "五是"),
    ("第一", "第二", "第三", "第四", "第五"),
    ("其一", "其二", "其三", "其四", "其五"),
    ("一来", "二来", "三来"),
    ("首先", "其次", "再次"),
)
# 一条说…，另一条说…; one says …, the other …; l'un … l'autre.
_ONE = re.compile(r"(?:另外?)?一(?P<counter>[条條个個项項种種方边邊类類])[面]?")
_ONE_OTHER = re.compile(
    r"\bone\b[^.:;]*?\b(?:the )?other\b|\bl['’]une?\b[^.:;]*?\bl['’]autre\b"
    r"|\b(?:el|la) un[oa]\b[^.:;]*?\b(?:el|la) otr[oa]\b|\bодин\b[^.:;]*?\bдруг\w+",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[；;]")
_COMMAS = re.compile(r"[,،]\s*")
_HAN_COMMAS = re.compile(r"[，,]")
_AND = re.compile(r"\s(?:and|et|y|e|и|as well as|ainsi que|así como)\s|\sو\s?", re.IGNORECASE)
_LEADING_AND = re.compile(r"^(?:and|et|y|e|и|or|ou|o|или|puis|then|ainsi que)\s|^و", re.IGNORECASE)
_HAN_AND = re.compile(r"以及|(?<!共)[和与與及](?![时時])|并(?![非])|並(?!非)")
_HAN_JOINT = re.compile(rf"[、，,]|{_HAN_AND.pattern}")
_JOINT = re.compile(rf"{_COMMAS.pattern}|{_AND.pattern}", re.IGNORECASE)
_IS_HAN = re.compile(r"[\u3400-\u9fff]")
# Two separate frameworks are no two ends of one: that they are two is said of them.
_SEPARATE = re.compile(
    r"[^，,;；:：。.]{0,40}?(?:独立|獨立|分开|分開|单独|單獨|\b(?:separate|distinct\w{0,2}|independent|distint[oa]s"
    r"|separad[oa]s|independientes|indépendant\w*|séparé\w*|отдельн\w+|самостоятельн\w+)\b|منفصل|مستقل)",
    re.IGNORECASE,
)
_TIME = (
    r"(?:days?|weeks?|months?|years?|hours?|jours?|semaines?|mois|ans?|années?|heures?|percent|per|pour|"
    r"días?|semanas?|mes(?:es)?|años?|horas?|дн\w+|недел\w+|месяц\w*|год\w*|лет|час\w*)\b"
)
_OWN = (
    r"(?P<number>\d{1,2}|[一二两兩三四五六七八九十]{1,3}|\b(?:{words})\b)(?P<counted>\s*(?:"
    r"[个個条條项項种種类類点點件层層大步头頭方]|(?!{time})[^\W\d_\u3400-\u9fff]{3,}))"
)
_SPAN = re.compile(
    r"(?<![\d.])(?P<first>\d{1,2})\s*日?\s*(?P<joint>至|到|-|–|—|and|et|y|и|to|au|al|по|و)\s*"
    r"(?P<last>\d{1,2})\s*(?:日|(?:de\s+)?[^\W\d_]{3,})"
)
_DAYS = (
    r"(?P<number>\d{1,2}|[一二两兩三四五六七八九十]{1,3}|\b(?:{words})\b)"
    r"(?=\s*(?:天|日|days?\b|jours?\b|días?\b|дн\w+))"
)
_MONTH = (
    r"(?:janu|janv|ene|febr|févr|mar|apri|avri|abri|mai|may|june|juin|juni|july|juil|juli|augu|août|"
    r"agos|sept|octo|octu|nove|novi|dece|déce|dici|янв|фев|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|"
    r"كانون|يناير|شباط|فبراير|آذار|مارس|نيسان|أبريل|أيار|مايو|حزيران|يوني|تموز|يولي|آب|أغسطس|أيلول|سبتمبر|تشرين|"
    r"أكتوبر|نوفمبر|ديسمبر)"
)
_DATES = (
    re.compile(r"(\d{1,2})\s*[日号號]?(?:\s*(?:至|到|和|、|[-–—])\s*(\d{1,2}))?\s*[日号號]"),
    re.compile(
        r"\b(\d{1,2})(?:st|nd|rd|th|er)?(?:\s*(?:-|–|to|and|au|et|al|y|по|и|و|إلى)\s*(?:le\s+|the\s+)?"
        rf"(\d{{1,2}})(?:st|nd|rd|th)?)?\s+(?:de\s+|of\s+)?{_MONTH}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_MONTH}\w*\s+(\d{{1,2}})(?:\s*(?:-|–|to|and)\s*(\d{{1,2}}))?(?!\d)", re.IGNORECASE
    ),
)
_LABELLED = re.compile(
    rf"第\s*(?:\d+|{HAN})|(?:项目|項目|条|條|段|建议|建議)\s*\d+(?:\s*[、,和至及与]\s*\d+)*"
    rf"|\d+\s*[年月日号號]|{HAN}\s*[年月日]"
    r"|\b(?:items?|articles?|paragraphs?|sections?|recommendations?|chapters?|annex(?:es)?|resolutions?|rules?|points?|"
    r"paragraphes?|recommandations?|résolutions?|art[íi]culos?|párrafos?|puntos?|temas?|стат\w+|пункт\w*|резолюци\w+|"
    r"(?:ال)?(?:بند|بندين|بنود|مادة|مادتين|فقرة|فقرتين|توصية|توصيتين|قرار))\s+"
    r"\d+(?:(?:\s*,\s*|\s+(?:and|et|y|и|to|à|a)\s+|\s*[-–]\s*|\s+و\s*)\d+)*"
    r"|(?:\b\d{1,2}(?:\s+(?:and|et|y|и|to|au|al|-|–)\s+\d{1,2})?\s+(?:de\s+)?)?\b(?:janu|febr|march|april|may|"
    r"june|july|august|sept|octo|nov|dece|janv|févr|mars|avril|mai|juin|juil|août|déce|enero|marzo|abril|"
    r"mayo|junio|julio|agosto|dici|янв|февр|март|апрел|ма[йя]|июн|июл|август|сент|окт|нояб|дек)\w*"
    r"(?:\s+(?:de\s+)?\d{4})?",
    re.IGNORECASE,
)


def days_named(text: str) -> frozenset[str]:
    """Return the days of a month that `text` names, in digits: 10 and 11, of 9 月 10 日至 11 日."""
    matches = (match for pattern in _DATES for match in pattern.finditer(text))
    return frozenset(day for match in matches for day in match.groups() if day)


def own_counts_out(text: str) -> str:
    """Return `text` without the counts of things that it goes on to list itself."""

    def counted(match: re.Match[str]) -> str:
        told = value_of(match["number"])
        if _SEPARATE.match(text, match.end("number")):
            return match.group()
        return match["counted"] if told in _listed_after(text, match.end()) else match.group()

    return _own().sub(counted, text)


def own_items(text: str) -> list[str]:
    """Return the members of what `text` lists after a colon; whole clauses are none."""
    colon = _COLON.search(text)
    listing = _sentence_rest(text, colon.end()) if colon else ""
    if not listing or _stepped(listing) or _PARTS.search(listing):
        return []
    joint = _HAN_JOINT if _IS_HAN.search(listing) else _JOINT
    return [item for item in joint.split(listing) if item.strip()]


def days_out(text: str, sources: Iterable[str]) -> str:
    """Return `text` without the number of days that the dates of a source span."""
    spans = {str(days) for source in sources for days in _days(source)}
    pattern = _counted_days()
    return pattern.sub(lambda m: "" if value_of(m["number"]) in spans else m.group(), text)


def whole_lists(text: str) -> list[int]:
    """Return how many things each list of `text` holds that a colon announces."""
    return [
        length
        for colon in _COLON.finditer(text)
        for length in _lengths(_sentence_rest(text, colon.end()))
        if length > 1
    ]


def unlabelled(text: str) -> str:
    """Return `text` without the numbers that label something or date it, and count nothing."""
    return _LABELLED.sub(" ", text)


def value_of(printed: str) -> str:
    """Return a number in digits or in words as digits; itself where it is none."""
    for language in _SPELT:
        if value := cardinals(language).get(printed.casefold()):
            return str(value)
    return parse_number(printed) or printed


def _listed_after(text: str, at: int) -> set[str]:
    rest = _sentence_rest(text, at)
    found = set(_stepped(rest))
    if colon := _COLON.search(rest):
        found |= _lengths(rest[colon.end() :])
    return {str(length) for length in found if length > 1}


def _sentence_rest(text: str, at: int) -> str:
    end = _END.search(text, at)
    return text[at : end.start() if end else len(text)]


def _stepped(text: str) -> list[int]:
    """Return how many members are told off one by one: 一是…二是…, one … the other."""
    found = [sum(step in text for step in steps) for steps in _STEPS if steps[0] in text]
    ones = [match["counter"] for match in _ONE.finditer(text)]
    found += [ones.count(counter) for counter in set(ones)]
    return found + [2] * bool(_ONE_OTHER.search(text))


def _lengths(listing: str) -> set[int]:
    """Return how many members `listing` may have: what joins them does not always tell."""
    if stepped := [length for length in _stepped(listing) if length > 1]:
        return set(stepped)
    if parts := _PARTS.findall(listing.rstrip("；; ")):
        return {len(parts) + 1}
    return _han_lengths(listing) if _IS_HAN.search(listing) else _spaced_lengths(listing)


def _han_lengths(listing: str) -> set[int]:
    marks = listing.count("、")
    if marks:
        return {marks + 1 + bool(_HAN_AND.search(listing.rpartition("、")[2]))}
    commas = len(_HAN_COMMAS.findall(listing.rstrip("，, ")))
    return {(commas or len(_HAN_AND.findall(listing))) + 1}


def _spaced_lengths(listing: str) -> set[int]:
    parts = [part for part in _COMMAS.split(listing) if part.strip()]
    joints = [len(_AND.findall(part)) for part in parts]
    if len(parts) == 1:
        return set(range(2, joints[0] + 2))
    if not parts or _LEADING_AND.match(parts[-1]):
        return {len(parts)}
    # A, B and C, in particular C's own: where the list ends is not to be told.
    return set() if any(joints[:-1]) else {len(parts) + bool(joints[-1])}


def _days(source: str) -> set[int]:
    found = set()
    for match in _SPAN.finditer(source):
        days = int(match["last"]) - int(match["first"]) + 1
        if days == 2 or (days > 1 and match["joint"] not in ("and", "et", "y", "и", "و")):
            found.add(days)
    return found


@cache
def _words() -> str:
    words = {word for language in _SPELT for word in cardinals(language)}
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _own() -> re.Pattern[str]:
    form = _OWN.replace("{words}", _words()).replace("{time}", _TIME)
    return re.compile(form, re.IGNORECASE)


@cache
def _counted_days() -> re.Pattern[str]:
    return re.compile(_DAYS.replace("{words}", _words()), re.IGNORECASE)
