"""Rates for spreadsheets: the same numbers, and nothing that a spreadsheet would run."""

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desk.rates_table import as_csv, write_xlsx
from desk.texts import Texts
from dossiers.errors import BadRequest
from tests.desk.conftest import KnownOffice


@pytest.mark.parametrize("name", ["=HYPERLINK()", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_a_units_name_is_never_a_formula(name: str) -> None:
    answer = KnownOffice().rates("2026", "unit", "official_766")
    answer["rows"][0]["unit"] = name
    rows = list(csv.reader(io.StringIO(as_csv(answer, Texts("en")).removeprefix("\ufeff"))))
    assert not rows[1][0].startswith(("=", "+", "-", "@", "\t"))


def test_csv_and_workbook_hold_the_same_numbers(tmp_path: Path) -> None:
    answer = KnownOffice().rates("2026", "unit", "official_766")
    rows = list(csv.reader(io.StringIO(as_csv(answer, Texts("vi")).removeprefix("\ufeff"))))
    assert rows[-1] == ["Toàn bộ", "3", "1", "3", "33.33"]
    file = tmp_path / "rates.xlsx"
    write_xlsx(answer, Texts("vi"), file)
    sheet = load_workbook(file).active
    assert sheet is not None
    cells = [[cell.value for cell in line] for line in sheet.iter_rows()]
    assert cells[0] == rows[0]
    assert cells[-1] == ["Toàn bộ", 3, 1, 3, "33.33"]
    assert all(cell.data_type != "f" for line in sheet.iter_rows() for cell in line)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    answer = KnownOffice().rates("2026", None, "official_766")
    with pytest.raises(BadRequest):
        write_xlsx(answer, Texts("vi"), tmp_path / "nowhere" / "rates.xlsx")
