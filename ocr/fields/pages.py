"""One page as its lines and its ruled tables, rebuilt from where words stand. What they mean lives elsewhere."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from statistics import median

from dossiers.geometry import Box, around
from dossiers.reading import Code, PageReading, Word
from ocr.fields.lines import Line, compact, lines_of
from ocr.fields.spreads import gutter_of

_SPECK = 0.25
"""Of the usual height of a word: no print is as low but dashes and stops."""
_SAME_ROW = 8
"""Pixels by which cells of one row stand beside each other, at least: the next row begins under the one before."""
_NUMBERED = re.compile(r"^(?:\d{1,2}|[a-zđ])[.)](?=[A-ZĐÀ-Ỹ][a-zà-ỹ])")
"""`2.Nhà`: what counts a row, without the blank after it."""
_MARKS_INSIDE = re.compile(r"(?<=[^\W\d_]{2})[;][.,]?(?=[^\W\d_]{2})")
_LEADERS_INSIDE = re.compile(r"(?<=\w)[.…_]{4,}(?=[^\s.…_])")


@dataclass(frozen=True)
class Cell:
    """One cell of a table; no line where nothing stands in it."""

    box: Box
    lines: tuple[Line, ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for line in self.lines for word in line.words)

    @cached_property
    def compact(self) -> str:
        """Letters and digits of all its lines, folded."""
        return compact(" ".join(word.text for word in self.words))


@dataclass(frozen=True)
class PrintedTable:
    """A ruled table, its rows from top to bottom; a cell over several rows stands in its first."""

    page: int
    box: Box
    rows: tuple[tuple[Cell, ...], ...]

    def under(self, heading: Cell, row: Sequence[Cell]) -> Cell | None:
        """The cell of the row that stands under the heading, by most of the narrower one's width."""
        return next((cell for cell in row if self.stands_under(heading, cell)), None)

    @staticmethod
    def stands_under(heading: Cell, cell: Cell) -> bool:
        """Whether it shares most of the narrower one's width."""
        shared = min(cell.box.x1, heading.box.x1) - max(cell.box.x0, heading.box.x0)
        return shared > 0.5 * min(cell.box.width, heading.box.width)

    def turned(self) -> "PrintedTable":
        """Columns as rows, their boxes turned too; a table whose rows are not all as long stays as it is."""
        if len({len(row) for row in self.rows}) != 1:
            return self
        turned = [[replace(cell, box=Box(*_swapped(cell.box))) for cell in row] for row in self.rows]
        return replace(self, rows=tuple(zip(*turned, strict=True)))


@dataclass(frozen=True)
class PrintedPage:
    """One page as lines from top to bottom, through its tables; and its tables by themselves."""

    number: int
    width: int
    height: int
    lines: tuple[Line, ...]
    codes: tuple[Code, ...] = ()
    tables: tuple[PrintedTable, ...] = ()
    lines_outside: tuple[Line, ...] = ()
    """The lines without what stands in tables."""
    gutter: float | None = None
    """Where the sheet is folded: the lines of its left leaf come before those of its right one."""
    stamped: tuple[Word, ...] = ()
    """What a stamp says, or was read of the print that it covers."""

    def right_share(self, line: Line) -> float:
        """How far the line reaches across its leaf: 0 at the leaf's left edge, 1 at its right."""
        if self.gutter is None:
            return line.box.x1 / self.width
        left, right = (0.0, self.gutter) if line.centre < self.gutter else (self.gutter, float(self.width))
        return (line.box.x1 - left) / (right - left)


def printed_page(page: PageReading) -> PrintedPage:
    """The page's words as lines; words that are only marks of a rule or of leader dots are left out."""
    said = _without_specks([word for word in page.running_words if _says_something(word)])
    words = [piece for word in said for piece in _parted(word)]
    cells = {block.id: block.cells for block in page.blocks if block.cells}
    gutter = gutter_of(words, chain.from_iterable(cells.values()), page.width, page.height)
    lines = _leaf_by_leaf(page.number, words, gutter)
    inside = {each: [word for word in words if word.block == each] for each in cells}
    tables = tuple(_table(page.number, cells[each], inside[each]) for each in cells)
    beside = [word for word in words if word.block not in cells]
    outside = _leaf_by_leaf(page.number, beside, gutter) if tables else lines
    stamps = {block.id for block in page.blocks if block.kind == "stamp"}
    stamped = tuple(word for word in page.words if word.block in stamps)
    return PrintedPage(page.number, page.width, page.height, lines, page.codes, tables, outside, gutter, stamped)


def _leaf_by_leaf(page: int, words: Sequence[Word], gutter: float | None) -> tuple[Line, ...]:
    if gutter is None:
        return lines_of(page, words)
    left = [word for word in words if word.box.x0 + word.box.x1 < 2 * gutter]
    right = [word for word in words if word.box.x0 + word.box.x1 >= 2 * gutter]
    return (*lines_of(page, left), *lines_of(page, right))


def _table(page: int, boxes: Sequence[Box], words: Iterable[Word]) -> PrintedTable:
    inside: dict[Box, list[Word]] = {box: [] for box in boxes}
    for word in words:
        inside[min(boxes, key=lambda box: _beyond(word, box))].append(word)
    rows: list[list[Cell]] = []
    for box in boxes:  # row by row: where the next does not stand further to the right, a row begins
        cell = Cell(box, lines_of(page, inside[box]))
        if rows and box.x0 > rows[-1][-1].box.x0 and box.y0 < rows[-1][-1].box.y1 - _SAME_ROW:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return PrintedTable(page, around(list(boxes)), tuple(map(tuple, rows)))


def _swapped(box: Box) -> tuple[int, int, int, int]:
    return box.y0, box.x0, box.y1, box.x1


def _beyond(word: Word, box: Box) -> float:
    """How far the word's middle lies outside the box, 0 inside."""
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.y0 + word.box.y1) / 2
    return max(box.x0 - x, x - box.x1, 0) + max(box.y0 - y, y - box.y1, 0)


def _without_specks(words: Sequence[Word]) -> list[Word]:
    """Without dust that was read as a letter: one would part a line from the one that it goes on in."""
    least = _SPECK * median(word.box.height for word in words) if words else 0.0
    return [word for word in words if word.box.height >= least or not compact(word.text)]


def _parted(word: Word) -> tuple[Word, ...]:
    """`Số:45` as label and value, `:Kinh` as colon and value, `Nam......Kinh` as two words.

    Times, codes and addresses stay whole.
    """
    if word.text[0] == ":" and len(word.text) > 1:
        return _cut(word, 1, 1)
    label, colon, value = word.text.partition(":")
    if colon and value and len(label) >= 2 and label.isalpha():
        return _cut(word, len(label) + 1, len(label) + 1)
    if count := _NUMBERED.match(word.text):
        return _cut(word, count.end(), count.end())
    if dots := _LEADERS_INSIDE.search(word.text) or _MARKS_INSIDE.search(word.text):
        return _cut(word, dots.start(), dots.end())
    return (word,)


def _cut(word: Word, end: int, start: int) -> tuple[Word, ...]:
    """text[:end] and text[start:], each with its share of the box."""
    share = word.box.width / len(word.text)
    left = word.box._replace(x1=word.box.x0 + round(share * end))
    right = word.box._replace(x0=word.box.x0 + round(share * start))
    return replace(word, text=word.text[:end], box=left), replace(word, text=word.text[start:], box=right)


def _says_something(word: Word) -> bool:
    if any(letter.isalnum() for letter in word.text):
        return True
    return word.text.strip() in {"-", "–", ":", "/", "~", "+"} and word.confidence > 0.2
