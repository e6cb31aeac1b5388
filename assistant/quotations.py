"""What stands in quotation marks."""

import re

# An apostrophe opens no quotation inside a word: l'aide, victims' rights.
_QUOTED = re.compile(
    r"[“\"「『《«]([^”\"」』》»]{1,40})[”\"」』》»]|‘([^’']{1,40})[’']"
    r"|(?<![^\W\u3400-\u9fff])'([^']{1,40})'(?![^\W\u3400-\u9fff])"
)


def quotations(text: str) -> tuple[str, ...]:
    """Return what `text` puts in quotation marks, in any script."""
    found = (next(filter(None, match.groups())).strip() for match in _QUOTED.finditer(text))
    return tuple(words for words in found if words)
