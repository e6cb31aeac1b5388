"""The documents with everything derived from them: what is stored is searchable."""

from collections.abc import Callable, Iterable
from typing import Protocol

from ingestion import Document, Unit
from ingestion.enrichment import Enrichment
from ingestion.passages import split_passages
from vectorstore import changes
from vectorstore.catalogue import Catalogue
from vectorstore.embeddings import EmbeddingModel
from vectorstore.extras import store_extras
from vectorstore.paid import prepay
from vectorstore.revisions import EMBEDDING_MODEL

Progress = Callable[[int], object]
_done: Progress = lambda _: None  # noqa: E731 - what was embedded has been told already
BUNDLED = "bundled"
"""Note of the version of the bundled reports stored last; deleting one is for good."""


class DerivedIndex(Protocol):
    """An index that follows the Catalogue."""

    @property
    def name(self) -> str:
        """What it is called: `lexical`, `dense`, `meaning`."""

    @property
    def revision(self) -> int:
        """The revision of the Catalogue that it holds."""

    def follow(self, progress: Progress = ...) -> None:
        """Bring the index to the Catalogue's revision."""

    def rebuild(self, progress: Progress = ...) -> None:
        """Build the index anew from the Catalogue."""


class Library:
    """Stores and removes documents, and keeps the indexes at the Catalogue's revision."""

    def __init__(
        self, catalogue: Catalogue, model: EmbeddingModel, indexes: tuple[DerivedIndex, ...]
    ) -> None:
        self.catalogue = catalogue
        self.indexes = indexes
        self._model = model

    def ingest(self, document: Document, progress: Progress = lambda _: None) -> bool:
        """Store `document` and make it searchable; False where this version is there already.

        Raises:
            DocumentConflict: another report is stored under its id.
        """
        self.match_model()
        passages = split_passages(document, self._model.count_tokens, self._model.max_tokens)
        database = self.catalogue.database
        if self._model.paid:
            prepay(database, passages, self._model, progress)
            passages = split_passages(document, self._model.count_tokens, self._model.max_tokens)
            progress = _done
        changed = changes.store_document(database, document, passages, self._model, progress)
        self.follow()
        return changed

    def conflicting(self, document: Document) -> str | None:
        """Return the title of another report that has the id of `document`; None for none."""
        return changes.conflicting(self.catalogue.database, document)

    def enrich(
        self, document_id: str, enrichments: Iterable[Enrichment], *, beside: bool = False
    ) -> int:
        """Store what is searched beside a document's text; return for how many units.

        `beside` leaves what other units have as it is.

        Raises:
            DocumentNotFound: there is no such document.
        """
        stored = store_extras(self.catalogue.database, document_id, enrichments, beside=beside)
        self.follow()
        return stored

    def not_enriched(self, document_id: str) -> list[Unit]:
        """Return the units of a document that nothing is searched beside.

        Raises:
            DocumentNotFound: there is no such document.
        """
        document = self.catalogue.document(document_id)
        there = self.catalogue.searchable(document_id, self.catalogue.revision())
        return [u for at, u in enumerate(document.units) if u.text and not there.get(at)]

    def remove(self, document_id: str) -> None:
        """Remove a document.

        Raises:
            DocumentNotFound: there is none with that id.
        """
        changes.remove_document(self.catalogue.database, document_id)
        self.follow()

    def match_model(self, progress: Progress = lambda _: None) -> int:
        """Embed again what another model embedded; return how many passages that were."""
        if self._model.paid and self.catalogue.note(EMBEDDING_MODEL) not in (None, self._model.id):
            everything = (e.passage for batch in self.catalogue.indexed_passages() for e in batch)
            prepay(self.catalogue.database, everything, self._model, progress)
            progress = _done
        return changes.embed_again(self.catalogue.database, self._model, progress)

    def follow(self, progress: Progress = lambda _: None) -> None:
        """Bring every index to the Catalogue's revision."""
        for index in self.indexes:
            index.follow(progress)

    def rebuild(self, progress: Progress = lambda _: None) -> None:
        """Build every index anew from the Catalogue."""
        for index in self.indexes:
            index.rebuild(progress)

    def note_bundled(self, version: str) -> None:
        """Remember which version of the bundled reports has been stored."""
        changes.set_note(self.catalogue.database, BUNDLED, version)

    @property
    def bundled(self) -> str | None:
        """The version of the bundled reports that was stored here last; None for none."""
        return self.catalogue.note(BUNDLED)

    def revisions(self) -> dict[str, int]:
        """Return the revision of the Catalogue and of each index."""
        held = {index.name: index.revision for index in self.indexes}
        return {"catalogue": self.catalogue.revision(), **held}
