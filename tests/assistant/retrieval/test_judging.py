"""Whether what was found answers, with questions written beside the documents and without."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.composition import Jianyi
from assistant.model import Answer, Question
from ingestion.reports import parse_report

TREES = """建议 1
各国应在荒山种植本地树种，每年检查成活率。

建议 2
各国应对砍伐百年古树的企业处以罚款。

建议 3
鼓励各国聘请护林员巡山，并为其提供住房。
"""

SEA = """Recommendation 1
States should protect whales from ship strikes.

Recommendation 2
States may consider joint investigation teams against illegal fishing.

Recommendation 3
States should provide interpreters to rescued sailors.
"""


@pytest.fixture
def plain(empty_jianyi: Jianyi) -> Assistant:
    """An assistant over two documents that nobody enriched."""
    for text, name in ((TREES, "trees.txt"), (SEA, "sea.txt")):
        empty_jianyi.library.ingest(parse_report(text.encode(), name))
    return empty_jianyi.assistant


def labels(answer: Answer) -> list[str]:
    return list(dict.fromkeys(citation.label for citation in answer.citations))


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("荒山上种什么树种", "建议 1"),
        ("罚款", "建议 2"),
        ("护林员有没有住房", "建议 3"),
        ("Should whales be protected?", "Recommendation 1"),
        ("能不能组成联合调查组", "Recommendation 2"),
        ("¿Qué dice sobre los intérpretes?", "Recommendation 3"),
    ],
)
def test_documents_nobody_enriched_answer_what_they_say(
    plain: Assistant, question: str, label: str
) -> None:
    assert labels(plain.ask(Question(question)))[:1] == [label]


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("今天天气怎么样", "off_topic"),
        ("what is the best recipe for pasta", "off_topic"),
        ("罚款是多少钱？", "not_in_documents"),
        ("Who pays for the interpreters?", "not_in_documents"),
    ],
)
def test_documents_nobody_enriched_refuse_what_they_do_not(
    plain: Assistant, question: str, reason: str
) -> None:
    answer = plain.ask(Question(question))
    assert (answer.refusal_reason, labels(answer)) == (reason, [])


def test_a_unit_named_by_number_answers_unless_a_detail_is_asked_for(plain: Assistant) -> None:
    assert labels(plain.ask(Question("trees 的建议 3 讲什么")))[:1] == ["建议 3"]
    assert plain.ask(Question("建议 3 的护林员每月工资多少钱？")).refused


def test_questions_written_beside_a_document_are_compared_with(assistant: Assistant) -> None:
    found = assistant.signals(Question("受害人的家属能不能留下来？"))
    assert found is not None
    route, label, signals = found
    assert (route, label, signals.compared) == ("semantic", "建议 3", True)


def test_what_structure_answers_is_not_judged(assistant: Assistant) -> None:
    assert assistant.signals(Question("C节有哪些建议？")) is None


@pytest.mark.parametrize(
    ("question", "refused"),
    [
        ("缔约国必须设立联合调查小组吗？", False),
        ("设立联合调查小组是强制的吗", False),
        ("缔约国必须在三年内设立联合调查小组吗？", True),
        ("缔约国必须没收财产吗", True),
    ],
)
def test_whether_something_must_be_done_the_unit_says_in_its_wording(
    jianyi: Jianyi, question: str, refused: bool
) -> None:
    assert jianyi.assistant.ask(Question(question)).refused == refused


@pytest.mark.parametrize(
    "question",
    [
        "建议 6 要求各国开办边防学院，院长由谁任命？",
        "建议 10 规定每年公布失踪人口名册，名册几月出？",
        "Recommendation 5 requires every charity to buy a licence. Where is it issued?",
        "建议 24 撤了各地的小组，那原来的人归谁",
    ],
)
def test_what_is_told_of_a_unit_that_holds_none_of_it_is_a_false_premise(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(Question(question))
    assert answer.refusal_reason in ("false_premise", "not_in_documents")


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("建议 16 为什么要鼓励受害人离开剥削者？", "建议 16"),
        ("为什么建议 12 要把不处罚原则写进国内法", "建议 12"),
        ("建议 6 说要给利益攸关方办培训，培训讲什么", "建议 6"),
        ("¿Por qué la recomendación 5 quiere apoyar campañas de sensibilización?", "建议 5"),
        ("老师说建议 18 里有一个民间团体的名字，是吗", "建议 18"),
        ("建议 9、建议 24 都点到国际刑警组织，各是干嘛的", "建议 9"),
        ("建议 18 具体让我们配合做什么", "建议 18"),
    ],
)
def test_the_reason_of_what_a_named_unit_says_is_answered_by_it(
    assistant: Assistant, question: str, label: str
) -> None:
    answer = assistant.ask(Question(question))
    assert not answer.refused
    assert answer.citations[0].label == label


@pytest.mark.parametrize(
    ("question", "refused"),
    [
        ("建议 15 为什么不保护儿童？", True),
        ("建議24為何不鼓勵設立聯合調查小組？", True),
        ("Why does recommendation 15 not protect children?", True),
        ("Почему рекомендация 15 не защищает детей?", True),
        ("建议 13 为什么说不要惩罚被强迫的受害人？", False),
        ("建议 15 为什么不起诉受害人？", False),
        ("Why should victims not be punished under recommendation 13?", False),
    ],
)
def test_the_reason_of_what_a_unit_says_is_not_that_of_its_denial(
    assistant: Assistant, question: str, refused: bool
) -> None:
    assert assistant.ask(Question(question)).refused is refused


@pytest.mark.parametrize(
    "question",
    [
        "二十二号建议到底写了个啥？版面只剩四行，别绕",
        "My editor bans footnotes and refuses summaries. What does recommendation 22 say?",
        "Mon chef refuse les résumés. Donnez-moi la recommandation 22 mot à mot.",
    ],
)
def test_a_unit_asked_for_by_number_is_answered_whatever_is_told_around_it(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(Question(question))
    assert not answer.refused
    assert labels(answer) == ["建议 22"]


def test_a_unit_named_is_no_answer_to_what_is_far_from_all_that_it_says(
    assistant: Assistant,
) -> None:
    assert assistant.ask(Question("建议 12 规定受害人能领多少赔偿金？")).refused


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("肯尼亚派人来了吗？报社两个同事吵翻了天", "第 6 段"),
        ("两位编辑各执一词。中国派代表出席了吗？", "第 6 段"),
    ],
)
def test_a_story_beside_a_question_hides_nothing_that_structure_tells(
    assistant: Assistant, question: str, label: str
) -> None:
    assert labels(assistant.ask(Question(question))) == [label]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("报告对培训是怎么说的", "那为什么报告反对培训"),
        ("What does the report say about training?", "So why does the report oppose training?"),
    ],
)
def test_why_a_unit_is_against_what_it_is_for_is_refused_after_it_as_well(
    jianyi: Jianyi, first: str, then: str
) -> None:
    told = jianyi.assistant.ask(Question(first))
    assert jianyi.assistant.ask(Question(then, told.conversation_id)).refused
    why = "为什么要培训" if first[0] == "报" else "And why train people?"
    assert not jianyi.assistant.ask(Question(why, told.conversation_id)).refused


def test_what_just_passes_for_an_answer_is_told_to_be_doubtful(plain: Assistant) -> None:
    near = plain.ask(Question("Are captains to watch out for whales?"))
    assert not near.refused
    assert any("may not answer" in notice for notice in near.notices)
    plainly = plain.ask(Question("Should whales be protected from ship strikes?"))
    assert labels(plainly) == ["Recommendation 1"]
    assert plainly.notices == ()
