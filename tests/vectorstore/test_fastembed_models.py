"""Models on this machine: real loading and running, on a tiny ONNX model made here."""

import json
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, pre_tokenizers

from ingestion.passages import split_passages
from tests.fakes import a_document
from vectorstore.errors import InvalidEmbeddingModel
from vectorstore.fastembed_models import open_fastembed

WORDS = ("[PAD]", "[UNK]", "建", "议", "警", "察", "法", "官", "police", "judge")
DIMENSIONS = 16
LIMIT = 12


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that looks each token's vector up in a table."""
    folder = tmp_path_factory.mktemp("model") / "tiny"
    folder.mkdir()
    places = {word: place for place, word in enumerate(WORDS)}
    tokenizer = Tokenizer(models.WordLevel(places, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Split("", "isolated")  # type: ignore[assignment]
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"model_max_length": LIMIT, "pad_token": "[PAD]"})
    )
    (folder / "special_tokens_map.json").write_text(json.dumps({"pad_token": "[PAD]"}))
    (folder / "config.json").write_text(json.dumps({"hidden_size": DIMENSIONS, "pad_token_id": 0}))
    table = np.random.default_rng(7).normal(size=(len(WORDS), DIMENSIONS)).astype(np.float32)
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
        for name in ("input_ids", "attention_mask")
    ]
    output = helper.make_tensor_value_info(
        "last_hidden_state", TensorProto.FLOAT, ["batch", "length", DIMENSIONS]
    )
    nodes = [helper.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"])]
    graph = helper.make_graph(
        nodes, "tiny", inputs, [output], [numpy_helper.from_array(table, "table")]
    )
    opset = [helper.make_opsetid("", 17)]
    onnx.save(helper.make_model(graph, opset_imports=opset, ir_version=8), folder / "model.onnx")
    return folder


def test_a_model_from_a_folder_embeds_texts_by_what_they_say(folder: Path) -> None:
    model = open_fastembed(str(folder))
    vectors = [np.frombuffer(v, "<f4") for v in model.embed(["警察", "法官", "警察警察"])]
    assert vectors[0].shape == (DIMENSIONS,)
    assert vectors[0] @ vectors[2] == pytest.approx(1.0, abs=1e-4)
    assert vectors[0] @ vectors[1] < 0.9
    assert model.embed_query("警察") @ vectors[0] == pytest.approx(1.0, abs=1e-4)
    assert not model.paid


def test_its_name_is_that_of_its_content(folder: Path) -> None:
    first, again = open_fastembed(str(folder)), open_fastembed(str(folder))
    assert first.id == again.id
    assert first.id.startswith("fastembed:tiny-")


def test_passages_are_cut_by_its_own_tokens(folder: Path) -> None:
    model = open_fastembed(str(folder))
    assert model.count_tokens("警" * 30) == 30
    assert model.max_tokens == LIMIT
    document = a_document("警察应培训法官。" * 4)
    passages = list(split_passages(document, model.count_tokens, model.max_tokens))
    assert len(passages) > 1
    assert all(model.count_tokens(passage.text) <= LIMIT for passage in passages)


def test_a_folder_without_a_model_says_what_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(InvalidEmbeddingModel, match=r"the folder has none of model\.onnx"):
        open_fastembed(str(tmp_path))


def test_a_name_that_is_none_of_fastembeds_says_so() -> None:
    with pytest.raises(InvalidEmbeddingModel, match="nobody/knows cannot be opened"):
        open_fastembed("nobody/knows")
