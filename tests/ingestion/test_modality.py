import pytest

from ingestion import Document
from ingestion.modality import commitments, find_commitments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("缔约国必须合作", ["must"]),
        ("不得扣押证件", ["must"]),
        ("缔约国应合作", ["should"]),
        ("缔约国应当合作", ["should"]),
        ("缔约国应考虑规定", ["should_consider"]),
        ("缔约国应当考虑规定", ["should_consider"]),
        ("鼓励缔约国提供信息", ["encouraged"]),
        ("缔约国可考虑设立", ["may_consider"]),
        ("締約國應考慮規定", ["should_consider"]),
        ("States shall act", ["must"]),
        ("States should act", ["should"]),
        ("States should also consider acting", ["should_consider"]),
        ("States are encouraged to act", ["encouraged"]),
        ("States may wish to consider acting", ["may_consider"]),
        ("Les États doivent agir", ["must"]),
        ("Les États devraient envisager d'agir", ["should_consider"]),
        ("El Estado debe actuar", ["must"]),
        ("Los Estados deberían considerar", ["should_consider"]),
        ("Государства должны действовать", ["must"]),
        ("Следует рассмотреть вопрос", ["should_consider"]),
        ("ينبغي للدول الأطراف أن تنظر في", ["should_consider"]),
        ("ينبغي التعاون", ["should"]),
    ],
)
def test_what_a_wording_commits_to_is_told_in_every_language(
    text: str, expected: list[str]
) -> None:
    assert list(commitments(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "应对人口贩运",
        "相应的措施",
        "适应形势",
        "回应受害人",
        "创伤后应激障碍",
        "应用软件",
        "shoulder",
        "mustard",
        "被查明",
    ],
)
def test_words_that_only_hold_a_form_commit_to_nothing(text: str) -> None:
    assert commitments(text) == ()


def test_to_bear_in_mind_is_not_to_consider() -> None:
    assert commitments("缔约国应考虑到儿童的需要") == ("should",)


@pytest.mark.parametrize("text", ["缔约国应邀请民间社会", "其原因应查明", "对返回应提供便利"])
def test_a_form_beside_a_word_that_would_swallow_it_still_counts(text: str) -> None:
    assert commitments(text) == ("should",)


def test_should_before_a_preposition_is_not_the_verb_to_respond() -> None:
    assert commitments("缔约国应对受害人提供保护") == ("should",)


def test_commitments_come_once_each_in_order_of_appearance() -> None:
    assert commitments("鼓励缔约国，并应考虑；应合作，鼓励") == (
        "encouraged",
        "should_consider",
        "should",
    )


def test_every_commitment_is_found_where_all_are_asked_for() -> None:
    assert [found.name for found in find_commitments("应合作，应考虑，应报告")] == [
        "should",
        "should_consider",
        "should",
    ]


def test_what_binds_more_is_stronger() -> None:
    wordings = ["可考虑", "鼓励", "应考虑", "应", "必须"]
    strengths = [find_commitments(wording)[0].strength for wording in wordings]
    assert strengths == sorted(set(strengths))


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("建议 1", ("should",)),
        ("建议 3", ("should_consider",)),
        ("建议 6", ("encouraged",)),
        ("建议 13", ("should", "encouraged")),
        ("建议 14", ("may_consider",)),
        ("建议 15", ("should_consider",)),
        ("建议 22", ("should", "should_consider")),
        ("第 6 段", ()),
    ],
)
def test_the_bundled_report_commits_to_what_it_says(
    report: Document, label: str, expected: tuple[str, ...]
) -> None:
    assert {unit.label: unit.modality for unit in report.units}[label] == expected
