"""Source texts kept between questions."""

from tests.fakes import a_document
from tests.vectorstore.conftest import Shelf
from vectorstore.sources import Sources


def texts(sources: Sources, shelf: Shelf, *ids: str) -> dict[str, str]:
    with shelf.database.read() as connection:
        return {id_: source.text for id_, source in sources.read(connection, ids).items()}


def test_a_version_is_read_from_the_database_once(shelf: Shelf) -> None:
    shelf.store(a_document("甲。"))
    sources = Sources()
    first, second = texts(sources, shelf, "report"), texts(sources, shelf, "report")
    assert first["report"] is second["report"]


def test_a_new_version_takes_the_place_of_the_old(shelf: Shelf) -> None:
    sources = Sources()
    shelf.store(a_document("甲。"))
    texts(sources, shelf, "report")
    shelf.store(new := a_document("乙。"))
    assert texts(sources, shelf, "report") == {"report": new.text}


def test_an_unknown_document_has_no_source(shelf: Shelf) -> None:
    assert texts(Sources(), shelf, "nowhere") == {}


def test_more_sources_than_are_kept_are_all_read(shelf: Shelf) -> None:
    ids = [f"d{number}" for number in range(20)]
    for id_ in ids:
        shelf.store(a_document(f"{id_}。", id=id_))
    sources = Sources()
    assert sorted(texts(sources, shelf, *ids)) == sorted(ids)
    assert len(sources._kept) == 16


def test_an_older_snapshot_reads_its_own_version(shelf: Shelf) -> None:
    sources = Sources()
    shelf.store(old := a_document("甲。"))
    with shelf.database.read() as connection:
        sources.read(connection, ["report"])
        shelf.store(new := a_document("乙。"))
        assert texts(sources, shelf, "report") == {"report": new.text}
        assert sources.read(connection, ["report"])["report"].text == old.text
