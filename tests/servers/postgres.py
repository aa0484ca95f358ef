"""A real PostgreSQL for tests: SCRAM passwords, an ordinary role that owns its databases, new ones from a template.

`fsync=off` unless asked for: nothing here has to outlive a power cut.
"""

import fcntl
import os
import pwd
import secrets
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from tests.servers import running
from tests.servers.running import Started

_ADMIN, _ROLE = "admin", "sohoa"
_UNPRIVILEGED = "postgres"  # whom Debian's package made; used where the tests run as root, which the server refuses


@dataclass(frozen=True)
class Server:
    """Where it listens and who may come in; `admin` is a superuser, `role` owns the registers."""

    host: str
    port: int
    admin: str
    admin_password: str
    role: str
    role_password: str
    data: str

    def url(self, database: str) -> str:
        """The SQLAlchemy URL for the ordinary role, without the password."""
        return f"postgresql+psycopg://{self.role}@{self.host}:{self.port}/{database}"

    def connect(self, database: str = "postgres") -> "psycopg.Connection[Any]":
        """The administrator's connection, without transactions."""
        return psycopg.connect(
            host=self.host, port=self.port, user=self.admin, password=self.admin_password, dbname=database,
            autocommit=True, connect_timeout=5,
        )  # fmt: skip

    def fresh_database(self, template: str = "template0", more: str = "") -> str:
        """The name of a new database, a copy of the template, owned by the role."""
        name = f"t{secrets.token_hex(8)}"
        self._make(name, template, more)
        return name

    def drop_database(self, name: str) -> None:
        """Gone, whoever is connected."""
        with self.connect() as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def template(self, name: str, fill: Callable[[str], None]) -> str:
        """The session's template of that name, filled (given its URL) by the first who asks."""
        with (running.session_folder() / f"template-{name}.lock").open("a") as lock, self.connect() as connection:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
                draft = self.fresh_database()
                fill(self.url(draft))
                renaming = sql.SQL("ALTER DATABASE {} RENAME TO {}")
                connection.execute(renaming.format(sql.Identifier(draft), sql.Identifier(name)))
        return name

    def _make(self, name: str, template: str, more: str) -> None:
        with self.connect() as connection:
            parts = map(sql.Identifier, (name, self.role, template))
            connection.execute(sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {} " + more).format(*parts))


def shared_server() -> Server:
    """The session's server; tests make databases of their own in it and never stop it."""
    return Server(**running.shared("postgres", start))


@contextmanager
def private_server(*settings: str) -> Iterator[Server]:
    """A server that one test may break; `settings` as in `max_connections=5`."""
    with running.private("postgres", lambda data: start(data, *settings)) as started:
        server = Server(**started.facts)
        try:
            yield server
        finally:
            kill(server)  # it may be another process by now than the one that was started first


def start(data: Path, *settings: str) -> Started:
    """A new server with its data in that folder."""
    admin_password, role_password = secrets.token_urlsafe(18), secrets.token_urlsafe(18)
    server = Server(
        "127.0.0.1", running.free_ports(1)[0], _ADMIN, admin_password, _ROLE, role_password, str(data)
    )  # fmt: skip
    _initialise(data, admin_password)
    pid = run(server, *settings)
    with server.connect() as connection:
        connection.execute(sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(sql.Identifier(_ROLE), role_password))
    return Started(pid, asdict(server))


def run(server: Server, *settings: str) -> int:
    """Start the server on the data that it has, and wait until it answers. Returns its process id."""
    data = Path(server.data)
    ordinary = {
        "listen_addresses": server.host,
        "port": server.port,
        "unix_socket_directories": "",
        "fsync": "off",
        "autovacuum": "off",  # it may sit in a template that is to be copied
        "shared_buffers": "32MB",
        "log_min_error_statement": "panic",
    }
    given = dict(each.split("=", 1) for each in settings)
    options = [part for name, value in {**ordinary, **given}.items() for part in ("-c", f"{name}={value}")]
    process = running.spawn([_program("postgres"), "-D", data / "db", *options], data, user=_UNPRIVILEGED)

    def answers() -> bool:
        with suppress(psycopg.OperationalError), server.connect():
            return True
        return False

    running.wait_until(answers, process, data)
    return process.pid


def kill(server: Server) -> None:
    """As a power cut would: at once, without a word to anybody; returns when its port is free."""
    pid = _pid(server)
    if pid is not None:
        os.kill(pid, signal.SIGQUIT)
        with suppress(ChildProcessError):
            os.waitpid(pid, 0)


def _pid(server: Server) -> int | None:
    try:
        return int((Path(server.data) / "db" / "postmaster.pid").read_text().split("\n")[0])
    except FileNotFoundError:
        return None


def _initialise(data: Path, admin_password: str) -> None:
    secret = data / "admin-password"
    secret.touch(mode=0o600)
    secret.write_text(admin_password)
    options: dict[str, Any] = {}
    if os.geteuid() == 0:
        account = pwd.getpwnam(_UNPRIVILEGED)
        for path in (data, secret):
            os.chown(path, account.pw_uid, account.pw_gid)
        options = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    subprocess.run(
        [
            _program("initdb"), "-D", data / "db", "-U", _ADMIN, "-A", "scram-sha-256", f"--pwfile={secret}",
            "-E", "UTF8", "--locale=C.UTF-8", "--no-sync",
        ],
        check=True, capture_output=True, cwd=data, **options,
    )  # fmt: skip
    secret.unlink()


def _program(name: str) -> str:
    """Debian keeps the server's programs out of PATH, by version."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: float(path.parts[4]))
    program = str(found[-1]) if found else shutil.which(name)
    if program is None:
        raise RuntimeError(f"PostgreSQL's {name} is missing: apt-get install postgresql")
    return program
