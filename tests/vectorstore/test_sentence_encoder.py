"""The encoder that ships with its weights."""

import numpy as np
import pytest

from vectorstore.sentence_encoder import DIMENSIONS, sentence_encoder

JUDGES = "法官需要接受培训吗？"


def test_a_vector_has_length_one() -> None:
    vectors = sentence_encoder().encode([JUDGES, "", "13", "🙂"])
    assert vectors.shape == (4, DIMENSIONS)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1.0, abs=1e-3)


@pytest.mark.parametrize(
    "same",
    [
        "审判人员要不要学习？",
        "法官需要接受培訓嗎？",
        "Do judges need training?",
        "Les juges doivent-ils être formés ?",
        "¿Necesitan los jueces formación?",
        "Нужно ли обучать судей?",
        "هل يحتاج القضاة إلى التدريب؟",
    ],
)
def test_the_same_in_other_words_and_languages_is_nearer_than_anything_else(same: str) -> None:
    others = ["今天天气怎么样？", "Who pays for the flight home?", "会议在哪里举行？"]
    asked, meant, *rest = sentence_encoder().encode([JUDGES, same, *others])
    assert asked @ meant > max(asked @ other for other in rest)


def test_a_text_has_one_vector_in_whatever_company() -> None:
    alone = sentence_encoder().encode([JUDGES])
    among = sentence_encoder().encode(["培训" * 300, JUDGES, "a"])
    assert among[1] == pytest.approx(alone[0], abs=1e-4)


def test_half_a_surrogate_pair_is_read_past() -> None:
    assert np.isfinite(sentence_encoder().encode(["培训\ud83d"])).all()
