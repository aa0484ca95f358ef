"""Runs the command line for real, each test in a home of its own."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.way.processes import SOHOA, answer_of

Run = Callable[..., Any]


@pytest.fixture
def sohoa(home: Path) -> Run:
    """`sohoa("ingest", path)` runs the command with --json in the test's home and returns its document."""
    del home  # the command finds it in the environment

    def run(*arguments: object, exit_code: int = 0) -> Any:
        return answer_of(os.environ, *arguments, exit_code=exit_code)

    return run


@pytest.fixture(scope="session")
def sohoa_command() -> Path:
    return SOHOA
