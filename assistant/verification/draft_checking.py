"""Verify a sentence a model wrote: labels, quotation, and what it says beside what they say."""

from collections.abc import Callable, Sequence
from itertools import product

from assistant.chat.model import Cancellation
from assistant.model import RejectedSentence, Support, VerifiedCitation, VerifiedSentence
from assistant.verification.draft_coverage import QUOTED, Reading, coverage
from assistant.verification.draft_markers import read_citations
from assistant.verification.draft_sentences import MarkedSentence
from assistant.verification.draft_support import objection_to
from assistant.verification.support import Objection
from assistant.verification.support_judging import SupportJudge
from assistant.verification.verifying import locate_quote
from ingestion.language import detect_language
from ingestion.sentences import sentence_spans
from ingestion.unwrapping import unwrap
from vectorstore.catalogue import Evidence

Translator = Callable[[Evidence, str, Cancellation | None], str]
"""Gives a unit's text in a language, or nothing where there is no translation."""

# Fitted on drafts written for it (`drafts` beside the tests), like the forms of `claims.toml`.
_ENOUGH = 0.6
_POOREST = 0.45
_POOREST_OF_MOST = 0.3
_MOST = 0.7
"""Share of a sentence from which on one of its clauses may be told in other words."""
_BETTER = 0.2
"""By how much another unit has to say a sentence better for the one it cites to be wrong."""
_FULL = 0.95
_ALONE = 0.35
"""Share of a sentence's words that a unit has alone, below which citing it adds nothing."""
_ADDED = 0.05
_TOLD = 24
"""Characters from which on a sentence tells its own language."""
_LONG = 400


class DraftChecker:
    """Checks the sentences of one draft against the units retrieved for its question."""

    def __init__(
        self,
        retrieved: Sequence[Evidence],
        language: str,
        translator: Translator,
        judge: SupportJudge | None = None,
        cancellation: Cancellation | None = None,
    ) -> None:
        self._retrieved = retrieved
        self._language = language
        self._translator = translator
        self._judge = judge
        self._cancellation = cancellation

    def check(self, drafted: MarkedSentence) -> VerifiedSentence | RejectedSentence:
        """Release `drafted` with its citations, or say why not."""
        if not drafted.finished:
            return RejectedSentence(drafted.text, "unfinished", "the draft ends within it")
        cited = read_citations(drafted.text, drafted.markers, self._retrieved)
        if isinstance(cited, Objection):
            return RejectedSentence(drafted.text, cited.reason, cited.detail)
        if not cited.units:
            return RejectedSentence(drafted.text, "uncited", "the sentence cites nothing")
        objection = None
        # Where two documents have the label, the one that bears the sentence out is meant.
        for units in product(*cited.units):
            told = [unit for there in cited.named for unit in there if unit in units]
            found = self._supported(cited.text, units, told)
            if not isinstance(found, Objection):
                return VerifiedSentence(drafted.text, found)
            objection = objection or found
        assert objection
        return RejectedSentence(drafted.text, objection.reason, objection.detail)

    def _supported(
        self, text: str, units: Sequence[Evidence], named: Sequence[Evidence]
    ) -> tuple[VerifiedCitation, ...] | Objection:
        language = self._language_of(text)
        units = [unit for at, unit in enumerate(units) if unit not in units[:at]]
        readings = [self._reading(unit, language) for unit in units]
        needed, helping = _needed(text, language, readings)
        for unit, keep in zip(units, needed, strict=True):
            if unit in named and not keep:
                said = f"{unit.unit.label!r}, which the sentence names, does not say it"
                return Objection("wrong_label", said)
        found = self._borne_out(text, language, units, readings, needed)
        if isinstance(found, Objection) and helping != needed:
            # What is short in words may be all that a unit says of how strongly it binds.
            whole = self._borne_out(text, language, units, readings, helping)
            return found if isinstance(whole, Objection) else whole
        return found

    def _borne_out(
        self,
        text: str,
        language: str,
        units: Sequence[Evidence],
        readings: Sequence[Reading],
        kept: Sequence[bool],
    ) -> tuple[VerifiedCitation, ...] | Objection:
        cited = len(units)
        units = [unit for unit, keep in zip(units, kept, strict=True) if keep]
        readings = [reading for reading, keep in zip(readings, kept, strict=True) if keep]
        if objection := objection_to(text, language, readings, cited):
            return objection
        share, poorest = coverage(text, language, readings)
        if share < _MOST and (other := self._said_better(text, language, units, share)):
            return Objection("wrong_label", f"{other.unit.label!r} says it and is not cited")
        if share < _ENOUGH or poorest < (_POOREST if share < _MOST else _POOREST_OF_MOST):
            missing = "" if all(r.said for r in readings) else f" (no translation into {language})"
            detail = f"{share:.0%} of the sentence's words stand in the source{missing}"
            return Objection("coverage", f"only {detail}, {poorest:.0%} of one clause")
        sources = [reading.source for reading in readings]
        if self._judge and not self._judge(text, sources, self._cancellation):
            return Objection("support", "another model finds that the source does not say it")
        support: Support = "full" if share >= _FULL else "partial"
        return tuple(_citation(unit, text, language, support) for unit in units)

    def _said_better(
        self, text: str, language: str, cited: Sequence[Evidence], share: float
    ) -> Evidence | None:
        """Return a unit retrieved and not cited that says `text` far better than those cited."""
        for unit in self._retrieved:
            if unit not in cited:
                there, _ = coverage(text, language, [self._stored_reading(unit, language)])
                if there >= max(_ENOUGH, share + _BETTER):
                    return unit
        return None

    def _language_of(self, text: str) -> str:
        # Words quoted in the document's language do not change that of the sentence.
        text = QUOTED.sub(" ", text)
        if len(text) < _TOLD:
            return self._language
        return detect_language(text, self._language)

    def _stored_reading(self, unit: Evidence, language: str) -> Reading:
        """Return a unit not cited as far as it is at hand: no translation is asked for it."""
        own = unit.source.summary.language
        same = _base(own) == _base(language)
        said = unit.unit.text if same else unit.extras.translations.get(_base(language), "")
        return Reading(unit.unit.text, said, own, unit.extras.searchable)

    def _reading(self, unit: Evidence, language: str) -> Reading:
        own = unit.source.summary.language
        said = unit.unit.text
        if _base(own) != _base(language):
            said = self._translator(unit, _base(language), self._cancellation)
        return Reading(unit.unit.text, said, own, unit.extras.searchable)


