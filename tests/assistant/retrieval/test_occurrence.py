"""Whether documents mention what a question asks them to."""

import pytest

from assistant.answering.assistant import Assistant
from assistant.composition import Jianyi
from assistant.model import Question
from assistant.retrieval.occurrence import occurrence_asked
from ingestion.reports import parse_report


def labels(assistant: Assistant, question: str) -> list[str]:
    answer = assistant.ask(Question(question))
    return list(dict.fromkeys(citation.label for citation in answer.citations))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("报告里有没有提到碳税？", "碳税"),
        ("這份報告有提到碳稅嗎", "碳税"),
        ("碳税在文件里出现过吗", "碳税"),
        ("提没提到碳税呀", "碳税"),
        ("哪些建议提到了碳税", "碳税"),
        ("Does the report mention carbon taxes anywhere?", "carbon taxes"),
        ("Is there any mention of a carbon tax in the report?", "carbon tax"),
        ("Are carbon taxes mentioned?", "carbon taxes"),
        ("Which recommendations refer to carbon taxes?", "carbon taxes"),
        ("Le rapport mentionne-t-il une taxe carbone ?", "taxe carbone"),
        ("¿Menciona el informe el carbono?", "carbono"),
        ("Упоминается ли в докладе углерод?", "углерод"),
        ("هل يذكر التقرير الكربون؟", "الكربون"),
    ],
)
def test_a_thing_of_which_a_mention_is_asked_is_read(question: str, words: str) -> None:
    language = "zh" if any(char > "\u3400" for char in question) else "en"
    asked = occurrence_asked(question, language)
    assert asked is not None
    assert asked.outright
    assert " ".join(asked.subject.words) == words


@pytest.mark.parametrize(
    "question",
    [
        "有没有提到怎么防止报复",
        "有没有提到受害人被判了刑以后能不能翻案",
        "警察、移民局一起上课，这种培训有提到吗？",
        "Does it mention how victims are protected?",
        "Does it mention help for those who were forced to steal?",
        "儿童",
        "建议 15 讲什么",
    ],
)
def test_what_asks_more_than_whether_a_thing_is_mentioned_is_left(question: str) -> None:
    language = "zh" if any(char > "\u3400" for char in question) else "en"
    assert occurrence_asked(question, language) is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("报告里有没有提到儿童？", ["建议 15", "第 5 段"]),
        ("有提到伊拉克吗", ["第 6 段"]),
        ("国际移民组织有没有被提到", ["第 5 段"]),
        ("Does the report mention China?", ["第 6 段"]),
        ("Is training mentioned anywhere?", ["建议 6", "建议 17", "建议 21"]),
        ("Le rapport parle-t-il des enfants ?", ["建议 15", "第 5 段"]),
        ("Есть ли упоминание о детях?", ["建议 15", "第 5 段"]),
        ("هل ورد ذكر الأطفال؟", ["建议 15", "第 5 段"]),
    ],
)
def test_every_unit_that_mentions_it_answers(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    assert labels(assistant, question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "有没有提到碳税",
        "报告里提到过足球吗",
        "提到“性别”了没有",
        "哪些建议提到了卫星",
        "有几条建议提到核电站",
        "有没有提到儿童兵",  # 儿童 is another thing
        "Does the report mention satellites?",
        "Is there any mention of football?",
        "Which recommendations mention nuclear power?",
        "Le rapport mentionne-t-il le football ?",
        "¿Menciona el informe el fútbol?",
        "Упоминается ли футбол?",
    ],
)
def test_what_no_unit_mentions_is_refused_whatever_comes_nearest(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(Question(question))
    assert answer.refused
    assert answer.refusal_reason == "not_in_documents"
    assert not answer.citations


def test_a_unit_named_by_number_that_does_not_mention_it_is_shown_as_it_is(
    assistant: Assistant,
) -> None:
    assert not assistant.ask(Question("建议 15 有没有提到儿童？")).refused
    answer = assistant.ask(Question("Does recommendation 15 mention the police?"))
    assert answer.refusal_reason == "false_premise"
    assert [citation.label for citation in answer.citations] == ["建议 15"]


def test_a_document_that_nobody_enriched_tells_by_its_own_words(empty_jianyi: Jianyi) -> None:
    text = "1. Every family shall have a garden.\n\n2. Gardeners meet in May.\n"
    empty_jianyi.library.ingest(parse_report(text.encode(), "gardens.txt"))
    ask = empty_jianyi.assistant.ask
    found = ask(Question("Does the text mention families?"))
    assert [citation.number for citation in found.citations] == [1]
    assert ask(Question("Does the text mention football?")).refused


@pytest.mark.parametrize("words", ["问", "我想问", "那么", "有没有", "都", "提到", "the report "])
def test_words_said_over_and_over_are_read_as_fast_as_others(words: str) -> None:
    """A pattern that tried every way of parting them would not end."""
    assert occurrence_asked((words * 110)[:110], "zh") is None


@pytest.mark.parametrize(
    "question",
    [
        "报告对飞行员有什么要求？",
        "报告里有没有对理发店的要求",
        "理发店该做些什么呢",
        "给理发店的建议有哪些",
        "Does the report ask anything of pilots?",
        "What are pilots supposed to do?",
        "Which obligations are there for pilots?",
        "Que doivent faire les pilotes ?",
        "¿Qué pide el informe a los pilotos?",
        "Что должны делать пилоты?",
        "ماذا يجب على الطيارين أن يفعلوا؟",
    ],
)
def test_of_those_whom_no_unit_names_nothing_is_asked(jianyi: Jianyi, question: str) -> None:
    answer = jianyi.assistant.ask(Question(question))
    assert answer.refusal_reason == "not_in_documents"
    assert not answer.citations


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("报告对检察官有什么要求？", "建议 25"),
        ("What are prosecutors supposed to do?", "建议 25"),
        ("Что должны делать прокуроры?", "建议 25"),
        ("警方要做什么", "建议 9"),
        ("政府该做什么", "建议 1"),
    ],
)
def test_those_whom_a_unit_names_or_all_of_them_address_are_answered(
    jianyi: Jianyi, question: str, label: str
) -> None:
    assert label in labels(jianyi.assistant, question)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("报告里有没有扯到碳税？", "碳税"),
        ("碳税在里面出现过吗？都在哪儿", "碳税"),
        ("这份东西提没提碳税啊", "碳税"),
        ("有没有关于碳税的内容，我要写方案", "碳税"),
        ("Do carbon taxes come up anywhere?", "carbon taxes"),
        ("Where does it talk about carbon taxes?", "carbon taxes"),
        ("Parle-t-on de taxe carbone quelque part ?", "taxe carbone"),
        ("¿Aparece el carbono en el informe?", "carbono"),
        ("Встречается ли в докладе углерод?", "углерод"),
    ],
)
def test_so_it_is_however_people_say_it(question: str, words: str) -> None:
    language = "zh" if any(char > "\u3400" for char in question) else "en"
    asked = occurrence_asked(question, language)
    assert asked is not None
    assert " ".join(asked.subject.words) == words


