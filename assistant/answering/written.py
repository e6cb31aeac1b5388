"""What whoever writes an answer gives out: checked sentences, and how the draft ended."""

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Protocol

from assistant.answering.case import Case
from assistant.chat.model import ModelFailed, Usage
from assistant.model import RejectedSentence, VerifiedSentence
from assistant.timing import Stopwatch

Checked = VerifiedSentence | RejectedSentence


@dataclass(slots=True)
class Written:
    """What came of a draft."""

    usage: Usage = field(default_factory=Usage)
    declined: bool = False
    """Whether the model said that the sources do not answer."""
    failed: ModelFailed | None = None
    cited: set[tuple[str, str]] = field(default_factory=set)
    """Units that released sentences cite, by document and label."""
    left_out: int = 0
    """Units the model was not shown, for want of room."""


class Drafter(Protocol):
    """A chat model that drafts answers, with everything that checks them."""

    @property
    def model(self) -> str:
        """The name of the model."""

    def write(self, case: Case, watch: Stopwatch, /) -> Generator[Checked, None, Written]:
        """Yield the sentences of the answer to `case` as they are verified or rejected."""
