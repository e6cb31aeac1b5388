import json
from importlib.resources import files
from pathlib import Path

import pytest

from assistant.cli.main import run
from eval.report import read_report
from tests.scripted_openai import Asked, Reply, Say, scripted_openai

GOLD = Path(str(files("eval").joinpath("gold"))) / "trafficking-wg-2020.jsonl"


@pytest.fixture
def gold(tmp_path: Path) -> str:
    """A dozen cases of our gold set."""
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(GOLD.read_text("utf-8").splitlines()[::40]) + "\n", "utf-8")
    return str(path)


def test_a_run_prints_figures_and_writes_its_outputs(
    gold: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "reports"
    assert run(["eval", "run", "--gold", gold, "--out", str(out), "--no-probes"]) == 0
    printed = capsys.readouterr().out
    assert "citation_f1" in printed
    assert sorted(path.name for path in out.iterdir()) == [
        "junit.xml",
        "report.html",
        "report.json",
    ]
    report = read_report(out / "report.json")
    assert report.n == 12
    # One for the bundled report, one for its extras.
    assert report.head.catalogue_revision == 2


def quoting(prompt: str, _body: Asked) -> Reply:
    """A model that says what its first source says, or strengthens it."""
    label, _, rest = prompt.partition('<source id="')[2].partition('"')
    text = rest.partition(">")[2].partition("</source>")[0].strip()
    return Say(f"{text}[{label}]\n各国必须照办。[{label}]")


def test_with_a_chat_model_the_report_shows_it_beside_the_offline_answers(
    gold: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "reports"
    with scripted_openai(quoting) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        assert run(["eval", "run", "--gold", gold, "--out", str(out), "--no-probes"]) == 0
    report = read_report(out / "report.json")
    assert report.by_generator.keys() == {"chat", "extractive"}
    assert report.offline is not None
    assert report.figures["citation_validity"].value == 1.0
    assert report.offline.figures["citation_validity"].value == 1.0
    assert report.offline.compared["citation_f1"].n > 0
    assert report.cost["tokens"]
    assert "answer" in report.head.prompt_sha256
    assert "with the chat model" in capsys.readouterr().out
    assert "Offline and chat side by side" in (out / "report.html").read_text("utf-8")


def test_a_broken_gate_is_exit_1_and_says_which(
    gold: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gates = tmp_path / "gates.toml"
    gates.write_text("[[gate]]\nmeasure = 'false_refusal_rate'\nceiling = -1\n")
    assert run(["eval", "run", "--gold", gold, "--gate", str(gates), "--no-probes"]) == 1
    assert "below the gate: false_refusal_rate of all cases" in capsys.readouterr().err


def test_a_split_leaves_the_other_out(gold: str, tmp_path: Path) -> None:
    sizes = []
    for split in ("dev", "test"):
        out = tmp_path / split
        arguments = ["eval", "run", "--gold", gold, "--split", split, "--out", str(out)]
        assert run([*arguments, "--no-probes"]) == 0
        report = read_report(out / "report.json")
        assert {case.split for case in report.cases} == {split}
        sizes.append(report.n)
    assert sum(sizes) == 12


def test_two_reports_are_compared_case_by_case(
    gold: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "a"
    assert run(["eval", "run", "--gold", gold, "--out", str(out), "--no-probes"]) == 0
    capsys.readouterr()
    report = str(out / "report.json")
    assert run(["eval", "compare", report, report]) == 0
    assert "0 / 10 / 0" in capsys.readouterr().out


def test_retrieval_prints_json_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "qrels").mkdir()
    (tmp_path / "corpus.jsonl").write_text('{"_id": "a", "text": "judges and training"}\n')
    queries = [f'{{"_id": "q{n}", "text": "training of judges"}}' for n in (1, 2)]
    (tmp_path / "queries.jsonl").write_text("\n".join(queries))
    (tmp_path / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\nq1\ta\t1\nq2\ta\t1\n")
    assert run(["eval", "retrieval", "--beir", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["measures"]["Success@1"] == 1.0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run", "--gold", "nowhere.jsonl"], "nowhere.jsonl"),
        (["run", "--target", "http://127.0.0.1:9"], "127.0.0.1:9"),
        (["run", "--gate", "nowhere.toml"], "nowhere.toml"),
        (["compare", "a.json", "b.json"], "a.json"),
        (["retrieval", "--beir", "nowhere"], "corpus.jsonl"),
    ],
)
def test_a_mistake_is_one_line(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["eval", *arguments]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert said in err
