from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.sentences import sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一。二！三？四", ["一。", "二！", "三？", "四"]),
        ("他说：“合作。”然后离开。", ["他说：“合作。”", "然后离开。"]),
        ("（见附件。）其后", ["（见附件。）", "其后"]),
        ("其一；其二，其三：", ["其一；其二，其三："]),
        ("It met. It left.", ["It met.", "It left."]),
        ("Why? Because! Yes.", ["Why?", "Because!", "Yes."]),
        ('He said "stop." Then he left.', ['He said "stop."', "Then he left."]),
        ("Terminó. ¿Qué dijo? Nada.", ["Terminó.", "¿Qué dijo?", "Nada."]),
        ("C'est fini. « Non », dit-il.", ["C'est fini.", "« Non », dit-il."]),
        ("Il dit « non. » Puis il part.", ["Il dit « non. »", "Puis il part."]),
        ("Он сказал. Она ушла.", ["Он сказал.", "Она ушла."]),
        ("قال. ثم ذهب؟ نعم", ["قال.", "ثم ذهب؟", "نعم"]),
        ("In September 2020. The next", ["In September 2020.", "The next"]),
        ("", []),
        ("  一。  二  ", ["一。", "二"]),
    ],
)
def test_sentences_end_at_full_stops(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Bowen and Ms. Nolan spoke",
        "See No. 5 and art. 3 of it",
        "J. Smith spoke",
        "growth of 3.5 per cent",
        "1. The group met",
        "as follows: 2. The group left",
        "Voir M. Dupont ici",
        "ст. Пять и п. Шесть",
        "e.g. This one",
        "it ended. and went on",
    ],
)
def test_a_stop_after_an_abbreviation_or_list_number_ends_nothing(text: str) -> None:
    assert sentences(text) == [text]


@given(st.text(st.sampled_from("建议。！ab.C?! ”)1"), max_size=60))
def test_sentences_leave_out_nothing_but_white_space(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@given(st.text(max_size=60))
def test_sentences_are_in_order_and_have_no_white_space_at_their_ends(text: str) -> None:
    spans = sentence_spans(text)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)


def test_fifty_thousand_sentences_take_no_longer_than_they_are_many() -> None:
    assert len(sentence_spans("It met in Vienna. " * 50_000)) == 50_000
