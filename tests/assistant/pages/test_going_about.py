"""Going about while an answer is made, in two tabs, between documents: nothing mixes or is lost."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from assistant.composition import Jianyi
from assistant.http.api import create_app
from ingestion.reports import parse_report
from tests.assistant.chatting import QUESTION, RIGHT, chatting, in_turn
from tests.assistant.conftest import REPORT
from tests.assistant.pages.conftest import Visit, ask
from tests.assistant.pages.test_document import TREES
from tests.scripted_openai import Say
from tests.serving import serving


def exchanges(page: Page) -> list[str]:
    return page.locator(".exchange .question").all_inner_texts()


@pytest.fixture
def slow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, threading.Event]]:
    """Where a model answers that writes one sentence, and ends once it is let."""
    let = threading.Event()
    said = Say(pieces=(f"{RIGHT}\n", "鼓励缔约国部署专职检察官。[建议 25]"), hold=let)
    patient = chatting(in_turn(said), tmp_path, monkeypatch, chat_seconds=30.0)
    with patient as chat, serving(create_app(chat.parts)) as at:
        yield at, let
        let.set()


def begin(page: Page) -> None:
    page.fill("#question", QUESTION)
    page.keyboard.press("Enter")
    page.locator(".sentence").wait_for()


def test_a_first_answer_goes_on_while_the_document_is_looked_at(
    visit: Visit, slow: tuple[str, threading.Event]
) -> None:
    at, let = slow
    page = visit(at).open()
    begin(page)
    page.locator("#side a", has_text="贩运人口").click()
    page.locator(".document .unit").first.wait_for()
    page.go_back()
    expect(page.locator(".sentence")).to_have_count(1)
    page.go_forward()
    page.locator(".document .unit").first.wait_for()
    let.set()
    page.locator("#side [data-id]").wait_for()
    assert "#/documents/" in page.url
    expect(page.locator(".document h1")).to_be_visible()
    page.locator("#side [data-id]").click()
    expect(page.locator(".sentence")).to_have_count(2)
    assert page.title().startswith(QUESTION)


def test_a_new_conversation_gives_the_question_cut_short_back(
    visit: Visit, slow: tuple[str, threading.Event]
) -> None:
    page = visit(slow[0]).open()
    begin(page)
    page.get_by_role("link", name="新对话").click()
    page.locator(".welcome").wait_for()
    expect(page.locator(".exchange")).to_have_count(0)
    expect(page.locator("#question")).to_have_value(QUESTION)


def test_of_two_conversations_opened_at_once_only_the_last_is_shown(page: Page, at: str) -> None:
    ask(page, "建议 20")
    ask(page, "建议 21")
    page.get_by_role("link", name="新对话").click()
    page.locator(".welcome").wait_for()
    ask(page, "建议 3")
    slow: list[Route] = []
    first = page.locator("#side [data-id]", has_text="建议 20")
    page.route(
        f"**/conversations/{first.get_attribute('data-id')}", lambda route: slow.append(route)
    )
    first.click()
    page.locator("#side [data-id]", has_text="建议 3").click()
    expect(page.locator(".exchange")).to_have_count(1)
    slow[0].continue_()
    page.wait_for_timeout(300)
    assert exchanges(page) == ["建议 3"]


def test_a_conversation_that_could_not_be_loaded_is_loaded_by_trying_again(page: Page) -> None:
    ask(page, "建议 20")
    page.get_by_role("link", name="新对话").click()
    page.locator(".welcome").wait_for()
    page.route("**/conversations/cnv_*", lambda route: route.abort())
    page.locator("#side [data-id]").click()
    expect(page.get_by_role("alert")).to_contain_text("连接不上服务器。")
    page.unroute("**/conversations/cnv_*")
    page.get_by_role("button", name="重试").click()
    expect(page.locator(".chip")).to_have_text("[建议 20]")


def test_a_conversation_deleted_elsewhere_is_begun_anew_and_nothing_comes_back(
    page: Page,
) -> None:
    ask(page, "建议 13 说了什么？")
    other = page.context.new_page()
    other.goto(page.url)
    other.locator(".chip").wait_for()
    other.locator("#side li button").last.click()
    other.locator("dialog").get_by_role("button", name="删除").click()
    other.locator(".welcome").wait_for()
    page.fill("#question", "建议 14 说了什么？")
    page.keyboard.press("Enter")
    expect(page.locator(".failure")).to_contain_text("这个对话已不存在")
    page.get_by_role("button", name="重试").click()
    expect(page.locator(".exchange").last.locator(".chip")).to_have_text("[建议 14]")
    expect(page.locator("#side [data-id]")).to_have_text(["建议 14 说了什么？"])


def test_asking_again_after_another_tab_has_gone_on_adds_to_the_conversation(page: Page) -> None:
    ask(page, "建议 13 说了什么？")
    other = page.context.new_page()
    other.goto(page.url)
    other.locator(".chip").wait_for()
    ask(other, "建议 20 说了什么？")
    page.get_by_role("button", name="重新提问").click()
    page.locator(".failure").wait_for()
    page.get_by_role("button", name="重试").click()
    expect(page.locator(".exchange .chip")).to_have_text("[建议 13]")
    page.reload()
    page.locator(".exchange .actions").nth(2).wait_for()
    assert exchanges(page) == [f"建议 {n} 说了什么？" for n in (13, 20, 13)]


def test_a_suggestion_does_not_take_the_place_of_an_answer_that_is_being_edited(
    page: Page,
) -> None:
    ask(page, "建议 13 说了什么？")
    page.fill("#question", "写了一半")
    page.get_by_role("button", name="修改问题").click()
    page.fill("#question", "建议 13 改过")
    with page.expect_response("**/ask"):
        page.locator(".exchange .suggestions button").last.click()
    page.locator(".exchange").last.locator(".actions").wait_for()
    assert exchanges(page) == ["建议 13 说了什么？", "建议 14 说了什么？"]
    expect(page.locator("#question")).to_have_value("建议 13 改过")


def test_an_edit_that_something_else_ended_is_not_lost_by_the_next(page: Page) -> None:
    ask(page, "建议 13 说了什么？")
    page.get_by_role("button", name="修改问题").click()
    page.fill("#question", "建议 13 改过")
    with page.expect_response("**/ask"):
        page.locator(".exchange .suggestions button").last.click()
    page.locator(".exchange").last.locator(".actions").wait_for()
    page.get_by_role("button", name="修改问题").last.click()
    expect(page.locator("#question")).to_have_value("建议 14 说了什么？")
    page.locator(".scope:visible").get_by_role("button").click()
    expect(page.locator("#question")).to_have_value("建议 13 改过")


def test_what_was_half_typed_comes_back_after_an_edit(page: Page) -> None:
    ask(page, "建议 13 说了什么？")
    for sent in (False, True):
        page.fill("#question", "写了一半")
        page.get_by_role("button", name="修改问题").click()
        expect(page.locator("#question")).to_have_value("建议 13 说了什么？")
        if sent:
            page.locator("#question").press("Enter")
        else:
            page.locator(".scope:visible").get_by_role("button").click()
        expect(page.locator("#question")).to_have_value("写了一半")


def test_a_question_that_failed_stays_where_another_has_been_begun(page: Page) -> None:
    page.route("**/ask", lambda route: route.abort())
    page.fill("#question", "建议 13 说了什么？")
    page.keyboard.press("Enter")
    page.locator(".failure").wait_for()
    page.fill("#question", "下一个")
    page.get_by_role("button", name="取消并保留问题").click()
    expect(page.locator("#question")).to_have_value("下一个")
    expect(page.locator(".exchange > .status")).to_have_text("没有得到回答。")
    page.unroute("**/ask")
    page.locator(".exchange").get_by_role("button", name="重新提问").click()
    expect(page.locator(".chip")).to_have_text("[建议 13]")
    assert exchanges(page) == ["建议 13 说了什么？"]


@pytest.fixture
def two(visit: Visit, own: tuple[Jianyi, str]) -> tuple[Page, Jianyi]:
    """A reader of two documents, both of which have 建议 1."""
    parts, at = own
    parts.library.ingest(parse_report(TREES.encode(), "trees.txt"))
    return visit(at).open(), parts


def test_asking_again_keeps_to_the_document_that_was_asked(two: tuple[Page, Jianyi]) -> None:
    page, _ = two
    page.locator("#side a", has_text="植树").click()
    page.get_by_role("button", name="询问这份文件").click()
    expect(page.locator(".scope:visible")).to_contain_text("植树")
    ask(page, "建议 1")
    page.get_by_role("button", name="询问全部文件").click()
    with page.expect_response("**/ask"):
        page.get_by_role("button", name="重新提问").click()
    page.locator(".exchange").last.locator(".actions").wait_for()
    expect(page.locator(".chip")).to_have_text("[建议 1]")
    expect(page.locator(".from")).to_have_text("出自 植树问题工作组")
    page.locator(".exchange .suggestions button").click()
    expect(page.locator(".exchange").last.locator(".chip")).to_have_text("[建议 2]")


def test_a_document_replaced_meanwhile_is_read_anew(two: tuple[Page, Jianyi]) -> None:
    page, parts = two
    ask(page, "哪条建议谈到植树？")
    page.locator(".chip").first.click()
    page.locator("#source mark").wait_for()
    changed = TREES.replace("一. 植树", "序言很长很长。\n\n一. 植树")
    parts.library.ingest(parse_report(changed.encode(), "trees.txt"))
    ask(page, "哪条建议谈到浇水？")
    page.locator(".exchange").last.locator(".chip").first.click()
    expect(page.locator("#source mark")).to_have_text("各国可考虑浇水。")


def test_a_document_added_meanwhile_changes_how_citations_are_named(
    visit: Visit, own: tuple[Jianyi, str]
) -> None:
    parts, at = own
    page = visit(at).open()
    parts.library.ingest(parse_report(TREES.encode(), "trees.txt"))
    ask(page, "建议 1")
    names = page.locator(".chip").all_inner_texts()
    assert sorted(names) == sorted(["[建议 1 · trees]", "[建议 1 · trafficking-wg-2020…]"])


def test_of_units_with_one_label_each_has_a_link_of_its_own(
    visit: Visit, own: tuple[Jianyi, str]
) -> None:
    parts, at = own
    twice = "一. 公约\n\n建议 1\n各国应植树。\n\n二. 附件\n\n建议 1\n各国应浇水。\n"
    parts.library.ingest(parse_report(twice.encode(), "twice.txt"))
    page = visit(at).open("/#/documents/twice")
    page.locator(".contents a").last.click()
    expect(page.locator(".unit.target .words")).to_have_text("各国应浇水。")
    assert page.url.endswith("~2")
    page.locator(".contents a", has_text="建议 1").first.click()
    expect(page.locator(".unit.target .words")).to_have_text("各国应植树。")


def test_sections_of_one_name_are_kept_apart_in_the_outline(
    visit: Visit, own: tuple[Jianyi, str]
) -> None:
    parts, at = own
    statute = "".join(
        f"第{chapter}章 {name}\n\n第一节 一般规定\n\n第{article}条 各国应植树。\n\n"
        for chapter, name, article in (("一", "总则", "一"), ("二", "分则", "二"))
    )
    parts.library.ingest(parse_report(statute.encode(), "statute.txt"))
    page = visit(at).open("/#/documents/statute")
    page.locator(".contents a").first.wait_for()
    told = page.locator(".contents").inner_text().split("\n")
    order = [line for line in told if re.match("第.[章条]", line)]
    assert [line[:3] for line in order] == ["第一章", "第一条", "第二章", "第二条"]
    assert told.count("第一节 一般规定") == 2


def test_pressing_later_twice_brings_no_unit_twice(visit: Visit, own: tuple[Jianyi, str]) -> None:
    parts, at = own
    long = "".join(f"建议 {n}\n各国应植树 {n} 棵。\n\n" for n in range(1, 121))
    parts.library.ingest(parse_report(long.encode(), "long.txt"))
    page = visit(at).open("/#/documents/long")
    later = page.get_by_role("button", name="后面的内容")
    later.dblclick()
    expect(page.locator(".unit .label").last).to_have_text("建议 80")
    later.click()
    expect(page.locator(".unit .label").last).to_have_text("建议 120")
    assert page.locator(".unit").count() == 120


def test_what_goes_wrong_beside_asking_is_said(page: Page) -> None:
    ask(page, "建议 13")
    page.route("**/conversations/cnv_*", lambda route: route.abort())
    page.locator("#side li button").first.click()
    page.get_by_role("textbox", name="重命名").fill("别的")
    page.keyboard.press("Enter")
    expect(page.locator("#side .status")).to_have_text("连接不上服务器。")
    page.goto(f"{page.url.partition('#')[0]}#/documents/{REPORT}")
    page.locator(".unit").first.wait_for()
    page.route("**/units?*", lambda route: route.abort())
    page.get_by_label("措辞").select_option(label="可考虑")
    expect(page.locator(".document > .status")).to_have_text("连接不上服务器。")


def test_a_source_opened_by_pointing_is_closed_by_escape_and_the_reader_stays(page: Page) -> None:
    ask(page, "建议 13")
    page.locator(".chip").hover()
    page.locator("#source mark").wait_for()
    page.locator("#question").focus()
    page.keyboard.press("Escape")
    expect(page.locator("#source")).to_be_hidden()
    expect(page.locator("#question")).to_be_focused()


def test_on_a_phone_typing_puts_the_sheet_away(visit: Visit, at: str) -> None:
    page = visit(at, viewport={"width": 390, "height": 780}, has_touch=True).open()
    ask(page, "建议 13")
    page.locator(".chip").tap()
    page.locator("#source mark").wait_for()
    page.locator("#question").focus()
    expect(page.locator("#source")).to_be_hidden()
    expect(page.locator("#question")).to_be_focused()


def test_words_of_the_document_say_what_language_they_are_in(visit: Visit, at: str) -> None:
    page = visit(at, locale="en").open()
    ask(page, "What does recommendation 13 say?")
    for part in (".sentence > p:first-child", ".chip bdi", ".sources blockquote"):
        expect(page.locator(part).first).to_have_attribute("lang", "zh-Hans")
    # What a button is called is in the reader's language.
    expect(page.locator(".chip").first).to_have_attribute("lang", "en")


def test_a_source_that_was_closed_at_once_stays_closed(page: Page) -> None:
    ask(page, "建议 13")
    page.locator(".chip").click()
    page.locator("#source h2").wait_for()
    page.keyboard.press("Escape")
    expect(page.locator("#source")).to_be_hidden()
    page.wait_for_timeout(500)
    expect(page.locator("#source")).to_be_hidden()
