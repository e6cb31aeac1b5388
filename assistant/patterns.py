r"""Compile the patterns by which questions are read; they are data, written as people write.

Questions are matched folded, so characters of the patterns are folded too: 嗰 is written 𠮶 there.
And `\b` is where a word of letters begins or ends whatever Chinese stands beside it, since people
write 负责section B的建议 without spaces.
"""

import re
from collections.abc import Iterable

from vectorstore.tokenisation import fold

_LETTER = r"[^\W\u3400-\u9fff]"
_BORDER = rf"(?:(?<={_LETTER})(?!{_LETTER})|(?<!{_LETTER})(?={_LETTER}))"


def compiled(form: str) -> re.Pattern[str]:
    """Return `form` compiled, to be matched against folded questions."""
    # Punctuation stays: a full-width question mark would become an operator.
    plain = "".join(fold(char) if char.isalpha() and not char.isascii() else char for char in form)
    return re.compile(plain.replace(r"\b", _BORDER))


def compiled_all(forms: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Return every one of `forms` compiled."""
    return tuple(map(compiled, forms))
