"""Words of ruled tables: out of the running text, then row by row and cell by cell."""

from collections.abc import Sequence

from dossiers.geometry import Box
from ocr.cleaning.tables import Table
from ocr.found import FoundWord
from ocr.page_lines import Line, Region, lines_by_height, middle_x, middle_y


def parted_by_table(words: Sequence[FoundWord], tables: Sequence[Table]) -> tuple[list[FoundWord], list[Region]]:
    """The words outside all tables, and a region for each table that has words, in the order of the tables.

    A rule that was read as `|` is dropped.
    """
    running = list(words)
    regions: list[Region] = []
    for table in tables:
        inside = [word for word in running if _beyond(word, table.box) == 0]
        running = [word for word in running if _beyond(word, table.box) > 0]
        if lines := _cell_by_cell(inside, table):
            regions.append(Region(tuple(lines), "table", table.cells))
    return running, regions


def _cell_by_cell(words: Sequence[FoundWord], table: Table) -> list[Line]:
    cells: dict[Box, list[FoundWord]] = {cell: [] for cell in table.cells}
    for word in words:
        if word.text.strip("|"):  # else the rule between two cells
            cells[min(table.cells, key=lambda cell: _beyond(word, cell))].append(word)
    return [line for several in cells.values() for line in lines_by_height(several)]


def _beyond(word: FoundWord, box: Box) -> float:
    """How far the word's middle lies outside the box, 0 inside."""
    x, y = middle_x(word), middle_y(word)
    return max(box.x0 - x, x - box.x1, 0) + max(box.y0 - y, y - box.y1, 0)
