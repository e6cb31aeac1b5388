"""What somebody lists behind a colon as needed."""

import pytest

from assistant.structure.enumerating import things_told
from assistant.structure.needs_told import needs_told
from assistant.words.patterns import readable


@pytest.mark.parametrize(
    "question",
    [
        "我要写材料，需要知道：犯罪记录怎么清除；家属能不能留下来。",
        "帮我查：家属能不能留下来、电子证据能不能用",
        "I need to know: how records are cleared; whether families may stay.",
        "J’ai besoin de savoir : comment effacer un casier ; si la famille peut rester.",
        "Necesito saber: cómo se borran los antecedentes; si la familia puede quedarse.",
        "Мне нужно знать: как снимают судимость; могут ли семьи остаться.",
        "أريد أن أعرف: كيف تمحى السوابق؛ هل تبقى الأسر.",
    ],
)
def test_each_thing_needed_is_told_apart(question: str) -> None:
    assert len(things_told(question)) == 2


@pytest.mark.parametrize(
    "question",
    [
        "我想知道：家属能不能留下来",
        "建议 3：家属能不能留下来；说得简单点",
        "I need to know: whether families, friends and colleagues may stay.",
        "Background: they met; they spoke.",
        "写稿要用：讨论时是谁主持，又是谁引导",
        "Je cherche deux choses : prévenir, et éviter. Quels numéros ?",
    ],
)
def test_one_thing_is_not_parted(question: str) -> None:
    assert needs_told(readable(question)) == ()
