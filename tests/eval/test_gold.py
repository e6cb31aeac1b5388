import json
from importlib.resources import files
from pathlib import Path

import pytest

from eval.errors import InvalidGold
from eval.gold import GoldSet, check_labels, gold_set, load_gold
from ingestion.reports import read_bundled_reports
from tests.eval.conftest import asking

CASE = asking("建议 1")


@pytest.fixture(scope="module")
def bundled() -> GoldSet:
    folder = files("eval").joinpath("gold")
    return load_gold(Path(str(entry)) for entry in folder.iterdir() if entry.name[-1] == "l")


def written(tmp_path: Path, **changed: object) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(json.loads(CASE.model_dump_json()) | changed) + "\n")
    return path


def test_a_case_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    assert load_gold([written(tmp_path)]).cases == (CASE,)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"gold_citations": []}, "an answerable case has gold citations"),
        ({"refusal_reason": "off_topic"}, "refusal reason"),
        ({"type": "unanswerable"}, "answerable: false"),
        ({"acceptable_citations": ["建议 1"]}, "either gold or acceptable"),
        ({"type": "followup"}, "an earlier turn"),
        ({"type": "riddle"}, "type"),
        ({"turns": []}, "turns"),
        ({"note": "x"}, "note"),
        ({"id": "Not An Id"}, "id"),
    ],
)
def test_a_case_that_contradicts_itself_is_refused_with_its_line(
    tmp_path: Path, changed: dict[str, object], said: str
) -> None:
    with pytest.raises(InvalidGold, match=r"gold\.jsonl:1") as refused:
        load_gold([written(tmp_path, **changed)])
    assert said in str(refused.value)


def test_an_id_that_occurs_twice_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path)
    path.write_text(path.read_text() * 2)
    with pytest.raises(InvalidGold, match="'some-case' is taken already"):
        load_gold([path])


def test_a_missing_or_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidGold, match="cannot be read"):
        load_gold([tmp_path / "nowhere.jsonl"])
    (tmp_path / "empty.jsonl").write_text("\n")
    with pytest.raises(InvalidGold, match="empty"):
        load_gold([tmp_path / "empty.jsonl"])


def test_labels_no_document_has_are_refused() -> None:
    with pytest.raises(InvalidGold, match="some-case: 建议 1"):
        check_labels(gold_set([CASE]), {"建议 2"})


def test_the_hash_depends_on_the_cases_and_not_on_their_order() -> None:
    other = asking("建议 2", id="other-case")
    assert gold_set([CASE, other]).sha256 == gold_set([other, CASE]).sha256
    assert gold_set([CASE]).sha256 != gold_set([other]).sha256


def test_the_split_of_a_case_never_changes() -> None:
    assert [asking("建议 1", id=f"case-{n}").split for n in range(8)] == [
        *("test", "test", "dev", "dev", "test", "test", "dev", "test")
    ]


def test_our_gold_set_is_large_and_of_every_type_and_language(bundled: GoldSet) -> None:
    assert len(bundled.cases) >= 260
    assert {case.type for case in bundled.cases} == {
        *("lookup", "range", "section", "list", "count", "facts", "paraphrase", "multi"),
        *("followup", "crosslingual", "unanswerable"),
    }
    assert {case.lang for case in bundled.cases} == {"zh", "zh-Hant", "en", "fr", "es", "ar", "ru"}


def test_our_gold_set_names_labels_and_words_of_the_report(bundled: GoldSet) -> None:
    units = {unit.label: unit.text for unit in read_bundled_reports()[0].units}
    check_labels(bundled, units)
    for case in bundled.cases:
        for words in case.must_include:
            assert any(words in units[label] for label in case.gold_citations), case.id


def test_every_recommendation_is_the_gold_of_at_least_five_cases(bundled: GoldSet) -> None:
    for number in range(1, 27):
        cases = [c for c in bundled.cases if f"建议 {number}" in c.gold_citations]
        assert len(cases) >= 5


def test_no_question_stands_twice_or_in_both_splits(bundled: GoldSet) -> None:
    asked = ["".join(" / ".join(case.turns).split()).casefold() for case in bundled.cases]
    assert len(set(asked)) == len(asked)


def test_both_splits_hold_every_type(bundled: GoldSet) -> None:
    types = {case.type for case in bundled.cases}
    assert {case.type for case in bundled.of_split("dev").cases} == types
    assert {case.type for case in bundled.of_split("test").cases} == types
