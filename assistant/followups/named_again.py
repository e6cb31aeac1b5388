"""Name again, in a question put after another, what that asked about: and did it speak?

Which units mention a body stands apart from whether it took part, so that each is read by itself;
what is only called it in the second, or left out of it, is what the first names.
"""

import re
from collections.abc import Sequence

from assistant.followups.about_whom import body_named
from assistant.followups.referring import found as found_in
from assistant.followups.sides import side_asked
from assistant.structure.clauses import asks
from assistant.structure.forms import kind_named, structure_patterns
from assistant.structure.taking_part import (
    asks_whether_took_part,
    asks_who,
    of_some_group,
    said_besides,
)
from assistant.words.framing import content_words
from assistant.words.patterns import readable
from assistant.words.proper_names import places_named

_IT = re.compile(
    r"该(?:组织|机构|国家|国)|[它他她](?!们)"
    r"|(?<![\w-])(?:it|he|she|they|ils?|elles?|él|ella|он|она|оно)(?![\w-])",
    re.IGNORECASE,
)
"""Whoever is named before; in A-t-elle parlé it belongs to the verb."""
_LEFT_OUT = re.compile(
    r"-(?:t-)?(?:il|elle)s?\b"
    r"|^\W*(?:那么?|然后|所以|可是?)?\W*(?:[有冇是](?:没有|冇|否|不是|无)|发言|讲话|表态|出席|参加|到场)"
    r"|^\W*و?هل\s+\S+(?:\s+(?:في|(?:ب?(?:ال)?كلمة|ب?بيانا?|شيئا)(?!\w))(?=\W)|\W*$)"
    r"|^\W*(?:y\W+)?(?:habl|intervin|tom|asisti|particip|estuv|hizo)\w+\b"
    r"(?!\s+(?:el|los|las|la(?!\s+palabra))\b)"
    r"|^\W*(?:(?:and|or|but|so)\W+)*(?:sp(?:eak|oke)|t(?:ake|ook)\s+the\s+floor|attend(?:ed)?)"
    r"(?:\s+(?:too|also|at\s+all|as\s+well))*\W*$",
    re.IGNORECASE,
)
"""Where a verb alone, or one that a pronoun belongs to, stands for whoever is named before."""
_CALLED = re.compile(
    r"(?<![\w-])(?:l[ea]s?|l['’]|los?|las?)\s*(?=(?:menc|ment|cit|nom[mb]|évoqu)\w+)"
    r"|(?<=est)-(?:il|elle)\b|(?<=ذكر)ها?(?!\w)|(?<=شير إلي)ها?(?!\w)",
    re.IGNORECASE,
)
"""What belongs to a verb of mentioning and stands for what is mentioned."""
_WHO_WERE = re.compile(
    r"\bwho\s+(?:were|are|was|is)\s+the\s+(?P<noun>[a-z-]{4,})"
    r"|\bqui\s+(?:étaient|sont|était|est)\s+(?P<nom>l[ae]s?\s+[^\W\d_]{4,})"
    r"|\bquién(?:es)?\s+(?:eran|fueron|son|era|fue|es)\s+(?P<quien>(?:l[ao]s?|el)\s+[^\W\d_]{4,})",
    re.IGNORECASE,
)
_ONES = re.compile(
    r"(?<=\bthe\s)ones?\b|\bthose\b(?=\s+(?:on|of|for|in|under|from|at)\b)"
    r"|\b(?:ceux|celles?|celui)\b(?=\s+(?:sur|d[eu]s?|pour|au|à)\b)"
    r"|(?<=\w\s)(?:los|las|el|la)(?=\s+(?:de|del|sobre|para)\b)",
    re.IGNORECASE,
)
"""Others of the kind that the question before it asks about: and who were the ones on waste?"""
_AND = re.compile(r"[又也还](?=有没有|有沒有|是否|有无)|^\W*و(?=هل\s)")
"""What joins a question to the one before it."""
_WHICH = ("ask.every", "ask.which_one", "ask.count")
_MENTIONED = (*_WHICH, "ask.mention")
_MARKS = " ?？؟.。!"
_ENDING = 2
"""Characters that names of a kind have in common at their end: 组织."""
_ARTICLE = re.compile(r"^(?:the\s|l['’]|[le][ae]s?\s|el\s|los\s)", re.IGNORECASE)
_IN_CAPITALS = re.compile(r"[A-ZÀ-ÞА-ЯЁ]")
_LONGEST = 60
"""Characters of a name."""


