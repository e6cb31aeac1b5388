"""A real browser: Debian's Chromium, driven by Playwright."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

_ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]


@contextmanager
def a_browser() -> Iterator[Browser]:
    """Start Chromium; without one the test fails in CI and skips elsewhere."""
    chromium = shutil.which("chromium")
    if not chromium:
        assert not os.environ.get("CI"), "there is no Chromium here: apt-get install chromium"
        pytest.skip("there is no Chromium here: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def a_page() -> Iterator[tuple[Page, list[str]]]:
    """Open an empty page, and collect what goes wrong on it and what it asks the network for."""
    with a_browser() as browser:
        page = browser.new_page()
        troubles: list[str] = []
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda m: troubles.append(m.text) if m.type == "error" else None)
        page.on("request", lambda r: None if r.url.startswith("file:") else troubles.append(r.url))
        yield page, troubles
