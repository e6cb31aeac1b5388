"""Tell whether a turn asks only how strongly the unit spoken of puts it: is it "should" or "may"?

Which words it has may be told by quoting them, or by setting two strengths side by side; what else
is said tells only where they are to be written: can I put "States must" in a headline?
"""

import re
from functools import cache

from assistant.followups.sides import says_no_more, side_asked, without_sides
from assistant.structure.forms import structure_patterns
from assistant.words.framing import without_alternatives
from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, any_found, read_patterns, readable, written_for
from assistant.words.quotations import quotations
from assistant.words.strengths import strengths, without_strengths
from ingestion.labels import find_references
from ingestion.schemes import load_schemes

_SENTENCE = re.compile(r"[^?？؟。!！]*[^\s?？؟。!！][^?？؟。!！]*[?？؟。!！]*")
_OR = re.compile(r"还是|抑或|或者?(?:是|只是)?|(?<![\w-])(?:or|ou|o|или|либо|أم|أو)(?!\w)")
_SEVERAL = ("every", "which_one", "count")
_LONGEST = 40
"""Characters that are quoted."""


def asks_of_its_wording(question: str) -> bool:
    """Tell whether `question` asks how strongly something is put, and for nothing else."""
    text, patterns = readable(question), structure_patterns()
    if any(patterns.found(f"ask.{name}", text) for name in _SEVERAL):
        return False
    if find_references(question, load_schemes()):
        return False
    said = [part for part in _SENTENCE.findall(text) if re.search(r"\w", part)]
    asked = [_is_of_wording(part) for part in said]
    return any(asked) and all(
        of_it or side_asked(part) not in (None, "again")
        for of_it, part in zip(asked, said, strict=True)
    )


def _is_of_wording(text: str) -> bool:
    """Tell whether a readable sentence asks for a strength that it quotes, or for one of two."""
    words = [said for said in quotations(text) if len(said) <= _LONGEST]
    quoted = any(strengths(said) or any_found(_patterns()["modals"], said) for said in words)
    if not quoted and not (_OR.search(text) and len(strengths(text)) > 1):
        return False
    for said in words if quoted else ():
        text = text.replace(said, " ")
    rest = _OR.sub(" ", without_strengths(without_alternatives(text)))
    for pattern in written_for(_patterns()["written"], rest):
        rest = pattern.sub(" ", rest)
    return says_no_more(without_sides(rest))


@cache
def _patterns() -> dict[str, tuple[Pattern, ...]]:
    raw = read_lists("followups/of_its_wording")
    return {name: read_patterns(forms) for name, forms in raw.items()}
