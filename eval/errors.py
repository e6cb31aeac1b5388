"""Everything that can go wrong between a gold set and a report.

EvalError (an AssistantError, which the command line tells in one line)
├── InvalidGold         a gold file cannot be read, or a case contradicts itself or the documents
├── TargetUnavailable   the system to be measured cannot be reached or speaks another protocol
├── InvalidJudge        the judge is the answerer, or cannot be opened
├── InvalidReport       a report file cannot be read
└── InvalidCollection   a BEIR folder lacks a file, or a line of it is broken
"""

from assistant.errors import AssistantError


class EvalError(AssistantError):
    """Measuring failed; the message says what, where and what to do."""


class InvalidGold(EvalError):
    """A gold file cannot be read, or a case contradicts itself or the documents."""


class TargetUnavailable(EvalError):
    """The system to be measured cannot be reached or speaks another protocol."""


class InvalidJudge(EvalError):
    """The judge is the answerer, or cannot be opened."""


class InvalidReport(EvalError):
    """A report file cannot be read."""


class InvalidCollection(EvalError):
    """A BEIR folder lacks a file, or a line of it is broken."""
