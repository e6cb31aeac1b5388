"""Words quoted in two languages: "cross-border" (跨境)."""

import pytest

from assistant.words.glossed import without_glosses


@pytest.mark.parametrize(
    ("question", "chinese", "english"),
    [
        ('Which use "cross-border" (跨境)?', "Which use “跨境”?", "Which use “cross-border”?"),
        ("Qui dit « frontière » (跨境) ?", "Qui dit “跨境” ?", "Qui dit “frontière” ?"),
        ("哪些建议用了“data”（数据）？", "哪些建议用了“数据”？", "哪些建议用了“data”？"),
        ('Which say "routes" (in Chinese: 路线)?', "Which say “路线”?", "Which say “routes”?"),
        ('Which ones mention 跨境 ("border")?', "Which ones mention “跨境”?", None),
    ],
)
def test_a_word_quoted_in_two_scripts_is_the_one_documents_have(
    question: str, chinese: str, english: str | None
) -> None:
    assert without_glosses(question, ["zh-Hans"]) == chinese
    assert english is None or without_glosses(question, ["en"]) == english
    assert without_glosses(question, ["zh-Hans", "en"]) == question


@pytest.mark.parametrize(
    "question",
    [
        "哪些建议提到“跨境”（不算标题）？",
        'What is said of "trafficking" (see section B)?',
        "Who is the victims' (受害人) representative?",
        "Which mention Interpol (the police body)?",
        "В каких рекомендациях слово «данные» (SHERLOC не нужен)?",
    ],
)
def test_other_remarks_in_brackets_stay(question: str) -> None:
    assert without_glosses(question, ["zh-Hans"]) == question
