"""Every piece of text runs, and is read, in its own language, whatever the page's is."""

import pytest
from playwright.sync_api import Locator, expect

from tests.assistant.pages.conftest import Visit, ask


def runs(element: Locator) -> tuple[str | None, str]:
    """Return the language of an element and the direction it is laid out in."""
    style = "element => getComputedStyle(element).direction"
    return element.get_attribute("lang"), str(element.evaluate(style))


@pytest.mark.parametrize(
    ("locale", "question", "language", "direction"),
    [
        ("ar", "Which recommendations mention Interpol?", "en", "ltr"),
        ("en", "أي توصية تذكر الإنتربول؟", "ar", "rtl"),
    ],
)
def test_what_is_in_another_language_than_the_page_runs_its_own_way(
    visit: Visit, at: str, locale: str, question: str, language: str, direction: str
) -> None:
    page = visit(at, locale=locale).open()
    ask(page, question)
    assert runs(page.locator(".answer .translation").first) == (language, direction)
    assert runs(page.locator(".conversation h1"))[1] == direction
    assert runs(page.locator(".question"))[1] == direction
    assert runs(page.locator(".sentence > p:first-child").first) == ("zh-Hans", "ltr")
    assert runs(page.locator(".chip bdi").first) == ("zh-Hans", "ltr")
    own = "rtl" if locale == "ar" else "ltr"
    assert runs(page.locator(".translation .tag").first) == (locale, own)
    page.locator(".chip").first.click()
    page.locator("#source mark").wait_for()
    assert runs(page.locator("#source .target .translation")) == (language, direction)
    assert runs(page.locator("#source h2")) == ("zh-Hans", "ltr")


def test_a_question_runs_as_most_of_its_letters_do(visit: Visit, at: str) -> None:
    page = visit(at, locale="en").open()
    ask(page, "INTERPOL: أي توصية تذكر الإنتربول؟")
    assert runs(page.locator(".question")) == ("ar", "rtl")


def test_headings_of_another_script_stand_apart_in_a_count(visit: Visit, at: str) -> None:
    page = visit(at, locale="ar").open()
    ask(page, "كم توصية تذكر الإنتربول؟")
    said = page.locator(".sentence > p:first-child").first
    assert runs(said) == ("ar", "rtl")
    expect(said).to_contain_text("العدد 2. «\u2068A. 一般性建议\u2069»: 1.")


def test_what_the_page_says_sets_apart_what_runs_the_other_way(visit: Visit, at: str) -> None:
    page = visit(at, locale="ar").open()
    ask(page, "建议 13")
    name = page.locator(".chip").get_attribute("aria-label") or ""
    assert "\u2068建议 13\u2069" in name
    suggested = page.locator(".exchange .suggestions button").first.inner_text()
    assert "建议" in suggested
    assert "\u2068" not in suggested
