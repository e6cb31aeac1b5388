"""Find the units that a question names by number."""

import re
from collections.abc import Iterator
from functools import cache

from assistant.structure.below_zero import below_zero
from assistant.words.lists import read_lists
from ingestion import TEXT, TITLE
from ingestion.labels import LabelReference, find_references
from ingestion.numerals import HAN_LISTED, parse_number
from ingestion.schemes import load_schemes
from vectorstore.tokenisation import fold

# 《公约》第十八条 is an article of that convention, not of the document asked about.
_OTHER_INSTRUMENT = re.compile(r"(?:》|公约|公約|议定书|議定書|宪章|憲章|条例|法典?|规约|規約)\s*$")
_OF_ANOTHER_INSTRUMENT = re.compile(
    r"\s*(?:of|de|del|de la|du)\s+(?:the\s+)?\S*\s*(?:convention|protocol|charter|statute|covenant|"
    r"protocole|charte|statut|pacte|convención|convenio|protocolo|carta|estatuto|pacto|"
    r"(?:code|constitution|law|act|treaty|agreement|loi|traité|accord|código|constitución|ley|"
    r"tratado|acuerdo)\b)"
    r"|\s+(?:\S+\s+)?(?:конвенци|протокол|устава|статута|пакта|хартии|кодекса|закона|конституции|"
    r"договора|соглашения)"
    r"|\s+من\s+(?:ال)?(?:اتفاقية|بروتوكول|ميثاق|نظام|عهد|دستور|قانون|معاهدة|اتفاق)",
    re.IGNORECASE,
)
# 第十八条是哪个公约的: whatever article is named, it is one of a text that the unit cites.
_WHICH_INSTRUMENT = re.compile(
    r"(?:哪|什么|何)\s*(?:一?[个部项份本种]|国)?(?:的)?(?:国际)?(?:公约|公約|条约|條約|议定书|議定書|宪章|协定|协议|法律|法规|法典|法(?![官庭院条子学])|规约|文书)"
    r"|\b(?:which|what)\s+(?:\w+\s+)?(?:convention|treaty|protocol|charter|statute|covenant|instrument|law|act)\b"
    r"|\bquel(?:le)?\s+(?:convention|traité|protocole|charte|statut|pacte|instrument|loi|texte)\b"
    r"|\b(?:qué|cuál)\s+(?:convención|convenio|tratado|protocolo|carta|estatuto|pacto|instrumento|ley)\b"
    r"|\bкак(?:ой|ого|ому|им|ая|ую)\s+(?:конвенци|договор|протокол|устав|статут|пакт|закон)\w*"
    r"|(?:أي|أيّ|أية|ما\s+هي)\s+(?:اتفاقية|معاهدة|بروتوكول|ميثاق|نظام|قانون|صك)",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"(?>\d{{1,3}}|{HAN_LISTED})")
_JOINT = r"\s*(?:[、,，&]|和|跟|与|同|and|et|y|и)\s*(?:第\s*)?"


def _several(name: str) -> str:
    """Return a regular expression of numbers that are joined, as a group of that name."""
    return rf"(?P<{name}>(?:{_NUMBER.pattern}{_JOINT})+{_NUMBER.pattern})"


_ALONE = re.compile(
    rf"{_several('alone')}|(?:#|№|no\.?|nr\.?)?\s*第?(?P<one>{_NUMBER.pattern})号?", re.I
)
# Bare numbers are units where they are told as such, compared, or said to differ.
_LISTED = re.compile(
    "|".join(
        (
            rf"{_several('listed')}\s*号?(?:这|那)?(?:几|[两二三四五六七八九])?(?:条|(?P<unit>段))",
            rf"{_several('each')}\s*(?:都|分别|各自?|有(?:什么|啥))",
            rf"{_several('differing')}\s*(?:有|的)?(?:啥|什么|何|怎么)?"
            r"(?:区别|不同|差别|异同|不?一样)",
            rf"{_several('telling')}\s+(?:differ|diverge|overlap|compare|relate|have\s+in\s+common)\b",
            rf"{_several('distant')}\s+(?:diffèrent|se\s+(?:distinguent|recoupent)"
            r"|se\s+(?:diferencian|distinguen|parecen)|(?:отличаются|различаются)(?!\w))",
            r"(?:differences?\s+between|différences?\s+entre|diferencias?\s+(?:hay\s+)?entre"
            rf"|разниц\w+\s+между)\s+{_several('between')}",
            r"(?:比(?:较|一?比|一下)?|对比|对照|compar\w*|сравни\w*|قارن)\D{0,12}?"
            rf"{_several('compared')}(?!\s*[\d%年月日岁个])",
        )
    ),
    re.IGNORECASE,
)
# 是不是 and "is it not" ask whether it is so.
_SET_ASIDE = re.compile(
    r"(?:(?<!是)不是|并非|而非)\s*$|(?:\b(?:and|but|mais|et|pero|y|а|но)|[,;(]|^)\s*"
    r"(?:not?|pas|non|не)\s+(?:the\s+|l[ae]s?\s+|el\s+|los\s+|от\s+)?$",
    re.IGNORECASE,
)
# People call the items of any list 第13条; where a document has no articles, that is what is meant.
_INSTEAD = {"article": "recommendation", "recommendation": "article"}


