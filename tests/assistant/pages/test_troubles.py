"""What goes wrong is explained, and tried again, and no typed question is lost."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from assistant.composition import Jianyi
from ingestion.reports import parse_report
from tests.assistant.pages.conftest import Visit, ask

QUESTION = "建议 13 说了什么？"
Answer = Callable[[Route], None]


def failing(page: Page, times: int, how: Answer) -> list[int]:
    """Let the first `times` questions fail, and return how many have been asked."""
    asked = [0]

    def route(route: Route) -> None:
        asked[0] += 1
        if asked[0] <= times:
            how(route)
        else:
            route.continue_()

    page.route("**/ask", route)
    return asked


def problem(status: int, detail: str, **headers: str) -> Answer:
    body = json.dumps({"title": "x", "status": status, "detail": detail})
    kind = "application/problem+json"
    return lambda route: route.fulfill(
        status=status, body=body, headers={"content-type": kind, **headers}
    )


def unreachable(route: Route) -> None:
    route.abort("connectionrefused")


def cut(route: Route) -> None:
    body = (
        'event: start\ndata: {"id":"ans_1","conversation_id":"cnv_1",'
        '"standalone_question":"x","route":"semantic"}\n\nevent: sent'
    )
    route.fulfill(status=200, body=body, headers={"content-type": "text/event-stream"})


def send(page: Page) -> None:
    page.fill("#question", QUESTION)
    page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("how", "told"),
    [
        (unreachable, "连接不上服务器。 你的问题已保留。"),
        (
            problem(503, "128 questions", **{"retry-after": "1"}),
            "服务器正忙。 128 questions 你的问题已保留。",
        ),
        (problem(429, "slower"), "服务器正忙"),
    ],
    ids=["unreachable", "overloaded", "too often"],
)
def test_what_passes_is_tried_again_without_being_told_to(
    page: Page, how: Answer, told: str
) -> None:
    asked = failing(page, 1, how)
    page.clock.install()
    send(page)
    expect(page.locator(".failure")).to_contain_text(told)
    expect(page.locator(".exchange footer .status")).to_have_text("2 秒后自动重试……")
    page.clock.fast_forward(1_000)
    page.clock.fast_forward(2_000)
    expect(page.locator(".chip")).to_have_text("[建议 13]")
    expect(page.locator(".failure")).to_have_count(0)
    assert asked == [2]


def test_a_server_says_how_long_to_wait(page: Page) -> None:
    failing(page, 1, problem(429, "slower", **{"retry-after": "30"}))
    page.clock.install()
    send(page)
    expect(page.locator(".exchange footer .status")).to_have_text("30 秒后自动重试……")


def test_after_some_tries_the_reader_is_waited_for(page: Page) -> None:
    asked = failing(page, 99, unreachable)
    page.clock.install()
    send(page)
    for _ in range(60):
        page.clock.fast_forward(1_000)
        page.wait_for_timeout(20)
    expect(page.locator(".failure")).to_be_visible()
    expect(page.locator(".exchange footer .status")).to_have_text("")
    assert asked == [4]
    page.unroute("**/ask")
    page.get_by_role("button", name="重试").click()
    expect(page.locator(".chip")).to_have_text("[建议 13]")


@pytest.mark.parametrize("button", ["取消并保留问题", "停止"])
def test_a_reader_who_gives_up_has_the_question_back(page: Page, button: str) -> None:
    failing(page, 99, unreachable)
    send(page)
    page.locator(".failure").wait_for()
    page.get_by_role("button", name=button).click()
    expect(page.locator(".exchange")).to_have_count(0)
    expect(page.locator("#question")).to_have_value(QUESTION)


def test_a_question_is_still_there_after_the_page_was_left(page: Page) -> None:
    failing(page, 99, unreachable)
    send(page)
    page.locator(".failure").wait_for()
    page.reload()
    expect(page.locator("#question")).to_have_value(QUESTION)


def test_a_question_that_was_answered_is_not_kept(page: Page) -> None:
    ask(page, QUESTION)
    page.reload()
    page.locator(".chip").wait_for()
    expect(page.locator("#question")).to_have_value("")


def test_an_answer_that_was_cut_off_is_said_to_be(page: Page) -> None:
    failing(page, 1, cut)
    send(page)
    expect(page.locator(".failure")).to_contain_text("连接就断开了")
    page.get_by_role("button", name="重试").click()
    expect(page.locator(".chip")).to_have_text("[建议 13]")


def test_an_answer_that_was_stored_before_the_line_broke_is_fetched(page: Page) -> None:
    def broken(route: Route) -> None:
        whole = route.fetch()
        start = whole.text().partition("event: done")[0]
        route.fulfill(status=200, body=start, headers={"content-type": "text/event-stream"})

    asked = failing(page, 1, broken)
    send(page)
    expect(page.locator(".made")).to_be_visible()
    expect(page.locator(".failure")).to_have_count(0)
    assert asked == [1]
    expect(page.locator("#side [data-id]")).to_have_count(1)


def test_a_server_that_falls_silent_is_not_waited_for_without_end(page: Page) -> None:
    failing(page, 1, lambda route: None)
    page.clock.install()
    send(page)
    expect(page.locator(".exchange > .status")).to_have_text("正在文件中查找……")
    page.clock.fast_forward(151_000)
    expect(page.locator(".failure")).to_contain_text("很久没有回应")


def test_an_error_within_the_stream_is_told(page: Page) -> None:
    said = json.dumps({"title": "Internal error", "status": 500, "detail": "the log has it"})
    body = f"event: error\ndata: {said}\n\n"
    failing(
        page,
        1,
        lambda route: route.fulfill(
            status=200, body=body, headers={"content-type": "text/event-stream"}
        ),
    )
    send(page)
    expect(page.locator(".failure")).to_have_text("服务器出错了。 the log has it 你的问题已保留。")


def test_a_refusal_looks_like_one(page: Page) -> None:
    ask(page, "建议 99 说了什么？")
    expect(page.locator(".exchange.refused .verdict")).to_have_text("没有这个编号")
    expect(page.locator(".answer")).to_contain_text("所载文件中没有建议 99。")
    expect(page.locator(".made")).to_have_count(0)
    ask(page, "你好")
    expect(page.locator(".exchange").last).not_to_have_class("exchange refused")


def test_a_false_premise_is_corrected_with_the_documents_own_words(page: Page) -> None:
    ask(page, "建议 14 为什么要求缔约国必须设立一个国际机制？")
    exchange = page.locator(".exchange")
    expect(exchange.locator(".verdict")).to_have_text("文件的说法不同")
    expect(exchange.locator(".answer p").nth(1)).to_have_text("文件没有这样说。原文是：")
    expect(exchange.locator(".chip")).to_have_text("[建议 14]")


def test_where_keys_are_asked_for_the_page_asks_the_reader(
    visit: Visit, own: tuple[Jianyi, str]
) -> None:
    parts, at = own
    key = parts.keys.create("ada", ["ask"])[1]
    page = visit(at).open()
    page.get_by_role("textbox", name="密钥").fill("wrong")
    page.get_by_role("button", name="继续").click()
    page.get_by_role("textbox", name="密钥").fill(key)
    page.get_by_role("button", name="继续").click()
    ask(page, QUESTION)
    expect(page.locator(".chip")).to_have_text("[建议 13]")
    expect(page.get_by_role("button", name="添加文件")).to_have_count(0)


def test_a_key_that_is_revoked_meanwhile_is_asked_for_anew(
    visit: Visit, own: tuple[Jianyi, str]
) -> None:
    parts, at = own
    first, other = (parts.keys.create(name, ["ask"]) for name in ("ada", "bob"))
    page = visit(at).open()
    page.get_by_role("textbox", name="密钥").fill(first[1])
    page.get_by_role("button", name="继续").click()
    page.locator(".composer").wait_for()
    parts.keys.revoke(first[0].id)
    send(page)
    page.get_by_role("textbox", name="密钥").fill(other[1])
    page.get_by_role("button", name="继续").click()
    expect(page.locator(".chip")).to_have_text("[建议 13]")


def test_a_source_that_is_gone_leaves_the_words_that_were_cited(
    visit: Visit, own: tuple[Jianyi, str]
) -> None:
    parts, at = own
    page = visit(at).open()
    ask(page, QUESTION)
    parts.library.remove("trafficking-wg-2020-draft-report.zh")
    page.reload()
    page.locator(".chip").click()
    expect(page.locator("#source [role=alert]")).to_contain_text("该文件已不在库中")
    expect(page.locator("#source blockquote")).to_contain_text("缔约国应根据本国法律规定")


def test_a_document_that_changed_since_is_never_marked_in_the_wrong_place(
    visit: Visit, own: tuple[Jianyi, str]
) -> None:
    parts, at = own
    report = "植树问题工作组\n\n建议 1\n各国应植树。\n"
    parts.library.ingest(parse_report(report.encode(), "trees.txt"))
    page = visit(at).open()
    ask(page, "哪条建议谈到植树？")
    changed = report.replace("各国应植树", "各国应当多多植树造林")
    parts.library.ingest(parse_report(changed.encode(), "trees.txt"))
    page.reload()
    page.locator(".chip").click()
    expect(page.locator("#source [role=alert]")).to_contain_text("文件后来有变动")
    expect(page.locator("#source blockquote")).to_have_text("各国应植树。")
    expect(page.locator("#source mark")).to_have_count(0)
