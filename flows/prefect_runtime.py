"""Prefect's in-process API: started once per process, private to a home, ended with it. The flow is in digitise.py.

Prefect sees ids only. Its own child process survives a killed parent, so the next owner ends what was left behind.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx

from config.settings import Settings
from dossiers.errors import TryLater

_MOST_HISTORY_BYTES = 200_000_000


@contextmanager
def prefect_started(settings: Settings, on_starting: Callable[[Callable[[], None]], None]) -> Iterator[None]:
    """Prefect with its database under the home; flows called inside use it. Only the owner of the home may,
    after `end_orphans`. `on_starting` is given what breaks the start off, from any thread: on a busy machine it takes
    minutes.

    Raises TryLater("prefect_slow") where its API does not answer in time or its start was broken off.
    """
    folder = prefect_folder(settings)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    forget_long_history(folder)
    os.environ.pop("PREFECT_API_URL", None)
    os.environ.update(environment(folder, settings))
    # Imported late: importing Prefect reads the environment, and costs a second that other commands need not pay.
    from prefect.events.clients import NullEventsClient
    from prefect.events.worker import EventsWorker
    from prefect.server.api.server import SubprocessASGIServer

    # Nobody listens to its events, and one that comes up while the API ends would start another server for itself.
    EventsWorker.set_client_override(NullEventsClient)
    server = SubprocessASGIServer()
    on_starting(server.stop)
    try:
        server.start(timeout=settings.prefect_start_seconds)
    except (RuntimeError, httpx.HTTPError, AttributeError) as error:  # the last: Prefect's, when it was broken off
        server.stop()
        raise TryLater("prefect_slow", limit=settings.prefect_start_seconds) from error
    try:
        yield
    finally:
        server.stop()


def forget_long_history(folder: Path, most_bytes: int = _MOST_HISTORY_BYTES) -> bool:
    """Remove Prefect's database when it has grown large: what is due and done stands in the register, not there."""
    database = folder / "prefect.db"
    files = [database, *(database.with_name(f"prefect.db-{part}") for part in ("wal", "shm"))]
    if sum(file.stat().st_size for file in files if file.exists()) <= most_bytes:
        return False
    for file in files:
        file.unlink(missing_ok=True)
    return True


def use_prefect_server(settings: Settings, scratch: Path) -> None:
    """This process speaks to the Prefect server of the settings. Called before Prefect is imported.

    `scratch`: its task workers write every result to a file, though nobody asks for it; there it ends with us.
    """
    assert settings.prefect_url is not None, "only where the settings name a server"
    folder = prefect_folder(settings)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.environ.update(environment(folder, settings))
    os.environ["PREFECT_LOCAL_STORAGE_PATH"] = str(scratch / "prefect")
    os.environ["PREFECT_API_URL"] = settings.prefect_url.rstrip("/")
    os.environ["PREFECT_SERVER_ALLOW_EPHEMERAL_MODE"] = "false"
    os.environ["PREFECT_API_REQUEST_TIMEOUT"] = str(settings.server_seconds)
    os.environ["PREFECT_CLIENT_MAX_RETRIES"] = "1"  # whoever sends may as well not: workers look themselves
    auth = settings.prefect_auth.get_secret_value()
    if auth:
        os.environ["PREFECT_API_AUTH_STRING"] = auth
    if settings.ca_file:
        os.environ["PREFECT_API_SSL_CERT_FILE"] = str(settings.ca_file)


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
        # An office's proxy has no business with our own loopback.
        "NO_PROXY": ",".join(filter(None, [os.environ.get("NO_PROXY"), "127.0.0.1", "localhost"])),
    }


def prefect_folder(settings: Settings) -> Path:
    """Where Prefect keeps the states and ids of this home."""
    return settings.home.resolve() / "prefect"


def end_orphans(folder: Path) -> int:
    """End the servers that killed owners left behind; returns how many. Only the owner of the home may.

    They are known by the folder they were given, not by a note of their id: an owner may be killed while its server
    starts. Touches no other process.
    """
    orphans = [each for each in Path("/proc").iterdir() if each.name.isdigit() and _is_orphan(each, folder)]
    for orphan in orphans:
        _end(orphan, folder)
    return len(orphans)


def _is_orphan(process: Path, folder: Path) -> bool:
    try:
        served = b"prefect.server.api.server:create_app" in (process / "cmdline").read_bytes()
        if not served or b"PREFECT_HOME=" + os.fsencode(folder) not in (process / "environ").read_bytes().split(b"\0"):
            return False
        parent = int((process / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()[1])
    except OSError:  # gone meanwhile, or somebody else's
        return False
    return parent != os.getpid()


def _end(orphan: Path, folder: Path, seconds: float = 10.0) -> None:
    gone = threading.Event()
    with suppress(ProcessLookupError):
        os.kill(int(orphan.name), signal.SIGTERM)
        for _ in range(int(seconds * 10)):
            # One that ended has no command line any more, though nobody may have waited for it yet.
            if not _is_orphan(orphan, folder):
                return
            gone.wait(0.1)
        os.kill(int(orphan.name), signal.SIGKILL)
