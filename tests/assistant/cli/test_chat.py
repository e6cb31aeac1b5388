"""`jianyi chat`: several questions in one conversation."""

import io

import pytest

from assistant.cli.main import run


def said(
    questions: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *options: str,
) -> tuple[str, str]:
    monkeypatch.setattr("sys.stdin", io.StringIO(questions))
    assert run(["chat", *options]) == 0
    captured = capsys.readouterr()
    return captured.out, captured.err


def test_a_conversation_goes_on_from_question_to_question(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out, err = said("建议 13 说了什么？\n下一条呢？\n", monkeypatch, capsys)
    assert "[建议 13]" in out
    assert "[建议 14]" in out
    conversation = err.split()[-1]
    out, _ = said("上一条呢？\n", monkeypatch, capsys, "--conversation", conversation)
    assert "[建议 13]" in out


def test_a_refusal_and_a_courtesy_are_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = said("今天天气怎么样？\n谢谢\n/quit\n建议 1\n", monkeypatch, capsys)
    assert "与所载文件无关" in out
    assert "不客气" in out
    assert "[建议 1]" not in out


def test_a_conversation_that_is_not_there_is_the_users_mistake(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("建议 1\n"))
    assert run(["chat", "--conversation", f"cnv_{'0' * 32}"]) == 2
    assert "no conversation" in capsys.readouterr().err
