"""How strongly sentences bind, in six languages."""

import pytest

from assistant.words.strengths import binding, oversteps, speaks_of, strengths, without_strengths


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("缔约国应考虑设立", {"should_consider"}),
        ("缔约国必须设立", {"must"}),
        ("缔约国可考虑设立", {"may_consider"}),
        ("鼓励缔约国设立", {"encouraged"}),
        ("缔约国应当设立", {"should"}),
        ("States must act", {"must"}),
        ("States should consider acting", {"should_consider"}),
        ("States are encouraged to act", {"encouraged"}),
        ("Les États devraient envisager d'agir", {"should_consider"}),
        ("Les États sont tenus d'agir", {"must"}),
        ("Los Estados deben actuar", {"must"}),
        ("La réunion s'est tenue à Vienne", set()),
        ("反应、相应、供应", set()),
    ],
)
def test_how_strongly_a_sentence_binds(text: str, names: set[str]) -> None:
    assert strengths(text) - {"should"} == names - {"should"}
    assert ("should" in names) <= ("should" in strengths(text))


@pytest.mark.parametrize(
    ("said", "source", "over"),
    [
        ("必须设立", "可考虑设立", "must"),
        ("缔约国应设立", "鼓励缔约国设立", "should"),
        ("可考虑设立", "应设立", "may_consider"),
        ("应考虑制定", "应推动合作，并考虑制定", None),
        ("鼓励设立", "鼓励设立", None),
        ("设立了小组", "应设立", "settled"),
    ],
)
def test_a_sentence_binds_no_more_and_no_less_than_its_source(
    said: str, source: str, over: str | None
) -> None:
    assert oversteps(strengths(said), binding(source)) == over


def test_should_consider_is_no_should() -> None:
    assert strengths("应当考虑修建桥梁") == {"should_consider"}
    assert strengths("应当修建桥梁") == {"should"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全球应对贩运人口", set()),
        ("应对他们给予保护", {"should"}),
        ("应予考虑", {"should_consider"}),
        ("这是一项义务", {"must"}),
        ("各国需要合作", {"should"}),
        ("可以看出", set()),
        ("Il convient de coopérer", {"should"}),
        ("Hay que cooperar", {"should"}),
        ("Es una obligación", {"must"}),
        ("Необходимо сотрудничать", {"should"}),
        ("They serve to protect what victims need", set()),
    ],
)
def test_needs_and_duties_bind_and_words_that_hold_them_do_not(text: str, names: set[str]) -> None:
    assert strengths(text) == names


@pytest.mark.parametrize(
    ("text", "language", "open_"),
    [
        ("Such units would train judges", "en", True),
        ("States would train judges", "en", False),
        ("Such units would have to train judges", "en", False),
        ("De telles unités formeraient les juges", "fr", True),
        ("Les États formeraient les juges", "fr", False),
        ("Esas unidades formarían a los jueces", "es", True),
        ("Los Estados formarían a los jueces", "es", False),
        ("Такие подразделения обучали бы судей", "ru", True),
        ("Такие подразделения обучают судей", "ru", False),
        ("من شأن هذه الوحدات تدريب القضاة", "ar", True),
        ("تدرب الوحدات القضاة", "ar", False),
    ],
)
def test_what_would_come_of_a_thing_makes_no_plan_of_it(
    text: str, language: str, open_: bool
) -> None:
    assert speaks_of(text, language) is open_


