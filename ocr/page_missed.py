"""Print that the first look passed over: ink in rows that no word covers, read once more row by row.

Layout analysis gives up on lines near seals, signatures and rules, and a signer's name is the line that stands there.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.geometry import Box, around
from ocr.cleaning.steps import Grey, Mask
from ocr.found import FoundWord

_MM_PER_INCH = 25.4
_LOWEST_MM, _HIGHEST_MM, _WIDEST_MM = 1.2, 6.0, 12.0
"""Of a letter; what is higher or wider is a signature, a seal or a rule."""
_BETWEEN_MM = 3.0
"""Letters and words of one row stand no farther apart."""
_ROW_MM, _ROW_HIGH_MM = 5.0, 9.0
_LEAST_LETTERS = 3
_MARGIN_MM = 1.0
_MOST_ROWS = 12
"""A page with more of them is a drawing or a photograph."""
_INK = 150
_SURE = 0.75
"""Mean confidence by letter from which a row is print, not strokes taken for letters."""

ReadRow = Callable[[Grey], list[FoundWord]]
"""Reads a picture of one line."""


def with_missed_rows(found: Sequence[FoundWord], image: Grey, dpi: int, read_row: ReadRow) -> list[FoundWord]:
    """The found words, and those of rows that were missed, each row a block of its own where it stands."""
    words = list(found)
    rows = missed_rows(image, dpi, [word.box for word in found])
    for row in rows if len(rows) <= _MOST_ROWS else []:
        inside = [_moved(word, row) for word in read_row(np.ascontiguousarray(image[row.y0 : row.y1, row.x0 : row.x1]))]
        if _reads_well(inside):
            block = max((word.block for word in words), default=0) + 1
            at = _place(words, around([word.box for word in inside]))
            words[at:at] = [replace(word, block=block, paragraph=1, line=1) for word in inside]
    return words


def missed_rows(image: Grey, dpi: int, covered: Sequence[Box]) -> list[Box]:
    """Where letters stand in a row outside the covered boxes, with a margin; from top to bottom."""
    millimetre = dpi / _MM_PER_INCH
    ink = _uncovered_ink(image, covered, round(_MARGIN_MM * millimetre / 2))
    letters = _letters(ink, millimetre)
    if not letters.any():
        return []
    reach = round(_BETWEEN_MM * millimetre)
    joined = cv2.morphologyEx(letters, cv2.MORPH_CLOSE, np.ones((1, 2 * reach + 1), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    _, _, _, middles = cv2.connectedComponentsWithStats(letters, connectivity=8)
    held = np.bincount(labels[tuple(middles[1:, ::-1].astype(int).T)], minlength=count)
    found = []
    for number in range(1, count):
        x, y, wide, high = (int(each) for each in stats[number, :4])
        low_enough = _LOWEST_MM * millimetre <= high <= _ROW_HIGH_MM * millimetre
        if low_enough and wide >= _ROW_MM * millimetre and held[number] >= _LEAST_LETTERS:
            row = _whole(Box(x, y, x + wide, y + high), ink, reach)
            found.append(_grown(row, round(_MARGIN_MM * millimetre), image))
    return sorted(found, key=lambda box: (box.y0, box.x0))


def _uncovered_ink(image: Grey, covered: Sequence[Box], margin: int) -> Mask:
    _, ink = cv2.threshold(image, _INK, 255, cv2.THRESH_BINARY_INV)
    for box in covered:
        ink[max(0, box.y0 - margin) : box.y1 + margin, max(0, box.x0 - margin) : box.x1 + margin] = 0
    return np.asarray(ink, dtype=np.uint8)


def _letters(ink: Mask, millimetre: float) -> Mask:
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    high, wide = stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_WIDTH]
    letter = (high >= _LOWEST_MM * millimetre) & (high <= _HIGHEST_MM * millimetre) & (wide <= _WIDEST_MM * millimetre)
    letter[0] = False
    if np.count_nonzero(letter) < _LEAST_LETTERS:
        return np.zeros_like(ink)
    return np.where(letter[labels], 255, 0).astype(np.uint8)


def _whole(row: Box, ink: Mask, reach: int) -> Box:
    """The row with what hangs together with it: half a name beside the stroke of a signature is no name."""
    inked = np.flatnonzero(ink[row.y0 : row.y1].any(axis=0))
    before, after = inked[inked <= row.x0][::-1], inked[inked >= row.x1 - 1]
    return Box(_last_near(before, row.x0, reach), row.y0, _last_near(after, row.x1 - 1, reach) + 1, row.y1)


def _last_near(places: NDArray[np.int64], start: int, reach: int) -> int:
    """The last of the places that follow each other from the start without a gap wider than the reach."""
    steps = np.abs(np.diff(np.concatenate(([start], places))))
    wide = np.flatnonzero(steps > reach)
    kept = places[: wide[0]] if wide.size else places
    return int(kept[-1]) if kept.size else start


def _grown(box: Box, by: int, image: Grey) -> Box:
    height, width = image.shape
    return Box(max(0, box.x0 - by), max(0, box.y0 - by), min(width, box.x1 + by), min(height, box.y1 + by))


def _moved(word: FoundWord, row: Box) -> FoundWord:
    box = word.box
    return replace(word, box=Box(box.x0 + row.x0, box.y0 + row.y0, box.x1 + row.x0, box.y1 + row.y0))


def _reads_well(words: Sequence[FoundWord]) -> bool:
    letters = sum(letter.isalnum() for word in words for letter in word.text)
    sure = sum(word.confidence * len(word.text) for word in words)
    well = letters >= _LEAST_LETTERS and sure >= _SURE * sum(len(word.text) for word in words)
    return well or (len(words) > 1 and _is_label(words[0]))


def _is_label(word: FoundWord) -> bool:
    """`Email:`, read surely: what stands behind it is a value, however badly it was read, and a person is asked."""
    told = word.text.endswith(":") and word.text[:-1].isalpha() and len(word.text) > _LEAST_LETTERS
    return told and word.confidence >= _SURE


def _place(words: Sequence[FoundWord], row: Box) -> int:
    """Before the first block below the row that shares its columns; after all others."""
    blocks: dict[int, list[Box]] = {}
    for word in words:
        blocks.setdefault(word.block, []).append(word.box)
    middle = (row.y0 + row.y1) / 2
    for block, boxes in blocks.items():
        box = around(boxes)
        if box.y0 >= middle and min(box.x1, row.x1) > max(box.x0, row.x0):
            return next(at for at, word in enumerate(words) if word.block == block)
    return len(words)
