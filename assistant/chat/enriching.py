"""Let a chat model write what a document is searched by beside its text, unit by unit.

Every reply is kept as it comes: an enrichment cut short goes on where it stopped, and a document
that changes pays only for the units that did. Replies are data from outside: what is not of the
form is asked for once more and then left out, and a translation with other numbers than its text
is dropped.
"""

import json
import logging
import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import islice

from assistant.chat.calls import Caller
from assistant.chat.model import Usage
from assistant.words.counts import numbers
from ingestion.enrichment import Enrichment, read_enrichment
from ingestion.errors import InvalidEnrichment
from ingestion.model import Document, Unit
from prompts import load_prompt
from vectorstore.replies import Replies

_log = logging.getLogger(__name__)
_LANGUAGES = ("zh", "en", "fr", "es", "ru", "ar")
_AT_ONCE = 4
"""Calls side by side."""
_TRIES = 2
_JSON = re.compile(r"\{.*\}", re.DOTALL)
# Of the bundled report's extras: five translations, questions and keywords for each language.
_REPLY_TOKENS = 900
_REPLY_TIMES_UNIT = 6


@dataclass(frozen=True, slots=True)
class Estimate:
    """What an enrichment is going to take, about."""

    units: int
    usage: Usage


class Enricher:
    """Writes searchable extras by one chat model."""

    def __init__(
        self, caller: Caller, replies: Replies, count_tokens: Callable[[str], int]
    ) -> None:
        self._caller = caller
        self._replies = replies
        self._count = count_tokens

    @property
    def model(self) -> str:
        """The name of the model that writes."""
        return self._caller.model

    def estimate(self, document: Document, units: Sequence[Unit]) -> Estimate:
        """Return what `units` are going to take; those whose replies are kept take nothing."""
        prompts = [(unit, self._prompt(document, unit)) for unit in units]
        unpaid = [(u, p) for u, p in prompts if self._replies.kept(self.model, p) is None]
        sent = sum(self._count(prompt) for _, prompt in unpaid)
        written = sum(
            _REPLY_TOKENS + _REPLY_TIMES_UNIT * self._count(unit.text) for unit, _ in unpaid
        )
        return Estimate(len(unpaid), self._caller.price(sent, written))

    def enrich(self, document: Document, units: Sequence[Unit]) -> Iterator[Enrichment | None]:
        """Yield the extras of `units` in order; None for one that the model made nothing of.

        Raises:
            ModelFailed: the model failed; what it wrote before is kept.
        """
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            left = iter(units)
            running: list[Future[Enrichment | None]] = []
            try:
                for unit in islice(left, _AT_ONCE):
                    running.append(pool.submit(self._enrich, document, unit))
                while running:
                    yield running.pop(0).result()
                    for unit in islice(left, 1):
                        running.append(pool.submit(self._enrich, document, unit))
            finally:
                for future in running:
                    future.cancel()

    def _enrich(self, document: Document, unit: Unit) -> Enrichment | None:
        prompt = self._prompt(document, unit)
        for _ in range(_TRIES):
            reply = self._replies.get_or_ask(self.model, prompt, lambda: self._caller.text(prompt))
            try:
                return _checked(_read(reply, unit), unit, document.language)
            except InvalidEnrichment as error:
                self._replies.forget(self.model, prompt)
                _log.warning("the extras of %s are not of the form: %s", unit.label, error)
        return None

    def _prompt(self, document: Document, unit: Unit) -> str:
        return load_prompt("enrich_unit").render(
            document=document.title,
            section=" › ".join(unit.section),
            label=unit.label,
            text=unit.text,
            languages=", ".join(_LANGUAGES),
        )


def _read(reply: str, unit: Unit) -> Enrichment:
    found = _JSON.search(reply)
    try:
        entry = json.loads(found.group()) if found else None
    except ValueError as error:
        raise InvalidEnrichment(f"{unit.label}: {error}") from error
    if not isinstance(entry, dict):
        raise InvalidEnrichment(f"{unit.label}: the reply is no JSON object.")
    known = {
        name: {code: text for code, text in texts.items() if code in _LANGUAGES}
        for name, texts in entry.items()
        if isinstance(texts, dict)
    }
    line = json.dumps(known | {"label": unit.label}, ensure_ascii=False)
    return read_enrichment(line, unit.label)[0]


def _checked(enrichment: Enrichment, unit: Unit, language: str) -> Enrichment:
    """Drop translations that say other numbers than the unit, or that are in its own language."""
    own = language.partition("-")[0]
    there = numbers(unit.text, own)
    kept = {
        code: text
        for code, text in enrichment.translations.items()
        if code != own and text.strip() and numbers(text, code) <= there
    }
    return replace(enrichment, translations=kept)
