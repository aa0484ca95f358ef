"""Pieces of a line that a second reader is asked about: words that stand together, and the picture around them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from dossiers.geometry import around
from ocr.cleaning.steps import Grey
from ocr.found import FoundWord

_ABOVE, _BESIDE = 0.005, 0.03
"""Inches of paper left around a piece: a line recogniser takes the edges of its neighbours for letters."""
_LONGEST = 28.0
"""Times its height that a piece may be wide; longer ones lose their marks when they are squeezed."""


@dataclass(frozen=True)
class Piece:
    """Words `first` to `end` (not with it) of a line."""

    first: int
    end: int


def whole(words: Sequence[FoundWord]) -> list[Piece]:
    """The line in as few pieces as its length allows, cut at its widest gaps."""
    return _cut(words, Piece(0, len(words)))


def around_doubts(words: Sequence[FoundWord], doubtful: Mapping[int, int]) -> list[Piece]:
    """Pieces with every doubtful word and so many words on both of its sides; pieces that touch are one."""
    pieces: list[Piece] = []
    for at, beside in sorted(doubtful.items()):
        first, end = max(0, at - beside), min(len(words), at + beside + 1)
        if pieces and first <= pieces[-1].end:
            pieces[-1] = Piece(min(pieces[-1].first, first), max(pieces[-1].end, end))
        else:
            pieces.append(Piece(first, end))
    return [each for piece in pieces for each in _cut(words, piece)]


def picture_of(image: Grey, dpi: int, words: Sequence[FoundWord]) -> Grey:
    """The part of the page where those words stand, with a little paper around."""
    box = around([word.box for word in words])
    above, beside = round(_ABOVE * dpi), round(_BESIDE * dpi)
    part = image[max(0, box.y0 - above) : box.y1 + above, max(0, box.x0 - beside) : box.x1 + beside]
    return np.ascontiguousarray(part)


def _cut(words: Sequence[FoundWord], piece: Piece) -> list[Piece]:
    inside = words[piece.first : piece.end]
    box = around([word.box for word in inside])
    if len(inside) < 2 or box.width <= _LONGEST * box.height:
        return [piece]
    middle = (box.x0 + box.x1) / 2
    gaps = [
        (after.box.x0 - before.box.x1 - abs(after.box.x0 - middle) / box.width * box.height, at)
        for at, (before, after) in enumerate(pairwise(inside), piece.first + 1)
    ]
    at = max(gaps)[1]
    return [*_cut(words, Piece(piece.first, at)), *_cut(words, Piece(at, piece.end))]
