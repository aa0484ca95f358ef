"""What every test shares: homes of their own, the samples, and a closing summary of what was not tested and why."""

import os
from pathlib import Path

import pytest

from tests.servers import prefect, running

SHARED = Path(__file__).resolve().parents[2] / "shared"
collect_ignore_glob = [] if (SHARED / "scans").is_dir() else ["shared/*"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long tests begin first: one that begins last keeps the others waiting for it alone."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(scope="session", autouse=True)
def _quiet_machine() -> None:
    """Tests never touch the account's own archive, and Tesseract takes one core a process."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    for name in [each for each in os.environ if each.startswith("SOHOA_")]:
        if not name.startswith("SOHOA_TEST_"):
            del os.environ[name]
    # Tests of the way read fast; how well is read is tested where it is said which mode.
    os.environ["SOHOA_READING_MODE"] = "fast"


def pytest_configure(config: pytest.Config) -> None:
    """The process that leads the session keeps the real servers; its helpers inherit the folder's name."""
    if not hasattr(config, "workerinput"):
        running.begin_session()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Every server ends with the session."""
    if not hasattr(config, "workerinput"):
        running.end_session()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home of this test, also for child processes."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SOHOA_HOME", str(folder))
    monkeypatch.setenv("SOHOA_SETTLE_SECONDS", "0.05")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return folder


@pytest.fixture
def prefect_migrated(home: Path) -> None:
    """The test's home with Prefect's database made; a home that is really new is tried by the wheel and the command."""
    prefect.migrated_into(home / "prefect")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real scans and tricky files that may lie beside the checkout; tests on it live in tests/shared/."""
    return SHARED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say aloud what this run could not test."""
    if not (SHARED / "scans").is_dir():
        terminalreporter.write_line("NOT TESTED: real scans and tricky files (../shared is not here)", red=True)
    for report in terminalreporter.stats.get("skipped", []):
        terminalreporter.write_line(f"NOT TESTED: {report.nodeid}: {report.longrepr[2]}", red=True)