def units_named(text: str, kinds: frozenset[str], titles: str = "") -> tuple[LabelReference, ...]:
    """Find the units asked for by number; an everyday word is no reference without such units.

    Where there are articles, one of a convention is none of them unless the folded `titles` of the
    documents, if they are given, name a convention.
    """
    named = _named(text, kinds, titles)
    alone = tuple(one for one in _numbers_alone(text, kinds) if not _from_end(one, text))
    if named and (gone_on := tuple(_gone_on_to(text, named))):
        return gone_on
    if not named and not alone:
        below = tuple(below_zero(text, lambda plain: _named(plain, kinds, titles)))
        return below or tuple(_by_number(text, kinds))
    # 第2、第5和第18条建议: only the last of a list says what all of them are.
    known = {(one.kind, one.number) for one in named}
    return alone if known < {(one.kind, one.number) for one in alone} else named


def _numbers_alone(text: str, kinds: frozenset[str]) -> Iterator[LabelReference]:
    """Find numbers of a list that are told as such or are all there is: 十三、十七这两条."""
    match = _ALONE.fullmatch(text.strip("?？!！。. ")) or _LISTED.search(text)
    if not match or (kind := main_kind(kinds)) not in kinds:
        return
    if match.re is _LISTED and match["unit"] and "paragraph" in kinds:
        kind = "paragraph"
    group = next(name for name, found in match.groupdict().items() if found)
    for number in _NUMBER.finditer(text, match.start(group), match.end(group)):
        if value := parse_number(number.group()):
            yield LabelReference(kind, value, number.start(), number.end())


def _gone_on_to(text: str, named: tuple[LabelReference, ...]) -> Iterator[LabelReference]:
    """Find bare numbers that a question goes on to from a unit: I got to 12, now 13 and 14.

    They are of the kind of the last unit named before them, which is asked for itself unless the
    question says that it is done with.
    """
    patterns = _patterns()
    for match in (found for form in patterns["now"] for found in form.finditer(text)):
        before = [one for one in named if one.end <= match.start()]
        if not before or any(one.start >= match.start("n") for one in named):
            continue
        if not any(form.search(text[: match.start("n")]) for form in patterns["stopped"]):
            yield from before
        for number in _NUMBER.finditer(text, *match.span("n")):
            if value := parse_number(number.group()):
                yield LabelReference(before[-1].kind, value, *number.span())
        return


def _by_number(text: str, kinds: frozenset[str]) -> Iterator[LabelReference]:
    """Find what is told by its number and nothing else: shorten no. 10 to one line."""
    patterns, kind, end = _patterns(), main_kind(kinds), 0
    if kind not in kinds:
        return
    # Where units have a number and no name, people call them what the document calls itself.
    forms = (*patterns["alone"], *patterns.get({"paragraph": "called"}.get(kind, kind), ()))
    found = (match for form in forms for match in form.finditer(text))
    for match in sorted(found, key=lambda one: one.start()):
        before, after = text[: match.start()], text[match.end("n") :]
        of_others = any(form.search(before) for form in patterns["before"])
        if match.start() < end or of_others or any(f.search(after) for f in patterns["after"]):
            continue
        end = match.end()
        for number in _NUMBER.finditer(text, *match.span("n")):
            if value := parse_number(number.group()):
                yield LabelReference(kind, value, *number.span())


def _from_end(reference: LabelReference, text: str) -> bool:
    """Tell whether a number is a place counted from the end: the third from last, 倒数第三条."""
    patterns = _patterns()
    before, after = text[: reference.start], text[reference.end :]
    return any(form.search(before) for form in patterns["counted_before"]) or any(
        form.search(after) for form in patterns["counted_after"]
    )


