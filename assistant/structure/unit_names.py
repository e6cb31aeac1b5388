"""Put a question about units of any kind as it would be put about recommendations.

What is asked by structure is asked alike whatever the units are called: the last three, all that
mention something, how many there are. So that patterns need to know one name alone, a question
that names articles is read in the words of one about recommendations, where the documents have
articles; what it then asks is meant of articles. Names are data (`[kinds]` of the schemes).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from assistant.structure.bare_numbers import with_names
from assistant.structure.chapters import kinds_headed, names_another
from assistant.structure.forms import names_usual
from assistant.structure.kinds_together import together
from assistant.structure.naming import main_kind, of_another_text
from assistant.words.lists import read_lists
from assistant.words.patterns import scripts_of
from assistant.words.plain import plain_question
from ingestion.language import detect_language
from ingestion.schemes import load_schemes
from vectorstore.catalogue import Overview
from vectorstore.tokenisation import fold

USUAL = "recommendation"
"""The kind that patterns name."""
_PARAGRAPH = "paragraph"
_LATIN = ("en", "fr", "es")
_SCRIPTS = {"zh": None, "ru": "cyrillic", "ar": "arabic"}
_PREFIX = {"ar": r"(?:[وفبك]?(?:ال|لل)?|ل)"}
_NUMBERS = re.compile(r"^\s*(?:\d{1,3}(?:\s*(?:,|et|and|y|и|و|à|a|to|по|-|–)\s*\d{1,3})*)?")
_NUMBER = re.compile(r"\s*\d")
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORDS_BEFORE = re.compile(r"(?:[^\W\d_][\w-]*\s+|\d+\s+){0,4}(?:[^\W\d_]['’])?$")
_WORDS_AFTER = re.compile(r"(?:\s+[^\W\d_][\w-]*(?![\w'’-])){0,2}")
_LONGEST_ARTICLE = 3  # as los


@dataclass(frozen=True, slots=True)
class Renamed:
    """A question in the words of one about recommendations."""

    text: str
    asked: str
    """As it was put."""
    kind: str | None = None
    """What it names and the recommendations stand for; None where it is as it was put."""
    words: tuple[tuple[str, str], ...] = ()
    """The names put in, each with that which it stands for."""

    def restored(self, text: str) -> str:
        """Return what was made of the question with the names in it that were asked by."""
        text = text.replace(self.text, self.asked) if self.kind else text
        for put, original in self.words:
            before = rf"(?<![^\W\u3400-\u9fff])(?P<before>{_PREFIX['ar']})"
            text = re.sub(rf"{before}{re.escape(put)}(?!\w)", rf"\g<before>{original}", text)
        return text


@dataclass(frozen=True, slots=True)
class _Name:
    """A noun in one language."""

    kind: str
    language: str
    forms: dict[str, str]
    """Each form with that which is put in its place."""
    one: frozenset[str]
    """The forms that name one unit."""
    pattern: re.Pattern[str]
    agreeing: tuple[re.Pattern[str], dict[str, str]] | None
    """What finds words that agree with it otherwise than with a recommendation, and those."""


def plainly(question: str, loaded: Overview) -> Renamed:
    """Put `question` plainly, and as one about recommendations."""
    asked = renamed(together(with_names(plain_question(question), loaded)), loaded)
    # The thirteenth of units with a rare name has its number in words as yet.
    return replace(asked, text=plain_question(asked.text)) if asked.kind else asked


def renamed(question: str, loaded: Overview) -> Renamed:
    """Put `question` as one about recommendations, if it names units the documents have."""
    headed = kinds_headed(loaded.sections) - loaded.kinds
    kinds = _kinds_asked(loaded.kinds, headed, titles_of(loaded))
    usual = not kinds or (USUAL in loaded.kinds | headed and names_usual(question))
    if usual or not (meant := _meant(question, kinds, loaded)):
        return Renamed(question, question)
    # Of targets and goals, those are asked for that are named first, and by no number.
    bare = (name.kind for match, name in meant if not _NUMBER.match(question, match.end()))
    kind = next(bare, meant[0][1].kind)
    meant = [(match, name) for match, name in meant if name.kind == kind]
    words = tuple((name.forms[_plain(match["name"])], match["name"]) for match, name in meant)
    return Renamed(_put_in(question, meant), question, kinds[kind], words)


def titles_of(loaded: Overview) -> str:
    """Return the titles of the documents, folded."""
    return fold("; ".join(summary.title for summary in loaded.summaries))


@lru_cache(maxsize=16)
def _kinds_asked(loaded: frozenset[str], headed: frozenset[str], titles: str) -> dict[str, str]:
    """Return what may be asked for by another name than recommendation, with the kind it is of.

    So may what stands in a chapter that is `headed` by such a name. Where units have a number and
    no name, they are called what the document calls itself.
    """
    data = _data()
    kinds = {kind: kind for kind in data["kinds"] if kind in loaded | headed}
    if main_kind(loaded) != _PARAGRAPH:
        # What reports on a meeting beside recommendations is asked for in ways of its own.
        kinds.pop(_PARAGRAPH, None)
    elif _PARAGRAPH in loaded:
        for kind in data["of_documents"]:
            names = " ".join(data["kinds"][kind][language] for language in data["instead"])
            forms = "|".join(map(fold, names.split()))
            if re.search(rf"(?<![a-zà-ÿа-я])(?:{forms})(?![a-zà-ÿа-я])", titles):
                kinds[kind] = _PARAGRAPH
    return kinds


def _names(question: str, kinds: dict[str, str]) -> Iterator[_Name]:
    """Yield what the units are called in the languages that the question may be in."""
    scripts, named = scripts_of(fold(question)), _data()["kinds"]
    own = detect_language(question).partition("-")[0]
    if "latin" in scripts:
        # An article is one in English and in French: what the rest of the words say comes first.
        latin = sorted(_LATIN, key=lambda language: language != own)
        yield from (_name(kind, one) for one in latin for kind in kinds if one in named[kind])
    for language, script in _SCRIPTS.items():
        if script in scripts or (script is None and _HAN.search(question)):
            yield from (_name(kind, language) for kind in kinds if language in named[kind])


def _meant(
    question: str, kinds: dict[str, str], loaded: Overview
) -> list[tuple[re.Match[str], _Name]]:
    """Return where units are named, in order; of names that overlap, the longest."""
    found = [
        (match, name)
        for name in _names(question, kinds)
        for match in name.pattern.finditer(question)
        if _is_meant(match, name, question, loaded)
    ]
    found.sort(key=lambda one: one[0].start("name") - one[0].end("name"))
    kept: list[tuple[re.Match[str], _Name]] = []
    for match, name in found:
        if all(match.end() <= m.start() or m.end() <= match.start() for m, _ in kept):
            kept.append((match, name))
    return sorted(kept, key=lambda one: one[0].start())


def _is_meant(match: re.Match[str], name: _Name, question: str, loaded: Overview) -> bool:
    """Tell whether a name is that of the units, and not another text's or an everyday word."""
    before, after = question[: match.start()], question[match.end() :]
    if of_another_text(before, _NUMBERS.sub("", after, count=1), titles_of(loaded)):
        return False
    if names_another(before, after, headed=name.kind not in loaded.kinds):
        return False
    # пункт повестки is an item of an agenda.
    if not (name.kind == _PARAGRAPH or load_schemes().is_everyday(name.kind)):
        return True
    told = _data()["one_of_them"]
    if name.language == "zh":
        return bool(re.search(told["han_before"], before) or re.search(told["han_after"], after))
    if _plain(match["name"]) not in name.one:
        return True
    return bool(re.search(told["before"], fold(before)) or re.search(told["after"], after))


