"""What a law threatens is found by the duty that a question asks of."""

from collections.abc import Iterator

import pytest

from assistant.answering.assistant import Assistant
from assistant.model import Question
from eval.generality import opened
from tests.assistant.retrieval.test_finding import ask, labels

_TEXT = """清河市游泳场馆管理条例

第一章 总则

第一条 为了规范游泳场馆管理，保障泳客健康，制定本条例。

第二条 市体育部门负责游泳场馆的监督管理，公安机关负责治安管理。

第二章 管理

第三条 游泳场馆应当每七日至少更换一次池水，并公布水质检测结果。

第四条 游泳场馆应当配备救生员，每二百五十平方米水面不少于二人。救生员在岗期间不得离开观察台。

第五条 泳客不得有下列行为：

（一）酒后下水；

（二）在池边奔跑；

（三）向池中吐痰。

第六条 游泳场馆应当购买公众责任保险，每次事故赔偿限额不低于五十万元。

第七条 游泳场馆停业的，应当提前三十日公告，并退还会员余额。

第三章 法律责任

第八条 违反本条例第三条规定，未按期更换池水的，由体育部门处一千元以上五千元以下罚款。

第九条 违反本条例第五条第一项规定的，由公安机关处二百元罚款。

第十条 游泳场馆有下列情形之一的，由体育部门处二千元以上一万元以下罚款：

（一）未配备救生员的；

（二）未购买公众责任保险的。
"""


@pytest.fixture(scope="module")
def pools() -> Iterator[Assistant]:
    with opened("pools.txt", _TEXT.encode()) as parts:
        yield parts.assistant


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        ("游泳场馆不按期更换池水罚多少钱？", ["第八条"]),
        ("游泳场馆几天更换一次池水？不换怎么处罚？", ["第三条", "第八条"]),
        ("场馆没配备救生员会被罚款吗", ["第十条"]),
        ("违反第三条怎么处罚", ["第八条"]),
        ("违反3条，罚多少？", ["第八条"]),
        ("泳客酒后下水会被罚款吗", ["第九条"]),
        ("What is the fine if the pool water is not changed?", ["第八条"]),
    ],
)
def test_a_penalty_is_found_by_the_duty_it_is_for(
    pools: Assistant, question: str, cited: list[str]
) -> None:
    assert sorted(labels(ask(pools, question))) == sorted(cited)


@pytest.mark.parametrize(
    "question",
    [
        "泳客向池中吐痰罚多少钱？",
        "场馆停业不提前公告罚多少钱？",
        "场馆停业要提前几天公告？不公告怎么处罚？",
    ],
)
def test_a_penalty_that_nothing_states_is_refused(pools: Assistant, question: str) -> None:
    assert ask(pools, question).refused


def test_the_breach_of_the_unit_spoken_of_is_meant_where_none_is_told(pools: Assistant) -> None:
    first = ask(pools, "第三条说什么？")
    for breach in ("违反了怎么罚？", "违反了罚多少"):
        answer = pools.ask(Question(breach, first.conversation_id))
        assert labels(answer) == ["第八条"]


def test_who_asks_of_no_breach_gets_the_duty(pools: Assistant) -> None:
    assert labels(ask(pools, "公众责任保险是不是一定要购买？")) == ["第六条"]
