"""Choose among units named by number the one that is asked for: recommendation 3 or 5?

Which of them is stronger, or comes first, asks about all of them; which speaks of a thing, about
the one that does.
"""

import re
from collections.abc import Callable, Sequence

from assistant.followups.referring import found
from assistant.retrieval.covering import place_of
from assistant.retrieval.mentioning import Subject, mentioning
from assistant.retrieval.ranking import Ranker
from assistant.retrieval.translated import WithExtras, saying
from assistant.understanding.query import Understood
from assistant.words.framing import content_words
from assistant.words.lexicon import Lexicon
from assistant.words.patterns import readable
from vectorstore.catalogue import Evidence
from vectorstore.query import Query

_WHICH = re.compile(
    r"还是|還是|哪一?[边邊者部]|哪[些几幾]|\bis\s+it\b.*\bor\b.*\bthat\b|\best-ce\b.*\bou\b.*\bqui\b|"
    r"\bwhich\s+(?:one\s+)?(?:of|is|are|was|says?|mentions?|deals?|talks?|covers?|asks?)\b"
    r"|\bwhich\s+(?:recommendations?|paragraphs?)\b|\blesquel\w*|\bquelle?s?\s+(?:recommandations?|paragraphes?|des\s+deux)"
    r"|\bcuáles\b|(?<![а-яё])как(?:ая|ой|ие)\s+из|أي\s+من"
)
_COMPARED = re.compile(
    r"更|最|(?<!好)比(?!如)|对照|[强弱硬软严宽长短早晚新旧好]一?[些点]|区别|不同|"
    r"不一[样致]|差[别异]|异同|出入|两样|相同|共同|(?<!还)一样|"
    r"\b(?:more|most|less|least|better|best|\w{3,}er|strongest|earliest|differ\w*|compare\w*)\b(?<!whether)(?<!other)|"
    r"\b(?:plus|moins|mieux|diffère\w*|différen\w*)\b|\b(?:más|menos|mejor|diferen\w*)\b|"
    r"\b(?:in\s+common|the\s+same|en\s+commun|en\s+común)\b|"
    r"(?<![а-яё])(?:более|менее|лучше|сильнее|строже|отлича\w*|разниц\w*|различ\w*|общего)|"
    r"(?:أكثر|أقل|أقوى|الفرق|الاختلاف\w*|[يت]ختلف\w*|المشترك)(?!\w)"
)
_AHEAD = 1.5
"""Times as strong as the next from which on a unit is the one that is about what is asked."""


def chosen_of_named(
    understood: Understood,
    named: Sequence[Evidence],
    lexicon: Callable[[], Lexicon],
    ranker: Ranker,
    with_extras: WithExtras,
) -> tuple[Evidence, ...]:
    """Return those of the units `named` that are asked for; all where nothing tells."""
    text = readable(understood.without_labels)
    asks = _WHICH.search(text) or found("which_single", text)
    if len(named) < 2 or not asks or _COMPARED.search(text) or found("each_of", text):
        return tuple(named)
    said = f"{text[: asks.start()]} {text[asks.end() :]}"
    words = tuple(word for word in content_words(said).split() if len(word) > 1)
    if not words:
        return tuple(named)
    subject = Subject(words, said, understood.language)
    some, _ = mentioning(subject, named, lexicon)
    if not some or len(some) == len(named):
        some = saying(words, understood.language, with_extras(named))
    if some and len(some) < len(named):
        return tuple(some)
    query = Query(" ".join(words), framing=said, documents=understood.query.documents)
    candidates = ranker.rank(query, 2 * len(named))
    places = set(map(place_of, named))
    strong = [
        (strength, unit)
        for strength, unit in zip(candidates.strength, candidates.evidence, strict=True)
        if place_of(unit) in places
    ]
    if strong and (len(strong) == 1 or strong[0][0] >= _AHEAD * strong[1][0]):
        return (strong[0][1],)
    return tuple(named)
