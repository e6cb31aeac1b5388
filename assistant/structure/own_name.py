"""Leave out of what a list is about the word that a document calls itself by.

Which sections of the policy mention children: a document with "policy" in its title is meant by
the policy, as any is by the report. The words are data (`own_name.toml`).
"""

import re
from functools import cache, lru_cache
from typing import Any

from assistant.words.lists import read_lists
from assistant.words.patterns import Pattern, read_patterns, readable, written_for


def without_own_name(subject: str, question: str, titles: str) -> str:
    """Return `subject` without what `question` calls a document by, told by the folded `titles`.

    Which sections mention the policy is about the policy itself.
    """
    text = readable(question)
    for pattern in written_for(_patterns(titles), text):
        for match in pattern.finditer(text):
            subject = subject.replace(match["name"], " ")
    return subject


@lru_cache(maxsize=16)
def _patterns(titles: str) -> tuple[Pattern, ...]:
    """Return what finds the words that documents of such titles are called by."""
    raw = _raw()
    sorts = [by_language for by_language in raw["names"].values() if _is_one(by_language, titles)]
    return read_patterns(
        form.replace("{name}", "|".join(sort[language] for sort in sorts))
        for language, forms in raw["told"].items()
        for form in forms
        if sorts
    )


def _is_one(names: dict[str, str], titles: str) -> bool:
    """Tell whether a title has one of the names; Chinese has no spaces around them."""
    chinese, others = names["zh"], "|".join(said for code, said in names.items() if code != "zh")
    named = re.compile(rf"{chinese}|(?<!\w)(?:{others})(?!\w)")
    report = re.compile(_raw()["report"])
    return any(named.search(title) and not report.search(title) for title in titles.split(";"))


@cache
def _raw() -> dict[str, Any]:
    return read_lists("structure/own_name")
