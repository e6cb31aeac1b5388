"""What a system under measurement was seen to answer, whichever way it was asked."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SeenCitation:
    """A citation as it was given."""

    label: str
    document_id: str | None
    quote: str | None
    """None where the system gives labels only."""
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class SeenSentence:
    """A sentence with the citations it carries."""

    text: str
    citations: tuple[SeenCitation, ...]


@dataclass(frozen=True, slots=True)
class SeenAnswer:
    """One turn's answer."""

    text: str
    """Without citations."""
    sentences: tuple[SeenSentence, ...]
    citations: tuple[SeenCitation, ...]
    """Every occurrence, in order."""
    refused: bool
    refusal_reason: str | None
    route: str | None
    ranking: tuple[str, ...] | None
    """Labels retrieved, best first, each once; None where the system does not say."""
    seconds: float
    tokens: int
    generator: str | None = None
    """What wrote the answer, where the system says so."""

    @property
    def labels(self) -> tuple[str, ...]:
        """Labels cited, each once."""
        return tuple(dict.fromkeys(citation.label for citation in self.citations))


def from_contract(body: dict[str, Any], seconds: float) -> SeenAnswer:
    """Read the JSON that `POST /ask` and `jianyi ask --json` give."""
    citations = tuple(
        SeenCitation(c["label"], c["document_id"], c["quote"], c["start"], c["end"])
        for c in body["citations"]
    )
    passages = body.get("passages")
    ranking = None
    if passages is not None:
        ranking = tuple(dict.fromkeys(passage["label"] for passage in passages))
    return SeenAnswer(
        text=body["answer_citationless"],
        sentences=tuple(
            SeenSentence(s["text"], tuple(citations[place] for place in s["citations"]))
            for s in body["sentences"]
        ),
        citations=citations,
        refused=body["refused"],
        refusal_reason=body["refusal_reason"],
        route=body["route"],
        ranking=ranking,
        seconds=seconds,
        tokens=body["usage"]["prompt_tokens"] + body["usage"]["completion_tokens"],
        generator=body.get("generator"),
    )
