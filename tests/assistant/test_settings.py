import os
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


@pytest.mark.parametrize("name", ["JIANYI_EMBEDDING_MODEL", "JIANYI_CHAT_MODEL"])
def test_a_model_without_a_provider_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "gpt-4.1")
    with pytest.raises(InvalidSettings, match=f"{name} is 'gpt-4.1'.*PROVIDER:MODEL"):
        read_settings()


@pytest.mark.parametrize("name", ["OPENAI_API_KEY", "OPENAI_BASE_URL"])
def test_a_key_or_a_server_of_openais_protocol_switches_a_chat_model_on(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read_settings().chat_model == "extractive"
    monkeypatch.setenv(name, "http://127.0.0.1:1/v1")
    assert read_settings().chat_model.startswith("openai:")
    monkeypatch.setenv("JIANYI_CHAT_MODEL", "extractive")
    assert read_settings().chat_model == "extractive"


def test_the_openai_package_finds_what_the_env_file_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "")  # so that it is taken back after the test
    monkeypatch.delenv("OPENAI_API_KEY")
    env_file = tmp_path / ".env"
    env_file.write_text("OPENAI_API_KEY=from-file\n")
    assert read_settings(env_file).chat_model.startswith("openai:")
    assert os.environ["OPENAI_API_KEY"] == "from-file"
    monkeypatch.delenv("OPENAI_API_KEY")


@pytest.fixture
def env(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIANYI_DATA_DIR", str(tmp_path))
