"""Details asked for that a unit does not give."""

from dataclasses import replace

import pytest

from assistant.answerability.details import certainly_missing, missing_detail, of_everyday_life
from vectorstore.catalogue import Evidence


@pytest.mark.parametrize(
    ("question", "label", "kind"),
    [
        ("临时居留许可能住几个月？", "建议 3", "duration"),
        ("居留证能办几年，到期能续吗？", "建议 3", "duration"),
        ("回国的机票钱谁来付？", "建议 7", "money"),
        ("罚款要罚多少？", "建议 8", "penalty"),
        ("那个国际机制总部设在哪个城市？", "建议 14", "seat"),
        ("数据库的网址是什么？", "建议 20", "contact"),
        ("埃及代表的发言内容是什么？", "第 3 段", "spoken_content"),
        ("How many years in prison do traffickers get?", "建议 8", "duration"),
        ("¿En qué año se creó la base de datos?", "建议 20", "year_or_date"),
        ("Combien d'argent est prévu ?", "建议 1", "money"),
        ("В каком году создана база данных?", "建议 20", "year_or_date"),
        ("من يدفع تكاليف السفر؟", "建议 7", "money"),
        ("What is the capital of France?", "第 3 段", "capital"),
        ("ما هي عاصمة أستراليا؟", "第 3 段", "capital"),
        ("Посоветуй хороший фильм на вечер", "建议 5", "recommended_goods"),
        ("Qui a écrit ce roman ?", "建议 8", "author"),
        ("团长是谁？", "第 6 段", "head_of_delegation"),
        ("欠她的工钱上哪儿讨？", "建议 18", "where_to_sue"),
        ("材料要公证吗？", "建议 11", "formality"),
        ("How many teams like that exist so far?", "建议 24", "stock"),
        ("现在已经成立了多少个这样的小组？", "建议 24", "stock"),
        ("Combien d'équipes existent déjà ?", "建议 24", "stock"),
        ("Сколько таких групп уже существует?", "建议 24", "stock"),
        ("法官要上几学时的课？", "建议 21", "duration"),
        ("What is the minimum number of lessons in hours of training?", "建议 17", "duration"),
        ("Dans quel délai faut-il répondre ?", "建议 7", "duration"),
        ("¿En qué plazo hay que contestar?", "建议 7", "duration"),
        ("В какой срок надо ответить?", "建议 7", "duration"),
        ("خلال كم يوم يجب الرد؟", "建议 7", "duration"),
        ("Comment le texte définit-il le traumatisme ?", "建议 17", "definition"),
        ("¿Qué se entiende por trauma?", "建议 17", "definition"),
        ("كيف يعرّف النص الصدمة؟", "建议 17", "definition"),
        ("Quand la base a-t-elle été créée ?", "建议 20", "year_or_date"),
        ("When was the unit established?", "建议 21", "year_or_date"),
        ("How many units have been set up worldwide?", "建议 21", "stock"),
        ("库里现在收了多少个判例", "建议 20", "stock"),
        ("How many attendees were there?", "第 6 段", "attendance"),
        ("Do they get a lawyer free of charge?", "建议 16", "money"),
        ("Есть ли бесплатный переводчик?", "建议 17", "money"),
        ("点的是议定书的第几条", "建议 12", "article_cited"),
        ("有没有罪名清单", "建议 12", "enumeration"),
        ("Quels exemples de formation ?", "建议 17", "examples"),
        ("Qu'a proposé la représentante ?", "第 3 段", "spoken_content"),
        ("nombre de la relatora", "第 5 段", "person_name"),
        ("居留证去哪里申请？", "建议 3", "application"),
        ("Which forms are required for the permit?", "建议 3", "application"),
        ("Où déposer le dossier ?", "建议 3", "application"),
        ("¿Qué documentos hay que presentar?", "建议 3", "application"),
        ("哪些国家目前已有这种单位", "建议 21", "states_doing"),
        ("Quels pays ont déjà créé une unité ?", "建议 21", "states_doing"),
        ("谁对这条有异议", "建议 12", "objection"),
        ("Did any State object to it?", "建议 12", "objection"),
        ("Which software is to be used?", "建议 11", "software"),
        ("下次会议在哪里开", "第 1 段", "next_meeting"),
        ("What was the speaker's talk about?", "第 2 段", "spoken_content"),
        ("那位代表的发言，批评了哪些条款", "第 6 段", "spoken_content"),
        ("回国的路费怎么分摊", "建议 7", "money"),
        ("小组的差旅费谁出大头", "建议 24", "money"),
        ("How are the costs shared?", "建议 24", "money"),
        ("Who foots the bill?", "建议 24", "money"),
        ("Comment répartit-on les frais ?", "建议 24", "money"),
        ("¿Cómo se reparten los gastos?", "建议 24", "money"),
        ("За чей счёт это делается?", "建议 24", "money"),
        ("من يتحمل التكاليف؟", "建议 24", "money"),
        ("合作的民间组织点了哪几家的名", "建议 18", "named_bodies"),
        ("Which agencies are meant by name?", "建议 26", "named_bodies"),
        ("举证责任归谁", "建议 13", "burden_of_proof"),
        ("Who has to prove that she was forced?", "建议 13", "burden_of_proof"),
        ("À qui incombe la charge de la preuve ?", "建议 13", "burden_of_proof"),
        ("На ком бремя доказывания?", "建议 13", "burden_of_proof"),
    ],
)
def test_a_detail_that_is_not_given_is_missing(
    evidence: dict[str, Evidence], question: str, label: str, kind: str
) -> None:
    assert missing_detail(question, [evidence[label]]) == kind


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("会议是哪一年开的？", "第 1 段"),
        ("会开了几天？", "第 1 段"),
        ("数据库叫什么名字？", "建议 20"),
        ("谁主持了讨论？", "第 2 段"),
        ("依据的是公约第几条", "建议 7"),
        ("那个大会的全名叫什么", "第 5 段"),
        ("想派人去那边待几个月，有说法吗", "建议 23"),
        ("我们几个志愿者想搞宣传，有支持吗", "建议 5"),
        ("讲判例的那条是几号", "建议 20"),
        ("国家要交哪些材料", "建议 20"),
        ("她被关了几个月才逃出来，能拿居留吗", "建议 3"),
        ("万一哪天人贩子上门怎么办", "建议 4"),
        ("How soon should prosecutors be involved?", "建议 25"),
        ("Combien d'États ont parlé ?", "第 3 段"),
        ("How often is the framework to be reviewed?", "建议 1"),
        ("点了哪家警察机构的名", "建议 9"),
        ("他们是作为什么身份发言的", "第 5 段"),
        ("我论文的脚注要写准，摘一下", "建议 1"),
        ("¿En calidad de qué habló Irán?", "第 4 段"),
        ("How many times is Vienna mentioned?", "第 1 段"),
        ("كم مرة ذكرت فيينا؟", "第 1 段"),
    ],
)
def test_a_detail_that_is_given_is_not(
    evidence: dict[str, Evidence], question: str, label: str
) -> None:
    assert missing_detail(question, [evidence[label]]) is None


