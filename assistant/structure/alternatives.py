"""The things that an "or" joins in what a list or count is about."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.structure.forms import structure_patterns
from assistant.words.lexicon import Lexicon
from vectorstore.tokenisation import fold

_OF = "的"
_SAYING = 4
"""Words that may say something by themselves: victims should not be punished."""
_REASON = re.compile(
    r"\b(?:(?:for|pour|por|за)(?=\s{2,})|for\s+(?:what|anything|things|acts|crimes|offen[cs]es|having|being)|because|due\s+to|owing\s+to"
    r"|as\s+a\s+(?:direct\s+)?(?:result|consequence)|pour\s+(?:ce\s+qu|des\s+actes|les\s+actes|avoir|des\s+infractions)"
    r"|parce\s+qu|en\s+raison|à\s+cause|du\s+fait|por\s+(?:lo\s+que|actos|los\s+actos|haber|los\s+delitos|delitos|causa)"
    r"|porque|debido|за\s+(?:то|действия|преступления)|потому|из-за|вследствие)(?!\w)"
    r"|(?<!\w)(?:بسبب|نتيجة|لأن|جراء|على\s+(?:الأفعال|الجرائم))(?!\w)"
)
"""What brings in why something is so, or for what."""
_SIDE_BY_SIDE = re.compile(r"\s*[、/]\s*")


def alternatives(
    words: Sequence[str], said: str, language: str, lexicon: Lexicon
) -> list[tuple[str, ...]]:
    """Return the words of each thing of which any is enough, with those that all of them need."""
    either = [thing for thing, _ in joined_by_or(words, said, language, lexicon)]
    if not either:
        return [(word,) for word in words]
    joined = {word for thing in either for word in thing}
    rest = tuple(word for word in words if word not in joined)
    return [(*rest, *thing) for thing in either]


def joined_by_or(
    words: Sequence[str], said: str, language: str, lexicon: Lexicon
) -> list[tuple[tuple[str, ...], str]]:
    """Return the things on both sides of an "or", each as it is told, and those 、 joins to them.

    A thing is a word of Chinese, and words that nothing stands between of other languages, or
    words that are known to stand for one thing together: the rights of victims.
    """
    text, at, placed = fold(said), 0, []
    for word in words:
        if (place := text.find(fold(word), at)) >= 0:
            at = place + len(word)
            placed.append((place, at, word))
    spaced = not language.startswith("zh")
    known = _spans(text, language, lexicon)
    things = _together(placed, text, known, spaced=spaced)
    joined: list[tuple[tuple[str, ...], str]] = []
    said_or = list(structure_patterns().matches("ask.any_of", text))
    for match in said_or or _beside(things, text):
        before = [thing for thing in things if thing[0][0] < match.start()]
        after = [thing for thing in things if thing[0][0] >= match.end()]
        chosen = after[:1]
        while before:
            thing = before.pop()
            chosen.append(thing)
            if not before or text[before[-1][-1][1] : thing[0][0]].strip() not in ("、", ","):
                break
        joined += [(tuple(w for *_, w in thing), _as_told(thing, text, known)) for thing in chosen]
    return list(dict.fromkeys(joined))


def whole_sides(
    words: Sequence[str], said: str, language: str, lexicon: Lexicon
) -> list[tuple[tuple[str, ...], str]]:
    """Return the two sides of an "or" where each of them is a thing by itself; else none.

    They are put in the same way (受害人的家属或者儿童的权利, de jueces o de fiscales), or one of
    them alone is called what the other is: 弱势人群或者受害人的脆弱性.
    """
    text = fold(said)
    marks = list(structure_patterns().matches("ask.any_of", text))
    if len(marks) != 1:
        return []
    sides = text[: marks[0].start()], text[marks[0].end() :]
    told = [tuple(word for word in words if fold(word) in side) for side in sides]
    if not all(told) or set(told[0]) & set(told[1]) or len(told[0]) + len(told[1]) < len(words):
        return []
    # Why somebody is not punished need not be said again by what says that he is not.
    sides = _without_reason(sides[0]), _without_reason(sides[1])
    told = [
        tuple(word for word in own if fold(word) in side)
        for own, side in zip(told, sides, strict=True)
    ]
    pairs = list(zip(told, sides, strict=True))
    chinese = language.startswith("zh")
    alike = all(map(_of_something, pairs)) if chinese else _led_alike(pairs)
    if not (alike or _called_alike(pairs, lexicon)):
        return []
    return [(own, side.strip(" ¿?？.。")) for own, side in pairs]


def sharing_head(
    at: int, things: Sequence[tuple[tuple[str, ...], str]], text: str
) -> tuple[tuple[str, ...], str] | None:
    """Return a thing of one word with the noun that it shares with one of several words.

    Regional or international organizations, organizaciones regionales o internacionales.
    """
    (word, *more), _ = things[at]
    others = [words for words, _ in things if len(words) > 1]
    if more or not others:
        return None
    plain, other = fold(text), others[0]
    stands_before = plain.find(fold(word)) < plain.find(fold(other[0]))
    whole = (word, other[-1]) if stands_before else (other[0], word)
    return whole, " ".join(whole)


def stand_side_by_side(words: Sequence[str], said: str) -> bool:
    """Tell whether 、 or a stroke joins some of `words` in what is said: 受害人的家属、家人."""
    text = fold(said)
    return any(
        re.search(rf"{re.escape(fold(one))}{_SIDE_BY_SIDE.pattern}{re.escape(fold(other))}", text)
        for one, other in pairwise(words)
    )


def _as_told(
    thing: Sequence[tuple[int, int, str]], text: str, known: Sequence[tuple[int, int]]
) -> str:
    """Return the stretch of `text` that tells a thing, up to where what is known of it ends."""
    start, end = thing[0][0], thing[-1][1]
    ends = [last for first, last in known if first <= thing[-1][0] < last]
    return text[start : max(end, *ends)] if ends else text[start:end]


def _beside(things: Sequence[Sequence[tuple[int, int, str]]], text: str) -> Iterator[re.Match[str]]:
    """Yield each mark that sets one thing right beside the next."""
    for one, other in pairwise(things):
        if match := _SIDE_BY_SIDE.fullmatch(text, one[-1][1], other[0][0]):
            yield match


def _without_reason(side: str) -> str:
    """Return a side without what it tells as the reason, where it says something before."""
    match = _REASON.search(side)
    before = side[: match.start()] if match else side
    return before if len(before.split()) >= _SAYING else side


def _of_something(side: tuple[Sequence[str], str]) -> bool:
    """Tell whether a thing is told as something else's: 受害人的家属."""
    own, said = side
    return len(own) > 1 and _OF in said[said.find(fold(own[0])) : said.rfind(fold(own[-1]))]


