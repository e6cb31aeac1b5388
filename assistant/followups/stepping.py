"""Name the unit that stands so many steps before or after the one last cited."""

import re
from collections.abc import Sequence

from assistant.followups.list_places import LONGEST, names_kind
from assistant.followups.referring import found, renumbered
from assistant.structure.forms import structure_patterns
from assistant.turns import CitedUnit
from assistant.words.patterns import readable
from ingestion.labels import find_references
from ingestion.schemes import load_schemes

_MOST = 30
_SECOND = 2


def steps_away(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Resolve "two further down" and 上上条 to the number that stands there."""
    text = readable(question)
    step = _step(text) if cited and len(text) <= LONGEST else None
    so_many = found("next_some", text) or found("previous_some", text)
    if len(set(cited)) > 1 and so_many:
        # After several, 再往后数三条 asks for as many more.
        return None
    if step is None:
        return None
    match, by = step
    unit = cited[-1] if by > 0 else cited[0]
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    named = names_kind(rest, structure_patterns()) or find_references(rest, load_schemes())
    if named or not (unit.number or "").isdecimal():
        return None
    if said := found("next" if by > 0 else "previous", rest):
        # Skip one and give me the next: the steps have said how far.
        rest = f"{rest[: said.start()]} {rest[said.end() :]}"
    number = max(0, int(unit.number or 0) + by)
    label = renumbered(unit.label, unit.number or "", number)
    return f"{label}：{rest.strip()}".rstrip("：?？ 呢")


def _step(text: str) -> tuple[re.Match[str], int] | None:
    """Return where `text` says how far, and by how many steps: below zero for back."""
    for name, sign in (("second_on", 1), ("second_back", -1)):
        if match := found(name, text):
            return match, sign * _SECOND
    for name, sign in (("steps_on", 1), ("steps_back", -1)):
        match = found(name, text)
        # A word may say two by its form alone; one step is told otherwise, and so is "set one up".
        count = structure_patterns().number(match.groupdict().get("n") or "2") if match else None
        if match and count and 1 < count <= _MOST:
            return match, sign * count
    return None
