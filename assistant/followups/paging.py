"""Turn the pages of a document: the next unit, the one before, three more."""

import re
from collections.abc import Sequence

from assistant.followups.list_places import LONGEST, names_kind, says_more
from assistant.followups.referring import found, prefixed, renumbered
from assistant.followups.stepping import steps_away
from assistant.structure.forms import structure_patterns
from assistant.turns import CitedUnit
from assistant.words.patterns import readable

_MOST = 30


def neighbour(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Resolve 下一条 and 上一条 to the number after or before the unit last cited."""
    unit = cited[-1] if cited else None
    # A number of several levels is told by the label alone.
    parts = re.search(r"((?:\d+\.)*)(\d+)$", unit.number or unit.label) if unit else None
    if unit is None or parts is None:
        return None
    match, step = found("next", question) or found("go_on", question), 1
    if not match:
        match, step = found("previous", question), -1
    if not match:
        return None
    # What comes after 1.1 is 1.2: the last of its numbers counts.
    number = f"{parts[1]}{int(parts[2]) + step}"
    text = readable(question)
    rest = text[: match.start()] + text[match.end() :]
    label = renumbered(unit.label, unit.number or parts.group(), number)
    # 跟后一条比呢 is about both.
    both = f"{unit.label}、" if found("beside_it", rest) else ""
    return f"{both}{label}：{rest.strip()}".rstrip("：?？ 呢")


def onwards(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Name the unit so many steps away, or that from which more are asked for: 再往后三条."""
    patterns, text = structure_patterns(), readable(question)
    if not cited or len(text) > LONGEST:
        return None
    if away := steps_away(question, cited):
        return away
    if len(cited) == 1 and any(patterns.matches("beside.around", text)):
        rest = patterns.without("beside.around", text)
        if not (names_kind(rest, patterns) or says_more(rest, patterns)):
            # The unit itself has been shown.
            return prefixed(patterns.without("beside.together", text), cited)
    if not (names_kind(text, patterns) or says_more(text, patterns)):
        for name, unit in (("beside.after", cited[-1]), ("beside.before", cited[0])):
            counts = (match.groupdict().get("a") for match in patterns.matches(name, text))
            if any((patterns.number(count or "") or 1) > 1 for count in counts):
                return prefixed(question, [unit])
    return _so_many(text, cited)


def _so_many(text: str, cited: Sequence[CitedUnit]) -> str | None:
    """Name as many units after or before those cited as are asked for, and nothing besides."""
    patterns = structure_patterns()
    match, unit = found("next_some", text), cited[-1]
    forward = match is not None
    if not match:
        match, unit = found("previous_some", text), cited[0]
    # Arabic says two by the form of what is counted.
    count = patterns.number(match.groupdict().get("n") or "2") if match else None
    if not match or not count or not 1 < count <= _MOST or not (unit.number or "").isdecimal():
        return None
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    if names_kind(rest, patterns) or says_more(rest, patterns):
        return None
    at = int(unit.number or 0)
    meant = range(at + 1, at + count + 1) if forward else range(max(1, at - count), at)
    return "、".join(renumbered(unit.label, unit.number or "", number) for number in meant) or None
