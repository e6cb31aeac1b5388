"""Documents nobody enriched are measured each by itself, and every case counts alike."""

import json
from pathlib import Path

import pytest

from assistant.cli.main import run
from eval.errors import InvalidGold
from eval.generality import Example, bundled_examples, examine, examples_in, together
from eval.gold import check_labels
from eval.report import read_report
from ingestion.reports import parse_report

TEXT = """1. The Group met in Lima in May.

2. States should plant trees along rivers.

3. States may build dams.
"""


def write(folder: Path, name: str, *cases: dict[str, object]) -> None:
    (folder / f"{name}.txt").write_text(TEXT, "utf-8")
    lines = [
        json.dumps({"id": f"{name}-{n}", "lang": "en", **case}) for n, case in enumerate(cases, 1)
    ]
    (folder / f"{name}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


LOOKUP = {
    "type": "lookup",
    "turns": ["What does paragraph 2 say?"],
    "gold_citations": ["para. 2"],
    "answerable": True,
    "must_include": ["trees"],
}
ABSENT = {
    "type": "unanswerable",
    "turns": ["What does paragraph 9 say?"],
    "gold_citations": [],
    "answerable": False,
    "refusal_reason": "no_such_label",
}


@pytest.mark.parametrize("split", ["dev", "test"])
def test_the_cases_that_ship_judge_units_their_documents_have(split: str) -> None:
    examples = bundled_examples(split)  # type: ignore[arg-type]
    assert examples
    for example in examples:
        document = parse_report(example.path.read_bytes(), example.path.name)
        check_labels(example.gold, {unit.label for unit in document.units})
        said = "".join(document.text.split())
        for case in example.gold.cases:
            assert all("".join(words.split()) in said for words in case.must_include), case.id


def test_no_document_is_both_tuned_on_and_reported() -> None:
    names = [{example.name for example in bundled_examples(split)} for split in ("dev", "test")]
    assert names[0].isdisjoint(names[1])


def test_cases_of_every_document_count_alike(tmp_path: Path) -> None:
    write(tmp_path, "one", LOOKUP, ABSENT)
    write(tmp_path, "two", LOOKUP)
    reports = {e.name: examine(e, "dev") for e in examples_in(tmp_path)}
    assert {name: report.n for name, report in reports.items()} == {"one": 2, "two": 1}
    every = together(reports)
    assert every.n == 3
    assert every.figures["citation_f1"].n == 2
    assert every.figures["citation_f1"].value == every.figures["rejection_rate"].value == 1.0
    assert every.by_type.keys() == {"lookup", "unanswerable"}


def test_cases_without_their_document_are_told(tmp_path: Path) -> None:
    write(tmp_path, "one", LOOKUP)
    (tmp_path / "one.txt").unlink()
    with pytest.raises(InvalidGold, match=r"one\.txt"):
        examples_in(tmp_path)


def test_a_folder_without_cases_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidGold, match=r"NAME\.jsonl"):
        examples_in(tmp_path)


def test_a_label_that_the_document_lacks_is_told(tmp_path: Path) -> None:
    write(tmp_path, "one", {**LOOKUP, "gold_citations": ["para. 8"]})
    (example,) = examples_in(tmp_path)
    assert isinstance(example, Example)
    with pytest.raises(InvalidGold, match=r"one-1: para\. 8"):
        examine(example, "dev")


def test_the_command_prints_figures_and_writes_a_report_of_each_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out, summary = tmp_path / "mine", tmp_path / "out", tmp_path / "figures.json"
    folder.mkdir()
    write(folder, "one", LOOKUP, ABSENT)
    arguments = ["eval", "documents", str(folder), "--out", str(out), "--summary", str(summary)]
    assert run(arguments) == 0
    assert "one, test split: 2 cases" in capsys.readouterr().out
    assert read_report(out / "one" / "report.json").n == 2
    figures = json.loads(summary.read_text("utf-8"))
    assert figures["n"] == 2
    assert figures["by_document"]["one"]["citation_f1"]["value"] == 1.0


def test_a_folder_that_is_not_there_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["eval", "documents", "/nowhere"]) != 0
    assert "has no gold cases" in capsys.readouterr().err
