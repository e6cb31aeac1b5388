"""Find the names that stand in units: of those a list gives, of persons, and of places.

A name is told in the question's language: by the unit's text, its translations and the everyday
words written beside it. 肯尼亚, Kenia and Кения stand in the same unit.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import rjieba

from assistant.words.lexicon import Concept, Lexicon
from ingestion.language import detect_language
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import fold

_LISTED = re.compile(r"[:：]\s*([^:：]+)$")
_ITEM = re.compile(
    r"[、,，،;；。.()（）]|(?<!\w)(?:and|et|y|e|и|و)\s|和(?=[\u3400-\u9fff])|\sو(?=\w)"
)
_ESPECIALLY = re.compile(
    r",?\s*(?:especially|in\s+particular|en\s+particulier|especialmente|en\s+particular|особенно)\s.*$"
    r"|،?\s*و?بخاصة\s.*$"
)
"""A list ends before what only sets off a part of its last item."""
_PERSON = re.compile(
    r"([^\W\d_]{2,})\s*(?:女士|先生|阁下|教授|博士)"
    r"|\b(?:Mr|Ms|Mrs|Dr|Mme|Mlle|M|Sr|Sra|Dra|г-н|г-жа)\.?\s+(?:de\s+)?([^\W\d_]{2,})"
    r"|(?:السيدة?|الدكتورة?)\s+([^\W\d_]{2,})"
)
_WORD = re.compile(r"[^\W\d_]+")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LATIN_IN_CHINESE = re.compile(r"[A-Za-z]{3,}")
_PLACE = ("ns",)
_PLACE_OR_PERSON = ("ns", "nr", "nrt", "nrfg")
_NAME = re.compile(r"[A-ZÀ-ÞА-ЯЁ][^\W\d_]+(?:[ '’-](?:d|de|of|[A-ZÀ-ÞА-ЯЁ][^\W\d_]*)){0,4}")
_STATE = re.compile(
    r"(?:State\s+of|États?\s+de|Estado\s+de|Государство|دولة"
    r"|(?:[^\W\d_]+\s+)?(?:Republic|République|República)\s+(?:[^\W\d_]+\s+)?(?:of|de|del))\s+([^\W\d_]+)$"
)
_REGION = re.compile(
    r"[亚非欧美拉]洲|[东西南北中][亚非欧美]|大洋洲|中东|拉美|阿拉伯|半球|外国|[两三四五六七八九十]国"
    r"|\b(?:Afri[ckq]|Asi|Europ|Arab|Latin)\w*|\b(?:East|Oriente?|Восток|Medio)\b"
)
_FEW_CHARACTERS = re.compile(r"[\u3400-\u9fff]{2,8}")
_CAPITALISED = re.compile(r"(?<=[^\W\d_][ ,’'-])[A-ZÀ-ÞА-ЯЁ][a-zà-ÿа-яё]{3,}")
_LONGEST = 60
"""Characters: what is longer is a clause, and no name."""
_FEWEST_INITIALS = 3
_ENDING = 2
"""Letters that the word for a country's own may end in instead: honduras, hondureña."""
_ROOT = 4


class Names:
    """The names that stand in some units."""

    def __init__(self, units: Sequence[Evidence]) -> None:
        self._units = units
        self._listed = [list(_listed(unit)) for unit in units]
        self._named = [
            [*listed, *_told(unit)] for listed, unit in zip(self._listed, units, strict=True)
        ]

    def named(self, question: str, language: str) -> tuple[tuple[str, tuple[Evidence, ...]], ...]:
        """Return each name in `question`, and the units that it stands in."""
        code = language.partition("-")[0] or detect_language(question)
        names = Lexicon(
            Concept(str(at), {code: tuple(dict.fromkeys(names))})
            for at, names in enumerate(self._named)
        )
        found = [
            (mention.words, tuple(self._units[int(at)] for at in mention.concepts))
            for mention in names.mentions(question, code)
        ]
        return tuple(found) or tuple(self._belonging(question))

    def _belonging(self, question: str) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
        """Yield the words for what is a country's: la delegación hondureña, soy keniano."""
        for word in _WORD.findall(fold(question)):
            if _CHINESE.search(word):
                continue
            units = tuple(
                unit
                for unit, names in zip(self._units, self._listed, strict=True)
                if any(_of_same_root(word, name) for name in names)
            )
            if units:
                yield word, units


def capitalised(text: str) -> list[str]:
    """Return the words of `text` with a capital that do not begin a sentence."""
    return _CAPITALISED.findall(text)


def places_named(question: str) -> list[str]:
    """Return the places that a question names, regions left out."""
    chinese = _tagged(fold(question), _PLACE) if _CHINESE.search(question) else ()
    names = [*chinese, *capitalised(question)]
    return [name for name in names if not _REGION.search(name)]


def _listed(unit: Evidence) -> Iterator[str]:
    """Yield the items of the list that ends a unit, in every language, with their initials."""
    for text in (unit.unit.text, *unit.extras.translations.values()):
        flat = "".join(text.split()) if _CHINESE.search(text) else " ".join(text.split())
        match = _LISTED.search(flat)
        listed = _ESPECIALLY.sub("", match.group(1)) if match else ""
        for item in _ITEM.split(listed):
            name = item.strip()
            if _shortest(name) <= len(name) <= _LONGEST and not name[0].islower():
                yield name
                yield from _initials(name)
                if state := _STATE.match(name):
                    yield state.group(1)


def _told(unit: Evidence) -> Iterator[str]:
    """Yield persons and places of a unit's text, and names written beside it."""
    texts = (unit.unit.text, *unit.extras.translations.values())
    for match in (match for text in texts for match in _PERSON.finditer(text)):
        yield next(name for name in match.groups() if name)
    lines = unit.extras.searchable.splitlines()
    yield from (line for line in lines if _NAME.fullmatch(line) and not _REGION.search(line))
    if _CHINESE.search(unit.unit.text):
        yield from _LATIN_IN_CHINESE.findall(unit.unit.text)
        yield from _tagged(fold("".join(unit.unit.text.split())), _PLACE_OR_PERSON)
    for line in lines:
        if _FEW_CHARACTERS.fullmatch(line) and not _REGION.search(line):
            yield from _tagged(fold(line), _PLACE)


def _tagged(text: str, tags: Sequence[str]) -> Iterable[str]:
    return (word for word, tag in rjieba.tag(text) if tag in tags and len(word) > 1)


def _shortest(name: str) -> int:
    """Return how many letters a name has at least: 法国, but not Ms."""
    return 2 if _CHINESE.search(name) else 3


def _initials(name: str) -> Iterator[str]:
    """Yield what a name of several words is abbreviated to: IOM."""
    words = [word for word in _WORD.findall(name) if len(word) > _FEWEST_INITIALS]
    if len(words) >= _FEWEST_INITIALS and not _CHINESE.search(name):
        yield "".join(word[0] for word in words)


def _of_same_root(word: str, name: str) -> bool:
    """Tell whether `word` is the adjective of a country called `name`."""
    if not name[:1].isupper() or name.isupper() or " " in name:
        return False
    root = fold(name)[: max(_ROOT, len(name) - _ENDING)]
    return len(name) >= _ROOT and len(root) >= _ROOT and word.startswith(root)
