"""The lexical index: BM25 by Tantivy over terms cut beforehand. The only module with tantivy.

It is derived from the Catalogue and says which revision of each document it holds, in records that
are committed together with the passages; whatever is missing, behind or broken is brought up from
the Catalogue before the next search.
"""

import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from math import log
from pathlib import Path
from threading import Lock

import tantivy
from tantivy import Occur

from vectorstore.catalogue import Catalogue
from vectorstore.errors import IndexUnavailable
from vectorstore.query import Query, ScoredPassage, ranked
from vectorstore.tokenisation import VERSION, terms

_FORMAT = f"1-{VERSION}"
"""Names the folder, so that an index of another format is not opened but built anew."""
_WRITER_BYTES = 64_000_000
_HEAD = "head"
_DOCUMENT = "document"


class LexicalIndex:
    """Ranks passages by BM25 (k1 1.2, b 0.75).

    `write_lock` opens the lock that keeps a second process from writing; reading needs none.
    """

    name = "lexical"

    def __init__(
        self,
        folder: Path,
        catalogue: Catalogue,
        write_lock: Callable[[], AbstractContextManager[object]],
    ) -> None:
        self._folder = folder / _FORMAT
        self._catalogue = catalogue
        self._write_lock = write_lock
        self._mutex = Lock()
        self._schema = _schema()
        self._index = self._open()
        self.revision = self._held_revision()

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return the passages that share terms with the query."""
        self.follow()
        counts = Counter(terms(query.text))
        if not counts or self._index is None:
            return ()
        wanted = self._matching(counts, query.documents)
        searcher = self._index.searcher()
        hits = [
            (searcher.doc(at)["passage"][0], score) for score, at in searcher.search(wanted, k).hits
        ]
        passages = self._catalogue.passages([id_ for id_, _ in hits])
        return ranked([(passages[id_], s) for id_, s in hits if id_ in passages], self.name, k)

    def weights(self, words: Sequence[str]) -> dict[str, float]:
        """Return the inverse document frequency of each term, BM25's: ln(1 + (N-n+½)/(n+½))."""
        self.follow()
        if self._index is None:
            return dict.fromkeys(words, 0.0)
        searcher = self._index.searcher()
        total = searcher.num_docs
        found = {word: searcher.doc_freq("terms", word) for word in set(words)}
        return {word: log(1 + (total - n + 0.5) / (n + 0.5)) for word, n in found.items()}

    def follow(self, progress: Callable[[int], object] = lambda _: None) -> None:
        """Bring the index to the Catalogue's revision."""
        if self.revision == self._catalogue.revision():
            return
        with self._mutex, self._write_lock():
            self._reload()
            if self.revision == self._catalogue.revision():
                return
            try:
                self._bring_up(progress)
            except (ValueError, OSError) as error:
                self._rebuild(progress, error)

    def rebuild(self, progress: Callable[[int], object] = lambda _: None) -> None:
        """Build the index anew from the Catalogue."""
        with self._mutex, self._write_lock():
            self._rebuild(progress, None)

    def _bring_up(self, progress: Callable[[int], object]) -> None:
        index = self._index or self._create()
        held = self._held_documents(index)
        revision, current = self._catalogue.holdings()
        changed = [id_ for id_, version in current.items() if held.get(id_) != version]
        writer = index.writer(_WRITER_BYTES, num_threads=1)
        for document_id in (held.keys() - current.keys()) | set(changed):
            writer.delete_documents_by_term("document", document_id)
        for document_id in changed:
            for batch in self._catalogue.indexed_passages([document_id]):
                for entry in batch:
                    writer.add_document(
                        _passage_record(entry.passage.id, document_id, entry.passage.text)
                    )
                progress(len(batch))
            writer.add_document(_held_record(_DOCUMENT, document_id, current[document_id]))
        writer.delete_documents_by_term("held", _HEAD)
        writer.add_document(_held_record(_HEAD, "", revision))
        writer.commit()
        writer.wait_merging_threads()
        self._index = index
        index.reload()
        self.revision = revision

    def _rebuild(self, progress: Callable[[int], object], cause: Exception | None) -> None:
        try:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._index = None
            self._bring_up(progress)
        except (ValueError, OSError) as error:
            raise IndexUnavailable(
                f"the lexical index in {str(self._folder)!r} can neither be read nor rebuilt "
                f"({error}): check free space and permissions there."
            ) from (cause or error)

    def _create(self) -> tantivy.Index:
        self._folder.mkdir(parents=True, exist_ok=True)
        return self._prepared(tantivy.Index(self._schema, str(self._folder), reuse=False))

    def _open(self) -> tantivy.Index | None:
        """Open the index, or return None where it is missing or broken: `follow` builds it."""
        if not self._folder.is_dir():
            return None
        try:
            return self._prepared(tantivy.Index.open(str(self._folder)))
        except (ValueError, OSError):
            return None

    def _prepared(self, index: tantivy.Index) -> tantivy.Index:
        analyser = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        index.register_tokenizer("cut_beforehand", analyser)
        return index

    def _reload(self) -> None:
        """See what another process has committed since."""
        self._index = self._index or self._open()
        if self._index is not None:
            self._index.reload()
        self.revision = self._held_revision()

    def _held_revision(self) -> int:
        """Return the revision the index holds, or -1 where it holds none."""
        if self._index is None:
            return -1
        records = self._held(self._index, _HEAD, 1)
        return records[0][1] if records else -1

    def _held_documents(self, index: tantivy.Index) -> dict[str, int]:
        return dict(self._held(index, _DOCUMENT, max(1, index.searcher().num_docs)))

    def _held(self, index: tantivy.Index, what: str, limit: int) -> list[tuple[str, int]]:
        searcher = index.searcher()
        found = searcher.search(tantivy.Query.term_query(self._schema, "held", what), limit)
        records = [searcher.doc(address) for _, address in found.hits]
        return [(record["document"][0], record["revision"][0]) for record in records]

    def _matching(self, counts: Counter[str], documents: Sequence[str] | None) -> tantivy.Query:
        any_term = tantivy.Query.boolean_query(
            [
                (
                    Occur.Should,
                    tantivy.Query.boost_query(
                        tantivy.Query.term_query(self._schema, "terms", term, "freq"), float(count)
                    ),
                )
                for term, count in counts.items()
            ]
        )
        if documents is None:
            return any_term
        within = tantivy.Query.term_set_query(self._schema, "document", list(documents))
        unscored = tantivy.Query.const_score_query(within, 0.0)
        return tantivy.Query.boolean_query([(Occur.Must, any_term), (Occur.Must, unscored)])


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("terms", tokenizer_name="cut_beforehand", index_option="freq")
    builder.add_text_field("passage", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("document", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("held", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("revision", stored=True)
    return builder.build()


def _passage_record(passage_id: str, document_id: str, text: str) -> tantivy.Document:
    return tantivy.Document(passage=passage_id, document=document_id, terms=" ".join(terms(text)))


def _held_record(what: str, document_id: str, revision: int) -> tantivy.Document:
    return tantivy.Document(held=what, document=document_id, revision=revision)
