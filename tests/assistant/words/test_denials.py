import pytest

from assistant.words.denials import contradiction, denial_of_its_own, denies


@pytest.mark.parametrize(
    ("sentence", "source", "language"),
    [
        ("受害人会受到惩罚。", "受害人不会因其行为而受到惩罚或起诉。", "zh"),
        ("落实处罚原则。", "落实不处罚原则。", "zh"),
        ("缔约国应不惩罚贩运者。", "缔约国应惩罚贩运者。", "zh"),
        ("缔约国应当影响受害人的权利。", "缔约国应不影响受害人的权利。", "zh"),
        ("The recommendation does not cover children.", "Measures cover children.", "en"),
        ("The principle of punishment applies.", "The principle of non-punishment applies.", "en"),
        ("L'Iraq n'a pas envoyé de délégation.", "L'Iraq a envoyé une délégation.", "fr"),
    ],
)
def test_what_one_affirms_and_the_other_denies_is_a_contradiction(
    sentence: str, source: str, language: str
) -> None:
    assert contradiction(sentence, source, language)


@pytest.mark.parametrize(
    ("sentence", "source", "language"),
    [
        ("受害人不受惩罚。", "受害人不会因其行为而受到惩罚或起诉。", "zh"),
        ("《禁止贩运人口议定书》缔约方发言。", "缔约方发言。", "zh"),
        ("Victims are not punished.", "Victims should not be punished or prosecuted.", "en"),
        ("Les victimes ne sont pas punies.", "Les victimes ne devraient pas être punies.", "fr"),
    ],
)
def test_what_both_deny_is_none(sentence: str, source: str, language: str) -> None:
    assert contradiction(sentence, source, language) is None


def test_a_negation_is_told_from_words_that_hold_one() -> None:
    assert denies("不受惩罚", "zh")
    assert denies("应不惩罚，会不利于，可不经同意", "zh")
    assert not denies("不断加强，不仅如此，能不能，应不应该，有没有", "zh")
    assert not denies("《禁止酷刑公约》", "zh")


@pytest.mark.parametrize(
    ("sentence", "source", "language"),
    [
        ("The State should consider not building the bridge.", "States should build no dam.", "en"),
        ("Il n'est pas prévu de construire un pont.", "Les États construisent sans délai.", "fr"),
        ("各国不应修建桥梁。", "各国应修建桥梁，且不得修建水坝。", "zh"),
    ],
)
def test_a_denial_of_its_own_is_found_beside_another_of_the_source(
    sentence: str, source: str, language: str
) -> None:
    assert denial_of_its_own(sentence, source, language)


@pytest.mark.parametrize(
    ("sentence", "source", "language"),
    [
        ("Victims should not be penalised.", "The principle of not punishing victims.", "en"),
        ("Il faut éviter que les ponts ne tombent.", "Il faut prévenir la chute.", "fr"),
        ("受害人不因被强迫的行为受罚。", "受害人不因被强迫实施的行为而受到惩罚。", "zh"),
        ("Travellers in the same port are helped.", "Travellers in the same port.", "en"),
    ],
)
def test_what_the_source_denies_in_other_words_is_none_of_its_own(
    sentence: str, source: str, language: str
) -> None:
    assert denial_of_its_own(sentence, source, language) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("To be found without undue delay.", "en"),
        ("À repérer sans tarder.", "fr"),
        ("Que se investiguen sin demora.", "es"),
        ("Выявлять без промедления.", "ru"),
        ("يجب التعرف عليهم دون تأخير.", "ar"),
        ("刻不容缓地查明，毫不迟疑。", "zh"),
    ],
)
def test_what_is_to_be_done_at_once_is_denied_nothing(text: str, language: str) -> None:
    assert not denies(text, language)


def test_that_things_are_the_same_may_be_denied() -> None:
    theirs = "members of the family who are not in the same country as the victim"
    assert contradiction("relatives who are in the same country", theirs, "en")
    assert contradiction("relatives who are in another country", theirs, "en") is None
    assert contradiction("与受害人同在一国的家人", "与受害人不在同一国的家人", "zh")


def test_what_is_unlawful_denies_nothing() -> None:
    assert not denies("各国应打击非法行为并没收所得。", "zh")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("不仅要培训，还要交流", "zh"),
        ("不过这是建议", "zh"),
        ("not only training", "en"),
        ("non seulement les juges", "fr"),
        ("cela ne concerne que les juges", "fr"),
        ("no solo los jueces", "es"),
        ("не только судьи", "ru"),
    ],
)
def test_not_only_and_however_deny_nothing(text: str, language: str) -> None:
    assert not denies(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("不过失", "zh"),
        ("not training", "en"),
        ("cela ne concerne pas les juges", "fr"),
        ("no los jueces", "es"),
        ("не судьи", "ru"),
    ],
)
def test_a_plain_not_denies(text: str, language: str) -> None:
    assert denies(text, language)


@pytest.mark.parametrize(
    ("sentence", "source", "language"),
    [
        ("ولا يهدف التعاون إلى توحيد القوانين", "يهدف التعاون إلى توحيد القوانين", "ar"),
        ("بعد قرار بملاحقة الضحايا", "بعد أي قرار بعدم ملاحقة الضحايا", "ar"),
        ("ينبغي معاقبة الضحايا", "عدم معاقبة الضحايا", "ar"),
        ("Жертвы подвергаются наказанию", "Жертвы не подвергаются наказанию", "ru"),
        ("Las víctimas son castigadas", "que las víctimas no sean castigadas", "es"),
    ],
)
def test_a_negation_left_out_or_added_is_told_in_every_language(
    sentence: str, source: str, language: str
) -> None:
    assert contradiction(sentence, source, language)


@pytest.mark.parametrize(
    ("sentence", "source", "language"),
    [
        ("ألا يعاقَب الضحايا", "عدم معاقبة الضحايا", "ar"),
        ("أفراد الأسرة الذين لا يوجدون في البلد نفسه", "غير الموجودين في البلد نفسه", "ar"),
        ("que no se hallen en el mismo país", "que no se encuentren en el mismo país", "es"),
        ("principio de no sanción", "principio de no imposición de sanciones", "es"),
        ("de ne pas engager de poursuites", "de ne pas les poursuivre", "fr"),
        ("не наказывать жертв", "принцип ненаказания жертв", "ru"),
        ("家人不在受害人所在的国家", "未与他们同在一个国家的家人", "zh"),
    ],
)
def test_what_is_denied_is_the_same_in_other_words(
    sentence: str, source: str, language: str
) -> None:
    assert denies(sentence, language)
    assert denial_of_its_own(sentence, source, language) is None
    assert contradiction(sentence, source, language) is None


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("受害人免于惩罚", "zh"),
        ("Victims are exempt from being punished", "en"),
        ("Where victims have been punished", "en"),
    ],
)
def test_who_is_spared_a_thing_or_has_had_it_is_not_said_to_have_it(
    sentence: str, language: str
) -> None:
    source = {
        "zh": "受害人不受惩罚，受到惩罚的受害人可获得补救",
        "en": "Victims are not punished. Victims who have been punished get remedies.",
    }
    assert contradiction(sentence, source[language], language) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ولا سيما الأطفال", "ar"),
        ("No basta con los acuerdos", "es"),
        ("sin embargo", "es"),
        ("Это не ограничивается соглашениями", "ru"),
        ("Cela ne suffit pas", "fr"),
        ("Agreements are not enough", "en"),
    ],
)
def test_what_says_that_there_is_more_denies_nothing(text: str, language: str) -> None:
    assert not denies(text, language)
