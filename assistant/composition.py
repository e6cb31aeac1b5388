"""The composition root: the one place where the parts are put together.

Command line, HTTP and evaluation all build the assistant here, so what is measured is what is
served. Parts that the offline start does not need are imported where they are chosen.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from assistant.answering.asking import Reader
from assistant.answering.assistant import Assistant
from assistant.answering.writing import Writer
from assistant.opening_indexes import open_dense, open_meanings, write_lock_at
from assistant.records.conversations import Conversations
from assistant.records.feedback import Feedback
from assistant.records.keys import Keys
from assistant.retrieval.finding import Finder
from assistant.retrieval.judging import Judge
from assistant.retrieval.ranking import Ranker
from assistant.retrieval.searching import Searcher
from assistant.settings import EXTRACTIVE, OFFLINE, Settings
from assistant.timing import Stopwatch
from assistant.words.dictionary import Dictionary, no_translations
from assistant.words.lexicon import Lexicon, read_lexicon
from ingestion.tokens import count_tokens_of
from vectorstore.catalogue import Catalogue
from vectorstore.database import Database
from vectorstore.embeddings import MAX_TOKENS, EmbeddingModel, offline_model
from vectorstore.lexical import EnrichedRetriever, LexicalIndex
from vectorstore.library import Library, Progress
from vectorstore.query import Retriever
from vectorstore.retrievers import HybridRetriever, LabelRetriever

if TYPE_CHECKING:
    from assistant.chat.enriching import Enricher
    from assistant.opening import Chat
    from assistant.tracing import Tracing

_LABEL_WEIGHT = 10.0
_LEXICAL_WEIGHT = 1.0
# Hashed terms know nothing that BM25 does not know better, and a weaker ranking at equal weight
# spoils a stronger one: this much only orders what the lexical ranking leaves open.
_OFFLINE_DENSE_WEIGHT = 0.01
_DENSE_WEIGHT = 1.0
_NEAR = 6
"""Units nearest by a real model's vectors that a question's answer may always be found among."""
_WAITING = 16
"""Questions read at once where most of the time is spent waiting for other servers."""


@dataclass(frozen=True, slots=True)
class Jianyi:
    """The finished parts."""

    assistant: Assistant
    library: Library
    conversations: Conversations
    feedback: Feedback
    keys: Keys
    retrievers: tuple[Retriever, ...]
    """Each ranking on its own, and last their fusion."""
    enricher: "Enricher | None" = None
    """Where a chat model is set."""
    check_chat_model: Callable[[], str] | None = None
    """Asks the chat model for a word, where one is set."""


@contextmanager
def open_jianyi(
    settings: Settings, *, own_vector_index: bool, bundled: bool = True
) -> Iterator[Jianyi]:
    """Open everything an answer needs, and close it afterwards.

    A process that lives long, or changes what is stored, owns the embedded vector index if nobody
    else does (`own_vector_index`); one that asks once compares vectors without it. `bundled`
    stores the reports that ship with the package, unless they were stored before.

    Raises:
        CatalogueUnavailable, IndexUnavailable: a part cannot be opened or built.
    """
    database = Database(settings.catalogue_url)
    catalogue = Catalogue(database)
    model = _embedding_model(settings)
    lexical = LexicalIndex(
        settings.data_dir / "lexical",
        catalogue,
        lambda: write_lock_at(settings.data_dir / "lexical.lock"),
    )
    turns = Database(settings.conversations_url)
    tracing = _tracing(settings)
    try:
        with open_dense(settings, catalogue, model, own_vector_index) as (dense, index):
            meanings = open_meanings(settings, catalogue)
            indexes = (lexical, index, meanings)
            library = Library(catalogue, model, tuple(filter(None, indexes)))
            library.match_model()
            if bundled:
                store_bundled(library)
            label = LabelRetriever(catalogue)
            offline = settings.embedding_model == OFFLINE
            words = EnrichedRetriever(lexical) if settings.enrichment else lexical
            hybrid = HybridRetriever(
                [
                    (label, _LABEL_WEIGHT),
                    *(
                        (retriever, _LEXICAL_WEIGHT)
                        for retriever in dict.fromkeys((lexical, words))
                    ),
                    (
                        dense,
                        _OFFLINE_DENSE_WEIGHT if offline else _DENSE_WEIGHT,
                    ),
                ]
            )
            lexicon = cache(
                lambda: read_lexicon(settings.lexicon) if settings.synonyms else Lexicon(())
            )
            dictionary = Dictionary(settings.data_dir / "dictionary")
            translate = dictionary.translations if settings.synonyms else no_translations
            ranker = Ranker(
                catalogue,
                hybrid,
                words,
                lexicon,
                translate,
                near=0 if offline else _NEAR,
                meanings=meanings,
            )
            judge = Judge(catalogue, ranker, lexicon)
            searcher = Searcher(catalogue, ranker, judge)
            finder = Finder(catalogue, label, ranker, searcher, lexicon)
            chat = _chat(settings, turns, at_once=own_vector_index)
            conversations = Conversations(turns)
            reader = Reader(
                catalogue,
                finder,
                searcher,
                judge,
                chat.rephraser if chat else None,
                hybrid,
                at_once=_WAITING if settings.stores_elsewhere else 1,
            )
            assistant = Assistant(
                catalogue,
                reader,
                Writer(chat.writer if chat else None),
                conversations,
                tracing.stopwatch if tracing else Stopwatch,
            )
            rankings = dict.fromkeys((label, lexical, words, dense, hybrid))
            enricher, check = (chat.enricher, chat.check) if chat else (None, None)
            yield Jianyi(
                assistant,
                library,
                conversations,
                Feedback(turns),
                Keys(turns),
                tuple(rankings),
                enricher,
                check,
            )
    finally:
        if tracing:
            tracing.close()
        turns.close()
        database.close()


def store_bundled(
    library: Library, progress: Progress = lambda _: None, *, extras: bool = True
) -> None:
    """Store the reports that ship with the package, unless this version of them was stored.

    Without `extras` they are as documents that nobody enriched.

    A report that has been removed since stays removed when the package brings a new version.
    """
    from ingestion.enrichment import bundled_version

    version, stored = bundled_version(), library.bundled
    if stored == version:
        return
    from ingestion.enrichment import read_bundled_enrichment
    from ingestion.reports import read_bundled_reports

    there = {summary.id for summary in library.catalogue.summaries()}
    for document in read_bundled_reports():
        if stored is None or document.id in there:
            library.ingest(document, progress)
            if extras:
                library.enrich(document.id, read_bundled_enrichment(document.id))
    library.note_bundled(version)


def _embedding_model(settings: Settings) -> EmbeddingModel:
    if settings.embedding_model == OFFLINE:
        return offline_model(count_tokens_of(None), MAX_TOKENS)
    from assistant.opening import open_embedding_model

    return open_embedding_model(settings.embedding_model)


def _chat(settings: Settings, kept: Database, *, at_once: bool) -> "Chat | None":
    if settings.chat_model == EXTRACTIVE:
        return None
    from assistant.opening import open_chat
    from vectorstore.replies import Replies

    return open_chat(settings, Replies(kept), at_once=at_once)


def _tracing(settings: Settings) -> "Tracing | None":
    if settings.tracing != "otlp":
        return None
    from assistant.opening import open_tracing

    return open_tracing()
