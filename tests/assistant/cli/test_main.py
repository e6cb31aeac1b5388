import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant.cli.main import run
from ingestion.reports import read_bundled_reports
from ingestion.unwrapping import unwrap
from tests.assistant.conftest import REPORT


def test_the_first_question_is_answered_from_the_bundled_report(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["ask", "建议 13 说了什么？"]) == 0
    assert "[建议 13]" in capsys.readouterr().out


def test_json_is_the_contract_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask", "--json", "哪条建议谈到交流方案？"]) == 0
    body = json.loads(capsys.readouterr().out)
    (citation,) = body["citations"]
    assert citation["label"] == "建议 23"
    text = read_bundled_reports()[0].text
    assert unwrap(text[citation["start"] : citation["end"]]) == citation["quote"]


def test_a_refusal_is_done_unless_asked_to_fail(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ask", "建议 27"]) == 0
    assert run(["ask", "建议 27", "--fail-on-refusal"]) == 3
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ask", ""], "the question"),
        (["ask", "问", "--top-k", "0"], "--top-k"),
        (["ask", "问", "--conversation", "x"], "--conversation"),
        (["ask", "问", "--document", "nowhere"], "'nowhere'"),
        (["ingest", "/nowhere/report.txt"], "/nowhere/report.txt"),
        (["serve", "--host", "0.0.0.0"], "--host 0.0.0.0"),
        (["search", " "], "empty"),
    ],
)
def test_a_mistake_is_one_line_that_says_what_and_where(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert said in captured.err


def test_an_unknown_command_or_option_is_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["answer", "问"]) == 2
    assert run(["ask", "问", "--loud"]) == 2
    assert "--loud" in capsys.readouterr().err


def test_a_bug_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.cli.ask.read_settings", lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        run(["ask", "问"])


def test_a_report_is_ingested_once_and_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "trees.txt"
    report.write_text("Recommendation 1\nStates should plant trees.\n")
    assert run(["ingest", str(report)]) == 0
    assert run(["ingest", str(report)]) == 0
    out = capsys.readouterr().out
    assert "trees: stored, 1 units, 1 numbered." in out
    assert "trees: unchanged" in out
    assert run(["documents", "--json"]) == 0
    assert [row["id"] for row in json.loads(capsys.readouterr().out)] == [REPORT, "trees"]


def test_one_bad_report_does_not_keep_the_others_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("Recommendation 1\nStates should plant trees.\n")
    bad.write_bytes(b"\x00\xff" * 99)
    assert run(["ingest", str(bad), str(good)]) == 2
    captured = capsys.readouterr()
    assert "bad.txt" in captured.err
    assert "good: stored" in captured.out


def test_search_shows_what_each_retriever_thought(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "法官", "-k", "1", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row["label"] == "建议 21"
    assert row["scores"]["lexical"]["rank"] == 1
    assert {"lexical", "hybrid"} <= set(row["scores"])


def test_reindex_builds_both_indexes_and_doctor_finds_them_well(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["reindex"]) == 0
    assert "33 passages: lexical, dense" in capsys.readouterr().out
    assert run(["doctor"]) == 0
    assert "FAIL" not in capsys.readouterr().out


def test_doctor_says_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "catalogue.sqlite3").write_text("not a database, however long one looks at it")
    monkeypatch.setenv("JIANYI_DATA_DIR", str(tmp_path))
    assert run(["doctor"]) == 2
    assert "FAIL  store: the Catalogue" in capsys.readouterr().out


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    out = capsys.readouterr().out
    for command in ("ask", "search", "ingest", "documents", "reindex", "doctor", "serve"):
        assert f"  {command} " in out


def in_new_process(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout


def test_neither_the_command_line_nor_a_question_loads_chromadb_or_langchain() -> None:
    code = (
        "import sys; from assistant.cli.main import run; run(['ask', '哪条建议谈到交流方案？']);"
        "print([m for m in sys.modules if m.split('.')[0] in"
        " ('chromadb', 'langchain', 'langchain_core', 'openai', 'fastapi')])"
    )
    assert in_new_process(code).splitlines()[-1] == "[]"


def interrupted(process: subprocess.Popen[str]) -> str:
    """Press Ctrl-C, and again after a while as people do, and return what was said."""
    for _ in range(10):
        process.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=10)[1]
    process.kill()
    return process.communicate()[1]


def test_ctrl_c_is_one_line_and_exit_130(tmp_path: Path) -> None:
    report = tmp_path / "long.txt"
    body = "\n".join(
        f"Recommendation {n}\nStates should plant {n} trees." for n in range(1, 20_000)
    )
    report.write_text(body)
    # A test run in the background of a shell ignores Ctrl-C, and so would the process it starts.
    heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    process = subprocess.Popen(
        [
            *(sys.executable, "-c", f"{heeding}; from assistant.cli.main import main; main()"),
            *("ingest", str(report)),
        ],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ},
    )
    log = Path(os.environ["JIANYI_DATA_DIR"]) / "catalogue.sqlite3-wal"
    while process.poll() is None and not (log.exists() and log.stat().st_size > 2_000_000):
        time.sleep(0.05)
    err = interrupted(process)
    assert process.returncode == 130
    assert err.strip().splitlines()[-1].startswith("jianyi: interrupted")
    assert "Traceback" not in err
