"""Tell what language a text is in, among those Jianyi frames its answers in."""

import re
from collections import Counter
from functools import cache
from threading import local

import opencc
import Stemmer
import stopwordsiso

from ingestion.labels import find_references
from ingestion.schemes import load_schemes

LANGUAGES = ("zh-Hans", "zh-Hant", "en", "fr", "es", "ru", "ar")

SPACED = ("en", "fr", "es", "ru", "ar")
"""Those whose words stand between spaces."""

_SCRIPTS = {
    "zh": re.compile(r"[\u3400-\u9fff\uf900-\ufaff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "latin": re.compile(r"[^\W\d_\u0370-\uffff]"),
}
_VOWEL_MARKS = re.compile(r"[\u064b-\u0652\u0640]")
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 20_000
"""Characters looked at: the language of a report does not change after that."""


_WORDS = re.compile(r"[\u3400-\u9fff]|[a-zà-ÿ]{3}|[\u0400-\u04ff\u0600-\u06ff]{2}")
_LONGEST_QUESTION = 300
_ABBREVIATION = re.compile(r"\bparas?\b\.?(?=\s*\d)", re.IGNORECASE)
"""An English paragraph with its number, and not the Spanish word."""


def without_vowel_marks(text: str) -> str:
    """Return `text` without the marks that Arabic is written with or without: تُشجَّع is تشجع."""
    return _VOWEL_MARKS.sub("", text)


def detect_language(text: str, default: str = "en") -> str:
    """Return the BCP 47 tag of the language of `text`, or `default` where nothing tells.

    The script decides, then for Chinese the characters only one of its two scripts has, and for
    Latin letters the function words (stopwords-iso).
    """
    sample = _beside_labels(text[:_ENOUGH])
    counts = {name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS.items()}
    # A Chinese character says about as much as a word of four letters, and questions in Chinese
    # name bodies and people in Latin letters.
    counts["zh"] *= 4
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return default
    if script == "zh":
        return _chinese(sample)
    return _latin(sample, default) if script == "latin" else script


def _beside_labels(sample: str) -> str:
    """Return a question without the labels that it quotes in another script (ما نص 建议 99؟)."""
    if len(sample) > _LONGEST_QUESTION:
        return sample
    if sum(bool(pattern.search(sample)) for pattern in _SCRIPTS.values()) < 2:
        return sample
    rest, schemes = sample, load_schemes()
    for label in reversed(find_references(sample, schemes, schemes.kinds)):
        rest = f"{rest[: label.start]} {rest[label.end :]}"
    # Names in capitals are written so in every language.
    return rest if _WORDS.search(rest) else sample


@cache
def simplifier() -> opencc.OpenCC:
    """Return the converter from traditional to simplified characters."""
    return opencc.OpenCC("t2s")


@cache
def _traditionaliser() -> opencc.OpenCC:
    return opencc.OpenCC("s2t")


def stem(word: str, language: str) -> str:
    """Return the stem of a lower-case word: Snowball's (Porter, 2001) for the word's script.

    `language` decides among those of Latin script; a Chinese character is its own stem.
    """
    if _SCRIPTS["latin"].search(word):
        code = language if language in _LATIN else "en"
    else:
        code = next((code for code in ("ru", "ar") if _SCRIPTS[code].search(word)), "")
    return str(_stemmer(code).stemWord(word)) if code else word


def _stemmer(code: str) -> Stemmer.Stemmer:
    """Return a stemmer of this thread's own: one may not serve two threads."""
    if not hasattr(_own, code):
        names = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian", "ar": "arabic"}
        setattr(_own, code, Stemmer.Stemmer(names[code]))
    stemmer: Stemmer.Stemmer = getattr(_own, code)
    return stemmer


_own = local()


def _chinese(sample: str) -> str:
    traditional = _changed(sample, simplifier().convert(sample))
    simplified = _changed(sample, _traditionaliser().convert(sample))
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def _changed(before: str, after: str) -> int:
    return sum(a != b for a, b in zip(before, after, strict=False))


def _latin(sample: str, default: str) -> str:
    words = Counter(word.casefold() for word in _WORD.findall(_ABBREVIATION.sub(" ", sample)))
    scores = {
        language: sum(words[word] for word in words.keys() & _stop_words(language))
        for language in _LATIN
    }
    most = max(scores.values())
    likeliest = [language for language in _LATIN if scores[language] == most]
    if len(likeliest) == 1:
        return likeliest[0]
    # As many words may be of two languages (las, y, que): spelling decides then.
    spelt = {name: len(_SPELLING[name].findall(sample.casefold())) for name in likeliest}
    best = max(spelt, key=lambda name: spelt[name])
    if most or spelt[best]:
        return best
    return default if default in _LATIN else "en"


_LATIN = ("en", "fr", "es")
_SPELLING = {
    "en": re.compile(r"\b(?:the|of|and|is|are)\b|wh|th|ght|ing\b|sh"),
    "fr": re.compile(
        r"[àâçéèêëîôœùû]|oi[tsr]?\b|ez\b|\b[cdjlmnst]['’]|\bqu['’]|\b(?:les|des|du|et|aux?)\b|eaux?\b|eux\b|ées?\b"
        r"|\b(?:recommandations?|paragraphes?|bonjour|bonsoir|salut)\b"
    ),
    "es": re.compile(
        r"[ñ¡¿áíóú]|(?<=[¿¡])\w|qué|én\b|\b(?:l[ao]s|del|y|una?s?|el)\b|ci[óo]n\b|ciones\b|dad(?:es)?\b|[ao]s\b"
        r"|\b(?:hola|buen[oa]s|medida|objetivo)\b"
    ),
}
"""How words of a language are spelt that are not those of the others."""


@cache
def _stop_words(language: str) -> frozenset[str]:
    return frozenset(stopwordsiso.stopwords(language))
