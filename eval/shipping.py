"""Compute what ships beside the bundled reports: `python -m eval.shipping`.

The meanings of a report's texts and of the questions written beside it, as `vectorstore/meant.py`
packs them: a first question then waits for none of them.
"""

import tempfile
from pathlib import Path

from assistant.composition import open_jianyi
from assistant.settings import EXTRACTIVE, Settings
from vectorstore.meant import meant_in, packed, vectors_of
from vectorstore.sentence_encoder import sentence_encoder

_TARGET = Path(__file__).parent.parent / "vectorstore" / "bundled"


def main() -> None:
    """Write the vectors of every bundled report."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), chat_model=EXTRACTIVE, meaning=False)
        with open_jianyi(settings, own_vector_index=False) as parts:
            catalogue = parts.library.catalogue
            for summary in catalogue.summaries():
                meant = list(meant_in(catalogue, summary.id, extras=True))
                vectors = vectors_of(meant, sentence_encoder())
                kept = {one.key: vector for one, vector in zip(meant, vectors, strict=True)}
                (_TARGET / f"{summary.id}.meanings").write_bytes(packed(kept))


if __name__ == "__main__":
    main()
