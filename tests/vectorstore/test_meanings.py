"""The index of meanings follows the Catalogue, and computes nothing twice."""

import pytest

from ingestion.enrichment import Enrichment
from tests.fakes import LetterEncoder, a_document
from tests.vectorstore.conftest import Shelf
from vectorstore.changes import remove_document
from vectorstore.extras import store_extras
from vectorstore.meanings import MeaningIndex, Nearness


def asked(label: str, *questions: str, unanswered: tuple[str, ...] = ()) -> Enrichment:
    return Enrichment(label, {"en": questions}, {}, {}, {}, {"en": unanswered})


def test_a_question_is_nearest_to_the_unit_that_means_the_same(shelf: Shelf) -> None:
    shelf.store(a_document("abc", "xyz"))
    near = MeaningIndex(shelf.catalogue, LetterEncoder()).compare("zyx")
    assert near.of([("report", 1)]).text == pytest.approx(1.0, abs=1e-3)
    assert near.of([("report", 0)]).text == pytest.approx(0.0, abs=1e-3)
    assert near.nearest == Nearness(text=near.of([("report", 1)]).text)
    assert near.of([("report", 7)]) == near.of([]) == Nearness()


def test_what_is_asked_beside_a_unit_is_compared_apart(shelf: Shelf) -> None:
    shelf.store(a_document("abc", "xyz"))
    store_extras(
        shelf.database,
        "report",
        [asked("建议 1", "def", unanswered=("ghi",)), asked("", unanswered=("jkl",))],
    )
    index = MeaningIndex(shelf.catalogue, LetterEncoder())
    first, whole = ("report", 0), ("report", -1)
    assert index.compare("def").of([first]).answered == pytest.approx(1.0, abs=1e-3)
    assert index.compare("ghi").of([first]).unanswered == pytest.approx(1.0, abs=1e-3)
    assert index.compare("jkl").of([whole]).unanswered == pytest.approx(1.0, abs=1e-3)
    assert index.compare("jkl").nearest.unanswered == pytest.approx(1.0, abs=1e-3)
    assert index.compare("def").of([("report", 1)]).answered == -1
    plain = MeaningIndex(shelf.catalogue, LetterEncoder(), extras=False)
    assert plain.compare("def").nearest.answered == -1


def test_another_process_finds_what_was_computed(shelf: Shelf) -> None:
    shelf.store(a_document("abc", "xyz"))
    MeaningIndex(shelf.catalogue, LetterEncoder()).follow()
    encoder = LetterEncoder()
    index = MeaningIndex(shelf.catalogue, encoder)
    index.compare("abc")
    assert encoder.encoded == ["abc"], "only the question"
    assert index.revision == shelf.catalogue.revision()


def test_only_what_is_new_is_computed(shelf: Shelf) -> None:
    shelf.store(a_document("abc", "xyz"))
    encoder = LetterEncoder()
    index = MeaningIndex(shelf.catalogue, encoder)
    index.follow()
    shelf.store(a_document("abc", "new", "xyz"))
    shelf.store(a_document("abc", id="other"))
    done: list[int] = []
    index.follow(done.append)
    assert encoder.encoded == ["abc", "xyz", "new", "abc"]
    assert done == [1, 1]
    assert index.compare("new").of([("report", 1)]).text == pytest.approx(1.0, abs=1e-3)


def test_a_removed_document_is_compared_no_more(shelf: Shelf) -> None:
    shelf.store(a_document("abc"))
    index = MeaningIndex(shelf.catalogue, LetterEncoder())
    assert index.compare("abc").nearest.text > 0
    remove_document(shelf.database, "report")
    assert index.compare("abc").nearest == Nearness()


def test_documents_that_are_not_asked_are_not_near(shelf: Shelf) -> None:
    shelf.store(a_document("abc", id="one"))
    shelf.store(a_document("xyz", id="other"))
    near = MeaningIndex(shelf.catalogue, LetterEncoder()).compare("abc", ["other"])
    assert near.of([("one", 0)]) == Nearness()
    assert near.of([("other", 0)]).text == pytest.approx(0.0, abs=1e-3)


def test_vectors_of_another_encoder_are_not_taken_for_this_ones(shelf: Shelf) -> None:
    shelf.store(a_document("abc"))
    MeaningIndex(shelf.catalogue, LetterEncoder()).follow()
    encoder = LetterEncoder()
    encoder.id = "others"
    MeaningIndex(shelf.catalogue, encoder).follow()
    assert encoder.encoded == ["abc"]


def test_rebuilding_computes_everything_anew(shelf: Shelf) -> None:
    shelf.store(a_document("abc"))
    encoder = LetterEncoder()
    index = MeaningIndex(shelf.catalogue, encoder)
    index.follow()
    index.rebuild()
    assert encoder.encoded == ["abc", "abc"]
    assert index.compare("abc").nearest.text == pytest.approx(1.0, abs=1e-3)


def test_short_texts_are_compared_with_each_other_and_kept(shelf: Shelf) -> None:
    encoder = LetterEncoder()
    index = MeaningIndex(shelf.catalogue, encoder)
    assert index.likenesses("abc", ["cba", "xyz"]) == pytest.approx([1.0, 0.0], abs=1e-3)
    index.likenesses("abc", ["xyz"])
    assert encoder.encoded == ["abc", "cba", "xyz"], "each once"
