"""Words are compared by meaning; each is encoded once while there is room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import LetterEncoder
from vectorstore.word_vectors import WordVectors

WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=4), max_size=6, unique=True)


def test_a_word_is_as_near_as_the_nearest_of_the_others() -> None:
    near = WordVectors(LetterEncoder()).nearest(["abc", "xyz", "ab"], ["cab", "mno"])
    assert near[:2] == pytest.approx([1.0, 0.0])
    assert 0.5 < near[2] < 1.0


def test_where_there_is_nothing_to_compare_with_no_word_is_near() -> None:
    assert WordVectors(LetterEncoder()).nearest(["abc"], []) == [-1.0]
    assert WordVectors(LetterEncoder()).nearest([], ["abc"]) == []


def test_a_word_is_encoded_once() -> None:
    encoder = LetterEncoder()
    vectors = WordVectors(encoder)
    vectors.nearest(["abc"], ["def", "ghi"])
    vectors.nearest(["abc", "ghi"], ["def", "ghi", "jkl"])
    assert sorted(encoder.encoded) == ["abc", "def", "ghi", "jkl"]


def test_what_was_not_used_lately_is_let_go_first() -> None:
    encoder = LetterEncoder()
    vectors = WordVectors(encoder, most=2)
    vectors.nearest(["a"], ["b"])
    vectors.nearest(["a"], ["c"])
    encoder.encoded.clear()
    vectors.nearest(["a"], ["c"])
    assert encoder.encoded == []
    vectors.nearest(["a"], ["b"])
    assert encoder.encoded == ["b"]


@given(words=WORDS, others=WORDS.filter(bool), most=st.integers(1, 4))
def test_room_changes_no_nearness(words: list[str], others: list[str], most: int) -> None:
    plenty = WordVectors(LetterEncoder()).nearest(words, others)
    little = WordVectors(LetterEncoder(), most=most)
    little.nearest(others, words)
    assert little.nearest(words, others) == pytest.approx(plenty)
