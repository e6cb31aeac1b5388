"""Revisions and notes, inside transactions."""

from tests.vectorstore.conftest import Shelf
from vectorstore.revisions import advance_revision, read_note, read_revision, write_note


def test_revisions_count_up_one_by_one(shelf: Shelf) -> None:
    with shelf.database.write() as connection:
        assert [advance_revision(connection) for _ in range(3)] == [1, 2, 3]
        assert read_revision(connection) == 3


def test_a_revision_is_seen_by_others_when_the_transaction_ends(shelf: Shelf) -> None:
    with shelf.database.write() as connection:
        advance_revision(connection)
        assert shelf.catalogue.revision() == 0
    assert shelf.catalogue.revision() == 1


def test_a_note_takes_the_place_of_the_one_before(shelf: Shelf) -> None:
    with shelf.database.write() as connection:
        write_note(connection, "colour", "red")
        write_note(connection, "colour", "blue")
        assert read_note(connection, "colour") == "blue"
        assert read_note(connection, "size") is None
