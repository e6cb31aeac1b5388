"""Seals on index folders: what a folder held when it was last left in order.

The libraries that own these files do not always notice that one is missing or damaged: they answer
from what is left, or crash. A folder that is not as it was sealed is therefore not opened but built
anew from the Catalogue.
"""

import json
import os
import zlib
from pathlib import Path

_NAME = "seal.json"
_READ_BYTES = 1 << 20


def seal(folder: Path) -> None:
    """Record what the files in `folder` are; nothing may be writing to them."""
    draft = folder / f"{_NAME}.draft"
    draft.write_text(json.dumps(_contents(folder)), encoding="utf-8")
    os.replace(draft, folder / _NAME)


def break_seal(folder: Path) -> None:
    """Mark `folder` as in use: whoever dies now leaves it unsealed."""
    (folder / _NAME).unlink(missing_ok=True)


def is_sealed(folder: Path) -> bool:
    """Tell whether every file in `folder` is as it was sealed, and there is no other."""
    try:
        sealed = json.loads((folder / _NAME).read_text(encoding="utf-8"))
        return bool(sealed == _contents(folder))
    except (OSError, ValueError):
        return False


def _contents(folder: Path) -> dict[str, int]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): _checksum(path)
        for path in files
        if path.suffix != ".lock" and not path.name.startswith(_NAME)
    }


def _checksum(path: Path) -> int:
    checksum = 0
    with path.open("rb") as file:
        while part := file.read(_READ_BYTES):
            checksum = zlib.crc32(part, checksum)
    return checksum
