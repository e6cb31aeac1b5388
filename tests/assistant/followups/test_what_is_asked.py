"""What a turn says before it asks for a unit by its number or place."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.followups.what_is_asked import what_is_asked, without_what_is_told
from assistant.model import Question


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("太好了，我们主任肯定喜欢！帮我再看看 14", "14"),
        ("对对对就是这个，辛苦啦。给我讲讲11吧", "11"),
        ("哈哈，今天脑子不转。下一条呢", "下一条呢"),
        ("收到，老师催得紧。順便看看 9", "9"),
        ("Perfect, my editor will be happy. Now show me 9 please", "9"),
        ("Wow. That explains a lot. And the next one?", "And the next one?"),
        ("Très bien, ça me suffit. Montrez-moi aussi la 16", "16"),
        ("Ah, je comprends mieux. Et la suivante ?", "Et la suivante ?"),
        ("Qué bien, mi jefa estará contenta. ¿Y la 12?", "¿Y la 12?"),
        ("Uf, llevo todo el día con esto. ¿Y la anterior?", "¿Y la anterior?"),
        ("Отлично, как раз то, что нужно. Покажите 7", "7"),
        ("Ох, устал я сегодня. А следующая?", "А следующая?"),
        ("Right you are. What a mess my notes are. Could I get 2 as well?", "2"),
        ("Ah, c'est limpide. Affichez la 22", "22"),
        ("Ajá, ya lo pillo. Enséñame la 14", "14"),
        ("جميل، هذا يكفيني. والتي تليها؟", "والتي تليها؟"),
    ],
)
def test_whatever_is_said_before_a_number_or_a_place_is_left_out(question: str, asked: str) -> None:
    assert what_is_asked(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "He was only 8. What happens to him?",
        "My boss wants examples. Give me 3 more",
        "再给我看 3 条",
        "Yes, he is 8",
        "Right. I have 3 children",
        "Section B is clear. And the next one?",
        "他 14 岁，下一条呢",
        "Is it binding? And the next one?",
        "谁发言了，下一条呢",
        "Who spoke, and the next one?",
        "家里人还在老家，怕被报复，报告管不管",
        "Thanks. Who are the next speakers?",
        "第二条呢",
        "And the third?",
        "Recommendation 4 is clear, and the next one on children?",
    ],
)
def test_what_asks_or_tells_more_is_kept(question: str) -> None:
    assert what_is_asked(question) == question


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("My boss will like that. How are courts to treat it?", "How are courts to treat it?"),
        ("Qué curioso, en mi ciudad pasa. ¿A quién se persigue?", "¿A quién se persigue?"),
        ("我们所里就碰到过。该抓谁？", "该抓谁？"),
        ("У нас то же самое. Кого судить?", "Кого судить?"),
    ],
)
def test_sentences_that_only_tell_are_left_out_before_one_that_asks(
    question: str, asked: str
) -> None:
    assert without_what_is_told(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Who asked? How?",
        "¿Y qué cargo tiene la Sra. Ruiz?",
        "Y el Sr. Ruiz, ¿quién es?",
        "只说一件事",
        "It is 8. Why?",
    ],
)
def test_nothing_is_left_out_where_what_stands_before_asks_or_counts(question: str) -> None:
    assert without_what_is_told(question) == question


@pytest.mark.parametrize(
    ("turns", "label"),
    [
        (("建议 12", "是讲受害人的那条？", "对，就是它，辛苦啦！再帮我翻翻 17"), "建议 17"),
        (("Recommendation 8", "Splendid, my boss wanted that. And the folowing one?"), "建议 9"),
        (("Recommandation 3", "Ah, tout s'explique. Et la precedante ?"), "建议 2"),
        (("Recomendación 6", "Uf, qué lío tengo. ¿y la siguente?"), "建议 7"),
        (("Рекомендация 9", "Ого, вот оно что! А предидущая?"), "建议 8"),
        (("建议 16", "我邻居家也遇过这种事，唉", "机制要鼓励谁离开谁"), "建议 16"),
        (
            (
                "What does it say about digital evidence?",
                "My boss will like that. How does it want courts to treat it?",
            ),
            "建议 11",
        ),
        (("建议 15", "特别点名的是哪类人"), "建议 15"),
        (("Recommandation 15", "Qui est visé en particulier ?"), "建议 15"),
    ],
)
def test_a_conversation_goes_on_past_what_is_only_said(
    assistant: Assistant, turns: tuple[str, ...], label: str
) -> None:
    conversation, cited = None, ()
    for turn in turns:
        answer = assistant.ask(Question(turn, conversation))
        conversation, cited = answer.conversation_id, answer.citations
    assert [citation.label for citation in cited] == [label]
