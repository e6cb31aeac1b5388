"""The Model Context Protocol: agents ask, search and read units, by the official SDK.

Each tool gives the same JSON as the HTTP contract, so that an agent gets the same citations.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from pydantic import ValidationError

from assistant.composition import Jianyi
from assistant.http import search_results
from assistant.http.problems import EXPECTED
from assistant.wire import AskRequest, answer_body
from ingestion.labels import normalise_label

_INSTRUCTIONS = (
    "Answers questions about numbered documents. Cite its answers by the labels it gives, such as "
    "[建议 13]; every quote was verified against the document. A refusal means the documents do "
    "not say it: do not answer from elsewhere as if they did."
)
_MOST = 50


def create_mcp(parts: Jianyi) -> MCPServer:
    """Return a server with the tools `ask`, `search` and `get_unit` over finished `parts`."""
    server = MCPServer("jianyi", instructions=_INSTRUCTIONS)

    @server.tool(structured_output=False)
    def ask(question: str, conversation_id: str | None = None) -> dict[str, Any]:
        """Answer a question about the loaded documents; every sentence has verified citations."""
        with _told():
            asked = AskRequest(question=question, conversation_id=conversation_id)
            answer = parts.assistant.ask(asked.as_question())
        return answer_body(answer, include_passages=False).model_dump(mode="json")

    @server.tool(structured_output=False)
    def search(query: str, k: int = 10) -> list[dict[str, Any]]:
        """Return ranked passages for some words, with what each retriever made of them."""
        with _told():
            return search_results.search(parts.retrievers, query, None, min(max(k, 1), _MOST))

    @server.tool(structured_output=False)
    def get_unit(document_id: str, label: str) -> dict[str, Any]:
        """Return the text of one unit by its label, such as 建议 13 or 第 3 段."""
        with _told():
            document = parts.library.catalogue.document(document_id)
        wanted = normalise_label(label)
        unit = next((unit for unit in document.units if unit.label == wanted), None)
        if unit is None:
            raise ToolError(f"{document_id!r} has no unit {label!r}.")
        return {
            "label": unit.label,
            "kind": unit.kind,
            "document_id": document.id,
            "document_title": document.title,
            "section": list(unit.section),
            "modality": list(unit.modality),
            "text": unit.text,
        }

    return server


@contextmanager
def _told() -> Iterator[None]:
    """Tell an agent what it can do something about; a bug is told as one, without its words."""
    try:
        yield
    except ValidationError as error:
        raise ToolError(error.errors()[0]["msg"]) from error
    except EXPECTED as error:
        raise ToolError(str(error)) from error
