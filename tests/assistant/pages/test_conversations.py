"""Conversations: kept, listed, found, renamed, deleted, and come back to by a link."""

import pytest
from playwright.sync_api import Page, expect

from tests.assistant.pages.conftest import Visit, ask


def titles(page: Page) -> list[str]:
    return page.locator("#side [data-id]").all_inner_texts()


@pytest.fixture
def two(page: Page) -> Page:
    """A reader with two conversations."""
    ask(page, "建议 13 说了什么？")
    page.get_by_role("link", name="新对话").click()
    page.locator(".welcome").wait_for()
    ask(page, "哪条建议谈到交流方案？")
    expect(page.locator("#side [data-id]")).to_have_count(2)
    return page


def test_conversations_are_listed_the_latest_first_and_the_open_one_is_marked(two: Page) -> None:
    assert titles(two) == ["哪条建议谈到交流方案？", "建议 13 说了什么？"]
    expect(two.locator("#side [aria-current]")).to_have_text("哪条建议谈到交流方案？")


def test_a_conversation_is_found_by_words_of_its_questions(two: Page) -> None:
    two.get_by_label("搜索对话").fill("交流")
    expect(two.locator("#side [data-id]")).to_have_text(["哪条建议谈到交流方案？"])
    two.get_by_label("搜索对话").fill("没有的")
    expect(two.locator("#side [data-id]")).to_have_count(0)
    expect(two.get_by_text("找到 0 项")).to_be_visible()


def test_a_conversation_is_renamed(two: Page) -> None:
    two.get_by_role("button", name="重命名: 建议 13 说了什么？").click()
    two.get_by_role("textbox", name="重命名").fill("不处罚原则")
    two.keyboard.press("Enter")
    expect(two.get_by_role("link", name="不处罚原则")).to_be_visible()
    two.reload()
    expect(two.get_by_role("link", name="不处罚原则")).to_be_visible()


def test_a_conversation_is_deleted_once_that_was_confirmed(two: Page) -> None:
    delete = two.get_by_role("button", name="删除: 哪条建议谈到交流方案？")
    delete.click()
    two.get_by_role("button", name="取消").click()
    expect(two.locator("#side [data-id]")).to_have_count(2)
    delete.click()
    two.locator("dialog").get_by_role("button", name="删除").click()
    two.locator(".welcome").wait_for()
    two.reload()
    expect(two.locator("#side [data-id]")).to_have_text(["建议 13 说了什么？"])


def test_a_link_resumes_a_conversation_and_its_citations_still_open(two: Page) -> None:
    two.get_by_role("link", name="建议 13 说了什么？").click()
    expect(two.locator(".chip")).to_have_text("[建议 13]")
    assert "/#/conversations/cnv_" in two.url
    two.reload()
    two.locator(".chip").click()
    expect(two.locator("#source mark")).to_contain_text("删除或撤销或屏蔽相关记录")
    ask(two, "它的下一条呢？")
    expect(two.locator(".exchange")).to_have_count(2)
    expect(two.locator(".exchange").last.locator(".chip")).to_have_text("[建议 14]")


def test_how_a_follow_up_was_understood_is_said(page: Page) -> None:
    ask(page, "建议 13 说了什么？")
    ask(page, "下一条呢？")
    expect(page.locator(".understood")).to_contain_text("理解为：")


def test_the_link_of_somebody_elses_conversation_opens_nothing(
    two: Page, visit: Visit, at: str
) -> None:
    stranger = visit(at).open(two.url.removeprefix(at))
    expect(stranger.get_by_role("alert")).to_contain_text("不属于你")
    expect(stranger.locator("#side [data-id]")).to_have_count(0)


def test_going_back_leads_to_the_conversation_before(two: Page) -> None:
    two.get_by_role("link", name="建议 13 说了什么？").click()
    expect(two.locator(".chip")).to_have_text("[建议 13]")
    two.go_back()
    expect(two.locator(".chip")).to_have_text("[建议 23]")
