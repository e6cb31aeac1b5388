"""Rules of the layout that neither ruff nor import-linter can see."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("assistant", "eval", "ingestion", "prompts", "vectorstore")
SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def test_nobody_imports_the_eval_package_by_its_bare_name() -> None:
    # `import eval.x` would rebind the builtin in that module, and no linter says so.
    bare = re.compile(r"^\s*import eval\b", re.MULTILINE)
    assert [path.name for path in SOURCES if bare.search(path.read_text("utf-8"))] == []


def test_imports_stand_at_the_head_of_modules_but_where_parts_are_chosen() -> None:
    hidden = re.compile(r"^[ \t]+(?:from \S+ import|import \S)", re.MULTILINE)
    found = [path.name for path in SOURCES if hidden.search(path.read_text("utf-8"))]
    assert found == ["composition.py", "opening.py", "opening_indexes.py", "cli.py"]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_module_fits_in_the_head(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 260


def test_every_folder_of_modules_is_a_package_that_says_what_it_is_for() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    for package in PACKAGES:
        assert f'"{package}*"' in project
    for folder in {path.parent for path in SOURCES}:
        assert (folder / "__init__.py").read_text("utf-8").startswith('"""'), folder
