"""Readers of the chat page: real browsers at a real server, whose every request is looked at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from assistant.composition import Jianyi, open_jianyi
from assistant.http.api import create_app
from assistant.settings import Settings
from tests.browser import a_browser
from tests.serving import serving

ADDRESS = ("blob:", "data:")
# What the browser says of an answer that a test made fail.
NOT_LOADED = "Failed to load resource"
PATIENCE_MS = 15_000
expect.set_options(timeout=PATIENCE_MS)


@dataclass
class Reader:
    """A browser of its own, and what it asked for and complained of."""

    context: BrowserContext
    at: str
    asked: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def open(self, path: str = "/") -> Page:
        """Open a page and wait until it is there to be used."""
        page = self.context.new_page()
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("console", self._heard)
        page.goto(f"{self.at}{path}")
        page.locator(".composer, .document, .wrong, dialog").first.wait_for()
        return page

    def _heard(self, message: Any) -> None:
        if message.type == "error" and NOT_LOADED not in message.text:
            self.troubles.append(message.text)

    @property
    def elsewhere(self) -> list[str]:
        """What was asked of anybody but the server."""
        return [url for url in self.asked if not url.startswith((self.at, *ADDRESS))]


Visit = Callable[..., Reader]
"""Begins a browser at an address, with Playwright's options for it."""


# Not for longer: while it is open its event loop is in the way of tests with one of their own.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with a_browser() as browser:
        yield browser


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    readers: list[Reader] = []

    def begin(at: str, **options: Any) -> Reader:
        reader = Reader(browser.new_context(**{"locale": "zh-CN", **options}), at)
        reader.context.set_default_timeout(PATIENCE_MS)
        readers.append(reader)
        return reader

    yield begin
    for reader in readers:
        # What closing cuts short is no trouble of the page's.
        elsewhere, troubles = list(reader.elsewhere), list(reader.troubles)
        reader.context.close()
        assert elsewhere == []
        assert troubles == []


@pytest.fixture(scope="session")
def at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the bundled report is answered from, without a model; nobody changes documents here."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("pages"))
    with open_jianyi(settings, own_vector_index=False) as parts, serving(create_app(parts)) as url:
        yield url


@pytest.fixture
def own(tmp_path: Path) -> Iterator[tuple[Jianyi, str]]:
    """An assistant that the test may change, and where it answers."""
    settings = Settings(data_dir=tmp_path)
    with open_jianyi(settings, own_vector_index=False) as parts, serving(create_app(parts)) as url:
        yield parts, url


@pytest.fixture
def page(visit: Visit, at: str) -> Page:
    return visit(at).open()


def ask(page: Page, question: str) -> None:
    """Ask, and wait for the whole answer."""
    page.fill("#question", question)
    with page.expect_response("**/ask"):
        page.keyboard.press("Enter")
    page.locator(".exchange").last.locator(".actions").wait_for()
