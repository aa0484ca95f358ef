"""The rates as CSV and workbook: every count and rate with a Vietnamese heading, and no formula from data."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from audit.rates import RatesReport
from audit.tables import COUNT_HEADINGS, RATE_HEADINGS, rates_as_csv, rates_as_xlsx
from audit.tally import COUNTS, RATES
from tests.audit.conftest import Put
from tests.audit.test_rates import FILED, OCTOBER

HOSTILE = ["=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", " =1", "\t=1"]


def test_every_count_and_rate_has_a_heading() -> None:
    assert set(COUNT_HEADINGS) == set(COUNTS)
    assert set(RATE_HEADINGS) == set(RATES)


def lines_of(report: RatesReport) -> list[list[str]]:
    return list(csv.reader(io.StringIO(rates_as_csv(report).decode("utf-8-sig"), newline="")))


def test_csv_shows_numerator_and_denominator_beside_each_rate(
    put: Callable[..., None], report: Callable[..., RatesReport]
) -> None:
    put(OCTOBER, Put(state=FILED))
    put(replace(OCTOBER, code="A-2"))
    put(replace(OCTOBER, code="A-3", competent_unit="H26"))
    heading, *rows = lines_of(report(by="unit"))
    assert [row[:2] for row in rows] == [["H26", "chưa khai báo"], ["H26.24", "Phường Cầu Giấy"], ["", "Tổng cộng"]]
    assert len({len(line) for line in (heading, *rows)}) == 1
    total = dict(zip(heading, rows[-1], strict=True))
    assert total["Tiếp nhận trong kỳ"] == "3"
    assert [total[f"Số hóa thành phần hồ sơ: {part}"] for part in ("tử số", "mẫu số", "tỷ lệ %")] == ["1", "3", "33.33"]
    assert total["Cấp kết quả điện tử: tỷ lệ %"] == "0.00"


def test_a_rate_of_nothing_is_said_to_be_none(report: Callable[..., RatesReport]) -> None:
    heading, total = lines_of(report())
    assert dict(zip(heading, total, strict=True))["Đúng hạn: tỷ lệ %"] == "N/A"


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_unit_from_a_list_never_becomes_a_formula(
    put: Callable[..., None], report: Callable[..., RatesReport], unit: str
) -> None:
    put(replace(OCTOBER, competent_unit=unit))
    counted = report(by="unit")
    assert not lines_of(counted)[1][0].strip().startswith(("=", "+", "-", "@"))
    sheet = load_workbook(io.BytesIO(rates_as_xlsx(counted))).worksheets[0]
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_the_workbook_says_what_the_csv_says(put: Callable[..., None], report: Callable[..., RatesReport]) -> None:
    put(OCTOBER, Put(state=FILED))
    counted = report(by="unit", formula="closed_only")
    rows = list(load_workbook(io.BytesIO(rates_as_xlsx(counted))).worksheets[0].iter_rows(values_only=True))
    lines = lines_of(counted)
    assert [[str("" if cell is None else cell) for cell in row] for row in rows[-len(lines) :]] == lines
    assert rows[1][:2] == ("Kỳ báo cáo", "2026-10")
    assert rows[2][1] == "chỉ hồ sơ đã giải quyết"
