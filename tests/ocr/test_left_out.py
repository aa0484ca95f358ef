"""A field that many papers do not bear is asked for where a value of its form stands behind a label nobody foresaw."""

from collections.abc import Sequence

import pytest

from config.catalogues import load_catalogue
from dossiers.papers import Field
from ocr.fields.left_out import left_out_checked
from ocr.fields.making import PrintedPaper
from ocr.fields.pages import printed_page
from tests.ocr.printed import page, row, with_table

CATALOGUE = load_catalogue()


def asked(kind: str, *printed: str, fields: Sequence[Field] = (), cells: Sequence[Sequence[str]] = ()) -> set[str]:
    declared = CATALOGUE.paper_type(kind)
    assert declared
    form = page([row(text) for text in printed])
    form = with_table(form, cells, [400] * len(cells[0])) if cells else form
    paper = PrintedPaper((printed_page(form),), declared, CATALOGUE)
    found = left_out_checked(fields, paper)
    assert found[: len(fields)] == tuple(fields)
    return {field.name for field in found if field.needs_check and not field.value}


@pytest.mark.parametrize(
    ("kind", "line", "name"),
    [
        ("receipt", "SLHS: 01 (bộ)", "copies"),
        ("receipt", "Hòm thư: cd477(example.vn", "email"),
        ("application", "NS: 05/01/1951", "date_of_birth"),
        ("application", "Mục đích: cấp 02 bản sao trích lục kết hôn", "request"),
        ("process_slip", "CQPH: Công an xã Hoằng Hóa", "coordinating_agency"),
        ("birth_certificate", "Q.: 01/2026-KS", "book_number"),
        ("land_certificate", "NS: 1983", "birth_year"),
    ],
)
def test_a_value_of_its_form_behind_an_unknown_label(kind: str, line: str, name: str) -> None:
    assert name in asked(kind, line)
    assert name not in asked(kind, line.partition(":")[2])  # no label at all
    taken = Field("elsewhere", line.partition(":")[2].strip(), "", 0.9, 1, None)
    assert name not in asked(kind, line, fields=[taken])


@pytest.mark.parametrize(
    "line", ["Tra cứu: dichvucong.gov.vn", "Trang: www.example.vn", "Phí: 10.000 đồng", "Lúc: 09:12 ngày 05/01/2026"]
)
def test_what_has_another_form_asks_nothing(line: str) -> None:
    assert asked("receipt", line).isdisjoint({"copies", "email"})


def test_a_box_with_the_value_under_its_label() -> None:
    assert "copies" in asked("receipt", "GIẤY TIẾP NHẬN", cells=[["SLHS\n01", "Ghi chú\nkhông"]])
