"""Everything that can go wrong between passages and a ranking.

VectorStoreError
├── CatalogueUnavailable    the database cannot be reached, opened or written
├── DocumentNotFound        no document with that id
├── DocumentConflict        the id belongs to another report
├── EmptyQuery              nothing to search for
├── IndexUnavailable        a derived index can neither be read nor rebuilt
├── InvalidEmbeddingModel   there is no such model, or its package, key or files are missing
└── EmbeddingFailed         the embedding model gave no usable vectors
"""


class VectorStoreError(Exception):
    """Storing or searching failed; the message says what, where and what to do."""


class CatalogueUnavailable(VectorStoreError):
    """The Catalogue's database cannot be reached, opened or written."""


class DocumentNotFound(VectorStoreError):
    """No document in the Catalogue has that id."""


class DocumentConflict(VectorStoreError):
    """A different report is already stored under that id."""


class EmptyQuery(VectorStoreError):
    """A query without text cannot be ranked."""


class IndexUnavailable(VectorStoreError):
    """A derived index can neither be read nor rebuilt."""


class InvalidEmbeddingModel(VectorStoreError):
    """There is no such embedding model, or its package, key or files are missing."""


class EmbeddingFailed(VectorStoreError):
    """The embedding model returned no vectors, or vectors of the wrong shape."""


def document_not_found(document_id: str) -> DocumentNotFound:
    """Return the error for an id that names no document."""
    return DocumentNotFound(
        f"no document has the id {document_id!r}: `jianyi documents` lists what is loaded."
    )
