"""How well an answer cites: precision, recall, exactness, validity, verbatim quotes.

In the sense of ALCE (Gao et al., EMNLP 2023), taken on the documents' own labels: a citation is
right if its label is gold. Acceptable labels are neutral: they count neither for nor against.
Precision is per occurrence, so a label repeated wrongly is wrong each time.
"""

from eval.corpus import Corpus
from eval.gold import GoldCase
from eval.observing import SeenAnswer


def citation_precision(case: GoldCase, answer: SeenAnswer) -> float | None:
    """Return the share of citation occurrences that are gold.

    An answerable case without a citation scores 0; an unanswerable one has no figure.
    """
    if not case.answerable:
        return None
    judged = [c.label for c in answer.citations if c.label not in case.acceptable_citations]
    if not judged:
        return 0.0
    return sum(label in case.gold_citations for label in judged) / len(judged)


def citation_recall(case: GoldCase, answer: SeenAnswer) -> float | None:
    """Return the share of gold labels that are cited; None for an unanswerable case."""
    if not case.answerable:
        return None
    cited = set(answer.labels)
    return sum(label in cited for label in case.gold_citations) / len(case.gold_citations)


def citation_f1(case: GoldCase, answer: SeenAnswer) -> float | None:
    """Return the harmonic mean of precision and recall; None for an unanswerable case."""
    precision, recall = citation_precision(case, answer), citation_recall(case, answer)
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def citation_exact(case: GoldCase, answer: SeenAnswer) -> float | None:
    """Return 1 where the labels cited, acceptable ones aside, are the gold ones."""
    if not case.answerable:
        return None
    cited = set(answer.labels) - set(case.acceptable_citations)
    return float(cited == set(case.gold_citations))


def citation_validity(answer: SeenAnswer, corpus: Corpus) -> float | None:
    """Return the share of citations whose label the documents have; None without citations."""
    if not answer.citations:
        return None
    valid = [corpus.unit(c.label, c.document_id) is not None for c in answer.citations]
    return sum(valid) / len(valid)


def quote_verbatim_rate(answer: SeenAnswer, corpus: Corpus) -> float | None:
    """Return the share of quotes found, verbatim, where their offsets say; None without quotes."""
    checked = [corpus.is_verbatim(citation) for citation in answer.citations]
    known = [verbatim for verbatim in checked if verbatim is not None]
    return sum(known) / len(known) if known else None
