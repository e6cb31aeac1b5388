"""What the lines of a source show by their length, the gaps between them and their ends."""

from ingestion.contents import contents
from ingestion.headings import (
    HeadingCandidate,
    ends_like_text,
    heading_candidates,
    is_mark_alone,
    sign_count,
)
from ingestion.lines import (
    Line,
    ends_paragraph,
    ends_with_stop,
    is_filled,
    paragraph_breaks,
    read_lines,
    wrap_width,
)
from ingestion.numbering import Before, LabelCandidate, label_candidate
from ingestion.pages import parted, printed_on_pages
from ingestion.schemes import Schemes
from ingestion.standing import heads_of_units


class Layout:
    """The lines of a source text, and what each may be: a label, a heading or text."""

    def __init__(self, text: str, schemes: Schemes) -> None:
        lines = read_lines(text)
        listed = contents(lines)
        candidates = [
            None if at in listed else label_candidate(line, schemes.units)
            for at, line in enumerate(lines)
        ]
        labels = heads_of_units(candidates, lines, schemes)
        labelled = {at for at, label in enumerate(labels) if label}
        printed = printed_on_pages(text, lines, labelled)
        self.parted: frozenset[int] = parted(lines, printed)
        """Where lines start that a page break, with what is printed there, stands before."""
        kept = [at for at in range(len(lines)) if at not in printed]
        self.lines: tuple[Line, ...] = tuple(lines[at] for at in kept)
        self.labels: list[LabelCandidate | None] = [labels[at] for at in kept]
        self._listed = frozenset(lines[at].start for at in listed)
        self._schemes = schemes
        self._width = wrap_width(self.lines)
        self._breaks = tuple(
            gap and line.start not in self.parted
            for gap, line in zip(paragraph_breaks(text, self.lines), self.lines, strict=True)
        )
        self._blank_lines_separate = any(self._breaks)

    def before(self, index: int) -> Before:
        """Tell how the text before line `index` ends."""
        if index == 0 or self._breaks[index]:
            return Before.STOP
        previous = self.lines[index - 1]
        if ends_with_stop(previous.text) and not self._blank_lines_separate:
            return Before.STOP
        return Before.END if ends_paragraph(previous, self._width) else Before.UNFINISHED

    def stands_alone(self, index: int) -> bool:
        """Tell whether line `index` is set apart from a text before it that has ended."""
        if not ends_with_stop(self.lines[index - 1].text):
            return False
        return not self._blank_lines_separate or self._breaks[index]

    def headings(self, index: int) -> tuple[tuple[HeadingCandidate, ...], int]:
        """Return the ways to read line `index` as a heading, and how many lines the heading has."""
        line = self.lines[index]
        if line.start in self._listed:
            return (), 1
        candidates = heading_candidates(line, self._schemes.headings)
        if candidates and self._title_follows(index):
            return candidates, 2
        if sign_count(line):
            return tuple(c for c in candidates if self._heads(c, index)), 1
        if not candidates or not self._runs_on(index):
            return candidates, 1
        if self._ends_heading(index + 1):
            return candidates, 2
        return heading_candidates(line, self._schemes.headings, runs_on=True), 1

    def _heads(self, candidate: HeadingCandidate, index: int) -> bool:
        """Tell whether what Markdown makes a heading is one here: the first line is the title.

        A single sign stands before remarks as well, so it needs a blank line above.
        """
        if not candidate.only_signed:
            return True
        return index > 0 and (candidate.signs > 1 or self._breaks[index])

    def _title_follows(self, index: int) -> bool:
        """Tell whether line `index` is a mark alone, whose title is the line below it."""
        return (
            is_mark_alone(self.lines[index], self._schemes.headings)
            and self._blank_lines_separate
            and index + 2 < len(self.lines)
            and not self._starts_something(index + 1)
            and self._breaks[index + 2]
            and self._ends_heading(index + 1)
        )

    def _runs_on(self, index: int) -> bool:
        """Tell whether the text of line `index` may have been wrapped onto the next."""
        if not is_filled(self.lines[index], self._width) or index + 1 >= len(self.lines):
            return False
        return not self._starts_something(index + 1)

    def _ends_heading(self, index: int) -> bool:
        """Tell whether line `index` is the rest of a heading rather than the start of a text."""
        if ends_like_text(self.lines[index].text):
            return False
        return index + 1 >= len(self.lines) or self._starts_something(index + 1)

    def _starts_something(self, index: int) -> bool:
        return bool(
            self._breaks[index]
            or self.labels[index]
            or heading_candidates(self.lines[index], self._schemes.headings)
        )
