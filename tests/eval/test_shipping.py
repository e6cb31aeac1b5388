"""What ships beside the bundled reports is what would be computed from them."""

from pathlib import Path

import pytest

from assistant.composition import open_jianyi
from assistant.settings import Settings
from vectorstore.meant import meant_in, shipped, vectors_of
from vectorstore.sentence_encoder import sentence_encoder


def test_every_vector_ships_and_is_the_right_one(tmp_path: Path) -> None:
    with open_jianyi(Settings(data_dir=tmp_path), own_vector_index=False) as parts:
        catalogue = parts.library.catalogue
        reports = {
            summary.id: list(meant_in(catalogue, summary.id, extras=True))
            for summary in catalogue.summaries()
        }
    assert reports
    for id_, meant in reports.items():
        kept = shipped(id_)
        # `python -m eval.shipping` writes them anew.
        assert {one.key for one in meant} == kept.keys()
        some = meant[::40]
        for one, vector in zip(some, vectors_of(some, sentence_encoder()), strict=True):
            assert kept[one.key] == pytest.approx(vector, abs=2e-3)
