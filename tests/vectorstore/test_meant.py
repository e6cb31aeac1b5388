"""What is compared by meaning, and how its vectors are kept."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.enrichment import Enrichment
from tests.fakes import LetterEncoder, a_document
from tests.vectorstore.conftest import Shelf
from vectorstore.extras import store_extras
from vectorstore.meant import Kind, Meant, meant_in, packed, shipped, unpacked, vectors_of
from vectorstore.sentence_encoder import DIMENSIONS

TEXTS = st.lists(st.text(), min_size=1, max_size=4).map(tuple)


@given(st.lists(TEXTS, max_size=5))
def test_what_is_packed_is_unpacked(texts: list[tuple[str, ...]]) -> None:
    meant = [Meant(0, Kind.ANSWERED, some) for some in texts]
    kept = {
        one.key: vector
        for one, vector in zip(meant, vectors_of(meant, LetterEncoder()), strict=True)
    }
    again = unpacked(packed(kept))
    assert again.keys() == kept.keys()
    for key, vector in kept.items():
        assert again[key] == pytest.approx(vector, abs=1e-3)


def test_what_was_cut_short_is_no_vector() -> None:
    content = packed({b"0" * 16: np.ones(DIMENSIONS, np.float32)})
    assert unpacked(content[:-1]) == {}
    assert len(unpacked(content + content[:-1])) == 1


@given(TEXTS, TEXTS)
def test_other_texts_have_another_key(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    said = ["\n".join(texts) for texts in (one, other)]
    keys = [Meant(0, Kind.TEXT, texts).key for texts in (one, other)]
    assert (keys[0] == keys[1]) == (said[0] == said[1])
    assert all(len(key) == 16 for key in keys)


def test_questions_together_point_where_their_mean_does() -> None:
    encoder = LetterEncoder()
    together = vectors_of([Meant(0, Kind.ANSWERED, ("a", "b"))], encoder)[0]
    mean = encoder.encode(["a", "b"]).mean(axis=0)
    assert together == pytest.approx(mean / np.linalg.norm(mean))
    assert vectors_of([], encoder).shape == (0, DIMENSIONS)


def test_without_extras_only_texts_are_compared(local_shelf: Shelf) -> None:
    local_shelf.store(a_document("abc"))
    store_extras(
        local_shelf.database, "report", [Enrichment("建议 1", {"en": ("d", "e")}, {}, {}, {})]
    )
    with_extras, without = (
        list(meant_in(local_shelf.catalogue, "report", extras=extras)) for extras in (True, False)
    )
    assert [(one.kind, one.texts) for one in without] == [(Kind.TEXT, ("abc",))]
    assert [(one.kind, one.texts) for one in with_extras] == [
        (Kind.TEXT, ("abc",)),
        (Kind.ANSWERED, ("d", "e")),
    ]


def test_nothing_ships_beside_a_report_of_ones_own() -> None:
    assert shipped("no-such-report") == {}
