"""How strongly a sentence binds, in anybody's words, and whether that is more than its source does.

The forms are data (`strengths.toml`); they are more than those a document's own wording is read by,
since a draft is written in anybody's words.
"""

import re
from functools import cache, lru_cache
from typing import Any

from assistant.words.claims import form_of, weighed_anywhere
from assistant.words.lists import read_lists
from ingestion.language import without_vowel_marks
from ingestion.modality import find_commitments

_OUTRIGHT = frozenset({"must", "settled", "should_consider", "may_consider", "need_not"})
_OBLIGING = frozenset({"must", "should", "should_consider"})
_DUTY = frozenset({"must", "should"})
# A form is read only in texts with letters of its own: the first that it has.
_SCRIPTS = {
    "han": re.compile(r"[\u3400-\u9fff]"),
    "cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "arabic": re.compile(r"[\u0600-\u06ff]"),
    "latin": re.compile(r"[a-zA-Zà-ÿ]"),
}
_ENDING = re.compile(r"^[^\W\d_\u3400-\u9fff]+")
_SENTENCE = re.compile(r"[。；;.!?؟]+")
_CLAUSE = re.compile(r"[，,;；。.!?؟:：()（）、]")
_LENIENT = frozenset({"encouraged", "may_consider"})
_OPEN = _LENIENT | {"should_consider"}
_PART = re.compile(r"\{([a-z]{2}_[a-z]+)\}")


@lru_cache(maxsize=2048)
def strengths(text: str) -> frozenset[str]:
    """Return how strongly `text` commits anybody, by name; the longest form at a place counts."""
    text = _bare(text)
    pattern, names = _forms(_scripts_of(text))
    return frozenset(
        name
        for match in pattern.finditer(text)
        if (name := names[(match.lastindex or 1) - 1]) != "settled"
        or not _is_conditional(text[: match.start()])
    )


@lru_cache(maxsize=2048)
def binding(text: str) -> frozenset[str]:
    """Return the strengths that a document's own `text` has, leave to do something included.

    What should be done and considered (应…并考虑…) is to be done in part and considered in part.
    """
    found = strengths(text) | {commitment.name for commitment in find_commitments(text)}
    if "recommended" in found:
        found |= {"encouraged"}
    if "should" in found and weighed_anywhere(text):
        found |= {"should_consider"}
    return found


def oversteps(said: frozenset[str], there: frozenset[str]) -> str | None:
    """Return the strength of a sentence that its source does not have, or None.

    Of several, one that the source has speaks for the sentence: 可以 in a subordinate clause grants
    nobody anything, what is encouraged may be done, and what is to be considered might be. A few
    are never made up for. What is recommended may be of any strength.
    """
    weaker = ({"may"} if there & _LENIENT else set()) | ({"might"} if there & _OPEN else set())
    over = said - there - weaker - {"recommended"}
    if over and (over & _OUTRIGHT or not said & there):
        return min(over)
    return None


def is_open(there: frozenset[str]) -> bool:
    """Tell whether a source of strength `there` leaves all that it speaks of open."""
    return bool(there & _OPEN) and not there & (_DUTY | {"settled"})


@lru_cache(maxsize=2048)
def heads(text: str) -> list[tuple[str, str]]:
    """Return what stands before and after every word that obliges, within its sentence."""
    text = _bare(text)
    pattern, names = _forms(_scripts_of(text))
    return [
        (sentence[: m.start()], sentence[m.end() :])
        for sentence in _SENTENCE.split(text)
        if (m := pattern.search(sentence)) and names[(m.lastindex or 1) - 1] in _OBLIGING
    ]


def left_open(text: str) -> str:
    """Return what follows the first word of `text` that leaves open what it speaks of."""
    text = _bare(text)
    pattern, names = _forms(_scripts_of(text))
    for match in pattern.finditer(text):
        if names[(match.lastindex or 1) - 1] in _OPEN | {"recommended"}:
            return text[match.end() :]
    return ""


def without_strengths(text: str) -> str:
    """Return `text` without the words that tell how strongly it commits anybody."""
    text = _bare(text)
    for match in reversed(list(_forms(_scripts_of(text))[0].finditer(text))):
        # A form may end within a word that is inflected.
        text = f"{text[: match.start()]} {_ENDING.sub('', text[match.end() :], count=1)}"
    return text


def speaks_of(clause: str, language: str) -> bool:
    """Tell whether `clause` says what something is about, or what would come of it, and no more.

    What obliges somebody obliges in the conditional as well.
    """
    if strengths(clause) & _OBLIGING:
        return False
    forms = (form_of(name, language) for name in ("conditional", "about"))
    return any(form and form.search(clause) for form in forms)


def without_spared(text: str, there: frozenset[str], language: str) -> str:
    """Return `text` without its saying that something is no duty, where it is none.

    `there` is how strongly the source binds, which the rest of the text has to say.
    """
    form = form_of("spared", language)
    if not form or there & _DUTY:
        return text
    rest = form.sub(" ", text)
    return rest if strengths(rest) & (there | {"recommended"}) else text


def _is_conditional(before: str) -> bool:
    """Tell whether a clause that begins with `before` says when or if something is done."""
    return bool(_when().search(_CLAUSE.split(before)[-1]))


def _bare(text: str) -> str:
    return without_vowel_marks(text).replace("’", "'")


@cache
def _raw() -> dict[str, Any]:
    return dict(read_lists("words/strengths"))


@cache
def _when() -> re.Pattern[str]:
    return re.compile("|".join(_raw()["when"]["forms"]), re.IGNORECASE)


@lru_cache(maxsize=2048)
def _scripts_of(text: str) -> frozenset[str]:
    return frozenset(name for name, script in _SCRIPTS.items() if script.search(text))


@cache
def _forms(scripts: frozenset[str]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Return the forms in any of `scripts` as one pattern, and the name of each."""
    parts = _raw()["parts"]
    forms = [
        (form, entry["name"])
        for entry in _raw()["strength"]
        for by_language in entry["forms"].values()
        for raw in by_language
        for form in [_PART.sub(lambda part: parts[part[1]], raw)]
        if next(name for name, script in _SCRIPTS.items() if script.search(form)) in scripts
    ]
    pattern = "|".join(f"({form})" for form, _ in forms)
    return re.compile(pattern or r"(?!)", re.IGNORECASE), tuple(name for _, name in forms)
