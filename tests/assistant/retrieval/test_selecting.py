"""Units selected by structure, checked against every unit of the report."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from assistant.composition import Jianyi
from assistant.retrieval.at_places import by_section
from assistant.retrieval.selecting import mentions, select
from assistant.structure.section_marks import Path
from assistant.structure.selection import Selection
from vectorstore.catalogue import Evidence


@pytest.fixture(scope="module")
def units(jianyi: Jianyi) -> tuple[Evidence, ...]:
    return tuple(jianyi.library.catalogue.units())


@pytest.fixture(scope="module")
def paths(units: Sequence[Evidence]) -> dict[str, Path]:
    """The sections, each by what its heading begins with: `二A`."""
    return {"".join(h[0] for h in u.unit.section): u.unit.section for u in units if u.unit.section}


def labels(found: Sequence[Evidence]) -> list[str]:
    return [item.unit.label for item in found]


def recommendations(first: int, last: int) -> list[str]:
    return [f"建议 {number}" for number in range(first, last + 1)]


def test_a_range_is_complete_and_in_order(units: Sequence[Evidence]) -> None:
    found = select(Selection(kind="recommendation", numbers=(12, 15)), units)
    assert labels(found) == recommendations(12, 15)


def test_a_range_may_end_where_its_section_does(units: Sequence[Evidence]) -> None:
    told = Selection(kind="recommendation", numbers=(9, 9_999), to_section_end=True)
    assert labels(select(told, units)) == recommendations(9, 11)


def test_a_letter_of_two_chapters_is_that_of_the_usual_units(
    units: Sequence[Evidence], paths: dict[str, Path]
) -> None:
    both = (paths["二B"], paths["四B"])
    last = Selection(sections=both, lettered=True, places=(("last", 1),))
    assert labels(select(last, units)) == ["建议 20"]
    paragraph = Selection(sections=both, lettered=True, places=(("last", 1),), kind="paragraph")
    assert labels(select(paragraph, units)) == ["第 5 段"]


def test_a_range_of_paragraphs_holds_no_recommendations(units: Sequence[Evidence]) -> None:
    found = select(Selection(kind="paragraph", numbers=(3, 5)), units)
    assert labels(found) == ["第 3 段", "第 4 段", "第 5 段"]


def test_a_range_past_the_end_is_not_filled_from_another_kind(units: Sequence[Evidence]) -> None:
    assert select(Selection(kind="paragraph", numbers=(20, 22)), units) == ()


def test_a_range_without_a_kind_is_of_the_main_kind(units: Sequence[Evidence]) -> None:
    assert labels(select(Selection(numbers=(3, 5)), units)) == recommendations(3, 5)


def test_units_of_a_section_include_those_of_its_own_sections(
    units: Sequence[Evidence], paths: dict[str, Path]
) -> None:
    found = select(Selection(kind="recommendation", sections=(paths["二"],)), units)
    assert labels(found) == recommendations(1, 26)
    found = select(Selection(kind="recommendation", sections=(paths["二B"],)), units)
    assert labels(found) == recommendations(12, 20)


def test_a_kind_that_a_section_does_not_have_means_any_unit_of_it(
    units: Sequence[Evidence], paths: dict[str, Path]
) -> None:
    found = select(Selection(kind="recommendation", sections=(paths["四D"],)), units)
    assert labels(found) == ["第 6 段"]


def test_a_kind_that_no_document_has_means_the_main_kind(units: Sequence[Evidence]) -> None:
    found = select(Selection(kind="article", places=(("first", 2),)), units)
    assert labels(found) == recommendations(1, 2)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (("first", 2), [12, 13]),
        (("last", 2), [19, 20]),
        (("nth", 3), [14]),
        (("nth_last", 2), [19]),
        (("nth", 10), []),
        (("nth_last", 10), []),
        (("last", 99), list(range(12, 21))),
    ],
)
def test_a_place_counts_within_the_section(
    units: Sequence[Evidence], paths: dict[str, Path], place: object, expected: list[int]
) -> None:
    asked = Selection(kind="recommendation", sections=(paths["二B"],), places=(place,))  # type: ignore[arg-type]
    assert labels(select(asked, units)) == [f"建议 {number}" for number in expected]


def test_wording_is_complete(units: Sequence[Evidence]) -> None:
    found = select(Selection(kind="recommendation", wording=("encouraged",)), units)
    assert set(labels(found)) == {u.unit.label for u in units if "鼓励" in u.unit.text}


def test_excluded_wording_leaves_units_out(units: Sequence[Evidence]) -> None:
    asked = Selection(kind="recommendation", wording=("encouraged",), not_wording=("should",))
    begin = {u.unit.label for u in units if u.unit.text.startswith("鼓励")}
    assert set(labels(select(asked, units))) == begin
    assert len(begin) == 7


@pytest.mark.parametrize("word", ["有组织犯罪", "儿童", "国际刑警组织", "检察官", "培训"])
def test_every_unit_that_mentions_a_word_is_found(units: Sequence[Evidence], word: str) -> None:
    found = select(Selection(mention=(word,)), units)
    assert labels(found) == [u.unit.label for u in units if word in u.unit.text]
    assert len(found) > 1


def test_a_mention_of_a_kind_leaves_the_other_kinds_out(units: Sequence[Evidence]) -> None:
    found = select(Selection(kind="recommendation", mention=("国际刑警组织",)), units)
    assert labels(found) == ["建议 9", "建议 24"]


def test_several_words_must_all_be_mentioned(units: Sequence[Evidence]) -> None:
    found = select(Selection(mention=("检察官", "培训")), units)
    assert labels(found) == ["建议 17", "建议 21"]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("法官", "为执法官员制定交流方案"),
        ("法官", "為執法官員制定交流方案"),
        ("人权", "保护受害人权利"),
        ("act", "the impact of it"),
        ("act", "action on it"),
        ("法官", "检察官"),
    ],
)
def test_characters_within_other_words_are_no_mention(words: str, text: str) -> None:
    assert not mentions(words, text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("法官", "为法官、检察官提供培训"),
        ("人权", "有关人权、隐私的国际义务"),
        ("有组织犯罪", "有组织犯罪集团"),
        ("有組織犯罪", "有组织犯罪集团"),
        ("检察官", "專職檢察官"),
        ("ＩＮＴＥＲＰＯＬ", "与Interpol合作"),
        ("act", "an act of war"),
        ("法官", "执法官员和法官"),
        ("the state", "the states and the state"),
    ],
)
def test_words_in_any_script_width_and_case_are_mentioned(words: str, text: str) -> None:
    assert mentions(words, text)


def test_units_are_grouped_by_section_in_order(units: Sequence[Evidence]) -> None:
    groups = by_section(select(Selection(kind="recommendation", numbers=(1, 26)), units))
    assert [(path[-1][0], len(items)) for path, items in groups] == [("A", 11), ("B", 9), ("C", 6)]


@pytest.mark.parametrize(
    ("words", "text", "stands"),
    [
        ("virtual assets", "a virtual asset service provider", True),
        ("virtual assets", "virtual-asset providers", True),
        ("policy", "national policies", True),
        ("act", "their impact", False),
        ("fish", "fisheries", False),
        ("recommandation", "les recommandations", True),
        ("business", "a busy man", False),
    ],
)
def test_latin_words_are_mentioned_in_the_singular_and_the_plural(
    words: str, text: str, stands: bool
) -> None:
    assert mentions(words, text) is stands


def test_a_section_that_holds_a_text_without_a_number_is_that_text(
    units: Sequence[Evidence],
) -> None:
    text = replace(units[9].unit, kind="text", label="三、后续", number=None, section=("三、后续",))
    units = [*units, replace(units[9], unit=text, position=99)]
    asked = Selection(sections=(("三、后续",),))
    assert [unit.unit.label for unit in select(asked, units)] == ["三、后续"]
    assert not select(replace(asked, counting=True), units)
    assert not select(replace(asked, places=(("first", 1),)), units)
