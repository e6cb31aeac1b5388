"""Judge whether the documents answer a question at all, or only share its subject.

Questions written beside a document when it was enriched tell both sides: those a unit answers, and
those on the same subject that none does. A question is judged by which it is more like, by how much
of it the unit covers, by what it takes for granted and by the detail it asks for. The weights are
fitted by logistic regression on the `dev` split of the gold set (`python -m eval.fitting`): one set
for questions that name a unit, one for those answered by ranking, and one for documents nobody
enriched, fitted on the same questions over the report stored without its extras. Each is fitted
with what meaning tells and without.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from math import log, log1p

import rjieba

from assistant.answerability.details import missing_detail
from assistant.answerability.premises import Claims, read_claims
from assistant.answerability.saying import share_said
from assistant.words.denials import contradiction, denial_of_its_own, denies
from assistant.words.fitted import fitted_log_odds
from assistant.words.framing import words_asked
from assistant.words.nearness import Meant
from assistant.words.vocabulary import Asked
from assistant.words.weighing import Ways, bag_of
from ingestion.language import detect_language
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import everyday_terms, fold

BY_WORDS = "_by_words"
"""What the weights are called after where meaning is not compared."""
DEPTH = 60
"""Questions compared with."""
_BEST = 3
_VOTERS = 10
_SMOOTH = 0.1
_SAID = 0.75
"""Share of a question's terms from which on a unit says what it is asked the reason of."""
_SURELY_SAID = 0.7
"""Share from which on it does where the unit is named and nothing else is claimed of it."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A concept of the field that a question speaks of."""

    ways: tuple[frozenset[str], ...]
    """The terms of each way of saying it, in the question's language and the documents'."""
    heard: bool
    """Whether any unit has one of them."""


@dataclass(frozen=True, slots=True)
class Signals:
    """What tells a question that a unit answers from one that it does not."""

    covered: float
    """Share of the question's terms, by weight, that the unit has."""
    unheard: float
    """Share of them that no unit has."""
    unheard_names: float
    """Share of its nouns and verbs that no unit has."""
    foreign: float
    """Share of the concepts it speaks of that the unit does not."""
    unheard_concepts: float
    """How many of them no unit speaks of."""
    no_concept: float
    """1 where it speaks of none, and so of the unit as such."""
    likeness: float
    """Log of how much more like an answered question it is than like an unanswered one."""
    lead: float
    """By how much the unit's own questions are more like it than the unanswered ones."""
    votes: float
    """Share of answered ones among the questions most like it."""
    detail: float
    """1 where it asks for a detail that the unit does not give."""
    strength: float
    """Of the best unit, as ranked."""
    gap: float
    """By what share of it the next best is weaker."""
    length: float
    """Log of how many words say what it is about, and one."""
    abroad: float
    """1 where it is in another language than every unit."""
    claims: Claims
    compared: bool = True
    """Whether questions that no unit answers are written beside the documents."""
    meant: Meant | None = None
    """What meaning tells, where it is compared."""
    denied: bool = False
    """Whether it denies something that the unit does not deny."""

    @property
    def suspicious(self) -> bool:
        """Whether anything is claimed of the unit, or asked for, that it does not give."""
        claims = asdict(self.claims)
        claims.pop("asking")
        return bool(self.detail) or any(claims.values())

    @property
    def says_what_is_granted(self) -> bool:
        """Whether the reason is asked of what the unit says, and of nothing that it does not."""
        claims = asdict(self.claims)
        told = claims.pop("granted") and not self.detail and not self.denied
        for harmless in ("asking", "attributing"):
            claims.pop(harmless)
        return bool(told) and not any(claims.values()) and self.covered >= _SURELY_SAID

    @property
    def presumes(self) -> bool:
        """Whether a reason is asked for of what the unit does not say; it may say as much."""
        claims = asdict(self.claims)
        granted = claims.pop("granted")
        claims.pop("asking")
        return bool(granted) and (any(claims.values()) or self.covered < _SAID)

    @property
    def of_what_is_asked(self) -> "Signals":
        """These signals, where it only asks whether something is so: by that it claims nothing."""
        if not self.claims.asking or self.claims.granted:
            return self
        return replace(self, claims=replace(self.claims, binding=0.0, opposing=0.0, limiting=0.0))

    def values(self) -> dict[str, float]:
        """Return every signal by name."""
        values = asdict(self)
        for name in ("compared", "denied"):
            values.pop(name)
        claims: dict[str, float] = values.pop("claims")
        meant: dict[str, float] | None = values.pop("meant")
        return values | claims | (meant or {})


