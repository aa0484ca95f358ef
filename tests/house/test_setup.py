"""The scripts a person types: sound bash, and a set-up that says what it cannot do itself."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted([*(ROOT / "script").iterdir(), *(ROOT / ".ci").iterdir(), ROOT / "deploy" / "make-secrets"])
_NOBODY = 65534
_NEEDED = ("bash", "dirname", "id", "cat", "cut", "sha256sum", "python3")
_PYTHONS = ("/usr/bin", "/usr/local/bin", *os.environ.get("PATH", "").split(os.pathsep))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_is_sound_bash(script: Path) -> None:
    said = subprocess.run(["bash", "-n", script], capture_output=True, text=True, check=False)
    assert (said.returncode, said.stderr) == (0, "")
    assert "set -euo pipefail" in script.read_text("utf-8")


@pytest.fixture
def checkout() -> Iterator[Path]:
    """A bare clone's scripts and locks where anybody may read and write: a test's own folder is its account's alone."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "script", folder / "script")
        for file in (*ROOT.glob("requirements*.lock"), ROOT / "pyproject.toml"):
            shutil.copy(file, folder)
        folder.chmod(0o777)
        yield folder


def test_without_root_and_terminal_the_exact_command_is_told(checkout: Path) -> None:
    said = _set_up(checkout, _commands(checkout))
    assert said.returncode == 1, said.stderr
    assert said.stdout == ""
    (command,) = re.findall(r"^  (.*apt-get install.*)$", said.stderr, re.MULTILINE)
    assert command.startswith("apt-get update && apt-get install --yes --no-install-recommends ")
    packages = command.rpartition("--no-install-recommends ")[2].split()
    assert "poppler-utils" in packages
    assert set(packages) <= _listed()
    assert not (checkout / ".venv").exists()


def test_the_tests_need_more_than_the_product(checkout: Path) -> None:
    commands = _commands(checkout)
    product, tests = (_set_up(checkout, commands, *purpose).stderr for purpose in ((), ("test",)))
    assert "maven" in tests
    assert "maven" not in product


def _listed() -> set[str]:
    """What script/setup and its list name as packages."""
    return set(re.findall(r'=>([a-z0-9-]+)"', (ROOT / "script" / "setup").read_text("utf-8"))) | {"python3-venv"}


def _commands(checkout: Path) -> Path:
    """A folder of commands to be the whole PATH: a machine without Tesseract and poppler, and without sudo."""
    folder = checkout / "bin"
    folder.mkdir()
    for name in _NEEDED:
        where = os.pathsep.join(_PYTHONS) if name == "python3" else None
        found = shutil.which(name, path=where)
        assert found, name
        (folder / name).symlink_to(found)
    return folder


def _set_up(checkout: Path, commands: Path, *purpose: str) -> "subprocess.CompletedProcess[str]":
    """script/setup with no terminal, as nobody where the tests run as root."""
    nobody = {"user": _NOBODY, "group": _NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    return subprocess.run(
        [checkout / "script" / "setup", *purpose],
        env={"PATH": str(commands), "HOME": str(checkout)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        **nobody,  # type: ignore[arg-type]
    )
