"""Put questions and units in other words by a chat model: follow-ups, and other languages.

What it gives is a help to finding and to reading. Nothing it says is quoted or cited, and where it
fails the answer is made without it.
"""

import logging
from collections.abc import Sequence

from assistant.chat.calls import Caller
from assistant.chat.model import Cancellation, ModelFailed
from assistant.turns import Turn
from assistant.words.framing import content_words
from assistant.words.languages import name_of
from prompts import load_prompt
from vectorstore.catalogue import Evidence
from vectorstore.replies import Replies
from vectorstore.tokenisation import terms_of

_log = logging.getLogger(__name__)
_LONGEST_QUESTION = 2_000
_TURNS = 4
"""Questions of a conversation that a follow-up is read after."""


class ChatRephraser:
    """Rephrases by one chat model, and keeps what it was told."""

    def __init__(self, caller: Caller, replies: Replies) -> None:
        self._caller = caller
        self._replies = replies

    def standalone(
        self,
        question: str,
        history: Sequence[Turn],
        cancellation: Cancellation | None = None,
    ) -> str | None:
        """Return a follow-up as a question that stands on its own; None where that fails."""
        conversation = "\n".join(
            f"{turn.standalone} [{'] ['.join(unit.label for unit in turn.cited)}]"
            for turn in history[-_TURNS:]
        )
        # Not kept: it would outlive a conversation that is deleted.
        prompt = load_prompt("condense_followup")
        asked = prompt.render(conversation=conversation, question=question)
        alone = _as_question(self._told(asked, cancellation))
        said = " ".join((question, *(turn.standalone for turn in history[-_TURNS:])))
        # What has nothing of the conversation is no reading of it.
        return alone if alone and terms_of(content_words(alone)) & terms_of(said) else None

    def translated(
        self, question: str, language: str, cancellation: Cancellation | None = None
    ) -> str | None:
        """Return a question in the language of the documents; None where that fails."""
        prompt = load_prompt("translate_query")
        asked = prompt.render(language=name_of(language), question=question)
        return _as_question(self._told(asked, cancellation))

    def translation(
        self, unit: Evidence, language: str, cancellation: Cancellation | None = None
    ) -> str:
        """Return a unit's text in `language`: as stored, else by the model; empty if that fails."""
        if stored := unit.extras.translations.get(language):
            return stored
        prompt = load_prompt("translate_unit")
        asked = prompt.render(language=name_of(language), text=unit.unit.text)
        return self._replies.get_or_ask(
            self._caller.model, asked, lambda: self._told(asked, cancellation)
        )

    def _told(self, prompt: str, cancellation: Cancellation | None) -> str:
        try:
            return self._caller.text(prompt, cancellation)
        except ModelFailed as failure:
            _log.warning("chat model %s: %s: %s", self._caller.model, failure.failure, failure)
            return ""


def _as_question(reply: str) -> str | None:
    line = reply.partition("\n")[0].strip().strip('"“”')
    return line if 0 < len(line) <= _LONGEST_QUESTION else None


def stored_translation(
    unit: Evidence, language: str, _cancellation: Cancellation | None = None
) -> str:
    """Return the translation of a unit that is stored, if one is."""
    return unit.extras.translations.get(language, "")