def _needed(text: str, language: str, readings: Sequence[Reading]) -> tuple[list[bool], list[bool]]:
    """Tell which units add something to what the others say of a sentence, and which say of it.

    A citation that neither bears the sentence out alone nor helps the others is a wrong one; the
    sentence stands without it (citation precision as in ALCE, Gao et al., EMNLP 2023).
    """
    if len(readings) < 2:
        return [True] * len(readings), [True] * len(readings)
    share, _ = coverage(text, language, readings)
    needed, helping = [], []
    for at, reading in enumerate(readings):
        alone, _ = coverage(text, language, [reading])
        without, _ = coverage(text, language, [*readings[:at], *readings[at + 1 :]])
        helping.append(alone >= _ALONE)
        needed.append(alone >= _ENOUGH or (alone >= _ALONE and share - without >= _ADDED))
    if not any(needed):
        needed = [True] * len(readings)
    return needed, helping if any(helping) else needed


def _citation(unit: Evidence, text: str, language: str, support: Support) -> VerifiedCitation:
    quote = _quote(unit, text, language)
    place = locate_quote(quote, unit)
    assert place, "a stretch of a unit stands in it"
    return VerifiedCitation(unit, quote, *place, support)


def _quote(unit: Evidence, text: str, language: str) -> str:
    """Return the stretch of a unit that a sentence rests on: as few whole sentences as will do."""
    source = unit.source.text
    bodies = [unwrap(source[span.start : span.end]) for span in unit.unit.spans]

    def share(quote: str) -> float:
        return coverage(text, language, [Reading(quote, quote)])[0]

    body = max((body for body in bodies if len(body) > 1), key=share)
    same = _base(unit.source.summary.language) == _base(language)
    spans = sentence_spans(body)
    if not same or len(body) <= _LONG or len(spans) < 2:
        return body
    whole = share(body)
    runs = [body[first[0] : last[1]] for at, first in enumerate(spans) for last in spans[at:]]
    return min((run for run in runs if share(run) >= whole), key=len, default=body)


def _base(language: str) -> str:
    return language.partition("-")[0]
