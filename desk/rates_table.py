"""Rates as a flat table for spreadsheets: CSV text and .xlsx. What is counted lives in audit/."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desk.clean import clean
from desk.texts import Texts
from dossiers.errors import BadRequest

_FORMULA_STARTS = ("=", "+", "-", "@", "\t")
_BOM = "\ufeff"


def all_rows(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of the units and the total last; without `--by` there is the total alone."""
    return [*answer["rows"], {**answer["total"], "unit": ""}]


def as_csv(answer: dict[str, Any], texts: Texts) -> str:
    """One line a row, numerator, denominator and percent of each rate side by side; opens in spreadsheets as UTF-8."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(_lines(answer, texts))
    return _BOM + text.getvalue()


def write_xlsx(answer: dict[str, Any], texts: Texts, file: Path) -> None:
    """The same as a workbook; counts are numbers, percents exact text. Raises BadRequest("file_unwritable")."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    if sheet is None:
        raise RuntimeError("a new workbook has a sheet")
    for line in _lines(answer, texts):
        sheet.append(line)
    sheet.freeze_panes = "B2"
    try:
        book.save(file)
    except OSError as error:
        raise BadRequest("file_unwritable") from error


def _lines(answer: dict[str, Any], texts: Texts) -> Iterator[list[str | int | None]]:
    rows = all_rows(answer)
    counts = list(dict.fromkeys(code for row in rows for code in row["counts"]))
    rates = list(dict.fromkeys(code for row in rows for code in row["rates"]))
    heads: list[str | int | None] = [texts("column.unit"), *(texts.or_else(f"count.{code}", code) for code in counts)]
    for code in rates:
        name = texts.or_else(f"rate.{code}", code)
        heads += [f"{name}: {texts(f'column.{part}')}" for part in ("numerator", "denominator", "percent")]
    yield heads
    for row in rows:
        cells: list[str | int | None] = [_cell(row["unit"] or texts("rates.total"))]
        cells += [row["counts"].get(code) for code in counts]
        for code in rates:
            rate = row["rates"].get(code, {})
            cells += [rate.get("numerator"), rate.get("denominator"), rate.get("percent")]
        yield cells


def _cell(text: str) -> str:
    # A unit's name comes from another system's list: a spreadsheet must not take it for a formula.
    shown = clean(text).strip()
    return f"'{shown}" if shown.startswith(_FORMULA_STARTS) else shown
