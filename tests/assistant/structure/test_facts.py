"""When and where a meeting was."""

from dataclasses import replace

import pytest

from assistant.answering.assistant import Assistant
from assistant.model import Question
from assistant.structure.facts import giving
from vectorstore.catalogue import Evidence


@pytest.mark.parametrize(
    "question",
    [
        "会在哪开的",
        "会是哪天开到哪天的",
        "這次會喺邊度開",
        "工作组什么时候开的会",
        "When and where did the group meet?",
        "Où s'est tenue la réunion ?",
        "¿Cuándo se celebró la reunión?",
        "Когда и где проходило совещание?",
        "متى وأين عقد الاجتماع؟",
        "会是在纽约开的还是维也纳开的",
        "同事说会在罗马开的，我记得是维也纳，谁对",
        "Was the meeting in Rome or in Vienna?",
        "La réunion était à Rome ou à Vienne ?",
        "¿La reunión fue en Roma o en Viena?",
        "Совещание было в Риме или в Вене?",
    ],
)
def test_the_unit_that_says_when_and_where_is_found(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Question(question))
    assert answer.route == "facts"
    assert [citation.label for citation in answer.citations] == ["第 1 段"]


@pytest.mark.parametrize(
    "question",
    [
        "Who adopted these recommendations?",
        "¿Quién aprobó las recomendaciones?",
        "من اعتمد التوصيات؟",
        "这三十几条建议是谁通过的",
        "写好的建议要报给哪个会",
        "Qui va examiner ensuite ces recommandations ?",
        "Куда направляют эти рекомендации?",
        "How many days did the session last?",
        "Сколько дней длилось совещание?",
        "Combien de jours a duré la réunion ?",
        "كم يوما استمر الاجتماع؟",
        "开了几天会",
    ],
)
def test_what_a_meeting_adopted_for_whom_and_how_long_it_was_is_one_fact(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(Question(question))
    assert (answer.route, {c.label for c in answer.citations}) == ("facts", {"第 1 段"})


@pytest.mark.parametrize(
    "question",
    [
        "Is this the main report or an addendum?",
        "C'est le rapport principal ou un additif ?",
        "这是主报告还是增编",
        "Is it an interim or final text?",
        "¿Es la versión definitiva o un borrador?",
    ],
)
def test_what_kind_of_document_it_is_its_title_says(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Question(question))
    assert (answer.route, [c.label for c in answer.citations]) == (
        "facts",
        ["标题"] * len(answer.citations),
    )


@pytest.mark.parametrize(
    "question",
    [
        "谁来批准受害人的居留",
        "证据要交给谁",
        "报告建议把判例交到哪里",
        "Where are precedents to be sent?",
        "Who reviews the national framework?",
        "建议是举手表决通过的吗",
        "下次会什么时候开",
        "会几点开始的",
        "工作组是哪一年成立的",
        "哪条讲会议通过的建议",
        "检察官什么时候介入",
        "where can victims go",
    ],
)
def test_another_meeting_or_another_time_is_no_fact_of_it(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert giving(question, lambda: list(evidence.values())) == ()


def test_what_several_units_give_is_left_to_ranking(evidence: dict[str, Evidence]) -> None:
    one = evidence["第 1 段"]
    assert giving("会在哪开的", lambda: [one]) == (one,)
    assert giving("会在哪开的", lambda: [one, one]) == ()


def test_where_something_else_is_asked_along_ranking_answers_both(
    evidence: dict[str, Evidence],
) -> None:
    one = evidence["第 1 段"]
    assert giving("会在哪开的，谁出席了", lambda: [one], least=2) == ()
    assert giving("会什么时候、在哪儿开的", lambda: [one], least=2) == (one,)


@pytest.mark.parametrize(
    "question",
    [
        "这份报告主要讲什么？",
        "总结一下这份文件",
        "What is this report about?",
        "De quoi parle ce rapport ?",
        "О чём этот доклад?",
    ],
)
def test_what_a_document_is_about_its_title_tells(
    jianyi_title: Evidence, evidence: dict[str, Evidence], question: str
) -> None:
    units = [jianyi_title, *evidence.values()]
    assert giving(question, lambda: units) == (jianyi_title,)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("下届会议啥时候、在哪里开", "工作组第七次会议将于2031年6月在基多举行。"),
        ("Where will the next meeting take place?", "The sixth session will be held in Quito."),
        ("Où se tiendra la prochaine réunion ?", "La sixième réunion se tiendra à Quito."),
        ("Где состоится следующая сессия?", "Шестая сессия экспертов состоится в Кито."),
        ("报告最后提交给谁", "本报告将提交理事会第九届会议。"),
        ("To which body will the report be sent?", "The report will be submitted to the Council."),
        ("Какому органу направят доклад?", "Доклад будет представлен Совету."),
        ("С какого по какое число шло заседание?", "Заседание проходило в Кито 3–5 мая 2031 года."),
    ],
)
def test_what_is_to_come_and_where_the_report_goes_is_found(
    evidence: dict[str, Evidence], question: str, text: str
) -> None:
    one = evidence["第 1 段"]
    unit = replace(one, unit=replace(one.unit, text=text))
    assert giving(question, lambda: [unit]) == (unit,)


