"""A folder in which Tantivy counts terms cut beforehand. The only module with tantivy.

Beside the passages it holds which revision of each document they are of, and which Catalogue and
revision the whole is of, in records that are committed together with them. The folder is sealed
after every commit.
"""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import tantivy
from tantivy import Occur

from vectorstore.records import AskedBefore
from vectorstore.seal import is_sealed, seal
from vectorstore.tokenisation import everyday_terms, terms

TEXT = "terms"
"""Field of a passage's own terms."""
ENRICHED = "enriched"
"""Field of its own everyday terms and those of its extras, in one bag."""
FAILURES = (ValueError, OSError)
"""What Tantivy raises."""
_WRITER_BYTES = 64_000_000
_DIGITS = 4
"""Of a score; beyond them equal passages in two segments come out unequal."""
_HEAD = "head"
_DOCUMENT = "document"
_PASSAGE = "passage"
ASKED = "asked"
"""Field of the terms of a question written beside a document."""


class TermIndex:
    """An open index. What goes wrong is raised as `FAILURES`."""

    def __init__(self, folder: Path, index: tantivy.Index) -> None:
        self._folder = folder
        self._index = index
        analyser = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        index.register_tokenizer("cut_beforehand", analyser)

    @classmethod
    def open(cls, folder: Path) -> "TermIndex | None":
        """Open the index in `folder`; None where it is missing, or not as it was sealed."""
        if not is_sealed(folder):
            return None
        return cls(folder, tantivy.Index.open(str(folder)))

    @classmethod
    def create(cls, folder: Path) -> "TermIndex":
        """Make an empty index in `folder`, in place of what is there."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        return cls(folder, tantivy.Index(_schema(), str(folder), reuse=False))

    def head(self) -> tuple[str, int] | None:
        """Return the identity of the Catalogue, and the revision, that the index is of."""
        found = self._held(_HEAD, 1)
        return found[0] if found else None

    def versions(self) -> dict[str, int]:
        """Return which revision of each document the index holds."""
        return dict(self._held(_DOCUMENT, max(1, self._index.searcher().num_docs)))

    def search(
        self, field: str, counts: Mapping[str, float], documents: Sequence[str] | None, depth: int
    ) -> list[tuple[str, float]]:
        """Return ids and BM25 scores of the `depth` best passages that share terms in `field`."""
        wanted = self._within(self._sharing(field, counts), documents)
        searcher = self._index.searcher()
        hits = searcher.search(wanted, depth, count=False).hits
        return [(searcher.doc(at)["passage"][0], round(score, _DIGITS)) for score, at in hits]

    def search_asked(
        self, counts: Mapping[str, float], documents: Sequence[str] | None, depth: int
    ) -> list[tuple[str, AskedBefore, float]]:
        """Return the `depth` questions written beside documents that are most like one."""
        searcher = self._index.searcher()
        wanted = self._within(self._sharing(ASKED, counts), documents)
        found = []
        for score, address in searcher.search(wanted, depth, count=False).hits:
            record = searcher.doc(address)
            about = AskedBefore(record["unit"][0], record["asked_text"][0], record["answered"][0])
            found.append((record["document"][0], about, round(score, _DIGITS)))
        return found

    def asked_count(self) -> int:
        """Return how many questions are written beside documents."""
        return self._count("held", ASKED)

    def passage_count(self) -> int:
        """Return how many passages there are."""
        return self._count("held", _PASSAGE)

    def passages_with(self, field: str, term: str) -> int:
        """Return how many passages have `term` in `field`."""
        return self._count(field, term)

    def change(self) -> "TermIndexChange":
        """Begin a change; one is open at a time."""
        return TermIndexChange(self._index, self._folder)

    def _count(self, field: str, value: str) -> int:
        # Counted, not read off the dictionary: that still counts what has been replaced.
        found = self._index.searcher().search(self._term(field, value), 1)
        return int(found.count)  # type: ignore[attr-defined]  # missing from tantivy's own stubs

    def _held(self, what: str, limit: int) -> list[tuple[str, int]]:
        searcher = self._index.searcher()
        found = searcher.search(self._term("held", what), limit)
        records = [searcher.doc(address) for _, address in found.hits]
        return [(record["document"][0], record["revision"][0]) for record in records]

    def _sharing(self, field: str, counts: Mapping[str, float]) -> tantivy.Query:
        weighted = (
            tantivy.Query.boost_query(self._term(field, term), float(count))
            for term, count in counts.items()
        )
        return tantivy.Query.boolean_query([(Occur.Should, term) for term in weighted])

    def _within(self, wanted: tantivy.Query, documents: Sequence[str] | None) -> tantivy.Query:
        if documents is None:
            return wanted
        within = tantivy.Query.term_set_query(self._index.schema, "document", list(documents))
        unscored = tantivy.Query.const_score_query(within, 0.0)
        return tantivy.Query.boolean_query([(Occur.Must, wanted), (Occur.Must, unscored)])

    def _term(self, field: str, value: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._index.schema, field, value, "freq")


class TermIndexChange:
    """What `commit` makes visible at once."""

    def __init__(self, index: tantivy.Index, folder: Path) -> None:
        self._index = index
        self._folder = folder
        self._writer = index.writer(_WRITER_BYTES, num_threads=1)

    def remove_document(self, document_id: str) -> None:
        """Remove the passages of a document, and the record that it is held."""
        self._writer.delete_documents_by_term("document", document_id)

    def add_passage(self, passage_id: str, document_id: str, text: str, extras: str) -> None:
        """Add a passage, to be found by its text alone or by its text and extras together."""
        self._writer.add_document(
            tantivy.Document(
                held=_PASSAGE,
                passage=passage_id,
                document=document_id,
                terms=" ".join(terms(text)),
                enriched=" ".join(everyday_terms(f"{text}\n{extras}")),
            )
        )

    def add_asked(self, document_id: str, asked: AskedBefore) -> None:
        """Add a question written beside a document."""
        self._writer.add_document(
            tantivy.Document(
                held=ASKED,
                document=document_id,
                asked=" ".join(everyday_terms(asked.text)),
                asked_text=asked.text,
                unit=asked.unit,
                answered=asked.answered,
            )
        )

    def hold_document(self, document_id: str, revision: int) -> None:
        """Record which revision of a document its passages are of."""
        self._record(_DOCUMENT, document_id, revision)

    def commit(self, identity: str, revision: int) -> None:
        """Make the change visible, with what the index is now of."""
        self._writer.delete_documents_by_term("held", _HEAD)
        self._record(_HEAD, identity, revision)
        self._writer.commit()
        self._writer.wait_merging_threads()
        seal(self._folder)
        self._index.reload()

    def _record(self, what: str, document_id: str, revision: int) -> None:
        self._writer.add_document(
            tantivy.Document(held=what, document=document_id, revision=revision)
        )


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("terms", tokenizer_name="cut_beforehand", index_option="freq")
    builder.add_text_field("enriched", tokenizer_name="cut_beforehand", index_option="freq")
    builder.add_text_field(ASKED, tokenizer_name="cut_beforehand", index_option="freq")
    builder.add_text_field("asked_text", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("unit", stored=True)
    builder.add_boolean_field("answered", stored=True)
    builder.add_text_field("passage", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("document", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("held", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("revision", stored=True)
    return builder.build()
