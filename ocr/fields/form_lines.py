"""The lines of a form as its layout means them: a label and its value on one line, one person after the other.

What rules say in a table, blanks say where none are drawn (`form_columns`).
"""

from collections.abc import Iterator, Sequence

from dossiers.geometry import Box
from dossiers.reading import Word
from ocr.fields.abbreviations import spelled_out
from ocr.fields.broken_labels import mended_labels
from ocr.fields.form_columns import one_after_the_other
from ocr.fields.labels import CELL_END, Label, opened_by, places_of
from ocr.fields.likeness import likeness
from ocr.fields.lines import Line, compact, in_capitals
from ocr.fields.making import PrintedPaper
from ocr.fields.pages import Cell, PrintedPage, PrintedTable

_LONGEST_LABEL = 8
"""Words in a cell's first line, where its value stands under it."""


def form_lines(pages: Sequence[PrintedPage], labels: Sequence[Label]) -> tuple[Line, ...]:
    """Every word of the pages at least once, from top to bottom; a row of a table is one line, its cells ended."""
    return tuple(mended_labels([line for page in pages for line in _of_page(page, labels)], labels))


def below_title(paper: PrintedPaper, labels: Sequence[Label]) -> tuple[Line, ...]:
    """The form's lines without its head: titles hold words of labels, and `Số: …` stands above them."""
    first = paper.pages[0]
    end = _end_of_title(first, paper.title_lines)
    lines = form_lines(paper.pages, labels)
    return tuple(line for line in lines if line.page != first.number or line.level > end)


def _end_of_title(page: PrintedPage, title_lines: Sequence[int]) -> int:
    """With the lines in capitals right under it: `TỜ KHAI` goes on with `ĐỀ NGHỊ CẤP GIẤY XÁC NHẬN`."""
    if not title_lines:
        return 0
    at = max(title_lines)
    while at + 1 < len(page.lines) and _goes_on_in_capitals(page.lines[at], page.lines[at + 1]):
        at += 1
    return page.lines[at].box.y1


def _goes_on_in_capitals(above: Line, line: Line) -> bool:
    near = line.box.y0 - above.box.y1 < above.height
    return near and in_capitals(line.text) and ":" not in line.text


def _of_page(page: PrintedPage, labels: Sequence[Label]) -> Iterator[Line]:
    waiting = list(page.lines_outside)
    for table in sorted(page.tables, key=lambda each: each.box.y0):
        above, waiting = _parted(waiting, table.box)
        yield from one_after_the_other(above, labels)
        yield from _of_table(table, labels)
    yield from one_after_the_other(waiting, labels)


def _parted(lines: Sequence[Line], table: Box) -> tuple[list[Line], list[Line]]:
    """What is read before the table, and what after it; of two leaves side by side the left one is read first."""
    below = (at for at, line in enumerate(lines) if line.level >= table.y0 and _beside(line.box, table))
    end = next(below, len(lines))
    return list(lines[:end]), list(lines[end:])


def _beside(box: Box, other: Box) -> bool:
    """They share a column."""
    return box.x0 < other.x1 and other.x0 < box.x1


def _of_table(table: PrintedTable, labels: Sequence[Label]) -> Iterator[Line]:
    """By rows; by columns where the first row opens sections, or names what stands under it."""
    heading, *below = table.rows
    opening = [cell for cell in heading if _opens(cell, labels)]
    if len(opening) > 2 and _mostly_asks([row[0] for row in below], labels):  # `CHA, MẸ │ NGƯỜI MẸ │ NGƯỜI CHA`
        opening = [cell for cell in opening if cell is not heading[0]]
    asking = [cell for cell in heading if _says(cell, [each for each in labels if each.field])]
    if below and len(opening) > 1:
        for column in opening:
            yield from _row(table, labels, column)
            for row in below:
                first = [row[0]] if not any(table.stands_under(each, row[0]) for each in opening) else []
                yield from _row(table, labels, *first, *(cell for cell in row if table.stands_under(column, cell)))
    elif below and len(asking) > 1 and not any(_asks(cell, labels) for row in below for cell in row):
        for row in below:
            who = [cell for cell in row[:1] if heading[0] not in asking and _opens(cell, labels)]
            yield from (line for cell in who for line in _row(table, labels, cell))
            for column in heading[len(who) :]:
                yield from _row(table, labels, column, table.under(column, row))
    else:
        yield from _in_turns(table, labels)


