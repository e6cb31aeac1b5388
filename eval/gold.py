"""The gold set: questions with the labels a right answer cites. Judgements name labels only."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from assistant.model import RefusalReason
from eval.errors import InvalidGold

CaseType = Literal[
    "lookup",
    "range",
    "section",
    "list",
    "count",
    "facts",
    "paraphrase",
    "multi",
    "followup",
    "crosslingual",
    "unanswerable",
]
Split = Literal["dev", "test"]
_DEV_SHARE = 0.5


class GoldCase(BaseModel):
    """One need, asked in one or more turns of which the last is graded."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    type: CaseType
    lang: Literal["zh", "zh-Hant", "en", "fr", "es", "ar", "ru"]
    turns: tuple[str, ...] = Field(min_length=1, max_length=10)
    gold_citations: tuple[str, ...]
    """Labels that a complete answer cites."""
    acceptable_citations: tuple[str, ...] = ()
    """Labels that count neither for nor against an answer."""
    answerable: bool
    must_include: tuple[str, ...] = ()
    """Words of the document that a right answer contains."""
    refusal_reason: RefusalReason | None = None
    number: int | None = Field(default=None, ge=0)
    """How many there are, where it is something else than the gold citations that is counted."""

    @model_validator(mode="after")
    def _consistent(self) -> "GoldCase":
        if self.answerable != bool(self.gold_citations):
            raise ValueError("an answerable case has gold citations, an unanswerable one has none")
        if self.answerable == (self.refusal_reason is not None):
            raise ValueError("exactly the unanswerable cases have a refusal reason")
        if self.answerable == (self.type == "unanswerable"):
            raise ValueError("the type 'unanswerable' goes with answerable: false")
        if not self.answerable and self.must_include:
            raise ValueError("a refusal has nothing it must include")
        if set(self.gold_citations) & set(self.acceptable_citations):
            raise ValueError("a label is either gold or acceptable")
        if self.number is not None and self.type != "count":
            raise ValueError("only a count has a number")
        if self.type == "followup" and len(self.turns) < 2:
            raise ValueError("a follow-up has an earlier turn")
        return self

    @property
    def split(self) -> Split:
        """`dev`, to tune on, or `test`, to report: by the hash of the id, once and for all."""
        place = hashlib.sha256(self.id.encode()).digest()[0] / 256
        return "dev" if place < _DEV_SHARE else "test"


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Cases in order of id, and the hash that names them in a report."""

    cases: tuple[GoldCase, ...]
    sha256: str

    def of_split(self, split: Split) -> "GoldSet":
        """Return the cases of one split."""
        return gold_set(case for case in self.cases if case.split == split)


def gold_set(cases: Iterable[GoldCase]) -> GoldSet:
    """Return `cases` as a set; its hash depends on the cases, not on files or their order."""
    ordered = tuple(sorted(cases, key=lambda case: case.id))
    content = "\n".join(case.model_dump_json() for case in ordered)
    return GoldSet(ordered, hashlib.sha256(content.encode()).hexdigest())


def load_gold(paths: Iterable[Path]) -> GoldSet:
    """Read gold files, one case a line.

    Raises:
        InvalidGold: a file cannot be read, a line is no valid case, or an id occurs twice.
    """
    cases: dict[str, GoldCase] = {}
    for path in paths:
        for number, line in enumerate(_lines(path), start=1):
            if not line.strip():
                continue
            case = _case(line, f"{path}:{number}")
            if case.id in cases:
                raise InvalidGold(f"{path}:{number}: the id {case.id!r} is taken already.")
            cases[case.id] = case
    if not cases:
        raise InvalidGold("the gold set is empty: name files of one JSON case a line.")
    return gold_set(cases.values())


def check_labels(gold: GoldSet, labels: Collection[str]) -> None:
    """Refuse a gold set that names labels no document has.

    Raises:
        InvalidGold: names the cases and labels.
    """
    unknown = [
        f"{case.id}: {label}"
        for case in gold.cases
        for label in (*case.gold_citations, *case.acceptable_citations)
        if label not in labels
    ]
    if unknown:
        raise InvalidGold(
            f"no document measured has the labels of {len(unknown)} judgements "
            f"({'; '.join(unknown[:5])}): is the right document loaded?"
        )


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidGold(f"{path} cannot be read: {error}.") from error


def _case(line: str, where: str) -> GoldCase:
    try:
        return GoldCase.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "case"
        raise InvalidGold(f"{where}: {field}: {first['msg']}.") from error
