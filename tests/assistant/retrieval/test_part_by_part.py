"""What answers each part of a question by itself."""

import pytest

from assistant.composition import Jianyi
from assistant.model import Question


def cited(jianyi: Jianyi, question: str) -> set[str]:
    answer = jianyi.assistant.ask(Question(question))
    return {citation.label for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("要写两点：电子证据怎么用；受害人怎么回国。", {"建议 11", "建议 7"}),
        ("一处讲互派警察，另一处讲联合调查小组，分别是哪条？", {"建议 23", "建议 24"}),
        ("要寫兩點：電子證據怎麼用；受害人怎麼回國。", {"建议 11", "建议 7"}),
        (
            "Two points: electronic evidence in court; bringing victims home safely.",
            {"建议 11", "建议 7"},
        ),
        (
            "Où parle-t-on des preuves électroniques, et où du retour des victimes ?",
            {"建议 11", "建议 7"},
        ),
        (
            "Por un lado, las pruebas electrónicas; por otro, el retorno de las víctimas.",
            {"建议 11", "建议 7"},
        ),
        ("Где про электронные доказательства, а где про возвращение жертв?", {"建议 11", "建议 7"}),
        ("怕人贩子找家里人算账 看哪一条 想自愿回老家 看哪一条", {"建议 4", "建议 7"}),
        ("两个问题 一 手机记录能不能当证据 二 头目怎么打击", {"建议 11", "建议 8"}),
        ("电子证据、联合调查组、家属短期居留，各是第几条", {"建议 11", "建议 24", "建议 3"}),
        (
            "I need two citations: the one telling states to share information on trafficking "
            "routes, and the one creating an international mechanism for identifying victims.",
            {"建议 10", "建议 14"},
        ),
        (
            "Il me faut deux références : les preuves électroniques, et les équipes d'enquête "
            "conjointes.",
            {"建议 11", "建议 24"},
        ),
        (
            "Busco dos normas: pruebas electrónicas, y equipos conjuntos de investigación.",
            {"建议 11", "建议 24"},
        ),
        (
            "Нужны две ссылки: электронные доказательства и совместные следственные группы.",
            {"建议 11", "建议 24"},
        ),
        ("أين الأدلة الإلكترونية، وأين أفرقة التحقيق المشتركة؟", {"建议 11", "建议 24"}),
    ],
)
def test_each_thing_told_is_answered_by_its_own_unit_and_by_no_other(
    jianyi: Jianyi, question: str, labels: set[str]
) -> None:
    assert cited(jianyi, question) == labels


@pytest.mark.parametrize(
    "question",
    [
        "电子证据在法庭上能不能用？受害人回国手续要不要简化？",
        "检察官要不要早点介入侦查，统一的受害人定义有没有人管",
    ],
)
def test_two_questions_without_a_word_between_them_are_both_answered(
    jianyi: Jianyi, question: str
) -> None:
    assert len(cited(jianyi, question)) == 2


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("检察官是等警察查完才接手吗，还是从一开始就参与侦查？", "建议 25"),
        ("为什么要把受害人认出来，认出来对办案有什么用？", "建议 2"),
        ("把团伙作案手法告诉外国，有没有前提，要不要看国内法？", "建议 10"),
    ],
)
def test_sides_of_one_question_are_answered_by_one_unit(
    jianyi: Jianyi, question: str, label: str
) -> None:
    assert cited(jianyi, question) == {label}


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("What do recommendations 3 and 6 each say about relatives?", (3, 6)),
        ("How do 9 and 23 differ?", (9, 23)),
        ("What is the difference between recommendations 12 and 15?", (12, 15)),
        ("Quelle différence entre les recommandations 12 et 15 ?", (12, 15)),
        ("¿Qué diferencia hay entre las recomendaciones 12 y 15?", (12, 15)),
        ("В чём разница между рекомендациями 12 и 15?", (12, 15)),
        ("ما الفرق بين التوصيتين 12 و15 بشأن الضحايا؟", (12, 15)),
        ("The recommendations between 12 and 15", (12, 13, 14, 15)),
        ("les recommandations entre 12 et 15", (12, 13, 14, 15)),
    ],
)
def test_numbers_that_are_compared_are_no_ends_of_a_range(
    jianyi: Jianyi, question: str, numbers: tuple[int, ...]
) -> None:
    assert cited(jianyi, question) == {f"建议 {number}" for number in numbers}


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("我要写论文用，打击头目写在哪条？", "建议 8"),
        ("她有两个女儿：大的七岁，小的五岁。家属能不能拿短期居留", "建议 3"),
        (
            "Two clients of mine: one forced to steal, the other to beg. Can they be punished?",
            "建议 13",
        ),
        ("早点认出受害人 有什么好处", "建议 2"),
        ("Je prépare un cours : où parle-t-on des preuves électroniques ?", "建议 11"),
        ("孩子 不起诉之后 谁来保护", "建议 15"),
    ],
)
def test_a_purpose_or_a_story_is_no_part_of_a_question(
    jianyi: Jianyi, question: str, label: str
) -> None:
    assert cited(jianyi, question) == {label}


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("给法官的培训在哪条？给调查人员的培训在哪条？", (17, 21)),
        ("家属的居留问题和受害人回国的问题，报告分别怎么规定？", (3, 7)),
        ("给我两条建议：一条是保护家人不受报复的，一条是互派执法官员的，分别是第几条？", (4, 23)),
        (
            "Which recommendation covers privacy, and which one covers exchange programmes?",
            (11, 23),
        ),
    ],
)
def test_each_of_two_things_is_found_where_it_stands(
    jianyi: Jianyi, question: str, numbers: tuple[int, ...]
) -> None:
    assert cited(jianyi, question) == {f"建议 {number}" for number in numbers}
