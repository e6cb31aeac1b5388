"""Find the paragraphs that say who took part in a meeting: who spoke there, and who came.

Whether somebody did is answered by where the name stands; who of a group did, by every paragraph
that lists some of that group. How that is asked and told is data (`participation.toml`).
"""

import re
from collections.abc import Iterable, Sequence

from assistant.answerability.details import missing_detail
from assistant.answerability.premises import read_claims
from assistant.retrieval.covering import place_of
from assistant.retrieval.translated import WithExtras
from assistant.retrieval.who_is_listed import (
    each_in_order,
    has_words,
    is_of,
    of_any,
    states_listed,
    told_by,
)
from assistant.structure.enumerating import announces
from assistant.structure.forms import structure_patterns
from assistant.structure.taking_part import (
    GROUPS,
    Patterns,
    items_named,
    kinds,
    named_patterns,
    of_bodies,
    said_besides,
    under_item,
    without_left_out,
)
from assistant.understanding.query import Understood
from assistant.words.countries import states_named
from assistant.words.framing import content_words
from assistant.words.patterns import any_found, readable
from assistant.words.proper_names import Names, places_named
from vectorstore.catalogue import Evidence

_SPOKE, _ATTENDED, _BRIEFLY = "spoke", "attended", "briefly"
_DOING = (_SPOKE, _ATTENDED)
_MEMBER = "member"
_BRIEF = 3
"""Words; a question of no more besides a name asks where the name stands."""
_PARAGRAPH = "paragraph"
_LISTED = re.compile(r"[、,，]|\s(?:and|et|y|и)\s|\sو")
"""What stands between those that a text lists."""