def named_again(found: Sequence[str], topic: str = "") -> list[str]:
    """Name what is asked about first to whoever asks what names it, or whether it took part.

    So are those of whom another asks who the ones on something else were; and whoever is told as
    the `topic` of all, to each question that does not name them.
    """
    if len(found) > 1 and (match := _WHO_WERE.search(found[0])):
        noun = match["noun"] or match["nom"] or match["quien"]
        return [found[0], *(_ONES.sub(noun, part, count=1) for part in found[1:])]
    if len(found) > 1 and topic and any(map(asks_whether_took_part, found)):
        return [_of_topic(topic, part) for part in found]
    if len(found) < 2:
        return list(found)
    if name := asked_about(found[0]) or _who_took_part(found[0]):
        return [found[0], *(_with_name(name, part) for part in found[1:])]
    if (name := body_named(found[0])) and any(map(asks_whether_took_part, found[1:])):
        return [_IT.sub(name, found[0]), *(_with_name(name, part) for part in found[1:])]
    return list(found)


def _of_topic(topic: str, part: str) -> str:
    """Return a question with the topic of all put into it, where it does not name that."""
    if topic in part or places_named(part):
        return _IT.sub(topic, part) if topic in part else part
    named = _with_name(topic, part)
    if named != part:
        return named
    return _IT.sub(topic, part, count=1) if _IT.search(part) else f"{topic}: {part.strip()}"


def named_after(before: str, question: str) -> str:
    """Return `question` with whom the question `before` asks about, where it does not name them."""
    name = _who_took_part(before)
    if name and (other := _another(question, name)):
        return before.replace(name, other, 1)
    if not name and asks_whether_took_part(question):
        name = asked_about(before, _MENTIONED) or body_named(before)
    return _with_name(name, question) if name else question


def _another(question: str, name: str) -> str:
    """Return the other name that is all a question says after one on `name`: and Interpol?

    Where no capitals tell a name, it ends as the one before it does: 国际刑警组织呢.
    """
    match, text = found_in("ellipsis", question), readable(question)
    if match is None or len(text) != len(question) or kind_named(text, structure_patterns()):
        return ""
    other = _ARTICLE.sub("", question[match.start("new") : match.end("new")].strip())
    if asks(other) or of_some_group(question) or side_asked(question) or other == name:
        return ""
    same = other[-_ENDING:] == name[-_ENDING:] and len(other) > _ENDING
    return other if same or _IN_CAPITALS.match(other) else ""


def names_nobody(part: str) -> bool:
    """Tell whether a question whether somebody took part leaves out who: 发言了吗."""
    if not asks_whether_took_part(part) or places_named(part) or of_some_group(part):
        return False
    return not (asks_who(part) or said_besides(part))


def _with_name(name: str, part: str) -> str:
    """Return a question with a name for the pronoun that it has, or leaves out."""
    text, patterns = readable(part), structure_patterns()
    asked = any(patterns.found(which, text) for which in _WHICH)
    if asked and patterns.found("ask.mention", text) and kind_named(text, patterns):
        return _naming(name, part)
    if not asks_whether_took_part(part) or places_named(part) or of_some_group(part):
        return part
    if _IT.search(part):
        return _IT.sub(name, part, count=1)
    unnamed = _LEFT_OUT.search(part) or names_nobody(part)
    return f"{name}: {_AND.sub('', part).strip()}" if unnamed else part


def _naming(name: str, part: str) -> str:
    """Return a question for what mentions something with its name, where it does not name it."""
    said = _CALLED.sub("", part)
    if _IT.search(said):
        return _IT.sub(name, said, count=1)
    plain = structure_patterns().without_structure(readable(said))
    about = [word for word in content_words(plain).split() if len(word) > 1]
    return part if about else f"{said.strip().rstrip(_MARKS)} {name}?"


def _who_took_part(part: str) -> str:
    """Return whom a question names to ask whether they took part; nothing where it is unclear."""
    places = places_named(part)
    if places and (asks_whether_took_part(part) or of_some_group(part)):
        return places[0] if len(places) == 1 else ""
    if not asks_whether_took_part(part) or of_some_group(part):
        return ""
    said, text = said_besides(part), readable(part)
    if len(said) != 1 or (at := text.find(said[0])) < 0:
        return ""
    return part[at : at + len(said[0])] if len(text) == len(part) else said[0]


def asked_about(part: str, asking: Sequence[str] = _WHICH) -> str:
    """Return what a question asks which units name it; nothing for what is told at length.

    Where `asking` has it, so is what it asks a mention of.
    """
    text = readable(part)
    patterns = structure_patterns()
    asked = any(patterns.found(how, text) for how in asking)
    mentioned = asking is _MENTIONED and patterns.found("ask.mention", text)
    if not asked or not (mentioned or kind_named(text, patterns)):
        return ""
    said = content_words(patterns.without_structure(text)).split()
    places = [(text.find(word), text.find(word) + len(word)) for word in said if word in text]
    if not places or len(text) != len(part):
        return ""
    name = part[min(places)[0] : max(end for _, end in places)]
    return name if len(name) <= _LONGEST and not asks(name) else ""
