"""Find the units that mention what a list or count is about: word for word, or by its concept.

Word for word comes first, and where it finds anything it is the answer: 法官 is not mentioned by a
unit about 检察官. Only where no unit has the words are their synonyms looked for, in the document's
language; so a question in another language finds what its words stand for.
"""

from collections.abc import Callable, Iterable, Sequence

from assistant.lexicon import Lexicon
from assistant.selecting import mentions
from ingestion.language import detect_language
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import fold


def mentioning(
    words: Sequence[str], units: Sequence[Evidence], lexicon: Callable[[], Lexicon]
) -> tuple[tuple[Evidence, ...], bool]:
    """Return the units that mention `words`, and whether they do so word for word.

    All of the words must be mentioned; where no unit mentions all of them but each is mentioned
    somewhere, any of them.
    """
    if found := _matching([(word,) for word in words], units):
        return found, True
    ways = _ways(" ".join(words), units, lexicon())
    return (_matching(ways, units), False) if ways else ((), False)


def _matching(ways: Sequence[Sequence[str]], units: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the units that have a way of saying each thing, or else of saying any."""
    having = [
        [unit for unit in units if any(mentions(way, unit.unit.text) for way in said)]
        for said in ways
    ]
    if not all(having):
        return ()
    every = [unit for unit in having[0] if all(unit in found for found in having[1:])]
    return tuple(every or [unit for unit in units if any(unit in found for found in having)])


def _ways(words: str, units: Iterable[Evidence], lexicon: Lexicon) -> tuple[tuple[str, ...], ...]:
    """Return the ways of saying each thing in the documents' languages; none if one is unknown.

    Words of a language no document is in stand for nothing there and are passed over.
    """
    found = lexicon.mentions(words)
    languages = {unit.source.summary.language.partition("-")[0] for unit in units}
    rest = fold(words)
    for mention in found:
        rest = rest.replace(mention.words, " ", 1)
    if rest.strip() and detect_language(rest).partition("-")[0] in languages:
        return ()
    return tuple(
        (
            mention.words,
            *(way for language in languages for way in lexicon.synonyms(mention, language)),
        )
        for mention in found
    )
