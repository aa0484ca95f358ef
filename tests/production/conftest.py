"""Commands and workers of a production column, each a process of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.production.columns import Column, new_column
from tests.way.processes import answer_of

Run = Callable[..., Any]


@pytest.fixture
def column(tmp_path: Path) -> Column:
    return new_column(tmp_path)


@pytest.fixture
def sohoa(column: Column) -> Run:
    """`sohoa("ingest", path)` runs the command with --json on the test's column and returns its document."""

    def run(*arguments: object, exit_code: int = 0, **changed: str) -> Any:
        return answer_of(column.environment() | changed, *arguments, exit_code=exit_code)

    return run