def read_signals(
    question: str,
    units: Sequence[Evidence],
    weights: Mapping[str, float],
    heaviest: float,
    asked: Asked,
    spoken: Sequence[Spoken],
    strengths: Sequence[float] = (),
    translated: Mapping[str, Ways] | None = None,
    meant: Meant | None = None,
) -> Signals:
    """Return the signals of `question` about the `units` found for it, best first.

    `weights` are those of its terms, `heaviest` that of a term no unit has, `asked` the questions
    written beside the documents that are most like it, `spoken` the concepts it speaks of,
    `strengths` those of the best units, `translated` what stands for its terms in them, and `meant`
    what meaning tells.
    """
    translated, language = translated or {}, detect_language(question)
    bags = [bag_of(unit.unit.text, unit.extras.searchable).counts for unit in units]
    total = sum(weights.values()) or 1.0
    unheard = {t for t, weight in weights.items() if weight >= heaviest and t not in translated}
    names = _names(question)
    lost = [name for name in names if not set(everyday_terms(name)) - unheard]
    answered = [score for _, about, score in asked if about.answered]
    unanswered = [score for _, about, score in asked if not about.answered]
    places = {(unit.source.summary.id, unit.position) for unit in units}
    own = [score for id_, about, score in asked if about.answered and (id_, about.unit) in places]
    voters = asked[:_VOTERS]
    best, second = (*strengths, 0.0, 0.0)[:2]
    return Signals(
        covered=share_said(weights, units, translated),
        unheard=sum(weights[term] for term in unheard) / total,
        unheard_names=len(lost) / max(1, len(names)),
        foreign=sum(not _says(bags, way) for way in spoken) / max(1, len(spoken)),
        unheard_concepts=float(sum(not concept.heard for concept in spoken)),
        no_concept=float(not spoken),
        likeness=log((_best(answered) + _SMOOTH) / (_best(unanswered) + _SMOOTH)),
        lead=_mean(own) - _mean(unanswered),
        votes=sum(about.answered for _, about, _ in voters) / max(1, len(voters)),
        detail=float(missing_detail(question, units) is not None),
        strength=best,
        gap=(best - second) / best if best else 0.0,
        length=log1p(len(words_asked(question))),
        abroad=float(not any(_in_language(unit, language) for unit in units)),
        claims=read_claims(question, units),
        compared=bool(unanswered),
        meant=meant,
        denied=_denies_otherwise(question, units),
    )


def weights_for(signals: Signals) -> str:
    """Return which weights judge: of documents with questions written beside, or of others."""
    return "ranked" if signals.compared else "plain"


def log_odds(signals: Signals, model: str) -> float:
    """Return the log odds, less the threshold, that the unit answers: above 0 it does.

    `model` is `ranked`, `named` for a question that names the unit, or `plain` for documents that
    nobody wrote questions beside; each has other weights where meaning is not compared.
    """
    meant = signals.meant
    # Fitted where nobody wrote questions: where somebody did, texts alone are not what is near.
    by_words = meant is None or (model == "plain" and not meant.by_texts_alone)
    name = f"{model}{BY_WORDS}" if by_words else model
    return fitted_log_odds("answerability/answerability", name, signals.values())


def _denies_otherwise(question: str, units: Sequence[Evidence]) -> bool:
    """Tell whether `question` denies what no unit does, as far as texts in its language tell."""
    language = detect_language(question)
    if not denies(question, language):
        return False
    return not any(_may_deny(question, _in_language(unit, language), language) for unit in units)


def _may_deny(question: str, text: str, language: str) -> bool:
    """Tell whether `text` may deny what `question` does: it has no word of it that it affirms."""
    if not denies(text, language) or contradiction(question, text, language):
        return False
    own = denial_of_its_own(question, text, language)
    return own is None or own not in fold(text)


def _in_language(unit: Evidence, language: str) -> str:
    """Return the text of a unit in `language`, or "" where it is in another and not translated."""
    base = language.partition("-")[0]
    if unit.source.summary.language.partition("-")[0] == base:
        return unit.unit.text
    return unit.extras.translations.get(base, "")


def _names(question: str) -> list[str]:
    """Return the nouns, verbs and words of other scripts that say what a question is about."""
    return [
        word
        for word, tag in rjieba.tag(fold(question))
        if (tag[0] in "nv" and len(word) > 1) or tag == "eng"
    ]


def _says(bags: Sequence[Mapping[str, int]], concept: Spoken) -> bool:
    return any(way <= bag.keys() for way in concept.ways for bag in bags)


def _best(best_first: Sequence[float]) -> float:
    return best_first[0] if best_first else 0.0


def _mean(best_first: Sequence[float]) -> float:
    return sum(best_first[:_BEST]) / _BEST
