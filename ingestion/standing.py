"""Tell which lines that look like labels head units, by where those of each kind stand.

A word and a number may head a unit, be a step of a list within one, or head a section of units of
another kind: what else is counted between two of them tells.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ingestion.headings import heading_candidates, of_contents
from ingestion.lines import Line
from ingestion.numbering import LabelCandidate
from ingestion.schemes import Schemes, UnitScheme

_FEWEST_SECTIONS = 2
_COLONS = (":", "：")
Labels = list[LabelCandidate | None]


def heads_of_units(
    labels: Sequence[LabelCandidate | None], lines: Sequence[Line], schemes: Schemes
) -> Labels:
    """Return `labels` without those that head sections of other units, or items within one."""
    kept = [
        None if label and label.scheme.everyday and of_contents(line) else label
        for label, line in zip(labels, lines, strict=True)
    ]
    for scheme in dict.fromkeys(label.scheme for label in kept if label):
        if not scheme.everyday:
            continue
        if not _counts(kept, scheme) or (scheme.over and _stands_over_units(kept, scheme)):
            dropped = set(_of(kept, scheme))
        else:
            dropped = set(_items(kept, scheme, lines, schemes))
        kept = [None if at in dropped else label for at, label in enumerate(kept)]
    return kept


def _of(labels: Labels, scheme: UnitScheme) -> list[int]:
    return [at for at, label in enumerate(labels) if label and label.scheme is scheme]


def _counts(labels: Labels, scheme: UnitScheme) -> bool:
    """Tell whether one is followed by the next: a lone Question 1 is one of an agenda."""
    keys = [label.key for label in labels if label and label.scheme is scheme]
    return any(len(key) > 1 for key in keys) or any(
        (key[0] + 1,) in keys for key in keys if len(key) == 1
    )


def _stands_over_units(labels: Labels, scheme: UnitScheme) -> bool:
    """Tell whether units of another kind stand under what `scheme` heads, in one count."""
    heads = _of(labels, scheme)
    others = dict.fromkeys(
        label.scheme for label in labels[heads[0] :] if label and label.scheme is not scheme
    )
    for other in others:
        under = [
            [label for label in labels[start:stop] if label and label.scheme is other]
            for start, stop in pairwise((*heads, len(labels)))
        ]
        filled = [found for found in under if found]
        if not other.bare and not other.everyday and _counts(labels, other):
            return True
        if len(filled) >= _FEWEST_SECTIONS and any(
            _follows(before[-1], after[0]) for before, after in pairwise(filled)
        ):
            return True
    return False


def _follows(last: LabelCandidate, label: LabelCandidate) -> bool:
    return len(label.key) == len(last.key) and label.key > last.key


def _items(
    labels: Labels, scheme: UnitScheme, lines: Sequence[Line], schemes: Schemes
) -> Iterator[int]:
    """Yield where a count of `scheme` stands whole between a unit of another kind and the next."""
    for run in _runs(labels, _of(labels, scheme)):
        if any(len(label.key) > 1 for at in run if (label := labels[at])):
            continue
        for other in _others(labels, scheme):
            start = _enclosed_from(labels, other, run)
            if start is None or (other.bare and not lines[run[0] - 1].text.endswith(_COLONS)):
                continue
            between = lines[start : run[0]]
            if not any(heading_candidates(line, schemes.headings) for line in between):
                yield from run
                break


def _others(labels: Labels, scheme: UnitScheme) -> Iterable[UnitScheme]:
    return dict.fromkeys(
        label.scheme for label in labels if label and label.scheme.kind != scheme.kind
    )


def _runs(labels: Labels, places: Sequence[int]) -> Iterator[list[int]]:
    """Cut `places` where the count begins again."""
    run: list[int] = []
    for at in places:
        label = labels[at]
        if run and label and label.key == (1,):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _enclosed_from(labels: Labels, other: UnitScheme, run: Sequence[int]) -> int | None:
    """Return where the text of the unit begins that `run` stands in, if the next comes after it."""
    places = _of(labels, other)
    before = [at for at in places if at < run[0]]
    after = [at for at in places if at > run[-1]]
    if not before or not after or any(run[0] < at < run[-1] for at in places):
        return None
    last, following = labels[before[-1]], labels[after[0]]
    if last is None or following is None or following.key != (*last.key[:-1], last.key[-1] + 1):
        return None
    return before[-1] + 1
