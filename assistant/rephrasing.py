"""Put questions and units in other words by a chat model: follow-ups, and other languages.

What it gives is a help to finding and to reading. Nothing it says is quoted or cited, and where it
fails the answer is made without it.
"""

import logging
from collections.abc import Sequence

from assistant.chat import ModelFailed
from assistant.chat_calls import Caller
from assistant.conversations import Turn
from assistant.languages import name_of
from assistant.understanding import content_words
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

    def standalone(self, question: str, history: Sequence[Turn]) -> str | None:
        """Return a follow-up as a question that stands on its own; None where that fails."""
        conversation = "\n".join(
            f"{turn.standalone} [{'] ['.join(unit.label for unit in turn.cited)}]"
            for turn in history[-_TURNS:]
        )
        alone = self._question("condense_followup", conversation=conversation, question=question)
        said = " ".join((question, *(turn.standalone for turn in history[-_TURNS:])))
        # What has nothing of the conversation is no reading of it.
        return alone if alone and terms_of(content_words(alone)) & terms_of(said) else None

    def translated(self, question: str, language: str) -> str | None:
        """Return a question in the language of the documents; None where that fails."""
        return self._question("translate_query", language=name_of(language), question=question)

    def translation(self, unit: Evidence, language: str) -> str:
        """Return a unit's text in `language`: as stored, else by the model; empty if that fails."""
        if stored := unit.extras.translations.get(language):
            return stored
        return self._asked("translate_unit", language=name_of(language), text=unit.unit.text)

    def _question(self, prompt: str, **values: str) -> str | None:
        reply = self._asked(prompt, **values).partition("\n")[0].strip().strip('"“”')
        return reply if 0 < len(reply) <= _LONGEST_QUESTION else None

    def _asked(self, name: str, **values: str) -> str:
        prompt = load_prompt(name).render(**values)
        try:
            return self._replies.get_or_ask(
                self._caller.model, prompt, lambda: self._caller.text(prompt)[0].strip()
            )
        except ModelFailed as failure:
            _log.warning("chat model %s: %s: %s", self._caller.model, failure.failure, failure)
            return ""


def stored_translation(unit: Evidence, language: str) -> str:
    """Return the translation of a unit that is stored, if one is."""
    return unit.extras.translations.get(language, "")
