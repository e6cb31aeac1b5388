"""Load prompts and fill them in; a prompt's hash goes into every report made with it."""

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from prompts.errors import MissingVariables, PromptNotFound

_HEADER = re.compile(r"\A<!--.*?-->\s*", re.DOTALL)
_VARIABLE = re.compile(r"\{\{(\w+)\}\}")


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt's text with places for its variables, written `{{name}}`."""

    name: str
    text: str
    sha256: str
    """Of the text, without the comment at its head."""

    @property
    def variables(self) -> frozenset[str]:
        """Names of the places to be filled."""
        return frozenset(_VARIABLE.findall(self.text))

    def render(self, **values: str) -> str:
        """Fill every place.

        Raises:
            MissingVariables: names the places left empty, or the values there is no place for.
        """
        missing, unknown = self.variables - values.keys(), values.keys() - self.variables
        if missing or unknown:
            raise MissingVariables(
                f"prompt {self.name!r}: missing {sorted(missing)}, unknown {sorted(unknown)}."
            )
        # In one pass, so that a value that looks like a place is not filled in turn.
        return _VARIABLE.sub(lambda place: values[place.group(1)], self.text)


@cache
def load_prompt(name: str) -> Prompt:
    """Load the prompt `name`, without the comment that says what it is for.

    Raises:
        PromptNotFound: there is none; the message lists those there are.
    """
    folder = files("prompts")
    there = sorted(entry.name[:-3] for entry in folder.iterdir() if entry.name.endswith(".md"))
    if name not in there:
        raise PromptNotFound(f"there is no prompt {name!r}; there are {', '.join(there)}.")
    text = _HEADER.sub("", folder.joinpath(f"{name}.md").read_text("utf-8")).strip()
    return Prompt(name, text, hashlib.sha256(text.encode()).hexdigest())