@pytest.mark.parametrize(
    "question",
    [
        "会到底是在纽约还是维也纳开的？",
        "Was it held in Geneva or in Vienna?",
        "La réunion s'est tenue où, et à quelles dates ?",
        "¿La reunión se celebró en Ginebra o en Viena?",
        "Совещание проходило в Женеве или в Вене?",
        "稿子里要写“×月×日举行的会议”，帮我填上",
        "Fill in: the meeting was held in ____ from ____ to ____",
        "这是哪个机构的报告？",
        "开会的是个什么工作组？",
        "哪个机构召开的这次会议？",
        "Quel groupe de travail s'est réuni ?",
        "¿Qué grupo de trabajo se reunió?",
        "Какая рабочая группа проводила совещание?",
        "أي فريق عامل اجتمع؟",
        "Whose report is this?",
        "De qui est ce rapport ?",
        "Чей это доклад?",
    ],
)
def test_one_place_or_another_forms_and_whose_report_it_is_are_read(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(Question(question))
    assert [citation.label for citation in answer.citations] == ["第 1 段"]


@pytest.mark.parametrize(
    "question",
    [
        "Was the meeting held in person or online?",
        "会议是在酒店还是在会议中心开的",
        "Whose reports are mentioned?",
    ],
)
def test_what_kind_of_place_it_was_is_another_question(assistant: Assistant, question: str) -> None:
    assert assistant.ask(Question(question)).route != "facts"


@pytest.mark.parametrize(
    "question",
    [
        "专题讨论是在哪个议程项目下进行的",
        "Under which agenda item was the panel discussion held?",
        "De quel point de l'ordre du jour relevait le débat ?",
        "¿En qué tema del programa se celebró el debate?",
        "В рамках какого пункта повестки дня шла дискуссия?",
        "谁领头讲的",
        "Who led the discussion?",
        "Qui a mené les débats ?",
        "¿Quién moderó el debate?",
        "Кто вёл обсуждение?",
    ],
)
def test_who_led_the_discussion_and_under_which_item_is_found(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(Question(question))
    assert {citation.label for citation in answer.citations} == {"第 2 段"}


@pytest.mark.parametrize(
    "question",
    [
        "缔约方代表在议程的哪几项下发言",
        "Under which items did the parties speak?",
        "Sous quels points de l'ordre du jour les parties ont-elles pris la parole ?",
        "¿Bajo qué temas del programa tomaron la palabra los Estados?",
        "По каким пунктам повестки дня выступали участники?",
    ],
)
def test_so_are_the_items_under_which_parties_spoke(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Question(question))
    assert {citation.label for citation in answer.citations} == {"第 3 段"}


@pytest.mark.parametrize(
    "question",
    ["主席是谁", "Who chaired the meeting?", "议程项目 5 叫什么标题", "谁领头讨论下届会议的议程"],
)
def test_who_chaired_or_what_items_are_called_is_not(assistant: Assistant, question: str) -> None:
    assert assistant.ask(Question(question)).route != "facts"


@pytest.mark.parametrize(
    "question", ["电头该写哪个城市", "Which city do I put in the dateline?", "各国代表聚在哪座城"]
)
def test_the_town_of_a_dateline_is_that_of_the_meeting(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Question(question))
    assert {citation.label for citation in answer.citations} == {"第 1 段"}


def test_what_is_asked_of_a_draft_is_not_whether_it_is_one(
    jianyi_title: Evidence, evidence: dict[str, Evidence]
) -> None:
    units = [jianyi_title, *evidence.values()]
    assert giving("埃及在草稿里是发言了还是只到了场", lambda: units) == ()
