import pytest

from assistant.claims import (
    binding,
    oversteps,
    same_name,
    speaks_of,
    split_weighed,
    strengths,
    weighed,
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("缔约国应考虑设立", {"should_consider"}),
        ("缔约国必须设立", {"must"}),
        ("缔约国可考虑设立", {"may_consider"}),
        ("鼓励缔约国设立", {"encouraged"}),
        ("缔约国应当设立", {"should"}),
        ("States must act", {"must"}),
        ("States should consider acting", {"should_consider"}),
        ("States are encouraged to act", {"encouraged"}),
        ("Les États devraient envisager d'agir", {"should_consider"}),
        ("Les États sont tenus d'agir", {"must"}),
        ("Los Estados deben actuar", {"must"}),
        ("La réunion s'est tenue à Vienne", set()),
        ("反应、相应、供应", set()),
    ],
)
def test_how_strongly_a_sentence_binds(text: str, names: set[str]) -> None:
    assert strengths(text) - {"should"} == names - {"should"}
    assert ("should" in names) <= ("should" in strengths(text))


@pytest.mark.parametrize(
    ("said", "source", "over"),
    [
        ("必须设立", "可考虑设立", "must"),
        ("缔约国应设立", "鼓励缔约国设立", "should"),
        ("可考虑设立", "应设立", "may_consider"),
        ("应考虑制定", "应推动合作，并考虑制定", None),
        ("鼓励设立", "鼓励设立", None),
        ("设立了小组", "应设立", None),
    ],
)
def test_a_sentence_binds_no_more_and_no_less_than_its_source(
    said: str, source: str, over: str | None
) -> None:
    assert oversteps(strengths(said), binding(source)) == over


def test_a_body_has_the_same_name_in_short_and_in_other_languages() -> None:
    assert same_name("ONU", "联合国各实体")
    assert not same_name("ONU", "国际刑警组织")


def test_what_is_to_be_considered_is_weighed() -> None:
    assert weighed("并考虑制定方案", "zh")
    assert not weighed("考虑到各国法律", "zh")


def test_only_what_follows_the_word_is_left_to_be_considered() -> None:
    before, after = split_weighed("应加强合作，并应考虑采取更多行动", "zh")
    assert before.startswith("应加强合作")
    assert after == "采取更多行动"
    assert split_weighed("应加强合作", "zh") == ("应加强合作", "")


def test_should_consider_is_no_should() -> None:
    assert strengths("应当考虑修建桥梁") == {"should_consider"}
    assert strengths("应当修建桥梁") == {"should"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全球应对贩运人口", set()),
        ("应对他们给予保护", {"should"}),
        ("应予考虑", {"should_consider"}),
        ("这是一项义务", {"must"}),
        ("各国需要合作", {"should"}),
        ("可以看出", set()),
        ("Il convient de coopérer", {"should"}),
        ("Hay que cooperar", {"should"}),
        ("Es una obligación", {"must"}),
        ("Необходимо сотрудничать", {"should"}),
        ("They serve to protect what victims need", set()),
    ],
)
def test_needs_and_duties_bind_and_words_that_hold_them_do_not(text: str, names: set[str]) -> None:
    assert strengths(text) == names


@pytest.mark.parametrize(
    ("text", "language", "open_"),
    [
        ("Such units would train judges", "en", True),
        ("States would train judges", "en", False),
        ("Such units would have to train judges", "en", False),
        ("De telles unités formeraient les juges", "fr", True),
        ("Les États formeraient les juges", "fr", False),
        ("Esas unidades formarían a los jueces", "es", True),
        ("Los Estados formarían a los jueces", "es", False),
        ("Такие подразделения обучали бы судей", "ru", True),
        ("Такие подразделения обучают судей", "ru", False),
        ("من شأن هذه الوحدات تدريب القضاة", "ar", True),
        ("تدرب هذه الوحدات القضاة", "ar", False),
    ],
)
def test_what_would_come_of_a_thing_makes_no_plan_of_it(
    text: str, language: str, open_: bool
) -> None:
    assert speaks_of(text, language) is open_