@pytest.mark.parametrize(
    "question",
    [
        "有几个人被锁在屋里不敢说话。哪条建议适用？",
        "一共有几条建议？",
        "哪些国家发了言？",
        "什么时候该介入？",
        "怎么保护受害人的家属？",
        "Who should be trained?",
    ],
)
def test_what_asks_for_no_detail_misses_none(evidence: dict[str, Evidence], question: str) -> None:
    assert missing_detail(question, [evidence["建议 3"]]) is None


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("这份报告是几号发布的？", "第 1 段"),
        ("Qui a parlé en premier ?", "第 3 段"),
        ("Кто открыл совещание?", "第 1 段"),
        ("Was the meeting held online?", "第 1 段"),
        ("会议是在哪个会议室开的", "第 1 段"),
        ("О чем говорил наблюдатель от Ирана?", "第 4 段"),
        ("عم تحدث ممثل مصر؟", "第 3 段"),
        ("谁代表法国发言", "第 3 段"),
        ("¿Por qué Irán habló como observador?", "第 4 段"),
        ("议程项目 3 的题目是什么", "第 2 段"),
    ],
)
def test_a_detail_that_a_report_of_a_meeting_does_not_tell_is_surely_missing(
    evidence: dict[str, Evidence], question: str, label: str
) -> None:
    assert certainly_missing(question, [evidence[label]])


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("Why should prosecutors attend training?", "建议 25"),
        ("متى ينبغي أن يبدأ المدعي العام العمل؟", "建议 25"),
        ("主讲人叫什么名字", "第 2 段"),
        ("谁发了言", "第 3 段"),
        ("会是哪天开的", "第 1 段"),
        ("哪个国家派代表出席了", "第 6 段"),
    ],
)
def test_what_it_tells_or_a_recommendation_might_is_not(
    evidence: dict[str, Evidence], question: str, label: str
) -> None:
    assert not certainly_missing(question, [evidence[label]])


