"""A question with everything that its answer is made from."""

from dataclasses import dataclass

from assistant.answering.refusing import Refusal, nearest, of_documents
from assistant.chat.model import Cancellation
from assistant.messages import message
from assistant.model import RefusalReason
from assistant.retrieval.found import Found
from assistant.retrieval.numbers_missing import missing_said
from assistant.retrieval.placing import where_they_stand
from assistant.understanding.query import Understood
from vectorstore.catalogue import Evidence


@dataclass(frozen=True, slots=True)
class Case:
    """A question with everything its answer is made from."""

    standalone: str
    language: str
    found: Found
    understood: Understood | None = None
    """None for a courtesy, which asks nothing."""
    refused: Refusal | None = None
    text: str = ""
    """What is said to a courtesy."""
    doubtful: bool = False
    """Whether the units were found by rank and just pass for an answer."""
    name_documents: bool = False
    cancellation: Cancellation | None = None
    by_words_alone: bool = False
    """Whether vectors could not be compared just now."""
    unanswered: tuple[str, ...] = ()
    """Of several questions put together, those that nothing answers."""

    @property
    def refusal(self) -> RefusalReason | None:
        """Why it is refused, if it is; a greeting that asks nothing is no question to answer."""
        if self.understood is None:
            return "off_topic" if self.text == message("hello", self.language) else None
        return self.refused.reason if self.refused else None

    @property
    def said(self) -> str:
        """What is said where nothing is cited."""
        return self.refused.text if self.refused else self.text

    @property
    def opening(self) -> str:
        """What is said before the units: what they correct, where they stand, or what is none."""
        if self.refused:
            return self.refused.text if self.refused.shows else ""
        found, language = self.found, self.language
        stands = where_they_stand(self.standalone, found, language)
        return stands or missing_said(found.numbers_missing, found.answering, language)

    @property
    def for_model(self) -> bool:
        """Whether a model may write the answer: what structure answers is complete as it is."""
        found = self.found
        asked = found.route == "semantic" and not (found.counting or found.listing)
        return asked and bool(found.answering) and self.refused is None

    @property
    def unsure(self) -> bool:
        """Whether it was refused for want of words in common, in documents nobody enriched."""
        found = self.found
        return (
            self.refused is not None
            and self.refused.reason == "not_in_documents"
            and found.route == "semantic"
            and bool(found.evidence)
            and not any(unit.extras.searchable for unit in found.evidence)
        )

    @property
    def units(self) -> list[Evidence]:
        """The units a model is shown: those that answer, then the others retrieved."""
        first = list(self.found.answering)
        return first + [unit for unit in self.found.evidence if unit not in first]

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader should know of how the units were found."""
        said = ["in_other_words"] if self.found.in_other_words else []
        said += ["doubtful"] if self.doubtful else []
        said += ["by_words_alone"] if self.by_words_alone else []
        told = tuple(message(name, self.language) for name in said)
        if self.found.unsearched:
            titles = message("join", self.language).join(self.found.unsearched)
            told += (message("not_searched", self.language, documents=titles),)
        if self.understood is None:
            return told
        return told + tuple(
            of_documents("part_not_answered", self.understood, question=part.strip())
            for part in self.unanswered
        )

    @property
    def not_in_documents(self) -> str:
        """What is said where a model finds no answer in the units it was shown."""
        assert self.understood
        said = of_documents("not_in_documents", self.understood)
        return f"{said}{nearest(self.understood, self.found)}"
