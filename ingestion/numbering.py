"""Tell the labels at the head of units from references to them in running text.

Both look alike once a line break falls before `建议 5`. What tells them apart: a label starts a
paragraph, is set apart from the text in the way the rest of the document does it, and carries the
number that comes next, or by mistake the last one again.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ingestion.labels import normalise_label
from ingestion.lines import Line
from ingestion.schemes import UnitScheme, matched_number

Number = tuple[int, ...]
"""`13` is (13,), `13.1` is (13, 1), `13.a` is (13, 1000): letters come after all numbers."""
_FIRST_LETTER = 1000

_DELIMITERS = tuple(":：.．、—–-")
# 【建议 1】 and 建议（一） are set apart by their brackets.
_CLOSING = tuple("】］])）")


class Form(Enum):
    """How a label is set apart from the text of its unit."""

    ALONE = "on a line of its own"
    DELIMITED = "followed by a colon, stop or dash"
    INLINE = "followed by a space"


class Before(Enum):
    """How the text before a line ends."""

    UNFINISHED = "in the middle of a paragraph"
    END = "where a paragraph can end"
    STOP = "where one must end, or with a full stop"


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
    runs_on: bool = False
    """Whether the line goes on in a small letter, as a sentence about the unit does."""

    @property
    def key(self) -> Number:
        """The number as something that can be compared and counted on."""
        return tuple(
            int(part) if part.isdecimal() else _FIRST_LETTER + ord(part) - ord("a")
            for part in self.number.split(".")
        )


def label_candidate(line: Line, schemes: tuple[UnitScheme, ...]) -> LabelCandidate | None:
    """Return the label that `line` seems to begin with, or None."""
    for scheme in schemes:
        match = scheme.heading.match(line.text)
        if not match or not (number := matched_number(match)):
            continue
        rest = match["rest"].lstrip("*_")
        bracketed = match["label"].endswith(_CLOSING) or rest.startswith(_CLOSING)
        rest = rest.lstrip("".join(_CLOSING))
        body = rest.lstrip(" \t\u3000")
        form = _form(rest, body, scheme.bare, bracketed)
        if form is None:
            continue
        if form is Form.ALONE:
            body = ""
        elif form is Form.DELIMITED:
            body = body.lstrip(":：.．、—–- \t\u3000*_")
        label = match["label"]
        return LabelCandidate(
            scheme=scheme,
            number=number,
            label=normalise_label(label),
            form=form,
            label_end=match.end("label"),
            body_start=len(line.text) - len(body),
            runs_on=body[:1].islower(),
        )
    return None


def _form(rest: str, body: str, bare: bool, bracketed: bool) -> Form | None:
    if not body.strip(":：*_# "):
        return Form.ALONE
    if bare:
        return Form.INLINE
    if bracketed or body.startswith(_DELIMITERS):
        return Form.DELIMITED
    return Form.INLINE if rest != body else None


class Numbering:
    """The run of numbers under each scheme, as a document is read from top to bottom."""

    def __init__(self, candidates: Iterable[LabelCandidate | None]) -> None:
        self._last: dict[UnitScheme, Number] = {}
        self._current: UnitScheme | None = None
        self._item: Number | None = None
        self._ahead: Counter[tuple[UnitScheme, Number]] = Counter()
        self._set_apart: dict[UnitScheme, set[Number]] = {}
        for candidate in candidates:
            if candidate:
                self._ahead[candidate.scheme, candidate.key] += 1
                if candidate.form is not Form.INLINE:
                    self._set_apart.setdefault(candidate.scheme, set()).add(candidate.key)

    def accepts(
        self, candidate: LabelCandidate, *, before: Before, inside: bool, headed: bool
    ) -> bool:
        """Decide whether `candidate` is the label of a new unit; call it for each one, in order.

        `inside`: the line stands in the text of a unit. `headed`: a heading came since the last
        unit.
        """
        scheme, key = candidate.scheme, candidate.key
        self._ahead[scheme, key] -= 1
        if scheme.bare and inside and self._is_list_item(candidate, before):
            self._item = key
            return False
        if not (
            self._starts_paragraph(candidate, before)
            and self._set_apart_like_the_rest(candidate, before)
            and (
                self._comes_next(candidate, before, headed)
                or (key == self._last.get(scheme) and self.stands_like_a_label(candidate, before))
            )
        ):
            return False
        self._last[scheme] = key
        self._current = scheme
        self._item = None
        return True

    def heading_passed(self) -> None:
        """Note that a heading ended whatever list was being read."""
        self._current = self._item = None

    def continues(self, candidate: LabelCandidate) -> bool:
        """Tell whether `candidate` carries the number that comes after the last of its scheme."""
        last = self._last.get(candidate.scheme)
        return last is not None and _succeeds(last, candidate.key)

    def has_gone_by(self, candidate: LabelCandidate) -> bool:
        """Tell whether `candidate` carries a number that the count has reached or passed."""
        last = self._last.get(candidate.scheme)
        return last is not None and candidate.key <= last

    def stands_like_a_label(self, candidate: LabelCandidate, before: Before) -> bool:
        """Tell whether all but the number of `candidate` is as at the head of a unit.

        A bare number is not told from the item of a list.
        """
        return (
            not candidate.scheme.bare
            and before is Before.STOP
            and self._set_apart_like_the_rest(candidate, before)
            and not (candidate.form is Form.INLINE and candidate.runs_on)
        )

    def _set_apart_like_the_rest(self, candidate: LabelCandidate, before: Before) -> bool:
        """Tell whether `candidate` is set apart, if others are.

        A new paragraph that begins with a number which nothing else carries needs not be: the
        title of a unit may stand behind its number or below it.
        """
        if candidate.scheme.bare or candidate.form is not Form.INLINE:
            return True
        apart = self._set_apart.get(candidate.scheme)
        if apart is None:
            return True
        alone = candidate.key not in apart
        return alone and before is Before.STOP and not candidate.runs_on

    def _starts_paragraph(self, candidate: LabelCandidate, before: Before) -> bool:
        if before is not Before.UNFINISHED:
            return True
        # A label set apart may follow text that has no full stop, but where the same one comes
        # again this is a reference that fell on a line of its own, or ends a sentence there.
        return candidate.form is not Form.INLINE and not self._comes_again(candidate)

    def _comes_again(self, candidate: LabelCandidate) -> bool:
        return self._ahead[candidate.scheme, candidate.key] > 0

    def _is_list_item(self, candidate: LabelCandidate, before: Before) -> bool:
        """A count that starts again at 1 within a unit is a list of that unit."""
        key = candidate.key
        if key == (1,):
            return True
        if self._item is None or not _succeeds(self._item, key):
            return False
        # In the paragraph numbered as the item before, the next number could belong to either.
        resumes = self._current is candidate.scheme and _succeeds(self._last[self._current], key)
        return not resumes or before is not Before.STOP or self._comes_again(candidate)

    def _comes_next(self, candidate: LabelCandidate, before: Before, headed: bool) -> bool:
        last = self._last.get(candidate.scheme)
        key = candidate.key
        if last is None:
            # A first number other than 1 (an addendum, an extract) must be the start of a run.
            alone = candidate.form is Form.ALONE
            return key[0] == 1 or alone or self._counts_on(candidate.scheme, key)
        if _succeeds(last, key):
            return True
        if key[0] == 1 and (headed or self._restarts(candidate, before)):
            return True
        if key > last and before is not Before.UNFINISHED:
            return not self._counts_on(candidate.scheme, last)
        return False

    def _restarts(self, candidate: LabelCandidate, before: Before) -> bool:
        """Tell whether the count begins again with no heading known as one, as in an annex."""
        return (
            candidate.form is Form.ALONE
            and before is not Before.UNFINISHED
            and self._counts_on(candidate.scheme, candidate.key)
        )

    def _counts_on(self, scheme: UnitScheme, key: Number) -> bool:
        return any(self._ahead[scheme, following] > 0 for following in _next(key))


def _next(key: Number) -> tuple[Number, ...]:
    """What may follow `key` in a gapless count: after 13.2, 13.3, 13.a, 13.2.1, 14 or 14.1."""
    deeper = ((*key, 1),)
    same = tuple((*key[:depth], key[depth] + 1) for depth in range(len(key)))
    lettered = tuple((*key[:depth], _FIRST_LETTER) for depth in range(1, len(key)))
    return same + deeper + lettered + tuple((*number, 1) for number in same)


def _succeeds(last: Number, key: Number) -> bool:
    return key in _next(last)