def test_who_wrote_the_report_no_recommendation_tells(evidence: dict[str, Evidence]) -> None:
    assert certainly_missing("Who drafted this report?", [evidence["建议 14"]])
    assert not certainly_missing("Who drafted the plan?", [evidence["建议 14"]])


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("谁来出钱？", "建议 24"),
        ("How many hours does it take?", "建议 17"),
        ("Combien de temps dure la formation ?", "建议 17"),
        ("What's its budget?", "建议 14"),
        ("When will it begin?", "建议 14"),
        ("Quand commence-t-il ?", "建议 14"),
        ("¿Cuándo empezará?", "建议 14"),
        ("Когда он заработает?", "建议 14"),
        ("متى ستبدأ؟", "建议 14"),
        ("它几时起步？", "建议 14"),
        ("各国最晚几号交材料？", "建议 20"),
        ("By what date do States have to send it?", "建议 20"),
        ("Pour quelle date faut-il l'envoyer ?", "建议 20"),
        ("¿Hasta qué fecha se puede enviar?", "建议 20"),
        ("К какому числу её надо прислать?", "建议 20"),
        ("بحلول أي يوم يجب إرسالها؟", "建议 20"),
    ],
)
def test_sums_and_times_that_a_recommendation_does_not_give_are_certainly_missing(
    evidence: dict[str, Evidence], question: str, label: str
) -> None:
    assert certainly_missing(question, [evidence[label]], named=True)


