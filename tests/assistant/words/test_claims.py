from assistant.words.claims import same_name, split_weighed, weighed


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
