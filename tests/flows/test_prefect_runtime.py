"""Prefect beside an archive: nothing leaves, nothing is left behind, history does not grow without end."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.settings import Settings
from flows.prefect_runtime import end_orphans, environment, forget_long_history

_SERVER = "prefect.server.api.server:create_app"
_WAITING = (sys.executable, "-c", "import sys; sys.stdin.read()")


def test_nothing_is_sent_anywhere_and_nothing_is_kept(tmp_path: Path) -> None:
    set_up = environment(tmp_path, Settings(home=tmp_path))
    assert set_up["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"
    assert set_up["PREFECT_RESULTS_PERSIST_BY_DEFAULT"] == "false"
    assert set_up["PREFECT_LOGGING_TO_API_ENABLED"] == "false"
    assert set_up["PREFECT_HOME"] == str(tmp_path)


def test_a_server_left_behind_is_ended_and_nobody_else(tmp_path: Path) -> None:
    ours, others = tmp_path / "ours", tmp_path / "others"
    with _left_behind(_SERVER, ours) as left, _left_behind(_SERVER, others), _left_behind("something else", ours):
        assert end_orphans(ours) == 1
        assert not _runs(left)
        assert end_orphans(ours) == 0
        assert end_orphans(others) == 1


def test_the_server_of_this_process_is_no_orphan(tmp_path: Path) -> None:
    environment = {**os.environ, "PREFECT_HOME": str(tmp_path)}
    with subprocess.Popen([*_WAITING, _SERVER], stdin=subprocess.PIPE, env=environment) as server:
        assert end_orphans(tmp_path) == 0
        assert server.poll() is None
        server.communicate()


def test_a_long_history_is_forgotten_a_short_one_kept(tmp_path: Path) -> None:
    database = tmp_path / "prefect.db"
    database.write_bytes(b"x" * 100)
    (tmp_path / "prefect.db-wal").write_bytes(b"x" * 100)
    assert not forget_long_history(tmp_path, most_bytes=200)
    assert database.exists()
    assert forget_long_history(tmp_path, most_bytes=199)
    assert list(tmp_path.iterdir()) == []


@contextmanager
def _left_behind(name: str, folder: Path) -> Iterator[int]:
    """A process with that name and Prefect folder whose parent has ended; killed at the end of the block."""
    code = f"import subprocess, sys; print(subprocess.Popen([*{_WAITING!r}, {name!r}], stdin=0, stdout=2).pid)"
    environment = {**os.environ, "PREFECT_HOME": str(folder)}
    reading, writing = os.pipe()
    try:
        made = subprocess.run(
            [sys.executable, "-c", code], stdin=reading, stdout=subprocess.PIPE, env=environment, check=True
        )
        yield int(made.stdout)
    finally:
        os.close(reading)
        os.close(writing)  # the end of its input is its end


def _runs(pid: int) -> bool:
    try:
        return _SERVER.encode() in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
