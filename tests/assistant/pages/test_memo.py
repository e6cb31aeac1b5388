"""What is taken along: a Markdown file, and paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.assistant.chatting import QUESTION
from tests.assistant.pages.conftest import ask


@pytest.fixture
def answered(page: Page) -> Page:
    ask(page, QUESTION)
    ask(page, "建议 99 说了什么？")
    return page


def test_a_conversation_is_saved_with_quotes_labels_and_links(answered: Page, at: str) -> None:
    with answered.expect_download() as download:
        answered.get_by_role("button", name="存为 Markdown").click()
    assert download.value.suggested_filename == f"{QUESTION}.md"
    text = Path(download.value.path()).read_text("utf-8")
    assert text.startswith(f"# {QUESTION}\n\n## {QUESTION}\n\n")
    assert "绳之以法。\\[建议 24\\]" in text
    assert "\n> 鼓励缔约国在可能和相关的情况下" in text
    link = f"{at}/#/documents/trafficking-wg-2020-draft-report.zh/%E5%BB%BA%E8%AE%AE-24"
    assert f"**[建议 24]({link})**" in text
    assert "*没有这个编号*" in text
    assert re.search(r"每处引用均已与原文核对。 \d{4}-\d\d-\d\d\n$", text)


def test_the_link_in_a_memo_opens_the_unit(answered: Page, at: str) -> None:
    answered.goto(f"{at}/#/documents/trafficking-wg-2020-draft-report.zh/%E5%BB%BA%E8%AE%AE-24")
    expect(answered.locator(".unit.target .label")).to_have_text("建议 24")


def test_paper_has_questions_answers_and_quotes_and_nothing_to_press(answered: Page) -> None:
    answered.emulate_media(media="print")
    answered.evaluate("dispatchEvent(new Event('beforeprint'))")
    quote = answered.locator(".sources blockquote")
    expect(quote).to_contain_text("鼓励缔约国在可能和相关的情况下")
    expect(quote).to_be_visible()
    for hidden in ("#side", "#top", ".composer", ".actions", ".tools", ".suggestions"):
        expect(answered.locator(hidden).first).to_be_hidden()
    expect(answered.locator(".question").first).to_be_visible()
    pdf = answered.pdf()
    assert pdf.startswith(b"%PDF")
    answered.evaluate("dispatchEvent(new Event('afterprint'))")
    answered.emulate_media(media="screen")
    expect(quote).to_be_hidden()


def test_the_print_button_prints(answered: Page) -> None:
    answered.evaluate("window.print = () => { window.printed = true }")
    answered.get_by_role("button", name="打印").click()
    answered.wait_for_function("window.printed")


def test_a_dark_page_is_printed_dark_on_light(answered: Page) -> None:
    answered.get_by_label("外观").select_option("dark")
    answered.emulate_media(media="print")
    ink = answered.evaluate("getComputedStyle(document.body).color")
    assert ink == "rgb(27, 34, 38)"
