"""QR codes and barcodes of a page, as text that nobody has vouched for. What they mean is decided elsewhere."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np
import zxingcpp

from dossiers.geometry import Box
from dossiers.reading import Code
from dossiers.text import nfc
from ocr.cleaning.steps import Grey, resized

MOST_PIXELS = 25_000_000
"""A larger picture is reduced first: the time of looking grows with the pixels."""
LONGEST_TEXT = 4_000


class FoundCodes(NamedTuple):
    """Codes of a page from top to bottom. `turn`: clockwise, by which its QR codes would stand upright.

    0 where they do, where they stand differently and where there is none.
    """

    codes: tuple[Code, ...]
    turn: int


def find_codes(upright: Grey) -> FoundCodes:
    """Codes in the upright grey page at its own resolution; boxes in its pixels."""
    factor = min(1.0, (MOST_PIXELS / upright.size) ** 0.5)
    picture = np.ascontiguousarray(resized(upright, factor))
    standing = [each for each in zxingcpp.read_barcodes(picture, try_rotate=False) if _says_something(each)]
    found = [_code(each, factor) for each in standing]
    found += [_transposed(_code(each, factor)) for each in _lying(picture) if _says_something(each)]
    turns = {_turn(each) for each in standing if each.format == zxingcpp.BarcodeFormat.QRCode}
    codes = tuple(sorted(found, key=lambda code: (code.box.y0, code.box.x0, code.text)))
    return FoundCodes(codes, turns.pop() if len(turns) == 1 else 0)


def _lying(picture: Grey) -> list[zxingcpp.Barcode]:
    """Barcodes whose bars lie, in the picture with its axes changed. Square codes are found however they stand.

    With `try_rotate` the library looks for them too, in every format and size, which takes twice the time.
    """
    changed = np.ascontiguousarray(picture.T)
    # Made at each call: one kept by the module makes the binding complain of a leak when the process ends.
    barcodes = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.AllLinear)
    return zxingcpp.read_barcodes(changed, formats=barcodes, try_rotate=False, try_downscale=False, try_invert=False)


def _turn(found: zxingcpp.Barcode) -> int:
    """By where the upper edge of the symbol runs."""
    start, end = found.position.top_left, found.position.top_right
    across, down = end.x - start.x, end.y - start.y
    if abs(across) >= abs(down):
        return 0 if across >= 0 else 180
    return 270 if down > 0 else 90


def _says_something(found: zxingcpp.Barcode) -> bool:
    return bool(found.valid and found.text)


def _transposed(code: Code) -> Code:
    box = code.box
    return replace(code, box=Box(box.y0, box.x0, box.y1, box.x1))


def _code(found: zxingcpp.Barcode, factor: float) -> Code:
    place = found.position
    corners = (place.top_left, place.top_right, place.bottom_left, place.bottom_right)
    xs, ys = [corner.x / factor for corner in corners], [corner.y / factor for corner in corners]
    box = Box(max(0, round(min(xs))), max(0, round(min(ys))), round(max(xs)) + 1, round(max(ys)) + 1)
    return Code(
        symbology=str(found.format).split(".")[-1].replace(" ", ""), text=nfc(found.text)[:LONGEST_TEXT], box=box
    )
