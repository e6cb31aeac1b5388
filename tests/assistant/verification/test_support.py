import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.verification.own_counts import is_count
from assistant.verification.support import Objection, judge_support

SOURCE = (
    "缔约国应根据本国法律规定，贩运人口受害人不会因贩运者强迫他们实施的行为而受到惩罚或起诉，"
    "并应考虑在 3 年内由国际刑警组织汇总信息。"
)


def objection(sentence: str, *cited: str) -> str:
    judged = judge_support(sentence, cited or (SOURCE,))
    assert isinstance(judged, Objection), judged
    return judged.reason


def test_the_source_itself_is_fully_supported() -> None:
    assert judge_support(SOURCE, [SOURCE]) == "full"


def test_leaving_things_out_is_no_objection() -> None:
    assert judge_support("贩运人口受害人不会受到惩罚或起诉。", [SOURCE]) in ("full", "partial")


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("贩运人口受害人会因贩运者强迫他们实施的行为而受到惩罚或起诉。", "negation"),
        ("缔约国不应根据本国法律规定。", "negation"),
        ("缔约国应在 5 年内由国际刑警组织汇总信息。", "number"),
        ("缔约国应在三十年内由国际刑警组织汇总信息。", "number"),
        ("缔约国必须根据本国法律规定。", "modality"),
        ("缔约国可考虑根据本国法律规定。", "modality"),
        ("缔约国应考虑由《海牙公约》汇总信息。", "name"),
        ("缔约国应考虑由 Europol 汇总信息。", "name"),
        ("他们昨天在公园里看见许多小鸟唱歌。", "coverage"),
    ],
)
def test_what_the_source_does_not_say_is_objected_to(sentence: str, reason: str) -> None:
    assert objection(sentence) == reason


def test_should_turned_into_encouraged_is_objected_to() -> None:
    assert objection("鼓励缔约国提供培训。", "缔约国应提供培训。") == "modality"


def test_a_negation_dropped_in_english_is_objected_to() -> None:
    source = "Victims should not be punished for acts they were forced to commit."
    assert objection("Victims should be punished for acts they were forced.", source) == "negation"


def test_a_number_in_another_notation_is_the_same_number() -> None:
    assert judge_support("缔约国应考虑在三年内汇总信息。", [SOURCE]) in ("full", "partial")


def test_traditional_characters_support_simplified_ones() -> None:
    assert judge_support("締約國應根據本國法律規定。", [SOURCE]) == "full"


@given(st.integers(0, len(SOURCE) - 1), st.sampled_from("0123456789"))
def test_a_digit_put_anywhere_is_objected_to(place: int, digit: str) -> None:
    changed = f"{SOURCE[:place]} 7{digit} {SOURCE[place:]}"
    assert isinstance(judge_support(changed, [SOURCE]), Objection)


@given(st.data())
def test_any_stretch_of_the_source_is_fully_supported(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(SOURCE) - 1))
    end = data.draw(st.integers(start + 1, len(SOURCE)))
    assert judge_support(SOURCE[start:end], [SOURCE]) == "full"


def test_a_sentence_may_draw_on_several_texts() -> None:
    texts = ["缔约国应保护儿童。", "缔约国应交流经验。"]
    assert judge_support("缔约国应保护儿童、交流经验。", texts) == "full"
    assert judge_support("缔约国应保护儿童、交流经验。", texts[:1]) == "partial"


@pytest.mark.parametrize(
    "sentence", ["共 2 条。", "There are 2: 1 in A, 1 in B.", "Il y en a 2.", "Hay 2.", "Всего: 2."]
)
def test_a_sentence_that_counts_is_supported_by_as_many_texts(sentence: str) -> None:
    assert is_count(sentence)
    assert judge_support(sentence, ["甲", "乙"]) == "full"
    assert objection(sentence, "甲") == "number"
    assert objection(sentence, "甲", "乙", "丙") == "number"


@pytest.mark.parametrize("sentence", ["共同保护 2 名儿童。", "缔约国共 2 个。", "There are two."])
def test_a_sentence_that_says_more_than_a_number_is_no_count(sentence: str) -> None:
    assert not is_count(sentence)


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("所列共 3 个。", True),
        ("Listed: 3.", True),
        ("所列共 2 个。", False),
        ("Listed: 4.", False),
    ],
)
def test_a_number_of_those_listed_holds_if_the_texts_list_so_many(
    sentence: str, held: bool
) -> None:
    texts = ["下列国家发了言：中国、埃及。", "日本的观察员也作了发言。"]
    assert (judge_support(sentence, texts) == "full") == held


def test_a_number_of_those_listed_does_not_hold_of_a_text_without_a_list() -> None:
    assert judge_support("所列共 1 个。", ["缔约国应加强合作。"]) != "full"
