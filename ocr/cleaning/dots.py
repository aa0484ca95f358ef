"""Leader dots of forms, which readers take for letters. Dots of letters never stand in such rows and stay."""

import cv2
import numpy as np

from ocr.cleaning.steps import Grey, Mask

_DOT_MM = 0.75
"""A dot of a leader is at most this high and wide; two that a scanner ran together are twice as wide."""
_BETWEEN_MM = 1.7
_ROW_MM = 7.0
_ROW_HIGH_MM = 1.1
_MM_PER_INCH = 25.4


def leader_dots(level: Grey, dpi: int) -> Mask:
    """Pixels of dots that stand in a row of at least 7 mm with nothing but dots in it."""
    dot = max(2, round(_DOT_MM * dpi / _MM_PER_INCH))
    _, ink = cv2.threshold(level, 190, 255, cv2.THRESH_BINARY_INV)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(np.asarray(ink, dtype=np.uint8), connectivity=8)
    small = (stats[:, cv2.CC_STAT_HEIGHT] <= dot) & (stats[:, cv2.CC_STAT_WIDTH] <= 2 * dot)
    small[0] = False
    dots = np.where(small[labels], 255, 0).astype(np.uint8)
    reach = max(3, round(_BETWEEN_MM * dpi / _MM_PER_INCH))
    rows = cv2.morphologyEx(dots, cv2.MORPH_CLOSE, np.ones((1, reach), np.uint8))
    _, row_labels, row_stats, _ = cv2.connectedComponentsWithStats(np.asarray(rows, dtype=np.uint8), connectivity=8)
    wide = row_stats[:, cv2.CC_STAT_WIDTH] >= _ROW_MM * dpi / _MM_PER_INCH
    low = row_stats[:, cv2.CC_STAT_HEIGHT] <= _ROW_HIGH_MM * dpi / _MM_PER_INCH
    chosen = wide & low
    chosen[0] = False
    return np.where(chosen[row_labels] & (dots > 0), 255, 0).astype(np.uint8)


def without_dots(level: Grey, dots: Mask) -> Grey:
    """The picture with those dots and their pale rims made paper."""
    if not dots.any():
        return level
    rim = cv2.dilate(dots, np.ones((3, 3), np.uint8))
    return np.where(rim > 0, 255, level).astype(np.uint8)
