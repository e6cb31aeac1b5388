"""Details asked for that a unit does not give."""

import pytest

from assistant.details import certainly_missing, missing_detail
from vectorstore.catalogue import Evidence


@pytest.mark.parametrize(
    ("question", "label", "kind"),
    [
        ("临时居留许可能住几个月？", "建议 3", "duration"),
        ("居留证能办几年，到期能续吗？", "建议 3", "duration"),
        ("回国的机票钱谁来付？", "建议 7", "money"),
        ("罚款要罚多少？", "建议 8", "penalty"),
        ("那个国际机制总部设在哪个城市？", "建议 14", "seat"),
        ("数据库的网址是什么？", "建议 20", "contact"),
        ("埃及代表的发言内容是什么？", "第 3 段", "spoken_content"),
        ("How many years in prison do traffickers get?", "建议 8", "duration"),
        ("¿En qué año se creó la base de datos?", "建议 20", "year_or_date"),
        ("Combien d'argent est prévu ?", "建议 1", "money"),
        ("В каком году создана база данных?", "建议 20", "year_or_date"),
        ("من يدفع تكاليف السفر؟", "建议 7", "money"),
        ("What is the capital of France?", "第 3 段", "capital"),
        ("ما هي عاصمة أستراليا؟", "第 3 段", "capital"),
        ("Посоветуй хороший фильм на вечер", "建议 5", "recommended_goods"),
        ("Qui a écrit ce roman ?", "建议 8", "author"),
        ("团长是谁？", "第 6 段", "head_of_delegation"),
        ("欠她的工钱上哪儿讨？", "建议 18", "where_to_sue"),
        ("材料要公证吗？", "建议 11", "formality"),
        ("How many teams like that exist so far?", "建议 24", "existing"),
        ("现在已经成立了多少个这样的小组？", "建议 24", "existing"),
        ("Combien d'équipes existent déjà ?", "建议 24", "existing"),
        ("Сколько таких групп уже существует?", "建议 24", "existing"),
    ],
)
def test_a_detail_that_is_not_given_is_missing(
    evidence: dict[str, Evidence], question: str, label: str, kind: str
) -> None:
    assert missing_detail(question, [evidence[label]]) == kind


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("会议是哪一年开的？", "第 1 段"),
        ("会开了几天？", "第 1 段"),
        ("数据库叫什么名字？", "建议 20"),
        ("谁主持了讨论？", "第 2 段"),
    ],
)
def test_a_detail_that_is_given_is_not(
    evidence: dict[str, Evidence], question: str, label: str
) -> None:
    assert missing_detail(question, [evidence[label]]) is None


@pytest.mark.parametrize(
    "question",
    [
        "有几个人被锁在屋里不敢说话。哪条建议适用？",
        "一共有几条建议？",
        "哪些国家发了言？",
        "什么时候该介入？",
        "怎么保护受害人的家属？",
        "Who should be trained?",
    ],
)
def test_what_asks_for_no_detail_misses_none(evidence: dict[str, Evidence], question: str) -> None:
    assert missing_detail(question, [evidence["建议 3"]]) is None


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("这份报告是几号发布的？", "第 1 段"),
        ("Qui a parlé en premier ?", "第 3 段"),
        ("Кто открыл совещание?", "第 1 段"),
        ("Was the meeting held online?", "第 1 段"),
        ("会议是在哪个会议室开的", "第 1 段"),
        ("О чем говорил наблюдатель от Ирана?", "第 4 段"),
        ("عم تحدث ممثل مصر؟", "第 3 段"),
        ("谁代表法国发言", "第 3 段"),
        ("¿Por qué Irán habló como observador?", "第 4 段"),
        ("议程项目 3 的题目是什么", "第 2 段"),
    ],
)
def test_a_detail_that_a_report_of_a_meeting_does_not_tell_is_surely_missing(
    evidence: dict[str, Evidence], question: str, label: str
) -> None:
    assert certainly_missing(question, [evidence[label]])


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("Why should prosecutors attend training?", "建议 25"),
        ("主讲人叫什么名字", "第 2 段"),
        ("谁发了言", "第 3 段"),
        ("会是哪天开的", "第 1 段"),
        ("哪个国家派代表出席了", "第 6 段"),
    ],
)
def test_what_it_tells_or_a_recommendation_might_is_not(
    evidence: dict[str, Evidence], question: str, label: str
) -> None:
    assert not certainly_missing(question, [evidence[label]])


def test_who_wrote_the_report_no_recommendation_tells(evidence: dict[str, Evidence]) -> None:
    assert certainly_missing("Who drafted this report?", [evidence["建议 14"]])
    assert not certainly_missing("Who drafted the plan?", [evidence["建议 14"]])
