"""Progress never reaches standard output, and quick work without a terminal says nothing."""

import io

import pytest
from rich.console import Console

from desk.cli import progress
from desk.cli.progress import drawn
from desk.texts import Texts
from flows.progress import Step


def test_quick_work_is_silent() -> None:
    out = io.StringIO()
    with drawn(Console(file=out), Texts("en")) as tell:
        for done in range(5):
            tell(Step("pages", done, 5))
    assert out.getvalue() == ""


def test_long_work_is_told_in_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 1.0, 3.0, 3.0, 4.0, 6.0, 6.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    out = io.StringIO()
    with drawn(Console(file=out), Texts("en")) as tell:
        for done in (1, 2, 3, 4):
            tell(Step("pages", done, 4))
    assert out.getvalue().splitlines() == ["Pages 2/4", "Pages 4/4"]


def test_a_terminal_gets_a_bar_that_goes_away() -> None:
    out = io.StringIO()
    screen = Console(file=out, force_terminal=True, width=100, _environ={"TERM": "xterm"})
    with drawn(screen, Texts("vi")) as tell:
        tell(Step("pages", 1, 4))
        tell(Step("scans", 1, 1))
    assert "Trang" in out.getvalue()
    assert "1/4" in out.getvalue()
