"""Of units spoken of, tell one by how it stands to the others: the former, the other one."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from assistant.followups.list_places import names_kind
from assistant.followups.list_questions import every_one
from assistant.followups.referring import (
    found,
    in_question,
    item_meant,
    last_cited,
    prefixed,
    renumbered,
)
from assistant.followups.resolved import Resolved
from assistant.structure.forms import structure_patterns
from assistant.structure.naming import units_named
from assistant.structure.reading_selection import read_selection
from assistant.turns import CitedUnit, Turn
from assistant.words.patterns import readable
from ingestion.language import detect_language

_JOINED = re.compile(
    r"\W*(?:的?[和与跟同及]|以及|and|or|with|versus|vs|et|avec|ou|y|con|o|и|с|или|و|أم)?\W*(?:the|la|le|el|ال)?\W*"
)
"""What stands between two that are asked about together."""
_FEW = 5
"""Units: that one behind is the last of so few that were listed, and after more the next."""


def by_order(question: str, history: Sequence[Turn]) -> str | None:
    """Resolve 前者 and 后者 to the first and last of what was last spoken of.

    Where both are named, the last named is asked about: 前一个是抓人，后一个呢.
    """
    units = list(last_cited(history))
    if len(units) == 1 and len(history) > 1:
        units = [*last_cited(history[:-1])[-1:], *units]
    if len(units) < 2:
        return None
    # Of two, the one behind is the second; of one, it is the next.
    two = len(last_cited(history)) == 2
    some = two or 2 < len(in_question(history)) <= _FEW
    front = (found("front_one", question) if two else None) or found("former", question)
    back = (found("back_one", question) if two else None) or found("latter", question)
    back = back or (found("that_behind", question) if some else None)
    if front and back:
        early, late = sorted((front, back), key=lambda match: match.start())
        if _JOINED.fullmatch(readable(question)[early.end() : late.start()]):
            return prefixed(question, [units[0], units[-1]])
        text = readable(question)
        meant = units[-1] if late is back else units[0]
        return prefixed(text[late.start() :].replace(late.group(), "", 1), [meant])
    match = front or back
    if match is None:
        return None
    text = readable(question)
    kept = f"{text[: match.start()]}{text[match.end() :]}"
    named = found("former", question) or found("latter", question)
    return prefixed(question if named else kept, units[:1] if front else units[-1:])


_ALL_OF = {
    "zh-Hans": "{}有哪些建议？",
    "zh-Hant": "{}有哪些建議？",
    "en": "Which recommendations are {}?",
    "fr": "Quelles sont les recommandations {} ?",
    "es": "¿Qué recomendaciones hay {}?",
    "ru": "Какие рекомендации {}?",
    "ar": "ما التوصيات {}؟",
}
"""How all units of a section are asked for, by the language asked in."""


def the_other(question: str, history: Sequence[Turn]) -> str | None:
    """Name what is left of the last list once those singled out since are taken away: the other.

    Of a list of two of which none was singled out, the first has been spoken of.
    """
    several = match = found("the_rest", question)
    match = match or found("the_other", question)
    if match is None:
        return None
    answered = [turn for turn in history if turn.cited]
    at = next((at for at in reversed(range(len(answered))) if _listed(answered[at])), None)
    text = readable(question)
    if other := _other_of_two_named(answered):
        rest = f"{text[: match.start()]} {text[match.end() :]}".strip(" ,，?？¿؟呢")
        return f"{other}：{rest}"
    if at is None:
        return None
    units = tuple(dict.fromkeys(answered[at].cited))
    spoken_of = {unit for turn in answered[at + 1 :] for unit in turn.cited}
    if aside := _set_aside(text[: match.start()], units):
        spoken_of = {aside}
    left = [unit for unit in units if unit not in (spoken_of or set(units[:1]))]
    if not spoken_of <= set(units) or not left or (several is None and len(left) > 1):
        return None
    if several is not None and not spoken_of:
        return None
    rest = f"{'' if aside else text[: match.start()]} {text[match.end() :]}"
    if names_kind(rest, structure_patterns()):
        return None
    return prefixed(rest.strip(" ,，?？¿؟"), left)


def _other_of_two_named(answered: Sequence[Turn]) -> str | None:
    """Return the label of the other of two units that the last question chose between by number."""
    last = answered[-1] if answered else None
    if last is None or len(set(last.cited)) != 1:
        return None
    unit = last.cited[0]
    named = units_named(last.standalone, frozenset({unit.kind}))
    numbers = dict.fromkeys(one.number for one in named if one.kind == unit.kind)
    if len(numbers) != 2 or unit.number not in numbers:
        return None
    other = next(number for number in numbers if number != unit.number)
    return renumbered(unit.label, unit.number or "", other)


def rest_of_section(
    question: str, history: Sequence[Turn], asks_itself: Callable[[str], bool]
) -> tuple[str, tuple[CitedUnit, ...]] | None:
    """Ask for a section of which some were asked for by their place, without those: the rest."""
    match = found("the_rest", question)
    last = next((turn for turn in reversed(history) if turn.cited), None)
    section = found("section_named", last.standalone) if match and last else None
    if match is None or last is None or section is None:
        return None
    text = readable(question)
    told = read_selection(last.standalone, ())
    within = {unit.section for unit in last.cited}
    listed = _ALL_OF.get(detect_language(question))
    if asks_itself(f"{text[: match.start()]} {text[match.end() :]}") or not listed:
        return None
    if len(within) != 1 or not (told.places or told.mentioning) or told.each_section:
        return None
    return listed.format(section.group().strip()), last.cited


def rest_of_list(
    question: str, history: Sequence[Turn], asks_itself: Callable[[str], bool]
) -> tuple[str, tuple[CitedUnit, ...]] | None:
    """Ask for all units but those that a list told by what it is about has had: and the rest?"""
    match = found("the_rest", question)
    last = next((turn for turn in reversed(history) if turn.cited), None)
    if match is None or last is None or last is not history[-1]:
        return None
    text, told = readable(question), read_selection(last.standalone, ())
    listed = every_one(detect_language(question))
    if asks_itself(f"{text[: match.start()]} {text[match.end() :]}") or not listed:
        return None
    if any(structure_patterns().each_number(match.group())):
        return None
    by_place = told.places or told.numbers or told.each_section or told.picks
    in_section = found("section_named", last.standalone) or told.described_section
    kinds = {unit.kind for unit in last.cited}
    if not (told.every or told.counting) or by_place or in_section or kinds == {"paragraph"}:
        return None
    return (listed, last.cited) if len(kinds) == 1 else None


def _set_aside(before: str, units: Sequence[CitedUnit]) -> CitedUnit | None:
    """Return the one of two units that is told to be known before the other is asked for."""
    if len(units) != 2 or not found("known", before):
        return None
    if place := item_meant(before, units):
        return units[place[0]]
    numbered = sorted(units, key=lambda unit: int(unit.number or 0))
    for name, unit in (("lower_number", numbered[0]), ("higher_number", numbered[-1])):
        if found(name, before):
            return unit
    named = [unit for unit in units if unit.number in re.findall(r"\d+", before)]
    return named[0] if len(named) == 1 else None


def is_among(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Name the unit of which a question asks whether it is one of those last cited: 13 在里面吗."""
    match = found("is_among", question)
    if match is None or not cited or not (cited[0].number or "").isdecimal():
        return None
    return renumbered(cited[0].label, cited[0].number or "", int(match["n"]))


