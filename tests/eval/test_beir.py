import json
from pathlib import Path

import pytest

from eval.beir import evaluate_collection, read_collection
from eval.errors import InvalidCollection

CORPUS = [
    {"_id": "a", "title": "", "text": "缔约国应为法官提供培训。"},
    {"_id": "b", "title": "", "text": "缔约国应保护儿童。"},
    {"_id": "c", "title": "树木法第十三条", "text": "各国应植树造林。"},
    {"_id": "d", "title": "树木法第十二条", "text": "各国应植树造林，第十三条除外。"},
]
QUERIES = [
    {"_id": "q1", "text": "法官的培训"},
    {"_id": "q2", "text": "儿童"},
    {"_id": "q3", "text": "树木法第13条说了什么"},
    {"_id": "unjudged", "text": "没有判断"},
]
QRELS = "query-id\tcorpus-id\tscore\nq1\ta\t1\nq2\tb\t1\nq3\tc\t1\n"


def lay_out(folder: Path, corpus: list[dict[str, str]], queries: list[dict[str, str]]) -> Path:
    for name, rows in (("corpus", corpus), ("queries", queries)):
        lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        (folder / f"{name}.jsonl").write_text(lines + "\n", "utf-8")
    (folder / "qrels").mkdir()
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lay_out(tmp_path, CORPUS, QUERIES)
    (tmp_path / "qrels" / "test.tsv").write_text(QRELS)
    return tmp_path


def test_figures_and_costs_have_the_form_of_the_specification(folder: Path) -> None:
    figures = evaluate_collection(read_collection(folder))
    assert set(figures["measures"]) == {"Success@1", "R@5", "RR@10", "nDCG@10"}
    assert (figures["passages"], figures["queries"]) == (4, 3)
    assert figures["passages_per_s"] > 0
    assert set(figures["ms_per_query"]) == {"p50", "p95"}
    assert figures["peak_mb"] > 0


def test_a_title_with_the_form_of_a_label_is_one(folder: Path) -> None:
    assert evaluate_collection(read_collection(folder))["measures"]["Success@1"] == 1.0


@pytest.mark.parametrize(
    ("word", "asked"),
    [("目标", "树木目标{}是什么？"), (", Goal ", "What is goal {}?"), ("原则", "原则{}讲什么")],
)
def test_an_everyday_word_before_a_number_is_a_label_in_a_title(
    tmp_path: Path, word: str, asked: str
) -> None:
    numbers = range(1, 9)
    corpus = [
        {"_id": f"u{n}", "title": f"树木{word}{n}", "text": "各国应植树造林。"} for n in numbers
    ]
    queries = [{"_id": f"q{n}", "text": asked.format(n)} for n in numbers]
    lay_out(tmp_path, corpus, queries)
    judged = "".join(f"q{n}\tu{n}\t1\n" for n in numbers)
    (tmp_path / "qrels" / "test.tsv").write_text(f"query-id\tcorpus-id\tscore\n{judged}")
    assert evaluate_collection(read_collection(tmp_path))["measures"]["Success@1"] == 1.0


def test_queries_without_judgements_are_left_out(folder: Path) -> None:
    assert set(read_collection(folder).queries) == {"q1", "q2", "q3"}


def test_a_query_that_finds_nothing_stays_in_the_denominator(folder: Path) -> None:
    (folder / "queries.jsonl").write_text('{"_id": "q1", "text": "xyzzy"}\n')
    (folder / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\nq1\ta\t1\n")
    assert evaluate_collection(read_collection(folder))["measures"]["R@5"] in (0.0, 1.0)
    assert evaluate_collection(read_collection(folder))["queries"] == 1


@pytest.mark.parametrize("missing", ["corpus.jsonl", "queries.jsonl", "qrels/test.tsv"])
def test_a_missing_file_is_named(folder: Path, missing: str) -> None:
    (folder / missing).unlink()
    with pytest.raises(InvalidCollection, match=missing):
        read_collection(folder)


@pytest.mark.parametrize("line", ["{", '{"text": "x"}', "[]"])
def test_a_broken_line_is_refused(folder: Path, line: str) -> None:
    (folder / "corpus.jsonl").write_text(line)
    with pytest.raises(InvalidCollection, match="no BEIR folder"):
        read_collection(folder)
