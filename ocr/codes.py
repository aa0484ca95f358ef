"""QR codes and barcodes of a page, as text that nobody has vouched for. What they mean is decided elsewhere."""

from dataclasses import replace

import numpy as np
import zxingcpp

from dossiers.geometry import Box
from dossiers.reading import Code
from dossiers.text import nfc
from ocr.cleaning.steps import Grey, resized

MOST_PIXELS = 25_000_000
"""A larger picture is reduced first: the time of looking grows with the pixels."""
LONGEST_TEXT = 4_000


def find_codes(upright: Grey) -> tuple[Code, ...]:
    """Codes in the upright grey page at its own resolution, top to bottom; boxes in its pixels."""
    factor = min(1.0, (MOST_PIXELS / upright.size) ** 0.5)
    picture = np.ascontiguousarray(resized(upright, factor))
    found = [_code(each, factor) for each in zxingcpp.read_barcodes(picture, try_rotate=False) if _says_something(each)]
    found += [_transposed(_code(each, factor)) for each in _lying(picture) if _says_something(each)]
    return tuple(sorted(found, key=lambda code: (code.box.y0, code.box.x0, code.text)))


def _lying(picture: Grey) -> list[zxingcpp.Barcode]:
    """Barcodes whose bars lie, in the picture with its axes changed. Square codes are found however they stand.

    With `try_rotate` the library looks for them too, in every format and size, which takes twice the time.
    """
    changed = np.ascontiguousarray(picture.T)
    # Made at each call: one kept by the module makes the binding complain of a leak when the process ends.
    barcodes = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.AllLinear)
    return zxingcpp.read_barcodes(changed, formats=barcodes, try_rotate=False, try_downscale=False, try_invert=False)


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
