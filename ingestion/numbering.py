"""Tell the labels at the head of units from references to them in running text.

Both look alike once a line break falls before `建议 5`. What tells them apart: a label starts a
paragraph, is set apart from the text in the way the rest of the document does it, and carries the
number that comes next.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ingestion.labels import normalise_label
from ingestion.lines import Line
from ingestion.numerals import parse_number
from ingestion.schemes import UnitScheme

Number = tuple[int, ...]
"""`13` is (13,), `13.1` is (13, 1)."""

_DELIMITERS = tuple(":：.．、—–-")


class Form(Enum):
    """How a label is set apart from the text of its unit."""

    ALONE = "on a line of its own"
    DELIMITED = "followed by a colon, stop or dash"
    INLINE = "followed by a space"


@dataclass(frozen=True, slots=True)
class LabelCandidate:
    """A line that begins with what looks like a label."""

    scheme: UnitScheme
    number: str
    label: str
    form: Form
    label_end: int
    """Length of the label in the line."""
    body_start: int
    """Where the text of the unit begins in the line."""

    @property
    def key(self) -> Number:
        """The number as something that can be compared and counted on."""
        return tuple(int(part) for part in self.number.split("."))


def label_candidate(line: Line, schemes: tuple[UnitScheme, ...]) -> LabelCandidate | None:
    """Return the label that `line` seems to begin with, or None."""
    for scheme in schemes:
        match = scheme.heading.match(line.text)
        if not match or not (number := parse_number(match["number"])):
            continue
        rest = match["rest"].lstrip("*_")
        body = rest.lstrip(" \t\u3000")
        form = _form(rest, body, scheme.bare)
        if form is None:
            continue
        if form is not Form.INLINE:
            body = body.lstrip(":：.．、—–- \t\u3000*_")
        label = match["label"]
        return LabelCandidate(
            scheme=scheme,
            number=number,
            label=normalise_label(label),
            form=form,
            label_end=match.end("label"),
            body_start=len(line.text) - len(body),
        )
    return None


def _form(rest: str, body: str, bare: bool) -> Form | None:
    if not body.strip(":：.．、。*_# "):
        return Form.ALONE
    if bare:
        return Form.INLINE
    if body.startswith(_DELIMITERS):
        return Form.DELIMITED
    return Form.INLINE if rest != body else None


class Numbering:
    """The run of numbers under each scheme, as a document is read from top to bottom."""

    def __init__(self, candidates: Iterable[LabelCandidate | None]) -> None:
        self._last: dict[UnitScheme, Number] = {}
        self._item: Number | None = None
        self._ahead: Counter[tuple[UnitScheme, Number]] = Counter()
        self._set_apart: set[UnitScheme] = set()
        for candidate in candidates:
            if candidate:
                self._ahead[candidate.scheme, candidate.key] += 1
                if candidate.form is not Form.INLINE:
                    self._set_apart.add(candidate.scheme)

    def accepts(
        self, candidate: LabelCandidate, *, paragraph_ended: bool, inside: bool, headed: bool
    ) -> bool:
        """Decide whether `candidate` is the label of a new unit; call it for each one, in order.

        `paragraph_ended`: the line before can be the last of its paragraph. `inside`: the line
        stands in the text of a unit. `headed`: a heading came since the last unit.
        """
        scheme, key = candidate.scheme, candidate.key
        self._ahead[scheme, key] -= 1
        if scheme.bare and inside and self._is_list_item(key):
            self._item = key
            return False
        starts = paragraph_ended or candidate.form is Form.ALONE
        if not starts or not self._set_apart_like_the_rest(candidate):
            return False
        if not self._comes_next(candidate, paragraph_ended, headed):
            return False
        self._last[scheme] = key
        self._item = None
        return True

    def heading_passed(self) -> None:
        """Note that a heading ended whatever list was being read."""
        self._item = None

    def _set_apart_like_the_rest(self, candidate: LabelCandidate) -> bool:
        if candidate.scheme.bare or candidate.form is not Form.INLINE:
            return True
        return candidate.scheme not in self._set_apart

    def _is_list_item(self, key: Number) -> bool:
        """A count that starts again at 1 within a unit is a list of that unit."""
        return key == (1,) or (self._item is not None and _succeeds(self._item, key))

    def _comes_next(self, candidate: LabelCandidate, paragraph_ended: bool, headed: bool) -> bool:
        last = self._last.get(candidate.scheme)
        key = candidate.key
        if last is None:
            # A first number other than 1 (an addendum, an extract) must be the start of a run.
            return (
                key[0] == 1
                or candidate.form is Form.ALONE
                or any(self._ahead[candidate.scheme, following] > 0 for following in _next(key))
            )
        if _succeeds(last, key):
            return True
        if headed and key[0] == 1:
            return True
        if key > last and paragraph_ended:
            return not any(self._ahead[candidate.scheme, expected] > 0 for expected in _next(last))
        return False


def _next(key: Number) -> tuple[Number, ...]:
    """What may follow `key` in a gapless count: 13.2 is followed by 13.3, 13.2.1, 14 or 14.1."""
    deeper = ((*key, 1),)
    same = tuple((*key[:depth], key[depth] + 1) for depth in range(len(key)))
    return same + deeper + tuple((*number, 1) for number in same)


def _succeeds(last: Number, key: Number) -> bool:
    return key in _next(last)
