"""Units that mention a subject, word for word or by its concept."""

from collections.abc import Iterator, Sequence

import pytest

from assistant.composition import Jianyi, open_jianyi
from assistant.retrieval.mentioning import Subject, mentioning
from assistant.settings import EXTRACTIVE, Settings
from assistant.words.lexicon import Lexicon, read_lexicon
from ingestion.reports import parse_report
from vectorstore.catalogue import Evidence


@pytest.fixture(scope="module")
def units(jianyi: Jianyi) -> tuple[Evidence, ...]:
    return tuple(jianyi.library.catalogue.units())


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read_lexicon()


@pytest.fixture(scope="module")
def opened_english(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Evidence, ...]]:
    text = (
        "REPORT ON PORTS\n\nRecommendation 1\nEvery harbour should have a port welfare board.\n\n"
        "Recommendation 2\nA port should be lit. The welfare of crews should be looked after, and "
        "nobody should be kept on board.\n\nRecommendation 3\nNotices should be in plain words.\n"
    )
    settings = Settings(data_dir=tmp_path_factory.mktemp("ports"), chat_model=EXTRACTIVE)
    with open_jianyi(settings, own_vector_index=False, bundled=False) as parts:
        parts.library.ingest(parse_report(text.encode(), "ports.txt"))
        yield tuple(parts.library.catalogue.units())


def found(
    words: Sequence[str],
    units: Sequence[Evidence],
    lexicon: Lexicon,
    *,
    text: str = "",
    language: str = "",
    any_of: bool = False,
) -> tuple[list[str], bool]:
    subject = Subject(tuple(words), text or " ".join(words), language, any_of)
    some, literally = mentioning(subject, units, lambda: lexicon)
    return [unit.unit.label for unit in some], literally


def test_words_that_units_have_are_found_word_for_word(
    units: Sequence[Evidence], lexicon: Lexicon
) -> None:
    assert found(["法官"], units, lexicon) == (["建议 21"], True)


def test_words_of_another_language_are_found_by_what_they_mean(
    units: Sequence[Evidence], lexicon: Lexicon
) -> None:
    assert found(["judges"], units, lexicon) == (["建议 21"], False)
    assert "建议 15" in found(["les", "enfants"], units, lexicon)[0]


def test_several_words_are_all_wanted_or_else_any(
    units: Sequence[Evidence], lexicon: Lexicon
) -> None:
    assert found(["检察官", "培训"], units, lexicon)[0] == ["建议 17", "建议 21"]
    assert found(["隐私", "创伤"], units, lexicon)[0] == ["建议 11", "建议 17", "建议 19"]


def test_a_word_nobody_knows_finds_nothing(units: Sequence[Evidence], lexicon: Lexicon) -> None:
    assert found(["区块链"], units, lexicon) == ([], False)
    assert found(["法官", "区块链"], units, lexicon) == ([], False)


def test_words_mean_what_they_mean_together_and_in_the_questions_language(
    units: Sequence[Evidence], lexicon: Lexicon
) -> None:
    labels, literally = found(
        ["principio", "sanción"], units, lexicon, text="el principio de no sanción", language="es"
    )
    assert labels == ["建议 12", "建议 17", "建议 18", "建议 20"]
    assert not literally
    assert found(["traumatisme"], units, lexicon, language="fr")[0] == ["建议 17", "建议 19"]


def test_one_of_several_words_is_enough_where_the_question_says_or(
    units: Sequence[Evidence], lexicon: Lexicon
) -> None:
    assert found(["检察官", "培训"], units, lexicon, any_of=True)[0] == [
        "建议 6",
        "建议 17",
        "建议 21",
        "建议 25",
    ]


def test_either_spelling_of_english_finds_a_concept(
    units: Sequence[Evidence], lexicon: Lexicon
) -> None:
    british = found(["organised crime"], units, lexicon, language="en")
    assert british == found(["organized crime"], units, lexicon, language="en")
    assert british[0] == ["建议 6", "建议 7", "建议 10", "建议 25"]


