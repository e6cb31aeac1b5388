"""The things that a question tells one by one: (a) and (b), one on …, another on …, 两件事：…，….

The forms are data (`enumerating.toml`).
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from assistant.structure.forms import structure_patterns
from assistant.structure.needs_told import needs_told
from assistant.words.framing import content_words
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable, written_for
from vectorstore.tokenisation import words

_MARK = re.compile(
    r"[一二三四]是(?=.)|其[一二三四](?=[是：:，,、])|(?<![\d第])第?[一二三四][、，,]|[①②③④]|[(（]\s*[a-d1-4]\s*[)）]"
    r"|(?<![\w(])[a-d1-4]\)|\b(?:first|second|third)(?:ly)?\s*[,:]"
    r"|\b(?:premièrement|deuxièmement|troisièmement|primero|segundo|tercero)\s*[,:]"
    r"|\b(?:во-первых|во-вторых|в-третьих)\b|(?<!\w)(?:أولا|ثانيا|ثالثا)(?:ً)?\s*[،,:]?",
    re.IGNORECASE,
)
"""What stands before each of the things that a question enumerates."""
_MOST_THINGS = 4
_FEW_WORDS = 2
"""Words of a question that only asks for all of the things."""
_TOPIC = 3
"""Words, parts of a longer word counted, of a clause that only says whom the others are about."""
_BORDER = re.compile(r"(?:^|[,;:.?!。،؛؟、\n(—–-]|\b(?:and|et|y|e|и|а)|(?<!\w)و)\s*$")
_CLOSED = re.compile(r"\s*(?:[,;:.?!。،؛؟]|$)")
_CLAUSE = re.compile(r"[,;:?!،؛؟\n]+|\.(?=\s|$)|。")
_COLON = re.compile(r"\s*:\s*")
_SENTENCE = re.compile(r"(?<=[?!؟。\n])|(?<=\.)(?=\s)")
_JOINED = re.compile(r"\s(?:and|et|y|и)\s+(?=how|with|dans|sous|en\s|con\s|cuá|за\s|через|сколько)")
"""What joins a clause to another that asks as it does: за сколько …, и за сколько …."""
_ASKS = ("?", "؟")
_SEPARATORS = (
    r"[?!؟。\n]+|\.(?=\s|$)",
    r"[;؛]+",
    r"[,،]+",
    r"、",
    r"\b(?:and|et|y|e|и|as\s+well\s+as|plus)\b|(?<!\w)و(?=\w{2})|以及|还有|另外|(?<!参)[和与跟](?![平解谐会踪进])",
)
"""Between things, from what parts most to what parts least."""


def things_told(question: str) -> tuple[str, ...]:
    """Return the things that a question tells one by one, marked or announced; else none."""
    if items := enumerated(question):
        return items
    text, patterns = readable(question), structure_patterns()
    for match in patterns.matches("ask.things", text):
        things = patterns.number(match["a"]) or 0
        if things > 1 and (items := _announced(text, match.span(), things)):
            return items
    if items := _counted(text):
        return items
    items = _distributed(text)
    return items if len(items) == 2 or not patterns.found("ask.apart", text) else ()


def enumerated(question: str) -> tuple[str, ...]:
    """Return the things that a question enumerates, (a) and (b) or 一是 and 二是; else none."""
    _, *items = _MARK.split(question)
    told = tuple(item for item in items if item.strip())
    if len(told) > 1:
        return told
    text = readable(question)
    return _repeated(text) or _asked(text) or limits_told(question) or needs_told(text)


def limits_told(question: str) -> tuple[str, ...]:
    """Return the clauses of a question that each ask for a limit of time, if several do."""
    return _asked(_JOINED.sub(", ", readable(question)), "limits")


def how_many_told(question: str) -> int:
    """Return how many things a question tells apart, if more than one; else 0."""
    patterns, text = structure_patterns(), readable(question)
    numbers = (patterns.number(match["a"]) for match in patterns.matches("ask.things", text))
    said = [number for number in numbers if number]
    listed = len(enumerated(question))
    told = max((n for n in (*said, listed) if n <= _MOST_THINGS), default=0)
    if told < 2:
        told = len(_counted(text))
    if told < 2:
        told = 2 if patterns.found("ask.apart", text) else len(_distributed(text))
    return told if told > 1 else 0


def shared(question: str, things: Sequence[str]) -> str:
    """Return what a question says outside the things it tells: what all of them are about."""
    text, patterns = readable(question), structure_patterns()
    for thing in things:
        text = text.replace(readable(thing).strip(), "\n")
    text = patterns.without("ask.things", text)
    clauses = [clause for clause in _CLAUSE.split(_COLON.sub("\n", text)) if clause.strip()]
    return " ".join(clause.strip() for clause in clauses if says_what(clause.strip()))


def _counted(text: str) -> tuple[str, ...]:
    """Return the things behind a colon that a question has counted, whatever it calls them.

    Where a question of its own follows, they are a story: two daughters, one seven and one five.
    """
    patterns = structure_patterns()
    for match in patterns.matches("ask.counted", text):
        things = patterns.number(match["a"]) or 0
        behind = [said for said in _SENTENCE.split(text[match.end() :]) if said.strip()]
        asked = patterns.without_structure(" ".join(behind[1:]))
        if not 1 < things <= _MOST_THINGS or len(words(content_words(asked))) > _FEW_WORDS:
            continue
        if items := _announced(text, (match.start(), match.end() - 1), things):
            return items
    return ()


def _distributed(text: str) -> tuple[str, ...]:
    """Return the things of which it is asked where each stands: X 和 Y，分别是哪条."""
    for pattern in written_for(_patterns("each"), text):
        if (match := pattern.search(text)) is None:
            continue
        body = next((s for s in reversed(_SENTENCE.split(text[: match.start()])) if s.strip()), "")
        for last in range(1, len(_SEPARATORS) + 1):
            found = _with_topic(_telling(re.split("|".join(_SEPARATORS[:last]), body)))
            if len(found) > 1:
                return found if len(found) <= _MOST_THINGS else ()
    return ()


def _with_topic(things: tuple[str, ...]) -> tuple[str, ...]:
    """Return the things with a topic before them put to the first: 未成年的，怎么保护."""
    says = [len(words(content_words(thing))) for thing in things]
    if len(things) > 2 and says[0] <= _TOPIC < min(says[1:]):
        return f"{things[0]} {things[1]}", *things[2:]
    return things


def _announced(text: str, said: tuple[int, int], things: int) -> tuple[str, ...]:
    """Return the things of which a question says how many they are; none where that is not clear.

    Where it says so is `said`; they stand after that, behind a colon, or else before it:
    要能上法庭，要能过国境，这两样怎么说.
    """
    start, end = said
    after = _COLON.split(text[end:], maxsplit=1)
    if len(after) > 1:
        body = after[1]
        first = next((s for s in _SENTENCE.split(body) if s.strip()), "")
        return _parted(first, things) or _parted(body, things)
    clause = max((m.end() for m in _CLAUSE.finditer(text, 0, start)), default=0)
    before = [said for said in _SENTENCE.split(text[:clause]) if said.strip()]
    if len(before) == things and all(said.rstrip().endswith(_ASKS) for said in before):
        return tuple(before)
    return _parted(_COLON.split(before[-1])[-1], things) if before else ()


def _parted(text: str, things: int) -> tuple[str, ...]:
    """Return `text` in just so many things, by what parts it least often; none where it is not."""
    for last in range(1, len(_SEPARATORS) + 1):
        found = _telling(re.split("|".join(_SEPARATORS[:last]), text))
        if len(found) >= things:
            return found if len(found) == things else ()
    return ()


def _repeated(text: str) -> tuple[str, ...]:
    """Return what the same words stand before, or after, each time."""
    for pattern in written_for(_patterns("repeated"), text):
        marks = _alike(list(pattern.finditer(text)), text)
        if len(marks) < 2:
            continue
        starts, ends = [mark.start() for mark in marks], [mark.end() for mark in marks]
        if _stand_behind(marks, text):
            first = _COLON.split(text[: starts[0]])[-1]
            items = [first, *(text[a:b] for a, b in zip(ends, starts[1:], strict=False))]
        else:
            items = [text[a:b] for a, b in zip(ends, [*starts[1:], len(text)], strict=True)]
        told = _telling([_without_rest(item) for item in items])
        if len(told) == len(marks):
            return told
    return ()


def _stand_behind(marks: Sequence[re.Match[str]], text: str) -> bool:
    """Tell whether the marks stand after what they mark: X d'un côté, Y de l'autre."""
    told_before = len(content_words(text[: marks[0].start()])) > 1
    closed = all(_CLOSED.match(text, mark.end()) for mark in marks)
    return told_before and closed and not _COLON.match(text, marks[0].end())


def _alike(marks: Sequence[re.Match[str]], text: str) -> list[re.Match[str]]:
    """Return the matches with which a clause begins, or ends, that name the same unit most."""
    begun = [mark for mark in marks if _parts(mark, text)]
    units = Counter(mark.groupdict().get("unit") for mark in begun)
    most = units.most_common(1)[0][0] if units else None
    return [mark for mark in begun if mark.groupdict().get("unit") == most]


def _parts(mark: re.Match[str], text: str) -> bool:
    """Tell whether a mark stands where a thing begins or ends, or says that one follows: 一处是."""
    if mark.groupdict().get("sure") or _BORDER.search(text[: mark.start()]):
        return True
    return "unit" not in mark.groupdict() and _CLOSED.match(text, mark.end()) is not None


def _asked(text: str, asking: str = "asking") -> tuple[str, ...]:
    """Return the clauses that each ask where something is, or which; none for one alone.

    So do those that each ask for a limit of time. One that only asks does so of what stands before
    it: 怕人报复，看哪条.
    """
    clauses: list[str] = []
    before = ""
    for clause in _CLAUSE.split(text):
        asks = any_found(_patterns(asking), clause)
        if asks:
            says = asking == "asking" and len(content_words(clause)) > 1
            clauses.append(clause if says else f"{before.strip()} {clause.strip()}")
        before = "" if asks else clause
    told = _telling(clauses)
    return told if len(told) > 1 else ()


def _without_rest(item: str) -> str:
    """Return an item without the clauses after it that only ask for all of them."""
    kept: list[str] = []
    for clause in _CLAUSE.split(item):
        if kept and any_found(_patterns("rest"), clause.strip()):
            break
        kept.append(clause)
    return ", ".join(clause.strip() for clause in kept if clause.strip())


def announces(clause: str) -> bool:
    """Tell whether a clause says how many things are asked, or what for, and nothing of them."""
    text, patterns = readable(clause), structure_patterns()
    counts = patterns.found("ask.things", text) or patterns.found("ask.apart", text)
    return counts or not says_what(text.strip())


def _telling(pieces: Sequence[str]) -> tuple[str, ...]:
    """Return those that say what they are about."""
    return tuple(piece.strip() for piece in pieces if says_what(piece.strip()))


def says_what(clause: str) -> bool:
    """Tell whether a clause says what it is about, and not only what the answer is for."""
    return len(content_words(clause)) > 1 and not any(
        any_found(_patterns(name), clause) for name in ("rest", "aside")
    )


@cache
def _patterns(name: str) -> tuple[Pattern, ...]:
    raw = read_lists("structure/enumerating")
    return read_patterns(raw[name])
