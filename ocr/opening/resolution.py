"""The resolution a picture file states, and whether that statement can be trusted."""

import math
import struct
from pathlib import Path

from PIL import Image

from ocr.opening.kinds import JP2

_X_RESOLUTION, _Y_RESOLUTION = 282, 283
_LONGEST_SIDE_OF_A4_INCHES = 297 / 25.4
_PLAUSIBLE_DPI = (72.5, 2400.0)
_PLAUSIBLE_INCHES = (2.0, 34.0)
"""From the short side of an identity card to the long side of A0's half."""


def true_dpi(width: int, height: int, stated: float | None) -> int:
    """The stated dpi where it makes a sheet of plausible size; otherwise the page is taken for A4.

    72 dpi and less is what programs write that do not know.
    """
    longest = max(width, height)
    if stated is not None and math.isfinite(stated) and _PLAUSIBLE_DPI[0] <= stated <= _PLAUSIBLE_DPI[1]:
        inches = longest / stated
        if _PLAUSIBLE_INCHES[0] <= inches <= _PLAUSIBLE_INCHES[1]:
            return round(stated)
    return max(1, round(longest / _LONGEST_SIDE_OF_A4_INCHES))


def stated_dpi(image: Image.Image) -> float | None:
    """What the file says, None for nothing or nonsense."""
    dpi = image.info.get("dpi")
    if not isinstance(dpi, tuple) or not dpi:
        return None
    try:
        value = float(dpi[0])
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return value if math.isfinite(value) and value > 0 else None


def resolution_is_odd(image: Image.Image, path: Path, media_type: str) -> bool:
    """A resolution is stated that is no number: a word, or a fraction with denominator 0."""
    if media_type == JP2:
        return _jp2_denominator_is_zero(path)
    try:
        exif = image.getexif()
        stated = [exif[tag] for tag in (_X_RESOLUTION, _Y_RESOLUTION) if tag in exif]
    except (OSError, SyntaxError, ValueError, TypeError, KeyError, struct.error):
        return True  # tags that cannot be read state nothing
    return not all(map(_is_number, stated))


def _is_number(value: object) -> bool:
    try:
        return math.isfinite(float(value))  # type: ignore[arg-type]
    except (TypeError, ValueError, ZeroDivisionError):
        return False


def _jp2_denominator_is_zero(path: Path) -> bool:
    """`resc` and `resd` boxes: vertical and horizontal numerator and denominator, two bytes each (T.800 I.5.3.7)."""
    with path.open("rb") as file:
        head = file.read(65536)
    for name in (b"resc", b"resd"):
        at = head.find(name)
        if at >= 0:
            box = head[at + 4 : at + 12]
            if len(box) == 8 and (box[2:4] == b"\0\0" or box[6:8] == b"\0\0"):
                return True
    return False
