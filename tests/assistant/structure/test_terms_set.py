"""On what terms a list wants something done: how often, or for nothing."""

import pytest

from assistant.structure.terms_set import terms_asked


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("哪些建议要求每年做一次什么", "名单至少每年更新一次。"),
        ("Which articles want something done once a year?", "公司应每年公布账目。"),
        ("Quels articles prévoient quelque chose tous les ans ?", "An annual drill is held."),
        (
            "¿Qué artículos exigen algo dos veces al año?",
            "Se revisan cada seis meses.",
        ),
        ("Какие пункты требуют что-то делать дважды в год?", "The lift is checked twice a year."),
        ("какие пункты требуют чего-то раз в три года", "该计划每三年审查一次。"),
        ("ما التوصيات التي تتطلب شيئا كل شهر؟", "Проверка проводится раз в месяц."),
        (
            "Which of them offer something free of charge?",
            "Приём юриста бесплатный.",
        ),
        ("哪些条款提供免费的东西", "L'accès au musée est gratuit."),
    ],
)
def test_what_is_to_be_done_on_the_terms_asked_for_is_told(question: str, text: str) -> None:
    terms = terms_asked(question, question)
    assert terms is not None
    assert terms.are_set(text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("哪些建议要求每年做一次什么", "名单每三年更新一次。"),
        ("哪些建议要求每年做一次什么", "每年至少举行两次会议。"),
        ("Which want something done every year?", "The fee is paid every three years."),
        ("какие пункты требуют чего-то раз в год", "Насос проверяют два раза в год."),
        ("哪些建议要求每天做一次什么", "热线每天二十四小时开通。"),
        ("Which offer something for free?", "Everybody is free to leave, with free consent."),
    ],
)
def test_other_terms_are_not_those_asked_for(question: str, text: str) -> None:
    terms = terms_asked(question, question)
    assert terms is not None
    assert not terms.are_set(text)


def test_what_is_done_so_is_told_besides_the_terms() -> None:
    terms = terms_asked("哪些建议要求每年进行演练？", "要求每年进行演练")
    assert terms is not None
    assert terms.about == ("演练",)


@pytest.mark.parametrize("question", ["哪些建议提到法官", "Which want it monthly, which weekly?"])
def test_no_terms_and_several_of_them_are_none(question: str) -> None:
    assert terms_asked(question, question) is None
