"""Whether words are known to stand for something, and in which languages it has a name."""

from collections.abc import Callable, Iterable, Sequence

from assistant.words.lexicon import Lexicon, Mention
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import fold

PARTED = "…"
"""In a term of the lexicon: other words may stand in between."""


def is_known(words: Sequence[str], text: str, language: str, lexicon: Lexicon) -> bool:
    """Tell whether the lexicon knows the whole of `words`, taken from `text`, and not a part."""
    return _all_of(words, lexicon.mentions(text, language))


def is_known_in(
    other: str, words: Sequence[str], text: str, language: str, lexicon: Lexicon
) -> bool:
    """Tell whether all that `words` stand for is known to be called something in another language.

    A document in that language may then be searched for it, and what is not found is not there.
    """
    mentions = lexicon.mentions(text, language)
    carrying = fold(" ".join(words))
    meant = [one for one in mentions if any(word in carrying for word in one.words.split())]
    return _all_of(words, meant) and all(lexicon.synonyms(one, other) for one in meant)


def parted(words: Sequence[str], language: str, lexicon: Callable[[], Lexicon]) -> tuple[str, ...]:
    """Return the terms of the lexicon that are one Chinese word with others between.

    跨境信息交流、调查 speaks of 跨境调查.
    """
    if len(words) != 1 or base(language) != "zh":
        return ()
    return tuple(
        term
        for mention in lexicon().mentions(words[0], language)
        for term in lexicon().synonyms(mention, base(language))
        if PARTED in term and fold(term.replace(PARTED, "")) == fold(words[0])
    )


def base(language: str) -> str:
    """Return the language of a tag: zh of zh-Hant."""
    return language.partition("-")[0]


def languages_of(units: Iterable[Evidence]) -> set[str]:
    """Return the languages that the documents of `units` are in."""
    return {base(unit.source.summary.language) for unit in units}


def _all_of(words: Sequence[str], mentions: Sequence[Mention]) -> bool:
    rest = fold(" ".join(words))
    for mention in sorted(mentions, key=lambda mention: -len(mention.words)):
        for word in (mention.words, *mention.words.split()):
            rest = rest.replace(word, " ", 1)
    return bool(mentions) and not any(char.isalnum() for char in rest)
