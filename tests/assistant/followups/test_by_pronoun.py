"""A turn that calls the unit just cited it, or this one, is asked of that unit."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.followups.by_pronoun import refers_to_a_unit
from assistant.model import Answer, Question


@pytest.mark.parametrize(
    "question",
    [
        "稿子里想引一句，这条头一个动词用的啥",
        "老板问起来了，那条管不管外国人",
        "所以该建议打算让各国怎么配合",
        "那位是替哪个机构来的",
        "把它里头的条件讲给新人听",
        "我想在辩词里引它，语气够硬吗",
        "And what is it hoping to change in court practice?",
        "My boss wonders whether that recommendation covers foreigners",
        "Et la dame, elle représentait quel organisme ?",
        "¿de qué cuida a la gente esa última, en corto?",
        "Она обязывает государства или только советует им?",
        "هل صياغتها ملزمة للدول أم اختيارية؟",
        # What stands inside of it, and its other parts.
        "里头列了三样，第二样叫什么",
        "Et là-dedans, on parle de quel droit ?",
        "what are the other two measures",
        "除了它，另外两点也写给我",
    ],
)
def test_a_unit_is_called_it_or_this_one(question: str) -> None:
    assert refers_to_a_unit(question)


@pytest.mark.parametrize(
    "question",
    [
        # Which one is said along.
        "讲儿童的那条念一下",
        "the one about judges",
        # "It" is something told before, or nothing.
        "国际组织派代表来听会，它发言没有",
        "Is it true that victims are sent home?",
        "Does it say anything about tax?",
        # A story, a street, another unit, a number, a reason taken for granted.
        "这条街上的店都关了",
        "这段合同帮我改成英文",
        "原来写在另一条，那这条由谁来办",
        "13 跟它说的一样吗",
        "它凭什么只管外国人",
        # The one asked for is told by what it is about.
        "里面那句我知道，国家自己出面的那条在哪",
        # All of them.
        "它们各管什么",
    ],
)
def test_other_pronouns_name_no_unit(question: str) -> None:
    assert not refers_to_a_unit(question)


def after(assistant: Assistant, question: str, first: str) -> Answer:
    said = assistant.ask(Question(first))
    return assistant.ask(Question(question, said.conversation_id))


@pytest.mark.parametrize(
    ("first", "question", "meant"),
    [
        ("建议 20 讲什么？", "辩词里想引它。它头一个动词到底用的哪个？", "建议 20"),
        ("建议 16 讲什么？", "就那条 一句人话 我发给同事", "建议 16"),
        ("建议 11", "هل صياغتها ملزمة أم اختيارية؟ أحتاجها غدا", "建议 11"),
    ],
)
def test_it_is_the_unit_last_cited_however_many_words_ask_of_it(
    assistant: Assistant, first: str, question: str, meant: str
) -> None:
    assert {c.label for c in after(assistant, question, first).citations} == {meant}


def test_what_another_unit_plainly_answers_is_answered_by_that_unit(assistant: Assistant) -> None:
    question = "这条不要，检察官从一开始就参加案件侦查是怎么说的"
    answer = after(assistant, question, "建议 3 讲什么？")
    assert "建议 25" in {c.label for c in answer.citations}
