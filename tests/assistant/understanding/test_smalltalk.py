import pytest

from assistant.understanding.smalltalk import courtesy


@pytest.mark.parametrize(
    "text",
    ["谢谢", "谢谢你！", "好的，谢谢", "多謝", "Thank you!", "merci beaucoup", "Gracias", "再见"],
)
def test_thanks_and_farewells_are_courtesies(text: str) -> None:
    assert courtesy(text) == "thanks"


@pytest.mark.parametrize(
    "text", ["你好", "您好！", "在吗？", "Hello", "Bonjour", "¡Hola!", "Привет"]
)
def test_greetings_are_courtesies(text: str) -> None:
    assert courtesy(text) == "hello"


@pytest.mark.parametrize(
    "text",
    [
        "谢谢，那建议 3 呢",
        "你好，建议 13 说了什么？",
        "Thanks, and recommendation 4?",
        "建议 13",
        "",
    ],
)
def test_what_asks_something_is_a_question(text: str) -> None:
    assert courtesy(text) is None


@pytest.mark.parametrize("text", ["你是谁？", "你能做什么", "What can you do?", "help", "кто ты?"])
def test_who_asks_what_this_is_gets_told(text: str) -> None:
    assert courtesy(text) == "hello"
