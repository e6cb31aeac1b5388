"""What was found for a question, before it is judged and drafted."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.model import Route
from assistant.retrieval.numbers_missing import NumbersMissing
from ingestion import Passage
from ingestion.labels import LabelReference
from vectorstore.catalogue import Evidence
from vectorstore.query import ScoredPassage, ranked


@dataclass(frozen=True, slots=True)
class Found:
    """What there is to answer from."""

    route: Route
    ranking: Sequence[ScoredPassage] = ()
    evidence: Sequence[Evidence] = ()
    """Units retrieved; nothing else may be cited."""
    answering: Sequence[Evidence] = ()
    """Those of them that answer, if any does."""
    missing: tuple[LabelReference, ...] = ()
    """Units asked for by number that do not exist."""
    no_such_section: bool = False
    counting: bool = False
    listing: bool = False
    """Whether a list was asked for, so that order is the document's and not of rank."""
    goes_on: bool = False
    """Whether the units are those the conversation was at, since nothing else answers."""
    nowhere: bool = False
    """Whether a mention is asked for, and no unit mentions it: these are but the nearest."""
    numbers_missing: NumbersMissing | None = None
    """Numbers that a range asks for beside those of the units that answer."""
    in_other_words: bool = False
    """Whether the units speak of the subject in other words than the question's."""
    unsearched: Sequence[str] = ()
    """Documents that nothing tells whether they mention it, by their short titles."""
    judged: Sequence[Evidence] = ()
    """Units that tell together whether these answer, where others than these do."""


def complete(
    route: Route,
    chosen: Sequence[Evidence],
    passages: Sequence[Passage],
) -> Found:
    """Return units chosen by structure, in order, with their passages: all there are."""
    scores = ((passage, 1 / at) for at, passage in enumerate(passages, 1))
    return Found(
        route,
        ranked(scores, "structure", len(passages)),
        chosen,
        chosen,
        counting=route == "count",
    )
