"""What is seen on each page: the scan's own picture where it can be kept, patches over it, else the rendered page."""

import io
import math
from dataclasses import dataclass

import pikepdf
from PIL import Image

from archive.pdfa import encoding
from archive.pdfa.model import EncodedPicture, PageSource, Render
from archive.pdfa.pdf_page import PicturePage, in_frame, overlays, page_box, page_rotation, picture_page
from archive.pdfa.picture_file import encoded_page
from archive.pdfa.placing import IDENTITY, Matrix, Rect, box_of, into_unit, oriented, out_of_unit, scaled, turned
from dossiers.errors import Damaged

_PATCH_QUALITY = 85
_MOST_PATCHED = 0.4  # of the page: more than that is rendered as a whole


@dataclass(frozen=True)
class Placed:
    """A picture (encoded here, or a stream of the source) and its map into the unit square of the page as shown."""

    picture: EncodedPicture | pikepdf.Object
    place: Matrix


@dataclass(frozen=True)
class Drawing:
    """What is seen on a page, bottom first; `size` is that of the page as shown, in points (None: by the reading).

    `overlays` is where annotations are seen, in the unit square of the page as shown.
    """

    pictures: tuple[Placed, ...]
    size: tuple[float, float] | None = None
    overlays: tuple[Rect, ...] = ()


def draw_picture_file(source: PageSource, number: int) -> Drawing:
    """A page of a TIFF, JPEG, PNG, HEIC or JPEG 2000 file. Raises Damaged("page_not_composed")."""
    picture = encoded_page(source.path, source.media_type, number) or _rendered(number, source.render)
    return Drawing((Placed(picture, oriented(picture.orientation)),))


def draw_pdf_page(pdf: pikepdf.Pdf, number: int, render: Render) -> Drawing:
    """A page of a PDF. Raises Damaged("page_not_composed")."""
    page = pdf.pages[number - 1]
    found = picture_page(page)
    if found is None:
        return _whole_page(page, number, render)
    patched = sum(rect.width * rect.height for rect in found.overlays)
    if patched > _MOST_PATCHED * found.box.width * found.box.height:
        return _whole_page(page, number, render)
    base = Placed(found.stream, found.place.then(in_frame(found)).then(turned(found.rotation)))
    patches = _patches(found, render(number)) if found.overlays else ()
    frame = box_of(found.place)
    to_shown = in_frame(found).then(turned(found.rotation))
    seen = tuple(box_of(out_of_unit(each).then(to_shown)) for each in found.overlays)
    return Drawing((base, *patches), _shown_size(frame, found.rotation), seen)


def _rendered(number: int, render: Render) -> EncodedPicture:
    picture = encoding.jpeg(render(number))
    if picture is None:
        raise Damaged("page_not_composed", page=number)
    return picture


def _whole_page(page: pikepdf.Page, number: int, render: Render) -> Drawing:
    box, rotation = page_box(page), page_rotation(page)
    to_shown = into_unit(box).then(turned(rotation))
    seen = tuple(box_of(out_of_unit(each).then(to_shown)) for each in overlays(page, box))
    return Drawing((Placed(_rendered(number, render), IDENTITY),), _shown_size(box, rotation), seen)


def _shown_size(frame: Rect, rotation: int) -> tuple[float, float]:
    return (frame.width, frame.height) if rotation % 180 == 0 else (frame.height, frame.width)


def _patches(page: PicturePage, jpeg: bytes) -> tuple[Placed, ...]:
    """The page as rendered, cut to where annotations lie over the picture, each put exactly on its place."""
    to_shown = into_unit(page.box).then(turned(page.rotation))
    from_shown = turned(-page.rotation).then(out_of_unit(page.box))
    to_frame = in_frame(page).then(turned(page.rotation))
    patches = []
    with Image.open(io.BytesIO(jpeg)) as whole:
        width, height = whole.size
        for overlay in page.overlays:
            seen = box_of(out_of_unit(overlay).then(to_shown))
            left, right = math.floor(seen.x0 * width), math.ceil(seen.x1 * width)
            low, high = math.floor(seen.y0 * height), math.ceil(seen.y1 * height)
            cut = whole.crop((left, height - high, right, height - low))
            place = scaled(right - left, high - low).then(Matrix(1, 0, 0, 1, left, low))
            on_page = place.then(scaled(1 / width, 1 / height)).then(from_shown).then(to_frame)
            patches.append(Placed(_patch(cut), on_page))
    return tuple(patches)


def _patch(cut: Image.Image) -> EncodedPicture:
    data = io.BytesIO()
    (cut if cut.mode in {"L", "RGB"} else cut.convert("RGB")).save(data, "JPEG", quality=_PATCH_QUALITY, subsampling=0)
    encoded = encoding.jpeg(data.getvalue())
    assert encoded is not None, "our own JPEG is grey or RGB"
    return encoded
