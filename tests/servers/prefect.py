"""A real Prefect server for tests: on a database of its own in the session's PostgreSQL, behind a password."""

import fcntl
import os
import secrets
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.error import URLError

from tests.servers import postgres, running
from tests.servers.running import Started


@dataclass(frozen=True)
class Server:
    """Where it listens and who may come in; `auth` is `account:password`, what PREFECT_API_AUTH_STRING takes."""

    api: str
    port: int
    auth: str
    database: str
    data: str


def shared_server() -> Server:
    """The session's server; tests never stop it."""
    return Server(**running.shared("prefect", start))


@contextmanager
def private_server() -> Iterator[Server]:
    """A server that one test may kill and `run` again; its database lies in the session's PostgreSQL."""
    with running.private("prefect", start) as started:
        server = Server(**started.facts)
        try:
            yield server
        finally:
            kill(server)  # it may be another process by now than the one that was started first
            postgres.shared_server().drop_database(server.database)


def migrated_into(folder: Path) -> None:
    """Prefect's embedded database in that folder as its first start leaves it; made once a session: it takes 10 s."""
    made = running.session_folder() / "prefect-embedded"
    with made.with_suffix(".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            draft = made.with_suffix(".part")
            draft.mkdir()
            subprocess.run(
                [sys.executable, "-m", "prefect", "server", "database", "upgrade", "--yes"],
                env=_clean_environment() | {"PREFECT_HOME": str(draft)},
                check=True,
                capture_output=True,
            )
            draft.rename(made)
    folder.parent.mkdir(exist_ok=True, mode=0o700)
    folder.mkdir(mode=0o700)
    for file in made.glob("prefect.db*"):
        shutil.copy(file, folder)


def start(data: Path) -> Started:
    """A new server on a new database."""
    port = running.free_ports(1)[0]
    auth = f"sohoa:{secrets.token_urlsafe(18)}"
    database = postgres.shared_server().fresh_database()
    server = Server(f"http://127.0.0.1:{port}/api", port, auth, database, str(data))
    return Started(run(server), asdict(server))


def run(server: Server) -> int:
    """Start the server on the database that it has, and wait until it answers. Returns its process id."""
    data = Path(server.data)
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(server.port)]
    process = running.spawn([*command, "--no-ui"], data, env=_environment(server))
    (data / "pid").write_text(str(process.pid))
    running.wait_until(lambda: answers(server.api), process, data)
    return process.pid


def kill(server: Server) -> None:
    """At once and with all its children, without a word to anybody; returns when it is gone."""
    pid = int((Path(server.data) / "pid").read_text())
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    with suppress(ChildProcessError):
        os.waitpid(pid, 0)


def answers(api: str) -> bool:
    """Whether the server at that address is up with its database; asked without a password."""
    try:
        with urllib.request.urlopen(f"{api}/ready", timeout=2) as response:
            return bool(response.status == 200)
    except URLError:
        return False


def _environment(server: Server) -> dict[str, str]:
    register = postgres.shared_server()
    return _clean_environment() | {
        "PREFECT_HOME": server.data,
        "PREFECT_SERVER_API_AUTH_STRING": server.auth,
        "PREFECT_SERVER_DATABASE_DRIVER": "postgresql+asyncpg",
        "PREFECT_SERVER_DATABASE_HOST": register.host,
        "PREFECT_SERVER_DATABASE_PORT": str(register.port),
        "PREFECT_SERVER_DATABASE_USER": register.role,
        "PREFECT_SERVER_DATABASE_PASSWORD": register.role_password,
        "PREFECT_SERVER_DATABASE_NAME": server.database,
    }


def _clean_environment() -> dict[str, str]:
    """Nothing of the account's own Prefect, nothing sent away."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "SOHOA_"))}
    return kept | {"PREFECT_SERVER_ANALYTICS_ENABLED": "false", "DO_NOT_TRACK": "1"}
