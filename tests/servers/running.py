"""Real servers for a test session: each started once by whichever process needs it first, all ended with the session.

A server's own module (postgres.py, seaweed.py, elastic.py, prefect.py) says how it is started; tests that break a
server start one of their own with `private`. Everything lies under one short path that unprivileged users may enter.
"""

import fcntl
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER_VARIABLE = "SOHOA_TEST_SERVERS"
_PREFIX = "sohoa-servers-"
_GRACE_SECONDS = 15.0


@dataclass(frozen=True)
class Started:
    """A running server: the id of its process (leader of a group of its own) and what a test must know to use it.

    `facts` are plain JSON: another process of the session reads them from a file.
    """

    pid: int
    facts: dict[str, Any]


Start = Callable[[Path], Started]
"""Starts a server with its data in that empty folder and returns when it answers."""


def shared(name: str, start: Start) -> dict[str, Any]:
    """The session's one server of that name, started by the first who asks. Returns its facts."""
    folder = session_folder()
    with (folder / f"{name}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        known = folder / f"{name}.json"
        if not known.exists():
            started = start(_data_folder(folder, name))
            draft = known.with_suffix(".part")
            draft.write_text(json.dumps({"pid": started.pid, "facts": started.facts}))
            draft.rename(known)
        facts: dict[str, Any] = json.loads(known.read_text())["facts"]
        return facts


@contextmanager
def private(name: str, start: Start) -> Iterator[Started]:
    """A server that one test may stop, starve or kill; ended with the block, however it stands then."""
    data = _data_folder(session_folder(), f"{name}-{os.urandom(4).hex()}")
    started = start(data)
    try:
        yield started
    finally:
        end(started.pid)
        shutil.rmtree(data, ignore_errors=True)


def session_folder() -> Path:
    """Where this session's servers live; made by `begin_session` in the process that leads the session."""
    return Path(os.environ[FOLDER_VARIABLE])


def begin_session() -> None:
    """In the leading process only: a folder of this session's own; servers of sessions that were killed are ended."""
    base = Path(tempfile.gettempdir())
    for left in base.glob(f"{_PREFIX}*"):
        owner = left.name.removeprefix(_PREFIX)
        if owner.isdigit() and not Path(f"/proc/{owner}").exists():
            _end_all(left)
    folder = base / f"{_PREFIX}{os.getpid()}"
    folder.mkdir(mode=0o711)
    folder.chmod(0o711)
    os.environ[FOLDER_VARIABLE] = str(folder)


def end_session() -> None:
    """End every shared server and remove its data."""
    folder = os.environ.pop(FOLDER_VARIABLE, None)
    if folder:
        _end_all(Path(folder))


def spawn(
    command: Sequence[str | Path], data: Path, *, user: str | None = None, **more: Any
) -> "subprocess.Popen[bytes]":
    """Start a server in a process group of its own, its output in `data/output.log`.

    `user`: who runs it where the tests run as root (servers that refuse root); the data folder becomes his.
    """
    environment: Mapping[str, str] = more.pop("env", os.environ)
    options: dict[str, Any] = {}
    if user is not None and os.geteuid() == 0:
        account = pwd.getpwnam(user)
        for path in (data, *data.rglob("*")):
            os.chown(path, account.pw_uid, account.pw_gid, follow_symlinks=False)
        options = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    with (data / "output.log").open("ab") as output:
        return subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=data,
            env=dict(environment),
            start_new_session=True,
            **options,
            **more,
        )


def wait_until(
    answers: Callable[[], bool], process: "subprocess.Popen[bytes]", data: Path, seconds: float = 90
) -> None:
    """Wait until the server answers; fails with the end of its output where it ends or stays silent."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with suppress(OSError):
            if answers():
                process.returncode = 0  # it outlives this object, which would warn of that; it is ended by its id
                return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    said = (data / "output.log").read_text("utf-8", "replace")[-4000:]
    end(process.pid)
    raise RuntimeError(f"server {process.args!r} does not answer (exit code {process.poll()}):\n{said}")


def free_ports(count: int) -> list[int]:
    """Ports of the loopback that nobody listens on."""
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()


def end(pid: int) -> None:
    """End the process group, kindly first."""
    for sign in (signal.SIGCONT, signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(pid, sign)
        except ProcessLookupError:
            return
        if sign is not signal.SIGCONT and _gone(pid):
            return


def cache() -> Path:
    """Where downloads are kept between sessions: outside the checkout, `$SOHOA_TEST_CACHE` or ~/.cache/sohoa-tests."""
    named = os.environ.get("SOHOA_TEST_CACHE")
    folder = Path(named) if named else Path.home() / ".cache" / "sohoa-tests"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _gone(group: int) -> bool:
    until = time.monotonic() + _GRACE_SECONDS
    while time.monotonic() < until:
        with suppress(ChildProcessError):
            os.waitpid(group, os.WNOHANG)  # a child of ours stays in the table until it is waited for
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def _data_folder(folder: Path, name: str) -> Path:
    data = folder / name
    data.mkdir(mode=0o755)
    return data


def _end_all(folder: Path) -> None:
    for known in folder.glob("*.json"):
        with suppress(ValueError, KeyError):
            end(json.loads(known.read_text())["pid"])
    shutil.rmtree(folder, ignore_errors=True)
