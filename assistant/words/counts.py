"""Numbers that a sentence states, and the counts among them that anybody may make."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from assistant.words.tallies import value_of
from ingestion.numerals import HAN, parse_number
from ingestion.spelt import cardinals

_NUMBER = re.compile(rf"\d+(?:[.,]\d+)*|{HAN}")
# 一 alone is an article or part of a word (一些, 统一) far more often than a number; so are the
# others where no counter follows (三者, 双方).
_HAN_ALONE = re.compile(r"[一二两三四五六七八九十〇零○百千万亿]")
_TIME = re.compile(r"\s*(?:年(?!来)|个月|個月|天|日|周|小时|名|次(?!性))")
_COUNTER = re.compile(
    r"\s*(?:[个個条條项項名位国國人次年月日号號天岁歲种種类類倍家份章段节節届屆]|分之|多|[点點](?![钟鐘半])|方面)"
)
# The two, ces deux: both of what was spoken of, and no count of the source's, as the three is.
_BOTH = re.compile(r"\b(?:the|these|those|les|ces|los|las|estos|both)\s+$", re.IGNORECASE)
_LIST = re.compile(r"[^，。；：:;,.\s]+(?:、[^，。；：:;,.]+)+")
_PAIR = re.compile(
    r"(?P<pair>[^，。；、]+[和与及][^，。；、]+?)[两二](?P<counter>[位名人者方国个項项])"
)
_FEW = 5
"""Things listed: of more, a sentence may give the number, which somebody has counted."""
_PAIRED = 2
"""Things joined: what 和 joins is too often no list."""
# 两条建议, eleven parties: a number with what it counts, which is no time.
_TITLED = re.compile(r"女士|先生|(?<!\w)(?:Ms|Mrs|Mr|Mme|M|Sra|Sr|Г-жа|Г-н)\.?\s(?=[A-ZА-Я])")
_COUNTED = (
    r"(?P<number>\d{1,3}|[一二两三四五六七八九十]{1,3}|\b(?:{words})\b)\s*(?:"
    r"(?P<units>(?:[个條条项項]\s*)?(?:建议|建議)|(?<=[这那述上这][一二两三四五六七八九十])[条项段](?!路)|处都|(?:\w+\s+)?(?:recomm?[ae]nda\w+|paragraph\w*|passages?|párrafos?|рекомендаци\w+|пункт\w*|توصي\w+|فقر\w+)"
    r"|处(?=[^\u3400-\u9fff]|提|说|都|分)|(?:times|ways|respects|places|fois|titres|reprises|endroits)\b)"
    r"|(?P<things>[个個名位家种種类類](?:\s*[《\u3400-\u9fff]|(?=[，,。；;、]|$))|(?!days?|weeks?|months?|years?|hours?|jours?|semaines?|mois|ans?|"
    r"années?|heures?|percent|per|pour)[^\W\d_\u3400-\u9fff]{4,}))"
)
# What things are called as items of a list; of these, any list's length may be given.
_ITEMS = re.compile(
    r"(?:[个個名位家种種类類]\s*)?(?:方面|领域|主题|议题|类|种|例子|缔约[方国]|国家|组织|机构|观察员|信息|《)|"
    r"(?:kinds?|types?|sorts?|forms?|fields?|areas?|subjects?|topics?|themes?|aspects?|categories|"
    r"examples?|parties|states|countries|observers?|organi[sz]ations?|bodies|sortes?|domaines?|"
    r"thèmes?|sujets?|catégories|exemples?|pays|états|observateurs?|organisations?|organismes?|"
    r"tipos?|clases|ámbitos?|temas?|aspectos?|categorías|ejemplos?|partes|países|estados|observador\w+|organizaci\w+|"
    r"вид\w*|тип\w*|област\w*|тем\w*|аспект\w*|пример\w*|сторон\w*|стран\w*|государств\w*|участник\w*|"
    r"наблюдател\w*|организаци\w*|أنواع|مجالات|مواضيع|جوانب|فئات|أمثلة|أطراف|طرفا|دول|دولة|بلدان|بلدا|مراقب\w*|منظمات)\b",
    re.IGNORECASE,
)
_TALLY = re.compile(rf"(?<!第)(?P<number>\d+|{HAN})\s*[个個位名国國家项項种種类類方份点點]")
_LAST = re.compile(r"(?:(?<!共)和|以及)(?=[^、]*$)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


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
        if value > 2 or (value == 2 and not _BOTH.search(text[: word.start()])):
            values.add(str(value))
    return frozenset(values)


@lru_cache(maxsize=512)
def tallied(text: str, language: str) -> frozenset[str]:
    """Return the numbers in `text` that count things: 三位, three panellists."""
    values = {parse_number(m["number"]) or m["number"] for m in _TALLY.finditer(text)}
    spelt = cardinals(language.partition("-")[0])
    words = (word.group().casefold().replace("-", " ") for word in _WORD.finditer(text))
    return (frozenset(values) | {str(spelt.get(w, 0)) for w in words}) & numbers(text, language)


def uncounted(
    text: str,
    listed: Iterable[int],
    units: int,
    people: Iterable[int] = (),
    announced: Iterable[int] = (),
) -> str:
    """Return `text` without the counts that somebody may make: of things listed, of units cited.

    `listed` are the lengths of the source's enumerations, `units` how many units are cited, and
    `people` how many persons each of them names, and `announced` the lengths of the lists that
    follow a colon, which are whole. Only a number beside what it counts is taken out; a period of
    time is no count.
    """
    text = _PAIR.sub(_pair_count_out, _LIST.sub(_own_count_out, text))
    lengths, known = tuple(listed), {str(count) for count in (*people, *announced)}
    counts = known | {str(count) for count in lengths if count > _FEW}
    of_items = known | {str(count) for count in lengths if count > _PAIRED}

    def counted(match: re.Match[str]) -> str:
        value = value_of(match["number"])
        items = match["things"] and _ITEMS.match(match.string, match.start("things"))
        wanted = {str(units)} if match["units"] else of_items if items else counts
        return match["units"] or match["things"] if value in wanted else match.group()

    return _counted().sub(counted, text)


def persons(text: str) -> int:
    """Return how many persons `text` names with their titles: Bowen 女士, Mr. Nolan."""
    return len(_TITLED.findall(text))


def enumerated(text: str) -> list[int]:
    """Return how many things each enumeration of a Chinese `text` lists: A、B、C和D is 4."""
    return [_length(match.group()) for match in _LIST.finditer(text)]


def _length(listing: str) -> int:
    # Only one 和 ends a list; another stands within its last item.
    return listing.count("、") + bool(_LAST.search(listing)) + 1


def _pair_count_out(match: re.Match[str]) -> str:
    """Take the count of two out that follows what it counts: A 和 B 两位."""
    return f"{match['pair']}{match['counter']}"


def _own_count_out(match: re.Match[str]) -> str:
    """Take the count out of a list that tells its own length: A、B和C三方."""
    before, mark, last = match.group().rpartition("、")
    count = str(_length(match.group()))
    told = _NUMBER.sub(lambda n: "" if value_of(n.group()) == count else n.group(), last)
    return f"{before}{mark}{told}"


@cache
def _counted() -> re.Pattern[str]:
    words = {word for language in ("en", "fr", "es", "ru") for word in cardinals(language)}
    pattern = _COUNTED.replace("{words}", "|".join(sorted(words, key=len, reverse=True)))
    return re.compile(pattern, re.IGNORECASE)
