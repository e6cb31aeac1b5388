import pytest

from assistant.words.common_words import is_common_word


@pytest.mark.parametrize("word", ["普及", "关联", "機關", "加密"])
def test_a_word_that_the_dictionary_writes_small_is_no_name(word: str) -> None:
    assert is_common_word(word)


@pytest.mark.parametrize("word", ["肯尼亚", "高明", "埃及", "弗罗茨瓦夫城", "", "(", "普及*"])
def test_a_name_and_what_no_dictionary_has_is_no_common_word(word: str) -> None:
    assert not is_common_word(word)
