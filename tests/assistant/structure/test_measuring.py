"""Units that state an amount of time, money, a share or an age."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant.structure.measuring import measure_asked, stating
from vectorstore.catalogue import Evidence

Saying = Callable[[str], Evidence]


@pytest.fixture
def saying(evidence: dict[str, Evidence]) -> Saying:
    one = evidence["建议 1"]
    return lambda text: replace(one, unit=replace(one.unit, text=text))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("哪几条的时限是用小时算的", "主管机关应在三十六小时内答复。"),
        ("哪些条款规定了按工作日（不含节假日）计算的期限", "应当在二十个工作日内作出决定。"),
        ("哪几条是以月来限定时间的", "应在六个月内完成。"),
        ("which articles set time limits in days?", "A reply is due within ten working days."),
        ("list the rules with a deadline expressed in weeks", "It must end within two weeks."),
        ("Quels articles prévoient un délai exprimé en jours ?", "Il répond dans les 15 jours."),
        ("¿Qué artículos fijan plazos expresados en horas?", "Responderá en un plazo de 48 horas."),
        ("В каких пунктах срок указан в днях?", "Ответ дается в течение семи дней."),
        ("ما هي المواد التي تحدد مهلة بالأيام؟", "يقدم الرد خلال 10 أيام."),
        ("哪些建议规定了几小时之内或者几天之内要办完的事", "应在三十日内通知该组织。"),
        ("which rules want something done within a few days?", "It is sealed within three days."),
        (
            "что-то сделать в течение нескольких дней: где?",
            "не позднее чем через 10 дней.",
        ),
        ("哪些条写明了要保存多长时间", "演练记录保存不少于三年。"),
        ("哪几条规定了資料留存幾年", "录像应当留存九十日。"),
        ("which articles say how long records must be kept?", "Records are kept for two years."),
        ("Quels articles fixent une durée de conservation ?", "Elles sont conservées trois ans."),
        ("¿Qué artículos fijan un plazo de conservación?", "Se conservarán durante 5 años."),
        ("В каких статьях указан срок хранения?", "Записи хранятся не менее 3 лет."),
        ("哪些条款写了具体金额", "罚款不超过二千元。"),
        ("which paragraphs give sums of money?", "Italy paid $180,000."),
        ("which paragraphs contain percentages?", "The rate rose to 17 per cent."),
        ("哪几条规定了年龄界限", "未满十六周岁的人不得驾驶。"),
    ],
)
def test_a_unit_that_states_the_amount_asked_for_is_found(
    saying: Saying, question: str, text: str
) -> None:
    measure = measure_asked(question)
    assert measure is not None
    assert stating(measure, [saying(text)])


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("哪几条的期限是按小时算的", "热线应当全天二十四小时开放。"),
        ("哪几条的期限是按天算的", "会议于2024年10月14日下午举行。"),
        ("which articles set a deadline in days?", "He takes a supply of medicine for 30 days."),
        ("which articles set a deadline in hours?", "Officers need at least 16 hours of training."),
        ("哪几条是以年为单位限定的", "在2025年完成。"),
    ],
)
def test_an_amount_that_is_no_limit_or_a_date_is_passed_over(
    saying: Saying, question: str, text: str
) -> None:
    measure = measure_asked(question)
    assert measure is not None
    assert not stating(measure, [saying(text)])


@pytest.mark.parametrize(
    "question",
    [
        "会议开了几天",
        "多少小时内要答复",
        "哪些建议提到时间",
        "哪几条写了十八周岁这条年龄界限",
        "How many hours of training are there?",
        "Within how many days must they answer?",
        "Combien de jours a duré la réunion ?",
        "Сколько дней длилось совещание?",
    ],
)
def test_how_long_something_is_asks_for_no_list_by_amounts(question: str) -> None:
    assert measure_asked(question) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("哪些条规定了期限？", "主管机关应在三十六小时内答复。"),
        ("哪几条写了具体的天数或小时数", "应在五日内答复。"),
        ("哪些建议设了时限", "请秘书处在 2031 年底以前提交报告。"),
        ("Which articles set a deadline?", "The plan is due by the end of 2031."),
        ("which rules contain a time limit or a deadline?", "A reply is due within ten days."),
        ("Quels articles fixent un délai ?", "Il répond avant le 1er mars 2031."),
        ("¿Qué artículos fijan un plazo?", "Responderá a más tardar el 3 de mayo de 2031."),
        ("Какие пункты устанавливают сроки?", "Ответ дается не позднее 2031 года."),
        ("ما هي المواد التي تحدد مهلة؟", "يقدم الرد خلال 10 أيام."),
    ],
)
def test_a_deadline_of_any_length_is_found(saying: Saying, question: str, text: str) -> None:
    measure = measure_asked(question)

    assert measure is not None
    assert stating(measure, [saying(text)])
    assert not stating(measure, [saying("过去十年内有三人死亡。 It was built in 1990.")])


@pytest.mark.parametrize(
    "question",
    [
        "哪些建议规定了答复请求的期限？",
        "哪些建议提到期限届满",
        "Which articles set a deadline for replies?",
        "Quels articles fixent un délai de réponse ?",
    ],
)
def test_whose_deadline_is_asked_for_is_no_deadline_of_any_kind(question: str) -> None:
    assert measure_asked(question) is None


@pytest.mark.parametrize(
    ("question", "states", "states_none"),
    [
        (
            "Which rules name a year by which something has to be done?",
            "It is to be closed by the end of 2031.",
            "It is to be closed by 3 May every year.",
        ),
        (
            "Which rules set a target date?",
            "A list is sent by 3 May of each year.",
            "A list is sent every year.",
        ),
        ("哪些建议写明了具体年份？", "应在 2031 年底前完成。", "应每年完成。"),
        (
            "Quelles règles fixent une année précise ?",
            "Elles seront closes avant la fin de 2031.",
            "Elles seront closes chaque année.",
        ),
        (
            "¿Qué normas fijan una fecha concreta?",
            "Se enviará antes del 3 de mayo.",
            "Se enviará cada año.",
        ),
        ("В каких пунктах указан конкретный год?", "Завершить к 2031 году.", "Делать ежегодно."),
    ],
)
def test_a_year_or_day_until_when_is_stated(
    saying: Saying, question: str, states: str, states_none: str
) -> None:
    measure = measure_asked(question)
    assert measure
    assert [u.unit.text for u in stating(measure, map(saying, (states, states_none)))] == [states]


def test_whoever_names_a_year_asks_for_that_one() -> None:
    assert measure_asked("Which rules set 2031 as a target date?") is None
