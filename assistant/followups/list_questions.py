"""How lists are asked for in so many words, by the language asked in."""

_WHICH_MENTION = {
    "zh-Hans": "哪些建议提到{}？",
    "zh-Hant": "哪些建议提到{}？",
    "en": "Which recommendations mention {}?",
    "fr": "Quelles recommandations mentionnent {} ?",
    "es": "¿Qué recomendaciones mencionan {}?",
    "ru": "Какие рекомендации упоминают {}?",
    "ar": "ما التوصيات التي تذكر {}؟",
}


def which_mention(language: str) -> str | None:
    """Return how all that mention something are asked for, `{}` standing for what that is."""
    return _WHICH_MENTION.get(language)
