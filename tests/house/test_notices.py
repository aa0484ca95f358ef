"""Every sentence exists in both languages, with the same facts, and every code that the rooms use exists."""

import re
from pathlib import Path

import pytest

from dossiers import errors
from dossiers.notices import notice, table
from dossiers.text import nfc

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("dossiers", "config", "ocr", "archive", "indexer", "register", "audit", "flows", "desk")
_ERRORS = "|".join(
    name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, errors.SohoaError)
)
_USED = re.compile(rf"\b(?:{_ERRORS}|notice)\(\s*\"([a-z0-9_]+)\"")


def _facts(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


@pytest.mark.parametrize("code", sorted(table()))
def test_a_notice_says_the_same_in_both_languages(code: str) -> None:
    entry = table()[code]
    assert entry["vi"] == nfc(entry["vi"])
    assert entry["vi"] != entry["en"]
    assert _facts(entry["vi"]) == _facts(entry["en"])
    assert _facts(entry.get("remedy", "")) <= _facts(entry["en"]) | {"file", "folder", "package"}
    remedy = entry.get("remedy", "")
    if remedy and not remedy.startswith("sudo "):  # a command reads the same in both
        assert " | " in remedy, "Vietnamese, then English"


def test_every_code_used_in_a_room_exists() -> None:
    used = {
        code
        for room in ROOMS
        for file in (ROOT / room).rglob("*.py")
        for code in _USED.findall(file.read_text("utf-8"))
    }
    assert used, "the pattern finds nothing: it no longer matches how errors are raised"
    assert used - table().keys() == set()


def test_no_sentence_is_left_that_nobody_says() -> None:
    source = "".join(file.read_text("utf-8") for room in ROOMS for file in (ROOT / room).rglob("*.py"))
    assert [code for code in table() if f'"{code}"' not in source] == []


def test_facts_are_filled_in() -> None:
    said = notice("too_many_pages", limit=7)
    assert "7" in said.vi
    assert "7" in said.en


def test_an_unknown_code_is_a_programming_error() -> None:
    with pytest.raises(KeyError):
        notice("no_such_code")
