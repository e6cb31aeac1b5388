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
_HOW_MANY = {
    "zh-Hans": "一共有几条？",
    "zh-Hant": "一共有幾條？",
    "en": "How many recommendations are there?",
    "fr": "Combien y a-t-il de recommandations ?",
    "es": "¿Cuántas recomendaciones hay?",
    "ru": "Сколько всего рекомендаций?",
    "ar": "كم عدد التوصيات؟",
}
"""How all units are counted, by the language asked in."""
_EVERY = {
    "zh-Hans": "请列出所有建议",
    "zh-Hant": "請列出所有建議",
    "en": "List all recommendations",
    "fr": "Listez toutes les recommandations",
    "es": "Enumere todas las recomendaciones",
    "ru": "Перечислите все рекомендации",
    "ar": "اذكر جميع التوصيات",
}
"""How all units are asked for, by the language asked in."""


def which_mention(language: str) -> str | None:
    """Return how all that mention something are asked for, `{}` standing for what that is."""
    return _WHICH_MENTION.get(language)


def how_many(language: str) -> str | None:
    """Return how it is asked how many units there are."""
    return _HOW_MANY.get(language)


def every_one(language: str) -> str | None:
    """Return how all units are asked for."""
    return _EVERY.get(language)
