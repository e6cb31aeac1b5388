import pytest

from assistant.verification.own_counts import is_count
from assistant.verification.support import judge_support

MET = "工作组 2020 年 9 月 10 日至 12 日举行了会议。"


@pytest.mark.parametrize(
    ("sentence", "texts", "held"),
    [
        ("首尾共 3 天。", [MET], True),
        ("Days: 3.", [MET], True),
        ("首尾共 2 天。", [MET], False),
        ("首尾共 3 天。", ["会议已经闭幕。"], False),
        ("首尾共 3 天。", [MET, MET], False),
        ("“培训”共出现 2 次。", ["先培训，再培训。"], True),
        ("«培训» раз: 2.", ["先培训，再培训。"], True),
        ("“培训”共出现 1 次。", ["先培训，再培训。"], False),
        ("“培训”共出现 2 次。", ["培训。", "培训。"], True),
        ("按意思找到 2 条。", ["甲。", "乙。"], True),
        ("按意思找到 3 条。", ["甲。", "乙。"], False),
    ],
)
def test_a_number_of_our_own_holds_if_it_is_counted_again_in_what_is_cited(
    sentence: str, texts: list[str], held: bool
) -> None:
    assert is_count(sentence)
    assert (judge_support(sentence, texts) == "full") == held


def test_a_sentence_that_begins_with_quoted_words_is_no_count() -> None:
    assert not is_count("“夏洛克”数据库由 3 个部分组成。")


@pytest.mark.parametrize(
    "sentence", ["There are 12 regional centres.", "Hay 5 oficinas.", "共 7 个中心。"]
)
def test_what_a_document_itself_says_of_numbers_is_a_quotation(sentence: str) -> None:
    assert judge_support(sentence, [f"{sentence} 其余从略。"]) == "full"
