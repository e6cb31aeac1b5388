"""WCAG 2.2 AA as far as axe-core can tell, and the page by keyboard alone."""

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from assistant.composition import Jianyi
from tests.assistant.conftest import REPORT
from tests.assistant.pages.conftest import Visit, ask
from tests.assistant.pages.test_document import TREES

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """Return what axe-core finds wrong with a page as it is now."""
    page.wait_for_timeout(300)  # until what appears has appeared: half of it has no contrast
    page.evaluate(AXE)
    run = "(levels) => axe.run({runOnly: levels})"
    found: dict[str, Any] = page.evaluate(run, LEVELS)
    return [
        f"{violation['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("locale", "width"), [("zh-CN", 1280), ("ar", 1280), ("en", 390)])
def test_no_view_has_a_fault_that_axe_finds(
    visit: Visit, at: str, theme: str, locale: str, width: int
) -> None:
    options = {"locale": locale, "color_scheme": theme, "viewport": {"width": width, "height": 800}}
    # What axe does needs more than the policy lets the page itself do.
    page = visit(at, bypass_csp=True, **options).open()
    assert violations(page) == [], "start"
    ask(page, "建议 99 说了什么？")
    ask(page, "能不能让几国警察合成一个专案组？")
    page.locator(".chip").first.click()
    page.locator("#source mark").wait_for()
    page.locator(".sources summary").last.click()
    assert violations(page) == [], "answer with source"
    page.locator("#source header button").click()
    page.locator(".actions button").last.click()
    page.locator(".judging").wait_for()
    assert violations(page) == [], "judging"
    if width < 960:
        page.locator(".menu").click()
    page.locator("#side li button").last.click()
    page.locator("dialog[open]").wait_for()
    assert violations(page) == [], "dialog"
    page.keyboard.press("Escape")
    page.goto(f"{at}/#/documents/{REPORT}/建议-13")
    page.locator(".unit.target").wait_for()
    assert violations(page) == [], "document"


def test_a_failure_has_no_fault_that_axe_finds(visit: Visit, at: str) -> None:
    page = visit(at, bypass_csp=True).open()
    page.route("**/ask", lambda route: route.abort())
    page.fill("#question", "建议 13")
    page.keyboard.press("Enter")
    page.locator(".failure").wait_for()
    assert violations(page) == []


def test_what_is_seldom_seen_has_no_fault_that_axe_finds(
    visit: Visit, own: tuple[Jianyi, str], tmp_path: Path
) -> None:
    parts, at = own
    page = visit(at, bypass_csp=True).open()
    page.get_by_role("button", name="添加文件").click()
    assert violations(page) == [], "upload"
    (tmp_path / "trees.txt").write_text(TREES * 20, "utf-8")
    page.get_by_label("文件", exact=True).set_input_files(tmp_path / "trees.txt")
    page.get_by_role("button", name="显示目录").click()
    expect(page.locator(".outline h3")).to_be_focused()
    assert violations(page) == [], "outline"
    page.keyboard.press("Escape")
    ask(page, "建议 13")
    page.get_by_role("button", name="修改问题").click()
    assert violations(page) == [], "editing"
    page.goto(f"{at}/#/documents/nothing")
    page.locator(".wrong").wait_for()
    assert violations(page) == [], "error"
    parts.keys.create("ada", ["ask"])
    page.reload()
    page.locator("dialog[open]").wait_for()
    assert violations(page) == [], "key"


def test_everything_is_done_by_keyboard_alone(page: Page) -> None:
    page.locator(".start .suggestions button").first.wait_for()
    expect(page.locator("#question")).to_be_focused()
    page.evaluate("document.body.tabIndex = -1; document.body.focus()")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="跳到提问框")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.type("建议 13 说了什么？")
    page.keyboard.press("Enter")
    page.locator(".chip").wait_for()
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.className").startswith("chip"):
            break
    page.keyboard.press("Enter")
    page.locator("#source mark").wait_for()
    expect(page.locator("#source h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".chip")).to_be_focused()
    reached = set()
    for _ in range(8):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.getAttribute('aria-label')"))
    assert {"连同出处一起复制", "重新提问", "修改问题", "回答得好", "有错或不全"} <= reached


def test_an_answer_is_announced_as_it_comes(page: Page) -> None:
    log = page.get_by_role("log", name="对话")
    expect(log).to_have_attribute("aria-live", "polite")
    ask(page, "建议 13")
    expect(log.locator(".sentence")).to_have_count(1)
    chip = page.get_by_role("button", name="打开原文：建议 13")
    expect(chip).to_have_attribute("aria-expanded", "false")
    chip.click()
    page.locator("#source mark").wait_for()
    expect(chip).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("complementary", name="原文")).to_be_visible()
