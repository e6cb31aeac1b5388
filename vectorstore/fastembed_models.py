"""Embedding models that run on this machine, by fastembed: by name, or from a folder.

A name is downloaded on first use; a folder holds what fastembed reads: an ONNX model,
`tokenizer.json` and `tokenizer_config.json`, as sentence-transformers exports them.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from fastembed import TextEmbedding
from fastembed.common.model_description import ModelSource, PoolingType
from tokenizers import Tokenizer

from vectorstore.embeddings import EmbeddingModel
from vectorstore.errors import EmbeddingFailed, InvalidEmbeddingModel

_FILES = ("model.onnx", "onnx/model.onnx", "model_optimized.onnx")
_POOLING = Path("1_Pooling", "config.json")
_DEFAULT_LIMIT = 512


def open_fastembed(name: str) -> EmbeddingModel:
    """Open the model `name`, one of fastembed's or a folder.

    Raises:
        InvalidEmbeddingModel: there is none of that name, it cannot be downloaded, or the folder
            does not hold one.
    """
    folder = Path(name)
    try:
        if folder.is_dir():
            model, known_as = _from_folder(folder)
        else:
            model, known_as = TextEmbedding(model_name=name), name
    except InvalidEmbeddingModel:
        raise
    except Exception as error:  # fastembed, onnxruntime and the download each raise their own
        detail = " ".join(str(error).split())[:300]
        raise InvalidEmbeddingModel(
            f"fastembed:{name} cannot be opened ({detail}): name one of fastembed's models, with a "
            "network to download it, or a folder that holds one."
        ) from error
    tokenizer, limit = _tokenizer(model)

    def count(text: str) -> int:
        return len(tokenizer.encode(text).ids)

    return EmbeddingModel(f"fastembed:{known_as}", _Local(model, name), count, limit)


class _Local:
    """fastembed's model with the two methods of LangChain's `Embeddings`."""

    def __init__(self, model: TextEmbedding, name: str) -> None:
        self._model = model
        self._name = name

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Embed passages."""
        return [vector.tolist() for vector in self._model.passage_embed(texts)]

    def embed_query(self, text: str) -> list[float]:
        """Embed a question, with the prefix that its model wants for one."""
        vectors = [vector.tolist() for vector in self._model.query_embed(text)]
        if not vectors:
            raise EmbeddingFailed(f"embedding model 'fastembed:{self._name}' gave no vector.")
        return list(vectors[0])


def _from_folder(folder: Path) -> tuple[TextEmbedding, str]:
    file = next((name for name in _FILES if (folder / name).is_file()), None)
    if file is None:
        raise InvalidEmbeddingModel(
            f"fastembed:{folder} cannot be opened: the folder has none of {', '.join(_FILES)}."
        )
    # Its content, not its place, tells whether stored vectors are this model's.
    digest = hashlib.sha256((folder / file).read_bytes()).hexdigest()[:12]
    known_as = f"{folder.name}-{digest}"
    if not any(known_as == there["model"] for there in TextEmbedding.list_supported_models()):
        TextEmbedding.add_custom_model(
            model=known_as,
            pooling=_pooling(folder),
            normalization=True,
            sources=ModelSource(url=folder.as_uri() if folder.is_absolute() else str(folder)),
            dim=_dimensions(folder),
            model_file=file,
        )
    return TextEmbedding(model_name=known_as, specific_model_path=str(folder)), known_as


def _pooling(folder: Path) -> PoolingType:
    """Return how token vectors become one, as sentence-transformers says it; the mean else."""
    told = _read(folder / _POOLING)
    return PoolingType.CLS if told.get("pooling_mode_cls_token") else PoolingType.MEAN


def _dimensions(folder: Path) -> int:
    return int(_read(folder / "config.json").get("hidden_size", 0))


def _read(file: Path) -> dict[str, Any]:
    return dict(json.loads(file.read_text("utf-8"))) if file.is_file() else {}


def _tokenizer(model: TextEmbedding) -> tuple[Tokenizer, int]:
    """Return the model's tokenizer, told to cut nothing, and the length from which on it would."""
    own = getattr(model.model, "tokenizer", None)
    if not isinstance(own, Tokenizer):
        raise InvalidEmbeddingModel("the embedding model has no tokenizer to count with.")
    limit = int((own.truncation or {}).get("max_length", _DEFAULT_LIMIT))
    tokenizer = Tokenizer.from_str(own.to_str())
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer, limit
