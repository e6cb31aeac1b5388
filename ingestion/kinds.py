"""Numbering schemes of the kinds that are called by a word and a number, made of their words.

Which kinds there are is data (`[kinds]` of `schemes.toml`): another is one line there.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_LANGUAGES = ("en", "fr", "es", "ru", "ar")
_SINGULARS = {"en": 2, "fr": 2, "es": 2, "ru": 11, "ar": 4}
"""How many forms a noun has in each; the first is what a unit is called in print."""
_PREFIX = {"ar": "[وبلف]?(?:ال|لل)?"}
_PRINTED_PREFIX = {"ar": "(?:ال)?"}
_NUMBER_SIGN = r"(?:(?:nos?\.|n[°ºo]\.?|№|number|numéro|número|номер|رقم)\s*)?"
# Action 2030 is a plan for that year.
_NO_YEAR = r"(?!(?:19|20)\d\d(?!\d))"
# Section 3 of the Act, Étapes 2 et 3: the line goes on from one above it.
_NOT_GOING_ON = (
    r"(?!\s*[/(])(?!\s+(?-i:of|and|or|to|in|on|is|are|was|were|above|below|says?|shall|should|must|"
    r"may|applies|de|du|des|et|ou|à|y|o|a|del|es|est|из|и|или|до|в|к|по|من|إلى)\b)"
)
_NOT_OF_OTHERS = r"(?![^\W\u3400-\u9fff])(?!\s+(?:of|de|sur|из|من)\s+\d)"
# 问题 3 个, 行动 2025 年 count or date something.
_NOTHING_COUNTED = r"(?!\s*[年月日个個种種名位次天岁歲倍％%国國])"
_HAN_PRINTED = rf"{{number}}(?!\s*/){_NOTHING_COUNTED}"
_HAN_COUNTED = (
    r"(?!一[些下样樣起同致边邊旦律切般直定体體再点點共并並向个個项項览覽号號贯貫流等套系]|十分|[两兩](?![百千]))"
    r"{han}(?![个個种種方年月日天届屆步万萬项項条條倍重次]|[国國](?![际際内內家]))"
)


def scheme_entries(kinds: Mapping[str, Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield what `[[unit]]` would say of each kind: once in letters, once in Chinese."""
    number = rf"\s+{_NUMBER_SIGN}{_NO_YEAR}{{arabic}}"
    for kind, words in kinds.items():
        common = {"kind": kind, "everyday": True, "over": words.get("over", False)}
        yield {
            **common,
            "ignore_case": True,
            "heading": rf"(?:{_printed(words)}){number}{_NOT_GOING_ON}",
            "reference": (rf"(?<!\w)(?:{_said(words)}){number}{_NOT_OF_OTHERS}",),
        }
        if "zh" in words:
            yield common | _in_chinese(words["zh"].split(), words.get("counter", ""))


def heading_entries(kinds: Mapping[str, Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield what `[[heading]]` would say of each kind that may stand over units of another."""
    for words in kinds.values():
        if words.get("over"):
            yield {
                "level": 2,
                "ignore_case": True,
                "pattern": rf"(?:{_printed(words)})\s+{_NO_YEAR}{{any}}{_NOT_GOING_ON}",
            }


def _in_chinese(names: list[str], counter: str) -> dict[str, Any]:
    name = "|".join(r"\s*".join(one) for one in names)
    counted = rf"[{counter}]" if counter else ""
    return {
        "heading": rf"(?:{name})\s*{_HAN_PRINTED}",
        "reference": (
            rf"(?:{name})\s*(?:第\s*)?{_NO_YEAR}{{arabic}}{_NOTHING_COUNTED}",
            rf"(?:{name})\s*(?:第\s*)?{_HAN_COUNTED}",
            rf"第\s*{{number}}\s*[条條项項个個号號]\s*(?:{name})",
            *((rf"第\s*{{number}}\s*{counted}(?![日目])",) if counter else ()),
        ),
    }


def _printed(words: Mapping[str, Any]) -> str:
    """Return what one unit is called, in each language, as a regular expression."""
    return "|".join(
        _PRINTED_PREFIX.get(language, "") + _spelt(form)
        for language in _LANGUAGES
        for form in words.get(language, "").split()[:: _SINGULARS[language]]
    )


def _said(words: Mapping[str, Any]) -> str:
    return "|".join(
        _PREFIX.get(language, "") + _spelt(form)
        for language in _LANGUAGES
        for form in dict.fromkeys(words.get(language, "").split())
    )


def _spelt(form: str) -> str:
    return re.escape(form).replace("е", "[её]").replace("_", r"\s+")
