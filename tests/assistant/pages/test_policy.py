"""What comes from readers, documents and models stays text; nothing is asked of anybody else."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assistant.composition import Jianyi
from assistant.http.api import create_app
from tests.assistant.chatting import chatting, in_turn
from tests.assistant.pages.conftest import Visit, ask
from tests.assistant.pages.test_document import upload
from tests.scripted_openai import Say
from tests.serving import serving

EVIL = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"


def owned(page: Page) -> bool:
    page.wait_for_timeout(200)
    return page.title() == "owned" or page.locator("main img, main script").count() > 0


def test_script_in_a_question_stays_text(page: Page) -> None:
    ask(page, f"建议 13 {EVIL}")
    expect(page.locator(".question")).to_contain_text("<script>")
    page.reload()
    page.locator(".question").wait_for()
    expect(page.locator("#side [data-id]")).to_contain_text("<img")
    assert not owned(page)


def test_script_in_a_document_and_its_title_stays_text(
    visit: Visit, own: tuple[Jianyi, str], tmp_path: Path
) -> None:
    page = visit(own[1]).open()
    path = tmp_path / "evil.txt"
    path.write_text(f"植树 {EVIL}\n\n一. 浇水 {EVIL}\n\n建议 1\n各国应植树 {EVIL}。\n", "utf-8")
    page.get_by_role("button", name="添加文件").click()
    page.get_by_label("文件", exact=True).set_input_files(path)
    page.get_by_role("button", name="显示目录").click()
    page.get_by_role("button", name="存入这份文件").click()
    page.locator(".document .unit").first.wait_for()
    assert not owned(page)
    expect(page.locator(".unit .words").last).to_contain_text("onerror")
    page.get_by_role("button", name="就此提问").last.click()
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.press("Enter")
    page.locator(".chip").first.click()
    page.locator("#source mark").wait_for()
    assert not owned(page)


def test_script_from_a_model_stays_text(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = Say(f"鼓励缔约国设立联合调查小组。[建议 24]\n{EVIL} 必须设立 7 个小组。[建议 24]")
    with (
        chatting(in_turn(said), tmp_path, monkeypatch) as chat,
        serving(create_app(chat.parts)) as at,
    ):
        page = visit(at).open()
        ask(page, "能不能让几国警察合成一个专案组？")
        page.locator(".held-back summary").click()
        expect(page.locator(".held-back")).to_contain_text("<img")
        assert not owned(page)


def test_html_cannot_be_made_of_text_even_by_mistake(visit: Visit, at: str) -> None:
    reader = visit(at)
    page = reader.open()
    message = page.evaluate(
        """() => { try { document.body.innerHTML = "<b>x</b>"; return "done"; }
                   catch (error) { return error.message; } }"""
    )
    assert "TrustedHTML" in message
    reader.troubles.clear()


def test_enter_that_ends_the_composing_of_a_character_asks_nothing(page: Page) -> None:
    page.fill("#question", "建议 13")
    press = """([isComposing, keyCode]) => document.getElementById("question").dispatchEvent(
        new KeyboardEvent("keydown",
            {key: "Enter", isComposing, keyCode, bubbles: true, cancelable: true}))"""
    page.evaluate(press, [True, 13])
    page.evaluate(press, [False, 229])
    expect(page.locator(".exchange")).to_have_count(0)
    page.evaluate(press, [False, 13])
    expect(page.locator(".exchange")).to_have_count(1)


def test_shift_and_enter_begin_a_new_line(page: Page) -> None:
    page.fill("#question", "建议 13")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("说了什么？")
    expect(page.locator("#question")).to_have_value("建议 13\n说了什么？")
    expect(page.locator(".exchange")).to_have_count(0)


def test_the_page_is_light(visit: Visit, at: str) -> None:
    """Everything the page loads before anything is asked, uncompressed, in the longest language."""
    reader = visit(at, locale="ru")
    weights: dict[str, int] = {}
    reader.context.on("response", lambda r: weights.update({r.url: len(r.body())}))
    page = reader.open()
    page.wait_for_load_state("networkidle")
    assert any("messages/ru.json" in url for url in weights)
    assert sum(weights.values()) < 60 * 1024, json.dumps(weights, indent=1)


def test_everything_the_page_can_do_asks_this_server_alone(
    visit: Visit, own: tuple[Jianyi, str], tmp_path: Path
) -> None:
    reader = visit(own[1], locale="fr")
    page = reader.open()
    ask(page, "Que recommande le rapport sur les équipes communes d'enquête ?")
    page.locator(".chip").first.click()
    page.locator("#source mark").wait_for()
    page.locator(".sources summary").click()
    page.goto(f"{own[1]}/#/documents/trafficking-wg-2020-draft-report.zh")
    page.locator(".unit").first.wait_for()
    visited = visit(own[1]).open()
    upload(visited, tmp_path)
    page.goto(f"{own[1]}/docs")
    page.get_by_text("/v1/chat/completions").wait_for()
    assert reader.asked
    assert reader.elsewhere == []
