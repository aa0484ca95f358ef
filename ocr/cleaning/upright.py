"""Which way up a page stands, told from its ink alone: lines make rows, and Vietnamese marks stand above letters."""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.cleaning.steps import Mask

_STRIPS = 10
_CERTAIN_LOG_RATIO = math.log(1.25)
_CORE_SHARE = 0.45
"""Rows with at least this share of a line's densest row are its x-height."""


def sideways_score(ink: Mask) -> float:
    """Above 0 where lines run from top to bottom, below 0 where they run across; 1 and -1 are certain.

    Across the lines the ink of one row differs more from the next than along them.
    """
    along, across = _sharpness(ink), _sharpness(np.ascontiguousarray(ink.T))
    if along <= 0 or across <= 0:
        return 0.0
    return max(-1.0, min(1.0, math.log(across / along) / _CERTAIN_LOG_RATIO))


def _sharpness(ink: Mask) -> float:
    """Ink differences between neighbouring rows, strip by strip so that a skewed page blurs little."""
    width = ink.shape[1]
    step = max(20, width // _STRIPS)
    total = 0.0
    for left in range(0, width - step + 1, step):
        rows = ink[:, left : left + step].sum(axis=1, dtype=np.float64) / 255
        total += float(np.square(np.diff(cv2.blur(rows.reshape(-1, 1), (1, 3)).ravel())).sum())
    return total / max(1, ink.size)


def upside_down_score(ink: Mask) -> float:
    """From -1 (on its head) to 1 (upright), 0 for no evidence.

    Ascenders, capitals and the marks of Vietnamese vowels stand above the x-height; below it hang only a few letters
    and the dot of the heavy tone. The page must be straight.
    """
    above = below = 0.0
    for profile in _strip_profiles(ink):
        for top, bottom in _cores(profile):
            reach = max(2, round((bottom - top) * 0.9))
            above += float(profile[max(0, top - reach) : top].sum())
            below += float(profile[bottom : bottom + reach].sum())
    if above + below < 50:
        return 0.0
    return (above - below) / (above + below)


def _strip_profiles(ink: Mask) -> list[NDArray[np.float64]]:
    width = ink.shape[1]
    step = max(40, width // 4)
    return [
        ink[:, left : left + step].sum(axis=1, dtype=np.float64) / 255
        for left in range(0, max(1, width - step + 1), step)
    ]


def _cores(profile: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Row ranges of the x-height of each line: high runs within each stretch of inked rows."""
    cores = []
    inked = profile > max(1.0, 0.04 * float(profile.max(initial=0.0)))
    edges = np.flatnonzero(np.diff(np.concatenate(([0], inked.view(np.int8), [0]))))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if not 6 <= end - start <= 60:
            continue
        line = profile[start:end]
        dense = np.flatnonzero(line >= _CORE_SHARE * line.max())
        top, bottom = int(start + dense[0]), int(start + dense[-1] + 1)
        if bottom - top >= 3:
            cores.append((top, bottom))
    return cores
