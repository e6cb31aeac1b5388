"""The things that a question tells one by one."""

import pytest

from assistant.structure.enumerating import enumerated, how_many_told, shared, things_told


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("多久要答复？发生抢劫又要多快上报？", 2),
        ("How soon must a ship reply, and how soon must robbery be reported?", 2),
        ("За сколько предупредят о сбросе и за сколько скажут о взрывах?", 2),
        ("Dans quel délai répond-il, et dans quel délai publie-t-il le registre ?", 2),
        ("How soon must it answer a request?", 0),
        ("多久答复，谁来答复？", 0),
    ],
)
def test_limits_of_time_asked_for_apart_are_things_apart(question: str, things: int) -> None:
    assert how_many_told(question) == things


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("依据两处：一是家属居留；二是技术合作。", ("家属居留；", "技术合作。")),
        ("Where is (a) training and (b) shelter?", (" training and ", " shelter?")),
        ("要点：①培训 ②庇护", ("培训 ", "庇护")),
        ("Во-первых, обучение; во-вторых, приют", (", обучение; ", ", приют")),
    ],
)
def test_what_a_question_enumerates_are_its_things(question: str, things: tuple[str, ...]) -> None:
    assert enumerated(question) == things


@pytest.mark.parametrize(
    "question", ["这是一是非题", "What does recommendation (a) say?", "第一条怎么说"]
)
def test_one_mark_alone_enumerates_nothing(question: str) -> None:
    assert enumerated(question) == ()


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("一处讲培训，另一处讲证据，分别第几条？", ("培训", "证据")),
        ("一方面要教警察，一方面要护家属，出处分别是？", ("教警察", "护家属")),
        ("一層換情報，一層換人員，各在哪條？", ("换情报", "换人员")),
        ("给她撑腰是一头，怎么取证是另一头。", ("给她撑腰", "怎么取证")),
        ("取证在哪条，家属的居留又在哪条？", ("取证在哪条", "家属的居留又在哪条")),
        (
            "There are two: one on digital evidence, another on police training.",
            ("on digital evidence", "on police training."),
        ),
        ("Where is training, and where are the relatives?", None),
        ("Où est la formation, et où sont les familles ?", None),
        ("La formation d'un côté, la preuve de l'autre : où ?", ("La formation", "la preuve")),
        ("D'une part les juges, d'autre part la police.", None),
        ("¿Dónde está la formación y dónde las familias?", None),
        ("Por un lado, los jueces; por otro, la policía. ¿Dónde está cada cosa?", None),
        ("Где про обучение, а где про родных?", None),
        ("С одной стороны судьи, с другой полиция.", None),
        ("أين ورد التدريب، وأين وردت الأسرة؟", None),
    ],
)
def test_the_same_words_before_or_after_each_tell_things(
    question: str, things: tuple[str, ...] | None
) -> None:
    found = enumerated(question)
    assert len(found) == 2
    assert things is None or [one.casefold().rstrip(".") for one in found] == [
        one.casefold().rstrip(".") for one in things
    ]


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("想问两件事：证据怎么用；家属住哪里。", ("证据怎么用", "家属住哪里")),
        ("要写三点：培训、证据、互派人员。请对应。", ("培训", "证据", "互派人员")),
        ("手机要能当证据，线报要能过境，这两样怎么说", ("手机要能当证据", "线报要能过境")),
        ("证据能不能用？家属住哪里？报告对这两点怎么讲", None),
        ("Two things: evidence from phones, and training for judges. Which recs?", None),
        ("Two points for a memo: old records; new evidence. What do they say?", None),
        ("Deux points : la preuve et la formation. Que propose-t-on pour chacun ?", None),
        ("Dos cosas: la prueba digital y la formación de jueces.", None),
        ("Две темы: доказательства, обучение судей. Что сказано?", None),
    ],
)
def test_things_whose_number_is_said_stand_behind_or_before_it(
    question: str, things: tuple[str, ...] | None
) -> None:
    found = things_told(question)
    assert found == things if things else len(found) == 2


@pytest.mark.parametrize(
    "question",
    [
        "她每问一次就抖一次，讲了五遍。",
        "一个国家的警察怎么跟另一个国家的警察合作？",
        "What should one country tell another?",
        "Where should we send the judgments where she was let off?",
        "我想问两件事",
        "Y a-t-il deux choses à savoir ?",
        "走哪条路，这些要不要通报？",
        "各国要交换情报，各国要培训警察",
    ],
)
def test_words_that_come_twice_by_the_way_tell_no_things(question: str) -> None:
    assert things_told(question) == ()


@pytest.mark.parametrize(
    "question",
    [
        "备课要三个要点各找一条：手机记录、家属居留、上庭作证",
        "Three cites wanted for the talk: phone records, family permits, and court evidence.",
        "Il me faut 3 références : les téléphones, les familles, et les preuves.",
        "Busco tres normas: los teléfonos, las familias y las pruebas.",
        "Нужны три ссылки: телефонные записи, вид на жительство и улики.",
        "手机记录、家属居留、上庭作证，分别是第几条？",
        "手機記錄，家屬居留，上庭作證，各看哪一則",
    ],
)
def test_things_counted_by_any_name_or_asked_of_each_are_told(question: str) -> None:
    assert how_many_told(question) == 3
    assert len(things_told(question)) == 3


@pytest.mark.parametrize(
    "question",
    [
        "讲手机记录的那条，跟讲家属居留的那条，哪条更硬？",
        "the one about phone records, and the one about family permits",
        "celle sur les téléphones et celle sur les familles",
        "В какой рекомендации телефоны и в какой семьи?",
        "في أي توصية الهواتف، وفي أي توصية الأسر؟",
        "q numero nombra los telefonos y cual las familias",
        "怕报复家里人，看哪一条，想自己回老家，看哪一条",
    ],
)
def test_two_that_are_each_asked_for_are_told(question: str) -> None:
    assert len(things_told(question)) == 2


@pytest.mark.parametrize(
    "question",
    [
        "她有两个女儿：大的七岁，小的五岁。家属能不能拿短期居留",
        "我要写论文用，手机记录写在哪条？",
        "Two clients, one aged 15 and one 17: can they be punished?",
        "Rec 3: what does it say, and why?",
        "我做记录用，家属居留在哪条",
    ],
)
def test_a_story_or_a_purpose_tells_no_things(question: str) -> None:
    assert things_told(question) == ()


def test_what_things_share_is_what_is_said_outside_them() -> None:
    question = "要凑齐两样受训的：讲法律的，讲心理的。"
    things = things_told(question)
    assert len(things) == 2
    assert "受训" in shared(question, things)
    assert "心理" not in shared(question, things)
