"""The chat page in a browser that has never seen it: first paint, ready to type, and weight."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from bench.figures import Row, p95, spread
from tests.browser import a_browser

RUNS = 20
BOUND_MS = 500.0
BOUND_KB = 60.0
_EMPTY = "<!doctype html><title>empty</title><p>empty"
_PAINTED = """() => new Promise((resolve) => {
    const seen = () => performance.getEntriesByName("first-contentful-paint")[0];
    const look = () => seen() ? resolve(seen().startTime) : setTimeout(look, 5);
    look();
})"""


def measure() -> Iterator[Row]:
    """Open the page in new contexts, so that nothing of it is cached, beside a page of one word."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "bench.server", folder]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout
            at = f"http://127.0.0.1:{server.stdout.readline().strip()}"
            with a_browser() as browser:
                yield from _measured(browser, at)
            server.terminate()


def _measured(browser: Browser, at: str) -> Iterator[Row]:
    empty, painted, ready = [], [], []
    for run in range(RUNS + 2):
        for page in _opened(browser):
            page.route("**/empty.html", lambda route: route.fulfill(body=_EMPTY))
            page.goto(f"{at}/empty.html")
            empty.append(float(page.evaluate(_PAINTED)))
        for page in _opened(browser):
            page.goto(f"{at}/")
            painted.append(float(page.evaluate(_PAINTED)))
            page.locator("#question").wait_for()
            ready.append(float(page.evaluate("performance.now()")))
        if run < 2:  # the browser and the server warm up
            empty, painted, ready = [], [], []
    kept = "kept" if p95(painted) < BOUND_MS else "BROKEN"
    yield Row("first paint of a page of one word", spread(empty))
    yield Row("first paint", f"{spread(painted)}   bound {BOUND_MS:.0f} ms {kept}")
    yield Row("ready to type", spread(ready))
    for language in ("zh-CN", "en", "ru"):
        weight = _weight(browser, at, language)
        kept = "kept" if weight < BOUND_KB else "BROKEN"
        yield Row(f"weight in {language}", f"{weight:5.1f} KB   bound {BOUND_KB:.0f} KB {kept}")


def _opened(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="en")
    yield context.new_page()
    context.close()


def _weight(browser: Browser, at: str, language: str) -> float:
    """Return kilobytes of everything loaded before anything is asked, uncompressed."""
    context = browser.new_context(locale=language)
    weights: list[int] = []
    context.on("response", lambda response: weights.append(len(response.body())))
    page = context.new_page()
    page.goto(f"{at}/")
    page.locator("#question").wait_for()
    page.wait_for_load_state("networkidle")
    context.close()
    return sum(weights) / 1024
