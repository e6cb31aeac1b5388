"""The words of a question that say what it is about."""

import pytest

from assistant.words.framing import content_words


@pytest.mark.parametrize(
    "question",
    ["哪条专门提到法官？", "哪条特别提及法官", "哪条明确地谈到法官", "哪條專門提到法官？"],
)
def test_how_something_is_mentioned_says_nothing_of_what_it_is_about(question: str) -> None:
    assert content_words(question).split()[-1].startswith("法官")
    assert "专" not in content_words(question)
    assert "特" not in content_words(question)


@pytest.mark.parametrize("question", ["提到专门机构的是哪条", "专门机构有哪些", "特别报告员是谁"])
def test_what_is_special_by_name_is_what_a_question_is_about(question: str) -> None:
    assert "专门" in content_words(question) or "特别" in content_words(question)
