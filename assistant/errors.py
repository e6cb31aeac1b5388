"""Everything that can go wrong between a question and an answer. A refusal is an answer, not one.

AssistantError
├── InvalidQuestion     the question, or what came with it, cannot be asked
├── ConversationNotFound  no conversation with that id
├── InvalidSettings     an environment variable or .env line is unknown or wrong
├── InvalidModel        a model cannot be opened: unknown, or its package or key is missing
├── InvalidLexicon      a lexicon cannot be read or is not of the form
├── Forbidden           the caller may not do that
└── CannotServe         the server cannot be started as asked
"""


class AssistantError(Exception):
    """Asking failed; the message says what, where and what to do."""


class InvalidQuestion(AssistantError):
    """The question, or what came with it, cannot be asked."""


class ConversationNotFound(AssistantError):
    """No conversation has that id."""


class InvalidSettings(AssistantError):
    """A setting is unknown or has a value that cannot be used."""


class InvalidModel(AssistantError):
    """A model cannot be opened: unknown, or its package or key is missing."""


class InvalidLexicon(AssistantError):
    """A lexicon cannot be read or is not of the form."""


class Forbidden(AssistantError):
    """The caller may not do that."""


class CannotServe(AssistantError):
    """The server cannot be started as asked."""
