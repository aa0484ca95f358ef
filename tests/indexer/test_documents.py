"""What goes into the index: no personal number in the clear, whatever field it came from."""

from dataclasses import asdict
from pathlib import Path

import pytest

from dossiers.errors import BadSetup
from dossiers.papers import Field
from dossiers.privacy import number_key
from dossiers.search import SearchDocument
from indexer.abbreviations import load_abbreviations
from indexer.documents import search_document

KEY = b"k" * 32


def field(name: str, value: str, raw: str = "") -> Field:
    return Field(name, value, raw or value, 1.0, 1, None)


def document(*fields: Field, text: str = "", title: str = "") -> SearchDocument:
    return search_document(
        paper="p", pages_text=[(1, text)], fields=fields, key=KEY, type="application", title=title, unit="u"
    )


def test_numbers_become_keys_and_tokens() -> None:
    made = document(
        field("personal_id", "079123456789"),
        field("wife.personal_id", "079123456780"),
        field("declarant.full_name", "Nguyễn Thị Hoà"),
        field("address", "12 Lê Lợi, ĐT 0912345678"),
        text="Bà Nguyễn Thị Hoà, CCCD 079 123 456 789",
        title="Đơn của\n079123456789",
    )
    assert made.title == "Đơn của ‹số định danh›"
    assert made.pages[0].text == "Bà Nguyễn Thị Hoà, CCCD ‹số định danh›"
    assert made.fields == {"declarant.full_name": "Nguyễn Thị Hoà", "address": "12 Lê Lợi, ĐT ‹số điện thoại›"}
    assert made.names == ("Nguyễn Thị Hoà",)
    numbers = ("079123456789", "079123456780", "0912345678")
    assert set(made.number_keys) == {number_key(number, KEY) for number in numbers}
    assert not any(number in repr(asdict(made)) for number in numbers)


def test_a_misread_number_is_hidden_too() -> None:
    made = document(field("personal_id", "07912345678", raw="0791234 5678"), text="Số: 0791234 5678 cấp")
    assert made.pages[0].text == "Số: ‹số định danh› cấp"
    assert made.fields == {}


def test_repeated_fields_give_their_names() -> None:
    made = document(
        field("steps[2].received_by", "Lê Văn Tám"), field("signer", "Trần Ba"), field("number", "07/CT-UBND")
    )
    assert made.names == ("Lê Văn Tám", "Trần Ba")


def test_a_wrong_catalogue_is_named(tmp_path: Path) -> None:
    (tmp_path / "abbreviations.yaml").write_text("abbreviations: [{short: A}]")
    with pytest.raises(BadSetup) as raised:
        load_abbreviations(tmp_path)
    assert raised.value.code == "catalogue_wrong"
