"""Asking one document only: for one conversation, until it is let go or the document is gone."""

import pytest
from playwright.sync_api import Page, expect

from assistant.composition import Jianyi
from ingestion.reports import parse_report
from tests.assistant.pages.conftest import Visit, ask

TREES = "植树问题工作组\n\n一. 植树\n\n建议 1\n各国应植树。\n"
ONLY = ".scope:visible"


@pytest.fixture
def restricted(visit: Visit, own: tuple[Jianyi, str]) -> tuple[Page, Jianyi]:
    """A reader of two documents whose conversation asks one of them."""
    parts, at = own
    parts.library.ingest(parse_report(TREES.encode(), "trees.txt"))
    page = visit(at).open()
    page.locator("#side a", has_text="植树").click()
    page.get_by_role("button", name="询问这份文件").click()
    expect(page.locator(ONLY)).to_contain_text("只问 植树问题工作组")
    return page, parts


def test_a_new_conversation_asks_all_documents(restricted: tuple[Page, Jianyi]) -> None:
    page, _ = restricted
    ask(page, "建议 1")
    page.get_by_role("link", name="新对话").click()
    page.locator(".welcome").wait_for()
    expect(page.locator(ONLY)).to_have_count(0)
    ask(page, "建议 1")
    expect(page.locator(".chip")).to_have_count(2)


def test_a_new_conversation_that_has_not_begun_can_be_begun_anew_without_it(
    restricted: tuple[Page, Jianyi],
) -> None:
    page, _ = restricted
    page.get_by_role("link", name="新对话").click()
    expect(page.locator(ONLY)).to_have_count(0)


@pytest.mark.parametrize("asked", [False, True])
def test_a_reload_keeps_it(restricted: tuple[Page, Jianyi], asked: bool) -> None:
    page, _ = restricted
    if asked:
        ask(page, "建议 1")
    page.reload()
    expect(page.locator(ONLY)).to_contain_text("植树问题工作组")
    if asked:
        with page.expect_request("**/ask") as sent:
            page.get_by_role("button", name="重新提问").click()
        assert sent.value.post_data_json["documents"] == ["trees"]


def test_coming_back_to_a_conversation_comes_back_to_it(restricted: tuple[Page, Jianyi]) -> None:
    page, _ = restricted
    ask(page, "建议 1")
    page.get_by_role("link", name="新对话").click()
    page.locator(".welcome").wait_for()
    page.locator("#side [data-id]").click()
    expect(page.locator(ONLY)).to_contain_text("植树问题工作组")
    page.get_by_role("button", name="询问全部文件").click()
    page.reload()
    page.locator(".exchange .actions").wait_for()
    expect(page.locator(ONLY)).to_have_count(0)


def test_removing_the_document_lifts_it(restricted: tuple[Page, Jianyi]) -> None:
    page, _ = restricted
    ask(page, "建议 1")
    page.locator("#side a", has_text="植树").click()
    page.get_by_role("button", name="移除").click()
    page.locator("dialog").get_by_role("button", name="删除").click()
    page.locator(".welcome").wait_for()
    page.locator("#side [data-id]").click()
    page.locator(".exchange .actions").wait_for()
    expect(page.get_by_text("只问")).to_have_count(0)
    ask(page, "建议 2 说了什么？")
    expect(page.locator(".exchange").last.locator(".chip")).to_have_text("[建议 2]")


def test_a_document_that_others_removed_is_told_and_trying_again_asks_all(
    restricted: tuple[Page, Jianyi],
) -> None:
    page, parts = restricted
    parts.library.remove("trees")
    page.fill("#question", "建议 2 说了什么？")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("重试将询问全部文件")
    expect(page.get_by_text("只问")).to_have_count(0)
    expect(page.locator("#side")).not_to_contain_text("植树")
    page.get_by_role("button", name="重试").click()
    expect(page.locator(".chip")).to_have_text("[建议 2]")


def test_a_conversation_whose_document_is_gone_says_so_once(
    restricted: tuple[Page, Jianyi],
) -> None:
    page, parts = restricted
    ask(page, "建议 1")
    parts.library.remove("trees")
    page.reload()
    expect(page.locator(ONLY)).to_contain_text("“植树问题工作组”已不存在，现在询问全部文件。")
    page.reload()
    page.locator(".exchange .actions").wait_for()
    expect(page.locator(ONLY)).to_have_count(0)
