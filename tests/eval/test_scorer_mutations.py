"""A wrong scorer is worse than none: each thing that can be wrong lowers the figure it should."""

import pytest

from eval.corpus import Corpus
from eval.judging import judge_lexically
from eval.observing import SeenAnswer
from eval.scoring import Scores, score_case
from tests.eval.conftest import UNITS, answering, asking, citing

CASE = asking("建议 2", must_include=("不处罚",))
RIGHT = answering(citing("建议 2"))


def scores(answer: SeenAnswer, corpus: Corpus) -> Scores:
    return score_case(CASE, [answer], corpus, judge_lexically)


def test_the_right_answer_scores_full_marks(corpus: Corpus) -> None:
    figures = {name: value for name, value in scores(RIGHT, corpus).items() if value is not None}
    assert figures == dict.fromkeys(figures, 1.0) | {"false_refusal_rate": 0.0}
    assert len(figures) == 10


SECOND = UNITS["建议 2"]


@pytest.mark.parametrize(
    ("mutation", "answer", "lowered"),
    [
        (
            "a swapped label",
            answering(citing("建议 3", text=SECOND, quote=SECOND)),
            ("citation_precision", "citation_recall", "citation_f1", "citation_exact"),
        ),
        (
            "a swapped label, whose unit is not what is quoted",
            answering(citing("建议 3", text=SECOND, quote=SECOND)),
            ("quote_verbatim_rate", "support_full"),
        ),
        (
            "a changed digit",
            answering(citing("建议 2", text="缔约国可考虑在 5 年内不处罚被迫犯罪的受害人。")),
            ("support_full", "support_partial"),
        ),
        (
            "a deleted negation",
            answering(citing("建议 2", text="缔约国可考虑处罚被迫犯罪的受害人。")),
            ("support_full", "support_partial", "nugget_recall"),
        ),
        (
            "可考虑 turned into 应",
            answering(citing("建议 2", text="缔约国应不处罚被迫犯罪的受害人。")),
            ("support_full", "support_partial"),
        ),
        (
            "a body that is not named",
            answering(citing("建议 2", text="《巴黎公约》不处罚被迫犯罪的受害人。")),
            ("support_full", "support_partial"),
        ),
        (
            "a quote glued from two places",
            answering(citing("建议 2", text=SECOND, quote="缔约国处罚受害人")),
            ("quote_verbatim_rate",),
        ),
        (
            "a citation to a label past the end",
            answering(citing("建议 27", text=SECOND, quote=SECOND)),
            ("citation_validity", "citation_f1", "quote_verbatim_rate", "support_full"),
        ),
        (
            "an answer that is refused",
            answering(),
            ("citation_f1", "citation_exact", "nugget_recall"),
        ),
        (
            "a dump of everything",
            answering(*map(citing, UNITS)),
            ("citation_precision", "citation_f1", "citation_exact"),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_mutation_lowers_the_right_figures(
    mutation: str, answer: SeenAnswer, lowered: tuple[str, ...], corpus: Corpus
) -> None:
    before, after = scores(RIGHT, corpus), scores(answer, corpus)
    for name in lowered:
        value, was = after[name], before[name]
        assert value is not None, (mutation, name)
        assert was is not None
        assert value < was, (mutation, name)


def test_should_turned_into_may_consider_lowers_support(corpus: Corpus) -> None:
    weaker = answering(citing("建议 1", text="缔约国可考虑在 3 年内为法官提供培训。"))
    assert score_case(asking("建议 1"), [weaker], corpus, judge_lexically)["support_full"] == 0.0
