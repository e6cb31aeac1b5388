"""Sentences as chat models write them, by people who did not see what checks them."""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.chat.rephrasing import stored_translation
from assistant.composition import Jianyi
from assistant.model import RejectedSentence, VerifiedSentence
from assistant.verification.draft_checking import DraftChecker
from assistant.verification.draft_sentences import MarkedSentence, SentenceReader
from ingestion.reports import parse_report
from ingestion.unwrapping import unwrap
from vectorstore.catalogue import Evidence

DRAFTS = sorted((Path(__file__).parent / "drafts").glob("*.jsonl"))
IN_LETTER = {
    "invented_label", "not_retrieved", "wrong_label", "quote_changed", "uncited", "stronger",
    "number_changed", "negation_dropped", "negation_added",
}  # fmt: skip


@pytest.fixture(scope="module")
def units(evidence: dict[str, Evidence], jianyi_title: Evidence) -> dict[str, Evidence]:
    return evidence | {"标题": jianyi_title}


def letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def released(draft: dict[str, Any], units: dict[str, Evidence]) -> list[VerifiedSentence]:
    checker = DraftChecker(
        [units[label] for label in draft["sources"]], draft["lang"], stored_translation
    )
    reader = SentenceReader()
    marked = reader.feed("".join(s["text"] for s in draft["sentences"])) + reader.finish()
    checked = [checker.check(sentence) for sentence in marked]
    return [sentence for sentence in checked if isinstance(sentence, VerifiedSentence)]


def body_of(text: str) -> str:
    reader = SentenceReader()
    parts = reader.feed(text) + reader.finish()
    return letters(max(parts, key=lambda part: (len(part.markers), len(part.text))).text)


@cache
def drafts() -> list[dict[str, Any]]:
    return [json.loads(line) for file in DRAFTS for line in file.read_text("utf-8").splitlines()]


def test_of_some_hundred_drafts_right_sentences_are_released_and_wrong_ones_are_not(
    units: dict[str, Evidence],
) -> None:
    seen, out = Counter[tuple[bool, str]](), Counter[tuple[bool, str]]()
    for draft in drafts():
        texts = {letters(sentence.text) for sentence in released(draft, units)}
        for sentence in draft["sentences"]:
            kind = (sentence["correct"], sentence["kind"])
            seen[kind] += 1
            out[kind] += body_of(sentence["text"]) in texts
    right = sum(out[kind] for kind in out if kind[0]) / sum(seen[k] for k in seen if k[0])
    wrong = sum(out[kind] for kind in out if not kind[0]) / sum(seen[k] for k in seen if not k[0])
    assert len(drafts()) >= 60
    assert right >= 0.95
    assert {
        kind: n for (right_, kind), n in out.items() if not right_ and kind in IN_LETTER and n
    } == {}
    # What is left changes the meaning and keeps the words: who does it, or the opposite of it.
    assert wrong <= 0.12


def test_every_citation_released_is_verbatim_and_of_a_unit_retrieved(
    units: dict[str, Evidence],
) -> None:
    for draft in drafts():
        for sentence in released(draft, units):
            assert sentence.citations
            for cited in sentence.citations:
                text = cited.evidence.source.text
                assert unwrap(text[cited.start : cited.end]) == cited.quote
                assert cited.evidence.unit.label in draft["sources"]


def check(text: str, marker: str, units: dict[str, Evidence]) -> str:
    checker = DraftChecker(list(units.values()), "zh-Hans", stored_translation)
    found = checker.check(MarkedSentence(text, (marker,)))
    return found.reason if isinstance(found, RejectedSentence) else "released"


@pytest.mark.parametrize("number", range(1, 27))
def test_a_units_own_words_are_released_under_its_label_and_no_other(
    number: int, units: dict[str, Evidence]
) -> None:
    text = units[f"建议 {number}"].unit.text
    assert check(text, f"建议 {number}", units) == "released"
    other = f"建议 {number % 26 + 1}"
    assert check(text, other, units) != "released"


@given(number=st.integers(1, 26), at=st.integers(0, 400), char=st.sampled_from("猫犬龙凤"))
def test_a_quotation_with_one_character_changed_is_never_released(
    units: dict[str, Evidence], number: int, at: int, char: str
) -> None:
    text = units[f"建议 {number}"].unit.text.replace("“", "").replace("”", "")
    at %= len(text)
    quoted = f"报告说“{text[:at]}{char}{text[at + 1 :]}”。"
    assert check(quoted, f"建议 {number}", units) != "released"


def test_a_needless_citation_is_left_out_and_the_sentence_stands(
    units: dict[str, Evidence],
) -> None:
    checker = DraftChecker(list(units.values()), "zh-Hans", stored_translation)
    text = "鼓励缔约国在可能和相关的情况下设立联合调查小组。"
    found = checker.check(MarkedSentence(text, ("建议 24", "第 6 段")))
    assert isinstance(found, VerifiedSentence)
    assert [cited.evidence.unit.label for cited in found.citations] == ["建议 24"]


def test_of_a_long_unit_only_the_sentences_rested_on_are_quoted(own_jianyi: Jianyi) -> None:
    said = [
        f"各国应在{n}年内修建第{n}座桥梁，{'并按照本国法律规定的程序进行' * 5}。"
        for n in range(2, 9)
    ]
    report = f"建议 1\n{''.join(said)}\n".encode()
    own_jianyi.library.ingest(parse_report(report, "bridges.txt"))
    catalogue = own_jianyi.library.catalogue
    passages = catalogue.passages_labelled([("recommendation", "1")], ["bridges"])
    unit = catalogue.evidence(passages)[0]
    checker = DraftChecker([unit], "zh-Hans", stored_translation)
    found = checker.check(MarkedSentence("各国应在5年内修建第5座桥梁。", ("建议 1",)))
    assert isinstance(found, VerifiedSentence)
    assert len(found.citations[0].quote) < len(unit.unit.text) / 2


def test_a_label_that_the_sentence_itself_names_has_to_say_it(units: dict[str, Evidence]) -> None:
    checker = DraftChecker(list(units.values()), "zh-Hans", stored_translation)
    text = "根据建议 3，鼓励缔约国在可能和相关的情况下设立联合调查小组。"
    found = checker.check(MarkedSentence(text, ("建议 24",)))
    assert isinstance(found, RejectedSentence)
    assert found.reason == "wrong_label"


def test_a_sentence_that_was_cut_off_is_not_released(units: dict[str, Evidence]) -> None:
    checker = DraftChecker(list(units.values()), "zh-Hans", stored_translation)
    found = checker.check(MarkedSentence("鼓励缔约国设立", ("建议 24",), finished=False))
    assert isinstance(found, RejectedSentence)
    assert found.reason == "unfinished"
