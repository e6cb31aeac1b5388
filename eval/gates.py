"""Gates: floors and ceilings that figures of a report must keep."""

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from eval.errors import InvalidReport
from eval.report import EvalReport
from eval.scoring import MEASURES
from eval.statistics import Figure


class Gate(BaseModel):
    """A bound on one figure."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    measure: str
    types: tuple[str, ...] = ()
    """Each of these types must keep the bound; none means all cases together."""
    floor: float | None = None
    ceiling: float | None = None

    @model_validator(mode="after")
    def _known(self) -> "Gate":
        if self.measure not in MEASURES:
            raise ValueError(f"{self.measure!r} is no measure")
        if (self.floor is None) == (self.ceiling is None):
            raise ValueError("a gate has either a floor or a ceiling")
        return self


def read_gates(path: Path) -> tuple[Gate, ...]:
    """Read `[[gate]]` entries.

    Raises:
        InvalidReport: the file is missing or an entry is wrong.
    """
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
        return tuple(Gate.model_validate(entry) for entry in raw["gate"])
    except (OSError, tomllib.TOMLDecodeError, KeyError, ValidationError) as error:
        raise InvalidReport(f"{path} holds no gates: {error}.") from error


def broken_gates(report: EvalReport, gates: tuple[Gate, ...]) -> list[str]:
    """Return a line for every gate that is not kept; a figure without data keeps no gate."""
    lines = []
    for gate in gates:
        for name, figures in _groups(report, gate):
            figure = figures.get(gate.measure, Figure(value=None, n=0))
            if not _keeps(figure.value, gate):
                bound = f"≥ {gate.floor}" if gate.floor is not None else f"≤ {gate.ceiling}"
                shown = "no data" if figure.value is None else f"{figure.value:.3f}"
                lines.append(f"{gate.measure} of {name}: {shown} (n {figure.n}), wants {bound}")
    return lines


def _groups(report: EvalReport, gate: Gate) -> list[tuple[str, dict[str, Figure]]]:
    if not gate.types:
        return [("all cases", report.figures)]
    return [(name, report.by_type.get(name, {})) for name in gate.types]


def _keeps(value: float | None, gate: Gate) -> bool:
    if value is None:
        return False
    if gate.floor is not None:
        return value >= gate.floor
    return gate.ceiling is None or value <= gate.ceiling
