"""Note where the numbers of a document skip, come twice or go back, for the reader to check."""

from ingestion.lines import line_number
from ingestion.numbering import LabelCandidate

_MOST_NAMED = 5


class Irregularities:
    """What is odd about the run of numbers, as a document is read from top to bottom."""

    def __init__(self, text: str) -> None:
        self.warnings: list[str] = []
        self._text = text
        self._last: dict[str, tuple[str, tuple[str, ...], int]] = {}
        self._passed_over: list[str] = []

    def taken(self, label: LabelCandidate, printed: str, section: tuple[str, ...], at: int) -> None:
        """Note the label of a new unit, which stands at offset `at` under `section`."""
        kind = label.scheme.kind
        last, above, before = self._last.get(kind, ("", (), 0))
        self._last[kind] = label.number, section, at
        if last == label.number and above == section:
            first, again = line_number(self._text, before), line_number(self._text, at)
            self.warnings.append(
                f"line {again}: {printed!r} comes a second time (first on line {first}): "
                "each is kept as a unit; check which number is meant."
            )
        whole = last.isdecimal() and label.number.isdecimal()
        if whole and int(label.number) > int(last) + 1:
            self.warnings.append(
                f"numbering of kind {kind!r} jumps from {last} to {label.number}: "
                "the numbers between are not in this text."
            )

    def passed_over(self, label: LabelCandidate, at: int) -> None:
        """Note what stands like a label at offset `at` but was left in the text of a unit."""
        self._passed_over.append(f"{label.label!r} on line {line_number(self._text, at)}")

    def found(self) -> tuple[str, ...]:
        """Return all that was noted."""
        if not self._passed_over:
            return tuple(self.warnings)
        named = ", ".join(self._passed_over[:_MOST_NAMED])
        more = len(self._passed_over) - _MOST_NAMED
        rest = f" and {more} more" if more > 0 else ""
        return (
            *self.warnings,
            f"{named}{rest}: stands like a label, but its number has gone by; it was left in the "
            "text of the unit before. Check the number if it is one.",
        )
