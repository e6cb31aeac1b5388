import pytest

from assistant.composition import Jianyi
from assistant.model import Question
from assistant.structure.kinds_together import together
from assistant.words.plain import plain_question, plain_words
from ingestion.spelt import without_accents


@pytest.mark.parametrize(
    ("question", "put"),
    [
        ("which paragraphs and which recommendations", "which recommendations and paragraphs"),
        ("both recommendations and paragraphs on it", "recommendations and paragraphs on it"),
        ("in which parts of the report", "in which recommendations and paragraphs"),
        ("Quels paragraphes et quelles recommandations", "quelles recommandations et paragraphes"),
        ("tous les paragraphes ou recommandations", "toutes les recommandations et paragraphes"),
        ("à quels endroits du rapport", "à quelles recommandations et paragraphes"),
        ("tanto párrafos como recomendaciones", "recomendaciones y párrafos"),
        ("todos los párrafos y todas las recomendaciones", "todas las recomendaciones y párrafos"),
        ("в каких пунктах или рекомендациях", "в каких рекомендациях и пунктах"),
        ("أي الفقرات والتوصيات", "أي التوصيات والفقرات"),
    ],
)  # fmt: skip
def test_kinds_named_together_are_put_in_one_form(question: str, put: str) -> None:
    assert together(question) == put


@pytest.mark.parametrize(
    "question",
    [
        "paragraph 3 and recommendation 5",
        "los párrafos y las recomendaciones 3 a 5",
        "which recommendations quote the paragraph on venues",
        "paragraphes 3 et 4 des recommandations",
        "哪些段落和建议提到它",
        "",
    ],
)
def test_units_named_apart_or_by_number_stay_as_they_are(question: str) -> None:
    assert together(question) == question


@pytest.mark.parametrize(
    "question",
    [
        "Quels paragraphes ou quelles recommandations citent INTERPOL ?",
        "¿En qué partes del informe aparece INTERPOL?",
        "Enumere los párrafos y las recomendaciones que mencionan a INTERPOL",
        "какие пункты и рекомендации упоминают Интерпол?",
        "ما الفقرات والتوصيات التي تذكر الإنتربول؟",
        "cuantas veces aparece INTERPOL en parrafos y recomendaciones? digame cuales",
    ],
)
def test_all_units_that_mention_a_name_are_listed_whatever_their_kind(
    question: str, jianyi: Jianyi
) -> None:
    answer = jianyi.assistant.ask(Question(question))
    assert {c.label for c in answer.citations} == {"建议 9", "建议 24", "第 5 段"}


def test_words_that_ask_for_units_get_the_accents_that_were_not_typed() -> None:
    assert plain_question("Parrafos 2 y 3 de la seccion A") == "Párrafos 2 y 3 de la sección A"
    assert plain_question("la Derniere") == "la Dernière"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("section IV, B", "section IV.B"),
        ("раздел IV, B", "раздел IV.B"),
        ("sección II, parte C", "sección II.C"),
        ("part V, a question", "part V, a question"),
        ("sections I, II and IV", "sections I, II and IV"),
    ],
)
def test_a_section_parted_by_a_comma_is_one(text: str, plain: str) -> None:
    assert plain_question(text) == plain


@pytest.mark.parametrize("text", ["a section, numerous sections", "Enumere el numero", "résumé"])
def test_what_is_a_word_without_accents_stays_as_it_is(text: str) -> None:
    assert plain_question(text) == text


@pytest.mark.parametrize("text", ["ARTİCULO 3", "whİch paragraphs and recommendations", "DİME"])
def test_a_letter_of_another_alphabet_breaks_nothing(text: str) -> None:
    assert together(plain_question(text))


def test_no_two_words_are_the_same_without_their_accents() -> None:
    words = plain_words()["accented"]
    assert len({without_accents(word) for word in words}) == len(words)
