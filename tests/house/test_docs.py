"""The docs tell what is there: generated pages are up to date, the README's commands and links exist."""

import re
from pathlib import Path

import pytest

from desk.reference import pages

ROOT = Path(__file__).resolve().parents[2]
READMES = ("README.md", "README.vi.md")


@pytest.mark.parametrize("name", sorted(pages()))
def test_a_generated_page_is_up_to_date(name: str) -> None:
    written = (ROOT / "docs" / name).read_text("utf-8")
    assert written == pages()[name], "run: .venv/bin/python -m desk.reference docs"


@pytest.mark.parametrize("name", READMES)
def test_links_of_a_readme_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / name).read_text("utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", READMES)
def test_scripts_a_readme_names_can_be_run(name: str) -> None:
    scripts = set(re.findall(r"\bscript/[a-z]+", (ROOT / name).read_text("utf-8")))
    assert {"script/demo", "script/test"} <= scripts
    for script in scripts:
        assert (ROOT / script).stat().st_mode & 0o111, script


def test_the_first_lines_name_what_is_needed() -> None:
    for name in READMES:
        first = "\n".join((ROOT / name).read_text("utf-8").splitlines()[:4])
        assert "git" in first
        assert "Python ≥ 3.11" in first


def test_commands_in_the_readme_exist() -> None:
    known = set(re.findall(r"^## sohoa (\w+)", pages()["commands.md"], re.MULTILINE))
    named = set(re.findall(r"`sohoa (\w+)", "".join((ROOT / name).read_text("utf-8") for name in READMES)))
    assert named
    assert named <= known
