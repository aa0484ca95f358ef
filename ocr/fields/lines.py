"""Printed lines rebuilt from words by where they stand on the page; what the lines mean lives elsewhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from statistics import median

from dossiers.geometry import Box, around
from dossiers.reading import Word
from dossiers.text import fold

_WIDE_GAP = 1.8
"""In line heights: a blank wider than this parts two columns, not two words."""


_CAPITALS = 0.8
_OUTSIZED = 1.4
"""Of its line's usual height: such a box holds a stroke of the next line, or of a stamp."""
_LEAST_OF_A_LINE = 4
"""Words by which a reader's line is known for one."""


@dataclass(frozen=True)
class Line:
    """Words on one height of a page, left to right, or of one row of a form as they are read; never empty."""

    page: int
    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @cached_property
    def box(self) -> Box:
        return around([word.box for word in self.words])

    @cached_property
    def compact(self) -> str:
        """Letters and digits alone, folded: what labels and titles are compared with."""
        return compact(self.text)

    @property
    def height(self) -> float:
        return median(word.box.height for word in self.words)

    @property
    def centre(self) -> float:
        return (self.box.x0 + self.box.x1) / 2

    @property
    def level(self) -> float:
        """Middle of the line, from the top of the page."""
        return (self.box.y0 + self.box.y1) / 2

    @property
    def confidence(self) -> float:
        return sum(word.confidence for word in self.words) / len(self.words)

    def part(self, start: int, end: int | None = None) -> "Line | None":
        """The line made of words[start:end]; None for no word."""
        words = self.words[start:end]
        return Line(self.page, words) if words else None

    def left_of(self, x: float) -> "Line | None":
        """The words whose middle stands left of x."""
        return _line(self.page, (word for word in self.words if _middle(word) < x))

    def right_of(self, x: float) -> "Line | None":
        return _line(self.page, (word for word in self.words if _middle(word) >= x))

    @cached_property
    def segments(self) -> tuple["Line", ...]:
        """The line cut where a blank is wide enough to part columns."""
        cuts = [0]
        for index in range(1, len(self.words)):
            gap = self.words[index].box.x0 - self.words[index - 1].box.x1
            if gap > _WIDE_GAP * self.height:
                cuts.append(index)
        return tuple(Line(self.page, self.words[a:b]) for a, b in zip(cuts, [*cuts[1:], None], strict=True))


def compact(text: str) -> str:
    """Folded letters and digits without anything between: `Họ, chữ đệm, tên:` → `hochudemten`."""
    return "".join(letter for letter in fold(text) if letter.isalnum())


def uppercase_share(text: str) -> float:
    """Share of capitals among the letters, 0 where there is none."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) / len(letters) if letters else 0.0


def in_capitals(text: str) -> bool:
    """Whether it is set in capitals, but for what reading took for small letters."""
    return uppercase_share(text) > _CAPITALS


def lines_of(page: int, words: Iterable[Word]) -> tuple[Line, ...]:
    """The words of one page as lines from top to bottom, each from left to right."""
    words = list(words)
    levels = _levels(words, _slope(words))
    rows: list[_Row] = []
    usual = median(word.box.height for word in words) if words else 0
    tall = sorted((w for w in words if w.box.height >= usual / 2), key=lambda w: levels[w])
    flat = [word for word in words if word.box.height < usual / 2]
    for word in [*tall, *flat]:
        _place(rows, word, levels[word])
    rows.sort(key=lambda row: row.level)
    return tuple(Line(page, tuple(sorted(row.words, key=lambda w: w.box.x0))) for row in rows)


class _Row:
    """Words gathered for one line while lines are being built."""

    def __init__(self, word: Word, level: float) -> None:
        self.words = [word]
        self.levels = [level]

    @property
    def level(self) -> float:
        return sum(self.levels) / len(self.levels)

    @property
    def height(self) -> float:
        return median(word.box.height for word in self.words)


def _place(rows: list[_Row], word: Word, level: float) -> None:
    best: _Row | None = None
    for row in rows[-6:] if word.box.height >= 12 else rows:
        reach = row.height if word.text == ":" else max(word.box.height, 0.5 * row.height)  # a colon stands low
        near = 0.5 * min(reach, row.height)
        if abs(level - row.level) <= near and (best is None or abs(level - row.level) < abs(level - best.level)):
            best = row
    if best is None:
        rows.append(_Row(word, level))
    else:
        best.words.append(word)
        best.levels.append(level)


def _slope(words: list[Word]) -> float:
    """How far lines sink per pixel to the right: the reader's own lines tell it, the median forgives the rest."""
    slopes = []
    for _, group in groupby(words, key=lambda word: (word.block, word.line)):
        line = list(group)
        run = line[-1].box.x0 - line[0].box.x0
        if len(line) >= 4 and run > 10 * line[0].box.height:
            slopes.append((_middle_y(line[-1]) - _middle_y(line[0])) / run)
    slope = median(slopes) if slopes else 0.0
    return slope if abs(slope) < 0.2 else 0.0


def _levels(words: Sequence[Word], slope: float) -> dict[Word, float]:
    """Each word's middle with the slope taken out; of a box that reaches into the line below, its reader's line's."""
    levels = {word: _middle_y(word) - slope * word.box.x0 for word in words}
    for _, group in groupby(words, key=lambda word: (word.block, word.line)):
        line = list(group)
        usual, level = median(word.box.height for word in line), median(levels[word] for word in line)
        for word in line:
            if len(line) >= _LEAST_OF_A_LINE and word.box.height > _OUTSIZED * usual and _touches(word, level):
                levels[word] = level
    return levels


def _touches(word: Word, level: float) -> bool:
    return abs(_middle_y(word) - level) < word.box.height


def _middle_y(word: Word) -> float:
    return (word.box.y0 + word.box.y1) / 2


def _middle(word: Word) -> float:
    return (word.box.x0 + word.box.x1) / 2


def _line(page: int, words: Iterable[Word]) -> Line | None:
    kept = tuple(words)
    return Line(page, kept) if kept else None
