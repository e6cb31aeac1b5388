import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.unwrapping import unwrap, unwrap_with_offsets

texts = st.text(
    st.one_of(
        st.sampled_from("建议国家，。“”（）abcXY12-.,  \n\n\r\f\t\u3000\u2028é한가"),
        st.characters(),
    ),
    max_size=80,
)


@pytest.mark.parametrize(
    ("wrapped", "unwrapped"),
    [
        ("旨在保\n护和援助", "旨在保护和援助"),
        ("旨在保 \n\n 护和援助", "旨在保护和援助"),
        ("专门和\n（或）联合", "专门和（或）联合"),
        ("在\n2020 年", "在 2020 年"),
        ("Bowen\n女士", "Bowen 女士"),
        ("，\nBowen", "，Bowen"),
        ("所谓\n“夏洛克”\n数据库", "所谓“夏洛克”数据库"),
        ("the Working\nGroup", "the Working Group"),
        ("law-\nenforcement", "law-enforcement"),
        ("2019 -\n2020", "2019 - 2020"),
        ("당사국은\n협력", "당사국은 협력"),
        ("第\t3\u3000段", "第 3 段"),
        ("\f 正文\r\n", "正文"),
    ],
)
def test_a_break_is_a_space_only_where_the_script_puts_spaces(wrapped: str, unwrapped: str) -> None:
    assert unwrap(wrapped) == unwrapped


@given(texts)
def test_unwrapping_twice_changes_nothing_more(source: str) -> None:
    assert unwrap(unwrap(source)) == unwrap(source)


@given(texts)
def test_unwrapping_keeps_every_character_that_is_not_white_space(source: str) -> None:
    assert "".join(unwrap(source).split()) == "".join(source.split())


@given(texts)
def test_unwrapped_text_has_no_line_breaks_and_no_white_space_but_single_spaces(
    source: str,
) -> None:
    assert unwrap(source) == " ".join(unwrap(source).split())


@given(texts, st.data())
def test_offsets_lead_back_to_the_same_characters(source: str, drawn: st.DataObject) -> None:
    start = drawn.draw(st.integers(0, len(source)))
    end = drawn.draw(st.integers(start, len(source)))
    unwrapped = unwrap_with_offsets(source, start, end)
    assert unwrapped.text == unwrap(source[start:end])
    assert len(unwrapped.offsets) == len(unwrapped.text)
    for char, offset in zip(unwrapped.text, unwrapped.offsets, strict=True):
        assert start <= offset < end
        assert source[offset] == char or (char == " " and source[offset].isspace())


@given(texts, st.data())
def test_the_source_span_of_a_quote_unwraps_to_the_quote(source: str, drawn: st.DataObject) -> None:
    unwrapped = unwrap_with_offsets(source, 0, len(source))
    if not unwrapped.text:
        assert not source.strip()
        return
    start = drawn.draw(st.integers(0, len(unwrapped.text) - 1))
    end = drawn.draw(st.integers(start + 1, len(unwrapped.text)))
    first, last = unwrapped.source_span(start, end)
    assert unwrap(source[first:last]) == unwrapped.text[start:end].strip()
