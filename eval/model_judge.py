"""A chat model as judge of support: asked for by name, and never the model that answers."""

import re
from collections.abc import Sequence
from typing import Protocol, cast

from langchain.chat_models import init_chat_model

from eval.errors import InvalidJudge, TargetUnavailable
from eval.judging import Judge, Verdict
from prompts import Prompt, load_prompt

_VERDICT = re.compile(r"\b(full|partial|no)\b", re.IGNORECASE)
_SECONDS = 60.0


class ChatModel(Protocol):
    """The part of LangChain's `BaseChatModel` a judge needs."""

    def invoke(self, text: str, /) -> object:
        """Return a message with the model's words as `content`."""


def open_judge(name: str, answerer: str) -> ChatModel:
    """Open the model `name`, LangChain's `provider:model`, unless it is the answerer's.

    Raises:
        InvalidJudge: it is the answerer, or LangChain cannot open it.
    """
    if name == answerer:
        raise InvalidJudge(f"{name} wrote the answers: let another model judge them.")
    try:
        return cast("ChatModel", init_chat_model(name, temperature=0, timeout=_SECONDS))
    except Exception as error:  # each provider's client raises its own when a key is missing
        raise InvalidJudge(f"--judge model:{name} cannot be opened: {error}.") from error


def judge_by(model: ChatModel, prompt: Prompt | None = None) -> Judge:
    """Return a judge that asks `model` about one sentence at a time."""
    asked = prompt or load_prompt("judge_support")

    def judge(sentence: str, cited: Sequence[str]) -> Verdict:
        text = asked.render(source="\n\n".join(cited), sentence=sentence)
        try:
            reply = str(getattr(model.invoke(text), "content", ""))
        except Exception as error:  # each provider raises its own
            raise TargetUnavailable(f"the judge failed: {error}.") from error
        found = _VERDICT.search(reply)
        if not found:
            raise TargetUnavailable(f"the judge gave no verdict but {reply[:80]!r}.")
        return cast("Verdict", found.group(1).lower())

    return judge
