"""QR codes and barcodes of a page, as text that nobody has vouched for. What they mean is decided elsewhere."""

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
    found = zxingcpp.read_barcodes(resized(upright, factor))
    codes = [_code(each, factor) for each in found if each.valid and each.text]
    return tuple(sorted(codes, key=lambda code: (code.box.y0, code.box.x0, code.text)))


def _code(found: zxingcpp.Barcode, factor: float) -> Code:
    place = found.position
    corners = (place.top_left, place.top_right, place.bottom_left, place.bottom_right)
    xs, ys = [corner.x / factor for corner in corners], [corner.y / factor for corner in corners]
    box = Box(max(0, round(min(xs))), max(0, round(min(ys))), round(max(xs)) + 1, round(max(ys)) + 1)
    return Code(
        symbology=str(found.format).split(".")[-1].replace(" ", ""), text=nfc(found.text)[:LONGEST_TEXT], box=box
    )
