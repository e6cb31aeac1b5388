"""The characters marked in the browser are those that the server cites, whatever the text."""

import random
import re
from typing import Any

from playwright.sync_api import Page

from ingestion.unwrapping import unwrap, unwrap_with_offsets

PARTS = ["应", "𠮷", "植树", "word", "-", "，", "“", "é", "🌲", "1", ".", "ا"]
SPACES = re.compile(r"\s+")
GAPS = ["", "", "", " ", "\n", "\n    ", "\r\n", "  \n", "\t", "\u3000", "\u2028", "\x0c"]
GAPS += ["\x85", "\x1c"]

READ = """(cases) => import('/page/units.js').then(({words}) => cases.map(({unit, marked}) => {
    const box = document.createElement('div');
    box.append(...words(unit, marked));
    const mark = [...box.querySelectorAll('mark')].map((m) => m.textContent);
    for (const hidden of box.querySelectorAll('[hidden]')) hidden.remove();
    return {mark, shown: box.textContent};
}))"""


def a_case(chance: random.Random) -> dict[str, Any]:
    """Make a unit of one to three stretches of a source, and characters to mark in one of them."""
    text, spans = "", []
    for _ in range(chance.randint(1, 3)):
        text += chance.choice(["页眉\n", "", "\n\n"])
        start = len(text)
        text += chance.choice(PARTS)
        for _ in range(chance.randint(0, 12)):
            text += chance.choice(GAPS) + chance.choice(PARTS)
        spans.append((start, len(text)))
    source = [{"start": s, "end": e, "text": text[s:e]} for s, e in spans]
    start, end = chance.choice(spans)
    read = unwrap_with_offsets(text, start, end)
    first = chance.randrange(len(read.text))
    last = chance.randint(first + 1, len(read.text))
    marked = list(read.source_span(first, last))
    unit = {"text": " ".join(unwrap(text[s:e]) for s, e in spans), "source": source}
    return {"unit": unit, "marked": marked, "cited": text[marked[0] : marked[1]]}


def test_what_is_marked_is_what_is_cited_and_what_is_shown_is_what_is_read(page: Page) -> None:
    chance = random.Random(20261126)
    cases = [a_case(chance) for _ in range(500)]
    for case, seen in zip(cases, page.evaluate(READ, cases), strict=True):
        assert seen["mark"] == [case["cited"]], case
        # As a page shows it: white space of any length is a single space.
        assert SPACES.sub(" ", seen["shown"]).strip() == case["unit"]["text"], case


def test_the_white_space_of_line_wrapping_is_shown_where_it_stands_for_a_space(page: Page) -> None:
    text = "各国应\n  植树 and\n  water them"
    source = [{"start": 0, "end": len(text), "text": text}]
    case = {"unit": {"text": unwrap(text), "source": source}, "marked": [0, len(text)]}
    (seen,) = page.evaluate(READ, [case])
    assert seen["mark"] == [text]
    assert " ".join(seen["shown"].split()) == "各国应植树 and water them"


def test_a_stream_is_read_however_it_is_cut(page: Page) -> None:
    text = 'event: start\r\ndata: {"a": 1}\r\n\r\n: note\n\nevent: sentence\n'
    text += "data: 植\ndata:树\n\ndata: no"
    read = """async (pieces) => {
        const {serverEvents} = await import('/page/events.js');
        const body = new ReadableStream({start(control) {
            for (const piece of pieces) control.enqueue(new Uint8Array(piece));
            control.close();
        }});
        const seen = [];
        for await (const event of serverEvents(body)) seen.push(event);
        return seen;
    }"""
    expected = [{"event": "start", "data": '{"a": 1}'}, {"event": "sentence", "data": "植\n树"}]
    whole = text.encode()
    for size in (1, 2, 3, 7, len(whole)):
        pieces = [list(whole[at : at + size]) for at in range(0, len(whole), size)]
        assert page.evaluate(read, pieces) == expected, size
