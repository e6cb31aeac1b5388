"""What a follow-up refers back to: items of the last list, neighbours, earlier turns."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.followups.numbers_told import numbers_told
from assistant.structure.forms import structure_patterns
from assistant.structure.lone_numbers import (
    lone_number,
    lone_numbers,
    lone_place,
    number_first,
    place_in_words,
)
from assistant.structure.neighbours import beside
from assistant.structure.reading_selection import read_selection
from assistant.turns import CitedUnit, Turn, kinds_of
from assistant.words.framing import content_words
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, readable
from ingestion.labels import LabelReference, find_references
from ingestion.numerals import ARABIC, HAN, parse_number
from ingestion.schemes import load_schemes
from vectorstore.tokenisation import terms_of

_NTH = re.compile(rf"(?<![倒一])第\s*(?P<n>{ARABIC}|{HAN})\s*(?:条|项|个|段)(?!建议|部分|节|章)")
_NTH_LAST = re.compile(rf"倒数第\s*(?P<n>{ARABIC}|{HAN})\s*(?:条|项|个|段)?")
_DIGITS = re.compile(r"\d+")
_CLAUSE_END = re.compile(r"[,，。.:：;；?？!！]|$")
_THAT_ONE = re.compile(r"[这那]一?[条个项段]")
MOST_NAMED = 30
_BEGINNING = 2
"""Characters, as those of 那."""


def item(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Resolve 第二条 or the last one, after a list, to the item of that list."""
    kind = read_selection(question, ()).kind
    # Of recommendations and paragraphs of one section, 最后一条 is the last recommendation.
    of_kind = [unit for unit in cited if unit.kind == kind]
    cited = of_kind if len(of_kind) > 1 else cited
    if not (meant := item_meant(question, cited)):
        return None
    place, match = meant
    text = readable(question)
    return prefixed(text[: match.start()] + text[match.end() :], [cited[place]])


def item_alone(written: str, history: Sequence[Turn]) -> str | None:
    """Name the item of the last list whose place in words is all that was written: the fourth."""
    cited = list_at_hand(history)
    place = lone_place(written) if len(cited) > 1 else None
    named = place is not None and place <= len(cited)
    return (
        (prefixed("", [cited[place - 1]]) or "").rstrip("：") or None if named and place else None
    )


def item_meant(question: str, cited: Sequence[CitedUnit]) -> tuple[int, re.Match[str]] | None:
    """Return at which place of a list the item stands that is meant, and where it says so."""
    if len(cited) < 2 or found("recommendation", question) or _of_the_document(question):
        return None
    text = readable(question)
    for pattern, sign in ((_NTH_LAST, -1), (_NTH, 1)):
        match = pattern.search(text)
        number = parse_number(match["n"]) if match else None
        # 第三段 is a paragraph of the document wherever its paragraphs are numbered.
        paragraph = match and match.group().endswith("段") and _numbers_a_unit(question)
        if match and not paragraph and number and number.isdecimal() and int(number) <= len(cited):
            return (sign * int(number) if sign < 0 else int(number) - 1), match
    items = (("last_item", -1), ("first_item", 0), ("second_item", 1))
    named = [(place, match) for name, place in items if (match := found(name, question))]
    if named:
        # The first is about arrests, and the second? The last named is asked about.
        return max(named, key=lambda one: one[1].start())
    told = place_in_words(text)
    if told and told[0] <= len(cited):
        return told[0] - 1, told[1]
    if len(cited) % 2 and (match := found("middle_item", question)):
        return len(cited) // 2, match
    return None


