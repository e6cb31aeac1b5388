"""What happens while a question is answered, in the order in which it happens."""

from dataclasses import dataclass

from assistant.model import Answer, Citation, Route, Sentence


@dataclass(frozen=True, slots=True)
class Started:
    """The question has been understood, and what is to answer it found."""

    id: str
    conversation_id: str
    standalone_question: str
    route: Route


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of the sentence that comes next."""

    index: int
    """Its place among the answer's citations."""
    citation: Citation
    marker: str
    """How it is cited in the text: `[建议 13]`."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence that was verified."""

    sentence: Sentence
    opening: str = ""
    """What is said before the first sentence of a refusal."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The whole answer."""

    answer: Answer


Event = Started | Cited | Said | Finished