def _led_alike(sides: Sequence[tuple[Sequence[str], str]]) -> bool:
    """Tell whether the same word leads to both things, and stands nowhere within the first."""
    leads = [said[: said.find(fold(own[0]))].strip(" ¿¡").split()[:1] for own, said in sides]
    own, said = sides[0]
    within = said[said.find(fold(own[0])) :].split()
    return bool(leads[0]) and leads[0] == leads[1] and leads[0][0] not in within


def _called_alike(sides: Sequence[tuple[Sequence[str], str]], lexicon: Lexicon) -> bool:
    """Tell whether one side has a word alone that stands for what the other's last one does."""
    (one, _), (other, _) = sorted(sides, key=lambda side: len(side[0]))
    if len(one) != 1 or len(other) < 2:
        return False
    return bool(lexicon.concepts_of(one[0]) & lexicon.concepts_of(other[-1]))


def _spans(text: str, language: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return where in `text` things stand that the lexicon knows."""
    found: list[tuple[int, int]] = []
    for mention in lexicon.mentions(text, language):
        start = text.find(mention.words, found[-1][1] if found else 0)
        found += [(start, start + len(mention.words))] if start >= 0 else []
    return found


def _together(
    placed: Sequence[tuple[int, int, str]],
    text: str,
    known: Sequence[tuple[int, int]],
    *,
    spaced: bool,
) -> list[list[tuple[int, int, str]]]:
    """Group words, each with its place in `text`, that only spaces part, or one thing holds."""
    things: list[list[tuple[int, int, str]]] = []
    for word in placed:
        last = things[-1][-1] if things else (0, 0, "")
        of_one = any(start <= last[0] and word[1] <= end for start, end in known)
        if things and (of_one or (spaced and text[last[1] : word[0]].isspace())):
            things[-1].append(word)
        else:
            things.append([word])
    return things
