"""The lines of a form as its layout means them: a label and its value on one line, one person after the other.

What rules say in a table, blanks say where none are drawn (`form_columns`).
"""

from collections.abc import Iterator, Sequence

from dossiers.geometry import Box
from dossiers.reading import Word
from ocr.fields.form_columns import one_after_the_other
from ocr.fields.labels import CELL_END, Label
from ocr.fields.likeness import likeness
from ocr.fields.lines import Line, compact
from ocr.fields.pages import Cell, PrintedPage, PrintedTable


def form_lines(pages: Sequence[PrintedPage], labels: Sequence[Label]) -> tuple[Line, ...]:
    """Every word of the pages at least once, from top to bottom; a row of a table is one line, its cells ended."""
    return tuple(line for page in pages for line in _of_page(page, labels))


def _of_page(page: PrintedPage, labels: Sequence[Label]) -> Iterator[Line]:
    waiting = list(page.lines_outside)
    for table in sorted(page.tables, key=lambda each: each.box.y0):
        above = [line for line in waiting if line.level < table.box.y0]
        waiting = waiting[len(above) :]
        yield from one_after_the_other(above, labels)
        yield from _of_table(table, labels)
    yield from one_after_the_other(waiting, labels)


def _of_table(table: PrintedTable, labels: Sequence[Label]) -> Iterator[Line]:
    """By rows; by columns where the first row opens sections, or names what stands under it."""
    heading, *below = table.rows
    opening = [cell for cell in heading[1:] if _says(cell, [each for each in labels if each.opens])]
    asking = [cell for cell in heading if _says(cell, [each for each in labels if each.field])]
    if below and len(opening) > 1:
        for column in opening:
            yield from _row(table, column)
            for row in below:
                yield from _row(table, row[0], table.under(column, row))
    elif below and len(asking) > 1:
        for row in below:
            for column in heading:
                yield from _row(table, column, table.under(column, row))
    else:
        for row in table.rows:
            yield from _row(table, *row)


def _says(cell: Cell, labels: Sequence[Label]) -> bool:
    """The cell holds one of those labels and nothing else."""
    phrases = (compact(phrase) for label in labels for phrase in label.phrases)
    return bool(cell.compact) and any(likeness(phrase, cell.compact) for phrase in phrases)


def _row(table: PrintedTable, *cells: Cell | None) -> Iterator[Line]:
    words = [word for cell in cells if cell for word in (*cell.words, _end_of(cell))]
    if any(word.text != CELL_END for word in words):
        yield Line(table.page, tuple(words))


def _end_of(cell: Cell) -> Word:
    box = cell.words[-1].box if cell.words else cell.box
    return Word(CELL_END, 1.0, Box(box.x1, box.y0, box.x1 + 1, box.y1), 0)
