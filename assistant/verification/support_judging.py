"""A second model as judge of support, beside the words: never the one that writes.

Words cannot tell who does a thing to whom, nor every opposite. Where another model is set to judge,
a sentence it finds unsupported is not released; where it fails, the words decide alone.
"""

import logging
import re
from collections.abc import Callable, Sequence

from assistant.chat.calls import Caller
from assistant.chat.model import Cancellation, ModelFailed
from prompts import load_prompt

SupportJudge = Callable[[str, Sequence[str], Cancellation | None], bool]
"""Takes a sentence and the texts it cites; tells whether they say what it does."""

_log = logging.getLogger(__name__)
_VERDICT = re.compile(r"\b(full|partial|no)\b", re.IGNORECASE)


def judge_by(caller: Caller) -> SupportJudge:
    """Return a judge that asks `caller` about one sentence at a time."""
    prompt = load_prompt("judge_support")

    def judge(
        sentence: str, cited: Sequence[str], cancellation: Cancellation | None = None
    ) -> bool:
        asked = prompt.render(source="\n\n".join(cited), sentence=sentence)
        try:
            reply = caller.text(asked, cancellation)
        except ModelFailed as failure:
            _log.warning("judge of support %s: %s: %s", caller.model, failure.failure, failure)
            return True
        found = _VERDICT.search(reply)
        return not found or found.group(1).lower() != "no"

    return judge
