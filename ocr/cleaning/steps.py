"""Single steps of clean-up as pure functions on pictures: size, light, noise, skew, turning, blankness."""

import math
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
"""Height × width, 0 is ink, 255 is paper."""
Mask = NDArray[np.uint8]
"""Height × width, 255 where something is, 0 elsewhere."""

_DARKEST_PERCENT = 0.5
"""Of a page's pixels: a few short lines of text have as many."""
_DARK_INK, _NO_INK, _PAPER = 60.0, 235.0, 250.0
_MEASURED_HEIGHT = 1100
"""Pages are measured at about 100 dpi: enough for lines, quick."""


def resized(picture: NDArray[np.uint8], factor: float) -> NDArray[np.uint8]:
    """The picture at another resolution; made smaller by area, larger by cubic."""
    if abs(factor - 1) < 0.02:
        return picture
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    return _bytes(cv2.resize(picture, None, fx=factor, fy=factor, interpolation=way))


def is_bilevel(picture: NDArray[np.uint8]) -> bool:
    """Black and white only, as fax-coded scans are."""
    return picture.ndim == 2 and bool(np.isin(picture[::7], (0, 255)).all())


def softened(picture: Grey, sigma: float) -> Grey:
    """Blurred a little: the stairs at the edges of black-and-white letters cost marks when they are reduced."""
    return _bytes(cv2.GaussianBlur(picture, (0, 0), sigma)) if sigma > 0 else picture


def turned(picture: Grey, rotation: int) -> Grey:
    """Turned clockwise by 0, 90, 180 or 270 degrees."""
    return np.ascontiguousarray(np.rot90(picture, -rotation // 90)) if rotation else picture


def straightened(picture: Grey, skew: float, paper: int = 255) -> Grey:
    """Turned by a small angle (degrees) about the middle, same size; what comes in from outside is paper."""
    if skew == 0.0:
        return picture
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), skew, 1.0)
    border = (paper,)
    return _bytes(cv2.warpAffine(picture, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=border))


def background_of(grey: Grey) -> Grey:
    """Brightness of the paper under the text, at an eighth of the size."""
    small = cv2.resize(grey, None, fx=0.125, fy=0.125, interpolation=cv2.INTER_AREA)
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    return _bytes(cv2.medianBlur(closed, 21 if min(closed.shape) > 21 else 3))


def light_is_uneven(paper: Grey) -> bool:
    """The paper is grey, or brighter here than there."""
    dark, bright = np.percentile(paper, (3, 97))
    return bool(bright - dark > 14 or bright < 235)


def level_light(grey: Grey, paper: Grey) -> Grey:
    """The picture divided by the brightness of its paper: shadows go, ink stays."""
    height, width = grey.shape
    under = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    return _bytes(cv2.divide(grey, np.maximum(under, 30), scale=250))


def darkened(level: Grey) -> Grey:
    """Faint ink made dark, paper left white; a picture with nothing on it, or with dark ink, is given back."""
    darkest = float(np.percentile(level, _DARKEST_PERCENT))
    if not _DARK_INK < darkest < _NO_INK:
        return level
    stretched = _PAPER - (_PAPER - level.astype(np.float32)) * (_PAPER - _DARK_INK) / (_PAPER - darkest)
    return _bytes(np.clip(stretched, 0, 255).astype(np.uint8))


def noise_of(grey: Grey) -> float:
    """Standard deviation of the grain in grey levels (Immerkær 1996), of pixels that are neither ink nor pure white."""
    kernel = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.int16)
    rows = grey[:: max(1, grey.shape[0] // 800)] if grey.size > 4_000_000 else grey
    answer = np.abs(cv2.filter2D(rows, cv2.CV_16S, kernel))
    paper = (rows > 150) & (rows < 255)
    values = answer[paper]
    if values.size < 0.05 * rows.size:
        return 0.0  # a scanner that made its paper pure white
    return float(np.median(values)) / (6 * 0.6745)


def without_grain(grey: Grey) -> Grey:
    """Median over 3 × 3 pixels; only for noisy pages, it eats the dots of ị and ạ on clean ones."""
    return _bytes(cv2.medianBlur(grey, 3))


def ink_mask(level: Grey) -> Mask:
    """Ink at about 100 dpi, without what is too large to be text: edges, photographs, rules."""
    factor = min(1.0, _MEASURED_HEIGHT / max(level.shape))
    small = resized(level, factor)
    _, ink = cv2.threshold(small, 170, 255, cv2.THRESH_BINARY_INV)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(_bytes(ink), connectivity=8)
    if count <= 1:
        return _bytes(ink)
    wide, high = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    keep = (wide < 120) & (high < 60) & (stats[:, cv2.CC_STAT_AREA] >= 3)
    keep[0] = False
    return picked(labels, keep)


def picked(labels: NDArray[Any], which: NDArray[np.bool_]) -> Mask:
    """Where the things of a labelled picture lie that are picked by their numbers."""
    return np.where(which, 255, 0).astype(np.uint8).take(labels)


def skew_of(ink: Mask, largest: float) -> float:
    """Degrees of the counter-clockwise turn that makes the lines level: the angle of the sharpest rows."""
    if np.count_nonzero(ink) < 200:
        return 0.0
    small = resized(ink, 0.6) if max(ink.shape) > 700 else ink
    best = max(np.arange(-largest, largest + 0.01, 0.5), key=lambda angle: _row_sharpness(small, float(angle)))
    fine = max(np.arange(best - 0.4, best + 0.41, 0.1), key=lambda angle: _row_sharpness(small, float(angle)))
    if _row_sharpness(small, float(fine)) < 1.05 * _row_sharpness(small, 0.0):
        return 0.0
    return float(fine)


def _row_sharpness(ink: Mask, angle: float) -> float:
    """How much the ink of one row differs from the next after shearing by the angle; columns slide, none is blurred."""
    height, width = ink.shape
    matrix = np.array([[1, 0, 0], [-math.tan(math.radians(angle)), 1, 0]], np.float32)
    matrix[1, 2] = -matrix[1, 0] * width / 2
    sheared = cv2.warpAffine(ink, matrix, (width, height), flags=cv2.INTER_NEAREST)
    rows = cv2.reduce(sheared, 1, cv2.REDUCE_SUM, dtype=cv2.CV_32S).astype(np.float64)
    return float(np.square(np.diff(rows, axis=0)).sum())


def looks_blank(level: Grey, dpi: int) -> bool:
    """No text and no picture: specks, edge shadows and what shines through from the other side do not count."""
    height, width = level.shape
    edge_y, edge_x = height // 25, width // 25
    inner = level[edge_y : height - edge_y, edge_x : width - edge_x]
    if inner.size == 0:
        return True
    _, ink = cv2.threshold(inner, 140, 255, cv2.THRESH_BINARY_INV)
    count, _, stats, _ = cv2.connectedComponentsWithStats(_bytes(ink), connectivity=8)
    sizes = np.maximum(stats[1:count, cv2.CC_STAT_WIDTH], stats[1:count, cv2.CC_STAT_HEIGHT])
    areas = stats[1:count, cv2.CC_STAT_AREA]
    marks = sizes >= max(4, dpi // 17)  # 1.5 mm
    return bool(np.count_nonzero(marks) < 12 and areas[marks].sum() < 0.004 * inner.size)


def _bytes(picture: object) -> NDArray[np.uint8]:
    return np.asarray(picture, dtype=np.uint8)
