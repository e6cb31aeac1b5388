"""What a question takes from the last list, or leaves out of it: 只要B部分的, 除了它还有吗."""

from collections.abc import Callable, Sequence

from assistant.patterns import readable
from assistant.referring import found, in_question, last_cited
from assistant.turns import CitedUnit, Turn
from ingestion.labels import find_references
from ingestion.schemes import load_schemes


def narrowed(
    question: str, history: Sequence[Turn], *, of_section: bool = False
) -> tuple[CitedUnit, ...]:
    """Return the units of the last answer that the question asks for some of; none if it does not.

    `of_section` tells that it names a section and nothing else, and so those of the list in it.
    """
    cited = last_cited(history)
    if len(cited) < 2:
        return ()
    if found("narrowed", question) or found("among", question):
        return cited
    listed = len(in_question(history)) > 1
    return cited if listed and (of_section or found("one_of_list", question)) else ()


def others(
    question: str, history: Sequence[Turn], asks_itself: Callable[[str], bool]
) -> tuple[str, tuple[CitedUnit, ...]] | None:
    """Return what is asked for besides the units cited, and those units.

    A question that says no more than that it wants others asks the last question again.
    """
    match = found("others", question)
    answered = [turn for turn in history if turn.cited]
    if not match or not answered:
        return None
    text = readable(question)
    rest = f"{text[: match.start()]} {text[match.end() :]}".strip(" ,，")
    last = answered[-1]
    if asks_itself(rest):
        return rest, last.cited
    if find_references(last.standalone, load_schemes()):
        return None
    same = [turn for turn in answered if turn.standalone == last.standalone]
    return last.standalone, tuple(dict.fromkeys(unit for turn in same for unit in turn.cited))


def kind_spoken_of(cited: Sequence[CitedUnit]) -> str | None:
    """Return the kind that all units last cited are of; None for one unit, or for several kinds."""
    kinds = {unit.kind for unit in cited}
    return kinds.pop() if len(cited) > 1 and len(kinds) == 1 else None
