"""Judges of support: does what a sentence cites say what the sentence says?"""

from collections.abc import Callable, Sequence
from typing import Literal

from assistant.verification.own_counts import is_count
from assistant.verification.own_wording import own_wording
from assistant.verification.support import Objection, judge_support
from ingestion.sentences import sentence_spans

Verdict = Literal["full", "partial", "no"]
Judge = Callable[[str, Sequence[str]], Verdict]
"""Takes a sentence and the texts it cites."""


def judge_lexically(sentence: str, cited: Sequence[str]) -> Verdict:
    """Judge by words: numbers, names, negations, commitments and the share of terms.

    An answer may put several sentences of its source into one of its own; they are judged one by
    one and the weakest decides.
    """
    parts = [sentence[start:end] for start, end in sentence_spans(sentence)]
    verdicts = [judge_support(part, cited) for part in parts[:1]]
    if not is_count(sentence) and own_wording(sentence, cited) is None:
        verdicts += [judge_support(part, cited) for part in parts[1:]]
    if not verdicts or any(isinstance(verdict, Objection) for verdict in verdicts):
        return "no"
    return "full" if all(verdict == "full" for verdict in verdicts) else "partial"
