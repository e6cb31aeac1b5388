"""What a sentence claims beside its subject: how strongly it binds, what it denies, how many.

The forms are data (`claims.toml`); they are more than those a document's own wording is read by,
since a draft is written in anybody's words.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from ingestion.modality import find_commitments
from ingestion.numerals import HAN, parse_number
from ingestion.spelt import cardinals
from vectorstore.tokenisation import fold

_NUMBER = re.compile(rf"\d+(?:[.,]\d+)*|{HAN}")
# 一 alone is an article or part of a word (一些, 统一) far more often than a number; so are the
# others where no counter follows (三者, 双方).
_HAN_ALONE = re.compile(r"[一二两三四五六七八九十〇零○百千万亿]")
_TIME = re.compile(r"\s*(?:年(?!来)|个月|個月|天|日|周|小时|名|次(?!性))")
_COUNTER = re.compile(
    r"\s*(?:[个個条條项項名位国國人次年月日号號天岁歲种種类類倍家份章段节節届屆]|分之|多)"
)
# The two, ces deux: both of what was spoken of, and no count of the source's.
_BOTH = re.compile(r"\b(?:the|these|those|les|ces|los|las|estos|both)\s+$", re.IGNORECASE)
_LIST = re.compile(r"[^，。；：:;,.\s]+(?:、[^，。；：:;,.]+)+")
_PAIR = re.compile(
    r"(?P<pair>[^，。；、]+[和与及][^，。；、]+?)[两二](?P<counter>[位名人者方国个項项])"
)
_FEW = 5
"""Things listed: of more, a sentence may give the number, which somebody has counted."""
# 两条建议, eleven parties: a number with what it counts, which is no time.
_TITLED = re.compile(r"女士|先生|(?<!\w)(?:Ms|Mrs|Mr|Mme|M|Sra|Sr|Г-жа|Г-н)\.?\s(?=[A-ZА-Я])")
_COUNTED = (
    r"(?P<number>\d{1,3}|[一二两三四五六七八九十]{1,3}|\b(?:{words})\b)\s*(?:"
    r"(?P<units>(?:[个條条项項]\s*)?(?:建议|建議)|处都|(?:\w+\s+)?(?:recomm?[ae]nda\w+|paragraph\w*|passages?)"
    r"|处(?=[^\u3400-\u9fff]|提|说|都|分)|(?:times|ways|respects|places|fois|titres|reprises|endroits)\b)"
    r"|(?P<things>[个個名位家]\s*[\u3400-\u9fff]|(?!days?|weeks?|months?|years?|hours?|jours?|semaines?|mois|ans?|"
    r"années?|heures?|percent|per|pour)[^\W\d_\u3400-\u9fff]{4,}))"
)
_LAST = re.compile(r"(?:(?<!共)和|以及)(?=[^、]*$)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OUTRIGHT = frozenset({"must", "should_consider", "may_consider", "need_not"})
_OBLIGING = frozenset({"must", "should", "should_consider"})
_SENTENCE = re.compile(r"[。；;.!?]+")
_LENIENT = frozenset({"encouraged", "may_consider"})


@lru_cache(maxsize=512)
def strengths(text: str) -> frozenset[str]:
    """Return how strongly `text` commits anybody, by name; the longest form at a place counts."""
    pattern, names = _strengths()
    return frozenset(names[(m.lastindex or 1) - 1] for m in pattern.finditer(text))


@lru_cache(maxsize=512)
def binding(text: str) -> frozenset[str]:
    """Return the strengths that a document's own `text` has, leave to do something included.

    What should be done and considered (应…并考虑…) is to be done in part and considered in part.
    """
    found = strengths(text) | {commitment.name for commitment in find_commitments(text)}
    considered = "should" in found and any(
        form.search(text) for form in _forms("weighing").values()
    )
    return found | {"should_consider"} if considered else found


def oversteps(said: frozenset[str], there: frozenset[str]) -> str | None:
    """Return the strength of a sentence that its source does not have, or None.

    Of several, one that the source has speaks for the sentence: 可以 in a subordinate clause grants
    nobody anything, and what is encouraged may be done. A few are never made up for.
    """
    over = said - there - ({"may"} if there & _LENIENT else set())
    if over and (over & _OUTRIGHT or not said & there):
        return min(over)
    return None


@lru_cache(maxsize=512)
def heads(text: str) -> list[tuple[str, str]]:
    """Return what stands before and after every word that obliges, within its sentence."""
    pattern, names = _strengths()
    return [
        (sentence[: m.start()], sentence[m.end() :])
        for sentence in _SENTENCE.split(text)
        for m in [*pattern.finditer(sentence)][:1]
        if names[(m.lastindex or 1) - 1] in _OBLIGING
    ]


def weighed(text: str, language: str) -> bool:
    """Tell whether `text` leaves a thing to be considered."""
    form = form_of("weighing", language)
    return bool(form and form.search(text))


def split_weighed(text: str, language: str) -> tuple[str, str]:
    """Return `text` before what leaves a thing to be considered, and after; all before if none."""
    form = form_of("weighing", language)
    match = form.search(text) if form else None
    return (text[: match.start()], text[match.end() :]) if match else (text, "")


def opposites(sentence: str, language: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield words of `sentence` that have an opposite, and what that looks like."""
    for one, other in _opposites(language.partition("-")[0]):
        for ours, theirs in ((one, other), (other, one)):
            if (found := ours.search(sentence)) and not theirs.search(sentence):
                yield found.group(), theirs


