"""Coloured ink: seals, stamps and pen strokes lie over printed text and are lifted off it. Printed colour stays."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.geometry import Box
from ocr.cleaning.steps import Grey, Mask, picked

_SATURATED = 60
"""Grey levels between the strongest and the weakest channel from which a pixel counts as coloured."""
_STAMP_HIGH_MM = 9.0
"""Printed lines of text are lower than this, seals and signatures higher."""
_OWN_TEXT = 0.6
"""What a stamp says within its frame has this share of coloured ink; black print has less, in its fringes."""
_DARK = 200
_LARGEST_SHARE = 0.35
"""A coloured region larger than this share of the page is coloured paper."""


def grey_of(picture: NDArray[np.uint8], dpi: int, lift: bool = True) -> tuple[Grey, list[Box]]:
    """The picture in grey with coloured stamps lifted, and where they are. A grey picture is given back."""
    if picture.ndim == 2:
        return picture, []
    grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    if not lift:
        return grey, []
    mask, boxes = coloured_stamps(picture, dpi)
    if not boxes:
        return grey, []
    # In the channel in which an ink is bright it vanishes, and the black text under it stays.
    brightest, _ = _extremes(picture)
    return np.where(mask > 0, np.maximum(brightest, grey), grey).astype(np.uint8), boxes


def coloured_stamps(picture: NDArray[np.uint8], dpi: int) -> tuple[Mask, list[Box]]:
    """Pixels of coloured ink that belong to something higher than a line of text or are printed in it; those things."""
    brightest, darkest = _extremes(picture)
    _, found = cv2.threshold(cv2.subtract(brightest, darkest), _SATURATED, 255, cv2.THRESH_BINARY)
    coloured = np.asarray(found, dtype=np.uint8)
    if np.count_nonzero(coloured) < (dpi / 8) ** 2:
        return coloured, []
    reach = max(3, round(dpi * 1.0 / 25.4))
    joined = cv2.morphologyEx(coloured, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    high = stats[:, cv2.CC_STAT_HEIGHT] >= _STAMP_HIGH_MM * dpi / 25.4
    wide = stats[:, cv2.CC_STAT_WIDTH] >= _STAMP_HIGH_MM * dpi / 25.4 / 2
    small = stats[:, cv2.CC_STAT_AREA] <= _LARGEST_SHARE * coloured.size
    chosen = high & wide & small
    chosen[0] = False
    boxes = [Box(int(x), int(y), int(x + w), int(y + h)) for x, y, w, h, _ in stats[:count][chosen[:count]]]
    chosen |= _inside(stats, boxes) & (_coloured_share(darkest, coloured, labels, count) > _OWN_TEXT)
    mask = picked(labels, chosen[:count])
    # Only coloured pixels and their pale edges are lifted, not the black between them.
    rim = cv2.dilate(coloured, np.ones((3, 3), np.uint8))
    return np.asarray(cv2.bitwise_and(mask, rim), dtype=np.uint8), boxes


def _inside(stats: NDArray[Any], boxes: list[Box]) -> NDArray[np.bool_]:
    """Which of the things lie wholly within one of the boxes; the ground, number 0, never does."""
    x0, y0 = stats[:, cv2.CC_STAT_LEFT], stats[:, cv2.CC_STAT_TOP]
    x1, y1 = x0 + stats[:, cv2.CC_STAT_WIDTH], y0 + stats[:, cv2.CC_STAT_HEIGHT]
    inside = np.zeros(len(stats), np.bool_)
    for box in boxes:
        inside |= (x0 >= box.x0) & (y0 >= box.y0) & (x1 <= box.x1) & (y1 <= box.y1)
    inside[0] = False
    return inside


def _extremes(picture: NDArray[np.uint8]) -> tuple[Grey, Grey]:
    """The strongest and the weakest channel of each pixel."""
    red, green, blue = cv2.split(picture)
    brightest, darkest = cv2.max(cv2.max(red, green), blue), cv2.min(cv2.min(red, green), blue)
    return np.asarray(brightest, dtype=np.uint8), np.asarray(darkest, dtype=np.uint8)


def _coloured_share(darkest: Grey, coloured: Mask, labels: NDArray[Any], count: int) -> NDArray[np.float64]:
    """How much of the ink of each thing is coloured, 0 to 1."""
    dark = darkest < _DARK
    ink = np.bincount(labels[dark], minlength=count)
    return np.bincount(labels[dark & (coloured > 0)], minlength=count) / np.maximum(ink, 1)
