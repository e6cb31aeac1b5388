"""Real servers on loopback, to be stopped, killed and started: PostgreSQL and Chroma."""

import os
import pwd
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

_START_SECONDS = 30.0


def postgres_binaries() -> Path:
    """Return where PostgreSQL is; without one the test fails in CI and skips elsewhere."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    if not binaries:
        missing = "no PostgreSQL server here: apt-get install postgresql"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    return binaries[-1].parent


class PostgresServer:
    """A PostgreSQL in `folder`, to be killed and started; called, it makes an empty database."""

    def __init__(self, folder: Path) -> None:
        binaries = postgres_binaries()
        self._folder, self._port, self._made = folder, free_port(), 0
        user: list[str] = []
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            account = pwd.getpwnam("postgres")
            os.chown(folder, account.pw_uid, account.pw_gid)
            ids = [f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}"]
            user = ["setpriv", *ids, "--clear-groups"]
        options = ["--username=jianyi", "--auth=trust", "--encoding=UTF8", "--no-sync"]
        subprocess.run(
            [*user, binaries / "initdb", "--pgdata", folder / "data", *options],
            check=True,
            capture_output=True,
            cwd=folder,
        )
        settings = ("fsync=off", "listen_addresses=127.0.0.1", "unix_socket_directories=")
        flags = [part for setting in settings for part in ("-c", setting)]
        place = ["-D", folder / "data", "-p", str(self._port)]
        self._command = [*user, binaries / "postgres", *place, *flags]
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                self._command, stdout=log, stderr=log, cwd=self._folder
            )
        wait_for_port(self._port, self._process)

    def kill(self) -> None:
        """Stop it without waiting for anything."""
        if self._process:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait(_START_SECONDS)

    def fresh_database(self) -> str:
        # A schema takes a tenth of the time of a database, and hides others just as well.
        self._made += 1
        schema = f"catalogue{self._made}"
        address = f"host=127.0.0.1 port={self._port} user=jianyi dbname=postgres"
        with closing(_connected(address)) as connection:
            connection.execute(f"CREATE SCHEMA {schema}".encode())
        options = f"options=-csearch_path%3D{schema}"
        return f"postgresql+psycopg://jianyi:secret@127.0.0.1:{self._port}/postgres?{options}"


def _connected(address: str) -> psycopg.Connection:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            return psycopg.connect(address, autocommit=True)
        except psycopg.OperationalError:  # it takes connections a moment before it serves them
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


class ChromaServer:
    """`chroma run` on a folder, to be stopped and started."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._port = folder, free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self.url = f"http://127.0.0.1:{self._port}"

    def start(self, folder: Path | None = None) -> None:
        address = ["--host", "127.0.0.1", "--port", str(self._port)]
        self._process = subprocess.Popen(
            [
                Path(sys.executable).parent / "chroma",
                "run",
                "--path",
                folder or self._folder,
                *address,
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "ANONYMIZED_TELEMETRY": "False"},
        )
        wait_for_port(self._port, self._process)

    def pause(self) -> None:
        if self._process:
            self._process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        if self._process:
            self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait(_START_SECONDS)


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        return int(listener.getsockname()[1])


def wait_for_port(port: int, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > deadline or process.poll() is not None:
                raise
            time.sleep(0.05)
