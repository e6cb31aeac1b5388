"""Everything that can go wrong with a prompt. Both are bugs of the caller, not of the user.

PromptError
├── PromptNotFound      there is no prompt of that name
└── MissingVariables    a variable is missing, or is none of the prompt's
"""


class PromptError(Exception):
    """A prompt cannot be used as asked."""


class PromptNotFound(PromptError):
    """There is no prompt of that name."""


class MissingVariables(PromptError):
    """A variable is missing, or is none of the prompt's."""
