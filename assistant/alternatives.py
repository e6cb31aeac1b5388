"""The things that an "or" joins in what a list or count is about."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.lexicon import Lexicon
from assistant.structure import structure_patterns
from vectorstore.tokenisation import fold

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
    things = _together(placed, text, _spans(text, language, lexicon), spaced=spaced)
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
        joined += [
            (tuple(word for *_, word in thing), text[thing[0][0] : thing[-1][1]])
            for thing in chosen
        ]
    return list(dict.fromkeys(joined))


def stand_side_by_side(words: Sequence[str], said: str) -> bool:
    """Tell whether 、 or a stroke joins some of `words` in what is said: 受害人的家属、家人."""
    text = fold(said)
    return any(
        re.search(rf"{re.escape(fold(one))}{_SIDE_BY_SIDE.pattern}{re.escape(fold(other))}", text)
        for one, other in pairwise(words)
    )


def _beside(things: Sequence[Sequence[tuple[int, int, str]]], text: str) -> Iterator[re.Match[str]]:
    """Yield each mark that sets one thing right beside the next."""
    for one, other in pairwise(things):
        if match := _SIDE_BY_SIDE.fullmatch(text, one[-1][1], other[0][0]):
            yield match


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
