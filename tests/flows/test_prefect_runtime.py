"""Prefect beside an archive: nothing leaves, nothing is left behind, history does not grow without end."""

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.settings import Settings
from flows.prefect_runtime import end_orphan, environment, forget_long_history


def test_nothing_is_sent_anywhere_and_nothing_is_kept(tmp_path: Path) -> None:
    set_up = environment(tmp_path, Settings(home=tmp_path))
    assert set_up["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"
    assert set_up["PREFECT_RESULTS_PERSIST_BY_DEFAULT"] == "false"
    assert set_up["PREFECT_LOGGING_TO_API_ENABLED"] == "false"
    assert set_up["PREFECT_HOME"] == str(tmp_path)


def test_a_server_left_behind_is_ended(tmp_path: Path) -> None:
    with _process("prefect.server.api.server:create_app") as left:
        (tmp_path / "server.pid").write_text(str(left.pid))
        # The one left behind is nobody's child; ours would stay a zombie until it is waited for.
        threading.Thread(target=left.wait, daemon=True).start()
        assert end_orphan(tmp_path)
        assert left.wait(10) == -signal.SIGTERM
    assert not (tmp_path / "server.pid").exists()


def test_a_process_that_took_over_the_number_is_left_alone(tmp_path: Path) -> None:
    with _process("something else") as other:
        (tmp_path / "server.pid").write_text(str(other.pid))
        assert not end_orphan(tmp_path)
        assert other.poll() is None
    assert not (tmp_path / "server.pid").exists()


def test_no_server_was_left_behind(tmp_path: Path) -> None:
    assert not end_orphan(tmp_path)
    (tmp_path / "server.pid").write_text("not a number")
    assert not end_orphan(tmp_path)


def test_a_long_history_is_forgotten_a_short_one_kept(tmp_path: Path) -> None:
    database = tmp_path / "prefect.db"
    database.write_bytes(b"x" * 100)
    (tmp_path / "prefect.db-wal").write_bytes(b"x" * 100)
    assert not forget_long_history(tmp_path, most_bytes=200)
    assert database.exists()
    assert forget_long_history(tmp_path, most_bytes=199)
    assert list(tmp_path.iterdir()) == []


@contextmanager
def _process(name: str) -> "Iterator[subprocess.Popen[bytes]]":
    """A process whose command line holds the name, until the block ends."""
    process = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()", name], stdin=subprocess.PIPE)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()
