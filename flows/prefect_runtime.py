"""Prefect's in-process API: started once per process, private to a home, ended with it. The flow is in digitise.py.

Prefect sees ids only. Its own child process survives a killed parent, so the next start ends what was left behind.
"""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.settings import Settings
from dossiers.errors import TryLater

_PID_FILE = "server.pid"
_MOST_HISTORY_BYTES = 200_000_000


@contextmanager
def prefect_started(settings: Settings) -> Iterator[None]:
    """Prefect with its database under the home; flows called inside use it. Only the owner of the home may.

    Raises TryLater("prefect_slow") where its API does not answer in time.
    """
    folder = settings.home / "prefect"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    end_orphan(folder)
    forget_long_history(folder)
    os.environ.pop("PREFECT_API_URL", None)
    os.environ.update(environment(folder, settings))
    # Imported late: importing Prefect reads the environment, and costs a second that other commands need not pay.
    from prefect.server.api.server import SubprocessASGIServer

    server = SubprocessASGIServer()
    try:
        server.start(timeout=settings.prefect_start_seconds)
        if server.server_process is not None:
            (folder / _PID_FILE).write_text(str(server.server_process.pid), encoding="ascii")
    except RuntimeError as error:
        server.stop()
        raise TryLater("prefect_slow", limit=settings.prefect_start_seconds) from error
    try:
        yield
    finally:
        server.stop()
        (folder / _PID_FILE).unlink(missing_ok=True)


def forget_long_history(folder: Path, most_bytes: int = _MOST_HISTORY_BYTES) -> bool:
    """Remove Prefect's database when it has grown large: what is due and done stands in the register, not there."""
    database = folder / "prefect.db"
    files = [database, *(database.with_name(f"prefect.db-{part}") for part in ("wal", "shm"))]
    if sum(file.stat().st_size for file in files if file.exists()) <= most_bytes:
        return False
    for file in files:
        file.unlink(missing_ok=True)
    return True


def environment(folder: Path, settings: Settings) -> dict[str, str]:
    """Prefect's settings: nothing leaves the machine, nothing is kept but states and ids."""
    return {
        "PREFECT_HOME": str(folder),
        "PREFECT_PROFILES_PATH": str(folder / "profiles.toml"),
        "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE": "true",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": str(settings.prefect_start_seconds),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_LOGGING_LEVEL": "ERROR",
        "PREFECT_LOGGING_TO_API_ENABLED": "false",
        "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
        "PREFECT_CLI_COLORS": "false",
    }


def end_orphan(folder: Path) -> bool:
    """End the server that a killed owner left behind; True where there was one. Touches no other process."""
    pid_file = folder / _PID_FILE
    try:
        pid = int(pid_file.read_text("ascii"))
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except (OSError, ValueError):
        pid_file.unlink(missing_ok=True)
        return False
    ours = b"prefect.server.api.server:create_app" in command
    if ours:
        os.kill(pid, signal.SIGTERM)
        _wait_until_gone(pid)
    pid_file.unlink(missing_ok=True)
    return ours


def _wait_until_gone(pid: int, seconds: float = 10.0) -> None:
    gone = threading.Event()
    for _ in range(int(seconds * 10)):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        gone.wait(0.1)
    os.kill(pid, signal.SIGKILL)
