"""Tell what a turn asks from the words that only take back the last one, or change the subject.

不对，我要的是 12 asks for 12, and "sorry, I meant 24, not 23" for 24; what was asked before was a
slip, and so nothing of it is meant. 换个话题，儿童呢 asks about children, whatever was spoken of.
"""

import re
from dataclasses import dataclass

from assistant.followups.referring import found, patterns
from assistant.structure.lone_numbers import lone_number, lone_place
from assistant.words.patterns import readable
from ingestion.labels import find_references
from ingestion.numerals import ARABIC
from ingestion.schemes import load_schemes

_SEVERAL_DIGITS = re.compile(rf"{ARABIC}\D+{ARABIC}")


@dataclass(frozen=True, slots=True)
class Said:
    """What a turn asks, without its remarks on the turns before it."""

    text: str
    anew: bool = False
    """Whether a remark says that nothing spoken of before is meant."""
    apart: bool = False
    """Whether it says that the subject is another."""
    rephrased: bool = False
    """Whether it says that the same is asked in other words."""


def without_remarks(question: str) -> Said:
    """Return what `question` asks once what takes back the last turn or turns away is left out."""
    if rest := _after("turns_away", question):
        return Said(rest, anew=True, apart=True)
    if rest := _after("announces", question):
        return Said(rest, anew=True)
    if rest := _after("corrects", question):
        return Said(instead_of_another(rest) or rest, anew=True)
    if number := instead_of_another(question) or _number_after_a_slip(question):
        return Said(number, anew=True)
    if rest := _after("rephrases", question):
        return Said(rest, rephrased=True)
    if rest := _after("leads_in", question):
        # Thanks, and why? goes on; thanks, another question does not.
        return Said(rest, anew=found("turning", question[: -len(rest)]) is not None)
    if rest := _after("courteous", question):
        # OK，谢谢 is of two languages.
        rest = _after("courteous", rest) or rest
        # What somebody gives thanks for is done with.
        return Said(rest, anew=found("fresh", question[: -len(rest)]) is not None)
    return Said(question)


def instead_of_another(question: str) -> str | None:
    """Return the number meant where it is told from one that is not: 不是24，是23."""
    text = readable(question)
    if not _SEVERAL_DIGITS.search(text):
        return None
    for pattern in patterns()["not_that"]:
        number = lone_number(pattern.sub(" ", text)) if pattern.search(text) else None
        if number is not None:
            return str(number)
    return None


def _number_after_a_slip(question: str) -> str | None:
    """Return what ends a question that begins by taking something back: sorry, fat fingers, 12."""
    text = readable(question)
    match = found("slip", text)
    if match is None or find_references(question, load_schemes()):
        return None
    rest = text[match.end() :].strip()
    return rest if lone_number(rest) is not None or lone_place(rest) is not None else None


def _after(name: str, question: str) -> str | None:
    """Return what follows a remark that `question` begins with; None where nothing does."""
    text = readable(question)
    for pattern in patterns()[name]:
        match = pattern.search(text)
        if not match or match.start() or not re.search(r"\w", text[match.end() :]):
            continue
        # The words as they were written, where folding has kept their places.
        kept = question if len(question) == len(text) else text
        return kept[match.end() :].strip()
    return None
