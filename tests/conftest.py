"""What every test relies on. Sockets to other machines are refused by pytest-socket."""

import os

import pytest
from hypothesis import settings

# A property is no less true on a busy machine.
settings.register_profile("tests", deadline=None)
settings.load_profile("tests")


@pytest.fixture(autouse=True)
def settings_come_from_the_test_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Take the user's own settings away, and keep every test out of the user's data folder."""
    for name in list(os.environ):
        if name.startswith(("JIANYI_", "OPENAI_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("JIANYI_DATA_DIR", str(tmp_path_factory.mktemp("data")))
    monkeypatch.chdir(tmp_path_factory.mktemp("cwd"))
