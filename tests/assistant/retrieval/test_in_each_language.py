"""Lists and counts over documents in several languages: each is searched, or said not to be."""

from collections.abc import Iterator

import pytest

from assistant.answering.assistant import Assistant
from assistant.composition import open_jianyi
from assistant.settings import EXTRACTIVE, Settings
from ingestion.reports import parse_report
from tests.assistant.retrieval.test_finding import ask, labels

PORTS = (
    "REPORT ON PORTS\n\nRecommendation 1\nEvery harbour should have a board.\n\n"
    "Recommendation 2\nStates are encouraged to provide training to 250 crews.\n\n"
    "Article 1\n\nDogs shall stay on board.\n\nArticle 2\n\nBirds may leave.\n"
)
GARDEN = (
    "Règlement du jardin\n\nArticle premier\n\nLe jardin ferme à 20 heures.\n\n"
    "Article 2\n\nLes chiens ne sont pas admis.\n"
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Open an assistant over the report in Chinese and documents in English and French."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("several"), chat_model=EXTRACTIVE)
    with open_jianyi(settings, own_vector_index=False) as parts:
        for name, text in (("ports.txt", PORTS), ("jardin.txt", GARDEN)):
            parts.library.ingest(parse_report(text.encode(), name))
        yield parts.assistant


@pytest.mark.parametrize(
    "question",
    [
        "Which recommendations mention training?",
        "How many recommendations mention training?",
        "Do any recommendations mention training?",
        "哪些建议提到培训？",
    ],
)
def test_what_one_language_has_word_for_word_the_others_are_still_searched_for(
    asked: Assistant, question: str
) -> None:
    answer = ask(asked, question)
    assert set(labels(answer)) == {"Recommendation 2", "建议 6", "建议 17", "建议 21"}
    assert answer.notices == ()


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("Which articles mention dogs?", "Article 1"),
        ("How many articles mention dogs?", "Article 1"),
        ("Which articles do not mention dogs?", "Article 2"),
    ],
)
def test_a_document_that_cannot_be_searched_is_named(
    asked: Assistant, question: str, label: str
) -> None:
    answer = ask(asked, question)
    assert labels(answer) == [label]
    assert [notice for notice in answer.notices if "jardin" in notice]


def test_what_is_named_in_another_language_is_not_said_in_other_words(
    assistant: Assistant,
) -> None:
    assert ask(assistant, "Which recommendations mention Interpol?").notices == ()
    assert ask(assistant, "哪些建议提到小孩？").notices != ()


def test_leave_is_asked_for_in_documents_of_every_language(asked: Assistant) -> None:
    assert labels(ask(asked, "Which articles use may?")) == ["Article 2"]
