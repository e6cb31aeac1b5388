"""Asking and being answered: stop, copy, again, edit, thumbs; the source beside the answer."""

import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from assistant.composition import Jianyi
from assistant.http.api import create_app
from tests.assistant.chatting import QUESTION, RIGHT, chatting, in_turn
from tests.assistant.conftest import REPORT
from tests.assistant.pages.conftest import Visit, ask
from tests.scripted_openai import Say
from tests.serving import serving
from vectorstore.database import feedback

WRONG = "各国必须在三年内设立 500 个联合调查小组。[建议 24]"


def test_an_answer_comes_with_its_label_and_says_that_it_was_quoted(page: Page) -> None:
    ask(page, QUESTION)
    expect(page.locator(".chip")).to_have_text("[建议 24]")
    expect(page.locator(".sentence")).to_contain_text("设立联合调查小组")
    expect(page.locator(".made")).to_have_text("直接引自文件原文，没有使用语言模型。")


@pytest.mark.parametrize("way", ["click", "Enter", "hover"])
def test_a_citation_opens_the_exact_characters_beside_the_answer(
    page: Page, at: str, way: str
) -> None:
    ask(page, QUESTION)
    chip = page.locator(".chip")
    if way == "Enter":
        chip.focus()
        page.keyboard.press("Enter")
    else:
        getattr(chip, way)()
    mark = page.locator("#source mark")
    mark.wait_for()
    body = httpx.post(f"{at}/ask", json={"question": QUESTION}).json()["citations"][0]
    text = httpx.get(f"{at}/documents/{REPORT}/text").text
    assert mark.text_content() == text[body["start"] : body["end"]]
    assert mark.inner_text() == body["quote"]
    shown = page.locator("#source .label").all_inner_texts()
    assert shown[shown.index("建议 24") - 1 :][:3] == ["建议 23", "建议 24", "建议 25"]
    expect(mark).to_be_in_viewport()
    expect(page.locator("#source > header")).to_contain_text("C. 关于联合调查")


def test_closing_the_source_leads_back_to_the_citation(page: Page) -> None:
    ask(page, QUESTION)
    page.click(".chip")
    page.locator("#source mark").wait_for()
    expect(page.locator("#source h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#source")).to_be_hidden()
    expect(page.locator(".chip")).to_be_focused()


def test_a_reader_of_another_language_sees_a_translation_that_says_it_is_one(
    visit: Visit, at: str
) -> None:
    page = visit(at, locale="en").open()
    ask(page, "Can the police of several countries form one team?")
    for place in (".answer", "#source .target"):
        if place != ".answer":
            page.click(".chip >> nth=0")
        shown = page.locator(f"{place} .translation").first
        expect(shown).to_contain_text("Translation States parties are encouraged")
        expect(shown).to_have_attribute("lang", "en")


def test_translations_stand_under_the_words_they_are_of_and_each_source_is_listed_once(
    visit: Visit, at: str
) -> None:
    page = visit(at, locale="en").open()
    ask(page, "How many recommendations mention Interpol?")
    sentences = page.locator(".sentence")
    expect(sentences).to_have_count(3)
    for place, count in enumerate([0, 1, 1]):
        expect(sentences.nth(place).locator(".translation")).to_have_count(count)
    expect(page.locator(".sources summary")).to_have_text("2 sources with their exact words")
    expect(page.locator(".sources li")).to_have_count(2)
    page.reload()
    page.locator(".actions").wait_for()
    expect(page.locator(".sentence >> nth=0 >> .translation")).to_have_count(0)
    expect(page.locator(".answer .translation")).to_have_count(2)


def test_of_many_units_counted_each_is_read_and_translated_a_click_away(
    visit: Visit, at: str
) -> None:
    page = visit(at, locale="en").open()
    ask(page, "How many recommendations are in section C?")
    expect(page.locator(".sentence")).to_have_count(1)
    page.locator(".sources summary").click()
    expect(page.locator(".sources li blockquote")).to_have_count(6)
    expect(page.locator(".sources li .translation:visible")).to_have_count(6)
    page.locator(".chip").nth(2).click()
    expect(page.locator("#source mark")).to_be_visible()
    expect(page.locator("#source .target .translation")).to_contain_text("States parties")


def test_on_a_phone_the_source_is_a_sheet_from_below(visit: Visit, at: str) -> None:
    page = visit(at, viewport={"width": 390, "height": 780}, has_touch=True).open()
    ask(page, QUESTION)
    page.locator(".chip").tap()
    page.locator("#source mark").wait_for()
    sheet = page.locator("#source").bounding_box()
    assert sheet is not None
    assert sheet["width"] == pytest.approx(390, abs=1)
    assert sheet["y"] + sheet["height"] == pytest.approx(780, abs=1)
    expect(page.locator("#source mark")).to_be_in_viewport()


