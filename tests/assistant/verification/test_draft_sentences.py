import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.verification.draft_sentences import MarkedSentence, SentenceReader

DRAFTS = (
    "鼓励缔约国设立联合调查小组。[建议 24][建议 22] 还应交流。【建议23】\n",
    "States should act [Recommendation 24]. They may, e.g. in 2020, act. [Rec. 22]\n- **Bold**.",
    "1. One thing.\n[建议 3]\n2. Another thing。［建议 4］",
    "<think>建议 1 says. [建议 1]。</think>\n可以：鼓励[建议 24]。",
    "[建议 24] 在前。\n[建议 22] 又一。",
    "# 标题\n> 引文[建议 3]，\n\n* 点。[建议 4]\n[建议 5]",
    "只有一半[建",
)


def read(draft: str, cuts: list[int] | None = None) -> list[MarkedSentence]:
    reader, found, at = SentenceReader(), [], 0
    for cut in cuts if cuts is not None else [len(draft)]:
        found += reader.feed(draft[at : at + cut])
        at += cut
    return found + reader.feed(draft[at:]) + reader.finish()


@pytest.mark.parametrize("draft", DRAFTS)
@given(cuts=st.lists(st.integers(1, 7), max_size=80))
def test_sentences_are_the_same_however_the_stream_is_cut(draft: str, cuts: list[int]) -> None:
    assert read(draft, cuts) == read(draft)


@given(draft=st.text("建议24 。[]【】\nA.b!*-1", max_size=40), cuts=st.lists(st.integers(1, 5)))
def test_no_text_whatever_loses_a_letter_or_ends_in_an_error(draft: str, cuts: list[int]) -> None:
    for sentence in read(draft, cuts):
        assert any(char.isalnum() for char in sentence.text)


def test_labels_stand_before_or_after_the_full_stop_or_alone_on_the_next_line() -> None:
    assert [
        (s.text, s.markers) for s in read("甲[建议 1]。乙。[建议 2]\n丙。\n[建议 3]\n丁。")
    ] == [
        ("甲。", ("建议 1",)),
        ("乙。", ("建议 2",)),
        ("丙。", ("建议 3",)),
        ("丁。", ()),
    ]


def test_ornaments_go_and_words_stay() -> None:
    assert read("- **要点**：应当 `如此`。[建议 1]")[0].text == "要点：应当 如此。"
    assert read("（[建议 1]）如此。")[0] == MarkedSentence("如此。", ("建议 1",))


def test_what_a_model_thinks_aloud_is_left_out() -> None:
    assert [s.text for s in read("<think>甲。[建议 1]</think>乙。[建议 2]")] == ["乙。"]
    assert read("<think>it never ends. [建议 1]") == []


def test_a_sentence_comes_out_once_something_else_has_begun() -> None:
    reader = SentenceReader()
    assert reader.feed("甲。[建") == []
    assert reader.feed("议 1]") == []
    assert [s.text for s in reader.feed("\n")] == ["甲。"]
    assert reader.feed("乙。") == []
    assert [s.text for s in reader.feed("丙")] == ["乙。"]


def test_private_letters_of_a_model_are_no_markers_of_ours() -> None:
    assert [(s.text, s.markers) for s in read("\ue000甲。[建议 1]\ue001乙。[建议 2]")] == [
        ("甲。", ("建议 1",)),
        ("乙。", ("建议 2",)),
    ]


def test_a_draft_that_was_cut_off_ends_in_an_unfinished_sentence() -> None:
    reader = SentenceReader()
    reader.feed("甲。[建议 1]乙还没有")
    assert [(s.text, s.finished) for s in reader.finish(ended=False)] == [("乙还没有", False)]
