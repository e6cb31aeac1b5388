"""Name again, in a question put after another, what that asked about: and did it speak?

Which units mention a body stands apart from whether it took part, so that each is read by itself;
what is only called it in the second is what the first names.
"""

import re
from collections.abc import Sequence

from assistant.clauses import asks
from assistant.framing import content_words
from assistant.patterns import readable
from assistant.proper_names import places_named
from assistant.structure import kind_named, structure_patterns
from assistant.taking_part import asks_whether_took_part, kinds, of_some_group

_IT = re.compile(
    r"该(?:组织|机构|国家|国)|[它他她](?!们)"
    r"|(?<![\w-])(?:it|he|she|they|ils?|elles?|él|ella|он|она|оно)(?![\w-])",
    re.IGNORECASE,
)
"""Whoever is named before; in A-t-elle parlé it belongs to the verb."""
_LEFT_OUT = re.compile(
    r"-(?:t-)?(?:il|elle)s?\b|^\W*(?:有没有|是否|发言|出席|参加)|^\W*و?هل\s+\S+(?:\s+في\s|\W*$)"
    r"|^\W*(?:y\W+)?(?:habl|intervin|tom|asisti|particip|estuv|hizo)\w+\b"
    r"(?!\s+(?:el|los|las|la(?!\s+palabra))\b)",
    re.IGNORECASE,
)
"""Where a verb alone, or one that a pronoun belongs to, stands for whoever is named before."""
_AT_MEETING = re.compile(
    r"在?(?:本次|这次|该|那次)?(?:会议?上|会议中|大会上?|会议期间)"
    r"|\b(?:at|in|during)\s+the\s+(?:meeting|session)\b|\b(?:à|pendant|lors\s+de)\s+la\s+(?:réunion|session)\b"
    r"|\b(?:en|durante)\s+la\s+(?:reunión|sesión)\b|(?<!\w)на\s+(?:совещании|заседании|сессии)(?!\w)"
    r"|(?<!\w)(?:في|خلال)\s+(?:الاجتماع|الجلسة)(?!\w)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[,，?？!！]+")
_CLITIC = re.compile(
    r"(?<!\w)(?:(?:la|lo|le)\s+|l['’])(?=(?:mention|mencion|cit|nomm|nombr)\w*)", re.IGNORECASE
)
"""A pronoun that belongs to the verb behind it."""
_LONGEST = 60
"""Characters of a name."""


def named_again(found: Sequence[str]) -> list[str]:
    """Name what is asked about first to whoever asks whether it took part: did it speak?

    So is who may have taken part to whoever asks which units mention it: who mentions it?
    """
    if len(found) < 2:
        return list(found)
    if name := asked_about(found[0]):
        return [found[0], *(_with_name(name, part) for part in found[1:])]
    if name := _who_took_part(found[0]):
        return [found[0], *(_mentioning(name, part) for part in found[1:])]
    return list(found)


def _who_took_part(part: str) -> str:
    """Return whom a question names of whom it asks whether they took part; "" for nobody."""
    if not asks_whether_took_part(part) or of_some_group(part):
        return ""
    text = _AT_MEETING.sub(lambda place: "," * len(place.group()), part)
    for name in ("spoke", "attended"):
        for pattern in kinds()[name][0]:
            text = pattern.sub(",", text.casefold() if pattern.search(text.casefold()) else text)
    clause = max(_STOP.split(text), key=lambda said: len(content_words(said)))
    said = content_words(clause).split()
    places = [(at, at + len(word)) for word in said if (at := readable(part).find(word)) >= 0]
    if not places or len(readable(part)) != len(part):
        return ""
    name = part[min(places)[0] : max(end for _, end in places)]
    return name if len(name) <= _LONGEST and not asks(name) else ""


def _mentioning(name: str, part: str) -> str:
    """Return a question for what mentions it with a name for the pronoun that it has."""
    if not structure_patterns().found("ask.mention", readable(part)) or places_named(part):
        return part
    if clitic := _CLITIC.search(part):
        rest = f"{part[: clitic.start()]}{part[clitic.end() :]}".rstrip(" ?？.")
        return f"{rest} {name}?"
    return _IT.sub(name, part, count=1)


def _with_name(name: str, part: str) -> str:
    """Return a question with a name for the pronoun that it has, or leaves out."""
    if not asks_whether_took_part(part) or places_named(part) or of_some_group(part):
        return part
    if _IT.search(part):
        return _IT.sub(name, part, count=1)
    return f"{name}: {part.strip()}" if _LEFT_OUT.search(part) else part


def asked_about(part: str) -> str:
    """Return what a question asks which units name it; nothing for what is told at length."""
    text = readable(part)
    patterns = structure_patterns()
    asked = any(patterns.found(name, text) for name in ("ask.every", "ask.which_one"))
    if not asked or not kind_named(text, patterns):
        return ""
    said = content_words(patterns.without_structure(text)).split()
    places = [(text.find(word), text.find(word) + len(word)) for word in said if word in text]
    if not places or len(text) != len(part):
        return ""
    name = part[min(places)[0] : max(end for _, end in places)]
    return name if len(name) <= _LONGEST and not asks(name) else ""
