"""The steps of a process slip whose table has a row for who gives and one under it for who receives.

A column says `Giao` and `Nhận` in turns; who it is, when and with which result stand in columns of their own.
"""

from collections.abc import Iterator
from itertools import pairwise

from dossiers.papers import Field
from ocr.fields.making import PrintedPaper, field_from_line, make_field
from ocr.fields.pages import Cell, PrintedTable
from ocr.fields.process_steps import RESULTS, as_party, one_of
from ocr.fields.values import as_moment, as_name, as_text

_Row = tuple[Cell, ...]


def turn_steps(paper: PrintedPaper) -> list[Field]:
    """The fields of the steps, in order; a step's moment is the receiver's."""
    turns = [(table, *rows) for page in paper.pages for table in page.tables for rows in _turns(table)]
    return [field for step, turn in enumerate(turns) for field in _step(paper, *turn, step)]


def _turns(table: PrintedTable) -> Iterator[tuple[_Row, _Row]]:
    for above, below in pairwise(table.rows):
        if _says(above, "giao") and _says(below, "nhan"):
            yield above, below


def _says(row: _Row, act: str) -> bool:
    return any(cell.compact == act for cell in row)


def _step(paper: PrintedPaper, table: PrintedTable, giving: _Row, receiving: _Row, step: int) -> Iterator[Field]:
    for name, row in (("handed_over_by", giving), ("received_by", receiving)):
        if who := next((cell for cell in row if as_name(_text(cell)).sound), None):
            yield make_field(paper, f"steps[{step}].{name}", table.page, who.words, as_party(_text(who)))
    if when := next((cell for cell in receiving if "T" in as_moment(_text(cell)).value), None):
        yield make_field(paper, f"steps[{step}].received_at", table.page, when.words, as_moment(_text(when)))
    lines = tuple(line for cell in (*receiving, *giving) for line in cell.lines)
    if said := one_of(lines, RESULTS):
        yield field_from_line(paper, f"steps[{step}].result", said, as_text)


def _text(cell: Cell) -> str:
    return " ".join(word.text for word in cell.words)
