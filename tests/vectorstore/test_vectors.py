"""Vectors as a change writes them."""

from tests.fakes import WordLengthEmbeddings, a_document, a_model, a_passage
from tests.vectorstore.conftest import Shelf
from vectorstore.vectors import adopt_model, replace_passages


def test_only_new_passages_are_embedded(shelf: Shelf) -> None:
    shelf.store(document := a_document("a", "bb"))
    kept, dropped = shelf.split(document)
    fresh = a_passage("ccc", id="fresh", unit=1)
    shelf.embeddings.embedded.clear()
    with shelf.database.write() as connection:
        passages = [kept, fresh]
        assert replace_passages(connection, "report", passages, shelf.model, lambda _: None) == 2
    assert shelf.embeddings.embedded == ["ccc"]
    assert shelf.catalogue.passages([kept.id, dropped.id, "fresh"]).keys() == {kept.id, "fresh"}


def test_a_first_model_is_adopted_without_a_new_revision(shelf: Shelf) -> None:
    with shelf.database.write() as connection:
        assert adopt_model(connection, shelf.model, lambda _: None) == 0
    assert shelf.catalogue.revision() == 0
    assert shelf.catalogue.note("embedding_model") == "fake:word-length"


def test_adopting_another_model_embeds_in_batches_and_reports_progress(shelf: Shelf) -> None:
    shelf.store(a_document(*(f"w{number}" for number in range(300))))
    done: list[int] = []
    wider = a_model(WordLengthEmbeddings(16), id="fake:wider")
    with shelf.database.write() as connection:
        assert adopt_model(connection, wider, done.append) == 300
    assert sum(done) == 300
    assert len(done) > 1