def main_kind(kinds: frozenset[str]) -> str:
    """Return the kind of unit that a bare number is one of.

    Beside units with a name of their own, paragraphs introduce them or report on a meeting.
    """
    usual: list[str] = [kind for kind in ("recommendation", "article") if kind in kinds]
    named = usual or list(kinds - {"paragraph", TITLE, TEXT})
    if usual or len(named) == 1:
        return named[0]
    return "paragraph" if "paragraph" in kinds else "article"


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    raw = read_lists("structure/naming")
    alone, from_end = raw["alone"], raw["from_end"]
    number = rf"(?P<n>(?:{_NUMBER.pattern}{_JOINT})*{_NUMBER.pattern})(?!\d)"
    several = rf"(?P<n>(?:{_NUMBER.pattern}{_JOINT})+{_NUMBER.pattern})(?!\d)"
    raw["going_on"]["now"] = [form.replace("{n}", several) for form in raw["going_on"]["now"]]
    tables = {
        "alone": (*alone["numbered"], *alone["task"]),
        "called": alone["called"],
        "article": alone["article"],
        "of_no_kind": alone["of_no_kind"],
        "before": alone["of_others"],
        "after": alone["counts_others"],
        "counted_before": from_end["before"],
        "counted_after": from_end["after"],
        "now": raw["going_on"]["now"],
        "stopped": raw["going_on"]["stopped"],
    }
    return {
        name: tuple(re.compile(form.replace("{n}", number), re.IGNORECASE) for form in forms)
        for name, forms in tables.items()
    }


def _named(text: str, kinds: frozenset[str], titles: str) -> tuple[LabelReference, ...]:
    schemes = load_schemes()
    found = (
        _resolved(reference, kinds, text[reference.start : reference.end])
        for reference in find_references(text, schemes, kinds)
        if not _of_other_instrument(reference, text, kinds, titles)
        and not _from_end(reference, text)
    )
    return _meant(text, tuple(found))


def _meant(text: str, references: tuple[LabelReference, ...]) -> tuple[LabelReference, ...]:
    """Return those that are not set aside, or all where none would stay: 建议 1，不是第 1 段."""
    kept: list[LabelReference] = []
    before: LabelReference | None = None
    for reference in references:
        joined = before is not None and not re.search(r"\w", text[before.end : reference.start])
        if _SET_ASIDE.search(text[: reference.start]) or (joined and before not in kept):
            before = reference
            continue
        kept.append(reference)
        before = reference
    return tuple(kept) or references


def _of_other_instrument(
    reference: LabelReference, text: str, kinds: frozenset[str], titles: str
) -> bool:
    before, after = text[: reference.start], text[reference.end :]
    if load_schemes().is_everyday(reference.kind):
        return of_another_text(before, after, titles)
    if reference.kind != "article" or ("article" in kinds and not titles):
        return False
    if "article" in kinds:
        return of_another_text(before, after, titles)
    return of_another_text(before, after) or asks_which_instrument(text)


def of_another_text(before: str, after: str, titles: str = "") -> bool:
    """Tell whether what stands between is said to be of a convention, or other such text.

    One that the `titles` of documents name, which are folded, is such a document.
    """
    match = _OTHER_INSTRUMENT.search(before) or _OF_ANOTHER_INSTRUMENT.match(after)
    if match is None:
        return False
    # 《云州市电动自行车管理条例》 is named whole.
    whole = before[before.rfind("《") + 1 :] if match.group().startswith("》") else match.group()
    said = re.findall(r"[^\W\d_]+", fold(whole))
    return not (said and said[-1] in titles)


def asks_which_instrument(text: str) -> bool:
    """Tell whether a question asks of which convention, or other such text, something is."""
    return _WHICH_INSTRUMENT.search(text) is not None


def _resolved(reference: LabelReference, kinds: frozenset[str], printed: str) -> LabelReference:
    """Return the unit meant by `printed`; what tells no more than a number is of the main kind."""
    if reference.kind in kinds:
        return reference
    main = main_kind(kinds)
    told = _INSTEAD.get(reference.kind) == main or any(
        form.fullmatch(printed) for form in _patterns()["of_no_kind"]
    )
    if not told or main not in kinds:
        return reference
    return LabelReference(main, reference.number, reference.start, reference.end)
