"""From the user's words to a `Query`: what is asked for by number, and what about."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import rjieba
import stopwordsiso

from assistant.model import Question, Route
from ingestion.labels import LabelReference, find_references
from ingestion.language import detect_language
from ingestion.schemes import load_schemes
from vectorstore.catalogue import Overview
from vectorstore.query import Query
from vectorstore.tokenisation import fold, terms

# 《公约》第十八条 is an article of that convention, not of the document asked about.
_OTHER_INSTRUMENT = re.compile(r"(?:》|公约|公約|议定书|議定書|宪章|憲章|条例|法典?|规约|規約)\s*$")
_OF_ANOTHER_INSTRUMENT = re.compile(
    r"\s*(?:of|de|del|de la)\s+(?:the\s+)?\S*\s*(?:convention|protocol|charter|statute|covenant|"
    r"protocole|charte|statut|pacte|convención|convenio|protocolo|carta|estatuto|pacto)",
    re.IGNORECASE,
)
_CHINESE = re.compile(r"[\u3400-\u9fff]")
# 能不能, 是不是, 有没有: a question put by repeating the verb, not a negation.
_A_NOT_A = re.compile(r"([\u3400-\u9fff])[不没]\1")
_SHORTEST_NAME = 4
"""Characters: a document called 建议 is not named by every question."""
# People call the items of any list 第13条; where a document has no articles, that is what is meant.
_INSTEAD = {"article": "recommendation", "recommendation": "article"}


@dataclass(frozen=True, slots=True)
class Understood:
    """A question with what it asks made explicit."""

    query: Query
    route: Route
    language: str
    """In which the answer is framed."""
    content: tuple[str, ...]
    """Terms that say what the question is about, framing words left out."""
    standalone_question: str
    references: tuple[LabelReference, ...]


def understand(question: Question, loaded: Overview) -> Understood:
    """Read `question` as one about the documents that are `loaded`."""
    text = question.text.strip()
    references = _references(text, loaded.kinds)
    content = content_words(text)
    return Understood(
        query=Query(
            text=content or text,
            labels=tuple((reference.kind, reference.number) for reference in references),
            documents=question.documents or _documents_named(text, loaded),
        ),
        route="label" if references else "semantic",
        language=question.language or detect_language(text),
        content=tuple(terms(content)),
        standalone_question=text,
        references=references,
    )


def content_words(text: str) -> str:
    """Return the words of `text` that are not framing, a space between those that were apart."""
    framing = _framing()
    kept = []
    for word in rjieba.cut(_A_NOT_A.sub(" ", fold(text))):
        kept.append(" " if word in framing else word)
    return " ".join("".join(kept).split())


def _references(text: str, kinds: frozenset[str]) -> tuple[LabelReference, ...]:
    """Find the units asked for by number; an everyday word is no reference without such units."""
    schemes = load_schemes()
    return tuple(
        _resolved(reference, kinds)
        for reference in find_references(text, schemes)
        if (reference.kind in kinds or not schemes.is_everyday(reference.kind))
        and not _of_other_instrument(reference, text, kinds)
    )


def _documents_named(text: str, loaded: Overview) -> tuple[str, ...] | None:
    """Return the documents that the question names by title, symbol or id; None for no such one."""
    asked = fold(text)
    named = [
        summary.id
        for summary in loaded.summaries
        for name in (summary.title, summary.symbol, summary.id)
        if name and len(name) >= _SHORTEST_NAME and fold(name) in asked
    ]
    return tuple(dict.fromkeys(named)) or None


def _of_other_instrument(reference: LabelReference, text: str, kinds: frozenset[str]) -> bool:
    if reference.kind != "article" or "article" in kinds:
        return False
    before, after = text[: reference.start], text[reference.end :]
    return bool(_OTHER_INSTRUMENT.search(before) or _OF_ANOTHER_INSTRUMENT.match(after))


def _resolved(reference: LabelReference, kinds: frozenset[str]) -> LabelReference:
    instead = _INSTEAD.get(reference.kind)
    if reference.kind in kinds or instead not in kinds or instead is None:
        return reference
    return LabelReference(instead, reference.number, reference.start, reference.end)


@cache
def _framing() -> frozenset[str]:
    raw = tomllib.loads(files("assistant").joinpath("framing.toml").read_text("utf-8"))
    words: set[str] = set()
    for language, framing in raw.items():
        words.update(_folded(framing))
        # Single Chinese stop words would take 一 out of 一般; those that frame are listed by hand.
        stop_words = stopwordsiso.stopwords(language)
        words.update(w for w in _folded(stop_words) if language != "zh" or not _names(w))
    return frozenset(words)


def _folded(words: Iterable[str]) -> Iterable[str]:
    return (fold(word) for word in words)


def _names(word: str) -> bool:
    """Tell whether a stop word of the Chinese list carries meaning in legal prose."""
    return bool(_CHINESE.search(word)) and ("不" in word or "无" in word or "非" in word)
