"""Whom several questions put together are about."""

import pytest

from assistant.followups.about_whom import body_named, whom_told


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("关于移民组织：它发言了吗？", "移民组织"),
        ("国际移民组织：它发言了吗？", "国际移民组织"),
        ("说说移民组织，它发言了吗？", "移民组织"),
        ("Eurojust: what is it for?", "Eurojust"),
        ("About Eurojust, did it speak?", "Eurojust"),
        ("Quant à Eurojust : a-t-elle parlé ?", "Eurojust"),
        ("Sobre Eurojust: ¿habló?", "Eurojust"),
        ("Насчёт Евроюста: выступал ли он?", "Евроюста"),
        ("بخصوص الإنتربول: هل تحدث؟", "الإنتربول"),
        ("Eurojust — did it speak?", "Eurojust"),
    ],
)
def test_a_name_before_the_question_is_its_topic(question: str, name: str) -> None:
    assert whom_told(question) == name


@pytest.mark.parametrize(
    "question",
    [
        "建议 9：它怎么说？",
        "两个问题：谁发言了？",
        "谁发言了：各国还是观察员？",
        "Did it speak?",
        "Quick question: did it speak?",
        "Вопрос: выступал ли он?",
    ],
)
def test_other_beginnings_are_none(question: str) -> None:
    assert whom_told(question) == ""


def test_a_body_is_told_by_what_it_is_called() -> None:
    assert body_named("国际移民组织在建议里是干什么的") == "国际移民组织"
    assert body_named("What is IOM for?") == "IOM"
    assert body_named("IOM and WHO?") == ""
