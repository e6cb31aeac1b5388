from pathlib import Path

import pytest

from assistant.errors import InvalidSettings
from assistant.settings import read_settings


def test_the_catalogue_is_in_the_data_folder_unless_set(tmp_path: Path, env: None) -> None:
    assert read_settings().catalogue_url == f"sqlite:///{tmp_path / 'catalogue.sqlite3'}"


def test_a_database_url_wins_over_the_data_folder(
    monkeypatch: pytest.MonkeyPatch, env: None
) -> None:
    monkeypatch.setenv("JIANYI_DATABASE_URL", "postgresql://db/jianyi")
    assert read_settings().catalogue_url == "postgresql://db/jianyi"


def test_an_unknown_name_is_refused_with_the_nearest_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIANYI_DATADIR", "/tmp/x")
    with pytest.raises(InvalidSettings, match=r"JIANYI_DATADIR is no setting.*JIANYI_DATA_DIR"):
        read_settings()


def test_an_unknown_name_in_the_env_file_is_refused(tmp_path: Path) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text("JIANYI_PORT=1\n")
    with pytest.raises(InvalidSettings, match="JIANYI_PORT"):
        read_settings(env_file)


def test_the_environment_wins_over_the_env_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text("JIANYI_CHROMA_URL=http://file:1\nOTHER=2\n")
    assert read_settings(env_file).chroma_url == "http://file:1"
    monkeypatch.setenv("JIANYI_CHROMA_URL", "http://environment:1")
    assert read_settings(env_file).chroma_url == "http://environment:1"


def test_a_model_this_version_does_not_have_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIANYI_EMBEDDING_MODEL", "openai:text-embedding-3-small")
    with pytest.raises(InvalidSettings, match="JIANYI_EMBEDDING_MODEL is 'openai:text"):
        read_settings()


@pytest.fixture
def env(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIANYI_DATA_DIR", str(tmp_path))
