"""Runs the command line for real, each test in a home of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SOHOA = Path(sys.executable).with_name("sohoa")
Run = Callable[..., Any]


@pytest.fixture
def sohoa(home: Path) -> Run:
    """`sohoa("ingest", path)` runs the command with --json in the test's home and returns its document."""

    def run(*arguments: object, exit_code: int = 0) -> Any:
        said = subprocess.run(
            [SOHOA, *map(str, arguments), "--json"], capture_output=True, text=True, env=os.environ, check=False
        )
        assert said.returncode == exit_code, said.stderr + said.stdout
        return json.loads(said.stdout)

    return run


@pytest.fixture(scope="session")
def sohoa_command() -> Path:
    return SOHOA
