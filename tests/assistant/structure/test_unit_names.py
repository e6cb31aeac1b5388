import pytest

from assistant.structure.unit_names import renamed
from vectorstore.catalogue import DocumentSummary, Overview

ARTICLES = frozenset({"article", "title"})


@pytest.mark.parametrize(
    ("asked", "put"),
    [
        ("Quels sont les derniers articles ?", "quelles sont les dernières recommandations ?"),
        ("et l'article suivant ?", "et la recommandation suivante ?"),
        ("Combien d'articles a le texte ?", "Combien de recommandations a le texte ?"),
        ("los dos primeros artículos", "las dos primeras recomendaciones"),
        ("el último artículo", "la última recomendación"),
        ("arts. 3 and 4", "recommendations 3 and 4"),
        ("в статьях 3 и 4", "в рекомендациях 3 и 4"),
        ("وللمادة 3", "وللتوصية 3"),
        ("哪些條文提到學校", "哪些建议提到學校"),
    ],
)
def test_a_question_about_articles_is_put_as_one_about_recommendations(
    asked: str, put: str
) -> None:
    said = renamed(asked, Overview((), ARTICLES))
    assert (said.text, said.kind) == (put, "article")
    assert said.restored(said.text) == asked


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ("Which articles mention schools?", {"recommendation"}),
        ("Do the articles follow recommendation 3?", {"recommendation", "article"}),
        ("What does article 6 of the Protocol say?", {"article"}),
        ("Que dit l'article 6 du code civil ?", {"article"}),
        ("What is the goal of the fund?", {"goal"}),
        ("基金的目标是什么？", {"goal"}),
    ],
)
def test_what_names_no_unit_of_the_documents_stays_as_it_is(asked: str, kinds: set[str]) -> None:
    said = renamed(asked, Overview((), frozenset(kinds)))
    assert (said.text, said.kind) == (asked, None)


@pytest.mark.parametrize("asked", ["Which goals name schools?", "the last goal", "goal 3"])
def test_an_everyday_word_names_units_where_it_is_beside_what_tells_them(asked: str) -> None:
    assert renamed(asked, Overview((), frozenset({"goal"}))).kind == "goal"


def test_an_article_of_the_convention_is_one_of_a_document_that_is_a_convention() -> None:
    loaded = Overview((_summary("Convention on Trees"),), ARTICLES)
    said = renamed("What do articles 3 to 5 of the Convention say?", loaded)
    assert said.kind == "article"


def test_units_without_a_name_are_called_what_the_document_calls_itself() -> None:
    loaded = Overview((_summary("Guidelines on Trees"),), frozenset({"paragraph"}))
    assert renamed("the last three guidelines", loaded).kind == "paragraph"
    assert renamed("the last three rules", loaded).kind is None


def test_what_was_made_of_a_question_is_told_in_its_own_names() -> None:
    said = renamed("And article 5?", Overview((), ARTICLES))
    assert said.restored("Article 2：recommendation 5?") == "Article 2：article 5?"
    arabic = renamed("ماذا تقول المادة 9؟", Overview((), ARTICLES))
    assert arabic.restored("التوصية 9") == "المادة 9"


def _summary(title: str) -> DocumentSummary:
    return DocumentSummary("trees", title, "en", None, (), 1, 1, 1)


def test_guidelines_are_meant_where_paragraphs_introduce_them() -> None:
    kinds = frozenset({"guideline", "paragraph", "title"})
    loaded = Overview((_summary("Guidelines on Trees"),), kinds)
    assert renamed("the last three guidelines", loaded).kind == "guideline"
    assert renamed("What does paragraph 2 say?", loaded).kind is None


SECTIONS = Overview((), frozenset({"section", "title"}))


@pytest.mark.parametrize(
    ("asked", "put"),
    [
        ("第9节讲了什么", "第9条建议讲了什么"),
        ("最后三节", "最后三条建议"),
        ("the last three sections", "the last three recommendations"),
        ("sec. 12", "recommendation 12"),
        ("How many sections does Part E have?", "How many recommendations does Part E have?"),
        ("la última sección", "la última recomendación"),
        ("последний раздел", "последняя рекомендация"),
    ],
)
def test_sections_are_asked_for_as_units_where_they_are(asked: str, put: str) -> None:
    said = renamed(asked, SECTIONS)
    assert (said.text, said.kind) == (put, "section")
    assert said.restored(put) == asked


@pytest.mark.parametrize("asked", ["哪些节日放假", "the step after that", "问题 3 个"])
def test_an_everyday_word_alone_names_no_unit(asked: str) -> None:
    kinds = frozenset({"section", "question", "step", "title"})
    assert renamed(asked, Overview((), kinds)).kind is None