def _put_in(question: str, meant: list[tuple[re.Match[str], _Name]]) -> str:
    """Return `question` with the names put in, and with the words beside them agreeing."""
    text, at = "", 0
    last: _Name | None = None
    for match, name in meant:
        between = question[at : match.start("name")]
        text += _agreeing_before(_agreeing_after(between, last), name)
        text += name.forms[_plain(match["name"])]
        at, last = match.end("name"), name
        # That of an abbreviation.
        at += bool(match.groupdict().get("short")) and question.startswith(".", at)
    return text + _agreeing_after(question[at:], last)


def _agreeing_before(text: str, name: _Name) -> str:
    near = _WORDS_BEFORE.search(text)
    if near is None or not name.agreeing:
        return text
    pattern, words = name.agreeing
    return text[: near.start()] + pattern.sub(lambda m: words[_plain(m.group())], near.group())


def _agreeing_after(text: str, name: _Name | None) -> str:
    near = _WORDS_AFTER.match(text)
    if near is None or name is None or not name.agreeing:
        return text
    pattern, words = name.agreeing
    found = near.group()
    for match in reversed(list(pattern.finditer(found))):
        # Articles, which are short, are those of what comes next.
        if len(match.group()) > _LONGEST_ARTICLE:
            found = found[: match.start()] + words[_plain(match.group())] + found[match.end() :]
    return found + text[near.end() :]


@cache
def _name(kind: str, language: str) -> _Name:
    data = _data()
    instead = data["instead"][language].split()
    forms, one = dict[str, str](), set[str]()
    for at, form in enumerate(data["kinds"][kind][language].split()):
        # A language without forms may have several names.
        put = instead[at % len(instead)]
        forms.setdefault(_plain(form), put)
        # статьи is one in the genitive, and several.
        one = one | {_plain(form)} if at < data["singular"][language] else one - {_plain(form)}
    short = data["short"].get(kind, {}).get(language, "").split()
    forms |= {form: instead[min(at, len(instead) - 1)] for at, form in enumerate(short)}
    words = "|".join(_spelt(form) for form in sorted({*forms} - {*short}, key=len, reverse=True))
    if language == "zh" and (counter := data["kinds"][kind].get("counter")):
        words += rf"|{data['counted'].format(counter=counter)}"
        forms |= dict.fromkeys(counter, data["counted_as"])
    if short:
        words += rf"|(?P<short>{'|'.join(short)})(?=\.?\s*\d)"
    agreeing = _agreeing(language) if language in data["kinds"][kind].get("masculine", ()) else None
    return _Name(kind, language, forms, frozenset(one), _bounded(words, language), agreeing)


def _bounded(words: str, language: str) -> re.Pattern[str]:
    words = rf"(?P<name>{words})"
    bounded = rf"(?<!\w){_PREFIX.get(language, '')}{words}(?!\w)"
    return re.compile(words if language == "zh" else bounded, re.IGNORECASE)


def _spelt(form: str) -> str:
    return re.escape(form).replace("е", "[её]").replace("_", " ")


def _plain(word: str) -> str:
    return word.casefold().replace("ё", "е").replace("’", "'").replace(" ", "_")


@cache
def _agreeing(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    words = _data()["agreeing"][language]
    elided = [word for word in words if word.endswith("'")]
    whole = "|".join(sorted((w for w in words if w not in elided), key=len, reverse=True))
    forms = rf"(?<![\w'’-])(?:{whole})(?![\w'’])"
    if elided:
        forms = rf"(?<!\w)[{''.join(word[0] for word in elided)}]['’]$|{forms}"
    return re.compile(forms, re.IGNORECASE), words


@cache
def _data() -> dict[str, Any]:
    return {**read_lists("structure/unit_names"), "kinds": load_schemes().kinds}
