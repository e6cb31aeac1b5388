"""What Chinese and English words mean in each other."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import DictionaryUnavailable
from assistant.words import dictionary
from assistant.words.dictionary import Dictionary, no_translations


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Dictionary:
    return Dictionary(tmp_path_factory.mktemp("dictionary") / "new")


def words_for(laid_out: Dictionary, word: str, source: str, target: str) -> list[str]:
    return [found.words for found in laid_out.translations(word, source, target)]


def test_words_are_translated_both_ways(laid_out: Dictionary) -> None:
    assert "灯塔" in words_for(laid_out, "lighthouse", "en", "zh-Hans")
    assert words_for(laid_out, "灯塔", "zh-Hans", "en")[0] == "lighthouse"


def test_traditional_characters_and_inflected_forms_are_translated(laid_out: Dictionary) -> None:
    assert words_for(laid_out, "燈塔", "zh-Hant", "en")[0] == "lighthouse"
    assert "灯塔" in words_for(laid_out, "Lighthouses", "en", "zh")


def test_a_part_of_a_meaning_weighs_less_than_all_of_it(laid_out: Dictionary) -> None:
    found = {t.words: t.weight for t in laid_out.translations("trafficking", "en", "zh")}
    assert found["人口贩运"] == 0.5
    weights = [t.weight for t in laid_out.translations("punish", "en", "zh")]
    assert weights[0] == 1.0
    assert weights == sorted(weights, reverse=True)


def test_other_languages_and_unknown_words_are_not_translated(laid_out: Dictionary) -> None:
    assert words_for(laid_out, "phare", "fr", "zh") == []
    assert words_for(laid_out, "lighthouse", "en", "en") == []
    assert words_for(laid_out, "qwzxv", "en", "zh") == []
    assert no_translations("lighthouse", "en", "zh") == ()


def test_no_single_character_stands_for_a_word(laid_out: Dictionary) -> None:
    assert all(len(words) > 1 for words in words_for(laid_out, "punish", "en", "zh"))


@given(st.text(max_size=40))
def test_glosses_are_short_and_hold_no_remark(definition: str) -> None:
    for gloss in dictionary._glosses(f"to {definition} (of {definition})"):
        assert 0 < len(gloss) <= 4
        assert "to" not in gloss


def test_pointers_to_other_entries_translate_nothing() -> None:
    assert dictionary._glosses("see 燈塔|灯塔[deng1 ta3]") == []
    assert dictionary._glosses("variant of 燈塔[deng1 ta3]") == []
    assert dictionary._glosses("to light; beacon (old)") == [["light"], ["beacon"]]


def test_the_entries_are_laid_out_once_and_whole(tmp_path: Path) -> None:
    assert words_for(Dictionary(tmp_path), "lighthouse", "en", "zh")
    (file,) = tmp_path.iterdir()
    written = file.stat().st_mtime_ns
    assert words_for(Dictionary(tmp_path), "lighthouse", "en", "zh")
    assert file.stat().st_mtime_ns == written


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DictionaryUnavailable, match="file"):
        Dictionary(tmp_path / "file").translations("lighthouse", "en", "zh")


def test_a_broken_file_is_named_and_may_be_deleted(tmp_path: Path) -> None:
    Dictionary(tmp_path).translations("lighthouse", "en", "zh")
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"no database" * 200)
    with pytest.raises(DictionaryUnavailable, match="delete"):
        Dictionary(tmp_path).translations("lighthouse", "en", "zh")
    file.unlink()
    assert words_for(Dictionary(tmp_path), "lighthouse", "en", "zh")
