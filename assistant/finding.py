"""Find the units a question is about: by number, structure, words they contain, or ranking."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant.extraction import answering
from assistant.model import Route
from assistant.selecting import select
from assistant.selection import Selection
from assistant.understanding import Understood, subject_words
from ingestion.labels import LabelReference
from vectorstore.catalogue import Catalogue, Evidence
from vectorstore.query import Retriever, ScoredPassage, ranked
from vectorstore.tokenisation import terms_of

_MOST_NAMED = 200
"""Passages: more than one question of 2,000 characters can name in a handful of documents."""
_UNHEARD_OF = "\uffff"
"""A word that occurs nowhere; its weight is the unit in which strength is told."""


class WeighedRetriever(Retriever, Protocol):
    """A retriever by words that can say what a word weighs."""

    def weights(self, words: Sequence[str], /) -> dict[str, float]:
        """Return the inverse document frequency of each term."""


@dataclass(frozen=True, slots=True)
class Found:
    """What there is to answer from."""

    route: Route
    ranking: Sequence[ScoredPassage]
    evidence: Sequence[Evidence]
    """Units retrieved; nothing else may be cited."""
    answering: Sequence[Evidence]
    """Those of them that answer."""
    missing: tuple[LabelReference, ...] = ()
    """Units asked for by number that do not exist."""
    no_such_section: bool = False
    counting: bool = False


class Finder:
    """Finds units; structure is answered from structure, and only the rest by ranking."""

    def __init__(
        self,
        catalogue: Catalogue,
        labels: Retriever,
        retriever: Retriever,
        words: WeighedRetriever,
    ) -> None:
        self._catalogue = catalogue
        self._labels = labels
        self._retriever = retriever
        self._words = words

    def find(self, understood: Understood, k: int) -> Found:
        """Return what answers the question, and what it was chosen from."""
        selection = understood.selection
        if selection.has_conditions:
            return self._selected(understood, selection)
        if understood.references:
            return self._named(understood)
        if selection.no_such_section:
            return Found("section", (), (), (), no_such_section=True)
        listing = selection.every and (selection.kind or selection.mentioning)
        if listing and (found := self._mentioned(understood, selection)):
            return found
        return self._ranked(understood, k)

    def _selected(self, understood: Understood, selection: Selection) -> Found:
        chosen = select(selection, self._catalogue.units(understood.query.documents))
        route: Route = "section" if selection.sections else "range"
        if selection.wording or selection.not_wording:
            route = "list"
        return self._complete("count" if selection.counting else route, chosen, selection)

    def _mentioned(self, understood: Understood, selection: Selection) -> Found | None:
        """Find every unit that has the subject's words; None where no unit has all of them."""
        words = subject_words(understood.standalone_question, selection)
        if not words and not selection.counting:
            return None
        wanted = Selection(kind=selection.kind, mention=words)
        chosen = select(wanted, self._catalogue.units(understood.query.documents))
        if not chosen:
            return None
        return self._complete("count" if selection.counting else "list", chosen, selection)

    def _complete(self, route: Route, chosen: Sequence[Evidence], selection: Selection) -> Found:
        passages = self._catalogue.passages_of(chosen)
        ranking = ranked(
            ((p, 1 / at) for at, p in enumerate(passages, 1)), "structure", len(passages)
        )
        return Found(route, ranking, chosen, chosen, counting=selection.counting)

    def _named(self, understood: Understood) -> Found:
        ranking = self._labels.retrieve(understood.query, _MOST_NAMED)
        evidence = self._catalogue.evidence([scored.passage for scored in ranking])
        named, missing = _by_reference(understood.references, evidence)
        return Found("label", ranking, evidence, named, missing)

    def _ranked(self, understood: Understood, k: int) -> Found:
        by_words = self._words.retrieve(understood.query, k)
        # Other rankings are asked only where words find nothing: they cost most of the time.
        ranking = by_words or self._retriever.retrieve(understood.query, k)
        evidence = self._catalogue.evidence([scored.passage for scored in ranking])
        scores = {
            (scored.passage.document_id, scored.passage.unit): scored.score
            for scored in reversed(by_words)
        }
        weights = self._words.weights([_UNHEARD_OF, *understood.content])
        unit = weights.pop(_UNHEARD_OF)
        if not unit:
            return Found("semantic", ranking, evidence, ())
        strength = [
            scores.get((item.source.summary.id, item.position), 0.0) / unit for item in evidence
        ]
        covered = [_covered(weights, item.unit.text) for item in evidence]
        return Found("semantic", ranking, evidence, answering(evidence, strength, covered))


def _covered(weights: Mapping[str, float], text: str) -> float:
    """Return the share of these words, by weight, that stand in `text`."""
    total = sum(weights.values())
    there = terms_of(text)
    return sum(w for word, w in weights.items() if word in there) / total if total else 0.0


def _by_reference(
    references: Sequence[LabelReference], evidence: Sequence[Evidence]
) -> tuple[tuple[Evidence, ...], tuple[LabelReference, ...]]:
    """Return the units the question names, in its order, and the references to none."""
    named: list[Evidence] = []
    missing: list[LabelReference] = []
    for reference in dict.fromkeys(references):
        label = (reference.kind, reference.number)
        found = [item for item in evidence if (item.unit.kind, item.unit.number) == label]
        named += [item for item in found if item not in named]
        if not found and label not in {(other.kind, other.number) for other in missing}:
            missing.append(reference)
    return tuple(named), tuple(missing)
