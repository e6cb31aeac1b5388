"""What a question ends with that tells only of who asks is no part of what it asks."""

import pytest

from assistant.understanding.asides import only_tells, without_asides, without_place_asked


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("哪几条提到法官？我写稿用", "哪几条提到法官？"),
        ("会议在哪里开？别让我出丑", "会议在哪里开？"),
        ("肯亞有派人來嗎？兩個編輯各執一詞", "肯亞有派人來嗎？"),
        ("提到海关的建议有几条，我要填表", "提到海关的建议有几条"),
        ("Which articles name a court? I have a deadline.", "Which articles name a court?"),
        ("Was Chad there? Two of my editors disagree.", "Was Chad there?"),
        ("Quels articles citent un juge ? Je prépare une note.", "Quels articles citent un juge ?"),
        ("¿Habló Chile? Lo pongo en mi nota de prensa.", "¿Habló Chile?"),
        ("Выступала ли Перу? Мне нужно для сноски.", "Выступала ли Перу?"),
        ("هل تحدثت تونس؟ أحتاجه اليوم", "هل تحدثت تونس؟"),
        ("Make sense of article 9, I have an exam tomorrow", "Make sense of article 9"),
        ("建议 9，我要汇报", "建议 9"),
    ],
)
def test_who_asks_and_what_for_is_left_out(question: str, asked: str) -> None:
    assert without_asides(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "哪几条提到法官？我记得有一条讲培训",
        "哪几条提到法官？我说的是检察官也算",
        "会议在哪里开？我听说在日内瓦",
        "我是法官，哪几条提到我们？",
        "哪条讲领头的人？我们家还想让他坐牢",
        "Which articles name a court? I mean a criminal court.",
        "Which articles name a court? Only my section, please.",
        "Was Chad there? My editor claims it spoke twice.",
        "Quels articles citent un juge ? Je crois qu’il y en a deux.",
        "¿Habló Chile? Me interesa sobre todo lo que dijo Perú.",
        "Выступала ли Перу? Мне говорили, что да.",
        "My sister was sold abroad. Which articles help us?",
        "我的",
        "",
    ],
)
def test_what_says_more_of_what_is_asked_is_kept(question: str) -> None:
    assert without_asides(question) == question


def test_an_aside_before_the_rest_of_what_is_asked_is_left_out_alone() -> None:
    assert without_asides("哪几条提到法官？我写稿用，检察官不算") == "哪几条提到法官？检察官不算"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("巴西代表讲话了吗？写在报告哪一段？", "巴西代表讲话了吗？"),
        ("肯尼亚派代表出席了，见第几段", "肯尼亚派代表出席了"),
        ("會議是幾號開的？報告哪裡寫的？", "會議是幾號開的？"),
        ("Did Egypt speak? In which paragraph does it say so?", "Did Egypt speak?"),
        (
            "When was the meeting held and where does the report say it?",
            "When was the meeting held",
        ),
        (
            "Le Brésil a-t-il parlé ? Dans quel paragraphe est-ce écrit ?",
            "Le Brésil a-t-il parlé ?",
        ),
        ("¿Habló Egipto? ¿En qué párrafo se indica?", "¿Habló Egipto?"),
        ("Выступал ли Египет и в каком пункте это указано?", "Выступал ли Египет"),
        ("هل تحدثت مصر؟ وفي أي فقرة ورد ذلك؟", "هل تحدثت مصر؟"),
    ],
)
def test_where_it_says_who_took_part_is_told_by_the_number_cited(question: str, asked: str) -> None:
    assert without_place_asked(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "会议什么时候开的，在哪里？",
        "国际海事组织发言了吗？哪几条建议提到它？",
        "哪一段提到埃及发言？",
        "报告在哪里谈到培训？写在哪一段？",
        "When did they meet, and where?",
        "Did Egypt speak? Which recommendations mention it?",
        "Where in the report are judges mentioned?",
        "¿Cuándo fue la reunión y dónde?",
        "Когда проходило совещание и где?",
    ],
)
def test_where_a_meeting_was_and_what_mentions_something_are_asked(question: str) -> None:
    assert without_place_asked(question) == question


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("巴西讲话了吗？是以什么身份发言的？", "巴西讲话了吗？"),
        ("Did Egypt speak? In what capacity?", "Did Egypt speak?"),
        ("¿Habló Egipto? ¿En calidad de qué?", "¿Habló Egipto?"),
    ],
)
def test_as_what_somebody_spoke_is_told_where_they_are_listed(question: str, asked: str) -> None:
    assert without_place_asked(question) == asked


@pytest.mark.parametrize(
    "said",
    [
        "我们这边上个月就出过这种事，唉",
        "我堂弟也在海关上班",
        "My cousin went through the same thing last year",
        "We had that for weeks at our shelter, exhausting",
        "Je suis avocate à Lyon, ça me touche",
        "En mi barrio pasa mucho eso",
        "Я сам прокурор, двадцать лет в профессии",
        "أنا محامية منذ سنوات",
    ],
)
def test_a_turn_that_tells_of_who_writes_asks_nothing(said: str) -> None:
    assert only_tells(said)


@pytest.mark.parametrize(
    "said",
    [
        "我想看讲法官的那条",
        "我妹妹被抓了，能拿居留吗",
        "家属居留",
        "建议 8",
        "I need the one on judges",
        "the one for our judges",
        "My sister was caught. Can she stay?",
        "Je cherche celle sur les juges",
        "Quiero ver la de los jueces",
        "Мне нужна та, что о судьях",
        "أريد تلك عن القضاة",
    ],
)
def test_a_turn_that_wants_or_names_something_asks(said: str) -> None:
    assert not only_tells(said)
