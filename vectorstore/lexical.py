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
from vectorstore.query import Query, ScoredPassage, ranked, search_past_ties
from vectorstore.seal import is_sealed, seal
from vectorstore.tokenisation import VERSION, terms

_FORMAT = f"2-{VERSION}"
"""Names the folder, so that an index of another format is not opened but built anew."""
_WRITER_BYTES = 64_000_000
_DIGITS = 4
"""Of a score; beyond them equal passages in two segments come out unequal."""
_HEAD = "head"
_DOCUMENT = "document"
_PASSAGE = "passage"


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
        self._index: tantivy.Index | None = None
        self.revision = -1
        self._load()

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return the passages that share terms with the query."""
        searcher = self._current().searcher()
        counts = Counter(terms(query.text))
        if not counts or query.wants_nothing(k):
            return ()
        wanted = self._matching(counts, query.documents)

        def search(depth: int) -> list[tuple[str, float]]:
            hits = searcher.search(wanted, depth, count=False).hits
            return [(searcher.doc(at)["passage"][0], round(score, _DIGITS)) for score, at in hits]

        hits = search_past_ties(search, k)
        passages = self._catalogue.passages([id_ for id_, _ in hits])
        return ranked(((passages[id_], s) for id_, s in hits if id_ in passages), self.name, k)

    def weights(self, words: Sequence[str]) -> dict[str, float]:
        """Return the inverse document frequency of each term, BM25's: ln(1 + (N-n+½)/(n+½))."""
        searcher = self._current().searcher()
        # Counted, not read off the dictionary: that still counts what has been replaced.
        total = _count(searcher, self._term("held", _PASSAGE))
        found = {word: _count(searcher, self._term("terms", word)) for word in set(words)}
        return {word: log(1 + (total - n + 0.5) / (n + 0.5)) for word, n in found.items()}

    def follow(self, progress: Callable[[int], object] = lambda _: None) -> None:
        """Bring the index to the Catalogue's revision."""
        self._current(progress)

    def rebuild(self, progress: Callable[[int], object] = lambda _: None) -> None:
        """Build the index anew from the Catalogue."""
        with self._mutex, self._write_lock():
            self._brought_up(None, progress)

    def _current(self, progress: Callable[[int], object] = lambda _: None) -> tantivy.Index:
        """Return the index at the Catalogue's revision."""
        if self._is_current() and self._index:
            return self._index
        with self._mutex:
            if (index := self._load()) and self._is_current():
                return index
            with self._write_lock():
                # What another process committed while this one waited needs no doing.
                if (index := self._load()) and self._is_current():
                    return index
                return self._brought_up(index, progress)

    def _is_current(self) -> bool:
        return self.revision == self._catalogue.revision()

    def _brought_up(
        self, index: tantivy.Index | None, progress: Callable[[int], object]
    ) -> tantivy.Index:
        try:
            try:
                return self._bring_up(index or self._create(), progress)
            except (ValueError, OSError):
                return self._bring_up(self._create(), progress)
        except (ValueError, OSError) as error:
            raise IndexUnavailable(
                f"the lexical index in {str(self._folder)!r} can neither be read nor rebuilt "
                f"({error}): check free space and permissions there."
            ) from error

    def _bring_up(self, index: tantivy.Index, progress: Callable[[int], object]) -> tantivy.Index:
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
        writer.add_document(_held_record(_HEAD, self._catalogue.identity, revision))
        writer.commit()
        writer.wait_merging_threads()
        seal(self._folder)
        index.reload()
        self._index, self.revision = index, revision
        return index

    def _create(self) -> tantivy.Index:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True, exist_ok=True)
        return _prepared(tantivy.Index(self._schema, str(self._folder), reuse=False))

    def _load(self) -> tantivy.Index | None:
        """Open the index as it is now on disk; not where it is missing, broken or another's."""
        try:
            if is_sealed(self._folder):
                index = _prepared(tantivy.Index.open(str(self._folder)))
                for identity, revision in self._held(index, _HEAD, 1):
                    if identity == self._catalogue.identity:
                        self._index, self.revision = index, revision
                        return index
        except (ValueError, OSError):
            pass
        # A search under way may go on with the index it has; the next one waits for a new one.
        self.revision = -1
        return None

    def _held_documents(self, index: tantivy.Index) -> dict[str, int]:
        return dict(self._held(index, _DOCUMENT, max(1, index.searcher().num_docs)))

    def _held(self, index: tantivy.Index, what: str, limit: int) -> list[tuple[str, int]]:
        searcher = index.searcher()
        found = searcher.search(self._term("held", what), limit)
        records = [searcher.doc(address) for _, address in found.hits]
        return [(record["document"][0], record["revision"][0]) for record in records]

    def _term(self, field: str, value: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, field, value, "freq")

    def _matching(self, counts: Counter[str], documents: Sequence[str] | None) -> tantivy.Query:
        weighted = (
            tantivy.Query.boost_query(self._term("terms", term), float(count))
            for term, count in counts.items()
        )
        any_term = tantivy.Query.boolean_query([(Occur.Should, term) for term in weighted])
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


def _prepared(index: tantivy.Index) -> tantivy.Index:
    analyser = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer("cut_beforehand", analyser)
    return index


def _count(searcher: tantivy.Searcher, query: tantivy.Query) -> int:
    found = searcher.search(query, 1)
    return int(found.count)  # type: ignore[attr-defined]  # missing from tantivy's own stubs


def _passage_record(passage_id: str, document_id: str, text: str) -> tantivy.Document:
    return tantivy.Document(
        held=_PASSAGE, passage=passage_id, document=document_id, terms=" ".join(terms(text))
    )


def _held_record(what: str, document_id: str, revision: int) -> tantivy.Document:
    return tantivy.Document(held=what, document=document_id, revision=revision)
