"""The lock files: every requirement pinned with hashes, no address of anybody's mirror, every choice explained."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_is_pinned_with_a_hash(name: str) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text("utf-8"))
    requirements = [entry for entry in entries if not entry.startswith("#")]
    assert len(requirements) > 50
    unpinned = [entry.splitlines()[0] for entry in requirements if "==" not in entry or "--hash=sha256:" not in entry]
    assert unpinned == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert not re.search(r"https?://|--index-url|--extra-index-url|--find-links|--trusted-host| @ ", text)


def test_each_dependency_says_why_it_was_chosen() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    declared = tomllib.loads(text)
    lines = text.splitlines()
    for requirement in declared["project"]["dependencies"]:
        at = next(number for number, line in enumerate(lines) if f'"{requirement}"' in line)
        explained = "#" in lines[at].partition(f'"{requirement}"')[2] or lines[at - 1].strip().startswith("# ")
        assert explained, requirement


def test_excluded_libraries_stay_out() -> None:
    """PyMuPDF is AGPL; opencv-python needs libGL; Liberation and GPL data have no place here."""
    for name in LOCKS:
        text = (ROOT / name).read_text("utf-8").lower()
        assert not re.search(r"^(pymupdf|opencv-python|vietnam-provinces)==", text, re.MULTILINE)
