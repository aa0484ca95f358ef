"""Edit distance and the two character error rates that are made of it. Knows no page and no reader."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dossiers.text import nfc

_SPACES = re.compile(r"\s+")
Counts = NDArray[np.int32]


def flat(text: str) -> str:
    """NFC with every run of white space made one blank: what both sides of a comparison go through."""
    return _SPACES.sub(" ", nfc(text)).strip()


def distances(text: str, others: Sequence[str], *, within: bool = False) -> Counts:
    """Levenshtein distance from the text to each of the others, shape (len(others),).

    `within`: to the nearest piece of each other, whatever stands before and after it.
    """
    longest = max(map(len, others), default=0)
    letters = np.zeros((len(others), longest), np.int32)
    for row, other in enumerate(others):
        letters[row, : len(other)] = _letters(other)
    columns = np.arange(longest + 1, dtype=np.int32)
    best = np.tile(np.zeros_like(columns) if within else columns, (len(others), 1))
    for letter in _letters(text):
        # One row of the usual table for all others at once. A step to the right costs 1, so the best way along a row
        # is a running minimum once the column number is taken off.
        below = best + 1
        below[:, 1:] = np.minimum(below[:, 1:], best[:, :-1] + (letters != letter))
        best = np.minimum.accumulate(below - columns, axis=1) + columns
    if within:
        nearest: Counts = best.min(axis=1)
        return nearest
    ends: Counts = best[np.arange(len(others)), [len(other) for other in others]]
    return ends


def distance(text: str, other: str) -> int:
    """Levenshtein distance of two texts."""
    return int(distances(text, [other])[0])


def wrong_in_order(truth: str, read: str) -> tuple[int, int]:
    """Wrong letters of the whole page in reading order, and letters of the truth."""
    return distance(flat(truth), flat(read)), len(flat(truth))


def wrong_by_line(truth: Sequence[str], read: Sequence[str], *, within: bool = False) -> tuple[int, int]:
    """Wrong letters of each truth line against the read line nearest to it, in whatever order, and letters.

    `within` forgives joined lines: two columns that were read as one line still hold the truth line as a piece.
    A line that was not read at all costs its length.
    """
    lines = [line for line in map(flat, truth) if line]
    found = ["", *(line for line in map(flat, read) if line)]
    return sum(int(distances(line, found, within=within).min()) for line in lines), sum(map(len, lines))


def _letters(text: str) -> NDArray[np.int32]:
    return np.frombuffer(text.encode("utf-32-le"), np.int32)
