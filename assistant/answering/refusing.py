"""Say why a question is not answered, and what the reader can do instead."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.answerability.premises import worded_as
from assistant.messages import message
from assistant.model import RefusalReason
from assistant.retrieval.found import Found
from assistant.retrieval.judging import Judgement
from assistant.structure.unit_names import USUAL
from assistant.understanding.query import Understood
from assistant.words.patterns import readable
from ingestion.labels import LabelReference
from ingestion.numerals import ARABIC, HAN, parse_number
from vectorstore.tokenisation import fold

_COUNTED = re.compile(
    rf"(?<![第\d一二三四五六七八九十百])(?P<n>{ARABIC}|{HAN})\s*(?:条|项|个|段|recommendations?|paragraphs?)"
)
_TOLD = re.compile(
    rf"(?<![第、和与到至\d一二三四五六七八九十百])(?P<n>(?:{ARABIC}|(?![^条项个]*两){HAN})(?=\s*[条项个]\s*建议)"
    rf"|{ARABIC}(?=\s+(?:recommendations|recommandations|recomendaciones|рекомендац\w+|توصي\w+)))"
)
_NEAR = 2.4
"""Strength from which on a unit is near enough to be pointed to."""
_MOST_NEAR = 1
Numbers = Callable[[str], Sequence[str]]
"""Kind of unit → the numbers that units of it carry."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why, and what is said; what the documents do say may stand beside it."""

    reason: RefusalReason
    text: str
    shows: bool = False
    """Whether the units found follow, as a correction."""


def refusal(
    understood: Understood, found: Found, judged: Judgement, numbers: Numbers
) -> Refusal | None:
    """Return why the question is refused, or None where it is answered."""
    language = understood.language
    if understood.is_attack:
        return Refusal("instruction_attack", message("instruction_attack", language))
    if found.missing:
        said = _no_such_label(understood, found.missing, numbers)
        return Refusal("no_such_label", said, shows=bool(found.answering))
    if found.no_such_section:
        return Refusal("no_such_label", of_documents("no_such_section", understood))
    if _miscounted(understood, found) or _more_than_there_are(understood, numbers):
        return Refusal("false_premise", message("false_premise", language), shows=True)
    if judged.answers and not _of_another_date(understood, found):
        return None
    if found.route == "label" and found.answering and not judged.wants_detail:
        return Refusal("false_premise", message("false_premise", language), shows=True)
    if judged.presumes and judged.of_the_field and _is_near(found):
        return Refusal("false_premise", message("false_premise", language), shows=True)
    if not judged.of_the_field:
        return Refusal("off_topic", of_documents("off_topic", understood))
    said = of_documents("not_in_documents", understood)
    return Refusal("not_in_documents", f"{said}{nearest(understood, found)}")


def shown(refused: Refusal | None, found: Found) -> Found:
    """Return what a refusal shows: of units ranked, the nearest alone corrects a premise."""
    if refused and refused.shows and found.route == "semantic":
        return replace(found, answering=found.answering[:1])
    return found


def of_documents(name: str, understood: Understood, **values: str) -> str:
    """Say what the documents lack: those asked, where others that are loaded may have it."""
    name = f"{name}_asked" if understood.restricted else name
    return message(name, understood.language, **values)


def nearest(understood: Understood, found: Found) -> str:
    """Point to the unit that is nearest, where one is near; it is no answer and not cited."""
    near = found.answering[:_MOST_NEAR]
    if not _is_near(found):
        return ""
    labels = message("join", understood.language).join(item.unit.label for item in near)
    return " " + message("nearest", understood.language, labels=labels)


def _is_near(found: Found) -> bool:
    if not found.answering:
        return False
    return found.route != "semantic" or found.ranking[0].score >= _NEAR


def _no_such_label(
    understood: Understood, missing: Sequence[LabelReference], numbers: Numbers
) -> str:
    """Say which labels do not exist, and which numbers there are."""
    language = understood.language
    question = understood.standalone_question
    named = [
        understood.names.restored(question[reference.start : reference.end].strip())
        for reference in missing
    ]
    labels = message("join", language).join(named)
    said = [of_documents("no_such_label", understood, labels=labels)]
    there = numbers(missing[0].kind)
    if there:
        said.append(message("numbered", language, first=there[0], last=there[-1]))
    return " ".join(said)


def _miscounted(understood: Understood, found: Found) -> bool:
    """Tell whether the question asks why there are so many, and there are not so many."""
    if found.route not in ("count", "section", "list") or not understood.takes_for_granted:
        return False
    said = (parse_number(m["n"]) for m in _COUNTED.finditer(fold(understood.standalone_question)))
    stated = [number for number in said if number]
    return bool(stated) and str(len(found.answering)) not in stated


def _more_than_there_are(understood: Understood, numbers: Numbers) -> bool:
    """Tell whether the question speaks of more recommendations than there are, as a fact."""
    text = readable(understood.standalone_question)
    told = [parse_number(match["n"]) for match in _TOLD.finditer(text)]
    if not told or worded_as("asking", text):
        return False
    carried = numbers(understood.names.kind or USUAL)
    there = max([len(carried), *(int(one) for one in carried if one.isdecimal())])
    return any(there < int(number) for number in told if number and number.isdecimal())


def _of_another_date(understood: Understood, found: Found) -> bool:
    """Tell whether the question names a date that stands in none of the documents found."""
    texts = {item.source.summary.id: item.source.text for item in found.evidence}
    said = ["".join(text.split()) for text in texts.values()]
    return any(all(date not in text for text in said) for date in understood.dates)