def has_forms_of(word: str, text: str, language: str) -> bool:
    """Tell whether `text` has a word that says the same as `word`, of those with an opposite."""
    sides = (side for pair in _opposites(language.partition("-")[0]) for side in pair)
    return any(side.search(word) and side.search(text) for side in sides)


@lru_cache(maxsize=512)
def numbers(text: str, language: str) -> frozenset[str]:
    """Return the numbers in `text`, in digits: numerals, Chinese ones, and words above one."""
    values: set[str] = set()
    for match in _NUMBER.finditer(text):
        printed = match.group()
        alone = _HAN_ALONE.fullmatch(printed)
        if printed == "一" and not _TIME.match(text, match.end()):
            continue
        if alone and not _COUNTER.match(text, match.end()):
            continue
        values.add(parse_number(printed) or printed.replace(",", ""))
    spelt = cardinals(language.partition("-")[0])
    for word in _WORD.finditer(text):
        value = spelt.get(word.group().casefold().replace("-", " "), 0)
        if value > 1 and not _BOTH.search(text[: word.start()]):
            values.add(str(value))
    return frozenset(values)


def uncounted(text: str, listed: Iterable[int], units: int, people: Iterable[int] = ()) -> str:
    """Return `text` without the counts that somebody may make: of things listed, of units cited.

    `listed` are the lengths of the source's enumerations, `units` how many units are cited, and
    `people` how many persons each of them names. Only a number beside what it counts is taken out;
    a period of time is no count.
    """
    text = _PAIR.sub(_pair_count_out, _LIST.sub(_own_count_out, text))
    counts = {str(count) for count in listed if count > _FEW} | {str(count) for count in people}

    def counted(match: re.Match[str]) -> str:
        value = _value(match["number"])
        wanted = {str(units)} if match["units"] else counts
        return match["units"] or match["things"] if value in wanted else match.group()

    return _counted().sub(counted, text)


def persons(text: str) -> int:
    """Return how many persons `text` names with their titles: Bowen 女士, Mr. Nolan."""
    return len(_TITLED.findall(text))


def enumerated(text: str) -> list[int]:
    """Return how many things each enumeration of a Chinese `text` lists: A、B、C和D is 4."""
    return [_length(match.group()) for match in _LIST.finditer(text)]


def _length(listing: str) -> int:
    return listing.count("、") + len(_LAST.findall(listing)) + 1


def _pair_count_out(match: re.Match[str]) -> str:
    """Take the count of two out that follows what it counts: A 和 B 两位."""
    return f"{match['pair']}{match['counter']}"


def _own_count_out(match: re.Match[str]) -> str:
    """Take the count out of a list that tells its own length: A、B和C三方."""
    before, mark, last = match.group().rpartition("、")
    count = str(_length(match.group()))
    told = _NUMBER.sub(lambda n: "" if _value(n.group()) == count else n.group(), last)
    return f"{before}{mark}{told}"


def _value(printed: str) -> str:
    """Return a number in digits or in words as digits; itself where it is none."""
    for language in ("en", "fr"):
        if value := cardinals(language).get(printed.casefold()):
            return str(value)
    return parse_number(printed) or printed


def without_reporting(words: Iterable[str], language: str) -> list[str]:
    """Return `words` without those that an answer speaks of its source with."""
    reporting = _reporting(language.partition("-")[0])
    return [word for word in words if word not in reporting]


def same_name(name: str, text: str) -> bool:
    """Tell whether `text` has `name` in another language, in short or in full."""
    every = _raw()["names"]["same"]
    return any(name in names and any(other in text for other in names) for names in every)


def form_of(name: str, language: str) -> re.Pattern[str] | None:
    """Return what `name` looks like in a language, or None where it is not known there."""
    return _forms(name).get(language.partition("-")[0])


@cache
def alike(language: str) -> dict[str, str]:
    """Return words that are denied alike, each with the one that stands for all."""
    groups: list[list[str]] = _raw()["alike"].get(language.partition("-")[0], [])
    return {fold(word): fold(group[0]) for group in groups for word in group}


def plain(text: str) -> str:
    """Return `text` in one width, its white space single."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


@cache
def _counted() -> re.Pattern[str]:
    words = {word for language in ("en", "fr") for word in cardinals(language)}
    pattern = _COUNTED.replace("{words}", "|".join(sorted(words, key=len, reverse=True)))
    return re.compile(pattern, re.IGNORECASE)


@cache
def _raw() -> dict[str, Any]:
    return dict(tomllib.loads(files("assistant").joinpath("claims.toml").read_text("utf-8")))


@cache
def _strengths() -> tuple[re.Pattern[str], tuple[str, ...]]:
    forms = [(form, entry["name"]) for entry in _raw()["strength"] for form in entry["forms"]]
    pattern = "|".join(f"({form})" for form, _ in forms)
    return re.compile(pattern, re.IGNORECASE), tuple(name for _, name in forms)


@cache
def _reporting(language: str) -> frozenset[str]:
    return frozenset(_raw()["reporting"].get(language, ()))


@cache
def _forms(name: str) -> dict[str, re.Pattern[str]]:
    return {code: re.compile(form, re.IGNORECASE) for code, form in _raw()[name].items()}


@cache
def _opposites(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    pairs = _raw()["opposites"].get(language, ())
    return tuple((_words(one), _words(other)) for one, other in pairs)


def _words(forms: str) -> re.Pattern[str]:
    # Words of spaced scripts are matched whole; Chinese ones stand anywhere.
    spaced = not re.search(r"[\u3400-\u9fff]", forms)
    return re.compile(rf"\b(?:{forms})\b" if spaced else forms, re.IGNORECASE)
