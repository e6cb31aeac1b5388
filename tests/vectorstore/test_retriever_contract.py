"""What every retriever promises, over every retriever."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass
from pathlib import Path

import pytest

from ingestion import Document
from tests.fakes import a_document
from tests.servers import ChromaServer
from vectorstore.catalogue import Catalogue
from vectorstore.database import Database
from vectorstore.dense import DenseIndex
from vectorstore.embeddings import EmbeddingModel, offline_model
from vectorstore.errors import EmptyQuery
from vectorstore.lexical import LexicalIndex
from vectorstore.library import Library
from vectorstore.query import Query, Retriever, ScoredPassage
from vectorstore.retrievers import HybridRetriever, LabelRetriever
from vectorstore.scan import VectorScan

TIED = "缔约国应交流经验。"
ASIA = a_document(
    "缔约国应保护儿童权利。", TIED, "秘书处应编写报告。", "会议应审议儿童营养。", TIED, id="asia"
)
EUROPE = a_document(TIED, "各国应防止贩运儿童。", TIED, "工作组应每年举行会议。", id="europe")
EVERY_LABEL = tuple(("recommendation", str(number)) for number in range(1, 10))


@dataclass
class Bench:
    """One retriever over the two reports."""

    library: Library
    retriever: Retriever

    def rank(
        self, text: str = "儿童 交流经验", k: int = 5, documents: tuple[str, ...] | None = None
    ) -> Sequence[ScoredPassage]:
        return self.retriever.retrieve(Query(text, EVERY_LABEL, documents), k)

    def ingest(self, document: Document) -> None:
        self.library.ingest(document)


def _hybrid(catalogue: Catalogue, model: EmbeddingModel, folder: Path) -> HybridRetriever:
    lexical = LexicalIndex(folder / "lexical", catalogue, nullcontext)
    return HybridRetriever([(lexical, 1.0), (VectorScan(catalogue, model), 0.5)])


MAKERS: dict[str, Callable[[Catalogue, EmbeddingModel, Path], Retriever]] = {
    "lexical": lambda catalogue, _, folder: LexicalIndex(folder / "l", catalogue, nullcontext),
    "dense": lambda catalogue, model, folder: DenseIndex(folder / "chroma", catalogue, model),
    "scan": lambda catalogue, model, _: VectorScan(catalogue, model),
    "label": lambda catalogue, _, __: LabelRetriever(catalogue),
    "hybrid": _hybrid,
}
NAMES = [*MAKERS, "server"]


def _bench(name: str, request: pytest.FixtureRequest, folder: Path) -> Iterator[Bench]:
    with closing(Database(f"sqlite:///{folder}/catalogue.sqlite")) as database:
        catalogue, model = Catalogue(database), offline_model(len, 1_000_000)
        if name == "server":
            server: ChromaServer = request.getfixturevalue("chroma_server")
            retriever: Retriever = DenseIndex(server.url, catalogue, model)
        else:
            retriever = MAKERS[name](catalogue, model, folder)
        bench = Bench(Library(catalogue, model, ()), retriever)
        bench.ingest(EUROPE)
        bench.ingest(ASIA)
        yield bench
        if isinstance(retriever, DenseIndex):
            retriever.close()


@pytest.fixture(scope="module", params=NAMES)
def bench(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Bench]:
    """One for all tests that change nothing."""
    yield from _bench(request.param, request, tmp_path_factory.mktemp(request.param))


@pytest.fixture(params=NAMES)
def own_bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    """One for a test that changes what is stored."""
    yield from _bench(request.param, request, tmp_path)


@pytest.mark.parametrize("k", [1, 3, 9])
def test_a_ranking_has_at_most_k_passages(bench: Bench, k: int) -> None:
    assert len(bench.rank(k=k)) == min(k, len(bench.rank(k=100)))


def test_ranks_count_from_one(bench: Bench) -> None:
    assert [scored.rank for scored in bench.rank()] == [1, 2, 3, 4, 5]


def test_scores_never_rise(bench: Bench) -> None:
    scores = [scored.score for scored in bench.rank(k=100)]
    assert scores
    assert scores == sorted(scores, reverse=True)


def test_each_passage_is_ranked_once(bench: Bench) -> None:
    ids = [scored.passage.id for scored in bench.rank(k=100)]
    assert len(ids) == len(set(ids)) > 4


def test_equal_scores_are_ordered_by_document_unit_and_piece(bench: Bench) -> None:
    ranking = bench.rank(k=100)
    keys = [(-s.score, s.passage.document_id, s.passage.unit, s.passage.piece) for s in ranking]
    assert keys == sorted(keys)


def test_a_cut_through_equal_scores_keeps_the_first_in_order(bench: Bench) -> None:
    whole = bench.rank(TIED, k=100)
    for k in range(1, len(whole)):
        assert bench.rank(TIED, k=k) == whole[:k]


def test_the_same_query_is_ranked_the_same_again(bench: Bench) -> None:
    assert bench.rank() == bench.rank()


def test_a_ranking_says_which_retriever_made_it(bench: Bench) -> None:
    assert {scored.retriever for scored in bench.rank()} == {bench.retriever.name}


@pytest.mark.parametrize("text", ["qwzx", "？！…", "\U0001f600", "a" * 70_000, "AND OR (", "\x00"])
def test_unknown_words_do_not_fail(bench: Bench, text: str) -> None:
    assert len(bench.rank(text)) <= 5


def test_k_beyond_the_corpus_gives_no_more_than_there_is(bench: Bench) -> None:
    assert 5 <= len(bench.rank(k=50_000)) <= 9


@pytest.mark.parametrize("k", [0, -1])
def test_a_ranking_of_none_is_empty(bench: Bench, k: int) -> None:
    assert list(bench.rank(k=k)) == []


@pytest.mark.parametrize("text", ["", " \n\u3000"])
def test_an_empty_query_is_refused(bench: Bench, text: str) -> None:
    with pytest.raises(EmptyQuery, match="empty"):
        bench.rank(text)


def test_a_restriction_leaves_only_the_documents_named(bench: Bench) -> None:
    ranked = bench.rank(k=100, documents=("europe", "nowhere"))
    assert {scored.passage.document_id for scored in ranked} == {"europe"}


@pytest.mark.parametrize("documents", [(), ("nowhere",), ("europ", "EUROPE", "' OR 1=1 --")])
def test_a_restriction_to_no_document_ranks_nothing(
    bench: Bench, documents: tuple[str, ...]
) -> None:
    assert list(bench.rank(documents=documents)) == []


def test_a_replaced_document_is_ranked_by_its_new_text(own_bench: Bench) -> None:
    own_bench.rank()
    own_bench.ingest(a_document("缔约国应保护儿童权利。", "儿童应受教育。", id="asia"))
    found = {scored.passage.text for scored in own_bench.rank(k=100, documents=("asia",))}
    assert found == {"缔约国应保护儿童权利。", "儿童应受教育。"}


def test_a_removed_document_is_ranked_no_more(own_bench: Bench) -> None:
    assert own_bench.rank(documents=("asia",))
    own_bench.library.remove("asia")
    assert list(own_bench.rank(documents=("asia",))) == []
    assert {scored.passage.document_id for scored in own_bench.rank()} == {"europe"}


def test_an_emptied_catalogue_ranks_nothing(own_bench: Bench) -> None:
    own_bench.library.remove("asia")
    own_bench.library.remove("europe")
    assert list(own_bench.rank()) == []
