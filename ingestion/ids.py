"""Make the ids of documents out of names."""

import re
import unicodedata

_LONGEST = 100


def id_of(name: str) -> str:
    """Return `name` in the form ids have: in lower case, its words joined by hyphens."""
    folded = unicodedata.normalize("NFKC", name).lower()
    return re.sub(r"[^\w.]+", "-", folded).strip("-.")[:_LONGEST] or "document"
