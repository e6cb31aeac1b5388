"""Write an answer: a chat model's words where one is set, the documents' own otherwise.

A chat model writes what is not answered from structure. Where it fails, says nothing that holds, or
breaks off, the documents' own words take its place and a notice says so.
"""

import logging
from collections.abc import Generator
from dataclasses import dataclass, field

from assistant.answering.case import Case
from assistant.answering.extractive import extract
from assistant.answering.written import Checked, Drafter
from assistant.chat.model import ModelFailed, Usage
from assistant.messages import message
from assistant.model import RefusalReason, VerifiedSentence
from assistant.timing import Stopwatch
from assistant.verification.verifying import verify

_log = logging.getLogger(__name__)
_NOTICES = {
    "key": "chat_refused",
    "no_model": "chat_refused",
    "rejected": "chat_refused",
    "filtered": "chat_filtered",
    "too_long": "chat_too_long",
}
Told = set[tuple[str, str]]
"""Units cited already, by document and label."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How an answer came to its end."""

    model: str | None = None
    """The chat model that wrote it, if one did."""
    refusal: RefusalReason | None = None
    text: str = ""
    """What is said where no sentence was released."""
    notices: tuple[str, ...] = ()
    usage: Usage = field(default_factory=Usage)


class Writer:
    """Writes answers; every sentence it yields was verified or says why it was not released."""

    def __init__(self, chat: Drafter | None = None) -> None:
        self._chat = chat

    def write(self, case: Case, watch: Stopwatch) -> Generator[Checked, None, Ending]:
        """Yield the sentences of the answer to `case`, and return how it ended."""
        if self._chat and (case.for_model or case.unsure):
            with watch.stage("draft"):
                written = yield from self._draft(self._chat, case, watch)
            if isinstance(written, Ending):
                return written
            notices, usage, told = written
        else:
            notices, usage, told = (), Usage(), set[tuple[str, str]]()
        if case.refused and told and self._chat:
            # What was released stands, though the model broke off and the rules had refused.
            return Ending(self._chat.model, notices=notices + case.notices, usage=usage)
        if case.understood is None or (case.refused and not case.refused.shows):
            return Ending(None, case.refusal, case.said, notices + case.notices, usage)
        with watch.stage("draft"):
            drafted = extract(case.understood, case.found, told)
        with watch.stage("verify"):
            quoted = [verify(sentence, case.found.evidence) for sentence in drafted]
        yield from quoted
        notices += case.notices
        if case.refused:
            return Ending(None, case.refusal, case.said, notices, usage)
        if told and self._chat:
            return Ending(self._chat.model, notices=notices, usage=usage)
        if not any(isinstance(item, VerifiedSentence) for item in quoted):
            text = message("unsupported_draft", case.language)
            return Ending(None, "unsupported_draft", text, usage=usage)
        return Ending(notices=notices, usage=usage)

    def _draft(
        self, chat: Drafter, case: Case, watch: Stopwatch
    ) -> Generator[Checked, None, "Ending | tuple[tuple[str, ...], Usage, Told]"]:
        """Let the model write; return how the answer ended, or what to say before it goes on."""
        written = yield from chat.write(case, watch)
        told = written.cited
        if written.failed:
            failed = written.failed
            _log.warning("chat model %s: %s: %s", chat.model, failed.failure, failed)
        notices: tuple[str, ...] = ()
        if written.left_out:
            said = message("sources_left_out", case.language, number=str(written.left_out))
            notices = (said,)
        if told and not written.failed:
            return Ending(chat.model, notices=notices, usage=written.usage)
        if written.declined and not told:
            text = case.not_in_documents
            return Ending(None, "not_in_documents", text, usage=written.usage)
        notice = _notice(written.failed, broke_off=bool(told))
        return (message(notice, case.language), *notices), written.usage, told


def _notice(failed: ModelFailed | None, *, broke_off: bool) -> str:
    if failed is None:
        return "chat_unverified"
    return "chat_broke_off" if broke_off else _NOTICES.get(failed.failure, "chat_unavailable")
