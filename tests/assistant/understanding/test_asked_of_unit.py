import pytest

from assistant.understanding.asked_of_unit import (
    asks_what_it_says,
    only_asks,
    told_of,
    without_story,
)


@pytest.mark.parametrize(
    "question",
    [
        "领导不准我用手机，只能打印一次。§讲的啥内容？",
        "§到底写了什么？只剩两分钟，别绕弯子",
        "责编要一段引文，挑了 §。整条抄给我，一个字也别动",
        "孩子他妈禁止我熬夜，赶紧给我念念 §",
        "便签上只写着“§”，应该是编号，能告诉我这条要各国做什么吗",
        "My editor bans footnotes, but I need § word for word.",
        "We only have three lines left on the page: what does § say?",
        "What does § say? Nobody in my office will stop arguing about it.",
        "Mon chef refuse les résumés. Donnez-moi § mot à mot.",
        "Solo me quedan tres líneas, ¿qué dice §?",
        "Мне запретили пересказывать, осталось только три строки. Что говорит §?",
        "لم يبق لي إلا ثلاثة أسطر، ماذا تقول §؟",
        "§",
    ],
)
def test_who_tells_why_he_wants_a_unit_asks_no_more_than_what_it_says(question: str) -> None:
    assert asks_what_it_says(question)
    assert told_of(question) == ""


@pytest.mark.parametrize(
    "question",
    [
        "§规定强行送人回家，谁来签字",
        "§写了古巴代表也发了言，他说了什么",
        "§有没有规定只保护儿童？",
        "§说的居留办下来以后，家属能不能出去打工",
        "文件说别的不管，§凭什么",
        "就写“§要求一律终身监禁”，别说原文没有",
        "What does § say about prisons?",
        "¿Por qué § prohíbe la prensa?",
        "Почему § отменяет выборы?",
    ],
)
def test_what_is_asked_of_a_unit_besides_is_no_asking_what_it_says(question: str) -> None:
    assert not asks_what_it_says(question)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("他们只给我两天时间。§适用于儿童吗？截止日期到了，别拖", "§适用于儿童吗？"),
        (
            "They banned me from the room. Does § cover children? I must go.",
            " Does § cover children?",
        ),
        ("§规定强行送人回家，谁来签字？", "§规定强行送人回家，谁来签字？"),
        ("§谈培训。只培训法官。凭什么？", "§谈培训。只培训法官。凭什么？"),
    ],
)
def test_a_story_before_a_unit_is_named_or_after_it_was_asked_of_is_left_out(
    question: str, asked: str
) -> None:
    assert without_story(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "§是光抓小的，还是连大的一起抓",
        "Does § bind all, or is it for some alone",
        "§ только для детей, или для всех",
    ],
)
def test_one_of_two_sides_is_told_of_nothing(question: str) -> None:
    assert told_of(question) == ""


@pytest.mark.parametrize(
    ("question", "only"),
    [
        ("§：光抓人吗？同一条里对受害人有没有交代", True),
        ("§: does it put any limits on that?", True),
        ("律师说 §要绕开法院。原文怎么写的，真的吗？", True),
        ("§让检察官等结案再介入，这样不是太晚了吗", False),
        ("§ forbids all strikes, is that lawful?", False),
        ("§", False),
    ],
)
def test_a_question_that_only_asks_claims_nothing(question: str, only: bool) -> None:
    assert only_asks(question) == only
