import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion import Document, Passage, Span, Unit
from ingestion.passages import split_passages
from ingestion.tokens import count_tokens_of

count_bytes = count_tokens_of(None)


def document(*texts: str, id_: str = "report") -> Document:
    units = tuple(
        Unit(f"建议 {n}", "recommendation", str(n), (), text, (Span(0, len(text)),), None)
        for n, text in enumerate(texts, start=1)
    )
    return Document(id_, "报告", "zh-Hans", None, "".join(texts), (), units)


def passages(*texts: str, limit: int = 40) -> list[Passage]:
    return list(split_passages(document(*texts), len, limit))


def test_a_unit_that_fits_is_one_passage() -> None:
    assert [(p.label, p.unit, p.piece, p.text) for p in passages("缔约国应合作。", "应报告。")] == [
        ("建议 1", 0, 0, "缔约国应合作。"),
        ("建议 2", 1, 0, "应报告。"),
    ]


def test_a_long_unit_is_cut_at_sentence_ends_and_keeps_its_label() -> None:
    found = passages("甲甲甲。乙乙。丙丙丙丙。丁。", limit=8)
    assert [(p.label, p.piece, p.text) for p in found] == [
        ("建议 1", 0, "甲甲甲。乙乙。"),
        ("建议 1", 1, "丙丙丙丙。丁。"),
    ]


def test_a_long_sentence_is_cut_at_a_space_near_its_limit() -> None:
    assert [p.text for p in passages("the working group met twice", limit=15)] == [
        "the working",
        "group met twice",
    ]


def test_a_word_that_ends_at_the_limit_is_kept_whole() -> None:
    assert [p.text for p in passages("the work and group met", limit=12)] == [
        "the work and",
        "group met",
    ]


def test_a_long_sentence_without_spaces_is_cut_between_characters() -> None:
    assert [p.text for p in passages("缔约国应合作", limit=4)] == ["缔约国应", "合作"]


def test_a_unit_without_text_has_no_passage() -> None:
    assert [p.label for p in passages("", "应报告。")] == ["建议 2"]


def test_the_same_text_keeps_its_id_when_units_before_it_change() -> None:
    before = list(split_passages(document("甲。", "乙。"), len, 40))
    after = list(split_passages(document("丙。", "乙。"), len, 40))
    assert before[1].id == after[1].id
    assert before[0].id != after[0].id


def test_the_same_text_has_another_id_in_another_document() -> None:
    [here] = split_passages(document("甲。"), len, 40)
    [there] = split_passages(document("甲。", id_="other"), len, 40)
    assert here.id != there.id


def test_a_text_repeated_under_the_same_label_has_ids_of_its_own() -> None:
    found = passages("甲甲。甲甲。甲甲。", limit=3)
    assert len({p.id for p in found}) == len(found) == 3


@given(
    st.lists(st.text(st.sampled_from("缔约国ab é。. A，😀"), max_size=120), max_size=4),
    st.integers(4, 60),
)
def test_pieces_cover_their_unit_within_the_limit_and_keep_its_label(
    texts: list[str], limit: int
) -> None:
    report = document(*(" ".join(text.split()) for text in texts))
    found = list(split_passages(report, count_bytes, limit))
    assert all(count_bytes(piece.text) <= limit for piece in found)
    for position, unit in enumerate(report.units):
        pieces = [piece for piece in found if piece.unit == position]
        assert "".join("".join(p.text for p in pieces).split()) == "".join(unit.text.split())
        assert [piece.piece for piece in pieces] == list(range(len(pieces)))
        assert {piece.label for piece in pieces} <= {unit.label}


@pytest.mark.parametrize("text", ["字" * 300_000, "word " * 60_000])
def test_a_very_long_sentence_is_cut_without_counting_it_over_and_over(text: str) -> None:
    counted = 0

    def count(piece: str) -> int:
        nonlocal counted
        counted += len(piece)
        return len(piece)

    assert "".join(p.text for p in split_passages(document(text), count, 500)).replace(
        " ", ""
    ) == text.replace(" ", "")
    assert counted < 40 * len(text)


def test_the_passages_of_the_bundled_report_are_its_units(report: Document) -> None:
    found = list(split_passages(report, count_bytes, 8191))
    assert [(p.label, p.text) for p in found] == [(u.label, u.text) for u in report.units]
