"""The docs tell what is there: generated pages are up to date; the commands, settings, codes and links exist."""

import re
from pathlib import Path

import pytest
import yaml

from config.settings import Settings
from desk.reference import pages
from dossiers.notices import table

ROOT = Path(__file__).resolve().parents[2]
READMES = ("README.md", "README.vi.md")
WRITTEN = (
    *READMES,
    *(f"docs/{each.name}" for each in sorted((ROOT / "docs").glob("*.md")) if each.name not in pages()),
)
# read before or beside the settings: config/settings.py, desk/
VARIABLES = {"SOHOA_CONFIG", "SOHOA_SECRETS", "SOHOA_DEBUG"}


@pytest.mark.parametrize("name", sorted(pages()))
def test_a_generated_page_is_up_to_date(name: str) -> None:
    written = (ROOT / "docs" / name).read_text("utf-8")
    assert written == pages()[name], "run: .venv/bin/python -m desk.reference docs"


@pytest.mark.parametrize("name", WRITTEN)
def test_links_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / name).read_text("utf-8"))
    assert links or name not in READMES
    assert [link for link in links if not (ROOT / name).parent.joinpath(link).exists()] == []


@pytest.mark.parametrize("name", WRITTEN)
def test_settings_and_codes_that_are_named_exist(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    settings = {f"SOHOA_{each.upper()}" for each in Settings.model_fields} | VARIABLES
    assert set(re.findall(r"\bSOHOA_[A-Z_]*[A-Z]\b", text)) <= settings
    codes = set(re.findall(r"`((?:index|store|register|schema|journal|outbox|deposits|disk|papers)_[a-z_]+)`", text))
    assert codes <= table().keys()


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


def test_commands_that_are_named_exist() -> None:
    known = set(re.findall(r"^## sohoa (\w+)", pages()["commands.md"], re.MULTILINE))
    named = set(
        re.findall(r"(?:`|exec app )sohoa (\w+)", "".join((ROOT / name).read_text("utf-8") for name in WRITTEN))
    )
    assert named
    assert named <= known


def test_production_tells_of_every_service_and_secret() -> None:
    told = (ROOT / "docs" / "production.md").read_text("utf-8")
    column = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    names = [*column["services"], *column["secrets"]]
    assert [each for each in names if f"`{each}`" not in told] == []
