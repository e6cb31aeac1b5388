"""What languages are called, for models that are told to write in them."""

_NAMES = {
    "zh": "Chinese",
    "zh-Hans": "Simplified Chinese",
    "zh-Hant": "Traditional Chinese",
    "en": "English",
    "fr": "French",
    "es": "Spanish",
    "ru": "Russian",
    "ar": "Arabic",
}


def name_of(language: str) -> str:
    """Return the English name of a BCP 47 tag, or the tag itself, which models read as well."""
    return _NAMES.get(language) or _NAMES.get(language.partition("-")[0]) or language
