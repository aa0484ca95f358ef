"""Leaders of forms, dotted or drawn, which readers take for letters. Dots of letters never stand in such rows."""

import cv2
import numpy as np

from ocr.cleaning.steps import Grey, Mask, picked

_LOW_MM = 0.75
"""A dot of a leader is at most this high; so is a stroke of dots that a scanner ran together, and a thin rule."""
_BETWEEN_MM = 1.7
_ROW_MM = 7.0
_ROW_HIGH_MM = 1.1
_MM_PER_INCH = 25.4


def find_leaders(level: Grey, dpi: int) -> tuple[Mask, int]:
    """Pixels of leaders, and how many there are: rows of at least 7 mm with nothing but dots and strokes in them.

    A rule that stands alone is one too. Rules of a table hang together and are too high.
    """
    _, ink = cv2.threshold(level, 190, 255, cv2.THRESH_BINARY_INV)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(np.asarray(ink, dtype=np.uint8), connectivity=8)
    low = stats[:, cv2.CC_STAT_HEIGHT] <= max(2, round(_LOW_MM * dpi / _MM_PER_INCH))
    low[0] = False
    dots = picked(labels, low)
    reach = max(3, round(_BETWEEN_MM * dpi / _MM_PER_INCH))
    rows = cv2.morphologyEx(dots, cv2.MORPH_CLOSE, np.ones((1, reach), np.uint8))
    _, row_labels, row_stats, _ = cv2.connectedComponentsWithStats(np.asarray(rows, dtype=np.uint8), connectivity=8)
    wide = row_stats[:, cv2.CC_STAT_WIDTH] >= _ROW_MM * dpi / _MM_PER_INCH
    flat = row_stats[:, cv2.CC_STAT_HEIGHT] <= _ROW_HIGH_MM * dpi / _MM_PER_INCH
    chosen = wide & flat
    chosen[0] = False
    return np.asarray(cv2.bitwise_and(picked(row_labels, chosen), dots), dtype=np.uint8), int(np.count_nonzero(chosen))


def without_leaders(level: Grey, found: Mask) -> Grey:
    """The picture with those leaders and their pale rims made paper."""
    if not found.any():
        return level
    rim = cv2.dilate(found, np.ones((3, 3), np.uint8))
    return np.where(rim > 0, 255, level).astype(np.uint8)
