"""Lays running text, leader lines and tables down the page and onto new pages; knows no particular paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from samples.fonts import Face
from samples.markup import Word, words_of
from samples.typeset import Placed, Sheet

MM_PER_POINT = 25.4 / 72
_DOTS_BELOW = 0.7
"""How far the dots of a ready-made form lie under what a typewriter or printer put on them."""
Align = Literal["left", "center", "right", "justify"]


@dataclass(frozen=True)
class Margins:
    """NĐ 30/2020/NĐ-CP phụ lục I: top and bottom 20-25 mm, left 30-35, right 15-20."""

    top: float = 20.0
    right: float = 17.0
    bottom: float = 20.0
    left: float = 30.0


@dataclass(frozen=True)
class Blank:
    """A place to fill in: the printed label, what was typed there, and how much of the line it takes."""

    label: str
    value: str = ""
    share: float = 1.0


class Flow:
    """A paper being typeset, page after page; `y` is where the next line starts, in millimetres."""

    def __init__(self, dpi: int, rng: Random, *, body: Face | None = None, margins: Margins | None = None) -> None:
        self.dpi = dpi
        self.rng = rng
        self.body = body or Face(13.5)
        self.margins = margins or Margins()
        self.page_numbers = True
        self.dots_under_values = False
        self.fine_dots = False
        self.sheets: list[Sheet] = []
        self.y = 0.0
        self.new_page()

    @property
    def sheet(self) -> Sheet:
        return self.sheets[-1]

    @property
    def left(self) -> float:
        return self.margins.left

    @property
    def right(self) -> float:
        return 210 - self.margins.right

    def new_page(self) -> None:
        self.sheets.append(Sheet(self.dpi, self.rng))
        self.y = self.margins.top
        if len(self.sheets) > 1 and self.page_numbers:
            # NĐ 30/2020: the number stands in the top margin's middle, none on the first page.
            number = words_of(str(len(self.sheets)), Face(13))
            x = (210 - self.sheet.words_width(number)) / 2
            self.sheet.set_words(x, self.y - 6, number)

    def need(self, height: float) -> None:
        """Starts a new page unless `height` millimetres are left on this one."""
        if self.y + height > 297 - self.margins.bottom:
            self.new_page()

    def space(self, height: float) -> None:
        self.y += height

    def paragraph(
        self,
        markup: str,
        *,
        face: Face | None = None,
        align: Align = "justify",
        indent: float = 10.0,
        after: float = 2.0,
        between: tuple[float, float] | None = None,
        leading: float = 1.28,
    ) -> None:
        """A paragraph between two x (the margins when none are given); the last line is never stretched."""
        style = face or self.body
        x0, x1 = between or (self.left, self.right)
        first = indent if align == "justify" else 0.0
        step = style.size * MM_PER_POINT * leading
        lines = self.wrap(words_of(markup, style), x1 - x0, first)
        for index, line in enumerate(lines):
            self.need(step)
            start = x0 + (first if index == 0 else 0.0)
            stretched = align == "justify" and index < len(lines) - 1
            self.set_row(
                line,
                start,
                x1,
                self.y + step * 0.78,
                "justify" if stretched else "left" if align == "justify" else align,
            )
            self.y += step
        self.y += after

    def set_row(self, words: Sequence[Word], x0: float, x1: float, baseline: float, align: Align) -> None:
        """One line between x0 and x1."""
        if align == "justify" and len(words) > 1:
            spare = (x1 - x0 - sum(map(self.sheet.word_width, words))) / (len(words) - 1)
            placed: list[Placed] = []
            x = x0
            for word in words:
                placed.append((x, word))
                x += self.sheet.word_width(word) + spare
            self.sheet.set_line(placed, baseline)
            return
        width = self.sheet.words_width(words)
        start = {"left": x0, "justify": x0, "center": (x0 + x1 - width) / 2, "right": x1 - width}[align]
        self.sheet.set_words(start, baseline, words)

    def wrap(self, words: Sequence[Word], width: float, indent: float = 0.0) -> list[list[Word]]:
        """Fills lines greedily."""
        lines: list[list[Word]] = [[]]
        for word in words:
            room = width - (indent if len(lines) == 1 else 0.0)
            if lines[-1] and self.sheet.words_width([*lines[-1], word]) > room:
                lines.append([])
            lines[-1].append(word)
        return lines

    def blanks(self, *blanks: Blank, face: Face | None = None, indent: float = 0.0, leading: float = 1.5) -> None:
        """One line of a form: labels, and values typed over or before the leader dots; long values go on below."""
        style = face or self.body
        step = style.size * MM_PER_POINT * leading
        self.need(step)
        baseline = self.y + step * 0.72
        x0 = self.left + indent
        total = sum(blank.share for blank in blanks)
        placed: list[Placed] = []
        rest: list[Word] = []
        x = x0
        for number, blank in enumerate(blanks):
            end = self.right if number == len(blanks) - 1 else x + (self.right - x0) * blank.share / total
            x = self._label(blank.label, style, x, placed)
            if rest:
                raise ValueError(f"no room on the line for the value of {blanks[number - 1].label!r}")
            rest = self._fill(blank.value, style, x, end, baseline, placed)
            x = end + 1.5
        self.sheet.set_line(placed, baseline)
        self.y += step
        for line in self.wrap(rest, self.right - self.left) if rest else []:
            ends = self.left + self.sheet.words_width(line) + 0.8
            start, below = (self.left, _DOTS_BELOW) if self.dots_under_values else (ends, 0.0)
            self.sheet.dots(start, self.right, self.y + step * 0.72 + below, None if self.fine_dots else style)
            self.sheet.set_words(self.left, self.y + step * 0.72, line)
            self.y += step

    def _label(self, label: str, style: Face, x: float, placed: list[Placed]) -> float:
        for word in words_of(label, style):
            placed.append((x, word))
            x += self.sheet.word_width(word) + self.sheet.space_width(word)
        return x

    def _fill(self, value: str, style: Face, x: float, end: float, baseline: float, placed: list[Placed]) -> list[Word]:
        """The value with dots under or after it up to `end`; gives back the words that found no room."""
        start = x
        words = words_of(value, style)
        x += 1.5
        rest: list[Word] = []
        for index, word in enumerate(words):
            if x + self.sheet.word_width(word) > end:
                rest = words[index:]
                break
            placed.append((x, word))
            x += self.sheet.word_width(word) + self.sheet.space_width(word)
        start, below = (start, _DOTS_BELOW) if self.dots_under_values else (x, 0.0)
        self.sheet.dots(start, end, baseline + below, None if self.fine_dots else style)
        return rest

    def table(self, widths: Sequence[float], rows: Sequence[Sequence[str]], *, head: int = 1, size: float = 12) -> None:
        """A ruled table; the first `head` rows are bold and centred. Truth goes row by row, cell by cell."""
        for number, row in enumerate(rows):
            face = Face(size, bold=number < head)
            step = size * MM_PER_POINT * 1.25
            cells = [
                [line for part in cell.split("\n") for line in self.wrap(words_of(part, face), width - 3)]
                for cell, width in zip(row, widths, strict=True)
            ]
            height = step * max(len(lines) for lines in cells) + 2.4
            self.need(height)
            self._table_row(cells, widths, step, height, centred=number < head)
            self.y += height

    def _table_row(
        self, cells: list[list[list[Word]]], widths: Sequence[float], step: float, height: float, *, centred: bool
    ) -> None:
        x = self.left
        for lines, width in zip(cells, widths, strict=True):
            self.sheet.frame(x, self.y, x + width, self.y + height)
            top = self.y + 1.2 + ((height - 2.4 - step * len(lines)) / 2 if centred else 0.0)
            for index, line in enumerate(lines):
                if line:
                    align: Align = "center" if centred else "left"
                    self.set_row(line, x + 1.5, x + width - 1.5, top + step * (index + 0.76), align)
            x += width
