"""What an answer says: support of its sentences, completeness, refusal, conversation."""

import re
from collections.abc import Sequence
from itertools import combinations

from eval.citation_measures import citation_exact, citation_f1
from eval.corpus import Corpus
from eval.gold import GoldCase
from eval.judging import Judge
from eval.observing import SeenAnswer
from ingestion.numerals import ARABIC, HAN, parse_number

_NUMBER = re.compile(f"{ARABIC}|{HAN}")
_SETS = ("list", "section", "range")
_MOST_NUMBERS = 12


def support(answer: SeenAnswer, corpus: Corpus, judge: Judge) -> tuple[float, float] | None:
    """Return the shares of sentences that are fully, and at least partly, supported.

    In the wording of the TREC 2024 RAG track's support assessment: each sentence is judged against
    what it cites; an uncited one is not supported. None without sentences.
    """
    if not answer.sentences:
        return None
    judged = []
    for sentence in answer.sentences:
        units = [corpus.unit(c.label, c.document_id) for c in sentence.citations]
        cited = [unit.text for unit in units if unit]
        judged.append(judge(sentence.text, cited) if cited else "no")
    full = sum(verdict == "full" for verdict in judged)
    partial = sum(verdict == "partial" for verdict in judged)
    return full / len(judged), (full + partial) / len(judged)


def list_f1(case: GoldCase, answer: SeenAnswer) -> float | None:
    """Return the F1 of the set cited, for cases that ask for a set (QAMPARI's sense)."""
    return citation_f1(case, answer) if case.type in _SETS else None


def count_exact(case: GoldCase, answer: SeenAnswer) -> float | None:
    """Return 1 where a count cites exactly what it counts and states its number.

    What is counted is the gold citations, or what the case gives the number of: the eleven States
    that one paragraph lists. The number stated may be the total, or parts that add up to it (一节
    11 条，一节 9 条 …).
    """
    if case.type != "count":
        return None
    exact = citation_exact(case, answer)
    stated = [int(n) for n in map(parse_number, _NUMBER.findall(answer.text)) if n and "." not in n]
    total = len(case.gold_citations) if case.number is None else case.number
    return float(bool(exact) and _adds_up(stated[:_MOST_NUMBERS], total))


def _adds_up(numbers: Sequence[int], total: int) -> bool:
    sizes = range(1, len(numbers) + 1)
    return any(sum(some) == total for size in sizes for some in combinations(numbers, size))


def nugget_recall(case: GoldCase, answer: SeenAnswer) -> float | None:
    """Return the share of the words an answer must include that it does; white space aside."""
    if not case.must_include:
        return None
    said = "".join(answer.text.split())
    return sum("".join(words.split()) in said for words in case.must_include) / len(
        case.must_include
    )


def rejection(case: GoldCase, answer: SeenAnswer) -> float | None:
    """Return 1 where an unanswerable case is refused (RGB's negative rejection)."""
    return None if case.answerable else float(answer.refused)


def false_refusal(case: GoldCase, answer: SeenAnswer) -> float | None:
    """Return 1 where an answerable case is refused."""
    return float(answer.refused) if case.answerable else None


def refusal_reason_exact(case: GoldCase, answer: SeenAnswer) -> float | None:
    """Return 1 where an unanswerable case is refused for the right reason."""
    if case.answerable:
        return None
    return float(answer.refused and answer.refusal_reason == case.refusal_reason)


def label_stability(answers: Sequence[SeenAnswer]) -> float | None:
    """Return the share of labels cited in several turns that stand for one unit in all of them."""
    meanings: dict[str, list[set[str | None]]] = {}
    for answer in answers:
        in_turn: dict[str, set[str | None]] = {}
        for citation in answer.citations:
            in_turn.setdefault(citation.label, set()).add(citation.document_id)
        for label, documents in in_turn.items():
            meanings.setdefault(label, []).append(documents)
    repeated = [turns for turns in meanings.values() if len(turns) > 1]
    if not repeated:
        return None
    return sum(all(turn == turns[0] for turn in turns) for turns in repeated) / len(repeated)
