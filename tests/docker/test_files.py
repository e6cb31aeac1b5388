"""The image and compose files, as far as they can be checked without a Docker engine."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from compose_spec import ComposeSpecification

from assistant.settings import Settings

ROOT = Path(__file__).parent.parent.parent
DOCKER = ROOT / "docker"
COMPOSE = sorted(DOCKER.glob("compose*.yaml"))
DOCKERFILE = (DOCKER / "Dockerfile").read_text("utf-8")
_VARIABLE = re.compile(r"\$\{(\w+)(?::[-?]([^}]*))?\}")


def composed(path: Path) -> dict[str, Any]:
    text = _VARIABLE.sub(lambda m: m.group(2) or "x", path.read_text("utf-8"))
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def test_the_image_passes_hadolint_with_every_rule() -> None:
    hadolint = shutil.which("hadolint", path=str(Path(sys.executable).parent))
    assert hadolint
    done = subprocess.run(
        [hadolint, str(DOCKER / "Dockerfile")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_image_runs_as_nobody_and_says_how_it_is() -> None:
    last = DOCKERFILE.rpartition("\nFROM ")[2]
    assert re.search(r"^USER 10001:10001$", last, re.MULTILINE)
    assert "HEALTHCHECK" in last
    assert "/healthz" in last
    assert "--require-hashes" in DOCKERFILE
    assert not re.search(r"^(ADD|FROM \S+:latest)", DOCKERFILE, re.MULTILINE)


def test_what_the_image_installs_has_what_the_compose_files_ask_of_it() -> None:
    installed = (ROOT / "requirements" / "image.txt").read_text("utf-8")
    run = (ROOT / "requirements" / "run.txt").read_text("utf-8")
    pins = set(re.findall(r"^[a-z0-9-]+==\S+", run, re.MULTILINE))
    assert pins <= set(re.findall(r"^[a-z0-9-]+==\S+", installed, re.MULTILINE))
    assert re.search(r"^psycopg==", installed, re.MULTILINE)


@pytest.mark.parametrize("path", COMPOSE, ids=lambda path: path.name)
def test_a_compose_file_is_of_the_specification(path: Path) -> None:
    ComposeSpecification.model_validate(composed(path))


@pytest.mark.parametrize("path", COMPOSE, ids=lambda path: path.name)
def test_what_a_compose_file_names_is_there(path: Path) -> None:
    found = composed(path)
    services, volumes = found["services"], found.get("volumes", {})
    for name, service in services.items():
        assert set(service.get("depends_on", ())) <= services.keys(), name
        for mounted in service.get("volumes", ()):
            source = mounted.split(":")[0]
            there = (path.parent / source).exists() if source.startswith(".") else source in volumes
            assert there, (name, source)
        if build := service.get("build"):
            assert (path.parent / build["context"] / build["dockerfile"]).is_file()
        assert re.search(r":\d", service.get("image", ":1")), "an image without a version"


@pytest.mark.parametrize("path", COMPOSE, ids=lambda path: path.name)
def test_our_services_can_change_nothing_but_their_data(path: Path) -> None:
    ours = [s for s in composed(path)["services"].values() if "build" in s]
    assert ours
    for service in ours:
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert "no-new-privileges:true" in service["security_opt"]
        for port in service.get("ports", ()):
            assert port.startswith("127.0.0.1:")
        for name in service["environment"]:
            known = {f"JIANYI_{field}".upper() for field in Settings.model_fields}
            assert name in known or name.startswith("OPENAI_"), name


def test_the_file_to_begin_with_is_one_service_and_the_other_one_can_be_scaled() -> None:
    one, many = (composed(DOCKER / name) for name in ("compose.yaml", "compose.scale.yaml"))
    assert list(one["services"]) == ["jianyi"]
    assert {"app", "app2", "nginx", "postgres", "chroma"} == many["services"].keys()
    upstreams = re.findall(r"server (\w+):8000", (DOCKER / "nginx.conf").read_text("utf-8"))
    assert upstreams == ["app", "app2"]
    environment = many["services"]["app"]["environment"]
    assert environment["JIANYI_DATABASE_URL"].startswith("postgresql+psycopg://")
    Settings(
        database_url=environment["JIANYI_DATABASE_URL"],
        chroma_url=environment["JIANYI_CHROMA_URL"],
    )


def test_streams_pass_the_proxy_as_they_come() -> None:
    proxy = (DOCKER / "nginx.conf").read_text("utf-8")
    assert "proxy_buffering off;" in proxy
    assert int(re.search(r"client_max_body_size (\d+)m", proxy).group(1)) > 32  # type: ignore[union-attr]
