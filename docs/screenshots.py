"""Take the screenshots of the chat page anew: `python -m docs.screenshots`."""

import io
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page

from assistant.composition import open_jianyi
from assistant.http.api import create_app
from assistant.settings import EXTRACTIVE, Settings
from tests.browser import a_browser
from tests.serving import serving

FOLDER = Path(__file__).with_name("screenshots")
_REPORT = "/#/documents/trafficking-wg-2020-draft-report.zh/建议-13"
_WIDE = {"width": 1180, "height": 740}
_PHONE = {"width": 390, "height": 760}
_COLOURS = 48
"""Enough for lines and letters, and a third of the bytes."""


def ask(page: Page, question: str, *, source: bool = True) -> None:
    """Ask, and open the source of the first citation."""
    page.fill("#question", question)
    page.locator(".send").click()
    page.locator(".exchange").last.locator(".actions").wait_for()
    if source:
        page.locator(".chip").first.click()
        page.locator("#source mark").wait_for()


def answer(page: Page) -> None:
    """Show an answer beside its source."""
    ask(page, "能不能让几国警察合成一个专案组？")


def english(page: Page) -> None:
    """Show an answer to a question in another language than the document's."""
    ask(page, "Can the police of several countries form one team?")


def french(page: Page) -> None:
    """Show an answer on a phone."""
    ask(page, "Plusieurs pays peuvent-ils créer une équipe d'enquête commune ?")


def arabic(page: Page) -> None:
    """Show an answer to a question that is written from right to left."""
    ask(page, "هل يمكن لشرطة عدة دول أن تشكل فريق تحقيق مشتركا؟")


def refusal(page: Page) -> None:
    """Show what is said to a number that is not there, and to a false premise."""
    ask(page, "建议 99 说了什么？", source=False)
    ask(page, "建议 14 为什么要求缔约国必须设立一个国际机制？", source=False)


def document(page: Page) -> None:
    """Show the document at a unit."""
    page.locator(".unit.target").wait_for()


Shot = tuple[str, str, str, dict[str, int], str, Callable[[Page], None]]
SHOTS: tuple[Shot, ...] = (
    ("start", "zh-CN", "/", _WIDE, "light", lambda _: None),
    ("answer", "zh-CN", "/", _WIDE, "light", answer),
    ("document", "en", _REPORT, _WIDE, "light", document),
    ("refusal", "zh-CN", "/", _WIDE, "light", refusal),
    ("dark", "en", "/", _WIDE, "dark", english),
    ("phone", "fr", "/", _PHONE, "light", french),
    ("arabic", "ar", "/", _WIDE, "light", arabic),
)


def main() -> None:
    """Take every screenshot over the bundled report."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, a_browser() as browser:
        settings = Settings(data_dir=Path(folder), chat_model=EXTRACTIVE)
        with open_jianyi(settings, own_vector_index=False) as parts:
            for shot in SHOTS:
                with serving(create_app(parts)) as at:
                    _take(browser, at, shot)


def _take(browser: Browser, at: str, shot: Shot) -> None:
    name, locale, path, size, theme, show = shot
    context = browser.new_context(
        locale=locale,
        viewport={"width": size["width"], "height": size["height"]},
        color_scheme="dark" if theme == "dark" else "light",
    )
    page = context.new_page()
    page.goto(f"{at}{path}")
    page.locator(".start .suggestions button, .document .unit").first.wait_for()
    show(page)
    page.mouse.move(0, 0)
    page.wait_for_timeout(500)  # until what appears has appeared
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    image.quantize(_COLOURS, dither=Image.Dither.NONE).save(FOLDER / f"{name}.png", optimize=True)
    context.close()


if __name__ == "__main__":
    main()
