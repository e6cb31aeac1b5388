"""Seven languages, both directions of writing, both themes, and every width."""

import json
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.assistant.pages.conftest import Visit, ask

MESSAGES = files("assistant").joinpath("pages", "chat", "messages")
LOCALES = {
    "zh-CN": "zh-CN",
    "zh-SG": "zh-CN",
    "zh-TW": "zh-TW",
    "zh-HK": "zh-TW",
    "en-GB": "en",
    "fr-CA": "fr",
    "es-MX": "es",
    "ru-RU": "ru",
    "ar-EG": "ar",
    "sw-KE": "en",
}


def messages(language: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(MESSAGES.joinpath(f"{language}.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize(("locale", "language"), LOCALES.items())
def test_the_page_speaks_the_browsers_language(
    visit: Visit, at: str, locale: str, language: str
) -> None:
    page = visit(at, locale=locale).open()
    said = messages(language)
    expect(page.locator(".welcome")).to_have_text(said["welcome"])
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("html")).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
    assert page.locator("#question").get_attribute("placeholder") == said["placeholder"]


@pytest.mark.parametrize("language", ["zh-CN", "zh-TW", "en", "fr", "es", "ru", "ar"])
def test_the_questions_it_suggests_are_answered_in_every_language(
    visit: Visit, at: str, language: str
) -> None:
    page = visit(at, locale=language).open()
    first = page.locator(".start .suggestions button")
    expect(first.first).to_be_visible()
    first.first.click()
    page.locator(".exchange .chip").first.wait_for()
    suggested = page.locator(".exchange").last.locator(".suggestions button").last
    question = suggested.inner_text()
    suggested.click()
    exchange = page.locator(".exchange").nth(1)
    exchange.locator(".actions").wait_for()
    label = exchange.locator(".chip").first.inner_text().strip("[]")
    assert label in question
    expect(exchange).not_to_have_class("exchange refused")
    has_translation = exchange.locator(".answer .translation").count() > 0
    assert has_translation == (not language.startswith("zh"))


def test_a_language_that_is_chosen_is_kept_and_the_typed_question_too(page: Page) -> None:
    page.fill("#question", "还没问完")
    page.get_by_label("语言").select_option("ar")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("#question")).to_have_value("还没问完")
    page.reload()
    expect(page.locator("html")).to_have_attribute("lang", "ar")


def test_numbers_take_the_form_their_language_gives_them(visit: Visit, at: str) -> None:
    page = visit(at, locale="ru").open()
    say = "import('/page/messages.js').then(({say}) => [1, 2, 5, 21].map(n => say('found', {n})))"
    forms = messages("ru")["found"]
    assert page.evaluate(say) == [
        forms[form].replace("{n}", str(n))
        for n, form in ((1, "one"), (2, "few"), (5, "many"), (21, "one"))
    ]


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_the_theme_is_the_systems_until_another_is_chosen(visit: Visit, at: str) -> None:
    page = visit(at, color_scheme="dark").open()
    dark = paper(page)
    page.get_by_label("外观").select_option("light")
    light = paper(page)
    assert light != dark
    page.reload()
    page.locator(".composer").wait_for()
    assert paper(page) == light
    page.get_by_label("外观").select_option("")
    assert paper(page) == dark


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1920])
@pytest.mark.parametrize("locale", ["ar", "ru"])
def test_nothing_reaches_beyond_the_page_at_any_width(
    visit: Visit, at: str, width: int, locale: str
) -> None:
    page = visit(at, locale=locale, viewport={"width": width, "height": 700}).open()
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0
    ask(page, "B 部分有哪些建议？")
    page.locator(".chip").first.click()
    page.locator("#source mark").wait_for()
    assert page.evaluate(wide) <= 0
    page.keyboard.press("Escape")
    page.goto(f"{at}/#/documents/trafficking-wg-2020-draft-report.zh/建议-13")
    page.locator(".unit.target").wait_for()
    assert page.evaluate(wide) <= 0
    if width < 960:
        page.locator(".menu").click()
        expect(page.locator("#side")).to_be_visible()
        assert page.evaluate(wide) <= 0