def of_two(question: str, pair: tuple[CitedUnit, ...]) -> Resolved | None:
    """Name the two units spoken of together, one of which may be asked for."""
    if not pair:
        return None
    match, text = found("both", question), readable(question)
    # 这俩里哪个 chooses between the two; 这俩哪里不同 compares them.
    rest = f"{text[: match.start()]} {text[match.end() :]}" if match else text
    both_told = found("compared", rest) or found("each_of", rest)
    of_two = pair if found("which_of", rest) and not both_told else ()
    return Resolved(prefixed(question, pair) or question, of_two, narrows=bool(of_two))


def _listed(turn: Turn) -> bool:
    """Tell whether a turn cited several units, all of one kind."""
    return len(set(turn.cited)) > 1 and len({unit.kind for unit in turn.cited}) == 1


def by_number(question: str, cited: Sequence[CitedUnit]) -> str | None:
    """Name the unit with the lowest or highest number of those last cited."""
    kinds = Counter(unit.kind for unit in cited).most_common(1)
    numbered = [u for u in cited if u.kind == kinds[0][0] and (u.number or "").isdecimal()]
    if len(numbered) < 2:
        return None
    for name, choose in (("lower_number", min), ("higher_number", max)):
        match = found(name, question)
        if not match:
            continue
        text = readable(question)
        rest = f"{text[: match.start()]} {text[match.end() :]}"
        if names_kind(rest, structure_patterns()) or found("the_other", rest):
            # The one of the lower number I have; and the other?
            return None
        return prefixed(rest.strip(" ,，"), [choose(numbered, key=lambda u: int(u.number or 0))])
    return None
