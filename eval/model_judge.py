"""A chat model as judge of support: asked for by name, and never the model that answers."""

import re
from collections.abc import Sequence
from typing import cast

from assistant.chat.calls import Caller, Patience
from assistant.chat.langchain import open_chat_model
from assistant.chat.model import ModelFailed
from assistant.errors import InvalidModel
from eval.errors import InvalidJudge, TargetUnavailable
from eval.judging import Judge, Verdict
from prompts import Prompt, load_prompt

_VERDICT = re.compile(r"\b(full|partial|no)\b", re.IGNORECASE)
_SECONDS = 60.0


def open_judge(name: str, answerer: str) -> Caller:
    """Open the model `name`, LangChain's `provider:model`, unless it is the answerer's.

    Raises:
        InvalidJudge: it is the answerer, or LangChain cannot open it.
    """
    if name == answerer:
        raise InvalidJudge(f"{name} wrote the answers: let another model judge them.")
    try:
        return Caller(open_chat_model(name, seconds=_SECONDS), Patience(first=_SECONDS))
    except InvalidModel as error:
        raise InvalidJudge(f"--judge model:{error}") from error


def judge_by(model: Caller, prompt: Prompt | None = None) -> Judge:
    """Return a judge that asks `model` about one sentence at a time."""
    asked = prompt or load_prompt("judge_support")

    def judge(sentence: str, cited: Sequence[str]) -> Verdict:
        text = asked.render(source="\n\n".join(cited), sentence=sentence)
        try:
            reply = model.text(text)
        except ModelFailed as failure:
            raise TargetUnavailable(f"the judge failed: {failure}.") from failure
        found = _VERDICT.search(reply)
        if not found:
            raise TargetUnavailable(f"the judge gave no verdict but {reply[:80]!r}.")
        return cast("Verdict", found.group(1).lower())

    return judge