@pytest.mark.parametrize(
    "question",
    [
        "是哪个缔约国提出的",
        "Which State party proposed it?",
        "Whose idea was it?",
        "Quel État l'a proposée ?",
        "¿Qué país la propuso?",
        "Какое государство её предложило?",
        "أي دولة اقترحت هذه التوصية؟",
        "Who drafted it?",
        "Qui l'a rédigée ?",
        "¿Quién la redactó?",
        "Кто её составил?",
        "من صاغها؟",
        "How many smugglers did the police arrest in 2018?",
        "Combien de passeurs la police a-t-elle arrêtés ?",
        "¿Cuántos tratantes detuvo la policía en 2018?",
        "Сколько торговцев задержала полиция?",
        "كم مهربا اعتقلت الشرطة عام 2018؟",
    ],
)
def test_who_proposed_it_and_how_many_were_caught_no_recommendation_tells(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert certainly_missing(question, [evidence["建议 9"]], named=True)


@pytest.mark.parametrize(
    "question",
    [
        "它提出了什么",
        "它是向谁提的",
        "What does it propose?",
        "How many recommendations mention arrested persons?",
        "Que propose-t-elle ?",
        "¿Qué propone?",
        "Что она предлагает?",
        "ماذا تقترح؟",
    ],
)
def test_what_it_proposes_it_does_tell(evidence: dict[str, Evidence], question: str) -> None:
    assert not certainly_missing(question, [evidence["建议 14"]], named=True)


@pytest.mark.parametrize(
    "question",
    [
        "¿Y cómo se llama su delegado?",
        "¿Quién era su representante?",
        "Comment s'appelle son délégué ?",
        "Quel est le nom de son représentant ?",
        "What is the name of Brazil's delegate?",
        "Who was its representative?",
    ],
)
def test_the_name_of_a_delegate_is_not_told_by_a_list_of_states(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert certainly_missing(question, [evidence["第 3 段"]])


@pytest.mark.parametrize(
    "question",
    [
        "What is the full name of the migration organization that spoke?",
        "Quel est le nom complet de cette organisation ?",
        "¿Cuál es el nombre completo de esa asamblea?",
        "ما الاسم الكامل لهذه المنظمة؟",
        "那个移民机构全名是什么",
    ],
)
def test_the_full_name_of_a_body_is_that_of_no_person(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert not certainly_missing(question, [evidence["第 5 段"]])
    assert certainly_missing("What is the full name of Ms. Bowen?", [evidence["第 2 段"]])


def test_what_a_named_paragraph_says_is_no_speech(evidence: dict[str, Evidence]) -> None:
    assert certainly_missing("它具体讲了些什么？", [evidence["第 3 段"]])
    assert not certainly_missing("它具体讲了些什么？", [evidence["第 3 段"]], named=True)


@pytest.mark.parametrize(
    "question",
    ["When does the principle apply?", "When do victims start to cooperate?", "What is it for?"],
)
def test_in_which_case_something_is_done_is_no_date(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert not certainly_missing(question, [evidence["建议 14"]], named=True)


@pytest.mark.parametrize(
    "question",
    [
        "我家猫老往外跑，怎么办",
        "游戏里最后那个头目怎么打",
        "红烧鱼怎么做鱼",
        "那部侦探小说凶手是谁",
        "孩子要不要报奥数培训班",
        "My dog is afraid of thunder, what helps?",
        "Mon chat ne mange plus, que faire ?",
        "Mi perro ladra mucho, ¿qué hago?",
        "Моя кошка не ест, что делать?",
        "قطتي لا تأكل، ماذا أفعل؟",
    ],
)
def test_pets_games_cooking_stories_and_lessons_are_of_everyday_life(
    evidence: dict[str, Evidence], question: str
) -> None:
    assert of_everyday_life(question, [evidence["建议 8"]])
    assert certainly_missing(question, [evidence["建议 8"]])


@pytest.mark.parametrize(
    "question",
    [
        "人贩子拿我家狗吓唬受害人，怎么办",
        "报告是谁写的",
        "这份草案到底是谁写的",
        "孩子被骗进培训班怎么办",
        "为执法人员办的培训班讲什么",
        "凶手怎么起诉",
        "The trafficker threatened to kill my dog: is the victim protected?",
    ],
)
def test_a_case_told_with_such_words_is_not(evidence: dict[str, Evidence], question: str) -> None:
    assert not of_everyday_life(question, [evidence["建议 8"]])


def test_a_heading_says_what_the_text_under_it_need_not_repeat(
    evidence: dict[str, Evidence],
) -> None:
    question = "Where will the next meeting be held?"
    plain = evidence["第 6 段"]
    headed = replace(plain, unit=replace(plain.unit, section=("V. Date of the next meeting",)))
    assert missing_detail(question, [plain]) == "next_meeting"
    assert missing_detail(question, [headed]) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("看护人员按什么比例配？", "看护人员与儿童的比例不低于一比八。"),
        ("What proportion of carers is there?", "There is one carer for every eight children."),
    ],
)
def test_a_ratio_is_given_in_words_of_its_own(
    evidence: dict[str, Evidence], question: str, text: str
) -> None:
    plain = evidence["建议 9"]
    told = replace(plain, unit=replace(plain.unit, text=text))
    assert missing_detail(question, [told]) is None
    assert missing_detail(question, [plain]) is not None


@pytest.mark.parametrize("question", ["几个孩子配一个保育员", "一个保育员负责几个孩子"])
def test_so_many_to_each_counts_nobody(evidence: dict[str, Evidence], question: str) -> None:
    assert missing_detail(question, [evidence["建议 9"]]) is None
    assert missing_detail("一个班有几个孩子", [evidence["建议 9"]]) == "headcount"


def test_several_countries_that_do_something_are_not_counted(
    evidence: dict[str, Evidence],
) -> None:
    assert missing_detail("几个国家一起办案怎么办", [evidence["建议 9"]]) is None


@pytest.mark.parametrize(
    ("question", "text", "given"),
    [
        ("灭火飞机飞一个小时收多少钱？", "应商定飞行小时费用的统一标准。", False),
        ("灭火飞机飞一个小时收多少钱？", "飞行费用每小时不超过三千美元。", True),
        ("一张保费是多少？", "鼓励各国降低保费。", False),
        ("保费定多少？", "保费不超过房价的百分之一。", True),
        ("How much money did each State give?", "States should donate to the fund.", False),
        ("How much does a permit cost?", "The fee for a permit is $20.", True),
        ("How much does a permit cost?", "Permits are issued free of charge.", True),
        ("¿Cuánto dinero recibe la víctima?", "El fondo paga una indemnización.", False),
        ("Combien d'argent reçoit la famille ?", "La famille reçoit 500 euros.", True),
    ],
)
def test_a_sum_is_told_by_a_number_and_not_by_a_word_for_money(
    evidence: dict[str, Evidence], question: str, text: str, given: bool
) -> None:
    plain = evidence["建议 9"]
    told = replace(plain, unit=replace(plain.unit, text=text))
    assert (missing_detail(question, [told]) is None) == given


@pytest.mark.parametrize(
    "question",
    [
        "昨晚世界杯谁赢了",
        "Who won the cup final?",
        "¿Quién ganó el Mundial de fútbol de 2010?",
        "Кто выиграл чемпионат мира?",
    ],
)
def test_who_won_a_match_is_of_everyday_life(evidence: dict[str, Evidence], question: str) -> None:
    assert of_everyday_life(question, [evidence["建议 8"]])


def test_who_is_right_in_a_bet_is_not(evidence: dict[str, Evidence]) -> None:
    asked = "跟同事打赌，他说伊朗发了言。谁赢？"
    assert not of_everyday_life(asked, [evidence["建议 8"]])