def _in_turns(table: PrintedTable, labels: Sequence[Label]) -> Iterator[Line]:
    """Row by row; a row of labels together with the row of values under it."""
    above: tuple[Cell, ...] | None = None
    for row in table.rows:
        names = [cell for cell in row if _is_label(cell, labels)]
        values = [table.under(column, row) for column in above or ()]
        if above and not names and all(cell in values for cell in row):
            for column, value in zip(above, values, strict=True):
                yield from _row(table, labels, column, value)
            above = None
            continue
        if above:
            yield from _row(table, labels, *above)
        above = row if 2 * len(names) > len(row) > 1 else None
        if above is None:
            yield from _row(table, labels, *row)
    if above:
        yield from _row(table, labels, *above)


def _is_label(cell: Cell, labels: Sequence[Label]) -> bool:
    """The cell holds a label to its end, in one language or two."""
    if not cell.words:
        return False
    places = places_of([_ended(cell)], labels)
    return any(place.start == 0 and place.end == len(cell.words) for place in places)


def _label_and_value(cell: Cell, labels: Sequence[Label]) -> tuple[Cell, ...]:
    """Two cells of one whose first line is a label and whose other lines are its value, as in a form of boxes."""
    if len(cell.lines) < 2 or len(cell.lines[0].words) > _LONGEST_LABEL:
        return (cell,)
    following = cell.lines[1].words[0].text
    if following.isalpha() and following.islower():  # the label itself goes on
        return (cell,)
    first = Cell(cell.lines[0].box, cell.lines[:1])
    places = places_of([_ended(first)], labels)
    if len(places) == 1 and places[0].end == len(first.words):
        return first, Cell(cell.box, cell.lines[1:])
    return (cell,)


def _opens(cell: Cell, labels: Sequence[Label]) -> bool:
    """The cell is the heading of a section, or begins with the label that opens it."""
    text = " ".join(word.text for word in cell.words)
    opening = [each for each in labels if each.opens is not None]
    return bool(opened_by(text, labels)) or _says(cell, opening) or _begins(cell, opening)


def _asks(cell: Cell, labels: Sequence[Label]) -> bool:
    return _says(cell, [label for label in labels if label.opens is None])


def _mostly_asks(cells: Sequence[Cell], labels: Sequence[Label]) -> bool:
    lines = [_ended(cell) for cell in cells if cell.lines]
    return 2 * len({place.line for place in places_of(lines, labels)}) > len(lines)


def _begins(cell: Cell, labels: Sequence[Label]) -> bool:
    places = places_of(cell.lines[:1], labels)
    return bool(places) and places[0].start == 0


def _says(cell: Cell, labels: Sequence[Label]) -> bool:
    """The cell holds one of those labels and nothing else."""
    phrases = (compact(spelled_out(phrase)) for label in labels for phrase in label.phrases)
    said = compact(spelled_out(" ".join(word.text for word in cell.words)))
    return bool(said) and any(likeness(phrase, said) for phrase in phrases)


def _row(table: PrintedTable, labels: Sequence[Label], *cells: Cell | None) -> Iterator[Line]:
    pieces = [piece for cell in cells if cell for piece in _label_and_value(cell, labels)]
    words = [word for cell in pieces for word in (*cell.words, _end_of(cell))]
    if any(word.text != CELL_END for word in words):
        yield Line(table.page, tuple(words))


def _ended(cell: Cell) -> Line:
    return Line(cell.lines[0].page, (*cell.words, _end_of(cell)))


def _end_of(cell: Cell) -> Word:
    box = cell.words[-1].box if cell.words else cell.box
    return Word(CELL_END, 1.0, Box(box.x1, box.y0, box.x1 + 1, box.y1), 0)
