"""Recognise a question that takes for granted what the unit it names does not say.

What a question claims about a unit is read by kind: that it binds, forbids or opposes, that it is
of all or of some alone, that it names somebody. None of it is proof: `judge.py` weighs
these signs together with what else there is. The answer is then the unit's own words, told as a
correction.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import rjieba

from assistant.answerability.contradicting import (
    closes_down,
    is_settled_otherwise,
    miscounts,
    states_first,
)
from assistant.answerability.misstating import misstates, silences
from assistant.words.common_words import is_common_word
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable
from assistant.words.proper_names import capitalised
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import fold

_ROOT = 5
"""Letters of a name that its other forms, and those of its cognates in other languages, have."""
_AROUND = re.compile(r"(?<=..)(?:地区|区域|一带|沿岸|沿海|周边)$")
"""What is said behind the name of a place for those around it: 地中海地区."""
_COUNTRY_OF = re.compile(r"([^\W\d_]{3,})(?:女士|先生)?\s*[(（]([^()（）]{2,40})[)）]")
_RECOMMENDING = ("recommendation", "article")
_PLACE_OR_PERSON = ("ns", "nr", "nt", "nrt", "nrfg")
_ORGANISATION = re.compile(
    r"[\u3400-\u9fff]{2,12}?(?:委员会|理事会|大会|(?<!有)组织|法院|法庭|基金会?|办公室|署|联盟|协会|银行|公约|议定书)"
)
_ASKED = re.compile("哪|什么|何种|谁")
"""哪个公约 asks for a name and is none."""
_BEFORE_A_NAME = re.compile(
    "^.*(?:[一两几这那某哪别][个家种些的]|各个|其他|还是由?|关于|提到|提及|点名|就是|[跟与到了的给让叫把被是说讲里在])"
)
_ANY_BODY = re.compile(
    "(?:国际|区域|地区|民间|警察|社会|非政府|政府间?|相关|有关|多边|犯罪|援助|救援|公益|志愿)*组织"
)
"""区域组织 says what kind of body, and names none."""
_WHAT_AT_END = re.compile(r"什么(?=\s*[?？]?\s*$)")
"""说了什么? asks what was said, and not whether."""
_CONTRARIES = "contraries"


@dataclass(frozen=True, slots=True)
class Claims:
    """What a question claims of a unit that the unit does not say; 1 where it does, else 0."""

    binding: float
    opposing: float
    limiting: float
    naming: float
    """It names a place, person or body that the unit does not."""
    misplacing: float
    """It asks why a place, person or body is there that the text itself does not name."""
    granted: float
    """It asks for a reason or consequence, so that it takes something for granted."""
    attributing: float
    """It asks why the document itself holds something, and so takes for granted that it does."""
    asking: float
    """It asks whether something is so, and claims nothing."""


def read_claims(question: str, units: Sequence[Evidence]) -> Claims:
    """Return what `question` claims of `units`, which it names."""
    asked = readable(question)
    said = fold("\n".join(unit.unit.text for unit in units))
    known = said + fold("\n".join(unit.extras.searchable for unit in units))
    names = _names(asked)
    granted = _found("taken_for_granted", asked)
    return Claims(
        binding=float(_claimed(("binding", "forcing"), asked, said)),
        opposing=float(_claimed(("opposing", "undoing"), asked, said)),
        limiting=float(_claimed(("limiting",), asked, said)),
        naming=float(any(name not in known for name in names)),
        misplacing=float(granted and any(name not in said for name in names)),
        granted=float(granted),
        attributing=float(_found("attributing", asked)),
        asking=float(_found("asking", asked)),
    )


def demands(told: str) -> bool:
    """Tell whether what is told of a unit is what it has somebody do, with nothing left to ask."""
    return _found("demanding", told) and not _found("interrogative", told)


def overclaims(told: str, units: Sequence[Evidence]) -> bool:
    """Tell whether what is told of `units` is said to undo, force or limit what they do not."""
    said = fold("\n".join(unit.unit.text for unit in units))
    kinds = ("undoing", "forcing", "limiting")
    return any(_claimed((name,), told, said) for name in kinds) or _is_contrary(told, said)


def asked_to_bind(question: str) -> str | None:
    """Return `question` without the words by which it asks whether something binds, if it does."""
    asked = readable(question)
    if not (_found("binding", asked) and _found("asking", asked)):
        return None
    for pattern in _patterns()["binding"]:
        asked = pattern.sub(" ", asked)
    return asked


def surely_false(question: str, units: Sequence[Evidence]) -> bool:
    """Tell whether `question` takes for granted what `units` surely do not hold.

    It does where it asks why the document itself makes of them what binds, or is of some alone, and
    where it takes for there what they wish for; and of a report of a meeting also where it names
    others, or tells otherwise of that meeting.
    """
    asked = readable(question)
    asking = _found("asking", _WHAT_AT_END.sub("", asked))
    granted = _found("taken_for_granted", asked)
    overstates = _found("attributing", asked) and _overstates(asked, units)
    said = fold("\n".join(unit.unit.text for unit in units))
    overstates = overstates or (granted and _is_contrary(asked, said))
    if not asking and (overstates or _is_only_wished(asked, units)):
        return True
    if granted and (is_settled_otherwise(question, units) or closes_down(question, units)):
        return True
    if (granted or states_first(question)) and miscounts(question, units):
        return True
    reporting = [unit.unit.kind not in _RECOMMENDING for unit in units]
    if not (reporting and all(reporting)):
        return False
    if granted and (_names_others(question, units) or silences(question, units)):
        return True
    return not asking and (misstates(question, units) or _speaks_for_others(question, units))


def _is_contrary(asked: str, said: str) -> bool:
    """Tell whether `asked` has one of two contraries, and not both, where `said` has the other."""
    return any(
        claimed.search(asked)
        and not held.search(asked)
        and held.search(said)
        and not claimed.search(said)
        for claimed, held in _contraries()
    )


def _overstates(asked: str, units: Sequence[Evidence]) -> bool:
    """Tell whether a readable question holds that `units` bind, or are of some alone."""
    said = fold("\n".join(unit.unit.text for unit in units))
    return any(_found(name, asked) and not _found(name, said) for name in ("binding", "limiting"))


def _is_only_wished(asked: str, units: Sequence[Evidence]) -> bool:
    """Tell whether a readable question takes for there already what `units` only wish for."""
    if not _found("done", asked) or _found("ours", asked):
        return False
    said = [readable(unit.unit.text) for unit in units]
    return all(_found("wished", text) and not _found("done", text) for text in said)


def _names_others(question: str, units: Sequence[Evidence]) -> bool:
    """Tell whether `question` names a body, place or person that the words of `units` do not.

    So it does where it gives somebody a country that is another's there: Bowen (United Kingdom),
    Nolan (United States).
    """
    texts = [
        text for unit in units for text in (unit.unit.text, *unit.extras.translations.values())
    ]
    said = fold(" ".join(" ".join(text.split()) for text in texts))
    names = [fold(name)[:_ROOT] for name in capitalised(question)] + _names(readable(question))
    return any(name not in said for name in names) or any(
        _is_exchanged(fold(question), fold(text)) for text in texts
    )


def _speaks_for_others(question: str, units: Sequence[Evidence]) -> bool:
    """Tell whether `question` has somebody speak whom nothing said of `units` names."""
    asked = readable(question)
    if not _found("speech", asked):
        return False
    known = fold(" ".join(f"{unit.unit.text} {unit.extras.searchable}" for unit in units))
    return any(name not in known for name in _places(asked))


def _is_exchanged(question: str, text: str) -> bool:
    """Tell whether somebody named in `question` has another's country there than in `text`."""
    pairs = _COUNTRY_OF.findall(text)
    return any(
        name in question and country not in question and other in question
        for name, country in pairs
        for _, other in pairs
        if other != country
    )