class Participation:
    """What a question asks about those who took part in a meeting."""

    def __init__(self, understood: Understood) -> None:
        self._understood = understood
        asked, self._left_out = without_left_out(understood.standalone_question)
        self._question = asked
        self._text = readable(asked)
        self._asked = tuple(name for name in kinds() if self._says(kinds()[name][0]))
        if not self._asked and self._says(named_patterns()["who_observed"]):
            self._asked = (_ATTENDED,)
        self._doing = [name for name in _DOING if name in self._asked]
        self._groups = [group for group in GROUPS if self._says(named_patterns()[group])]

    @property
    def leaves_out(self) -> bool:
        """Whether it names some only to leave them out."""
        return bool(self._left_out)

    @property
    def asked(self) -> bool:
        """Whether it may ask about them at all."""
        names = named_patterns()
        if self._says(names["duty"]):
            return False
        other = structure_patterns().found("ask.which_one", self._text)
        other = other or self._says(names["besides"])
        return bool(self._observers_told() or (self._asked and not other))

    def units(self, units: Sequence[Evidence], with_extras: WithExtras) -> tuple[Evidence, ...]:
        """Return the units that answer; none where something else is asked."""
        told = {
            place_of(unit): told_by(unit)
            for unit in units
            if unit.unit.kind == _PARAGRAPH and unit.unit.number
        }
        paragraphs = with_extras([unit for unit in units if told.get(place_of(unit))])
        if _ATTENDED not in self._asked:
            paragraphs = under_item(self._text, paragraphs)
        telling = {
            name: [unit for unit in paragraphs if name in told[place_of(unit)]] for name in kinds()
        }
        found = of_bodies(self._text, self._among_observers(telling))
        if not found:
            counted = self._says(named_patterns()["all_counted"])
            found = self._of_all(telling) or (self._of_groups(telling) if counted else ())
            found = found or self._of_names(telling) or self._of_absent(telling)
            found = of_bodies(self._text, found or self._of_groups(telling))
            found = self._besides(found) if self._left_out else found
        return () if self._asks_otherwise(found) else found

    def _besides(self, units: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        """Return `units` without those that tell of nobody but who is left out.

        None where nobody is named to be left out, but something else.
        """
        patterns = named_patterns()
        out = [group for group in GROUPS if any_found(patterns[group], self._left_out)]
        states = any_found(patterns["states"], self._left_out)
        if out or states:
            # What tells of others as well is kept.
            others = [group for group in GROUPS if group not in out]
            among = [u for u in units if of_any(others, u) or not of_any(out, u)]
            return tuple(unit for unit in among if not (states and states_listed(unit)))
        named = Names(units).named(self._left_out, self._understood.language)
        there = [unit for _, standing in named for unit in standing]
        there += [unit for unit in units if has_words(unit, self._left_out)]
        kept = tuple(unit for unit in units if unit not in there or _LISTED.search(unit.unit.text))
        return (kept or units) if there else ()

    def _asks_otherwise(self, units: Sequence[Evidence]) -> bool:
        """Tell whether a detail is asked for, or something opposed, that `units` do not tell."""
        question = self._understood.standalone_question
        return bool(missing_detail(question, units) or read_claims(question, units).opposing)

    def _of_names(self, telling: dict[str, list[Evidence]]) -> tuple[Evidence, ...]:
        everything = each_in_order(unit for units in telling.values() for unit in units)
        language = self._understood.language
        named = [
            (words, there)
            for words, there in Names(everything).named(self._question, language)
            if not any(any_found(asked, words) for asked, _ in kinds().values())
        ]
        for state in states_named(self._question, language):
            # 澳洲 is named, where 澳大利亚 stands.
            there = tuple(unit for unit in everything if state in states_listed(unit))
            if there and not any(all(u in units for u in there) for _, units in named):
                named.append(("", there))
        if not named or not self._is_about([words for words, _ in named]):
            return ()
        wanted = [unit for name in self._asked for unit in telling[name]]
        standing: list[Evidence] = []
        for _, there in named:
            standing += [unit for unit in there if unit in wanted] or there
        first = each_in_order(standing)
        return (*first, *self._without(first, telling))

    def _is_about(self, names: Sequence[str]) -> bool:
        """Tell whether the question asks whether those named took part, or little besides."""
        if _SPOKE in self._asked or _ATTENDED in self._asked:
            return True
        rest = self._text
        for name in names:
            rest = rest.replace(name, " ", 1)
        return len(content_words(rest).split()) <= _BRIEF

    def _without(
        self, standing: Sequence[Evidence], telling: dict[str, list[Evidence]]
    ) -> list[Evidence]:
        """Return the lists that would name whoever came if they had spoken, where that is asked."""
        if _SPOKE not in self._asked or any(unit in telling[_SPOKE] for unit in standing):
            return []
        groups = {group for group in GROUPS for unit in standing if is_of(group, unit)}
        return [unit for unit in telling[_SPOKE] if any(is_of(group, unit) for group in groups)]

    def _observers_told(self) -> tuple[bool, ...]:
        """Tell which observers are meant: those that are States, those that are none; if either."""
        patterns = named_patterns()
        states, others = (self._says(patterns[f"{who}_among"]) for who in ("states", "others"))
        if states == others or self._says(patterns["all_counted"]):
            return ()
        asks = _SPOKE in self._asked or _ATTENDED in self._asked
        named = self._says(patterns["observer"]) and self._says(patterns["which"])
        return (states,) if asks or named else ()

    def _among_observers(self, telling: dict[str, list[Evidence]]) -> tuple[Evidence, ...]:
        """Return the paragraphs of the observers that are States, or of those that are none.

        A State that took part without being a party was an observer.
        """
        asked = self._doing
        told = [unit for name in asked or _DOING for unit in telling[name]]
        return each_in_order(
            unit
            for states in self._observers_told()
            for unit in told
            if is_of("observer", unit) and bool(states_listed(unit)) == states
        )

    def _of_absent(self, telling: dict[str, list[Evidence]]) -> tuple[Evidence, ...]:
        """Return the lists of States for one that none of them names: 日本来了吗."""
        asked = self._doing
        brief = len(content_words(self._text).split()) <= _BRIEF
        if not brief or len(asked) != 1 or not places_named(self._question):
            return ()
        return tuple(unit for unit in telling[asked[0]] if is_of("party", unit))

    def _of_groups(self, telling: dict[str, list[Evidence]]) -> tuple[Evidence, ...]:
        patterns = named_patterns()
        groups = self._groups
        everybody = self._says(patterns["everybody"])
        asked = self._doing
        if not groups and not everybody and asked == [_SPOKE] and self._says(patterns["of_states"]):
            groups = [_MEMBER]
        selection = self._understood.selection
        every = selection.every or self._says(patterns["which_all"])
        # How many there were is told where they are listed.
        every = every or selection.counting or self._says(patterns["who"])
        listing = everybody or bool(self._left_out) or bool(every and groups) or groups == [_MEMBER]
        narrower = self._says(patterns["narrower"]) and not self._says(patterns["all_counted"])
        narrower = narrower and not items_named(self._text)
        compared = bool(groups) and self._says(patterns["compared"])
        if compared and len(asked) > 1:
            return each_in_order(u for n in asked for u in telling[n] if is_of(groups[0], u))
        if not listing or len(asked) != 1 or (narrower and not everybody):
            return ()
        if len(groups) > 1 or self._says(patterns["both"]):
            groups = []
        listed = [unit for unit in telling[asked[0]] if not groups or of_any(groups, unit)]
        if everybody and not groups and self._says(patterns["of_states"]):
            # 哪些国家发了言，请列名单 asks for States, and for no others that are listed.
            listed = [u for u in listed if states_listed(u) or is_of("party", u)] or listed
        return each_in_order(listed)

    @property
    def is_all_asked(self) -> bool:
        """Whether it asks which States or which of a group took part, and nothing besides."""
        patterns, rest = named_patterns(), self._text
        named = self._says(patterns["which"]) or self._says(patterns["which_all"])
        of_group = bool(self._groups) and named
        if not (of_group or self._says(patterns["which_states"])):
            return False
        head, colon, behind = rest.partition(":")
        rest = behind if colon and announces(head) else rest
        names = ("which_states", "which_all", "which", "all_counted", "item", *GROUPS)
        for pattern in (p for name in names for p in patterns[name]):
            rest = pattern.sub(" ", rest)
        return not said_besides(rest) and not self._says(patterns["but_not"])

    def _of_all(self, telling: dict[str, list[Evidence]]) -> tuple[Evidence, ...]:
        """Return the paragraphs that list States, or a group, where no more is asked than that."""
        told = [unit for name in self._doing for unit in telling[name]]
        if not self.is_all_asked or self._says(named_patterns()["compared"]):
            return ()
        if not self._groups:
            return each_in_order(
                unit for unit in told if states_listed(unit) or is_of("party", unit)
            )
        return self._among(told) if len(self._doing) > 1 else ()

    def _among(self, units: Iterable[Evidence]) -> tuple[Evidence, ...]:
        return each_in_order(unit for unit in units if of_any(self._groups, unit))

    def _says(self, patterns: Patterns) -> bool:
        return any_found(patterns, self._text)