@pytest.mark.parametrize(
    "text",
    [
        "设立联合调查小组是各国义不容辞的责任",
        "各国无一例外都派出检察官",
        "家属有权获得临时居留许可",
        "The law requires all States to set up teams",
        "Setting up teams is obligatory",
        "States have no choice but to set up teams",
        "Relatives are entitled to a residence permit",
        "Such training has become the norm and the rule",
        "States will have to set up teams",
        "Chaque État devra créer des équipes",
        "La création d'équipes est exigée",
        "Une telle formation est une exigence",
        "Les États se doivent de coopérer",
        "Les équipes sont créées sans exception",
        "Les proches ont droit à un permis",
        "Los Estados tendrán que crear equipos",
        "Los Estados habrán de crear equipos",
        "La formación es una exigencia",
        "La creación de equipos es obligatoria",
        "Se exige crear equipos",
        "Los familiares tienen derecho a un permiso",
        "Не позднее года государства должны создать группы",
        "Назначение прокуроров стало обязательным",
        "Создание групп требуется от всех",
        "Группы подлежат созданию",
        "От государств требуется создать группы",
        "إنشاء الأفرقة واجب على الدول",
        "سيتعين على الدول إنشاء أفرقة",
        "إنشاء الأفرقة إلزامي",
        "لا بد من إنشاء أفرقة",
        "يلزم إنشاء أفرقة",
        "على الدول أن تنشئ أفرقة",
    ],
)
def test_whatever_word_obliges_is_a_must(text: str) -> None:
    assert "must" in strengths(text)


@pytest.mark.parametrize(
    "text",
    [
        "各国决定设立联合调查小组",
        "缔约国已就此达成一致",
        "该机制已经设立",
        "各国将设立联合调查小组",
        "States agreed to set up a mechanism",
        "It was decided to set up a mechanism",
        "A mechanism has been established",
        "States will establish a mechanism",
        "States plan to create a mechanism",
        "Les États ont décidé de créer un mécanisme",
        "Il a été convenu de créer un mécanisme",
        "Un mécanisme a été mis en place",
        "Los Estados acordaron crear un mecanismo",
        "Se decidió crear un mecanismo",
        "Se creará un mecanismo",
        "Los Estados se comprometen a cooperar",
        "Государства решили создать механизм",
        "Принято решение создать механизм",
        "Будет создан механизм",
        "قررت الدول إنشاء آلية",
        "اتفقت الدول على إنشاء آلية",
        "تم إنشاء آلية",
        "ستنشئ الدول آلية",
    ],
)
def test_what_is_decided_promised_or_done_is_settled(text: str) -> None:
    assert "settled" in strengths(text)


@pytest.mark.parametrize(
    "text",
    [
        "《议定书》缔约方",
        "作出不起诉决定之后",
        "各国决定不起诉受害人",
        "When States decide to set up teams, they cooperate",
        "once a framework has been established",
        "after any decision not to prosecute",
        "La réunion s'est tenue à Vienne",
        "les actes que les trafiquants leur ont imposés",
        "acts that traffickers compelled them to commit",
        "las autoridades decidieron no enjuiciar",
        "в соответствии с международными обязательствами",
        "توفير ما يلزم من حماية",
        "وفقا لالتزاماتها الدولية",
    ],
)
def test_what_happens_elsewhere_settles_and_obliges_nothing(text: str) -> None:
    assert not strengths(text) & {"must", "settled"}


@pytest.mark.parametrize(
    "text",
    [
        "应研究设立专门单位",
        "States should look into setting up units",
        "States should explore the possibility of a mechanism",
        "Les États devraient songer à créer des unités",
        "Les États devraient étudier la possibilité d'en créer",
        "Il conviendrait que les États envisagent de créer des unités",
        "Los Estados deberían estudiar la posibilidad de crear unidades",
        "Los Estados deberían plantearse crear unidades",
        "Государствам следует подумать о создании подразделений",
        "Государствам следует изучить возможность создания подразделений",
        "وينبغي النظر في إنشاء وحدات",
        "ينبغي للدول أن تدرس إنشاء وحدات",
    ],
)
def test_what_should_be_looked_into_should_be_considered(text: str) -> None:
    assert strengths(text) == {"should_consider"}


def test_what_is_recommended_may_be_of_any_strength() -> None:
    assert oversteps(strengths("Se recomienda crear equipos"), binding("应设立")) is None
    assert oversteps(strengths("Рекомендуется создать группы"), binding("鼓励设立")) is None
    assert "encouraged" in binding("Государствам рекомендуется создать группы")


def test_words_of_strength_are_left_out_with_their_endings() -> None:
    assert without_strengths("государства обязаны это сделать").split() == [
        "государства",
        "это",
        "сделать",
    ]
    assert without_strengths("States must act").split() == ["States", "act"]
