"""Whole runs, with answerers that are wrong in a known way: each scores as it deserves."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest

from assistant.composition import Jianyi, open_jianyi
from assistant.settings import Settings
from eval.corpus import Corpus
from eval.errors import TargetUnavailable
from eval.gold import GoldSet, gold_set
from eval.head import make_head
from eval.judging import judge_lexically
from eval.observing import SeenAnswer, SeenCitation, SeenSentence
from eval.report import EvalReport
from eval.running import run_eval
from eval.targets import Target, in_process
from tests.eval.conftest import answering, asking


class Answerer:
    """Answers each case by a rule; what it answers from is the real report."""

    name = "rule"

    def __init__(self, answer: Callable[[str], SeenAnswer]) -> None:
        self._answer = answer

    def converse(self, turns: Sequence[str]) -> tuple[SeenAnswer, ...]:
        return tuple(self._answer(turn) for turn in turns)

    def corpus(self) -> None:
        return None


@pytest.fixture(scope="module")
def jianyi(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Jianyi]:
    settings = Settings(data_dir=tmp_path_factory.mktemp("jianyi"))
    with open_jianyi(settings, own_vector_index=False) as parts:
        yield parts


@pytest.fixture(scope="module")
def report_corpus(jianyi: Jianyi) -> Corpus:
    return in_process(jianyi.assistant, jianyi.library.catalogue).corpus()


GOLD = gold_set(
    [
        *(
            asking(f"建议 {n}", id=f"lookup-{n}", type="lookup", turns=(f"建议 {n}",))
            for n in range(1, 9)
        ),
        asking("建议 1", "建议 2", id="list", type="list", turns=("建议 1、建议 2",)),
        asking("建议 3", id="count", type="count", turns=("有几条？建议 3",)),
        asking(id="absent", turns=("今天天气怎么样？",), refusal_reason="off_topic"),
        asking(id="past-the-end", turns=("建议 27",), refusal_reason="no_such_label"),
    ]
)


def measured(target: Target, corpus: Corpus, gold: GoldSet = GOLD) -> EvalReport:
    head = make_head(target=target.name, split="all", gold=gold, judge="lexical")
    return run_eval(target, gold, corpus, judge_lexically, head)


def said(label: str, corpus: Corpus) -> SeenSentence:
    unit = corpus.unit(label)
    assert unit is not None
    place = SeenCitation(label, unit.document_id, unit.text, unit.start, unit.end)
    return SeenSentence(unit.text, (place,))


def figure(report: EvalReport, name: str) -> float | None:
    return report.figures[name].value


@pytest.fixture(scope="module")
def ours(jianyi: Jianyi, report_corpus: Corpus) -> EvalReport:
    return measured(in_process(jianyi.assistant, jianyi.library.catalogue), report_corpus)


def test_our_assistant_is_right_about_numbers(ours: EvalReport) -> None:
    assert ours.by_type["lookup"]["citation_f1"].value == 1.0
    assert ours.by_type["lookup"]["Success@1"].value == 1.0
    assert figure(ours, "rejection_rate") == 1.0
    assert figure(ours, "refusal_reason_exact") == 1.0
    assert figure(ours, "quote_verbatim_rate") == 1.0


def test_one_that_swaps_labels_is_wrong_everywhere_but_sounds_right(
    jianyi: Jianyi, report_corpus: Corpus, ours: EvalReport
) -> None:
    real = in_process(jianyi.assistant, jianyi.library.catalogue)

    def swapped(turn: str) -> SeenAnswer:
        answer = real.converse([turn])[0]
        moved = {c: replace(c, label="建议 26") for c in answer.citations}
        return replace(
            answer,
            citations=tuple(moved.values()),
            sentences=tuple(
                replace(s, citations=tuple(moved[c] for c in s.citations)) for s in answer.sentences
            ),
        )

    report = measured(Answerer(swapped), report_corpus)
    for name in ("citation_precision", "citation_recall", "citation_f1", "citation_exact"):
        assert figure(report, name) == 0.0, name
    assert figure(report, "quote_verbatim_rate") == 0.0
    assert figure(report, "support_full") == 0.0
    assert figure(report, "citation_validity") == 1.0
    assert figure(report, "rejection_rate") == figure(ours, "rejection_rate")


def test_one_that_always_cites_the_first_is_right_about_the_first_alone(
    report_corpus: Corpus,
) -> None:
    always = Answerer(lambda _: answering(said("建议 1", report_corpus)))
    report = measured(always, report_corpus)
    by_id = {case.id: case.scores for case in report.cases}
    assert by_id["lookup-1"]["citation_f1"] == 1.0
    assert by_id["lookup-2"]["citation_f1"] == 0.0
    assert by_id["list"]["citation_recall"] == 0.5
    assert figure(report, "rejection_rate") == 0.0
    assert figure(report, "false_refusal_rate") == 0.0
    assert figure(report, "count_exact") == 0.0
    assert figure(report, "support_full") == 1.0
    assert sum(case.passed for case in report.cases) == 1


def test_one_that_always_refuses_is_right_about_refusals_alone(report_corpus: Corpus) -> None:
    report = measured(Answerer(lambda _: answering(ranking=())), report_corpus)
    assert figure(report, "rejection_rate") == 1.0
    assert figure(report, "false_refusal_rate") == 1.0
    for name in ("citation_f1", "citation_recall", "Success@1", "nDCG@10", "list_f1"):
        assert figure(report, name) == 0.0, name
    for name in ("citation_validity", "quote_verbatim_rate", "support_full"):
        assert figure(report, name) is None, name


def test_one_that_invents_labels_is_caught(report_corpus: Corpus) -> None:
    invented = replace(said("建议 1", report_corpus).citations[0], label="建议 27")
    answer = answering(SeenSentence("缔约国应合作。", (invented,)))
    report = measured(Answerer(lambda _: answer), report_corpus)
    assert figure(report, "citation_validity") == 0.0
    assert figure(report, "support_partial") == 0.0


def crash(_turn: str) -> SeenAnswer:
    raise KeyError("a bug of the system measured")


def vanish(_turn: str) -> SeenAnswer:
    raise TargetUnavailable("no answer within 120 s")


@pytest.mark.parametrize("failing", [crash, vanish])
def test_a_crash_or_time_out_scores_worst_and_is_listed(
    report_corpus: Corpus, failing: Callable[[str], SeenAnswer]
) -> None:
    report = measured(Answerer(failing), report_corpus)
    assert (report.n, report.n_failed) == (len(GOLD.cases), len(GOLD.cases))
    assert all(case.failure and not case.passed for case in report.cases)
    assert figure(report, "citation_f1") == 0.0
    assert figure(report, "Success@1") == 0.0
    assert figure(report, "rejection_rate") == 0.0
    assert figure(report, "false_refusal_rate") == 1.0
    assert report.figures["citation_f1"].n == 10


def test_one_crash_stays_in_the_denominator(report_corpus: Corpus) -> None:
    def sometimes(turn: str) -> SeenAnswer:
        return crash(turn) if turn == "建议 2" else answering(said("建议 1", report_corpus))

    report = measured(Answerer(sometimes), report_corpus)
    assert report.n_failed == 1
    assert report.figures["citation_f1"].n == 10


def test_the_last_turn_is_graded(report_corpus: Corpus) -> None:
    case = asking("建议 2", id="f", type="followup", turns=("建议 1", "下一条"))

    def by_turn(turn: str) -> SeenAnswer:
        return answering(said("建议 2" if turn == "下一条" else "建议 1", report_corpus))

    report = measured(Answerer(by_turn), report_corpus, gold_set([case]))
    assert figure(report, "citation_f1") == 1.0


def test_a_report_says_on_what_it_rests(ours: EvalReport) -> None:
    assert ours.head.gold_sha256 == GOLD.sha256
    assert ours.head.packages["tantivy"]
    assert ours.cost["p50_ms"] is not None
    assert EvalReport.model_validate_json(ours.model_dump_json()) == ours