def compared(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Name the unit that one named by number is compared with."""
    if not cited or not found("compared", question):
        return None
    return prefixed(question, cited[-1:])


def set_beside(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Name both the unit last cited and the one whose bare number it is compared with."""
    unit = cited[0] if cited else None
    match = found("versus", question) if found("compared", question) else None
    if unit is None or not unit.number or not unit.number.isdecimal() or match is None:
        return None
    if len(_DIGITS.findall(readable(question))) > 1:
        # 6 和 21 有什么不同 names both itself.
        return None
    other = renumbered(unit.label, unit.number, int(match["n"]))
    return f"{unit.label}、{other}：{question.strip()}" if other != unit.label else None


def number_alone(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Resolve 那 8 呢 and "And 8?" to the unit of that number beside the one last cited."""
    unit = cited[-1] if cited else None
    several = lone_numbers(question) or numbers_told(question)
    if unit and several and (unit.number or "").isdecimal():
        return "、".join(renumbered(unit.label, unit.number or "", one) for one in several)
    number = lone_number(question)
    if number is None and len(cited) == 1:
        number = lone_place(question)
    if unit is None or not unit.number or not unit.number.isdecimal() or number is None:
        return None
    return renumbered(unit.label, unit.number, number)


def number_anew(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Resolve 那 8 呢，也只是鼓励？ to what it asks of the unit of that number.

    What is said to be the same or another is asked of the unit last cited as well.
    """
    unit = cited[-1] if cited else None
    meant = number_first(question)
    if unit is None or not (unit.number or "").isdecimal() or meant is None:
        return None
    number, rest = meant
    label = renumbered(unit.label, unit.number or "", number)
    both = f"{unit.label}、" if found("compared", rest) and label != unit.label else ""
    return f"{both}{label}：{rest}"


def earlier(question: str, history: Sequence[Turn]) -> str | None:
    """Name the unit of an earlier turn that the question goes back to."""
    answered = [turn for turn in history if turn.cited]
    if len(answered) < 2:
        return None
    if match := found("first_turn", question):
        text = readable(question)
        return prefixed(text[: match.start()] + text[match.end() :], answered[0].cited[:1])
    match = found("earlier", question)
    if not match:
        return None
    text = readable(question)
    end = _CLAUSE_END.search(text, match.end() - 1)
    # What is gone back to is named there; what is asked of it follows.
    asked = terms_of(content_words(_THAT_ONE.sub(" ", text[: end.start()] if end else text)))
    shared = [len(asked & terms_of(content_words(turn.standalone))) for turn in answered]
    best = max(range(len(answered)), key=lambda at: (shared[at], at))
    return prefixed(question, answered[best].cited[:1]) if shared[best] else None


def both(question: str, history: Sequence[Turn], *, anywhere: bool = True) -> tuple[CitedUnit, ...]:
    """Return the two units last spoken of where 这两条 means them, in one turn or in two.

    Unless it may stand `anywhere`, the question has to begin with it.
    """
    answered = [turn for turn in history if turn.cited]
    match = found("both", question)
    if not answered or not match or (match.start() > _BEGINNING and not anywhere):
        return ()
    units = answered[-1].cited
    if len(units) == 1:
        units = (*in_question(answered[:-1]), *units)
    pair = tuple(dict.fromkeys(units))
    return pair if len(pair) == 2 else ()


def last_cited(history: Sequence[Turn]) -> tuple[CitedUnit, ...]:
    """Return what the last answer that cited anything cited."""
    return next((turn.cited for turn in reversed(history) if turn.cited), ())


def list_at_hand(history: Sequence[Turn]) -> tuple[CitedUnit, ...]:
    """Return the list whose items the conversation is at: the last, or what was cited last.

    And the third? after the second goes on in the list that both are of.
    """
    answered = [turn for turn in history if turn.cited]
    since: set[CitedUnit] = set()
    for turn in reversed(answered):
        if len(turn.cited) > 1:
            return turn.cited if since <= set(turn.cited) else last_cited(history)
        since |= set(turn.cited)
    return last_cited(history)


def in_question(history: Sequence[Turn]) -> tuple[CitedUnit, ...]:
    """Return what a question that names nothing is about: a list asked for, or the best unit.

    What was found by rank stands best first; the first of the kind named is what was asked for.
    """
    last = next((turn for turn in reversed(history) if turn.cited), None)
    if last is None:
        return ()
    selection = read_selection(last.standalone, ())
    named = find_references(last.standalone, load_schemes(), kinds_of(last.cited))
    structured = selection.every or selection.counting or selection.several
    if structured or selection.has_conditions or len(named) > 1 or _beside_one(last, named):
        return last.cited
    of_kind = [unit for unit in last.cited if unit.kind == selection.kind]
    return (*of_kind, *last.cited)[:1]


def prefixed(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Return `question` with the labels it is about before it; None where they have no numbers."""
    labels = [unit.label for unit in cited[:MOST_NAMED] if unit.number]
    return f"{'、'.join(dict.fromkeys(labels))}：{question.strip()}" if labels else None


def renumbered(label: str, number: str, new: int | str) -> str:
    """Return `label` with the number `new` in place of `number`."""
    if number not in label:
        # 第三条: the number is printed in words.
        return re.sub(HAN, str(new), label, count=1) if re.search(HAN, label) else f"{label} {new}"
    return re.sub(rf"{re.escape(number)}(?!\d)", str(new), label)


def is_aspect(word: str) -> bool:
    """Tell whether `word` names a side of anything, as purpose does, and so no subject."""
    return any(aspect.search(word) for aspect in patterns()["aspects"])


def found(name: str, question: str) -> re.Match[str] | None:
    """Return where a pattern of `followups.toml` occurs in the folded question, or None."""
    text = readable(question)
    for pattern in patterns()[name]:
        if match := pattern.search(text):
            return match
    return None


@cache
def patterns() -> dict[str, tuple[Pattern, ...]]:
    """Read the patterns that ship with the package."""
    raw = read_lists("followups/followups")
    number = f"(?P<n>{structure_patterns().number_form})"
    return {
        name: tuple(Pattern(form, form.replace("{n}", number)) for form in forms)
        for name, forms in raw.items()
    }


def _beside_one(turn: Turn, named: Sequence[LabelReference]) -> bool:
    """Tell whether what stands beside one unit that is named was asked for: 建议 3：再来三条."""
    number = named[0].number if len(named) == 1 else ""
    if not number.isdecimal():
        return False
    return beside(turn.standalone, int(number), structure_patterns()) is not None


def _numbers_a_unit(question: str) -> bool:
    return bool(find_references(question, load_schemes()))


def _of_the_document(question: str) -> bool:
    """Tell whether the place asked for is one in the document or a section of it."""
    selection = read_selection(question, ())
    return selection.no_such_section or bool(selection.numbers or selection.described_section)