def test_what_stands_beside_an_or_must_be_mentioned_as_well(
    units: Sequence[Evidence], lexicon: Lexicon
) -> None:
    words, text = ("建立", "支持", "专门", "检察"), "建立或支持专门的检察单位"
    some, _ = found(words, units, lexicon, text=text, any_of=True)
    assert "建议 21" in some
    assert set(some) <= {"建议 21", "建议 23", "建议 25"}


def test_all_that_an_or_joins_is_enough_alone(units: Sequence[Evidence], lexicon: Lexicon) -> None:
    some, literally = found(
        ("法官", "检察官", "调查人员"), units, lexicon, text="法官、检察官或调查人员", any_of=True
    )
    assert literally
    assert {"建议 17", "建议 21"} <= set(some)


def test_a_side_of_an_or_need_not_say_why(units: Sequence[Evidence], lexicon: Lexicon) -> None:
    words = ["victims", "punished", "criminals", "punishment", "principle"]
    told = (
        "that victims should not be punished for what criminals ordered"
        " or that name the non-punishment principle"
    )
    some, _ = found(words, units, lexicon, text=told, any_of=True, language="en")
    assert {"建议 12", "建议 13", "建议 14", "建议 17"} <= set(some)


def test_what_is_known_beyond_the_word_is_meant(
    units: Sequence[Evidence], lexicon: Lexicon
) -> None:
    told = "being traumatised or victimised again"
    some, _ = found(
        ["traumatised", "victimised"], units, lexicon, text=told, any_of=True, language="en"
    )
    assert some == ["建议 17", "建议 18", "建议 19"]


def test_a_part_of_the_name_of_a_thing_need_not_be_mentioned(
    units: Sequence[Evidence], lexicon: Lexicon
) -> None:
    some, _ = found(["查明受害人身份"], units, lexicon)
    assert "建议 14" in some


def test_a_term_may_be_parted_by_what_is_set_beside_it(
    units: Sequence[Evidence], lexicon: Lexicon
) -> None:
    # 跨境信息交流、调查和起诉; 国际和区域警察机构.
    across = found(["cross-border", "investigation"], units, lexicon, language="en")
    assert across == (["建议 22", "建议 23"], False)
    assert found(["跨境调查"], units, lexicon, language="zh") == (["建议 22", "建议 23"], True)
    bodies = found(["institutions", "régionales"], units, lexicon, language="fr")[0]
    assert {"建议 9", "建议 19", "建议 24"} <= set(bodies)


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        (["родня"], "ru", {"建议 3", "建议 4"}),
        (["compartir", "información"], "es", {"建议 9", "建议 10", "建议 22"}),
        (["know-how"], "en", {"建议 9", "建议 21", "建议 25"}),
        (["parties", "prenantes"], "fr", {"建议 5", "建议 6"}),
        (["traités", "internationaux"], "fr", {"建议 7", "第 3 段", "第 6 段"}),
        (["identify", "victims"], "en", {"建议 2", "建议 14", "建议 19"}),
    ],
)
def test_what_is_said_in_other_words_of_the_field_is_found(
    words: Sequence[str],
    language: str,
    expected: set[str],
    units: Sequence[Evidence],
    lexicon: Lexicon,
) -> None:
    assert set(found(words, units, lexicon, language=language)[0]) == expected


def test_of_units_with_the_words_of_an_expression_those_that_have_it_as_one_are_meant(
    opened_english: tuple[Evidence, ...], lexicon: Lexicon
) -> None:
    expression = ["port", "welfare", "board"]
    assert found(expression, opened_english, lexicon, language="en")[0] == ["Recommendation 1"]
    # Nobody has these as one expression: units with each of them are all there is.
    apart = found(
        ["crews", "welfare"], opened_english, lexicon, text="crews, welfare", language="en"
    )
    assert apart[0] == ["Recommendation 2"]
