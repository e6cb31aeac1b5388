"""Embedding models and the offline one."""

import hashlib
import os
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import GivenEmbeddings, a_model
from tests.vectorstore.conftest import ROOT
from vectorstore.embeddings import OfflineEmbeddings, offline_model, similarity
from vectorstore.errors import EmbeddingFailed

MODEL = offline_model(len, 100)


def vector(text: str) -> "np.ndarray[tuple[int], np.dtype[np.float32]]":
    return np.frombuffer(MODEL.embed([text])[0], "<f4")


@given(st.text(max_size=80))
def test_every_text_has_a_vector_of_unit_length(text: str) -> None:
    assert np.linalg.norm(vector(text)) == pytest.approx(1.0, abs=1e-5)
    assert vector(text).shape == (256,)


@given(st.text(max_size=80))
def test_a_question_is_embedded_as_a_passage_is(text: str) -> None:
    assert MODEL.embed_query(text).tolist() == vector(text).tolist()


@given(st.lists(st.text(max_size=20), max_size=5))
def test_texts_embedded_together_are_embedded_as_each_alone(texts: list[str]) -> None:
    assert MODEL.embed(texts) == [MODEL.embed([text])[0] for text in texts]


@pytest.mark.parametrize("seed", ["0", "12345"])
def test_other_processes_embed_alike(seed: str) -> None:
    texts = ["儿童权利 ＡＢＣ", "The State’s report, 2020", "？！"]
    code = (
        "import sys, hashlib; from vectorstore.embeddings import offline_model\n"
        "vectors = offline_model(len, 100).embed(sys.argv[1:])\n"
        "print(hashlib.sha256(b''.join(vectors)).hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", code, *texts]
    run = subprocess.run(command, capture_output=True, cwd=ROOT, env=environment, check=True)
    here = hashlib.sha256(b"".join(MODEL.embed(texts))).hexdigest()
    assert run.stdout.decode().strip() == here


def test_texts_that_share_terms_are_nearer_than_texts_that_do_not() -> None:
    question = MODEL.embed_query("儿童的权利")
    assert question @ vector("保护儿童权利") > 0.3 > question @ vector("秘书处编写报告")


def test_width_and_script_do_not_move_a_vector() -> None:
    assert MODEL.embed(["兒童權利ＡＢ"]) == MODEL.embed(["儿童权利AB"])


def test_the_name_of_the_offline_model_says_its_version() -> None:
    assert OfflineEmbeddings.model_id == MODEL.id
    assert MODEL.id.startswith("offline:hashed-terms-")
    assert MODEL.id.endswith("-256")


@pytest.mark.parametrize(
    "vectors",
    [
        [],
        [[1.0, 0.0]],
        [[1.0, 0.0], [1.0]],
        [[1.0, 0.0], [0.0, 0.0]],
        [[1.0, 0.0], [float("nan"), 0.0]],
        [[1.0, 0.0], [float("inf"), 0.0]],
        [[], []],
    ],
)
def test_unusable_vectors_are_refused_by_the_models_name(vectors: list[list[float]]) -> None:
    with pytest.raises(EmbeddingFailed, match="'fake:given'"):
        a_model(GivenEmbeddings(vectors), id="fake:given").embed(["a", "b"])


def test_vectors_of_any_length_become_unit_vectors() -> None:
    model = a_model(GivenEmbeddings([[3.0, 4.0]]))
    assert model.embed_query("any").tolist() == pytest.approx([0.6, 0.8])


def test_similarity_hides_the_last_digits_of_a_float() -> None:
    assert similarity(0.7071067) == similarity(0.7071068) == 0.70711
