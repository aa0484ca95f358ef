"""The streams of a PDF: size limits from headers first, then whether the bytes are whole, and which page suffers."""

import io
import zlib
from collections.abc import Iterator

import pikepdf
from PIL import Image

from dossiers.errors import BadScan
from dossiers.limits import Limits
from dossiers.notices import Notice, notice
from ocr.opening.headers import Size, jbig2_size, jpeg2000_size, jpeg_size

# Pictures that are decoded to see whether they are whole; in a larger file the rest is seen when it is read.
MOST_PICTURES_DECODED = 200
MOST_CONTENT_PARSED = 400_000
"""Bytes of one page's drawing orders that are parsed; longer ones are drawings, not scans."""
MOST_INFLATED = 400_000_000
"""Bytes one compressed stream may become: four bytes for each pixel of the largest page would be 480 million."""
_CHUNK = 1_000_000
_DEEPEST = 12

ObjGen = tuple[int, int]


def look_at_streams(pdf: pikepdf.Pdf, limits: Limits) -> list[Notice]:
    """Check every stream of the file. Raises BadScan("page_too_large") before any decoding."""
    of_page = _pages_of_streams(pdf)
    streams = [each for each in pdf.objects if isinstance(each, pikepdf.Stream)]
    for stream in streams:
        _check_size(stream, of_page.get(stream.objgen, 1), limits)
    damaged = {of_page.get(stream.objgen, 0) for stream in _damaged(streams)}
    damaged |= _pages_with_bad_content(pdf)
    found = [notice("page_damaged", page=page) for page in sorted(damaged) if page]
    if 0 in damaged:
        found.append(notice("scan_repaired"))
    return found


def _pages_of_streams(pdf: pikepdf.Pdf) -> dict[ObjGen, int]:
    """The first page (from 1) on which each content stream, picture or form is used."""
    of_page: dict[ObjGen, int] = {}
    for number, page in enumerate(pdf.pages, start=1):
        for stream in _streams_of(page.obj, 0):
            if stream.objgen in of_page:
                continue
            of_page[stream.objgen] = number
    return of_page


def _streams_of(holder: pikepdf.Object, depth: int) -> Iterator[pikepdf.Object]:
    contents = holder.get("/Contents") if depth == 0 else None
    if isinstance(contents, pikepdf.Stream):
        yield contents
    elif isinstance(contents, pikepdf.Array):
        yield from (each for each in contents if isinstance(each, pikepdf.Stream))
    resources = holder.get("/Resources")
    pictures = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if not isinstance(pictures, pikepdf.Dictionary) or depth > _DEEPEST:
        return
    for picture in pictures.values():
        if isinstance(picture, pikepdf.Stream):
            yield picture
            if picture.get("/Subtype") == "/Form" and depth < 3:
                yield from _streams_of(picture, depth + 1)
            mask = picture.get("/SMask")
            if isinstance(mask, pikepdf.Stream):
                yield mask


def _check_size(stream: pikepdf.Object, page: int, limits: Limits) -> None:
    for width, height in _sizes(stream):
        if width * height > limits.max_page_pixels:
            raise BadScan("page_too_large", page=page, limit=limits.max_page_pixels)


def _sizes(stream: pikepdf.Object) -> Iterator[Size]:
    """The size the dictionary states and the one the code itself states: the larger one is what decoding costs."""
    width, height = stream.get("/Width"), stream.get("/Height")
    if width is not None and height is not None:
        yield int(width), int(height)
    filters = _filters(stream)
    if len(filters) != 1:
        return
    reader = {"/DCTDecode": jpeg_size, "/JPXDecode": jpeg2000_size, "/JBIG2Decode": jbig2_size}.get(filters[0])
    size = reader(stream.read_raw_bytes()) if reader else None
    if size:
        yield size


def _filters(stream: pikepdf.Object) -> list[str]:
    named = stream.get("/Filter")
    if isinstance(named, pikepdf.Name):
        return [str(named)]
    return [str(each) for each in named] if isinstance(named, pikepdf.Array) else []


def _damaged(streams: list[pikepdf.Stream]) -> Iterator[pikepdf.Stream]:
    pictures = 0
    for stream in streams:
        filters = _filters(stream)
        if filters and filters[-1] in ("/DCTDecode", "/CCITTFaxDecode"):
            pictures += 1
            if pictures > MOST_PICTURES_DECODED:
                continue
        if not _is_whole(stream, filters):
            yield stream


def _is_whole(stream: pikepdf.Stream, filters: list[str]) -> bool:
    if not filters:
        return True
    if filters[0] == "/FlateDecode" and not _inflates(stream.read_raw_bytes()):
        return False
    if filters == ["/DCTDecode"]:
        return _jpeg_decodes(stream.read_raw_bytes())
    if filters[-1] in ("/JBIG2Decode", "/JPXDecode"):
        return True  # their size is checked; poppler decodes them when the page is read
    if filters[-1] in ("/DCTDecode", "/CCITTFaxDecode"):
        return _picture_decodes(stream)
    try:
        stream.read_bytes()
    except (pikepdf.PdfError, pikepdf.DependencyError, RuntimeError, NotImplementedError):
        return False
    return True


def _inflates(data: bytes) -> bool:
    """The zlib stream is whole, checksum and all. Decoders that mend silently would hide that something is missing."""
    inflater = zlib.decompressobj()
    done, rest = 0, data
    try:
        while rest and not inflater.eof:
            done += len(inflater.decompress(rest, _CHUNK))
            rest = inflater.unconsumed_tail
            if done > MOST_INFLATED:
                raise BadScan("stream_too_large", limit=MOST_INFLATED)
    except zlib.error:
        return False
    return inflater.eof or not data


def _jpeg_decodes(data: bytes) -> bool:
    try:
        with Image.open(io.BytesIO(data), formats=["JPEG"]) as image:
            image.draft(image.mode, (max(1, image.width // 8), max(1, image.height // 8)))
            image.load()
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - a decoder may fail in any way; the answer is "no"
        del error
        return False
    return True


def _picture_decodes(stream: pikepdf.Stream) -> bool:
    try:
        with pikepdf.PdfImage(stream).as_pil_image() as image:
            image.load()
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - as above
        del error
        return False
    return True


def _pages_with_bad_content(pdf: pikepdf.Pdf) -> set[int]:
    bad = set()
    pdf.get_warnings()
    for number, page in enumerate(pdf.pages, start=1):
        try:
            if _content_length(page) <= MOST_CONTENT_PARSED:
                pikepdf.parse_content_stream(page)
        except (pikepdf.PdfError, pikepdf.PdfParsingError, pikepdf.DependencyError, TypeError, ValueError):
            bad.add(number)
        if pdf.get_warnings():
            bad.add(number)
    return bad


def _content_length(page: pikepdf.Page) -> int:
    contents = page.obj.get("/Contents")
    parts = contents if isinstance(contents, pikepdf.Array) else [contents]
    return sum(int(part.get("/Length", 0)) for part in parts if isinstance(part, pikepdf.Stream))
