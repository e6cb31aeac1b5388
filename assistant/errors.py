"""Everything that can go wrong between a question and an answer. A refusal is an answer, not one.

AssistantError
├── InvalidQuestion     the question, or what came with it, cannot be asked
├── ConversationNotFound  no conversation with that id
├── InvalidSettings     an environment variable or .env line is unknown or wrong
├── InvalidModel        a model cannot be opened: unknown, or its package or key is missing
├── InvalidLexicon      a lexicon cannot be read or is not of the form
├── DictionaryUnavailable  the dictionary can be neither read nor laid out
├── AnswerNotFound      no answer with that id, or not the caller's
├── KeyNotFound         no valid key with that id
├── NotAuthorised       no key was sent where one is needed, or not a valid one
├── Overloaded          too many questions at once, or by one key
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


class DictionaryUnavailable(AssistantError):
    """The dictionary can be neither read nor laid out for look-up."""


class AnswerNotFound(AssistantError):
    """No answer has that id, or it is not the caller's."""


class KeyNotFound(AssistantError):
    """No valid key has that id."""


class NotAuthorised(AssistantError):
    """A key is needed, and none or not a valid one was sent."""


class Overloaded(AssistantError):
    """Too much is asked at once; `wait` says for how many seconds to hold back."""

    def __init__(self, message: str, wait: int = 1) -> None:
        super().__init__(message)
        self.wait = wait


class Forbidden(AssistantError):
    """The caller may not do that."""


class CannotServe(AssistantError):
    """The server cannot be started as asked."""
