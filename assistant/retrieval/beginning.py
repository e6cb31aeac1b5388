"""Find the units that begin with the words a question asks for, or with none of them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.retrieval.selecting import select
from assistant.structure.selection import Selection
from vectorstore.catalogue import Evidence
from vectorstore.tokenisation import fold

_ADDRESSED = 60  # Characters, within which whom a unit addresses is told, and what comes next.


def beginning(selection: Selection, units: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return the units that begin with the words asked for, or else with none of those denied.

    Whatever wording these words are makes no condition of its own.
    """
    said, denied = selection.opening, selection.not_opening
    there = select(replace(selection, wording=(), not_wording=()), units)
    opened = tuple(unit for unit in there if fold(unit.unit.text).startswith(said or denied))
    opened = opened or _after_whom_all_address(said or denied, there)
    return opened if said or not opened else tuple(unit for unit in there if unit not in opened)


def _after_whom_all_address(
    words: Sequence[str], units: Sequence[Evidence]
) -> tuple[Evidence, ...]:
    """Return the units that go on with any of `words` after what most units begin with.

    缔约国应考虑 begins with 应考虑, as it is told from others addressed to 缔约国.
    """
    texts = [fold(unit.unit.text) for unit in units]

    def goes_on(text: str) -> bool:
        places = (text.find(word, 0, _ADDRESSED) for word in words)
        leads = (text[:at] for at in places if at > 0)
        return any(2 * sum(t.startswith(lead) for t in texts) > len(texts) for lead in leads)

    return tuple(unit for unit, text in zip(units, texts, strict=True) if goes_on(text))
