"""Text from scans reaches a terminal without anything a terminal would obey."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.clean import clean, json_document


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b]0;owned\x07Quyết định", "Quyết định"),
        ("\x1b]8;;http://evil\x1b\\nhấn\x1b]8;;\x1b\\", "nhấn"),
        ("\x1b[2J\x1b[31mđỏ\x1b[0m", "đỏ"),
        ("\x9b31mđỏ", "đỏ"),
        ("\x1bPq#0\x1b\\hình", "hình"),
        ("a\x1b]52;c;never closed", "a52;c;never closed"),
        ("một\r\nhai\tba", "một hai ba"),
        ("ab\u202ecd\u2066\u200b", "abcd"),
        ("\udcff.pdf", "\ufffd.pdf"),
        ("[red]không phải màu[/red]", "[red]không phải màu[/red]"),
    ],
)
def test_what_a_terminal_would_obey_is_gone(hostile: str, shown: str) -> None:
    assert clean(hostile) == shown


@given(st.text(alphabet=st.characters(), max_size=60))
def test_nothing_but_printable_letters_is_left(text: str) -> None:
    shown = clean(text)
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in shown)
    assert clean(shown) == shown


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8))
def test_json_says_the_same_and_can_be_written(answer: object) -> None:
    document = json_document(answer)
    assert json.loads(document) == answer
    encoded = document.encode("utf-8").decode("utf-8")
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in encoded if letter != "\n")
