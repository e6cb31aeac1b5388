"""Put what names a unit by its number as printed, and by no word, as a name: 2.1.4, （二）, Q3."""

import re
from collections.abc import Collection

from assistant.structure.naming import main_kind
from assistant.structure.section_marks import mark_of
from ingestion.language import detect_language
from ingestion.numerals import HAN, parse_number
from ingestion.schemes import load_schemes
from vectorstore.catalogue import Overview
from vectorstore.tokenisation import fold

_PARAGRAPH = "paragraph"
# What a number of several levels may follow as it stands: it is named by this word.
_WORD = (
    r"(?:\b(?:sections?|parts?|chapters?|chapitres?|parties?|secci[óo]n|cap[íi]tulo|apartado|"
    r"раздел\w*|глав\w+|част\w+|версии|versions?|v|para(?:graph)?s?|pars?|párr(?:afo)?s?|"
    r"пункт\w*|п|recommendations?|recs?|targets?|goals?)\.?|[§¶第])\s*"
)
_OF_LEVELS = re.compile(
    rf"(?P<word>{_WORD})?(?<![\w.,])(?P<number>\d{{1,3}}(?:\.\d{{1,3}}){{1,4}})"
    r"(?![^\W\u3400-\u9fff]|[.,]\d|\s*(?:[%％°倍万萬亿億年月日号號元米吨噸度公千克级級折]|"
    r"(?:million|billion|thousand|per\s?cent|percent|times|years?|hours?|k?m|k?g|t|ha|pour|por)\b))"
)
"""No figure: what follows it would be counted."""
_NESTED = re.compile(
    rf"第?(?P<outer>{HAN})(?:\s*[、.．]?|(?:部分|条|章|节)\s*的?\s*第?)\s*[（(](?P<inner>{HAN}|\d{{1,2}})[)）]"
    r"\s*[项項条條点點款]?"
)
_INNER = rf"[（(](?P<inner>{HAN}|\d{{1,2}})[)）]"
_BRACKETED = tuple(
    re.compile(form)
    for form in (
        rf"(?P<before>)第\s*{_INNER}\s*[项項条條点點款]?",
        rf"(?P<before>){_INNER}\s*[项項条條点點款]",
        # Alone: two of them list what is asked.
        rf"^(?P<before>[^（()）]*){_INNER}(?=[^（()）]*$)",
    )
)
_QUESTION = re.compile(r"(?<![\w&])q\.?\s?(?P<number>\d{1,3})(?!\w)", re.IGNORECASE)


def with_names(question: str, loaded: Overview) -> str:
    """Return `question` with the numbers of paragraphs and sections named as such.

    Only where documents have such numbers, and nothing else is called by them.
    """
    if "question" in loaded.kinds:
        question = _QUESTION.sub(r"question \g<number>", question)
    if loaded.of_levels:
        named = _OF_LEVELS.sub(lambda m: _named(m, question, loaded), question)
        if named != question:
            return named
    if main_kind(loaded.kinds) != _PARAGRAPH or not ("（" in question or "(" in question):
        return question
    if loaded.of_levels:
        question = _NESTED.sub(lambda m: _paragraph(m["outer"], m["inner"]) or m[0], question)
    for form in _BRACKETED:
        question = form.sub(
            lambda m: (
                f"{m['before']}{paragraph}" if (paragraph := _paragraph(m["inner"])) else m[0]
            ),
            question,
        )
    return question


def _named(match: re.Match[str], question: str, loaded: Overview) -> str:
    if match["word"]:
        return match[0]
    number = match["number"]
    if number in _marks(loaded.sections):
        chinese = detect_language(question).startswith("zh")
        return f"第 {number} 节" if chinese else f"section {number}"
    return load_schemes().name(_PARAGRAPH, detect_language(question), number)


def _marks(sections: Collection[tuple[str, ...]]) -> set[str]:
    return {mark_of(fold(path[-1]))[0] for path in sections}


def _paragraph(*printed: str) -> str | None:
    numbers = [parse_number(one) for one in printed]
    told = [number for number in numbers if number]
    return f"第 {'.'.join(told)} 段" if len(told) == len(numbers) else None
