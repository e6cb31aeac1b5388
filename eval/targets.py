"""What can be measured: this assistant in process, a running `/ask`, any chat server."""

import re
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import Any, Protocol

import httpx
import openai

from assistant.answering.assistant import Assistant
from assistant.wire import AskRequest, answer_body
from eval.corpus import Corpus, CorpusUnit, unit_text
from eval.errors import TargetUnavailable
from eval.observing import SeenAnswer, SeenCitation, SeenSentence, from_contract
from ingestion.labels import normalise_label
from vectorstore.catalogue import Catalogue

_SECONDS = 120.0
_MARKER = re.compile(r"\s*[\[【［]([^\[\]【】［］]{1,80})[\]】］]")
_SENTENCE = re.compile(
    r"[^。！？.!?\n]*[。！？.!?\n]*(?:\s*[\[【［][^\[\]【】［］]{1,80}[\]】］])*"
)


class Target(Protocol):
    """A system that answers conversations."""

    name: str

    def converse(self, turns: Sequence[str]) -> tuple[SeenAnswer, ...]:
        """Ask `turns` in one conversation and return every answer."""

    def corpus(self) -> Corpus | None:
        """Return the documents it answers from, or None where it cannot be asked for them."""


class ContractTarget:
    """Anything that answers the contract's request with the contract's body."""

    def __init__(
        self,
        name: str,
        post: Callable[[dict[str, Any]], dict[str, Any]],
        corpus: Callable[[], Corpus],
    ) -> None:
        self.name = name
        self._post = post
        self._corpus = corpus

    def converse(self, turns: Sequence[str]) -> tuple[SeenAnswer, ...]:
        """Ask `turns` in one conversation and return every answer."""
        answers: list[SeenAnswer] = []
        conversation = None
        for turn in turns:
            request = {
                "question": turn,
                "conversation_id": conversation,
                "include_passages": True,
            }
            began = perf_counter()
            body = self._post(request)
            answers.append(from_contract(body, perf_counter() - began))
            conversation = body["conversation_id"]
        return tuple(answers)

    def corpus(self) -> Corpus:
        """Return the documents it answers from."""
        return self._corpus()


def in_process(assistant: Assistant, catalogue: Catalogue) -> ContractTarget:
    """Measure the assistant that the composition root builds, without a server."""

    def post(request: dict[str, Any]) -> dict[str, Any]:
        asked = AskRequest.model_validate(request)
        answer = assistant.ask(asked.as_question())
        body = answer_body(answer, include_passages=asked.include_passages)
        return body.model_dump(mode="json")

    def corpus() -> Corpus:
        documents = [catalogue.document(summary.id) for summary in catalogue.summaries()]
        units = [
            CorpusUnit(
                label=unit.label,
                document_id=document.id,
                text=unit.text,
                start=unit.spans[0].start,
                end=unit.spans[-1].end,
                section=unit.section,
            )
            for document in documents
            for unit in document.units
            if unit.spans
        ]
        return Corpus(units, {document.id: document.text for document in documents})

    return ContractTarget("in process", post, corpus)


def over_http(url: str, client: httpx.Client) -> ContractTarget:
    """Measure a running server that answers the contract at `url`."""
    base = url.rstrip("/")

    def send(method: str, path: str, body: dict[str, Any] | None = None) -> httpx.Response:
        try:
            response = client.request(method, base + path, json=body, timeout=_SECONDS)
            response.raise_for_status()
        except httpx.HTTPError as error:
            raise TargetUnavailable(f"{method} {base}{path} failed: {error}.") from error
        return response

    def post(request: dict[str, Any]) -> dict[str, Any]:
        body: dict[str, Any] = send("POST", "/ask", request).json()
        return body

    def corpus() -> Corpus:
        units: list[CorpusUnit] = []
        texts: dict[str, str] = {}
        for summary in send("GET", "/documents").json():
            id_ = summary["id"]
            texts[id_] = text = send("GET", f"/documents/{id_}/text").text
            units += [
                CorpusUnit(
                    label=unit["label"],
                    document_id=id_,
                    text=unit_text(text, unit["start"], unit["end"]),
                    start=unit["start"],
                    end=unit["end"],
                    section=tuple(unit["section"]),
                )
                for unit in send("GET", f"/documents/{id_}").json()["units"]
                if unit["start"] is not None
            ]
        return Corpus(units, texts)

    return ContractTarget(base, post, corpus)


class ChatTarget:
    """Any OpenAI-compatible server whose answers cite labels in square brackets."""

    def __init__(self, client: openai.OpenAI, model: str) -> None:
        self.name = f"{model} at {client.base_url}"
        self._client = client
        self._model = model

    def converse(self, turns: Sequence[str]) -> tuple[SeenAnswer, ...]:
        """Ask `turns` in one conversation and return every answer."""
        messages: list[Any] = []
        answers = []
        for turn in turns:
            messages.append({"role": "user", "content": turn})
            began = perf_counter()
            try:
                reply = self._client.chat.completions.create(model=self._model, messages=messages)
            except openai.OpenAIError as error:
                raise TargetUnavailable(f"{self.name} failed: {error}.") from error
            text = reply.choices[0].message.content or ""
            messages.append({"role": "assistant", "content": text})
            tokens = reply.usage.total_tokens if reply.usage else 0
            answers.append(from_marked_text(text, perf_counter() - began, tokens))
        return tuple(answers)

    def corpus(self) -> None:
        """Return None: the protocol has no documents."""


def from_marked_text(text: str, seconds: float, tokens: int) -> SeenAnswer:
    """Read an answer that cites by `[label]`; one that cites nothing counts as a refusal."""
    sentences = []
    for match in _SENTENCE.finditer(text):
        labels = [normalise_label(label) for label in _MARKER.findall(match.group())]
        plain = _MARKER.sub("", match.group()).strip()
        if plain:
            cited = tuple(SeenCitation(label, None, None, None, None) for label in labels)
            sentences.append(SeenSentence(plain, cited))
    citations = tuple(citation for sentence in sentences for citation in sentence.citations)
    return SeenAnswer(
        text=_MARKER.sub("", text),
        sentences=tuple(sentences),
        citations=citations,
        refused=not citations,
        refusal_reason=None,
        route=None,
        ranking=None,
        seconds=seconds,
        tokens=tokens,
    )
