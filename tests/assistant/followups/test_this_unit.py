import pytest

from assistant.followups.this_unit import of_this_unit
from assistant.turns import CitedUnit, Turn


def cited(*numbers: str, kind: str = "recommendation") -> list[Turn]:
    units = tuple(CitedUnit("report", f"建议 {n}", kind, n, ()) for n in numbers)
    return [Turn("讲什么？", "讲什么？", units)]


@pytest.mark.parametrize(
    "question",
    [
        "用小学生听得懂的话讲讲这条是什么意思",
        "顺便讲讲那条的大意",
        "我想在文章里引用这条，怎么标注出处",
        "上面这条到底要求谁做什么",
        "把这条建议的原文贴给我，我要放进稿子",
        "C'est une obligation ou seulement quelque chose à envisager ?",
        "هل هذا ملزم أم مجرد تشجيع؟",
        "Is it mandatory?",
        "Give me the number of that recommendation and sum it up",
        "Read me that same recommendation again please",
        "Explique cette recommandation simplement",
        "Dame el número de esa recomendación y resúmela en una frase",
        "Назови номер этой рекомендации и изложи её одной фразой",
        "أعطني رقم تلك التوصية ولخصها في جملة واحدة",
    ],
)
def test_who_points_at_the_unit_just_cited_means_that(question: str) -> None:
    assert of_this_unit(question, cited("7")) == f"建议 7：{question}"


@pytest.mark.parametrize(
    "question",
    [
        "讲培训的那条是哪条",
        "那条讲儿童的呢",
        "它上面那条呢",
        "除了这条还有别的吗",
        "这条跟建议 9 有什么区别",
        "跟这条差不多的还有吗",
        "这条我知道了，那儿童怎么办",
        "这条不要，检察官从一开始就参加侦查是怎么说的",
        "这条路线上有哪些国家",
        "What comes after that recommendation?",
        "Is there another one like that recommendation?",
        "that one is clear, thanks. What about children?",
        "Back to the bosses: is it binding?",
        "And Iran, where is that one mentioned?",
        "Quelle est la recommandation après cette recommandation ?",
        "¿Hay otra recomendación como esa recomendación?",
    ],
)
def test_what_tells_which_one_or_goes_from_it_to_others_does_not(question: str) -> None:
    assert of_this_unit(question, cited("7")) is None


def test_of_several_units_none_is_pointed_at() -> None:
    assert of_this_unit("这条是什么意思", cited("7", "8")) is None
    assert of_this_unit("这条是什么意思", ()) is None


def test_a_paragraph_is_no_recommendation() -> None:
    assert of_this_unit("解释一下这条建议", cited("7", kind="paragraph")) is None


@pytest.mark.parametrize(
    "question",
    [
        "哪条说的",
        "在第几条？",
        "依据是哪条",
        "Which recommendation is that?",
        "where does it say that",
        "C'est dans quelle recommandation ?",
        "¿En qué recomendación está?",
        "В какой рекомендации?",
        "أي توصية تقول ذلك؟",
    ],
)
def test_who_asks_which_it_was_means_all_of_the_few_just_cited(question: str) -> None:
    assert of_this_unit(question, cited("7", "8")) == f"建议 7、建议 8：{question}"
    assert of_this_unit(question, cited("1", "2", "3", "4")) is None


@pytest.mark.parametrize(
    "question",
    [
        "涉及哪些组织",
        "Which bodies are mentioned?",
        "Quels organismes sont cités ?",
        "¿Qué organismos se mencionan?",
        "Какие организации там названы?",
    ],
)
def test_whom_a_unit_names_is_asked_of_the_one_just_cited(question: str) -> None:
    assert of_this_unit(question, cited("7")) == f"建议 7：{question}"
    assert of_this_unit(question, cited("7", "8")) is None


@pytest.mark.parametrize(
    "question", ["哪条建议提到儿童", "提到儿童的是哪条", "Which one is on children?"]
)
def test_what_says_what_it_is_about_is_asked_anew(question: str) -> None:
    assert of_this_unit(question, cited("7")) is None


@pytest.mark.parametrize(
    "question",
    [
        "挨个用一句话说说，我做成表格",
        "Go through them one by one, for my slides",
        "por favor, una por una",
    ],
)
def test_several_are_asked_for_one_by_one(question: str) -> None:
    assert of_this_unit(question, cited("7", "8")) == f"建议 7、建议 8：{question}"
    assert of_this_unit("依次是什么时候通过的", cited("7", "8")) is None
