"""Settings, read once from the environment and `.env`."""

import os
import re
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from dotenv import dotenv_values
from platformdirs import user_data_path
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from assistant.errors import InvalidSettings

EXTRACTIVE = "extractive"
OFFLINE = "offline"
_PREFIX = "JIANYI_"
_OPENAI = "OPENAI_"
_RATE = re.compile(r"[1-9]\d*/(?:second|minute|hour|day)")
_OPENAI_MODEL = "openai:gpt-4.1-mini"


class Settings(BaseSettings):
    """Everything that can be set from outside; the README's table is generated from it."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, extra="ignore", frozen=True)

    data_dir: Path = Field(
        default_factory=lambda: user_data_path("jianyi"),
        description="Catalogue, indexes and conversations of the embedded default",
    )
    database_url: str | None = Field(
        default=None, description="any SQLAlchemy URL; SQLite in the data folder unless set"
    )
    chroma_url: str | None = Field(
        default=None, description="a Chroma server; embedded in the data folder unless set"
    )
    chat_model: str = Field(
        default_factory=lambda: _default_chat_model(),
        description="`extractive`, or LangChain's `provider:model`; "
        "`openai:gpt-4.1-mini` where a key or server of OpenAI's protocol is set",
    )
    chat_context: int = Field(
        default=16_000, ge=2_000, description="tokens that a prompt and its reply may take"
    )
    chat_seconds: float = Field(
        default=30.0, gt=0, le=600, description="how long to wait for a chat model's first words"
    )
    support_model: str | None = Field(
        default=None,
        description="`provider:model` of another model that judges each sentence before release",
    )
    embedding_model: str = Field(
        default="offline",
        description="`offline`, `fastembed:NAME-OR-FOLDER` (extra `local`), or `provider:model`",
    )
    tracing: Literal["off", "otlp", "langsmith"] = Field(
        default="off",
        description="`otlp` (stages and times, no words), `langsmith` (prompts and all) or nowhere",
    )
    rate: str | None = Field(
        default=None, description="most questions by one key, such as `60/minute`, in each process"
    )
    at_once: int = Field(
        default=128, ge=1, le=10_000, description="questions in progress; more get 503 at once"
    )
    body_kb: int = Field(default=64, ge=4, description="largest body of a request in KiB")
    upload_mb: int = Field(default=32, ge=1, description="largest report uploaded in MiB")
    log: Literal["text", "json"] = Field(default="text", description="how the server logs")
    log_questions: bool = Field(
        default=False, description="let questions be logged; otherwise no word of one is"
    )
    enrichment: bool = Field(
        default=True, description="search the extras of a unit beside its text"
    )
    synonyms: bool = Field(
        default=True,
        description="find what is asked in other words, by field lexicon and dictionary",
    )
    meaning: bool = Field(
        default=True,
        description="compare what questions and units mean, by an encoder that needs no download",
    )
    lexicon: Path | None = Field(
        default=None, description="YAML with concepts of your own beside those of the field"
    )

    @field_validator("rate")
    @classmethod
    def _readable_rate(cls, value: str | None) -> str | None:
        if value is not None and not _RATE.fullmatch(value):
            raise ValueError("write NUMBER/second, minute, hour or day, such as 60/minute")
        return value

    @field_validator("chat_model", "support_model", "embedding_model")
    @classmethod
    def _known_model(cls, value: str | None) -> str | None:
        if value is None:
            return None
        provider, _, name = value.partition(":")
        if value not in (EXTRACTIVE, OFFLINE) and not (provider and name):
            raise ValueError("write PROVIDER:MODEL, such as openai:gpt-4.1-mini")
        return value

    @property
    def stores_elsewhere(self) -> bool:
        """Whether what is stored is asked for over a network."""
        return bool(self.chroma_url or self.database_url or self.embedding_model != OFFLINE)

    @property
    def catalogue_url(self) -> str:
        """Where the Catalogue is."""
        return self.database_url or f"sqlite:///{self.data_dir / 'catalogue.sqlite3'}"

    @property
    def conversations_url(self) -> str:
        """Where conversations are: apart from the Catalogue in SQLite, which has one writer."""
        return self.database_url or f"sqlite:///{self.data_dir / 'conversations.sqlite3'}"


def read_settings(env_file: Path | None = Path(".env")) -> Settings:
    """Read the settings from the environment and `env_file`; the environment wins.

    Raises:
        InvalidSettings: a `JIANYI_` name is unknown, or a value cannot be used.
    """
    in_file = dotenv_values(env_file) if env_file and env_file.is_file() else {}
    _refuse_unknown({**in_file, **os.environ})
    for name, value in in_file.items():
        if name.startswith(_OPENAI) and value is not None:
            os.environ.setdefault(name, value)  # where the openai package looks for it
    try:
        return Settings(_env_file=env_file)
    except ValidationError as error:
        first = error.errors()[0]
        name = f"{_PREFIX}{'_'.join(map(str, first['loc']))}".upper()
        raise InvalidSettings(f"{name} is {first['input']!r}: {first['msg']}.") from error


def _default_chat_model() -> str:
    configured = os.environ.get("OPENAI_API_KEY") or os.environ.get("OPENAI_BASE_URL")
    return _OPENAI_MODEL if configured else EXTRACTIVE


def _refuse_unknown(environment: Mapping[str, str | None]) -> None:
    known = [f"{_PREFIX}{name}".upper() for name in Settings.model_fields]
    for name in sorted(environment):
        if name.upper().startswith(_PREFIX) and name.upper() not in known:
            near = get_close_matches(name.upper(), known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}."
            raise InvalidSettings(f"{name} is no setting of Jianyi: {hint}")
