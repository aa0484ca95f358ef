"""Administrative units (đơn vị hành chính) of three levels until 30/6/2025 and of two since, and what became of each.

Units of the state's map, not agencies: those are `Unit`. The table is catalogue data, `places.csv`.
"""

import csv
import io
from datetime import date
from functools import cache
from typing import NamedTuple

from config.faults import wrong
from dossiers.errors import BadSetup
from dossiers.text import nfc

LAST_DAY_OF_THREE_LEVELS, FIRST_DAY_OF_TWO_LEVELS = date(2025, 6, 30), date(2025, 7, 1)
"""NQ 202/2025/QH15 and NQ 203/2025/QH15: districts ended, provinces and communes merged."""
COLUMNS = ["code", "name", "parent", "valid_from", "valid_to", "successors"]


class Place(NamedTuple):
    """One unit; `parent` and `successors` are codes, the parent of the same time. A divided commune has several.

    Codes of before and after 01/7/2025 are one series: the same code may name a unit of each time.
    """

    code: str
    name: str
    parent: str
    valid_from: date | None
    valid_to: date | None
    successors: tuple[str, ...]


def places_in(text: str, file: str) -> tuple[Place, ...]:
    """The text's table, in some 50 ms. Raises BadSetup("catalogue_wrong") that names its first faulty line."""
    rows = csv.reader(io.StringIO(nfc(text)))
    if next(rows, None) != COLUMNS:
        raise _wrong(file, 1, "tên cột sai", "the names of columns are wrong")
    return tuple(_place(file, rows.line_num, row) for row in rows)


def _place(file: str, line: int, row: list[str]) -> Place:
    try:
        code, name, parent, valid_from, valid_to, successors = row
        return Place(code, name, parent, _day(valid_from), _day(valid_to), tuple(successors.split()))
    except ValueError as error:
        raise _wrong(file, line, str(error), str(error)) from error


def _wrong(file: str, line: int, vi: str, en: str) -> BadSetup:
    return wrong(file, f"dòng {line}: {vi}", f"line {line}: {en}")


@cache
def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
