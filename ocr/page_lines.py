"""Words grouped into lines and regions, on boxes alone. Which region is read first is page_order.py's."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from dossiers.geometry import Box, around
from dossiers.reading import BlockKind
from ocr.found import FoundWord


@dataclass(frozen=True)
class Line:
    """Words of one printed line, left to right."""

    words: tuple[FoundWord, ...]

    @property
    def box(self) -> Box:
        return around([word.box for word in self.words])

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True)
class Region:
    """Lines that are read one after the other; of a table also its cells."""

    lines: tuple[Line, ...]
    kind: BlockKind = "text"
    cells: tuple[Box, ...] = ()

    @property
    def box(self) -> Box:
        return around([line.box for line in self.lines])


def lines_as_found(words: Iterable[FoundWord]) -> list[list[Line]]:
    """Tesseract's own lines, by its blocks, in its order."""
    blocks: dict[int, dict[tuple[int, int], list[FoundWord]]] = {}
    for word in words:
        blocks.setdefault(word.block, {}).setdefault((word.paragraph, word.line), []).append(word)
    return [[_line(several) for several in block.values()] for block in blocks.values()]


def lines_by_height(words: Iterable[FoundWord]) -> list[Line]:
    """Lines made anew, top to bottom: words whose middles lie within half a line of each other."""
    lines: list[list[FoundWord]] = []
    for word in sorted(words, key=middle_y):
        if lines and abs(middle_y(word) - _middle(lines[-1])) < 0.6 * median(
            each.box.height for each in [*lines[-1], word]
        ):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [_line(several) for several in lines]


def _line(words: list[FoundWord]) -> Line:
    return Line(tuple(sorted(words, key=lambda word: word.box.x0)))


def _middle(words: list[FoundWord]) -> float:
    return median(middle_y(word) for word in words)


def wide_gap(line: Line) -> int | None:
    """The word after the widest blank of the line, if that parts columns and not words."""
    gaps = [(after.box.x0 - before.box.x1, at) for at, (before, after) in enumerate(pairwise(line.words), 1)]
    return max(gaps)[1] if gaps and max(gaps)[0] > 2 * usual_height(line.words) else None


def usual_height(words: Sequence[FoundWord]) -> int:
    """The middle one of the words' heights, 1 at least."""
    heights = sorted(word.box.height for word in words)
    return max(1, heights[len(heights) // 2])


def middle_x(word: FoundWord) -> float:
    return (word.box.x0 + word.box.x1) / 2


def middle_y(word: FoundWord) -> float:
    return (word.box.y0 + word.box.y1) / 2