@pytest.mark.parametrize(
    "question",
    ["是否提到各国应该怎么做", "Does the meeting take place in Vienna?", "where does it happen"],
)
def test_what_asks_more_than_a_mention_is_not_read_as_one(question: str) -> None:
    language = "zh" if any(char > "\u3400" for char in question) else "en"
    assert occurrence_asked(question, language) is None


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("报告里有没有提到碳税或者关税", ["碳税", "关税"]),
        ("Does the report mention carbon taxes or tariffs?", ["carbon taxes", "tariffs"]),
        ("Le rapport mentionne-t-il le carbone ou les douanes ?", ["carbone", "douanes"]),
        ("¿Menciona el informe el carbono o los aranceles?", ["carbono", "aranceles"]),
        ("Упоминается ли в докладе углерод или пошлины?", ["углерод", "пошлины"]),
        ("هل يذكر التقرير الكربون أو الرسوم؟", ["الكربون", "الرسوم"]),
    ],
)
def test_of_things_that_an_or_joins_each_is_read(question: str, words: list[str]) -> None:
    language = "zh" if any("\u3400" < char < "\ua000" for char in question) else "en"
    asked = occurrence_asked(question, language)
    assert asked is not None
    assert [" ".join(one.words) for one in (asked.subject, *asked.others)] == words


@pytest.mark.parametrize(
    "question",
    ["报告有没有提到法官或者检察官", "Does it mention judges or prosecutors?"],
)
def test_a_mention_of_any_of_them_is_one(assistant: Assistant, question: str) -> None:
    assert labels(assistant, question) == ["建议 17", "建议 21", "建议 25"]


def test_what_mentions_none_of_them_is_refused(assistant: Assistant) -> None:
    answer = assistant.ask(Question("Does the report mention blockchain or football?"))
    assert answer.refused
