"""docs/commands.md is what the commands say of themselves."""

from pathlib import Path

from desk.cli.main import command_tree
from desk.cli.reference import reference

PAGE = Path(__file__).resolve().parents[2] / "docs" / "commands.md"


def test_the_page_is_made_from_the_commands() -> None:
    assert PAGE.read_text("utf-8") == reference(), "run: python -m desk.cli.reference > docs/commands.md"


def test_the_page_names_every_command_and_option() -> None:
    page = PAGE.read_text("utf-8")
    for name, command in command_tree().commands.items():
        assert f"## sohoa {name}\n" in page
        for parameter in command.params:
            if parameter.param_type_name == "option":
                assert parameter.opts[0] in page
