"""`jianyi mcp`, driven by the official client over its standard streams."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

from tests.assistant.conftest import REPORT

JIANYI = Path(sys.executable).parent / "jianyi"


@pytest.fixture(scope="module")
def replies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What each call gave, all of one session."""
    environment = {"PATH": os.environ["PATH"], "JIANYI_DATA_DIR": str(tmp_path_factory.mktemp("m"))}

    async def session() -> dict[str, Any]:
        server = StdioServerParameters(command=str(JIANYI), args=["mcp"], env=environment)
        async with stdio_client(server) as (read, write), ClientSession(read, write) as client:
            await client.initialize()
            call = client.call_tool
            asked = await call("ask", {"question": "建议 13 说了什么？"})
            body = json.loads(asked.content[0].text)
            follow = {"question": "下一条呢？", "conversation_id": body["conversation_id"]}
            unit = {"document_id": REPORT, "label": "建议13"}
            return {
                "tools": [tool.name for tool in (await client.list_tools()).tools],
                "ask": body,
                "follow": json.loads((await call("ask", follow)).content[0].text),
                "search": await call("search", {"query": "交流方案", "k": 2}),
                "unit": json.loads((await call("get_unit", unit)).content[0].text),
                "no unit": await call("get_unit", {**unit, "label": "建议 99"}),
                "no document": await call("get_unit", {**unit, "document_id": "nothing"}),
                "empty": await call("ask", {"question": " "}),
            }

    return anyio.run(session)


def test_an_agent_gets_the_contracts_answer_with_its_citations(replies: dict[str, Any]) -> None:
    assert replies["tools"] == ["ask", "search", "get_unit"]
    assert replies["ask"]["citations"][0]["label"] == "建议 13"
    assert replies["follow"]["citations"][0]["label"] == "建议 14"
    assert replies["unit"]["text"] == replies["ask"]["sentences"][0]["text"]
    assert "建议 23" in replies["search"].content[0].text


@pytest.mark.parametrize(
    ("call", "said"),
    [("no unit", "no unit '建议 99'"), ("no document", "no document"), ("empty", "at least 1")],
)
def test_what_went_wrong_is_told_in_words_the_agent_can_use(
    replies: dict[str, Any], call: str, said: str
) -> None:
    assert replies[call].is_error
    assert said in replies[call].content[0].text
