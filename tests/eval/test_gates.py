from pathlib import Path

import pytest

from eval.errors import InvalidReport
from eval.gates import Gate, broken_gates, read_gates
from eval.report import EvalReport
from tests.eval.reports import a_report


def broken(report: EvalReport, **gate: object) -> list[str]:
    return broken_gates(report, (Gate.model_validate(gate),))


def test_a_figure_below_its_floor_is_named_with_its_bound() -> None:
    (line,) = broken(a_report(), measure="citation_f1", floor=0.9)
    assert line == "citation_f1 of all cases: 0.500 (n 2), wants ≥ 0.9"


def test_a_figure_on_its_bound_keeps_it() -> None:
    assert broken(a_report(), measure="citation_f1", floor=0.5) == []
    assert broken(a_report(), measure="false_refusal_rate", ceiling=0.5) == []


def test_a_figure_above_its_ceiling_is_named() -> None:
    assert broken(a_report(), measure="false_refusal_rate", ceiling=0.03)


def test_a_gate_may_be_for_types() -> None:
    lines = broken(a_report(), measure="citation_f1", types=["lookup", "paraphrase"], floor=0.9)
    assert [line.partition(":")[0] for line in lines] == ["citation_f1 of paraphrase"]


def test_no_data_keeps_no_gate() -> None:
    assert "no data" in broken(a_report(), measure="list_f1", floor=0.1)[0]
    assert "no data" in broken(a_report(), measure="citation_f1", types=["range"], floor=0.1)[0]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[[gate]]\nmeasure = 'beauty'\nfloor = 1",
        "[[gate]]\nmeasure = 'citation_f1'",
        "[[gate]]\nmeasure = 'citation_f1'\nfloor = 1\nceiling = 1",
        "not toml",
    ],
)
def test_a_wrong_gate_file_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "gates.toml"
    path.write_text(text)
    with pytest.raises(InvalidReport, match="holds no gates"):
        read_gates(path)


def test_our_own_gates_can_be_read() -> None:
    assert read_gates(Path(__file__).parents[2] / "eval" / "gates.toml")
