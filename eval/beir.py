"""Public collections in BEIR's layout (Thakur et al., 2021), ranked by our own retriever."""

import csv
import json
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import ir_measures
import numpy as np
from ir_measures import Qrel, ScoredDoc

from assistant.composition import Jianyi, open_jianyi
from assistant.model import Question
from assistant.settings import EXTRACTIVE, Settings
from eval.errors import InvalidCollection
from eval.scoring import RETRIEVAL
from ingestion import Document, Span, Unit
from ingestion.labels import find_references
from ingestion.language import detect_language
from ingestion.schemes import load_schemes

_DEPTH = 50
_UNTITLED = "collection"


@dataclass(frozen=True, slots=True)
class Collection:
    """Passages, queries and judgements, by id."""

    passages: dict[str, tuple[str, str]]
    """Title and text."""
    queries: dict[str, str]
    """Those that have judgements."""
    qrels: tuple[Qrel, ...]


def read_collection(folder: Path) -> Collection:
    """Read `corpus.jsonl`, `queries.jsonl` and `qrels/test.tsv`.

    Raises:
        InvalidCollection: one is missing or broken.
    """
    try:
        passages = {
            entry["_id"]: (entry.get("title") or "", entry["text"])
            for entry in _json_lines(folder / "corpus.jsonl")
        }
        queries = {entry["_id"]: entry["text"] for entry in _json_lines(folder / "queries.jsonl")}
        with (folder / "qrels" / "test.tsv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t"))
        qrels = tuple(Qrel(row["query-id"], row["corpus-id"], int(row["score"])) for row in rows)
    except OSError as error:
        raise InvalidCollection(f"{error.filename} cannot be read ({error.strerror}).") from error
    except (KeyError, TypeError, ValueError) as error:
        raise InvalidCollection(f"{folder} is no BEIR folder: {error!r}.") from error
    judged = {qrel.query_id for qrel in qrels}
    return Collection(passages, {q: t for q, t in queries.items() if q in judged}, qrels)


def evaluate_collection(
    collection: Collection, progress: Callable[[int], object] = lambda _: None
) -> dict[str, Any]:
    """Build a throw-away index of `collection`, rank every query, and return figures and costs."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), chat_model=EXTRACTIVE)
        with open_jianyi(settings, own_vector_index=True, bundled=False) as parts:
            began = perf_counter()
            ids = _store(parts, collection)
            ingesting = perf_counter() - began
            run: list[ScoredDoc] = []
            times: list[float] = []
            for query_id, text in collection.queries.items():
                began = perf_counter()
                ranking = parts.assistant.rank(Question(text, top_k=_DEPTH))
                times.append((perf_counter() - began) * 1000)
                found = [ids[s.passage.document_id, s.passage.unit] for s in ranking]
                distinct = enumerate(dict.fromkeys(found), start=1)
                run += [ScoredDoc(query_id, id_, 1 / rank) for rank, id_ in distinct]
                progress(1)
    measured = ir_measures.calc_aggregate(RETRIEVAL, collection.qrels, run)
    p50, p95 = np.percentile(times, [50, 95])
    return {
        "measures": {str(measure): round(measured[measure], 4) for measure in RETRIEVAL},
        "passages": len(collection.passages),
        "queries": len(collection.queries),
        "passages_per_s": round(len(collection.passages) / ingesting, 1),
        "ms_per_query": {"p50": round(float(p50), 3), "p95": round(float(p95), 3)},
        "peak_mb": round(_peak_mb(), 1),
    }


def _store(parts: Jianyi, collection: Collection) -> dict[tuple[str, int], str]:
    """Store the collection and return the id of each of its passages by document and position."""
    ids: dict[tuple[str, int], str] = {}
    for number, (title, members) in enumerate(_by_document(collection).items(), start=1):
        document = _document(f"{_UNTITLED}-{number}", title, members)
        parts.library.ingest(document)
        ids |= {(document.id, place): id_ for place, (id_, _) in enumerate(members)}
    return ids


def _by_document(collection: Collection) -> dict[str, list[tuple[str, Unit]]]:
    """Group passages into documents: a title with a label in it names its document and its unit."""
    documents: dict[str, list[tuple[str, Unit]]] = {}
    for id_, (title, text) in collection.passages.items():
        references = find_references(title, load_schemes(), load_schemes().kinds)
        label = references[-1] if references else None
        unit = Unit(
            label=title[label.start : label.end] if label else id_,
            kind=label.kind if label else "text",
            number=label.number if label else None,
            section=(),
            text=" ".join(text.split()),
            spans=(),
            heading=None,
        )
        name = title[: label.start].strip() if label else ""
        documents.setdefault(name, []).append((id_, unit))
    return documents


def _document(id_: str, title: str, members: Sequence[tuple[str, Unit]]) -> Document:
    """Lay the units out one after the other, so that their offsets are real."""
    units = []
    lines: list[str] = []
    at = 0
    for _, unit in members:
        end = at + len(unit.text)
        units.append(
            Unit(
                unit.label,
                unit.kind,
                unit.number,
                unit.section,
                unit.text,
                (Span(at, end),),
                None,
            )
        )
        lines.append(unit.text)
        at = end + 1
    text = "\n".join(lines)
    return Document(id_, title or _UNTITLED, detect_language(text), None, text, (), tuple(units))


def _json_lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def _peak_mb() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
