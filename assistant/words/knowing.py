"""Whether words are known to stand for something, and in which languages it has a name."""

from collections.abc import Iterable, Sequence

from assistant.words.lexicon import Lexicon, Mention
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import fold


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