def takes_for_granted(question: str) -> bool:
    """Tell whether `question` asks for a reason or consequence of what it claims."""
    return _found("taken_for_granted", readable(question))


def _places(text: str) -> list[str]:
    """Return the names of places in a folded Chinese text."""
    return [
        _AROUND.sub("", word)
        for word, tag in rjieba.tag(text)
        if tag in ("ns", "nrt") and len(word) > 1 and not is_common_word(word)
    ]


def _names(text: str) -> list[str]:
    """Return the names of places, persons and bodies in a folded Chinese text."""
    tagged = (word for word, tag in rjieba.tag(text) if tag in _PLACE_OR_PERSON)
    names = [word for word in tagged if len(word) > 1 and not is_common_word(word)]
    bodies = [_BEFORE_A_NAME.sub("", one) for one in _ORGANISATION.findall(text)]
    return names + [
        name for name in bodies if not _ASKED.search(name) and not _ANY_BODY.fullmatch(name)
    ]


def _claimed(names: Sequence[str], asked: str, said: str) -> bool:
    """Tell whether a text claims what is said in the words of any of `names`, and `said` none."""
    return any(_found(name, asked) for name in names) and not any(
        _found(name, said) for name in names
    )


def worded_as(name: str, text: str) -> bool:
    """Tell whether readable `text` has a form of what `premises.toml` calls `name`."""
    return _found(name, text)


def _found(name: str, text: str) -> bool:
    return any_found(_patterns()[name], text)


@cache
def _patterns() -> dict[str, tuple[Pattern, ...]]:
    return {name: read_patterns(forms) for name, forms in _raw().items() if name != _CONTRARIES}


@cache
def _contraries() -> tuple[tuple[Pattern, Pattern], ...]:
    both = _raw()[_CONTRARIES]
    claimed, held = read_patterns(both["claimed"]), read_patterns(both["held"])
    return tuple(zip(claimed, held, strict=True))


@cache
def _raw() -> dict[str, Any]:
    return read_lists("answerability/premises")
