"""Tells whether a PDF page is one picture under overlays, and takes that picture out without rendering."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
from PIL import Image

from dossiers.errors import BadScan
from dossiers.limits import Limits
from ocr.opening.pdf import open_pdf
from ocr.opening.resolution import true_dpi

BASE_COVERS = 0.85
"""Share of the page that its one picture covers at least."""
SECOND_COVERS = 0.25
"""Another picture as large as this makes the page a composition of layers: it is rendered."""
_POINTS_PER_INCH = 72
_NO_SLANT = 0.01
_NOT_DECODED_HERE = ("/JBIG2Decode", "/JPXDecode")

Matrix = tuple[float, float, float, float, float, float]
_UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True)
class BasePicture:
    """The picture turned as the page shows it, and its dpi by the size at which it is drawn."""

    image: Image.Image
    dpi: int


@dataclass(frozen=True)
class _Drawn:
    picture: pikepdf.Stream
    matrix: Matrix

    def share_of(self, page_area: float) -> float:
        a, b, c, d, _, _ = self.matrix
        return abs(a * d - b * c) / page_area


def base_picture(path: Path, number: int, limits: Limits) -> BasePicture | None:
    """The one picture of the page, None where the page has to be rendered. Raises BadScan("page_too_large")."""
    with open_pdf(path) as pdf:
        page = pdf.pages[number - 1]
        try:
            base = _one_large_picture(page)
            return _taken_out(base, page, number, limits) if base is not None else None
        except (BadScan, MemoryError):
            raise
        except (pikepdf.PdfError, pikepdf.DependencyError, NotImplementedError, ValueError, TypeError, OSError):
            return None  # what cannot be taken out whole is rendered
        except (KeyError, AttributeError, RuntimeError, IndexError):
            return None


def page_inches(path: Path, number: int) -> tuple[float, float]:
    """Width and height of the page as shown, in inches."""
    with open_pdf(path) as pdf:
        width, height = _page_size(pdf.pages[number - 1])
        return width / _POINTS_PER_INCH, height / _POINTS_PER_INCH


def _page_size(page: pikepdf.Page) -> tuple[float, float]:
    left, bottom, right, top = (float(each) for each in page.cropbox)
    unit = float(page.obj.get("/UserUnit", 1))
    return abs(right - left) * unit, abs(top - bottom) * unit


def _one_large_picture(page: pikepdf.Page) -> _Drawn | None:
    """The picture that is drawn first and over all of the page, if nothing else is large."""
    width, height = _page_size(page)
    unit = float(page.obj.get("/UserUnit", 1))
    area = width * height / (unit * unit)
    drawn = _pictures_drawn(page)
    if not drawn or area <= 0 or drawn[0].share_of(area) < BASE_COVERS:
        return None
    if any(each.share_of(area) > SECOND_COVERS for each in drawn[1:]):
        return None
    base = drawn[0]
    if any(key in base.picture for key in ("/SMask", "/Mask")) or base.picture.get("/ImageMask"):
        return None
    return base


def _pictures_drawn(page: pikepdf.Page) -> list[_Drawn]:
    """Pictures in the order in which the page's own content draws them, forms looked into."""
    return _drawn_by(page, page.resources, _UNIT, 0)


def _drawn_by(
    content: pikepdf.Page | pikepdf.Object, resources: pikepdf.Object, start: Matrix, depth: int
) -> list[_Drawn]:
    pictures = resources.get("/XObject", pikepdf.Dictionary())
    drawn: list[_Drawn] = []
    matrix, saved = start, []
    for instruction in pikepdf.parse_content_stream(content, "q Q cm Do"):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "q":
            saved.append(matrix)
        elif operator == "Q" and saved:
            matrix = saved.pop()
        elif operator == "cm":
            matrix = _times(_matrix(operands), matrix)
        elif operator == "Do":
            named = pictures.get(str(operands[0]))
            if isinstance(named, pikepdf.Stream):
                drawn += _what_it_draws(named, resources, matrix, depth)
    return drawn


def _what_it_draws(named: pikepdf.Stream, resources: pikepdf.Object, matrix: Matrix, depth: int) -> list[_Drawn]:
    if named.get("/Subtype") == "/Image":
        return [_Drawn(named, matrix)]
    if named.get("/Subtype") != "/Form" or depth > 4:
        return []
    own = _matrix(named.get("/Matrix", _UNIT))
    return _drawn_by(named, named.get("/Resources", resources), _times(own, matrix), depth + 1)


def _matrix(values: Iterable[Any]) -> Matrix:
    a, b, c, d, e, f = (float(each) for each in values)
    return a, b, c, d, e, f


def _times(first: Matrix, second: Matrix) -> Matrix:
    """`first` applied before `second`."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _taken_out(base: _Drawn, page: pikepdf.Page, number: int, limits: Limits) -> BasePicture | None:
    picture = base.picture
    width, height = int(picture["/Width"]), int(picture["/Height"])
    if width * height > limits.max_page_pixels:
        raise BadScan("page_too_large", page=number, limit=limits.max_page_pixels)
    turn = _turn_of(base.matrix)
    if turn is None or _needs_renderer(picture):
        return None
    image = _decoded(picture)
    for transpose in turn:
        image = image.transpose(transpose)
    image = _turned_by_page(image, int(page.obj.get("/Rotate", 0)))
    a, b, _, _, _, _ = base.matrix
    drawn_inches = (a * a + b * b) ** 0.5 * float(page.obj.get("/UserUnit", 1)) / _POINTS_PER_INCH
    return BasePicture(image, true_dpi(width, height, width / drawn_inches if drawn_inches else None))


def _needs_renderer(picture: pikepdf.Stream) -> bool:
    named = picture.get("/Filter")
    filters = [str(each) for each in named] if isinstance(named, pikepdf.Array) else [str(named)]
    decode = picture.get("/Decode")
    inverted = decode is not None and filters[-1] not in ("/CCITTFaxDecode",)
    return inverted or any(each in _NOT_DECODED_HERE for each in filters)


def _decoded(picture: pikepdf.Stream) -> Image.Image:
    if str(picture.get("/Filter")) == "/DCTDecode" and str(picture.get("/ColorSpace")) in ("/DeviceRGB", "/DeviceGray"):
        # The page's own JPEG bytes: half the time of going through the PDF's colour rules.
        image: Image.Image = Image.open(io.BytesIO(picture.read_raw_bytes()), formats=["JPEG"])
    else:
        image = pikepdf.PdfImage(picture).as_pil_image()
    image.load()
    return image


def _turn_of(matrix: Matrix) -> tuple[Image.Transpose, ...] | None:
    """Flips and turns that the drawing matrix makes; None for a slanted picture."""
    a, b, c, d, _, _ = matrix
    size = max(abs(a), abs(b), abs(c), abs(d))
    upright = abs(b) < _NO_SLANT * size and abs(c) < _NO_SLANT * size
    sideways = abs(a) < _NO_SLANT * size and abs(d) < _NO_SLANT * size
    if upright:
        flips = []
        if a < 0:
            flips.append(Image.Transpose.FLIP_LEFT_RIGHT)
        if d < 0:
            flips.append(Image.Transpose.FLIP_TOP_BOTTOM)
        return tuple(flips)
    if sideways and b * c < 0:
        return (Image.Transpose.ROTATE_90,) if b > 0 else (Image.Transpose.ROTATE_270,)
    return None


def _turned_by_page(image: Image.Image, rotate: int) -> Image.Image:
    """/Rotate is clockwise, Pillow's turns are counter-clockwise."""
    turns = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
    turn = turns.get(rotate % 360)
    return image.transpose(turn) if turn is not None else image
