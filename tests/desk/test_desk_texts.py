"""Every sentence of the desk is there in both languages, says the same facts, and is used where it exists."""

import re
from pathlib import Path

import pytest

from desk.cli import commands
from desk.cli.help import parameter_text
from desk.cli.main import command_tree
from desk.texts import LANGUAGES, Texts, table
from dossiers.notices import Notice
from dossiers.papers import PaperState
from dossiers.text import nfc

DESK = Path(__file__).resolve().parents[2] / "desk"
_LITERAL = re.compile(r"(?:\btexts|\.say|\.note|\benglish|\bvietnamese)\(\s*f?[\"']([a-z_0-9.]+)[\"']")


def _facts(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


@pytest.mark.parametrize("key", sorted(table()))
def test_a_text_is_there_in_both_languages_with_the_same_facts(key: str) -> None:
    entry = table()[key]
    assert set(entry) == set(LANGUAGES)
    assert all(entry[language].strip() for language in LANGUAGES)
    assert entry["vi"] == nfc(entry["vi"])
    assert _facts(entry["vi"]) == _facts(entry["en"])


def test_every_key_named_in_the_desk_exists() -> None:
    used = {key for file in DESK.rglob("*.py") for key in _LITERAL.findall(file.read_text("utf-8"))}
    assert len(used) > 20, "the pattern no longer matches how texts are asked for"
    assert {key for key in used if key not in table()} == set()


def test_every_command_and_parameter_has_help_and_json() -> None:
    tree = command_tree()
    assert list(tree.commands) == list(commands.ALL)
    for name, command in tree.commands.items():
        assert "as_json" in {parameter.name for parameter in command.params}
        for language in LANGUAGES:
            assert Texts(language)(f"help.{name}")
            assert all(parameter_text(Texts(language), name, each.name) for each in command.params)


def test_every_state_of_a_paper_has_a_word() -> None:
    assert {f"state.{state.value}" for state in PaperState} <= set(table())


def test_facts_are_put_in_as_they_are() -> None:
    said = Texts("en")("demo.search", query="{query.__class__} {0} %s")
    assert said == "Search: {query.__class__} {0} %s"


def test_the_remedy_comes_in_the_asked_language() -> None:
    both = Notice("c", "v", "e", "Quét lại. | Scan again.")
    assert (Texts("vi").remedy(both), Texts("en").remedy(both)) == ("Quét lại.", "Scan again.")
    same = Notice("c", "v", "e", "sudo apt-get install x")
    assert (Texts("vi").remedy(same), Texts("en").remedy(same)) == (same.remedy, same.remedy)
