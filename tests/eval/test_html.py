"""The report in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from eval.html import html_report
from tests.browser import a_page
from tests.eval.conftest import UNITS
from tests.eval.reports import a_report


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Page]:
    path = tmp_path / "report.html"
    path.write_text(html_report(a_report()), "utf-8")
    with a_page() as (page, troubles):
        page.goto(path.as_uri())
        yield page
        assert troubles == []


def test_the_summary_shows_figures_with_their_intervals(page: Page) -> None:
    card = page.locator(".card", has_text="citation_f1")
    expect(card.first).to_contain_text("0.500")
    expect(card.first).to_contain_text("n 2")
    expect(page.locator("#lead")).to_contain_text("1 of 2 cases exactly right")


def test_bars_are_drawn_by_type_and_language(page: Page) -> None:
    expect(page.get_by_role("img", name="lookup: 1.000")).to_be_visible()
    expect(page.get_by_role("img", name="zh: 0.500")).to_be_visible()
    page.select_option("#measure", "false_refusal_rate")
    expect(page.get_by_role("img", name="lookup: 0.000")).to_have_count(1)


def test_an_answer_stands_beside_the_cited_text_with_its_quote_marked(page: Page) -> None:
    page.locator("tr.case", has_text="right").first.click()
    expect(page.locator("mark")).to_have_text(UNITS["建议 1"])
    expect(page.locator(".unit")).to_contain_text("gold, cited")
    page.locator("tr.case", has_text="right").first.click()
    expect(page.locator("mark")).to_have_count(0)


def test_a_case_opens_from_the_keyboard(page: Page) -> None:
    page.locator("tr.case").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".detail")).to_have_count(1)


def test_cases_are_filtered_by_type_outcome_and_words(page: Page) -> None:
    page.select_option("#outcome", "wrong")
    expect(page.locator("tr.case")).to_have_count(1)
    page.select_option("#outcome", "")
    page.fill("#words", "法官")
    expect(page.locator("tr.case")).to_have_count(1)
    page.fill("#words", "")
    page.select_option("#type", "lookup")
    expect(page.locator("#count")).to_contain_text("1 of 2")


def test_script_in_questions_and_answers_stays_text(page: Page) -> None:
    page.locator("tr.case", has_text="wrong").first.click()
    expect(page.locator(".detail")).to_contain_text("<b>粗</b>")
    assert page.title() == "Jianyi evaluation"
