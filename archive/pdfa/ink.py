"""Sees where a page is not plain paper: pen strokes, seals and dirt that nobody read. Nothing is drawn here."""

from collections.abc import Iterator
from itertools import groupby

import pikepdf
from PIL import Image, ImageOps, ImageStat

from archive.pdfa.placing import Matrix, Rect, box_of, out_of_unit

_LONG_SIDE = 1000  # pixels, about 85 to the inch: a pen's stroke is still a pixel wide
_CELLS = 110  # along the long side, about 8 points each
_INK, _INKED = 0.6, 0.06  # of the paper's brightness; of a cell's pixels, fewer are specks


def ink_places(picture: pikepdf.Object, place: Matrix) -> list[Rect]:
    """Strips of the picture with ink in them, on the page where `place` puts the unit square of the picture.

    Empty for a picture that this machine cannot decode: ink only adds to what the reading knows.
    """
    grey = _small_grey(picture)
    if grey is None:
        return []
    paper = ImageStat.Stat(grey).median[0]
    dark = grey.point([255 if level < _INK * paper else 0 for level in range(256)])
    longest = max(grey.size)
    columns, rows = (max(1, round(side * _CELLS / longest)) for side in grey.size)
    shares = dark.resize((columns, rows), Image.Resampling.BOX).tobytes()
    return [
        box_of(out_of_unit(Rect(first / columns, 1 - (row + 1) / rows, last / columns, 1 - row / rows)).then(place))
        for row in range(rows)
        for first, last in _runs(shares[row * columns : (row + 1) * columns])
    ]


def _runs(shares: bytes) -> Iterator[tuple[int, int]]:
    """First and end of each run of cells with ink in them."""
    for inked, run in groupby(enumerate(shares), lambda cell: cell[1] > _INKED * 255):
        if inked:
            columns = [column for column, _ in run]
            yield columns[0], columns[-1] + 1


def _small_grey(picture: pikepdf.Object) -> Image.Image | None:
    """The picture in a few greys; one that is mostly dark (a mask, a negative) is turned round."""
    assert isinstance(picture, pikepdf.Stream)
    try:
        with pikepdf.PdfImage(picture).as_pil_image() as image:
            image.draft("L", (_LONG_SIDE, _LONG_SIDE))
            grey = image.convert("L")
    except (pikepdf.PikepdfError, OSError, SyntaxError, ValueError, NotImplementedError, Image.DecompressionBombError):
        return None
    grey.thumbnail((_LONG_SIDE, _LONG_SIDE), Image.Resampling.BOX)
    return ImageOps.invert(grey) if ImageStat.Stat(grey).median[0] < 100 else grey
