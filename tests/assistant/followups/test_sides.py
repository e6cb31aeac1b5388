"""Turns that ask nothing but a side of what was said, or for it in other words."""

import pytest

from assistant.followups.sides import side_asked


@pytest.mark.parametrize(
    "turn",
    [
        "那由谁负责落实",
        "咁點解要咁做",
        "so who is in charge of that?",
        "and how is it supposed to work?",
        "is that compulsory or optional?",
        "à qui ça s'adresse ?",
        "¿es vinculante o solo una sugerencia?",
        "кому это адресовано?",
        "هل هي ملزمة أم مجرد اقتراح؟",
    ],
)
def test_who_why_how_and_how_strongly_are_sides_of_anything(turn: str) -> None:
    assert side_asked(turn) == "side"


@pytest.mark.parametrize(
    "turn",
    [
        "精简一点",
        "给我原话，写论文要用",
        "講短啲得唔得",
        "too long, make it shorter",
        "word for word, it's for a newsletter",
        "mot à mot, s'il vous plaît",
        "en una frase",
        "дословно, пожалуйста",
        "باختصار شديد",
    ],
)
def test_shorter_and_word_for_word_say_how_it_is_to_be_said(turn: str) -> None:
    assert side_asked(turn) == "again"


@pytest.mark.parametrize(
    "turn",
    [
        "太长了，三十个字以内",
        "壓縮到五十字",
        "每条控制在十五个字左右",
        "Max 12 words please",
        "too long, keep it under thirty words",
        "make it fit in 140 characters",
        "En quinze mots maximum",
        "Trop long, en moins de 30 mots",
        "Donne-la-moi en entier",
        "Demasiado largo, en menos de 15 palabras",
        "Dámela entera en español",
        "Не больше пятнадцати слов",
        "Полностью, пожалуйста",
        "в 15 слов",
        "في خمسين كلمة كحد أقصى",
        "طويلة جدا، أقل من ثلاثين كلمة",
        "النص كاملا من فضلك",
    ],
)
def test_how_long_it_is_to_be_is_how_it_is_to_be_said(turn: str) -> None:
    assert side_asked(turn) == "again"


@pytest.mark.parametrize(
    "turn",
    [
        "培训三十个警察要多久",
        "Are 12 jurors enough?",
        "En quinze jours maximum",
        "Menos de 15 años",
        "Не больше пятнадцати свидетелей",
        "أقل من ثلاثين شاهدا",
    ],
)
def test_what_is_counted_otherwise_is_a_subject(turn: str) -> None:
    assert side_asked(turn) != "again"


@pytest.mark.parametrize(
    "turn",
    [
        "短点，要贴进幻灯片",
        "我微博字数有限，一句话说完",
        "Simpler, my mother has to understand it",
        "I have no space left, one sentence please",
        "Plus simple, c'est pour ma grand-mère",
        "Más breve, es para un cartel",
        "Покороче, это для плаката",
        "أقصر، لدي مساحة صغيرة",
        "as bullet points please",
        "sous forme de puces",
        "en viñetas, por favor",
        "по пунктам, пожалуйста",
        "في نقاط من فضلك",
        "列成几点",
    ],
)
def test_why_it_is_to_be_said_otherwise_is_no_subject(turn: str) -> None:
    assert side_asked(turn) == "again"


@pytest.mark.parametrize(
    "turn",
    [
        "简短点，我想知道培训那条",
        "Shorter, and what about my students?",
        "In short, I want the ones on children",
        "In other words, police train judges",
        "Plus court, je cherche la recommandation sur les juges",
        "Más corto, quiero la parte sobre niños",
        "Короче, я хочу про детей",
    ],
)
def test_what_is_wanted_besides_is_a_subject(turn: str) -> None:
    assert side_asked(turn) is None


@pytest.mark.parametrize(
    "turn",
    ["附带什么条件", "any exceptions?", "quelles réserves ?", "¿qué límites hay?", "ما القيود؟"],
)
def test_conditions_are_a_side_that_it_may_be_without(turn: str) -> None:
    assert side_asked(turn) == "lacking"


@pytest.mark.parametrize(
    "turn",
    [
        "红烧肉怎么做",
        "谁出钱",
        "why is the sky blue?",
        "who pays for it?",
        "exact wording on joint teams",
        "qui a gagné le match ?",
        "¿quién paga?",
        "какие штрафы?",
        "",
    ],
)
def test_a_turn_with_a_subject_of_its_own_asks_for_no_side(turn: str) -> None:
    assert side_asked(turn) is None


@pytest.mark.parametrize(
    "turn",
    [
        "Could I have the Chinese original?",
        "do you have a French translation?",
        "中文原文发我",
        "請給我完整的英文條文",
        "le texte exact en chinois, svp",
        "¿Puedes traducirlo al español?",
        "Как это звучит по-китайски?",
        "ما النص الأصلي بالصينية؟",
    ],
)
def test_the_language_to_be_told_in_is_no_subject(turn: str) -> None:
    assert side_asked(turn) == "again"


@pytest.mark.parametrize("turn", ["What did the Chinese judges say?", "中文培训教材给谁用"])
def test_a_language_said_of_a_subject_leaves_the_subject(turn: str) -> None:
    assert side_asked(turn) is None
