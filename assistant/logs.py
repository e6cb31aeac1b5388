"""How the server logs: one JSON object a line, or plain text for a terminal."""

import logging
import sys
from typing import Literal

from pythonjsonlogger.json import JsonFormatter

LogFormat = Literal["text", "json"]
_FIELDS = "%(asctime)s %(levelname)s %(name)s %(message)s"
_TEXT = "%(levelname)s %(name)s: %(message)s"


def configure_logs(format_: LogFormat) -> None:
    """Send everything to standard error in one format.

    Requests are logged by their route; no question is ever among what is logged.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_json() if format_ == "json" else _RequestText(_TEXT))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for chatty in ("httpx", "httpx2", "openai", "chromadb"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def _json() -> logging.Formatter:
    return JsonFormatter(
        _FIELDS,
        rename_fields={"asctime": "time", "levelname": "level", "name": "logger"},
        json_ensure_ascii=False,
    )


class _RequestText(logging.Formatter):
    """Text with the fields of a request behind it."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line = super().format(record)
        fields = ("method", "route", "status", "ms", "request_id")
        if not hasattr(record, "request_id"):
            return line
        return f"{line} {' '.join(str(getattr(record, name)) for name in fields)}"
