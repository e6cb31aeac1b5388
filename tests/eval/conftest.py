"""A small corpus, and answers about it that can be bent."""

import pytest

from eval.corpus import Corpus, CorpusUnit
from eval.gold import GoldCase
from eval.observing import SeenAnswer, SeenCitation, SeenSentence

UNITS = {
    "建议 1": "缔约国应在 3 年内为法官提供培训。",
    "建议 2": "缔约国可考虑不处罚被迫犯罪的受害人。",
    "建议 3": "鼓励缔约国与国际刑警组织合作。",
}
TEXT = "\n".join(UNITS.values())


@pytest.fixture
def corpus() -> Corpus:
    units = []
    for label, text in UNITS.items():
        start = TEXT.index(text)
        units.append(CorpusUnit(label, "report", text, start, start + len(text), ("A. 建议",)))
    return Corpus(units, {"report": TEXT})


def citing(label: str, text: str | None = None, quote: str | None = None) -> SeenSentence:
    """A sentence that says and quotes the unit it cites, unless told otherwise."""
    unit = UNITS.get(label, "没有这一条。")
    said = unit if quote is None else quote
    start = TEXT.find(said)
    citation = SeenCitation(label, "report", said, start, start + len(said))
    return SeenSentence(text or said, (citation,))


def answering(*sentences: SeenSentence, **changed: object) -> SeenAnswer:
    values: dict[str, object] = {
        "text": "".join(sentence.text for sentence in sentences),
        "sentences": sentences,
        "citations": tuple(c for sentence in sentences for c in sentence.citations),
        "refused": not sentences,
        "refusal_reason": None if sentences else "not_in_documents",
        "route": "semantic",
        "ranking": tuple(c.label for sentence in sentences for c in sentence.citations),
        "seconds": 0.001,
        "tokens": 0,
    }
    return SeenAnswer(**(values | changed))  # type: ignore[arg-type]


def asking(*gold: str, **changed: object) -> GoldCase:
    """A case with these gold labels; without any, one that is to be refused."""
    values: dict[str, object] = {
        "id": "some-case",
        "type": "paraphrase" if gold else "unanswerable",
        "lang": "zh",
        "turns": ("问题？",),
        "gold_citations": gold,
        "answerable": bool(gold),
        "refusal_reason": None if gold else "not_in_documents",
    }
    return GoldCase.model_validate(values | changed)
