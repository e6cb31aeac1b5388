"""Which commitments a question about wording asks for: 哪些用“鼓励”而不是“应”."""

import re
from collections.abc import Sequence

from assistant.structure.forms import StructurePatterns
from assistant.words.quotations import quotations
from assistant.words.strengths import strengths
from ingestion import Unit
from ingestion.modality import commitments_beginning, find_commitments, firm_commitments
from vectorstore.tokenisation import fold

_DENIED = re.compile(r"^(?:[不别非]|开头[^“\"「『‘«]*[不别非])")
_BEFORE_PARTICIPLES = ("", "is ", "est ", "se ")
"""A commitment may be quoted by its participle alone: “encouraged”."""
_BEFORE_VERBS = (
    *("应", "可", "should ", "may ", "devrait ", "pourrait ", "debería ", "podría "),
    *("следует ", "мог бы ", "ينبغي أن ", "يمكن أن "),
)
"""One beside another commitment may be quoted without the word that commits: “考虑”."""
_MAY = "may"
"""Leave to do something, which commits nobody and is asked for like a commitment."""
_ENCOURAGED, _CONSIDERED = "encouraged", ("should_consider", "may_consider")


def wording_asked(
    text: str, patterns: StructurePatterns, *, of_list: bool = False
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the commitments a question about wording asks for, and those it excludes.

    `of_list` tells that it asks for some of a list, and so for those so worded.
    """
    if patterns.found("ask.as_words", text):
        return (), ()
    outright = of_list or patterns.found("ask.every", text) or patterns.found("ask.count", text)
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    if patterns.found("ask.wording", text) or outright:
        split = _start("ask.instead_of", text, patterns)
        without = _start("ask.without_mention", text, patterns)
        wanted = _quoted_commitments(text[: min(split, without)])
        unwanted = _quoted_commitments(text[split:]) + commitments_written(text[without:])
    if outright:
        unwanted += _said("wording.unwanted", text, patterns)
        rest = patterns.without("wording.unwanted", text)
        wanted += _said("wording.wanted", rest, patterns)
        alone, more = _said_alone(rest, patterns)
        if set(wanted) <= set(alone):
            wanted, unwanted = alone, (*unwanted, *more)
        if not wanted and patterns.found("wording.encouraging", rest):
            wanted = (_ENCOURAGED,)
        told = _before_subject(rest, patterns)
        if not wanted and patterns.found("wording.not_firm", told):
            unwanted += firm_commitments()
        elif not wanted and patterns.found("wording.firm", told):
            wanted = firm_commitments()
    others = tuple(dict.fromkeys(name for name in unwanted if name not in wanted))
    return tuple(dict.fromkeys(wanted)), others


def commits_to(unit: Unit, asked: Sequence[str]) -> set[str]:
    """Return what `unit` commits to, with the leave it grants where that is `asked` for."""
    granted = strengths(unit.text) & {_MAY} if _MAY in asked else ()
    return {*unit.modality, *granted}


def forms_told_apart(
    text: str, patterns: StructurePatterns
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the form that units must have, and those of the same commitment that they must not.

    写“应考虑”的，不要“应当考虑”: both commit to the same, and so the very words are meant. Where a
    form that is not wanted goes on from the one that is, as 应当 from 应, it alone tells.
    """
    split = _start("ask.instead_of", text, patterns)
    wanted = [form for form in quotations(text[:split]) if _quoted(form)]
    unwanted = [form for form in quotations(text[split:]) if _quoted(form)]
    of_one = {name for form in wanted for name in _quoted(form)} & {
        name for form in unwanted for name in _quoted(form)
    }
    if not of_one or len(wanted) != 1:
        return (), ()
    goes_on = any(form.startswith(wanted[0]) for form in unwanted)
    out = tuple(form for form in unwanted if not wanted[0].startswith(form))
    return () if goes_on else tuple(wanted), out


def before_contrast(text: str, patterns: StructurePatterns) -> str:
    """Return what stands before the words that are not wanted: 而不是."""
    return text[: _start("ask.instead_of", text, patterns)]


def _before_subject(text: str, patterns: StructurePatterns) -> str:
    """Return `text` up to what is mentioned, unless it asks of the wording: of voluntary work."""
    if patterns.found("ask.wording", text):
        return text
    return text[: _start("ask.mention", text, patterns)]


def commitments_written(text: str) -> tuple[str, ...]:
    """Return the commitments that are written with one quoted in `text`: 应 stands in 应考虑."""
    quoted = [words for words in quotations(text) if find_commitments(words)]
    return tuple(name for words in quoted for name in commitments_beginning(words))


def _start(name: str, text: str, patterns: StructurePatterns) -> int:
    return min((match.start() for match in patterns.matches(name, text)), default=len(text))


def _said(name: str, text: str, patterns: StructurePatterns) -> tuple[str, ...]:
    """Return the commitments that a question names as wording without quoting them."""
    names: list[str] = []
    for match in patterns.matches(name, text):
        words = match.group()
        participle = f"is {words.split()[-1]}"
        found = find_commitments(words) or find_commitments(participle)
        names += [commitment.name for commitment in found]
    return tuple(names)


def _said_alone(text: str, patterns: StructurePatterns) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the commitments that units are asked for which commit to no more, and what is more.

    Which recommendations encourage States asks for no duty beside which something is encouraged.
    """
    if patterns.found("wording.considering_alone", text):
        return _CONSIDERED, (*firm_commitments(), _ENCOURAGED)
    if patterns.found("wording.encouraging_alone", text):
        return (_ENCOURAGED,), firm_commitments()
    return ((_MAY, "may_consider"), ()) if patterns.found("wording.permitting", text) else ((), ())


def _quoted_commitments(text: str) -> tuple[str, ...]:
    """Return the commitments quoted in `text`: that in 哪些用“应” is one, in 应该怎么办 none."""
    said = quotations(text)
    names = [name for words in said for name in _quoted(words)]
    if names:
        others = [words for words in said if not _quoted(words)]
        names += [name for words in others for name in _considered(words)]
    return tuple(dict.fromkeys(names))


def _considered(words: str) -> tuple[str, ...]:
    """Return the commitments that `words` are the verb of: to consider, which one may or should."""
    alone = {name for before in _BEFORE_VERBS for name in _quoted(before)}
    return tuple(
        name
        for before in _BEFORE_VERBS
        for name in _quoted(f"{before}{words}")
        if name not in alone
    )


def _quoted(words: str) -> tuple[str, ...]:
    forms = [f"{before}{words}" for before in _BEFORE_PARTICIPLES]
    return tuple(dict.fromkeys(c.name for form in forms for c in find_commitments(form)))


def words_opening(
    text: str, patterns: StructurePatterns
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that units are asked for which begin with them, and which do not."""
    told = [(fold(m["words"]), m.group()) for m in patterns.matches("opening.quoted", text)]
    denied = tuple(words for words, said in told if _DENIED.match(said))
    return tuple(words for words, said in told if not _DENIED.match(said)), denied