def test_an_answer_is_copied_with_its_citations(visit: Visit, at: str) -> None:
    page = visit(at, permissions=["clipboard-read", "clipboard-write"]).open()
    ask(page, QUESTION)
    page.get_by_role("button", name="连同出处一起复制").click()
    expect(page.get_by_text("已复制")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "绳之以法。[建议 24]" in copied
    assert "C. 关于联合调查和专门起诉方面的最佳做法的建议\n“鼓励缔约国" in copied


def test_where_the_browser_keeps_its_clipboard_the_answer_is_copied_by_selection(
    visit: Visit, at: str
) -> None:
    reader = visit(at, permissions=["clipboard-read"])
    reader.context.add_init_script("window.clipboard = navigator.clipboard")
    page = reader.open()
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    ask(page, QUESTION)
    page.get_by_role("button", name="连同出处一起复制").click()
    expect(page.get_by_text("已复制")).to_be_visible()
    assert "[建议 24]" in page.evaluate("window.clipboard.readText()")


def exchanges(page: Page) -> list[str]:
    return page.locator(".exchange .question").all_inner_texts()


def test_asking_again_and_editing_put_an_answer_in_the_place_of_the_last(page: Page) -> None:
    ask(page, "建议 13")
    ask(page, "建议 14")
    with page.expect_response("**/ask"):
        page.get_by_role("button", name="重新提问").last.click()
    page.locator(".exchange").last.locator(".actions").wait_for()
    expect(page.locator(".exchange")).to_have_count(2)
    page.get_by_role("button", name="修改问题").last.click()
    expect(page.locator("#question")).to_have_value("建议 14")
    ask(page, "建议 15")
    expect(page.locator(".exchange")).to_have_count(2)
    assert exchanges(page) == ["建议 13", "建议 15"]
    page.reload()
    page.locator(".exchange .actions").nth(1).wait_for()
    assert exchanges(page) == ["建议 13", "建议 15"]


def test_an_edit_that_is_given_up_changes_nothing(page: Page) -> None:
    ask(page, "建议 13")
    page.get_by_role("button", name="修改问题").click()
    page.locator(".scope:visible").get_by_role("button").click()
    expect(page.locator("#question")).to_have_value("")
    ask(page, "建议 14")
    assert exchanges(page) == ["建议 13", "建议 14"]


def test_a_thumb_and_a_comment_are_stored_and_come_back(
    visit: Visit, own: tuple[Jianyi, str]
) -> None:
    parts, at = own
    page = visit(at).open()
    ask(page, "建议 13")
    page.get_by_role("button", name="有错或不全").click()
    page.get_by_placeholder("哪里对，哪里不对").fill("缺了后半句")
    page.get_by_placeholder("你认为应引用的编号").fill("13，第 2 段")
    page.locator(".judging").get_by_role("button", name="发送").click()
    expect(page.locator(".judging")).to_have_text("已记下，谢谢。")
    with parts.feedback._database.read() as connection:
        (row,) = connection.execute(feedback.select()).all()
    assert (row.thumb, row.comment, row.expected_labels) == (
        "down",
        "缺了后半句",
        ["13", "第 2 段"],
    )
    page.reload()
    down = page.get_by_role("button", name="有错或不全")
    expect(down).to_have_attribute("aria-pressed", "true")


@pytest.fixture
def slow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, threading.Event]]:
    """Where a model answers that writes one sentence, and the next once it is let."""
    let = threading.Event()
    said = Say(pieces=(RIGHT, f"\n{WRONG}\n", "鼓励缔约国部署专职检察官。[建议 25]"), hold=let)
    patient = chatting(in_turn(said), tmp_path, monkeypatch, chat_seconds=30.0)
    with patient as chat, serving(create_app(chat.parts)) as at:
        yield at, let
        let.set()


def test_sentences_arrive_while_the_model_still_writes(
    visit: Visit, slow: tuple[str, threading.Event]
) -> None:
    at, let = slow
    page = visit(at).open()
    page.fill("#question", QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".sentence")).to_have_count(1)
    expect(page.locator(".chip")).to_have_text("[建议 24]")
    expect(page.get_by_role("button", name="停止")).to_be_visible()
    let.set()
    expect(page.locator(".made")).to_contain_text("由 openai:scripted 撰写，2 句均已与原文核对")
    expect(page.locator(".sentence")).to_have_count(2)


def test_sentences_held_back_are_counted_and_can_be_looked_at(
    visit: Visit, slow: tuple[str, threading.Event]
) -> None:
    at, let = slow
    let.set()
    page = visit(at).open()
    ask(page, QUESTION)
    held = page.locator(".held-back")
    expect(held.locator("summary")).to_have_text("有 1 句因原文不能证实而未采用")
    expect(held.locator("s")).to_be_hidden()
    held.locator("summary").click()
    expect(held.locator("s")).to_have_text("各国必须在三年内设立 500 个联合调查小组。")
    expect(page.locator(".answer")).not_to_contain_text("500")


def test_stopping_keeps_what_was_verified_and_the_question(
    visit: Visit, slow: tuple[str, threading.Event]
) -> None:
    at, let = slow
    page = visit(at).open()
    page.fill("#question", QUESTION)
    page.keyboard.press("Enter")
    page.locator(".sentence").wait_for()
    page.get_by_role("button", name="停止").click()
    expect(page.locator(".exchange > .status")).to_have_text("已停止。以上是此前已核实的内容。")
    expect(page.locator(".sentence")).to_have_count(1)
    page.get_by_role("button", name="修改问题").click()
    expect(page.locator("#question")).to_have_value(QUESTION)
    let.set()
    page.keyboard.press("Enter")
    page.locator(".exchange .actions").wait_for()
    assert exchanges(page) == [QUESTION]
    expect(page.locator(".sentence")).to_have_count(2)
