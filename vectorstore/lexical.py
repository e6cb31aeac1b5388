"""The lexical index: BM25 over terms cut beforehand, brought up from the Catalogue.

Whatever is missing, behind or broken is brought up before the next search.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from math import log
from pathlib import Path
from threading import Lock

from vectorstore.catalogue import Catalogue
from vectorstore.errors import IndexUnavailable
from vectorstore.extras import asked_before
from vectorstore.query import Query, ScoredPassage, ranked, search_past_ties
from vectorstore.records import AskedBefore
from vectorstore.term_index import ENRICHED, FAILURES, TEXT, TermIndex
from vectorstore.tokenisation import VERSION, everyday_terms, terms

_FORMAT = f"4-{VERSION}"
"""Names the folder, so that an index of another format is not opened but built anew."""


_MOST_COUNTED = 100_000
"""Terms whose frequency is kept until the documents change."""
SYNONYM = 0.3
"""Weight of a synonym beside that of a word of the question's own."""


class LexicalIndex:
    """Ranks passages by BM25 (k1 1.2, b 0.75).

    `write_lock` opens the lock that keeps a second process from writing; reading needs none.

    Raises:
        IndexUnavailable: a search or a change found that it can neither be read nor rebuilt.
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
        self._index: TermIndex | None = None
        self.revision = -1
        self._counting = Lock()
        self._counted_at = -1
        self._counted: dict[str, int] = {}
        self._load()

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return the passages whose text shares terms with the query."""
        return self.retrieve_by(TEXT, query, k)

    def retrieve_by(self, field: str, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return the passages that share terms with the query in `field`."""
        index = self._current()
        counts: dict[str, float] = dict(Counter(terms_in(field, query.text)))
        for term in set(terms_in(field, query.synonyms)) - counts.keys():
            counts[term] = SYNONYM
        if not counts or query.wants_nothing(k):
            return ()
        hits = search_past_ties(
            lambda depth: index.search(field, counts, query.documents, depth), k
        )
        passages = self._catalogue.passages([id_ for id_, _ in hits])
        return ranked(((passages[id_], s) for id_, s in hits if id_ in passages), self.name, k)

    def asked_before(
        self, text: str, documents: Sequence[str] | None, k: int
    ) -> Sequence[tuple[str, AskedBefore, float]]:
        """Return nothing: by the text alone, nothing was asked before."""
        return ()

    def questions_like(
        self, text: str, documents: Sequence[str] | None, k: int
    ) -> Sequence[tuple[str, AskedBefore, float]]:
        """Return the `k` questions written beside documents that are most like `text`.

        Each with the document it belongs to and its BM25 score, in units of the weight of a word
        that occurs in none of them.
        """
        index = self._current()
        counts = Counter(everyday_terms(text))
        total = index.asked_count()
        if not counts or not total or documents == ():
            return ()
        unit = log(1 + (total + 0.5) / 0.5)
        found = index.search_asked(counts, documents, k)
        return [(document_id, asked, score / unit) for document_id, asked, score in found]

    def weights(self, words: Sequence[str], field: str = TEXT) -> dict[str, float]:
        """Return the inverse document frequency of each term, BM25's: ln(1 + (N-n+½)/(n+½))."""
        index = self._current()
        with self._counting:
            if self._counted_at != self.revision or len(self._counted) > _MOST_COUNTED:
                self._counted_at, self._counted = self.revision, {"": index.passage_count()}
            counted = self._counted
        total = counted[""]
        found = {}
        for word in set(words):
            key = f"{field} {word}"
            if key not in counted:
                counted[key] = index.passages_with(field, word)
            found[word] = counted[key]
        return {word: log(1 + (total - n + 0.5) / (n + 0.5)) for word, n in found.items()}

    def follow(self, progress: Callable[[int], object] = lambda _: None) -> None:
        """Bring the index to the Catalogue's revision."""
        self._current(progress)

    def rebuild(self, progress: Callable[[int], object] = lambda _: None) -> None:
        """Build the index anew from the Catalogue."""
        with self._mutex, self._write_lock():
            self._brought_up(None, progress)

    def _current(self, progress: Callable[[int], object] = lambda _: None) -> TermIndex:
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

    def _load(self) -> TermIndex | None:
        """Open the index as it is now on disk; not where it is missing, broken or another's."""
        try:
            index = TermIndex.open(self._folder)
            head = index.head() if index else None
        except FAILURES:
            head = None
        if head and head[0] == self._catalogue.identity:
            self._index, self.revision = index, head[1]
            return index
        # A search under way may go on with the index it has; the next one waits for a new one.
        self.revision = -1
        return None

    def _brought_up(self, index: TermIndex | None, progress: Callable[[int], object]) -> TermIndex:
        try:
            try:
                return self._bring_up(index or TermIndex.create(self._folder), progress)
            except FAILURES:
                return self._bring_up(TermIndex.create(self._folder), progress)
        except FAILURES as error:
            raise IndexUnavailable(
                f"the lexical index in {str(self._folder)!r} can neither be read nor rebuilt "
                f"({error}): check free space and permissions there."
            ) from error

    def _bring_up(self, index: TermIndex, progress: Callable[[int], object]) -> TermIndex:
        held = index.versions()
        revision, current = self._catalogue.holdings()
        changed = [id_ for id_, version in current.items() if held.get(id_) != version]
        change = index.change()
        for document_id in (held.keys() - current.keys()) | set(changed):
            change.remove_document(document_id)
        for document_id in changed:
            extras = self._catalogue.searchable(document_id, current[document_id])
            for batch in self._catalogue.indexed_passages([document_id]):
                for entry in batch:
                    added = extras.get(entry.passage.unit, "")
                    change.add_passage(entry.passage.id, document_id, entry.passage.text, added)
                progress(len(batch))
            for asked in asked_before(self._catalogue.database, document_id):
                change.add_asked(document_id, asked)
            change.hold_document(document_id, current[document_id])
        change.commit(self._catalogue.identity, revision)
        self._index, self.revision = index, revision
        return index


def terms_in(field: str, text: str) -> list[str]:
    """Return the terms that `text` has in `field`."""
    return everyday_terms(text) if field == ENRICHED else terms(text)


class EnrichedRetriever:
    """Ranks passages by text and extras in one bag of terms.

    Extras help questions in other words than the document's and hurt lists, so this ranking is for
    the first and the text's own for the second.
    """

    name = "enriched"

    def __init__(self, index: LexicalIndex) -> None:
        self._index = index

    def retrieve(self, query: Query, k: int) -> Sequence[ScoredPassage]:
        """Return the passages whose text or extras share terms with the query."""
        ranking = self._index.retrieve_by(ENRICHED, query, k)
        return tuple(replace(scored, retriever=self.name) for scored in ranking)

    def asked_before(
        self, text: str, documents: Sequence[str] | None, k: int
    ) -> Sequence[tuple[str, AskedBefore, float]]:
        """Return the `k` questions written beside documents that are most like `text`."""
        return self._index.questions_like(text, documents, k)

    def weights(self, words: Sequence[str]) -> dict[str, float]:
        """Return the inverse document frequency of each term among texts and extras."""
        return self._index.weights(words, ENRICHED)
