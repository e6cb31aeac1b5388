import pytest

from assistant.structure.wording_asked import asks_how_firm


@pytest.mark.parametrize(
    "question",
    [
        "这条是硬性要求吗",
        "有没有强制力？",
        "用的是“应”还是“可”？",
        "各国必须设立联合调查小组吗",
        "建议 13 的措辞有多强",
        "Is that mandatory?",
        "Is it binding or just a suggestion?",
        "must states do it or should they only consider it?",
        "La recommandation 24 est-elle obligatoire ?",
        "¿Es obligatorio crear equipos conjuntos?",
        "Это обязательно или только рекомендуется?",
        "هل التوصية 24 ملزمة؟",
    ],
)
def test_whether_something_binds_is_asked_in_many_words(question: str) -> None:
    assert asks_how_firm(question)


@pytest.mark.parametrize(
    "question",
    [
        "受害人被强迫劳动怎么办",
        "哪些建议用了“应”",
        "应该怎么培训检察官",
        "What should States do about forced labour?",
        "How should children be protected?",
        "Que doivent faire les États ?",
        "¿Qué deben hacer los Estados?",
        "Что должны делать государства?",
    ],
)
def test_what_is_to_be_done_is_no_question_of_wording(question: str) -> None:
    assert not asks_how_firm(question)
