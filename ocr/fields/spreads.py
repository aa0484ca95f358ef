"""Two leaves on one lying sheet: a certificate that was opened, or copied, as it lies. Read one after the other."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from dossiers.geometry import Box
from dossiers.reading import Word
from ocr.fields.lines import lines_of

_LYING = 1.2
"""Width over height from which a sheet may hold two leaves: A4 across has 1.41, a folded A3 the same."""
_GUTTER = 0.012
"""Of the sheet's width that is blank between two leaves, at least."""
_MIDDLE = (0.42, 0.58)
_LEAST_SHARE = 0.15
"""Of the sheet's words that stand on the emptier leaf, at least."""
_STRAY = 0.01
"""Of the words that may stand in the gutter: specks and scraps of a fold."""
_APART = 1.5
"""Line heights between the words on both sides: across one leaf lines run on, with a blank between words."""


def gutter_of(words: Sequence[Word], cells: Iterable[Box], width: int, height: int) -> float | None:
    """Where a lying sheet is folded, from its left edge; None for a sheet that is one leaf.

    A table over the whole sheet (`cells`: those of all tables) is of one leaf, too.
    """
    if not words or width < _LYING * height:
        return None
    low, high = (share * width for share in _MIDDLE)
    edges = sorted({low, high, *(x for word in words for x in (word.box.x0, word.box.x1) if low < x < high)})
    wide = [(one, other) for one, other in pairwise(edges) if _crossing(words, one, other) <= _STRAY * len(words)]
    joined: list[tuple[float, float]] = []
    for one, other in wide:
        joined.append((joined.pop()[0], other) if joined and joined[-1][1] == one else (one, other))
    widest = max(joined, key=lambda band: band[1] - band[0], default=(0.0, 0.0))
    fold = (widest[0] + widest[1]) / 2
    left = sum(word.box.x1 <= fold for word in words)
    even = min(left, len(words) - left) >= _LEAST_SHARE * len(words)
    wide_enough = widest[1] - widest[0] >= _GUTTER * width
    ruled = any(box.x0 < fold < box.x1 for box in cells)
    return fold if even and wide_enough and not ruled and not _run_across(words, fold) else None


def _crossing(words: Sequence[Word], one: float, other: float) -> int:
    return sum(word.box.x0 < other and word.box.x1 > one for word in words)


def _run_across(words: Sequence[Word], fold: float) -> bool:
    """Whether more than a stray line goes on from one side to the other, as those of one leaf do."""
    running = 0
    for line in lines_of(0, words):
        left, right = line.left_of(fold), line.right_of(fold)
        running += bool(left and right and right.box.x0 - left.box.x1 < _APART * line.height)
    return running > 1
