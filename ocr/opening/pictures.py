"""Opening picture files: TIFF, JPEG, PNG, HEIC and JPEG 2000. Nothing is kept of the pixels."""

import warnings
from pathlib import Path

from PIL import Image, UnidentifiedImageError
from pillow_heif import register_heif_opener

from dossiers.errors import BadScan
from dossiers.limits import Limits
from dossiers.notices import Notice, notice
from ocr.opening.headers import jpeg_has_junk
from ocr.opening.kinds import HEIC, JP2, JPEG, PILLOW_FORMATS, TIFF
from ocr.opening.resolution import resolution_is_odd
from ocr.opening.tiff import tiff_oddities, tiff_pages

register_heif_opener()

_CUT_SHORT = ("truncated", "cut short", "unexpected end", "eof", "end of file", "read past")


def inspect_picture_file(path: Path, media_type: str, limits: Limits) -> tuple[int, tuple[Notice, ...]]:
    """Pages of the picture file and what is odd about it. Raises BadScan."""
    found = list(_oddities_of_bytes(path, media_type, limits))
    pages = tiff_pages(path, limits) if media_type == TIFF else 1
    damaged = []
    for number in range(1, pages + 1):
        try:
            found += _look_at_page(path, media_type, number, limits)
        except BadScan as refusal:
            if refusal.code == "page_too_large" or pages == 1:
                raise
            damaged.append(refusal)
            found.append(notice("page_damaged", page=number))
    if len(damaged) == pages:
        raise damaged[0]
    return pages, tuple(dict.fromkeys(found))


def open_picture(path: Path, media_type: str, number: int, limits: Limits) -> Image.Image:
    """Page `number` of the file, header read, pixels not yet. Raises BadScan; the caller closes it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # odd tags and large pictures are judged here, not by Pillow
            image = Image.open(path, formats=[PILLOW_FORMATS[media_type]])
    except Image.DecompressionBombError as error:
        raise BadScan("page_too_large", page=number, limit=limits.max_page_pixels) from error
    except UnidentifiedImageError as error:
        raise BadScan("scan_damaged") from error
    except MemoryError:
        raise
    except Exception as error:  # a decoder may fail in any way on hostile bytes
        raise BadScan("scan_damaged") from error
    try:
        _turn_to(image, number, limits)
    except BadScan:
        image.close()
        raise
    return image


def load_pixels(image: Image.Image) -> None:
    """Decode the pixels. Raises BadScan("scan_cut_short") where the end is missing, else BadScan("scan_damaged")."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image.load()
    except MemoryError:
        raise
    except Exception as error:  # a decoder may fail in any way on hostile bytes
        said = str(error).casefold()
        raise BadScan("scan_cut_short" if any(sign in said for sign in _CUT_SHORT) else "scan_damaged") from error


def _turn_to(image: Image.Image, number: int, limits: Limits) -> None:
    try:
        if number > 1:
            image.seek(number - 1)
        width, height = image.size
    except Image.DecompressionBombError as error:
        raise BadScan("page_too_large", page=number, limit=limits.max_page_pixels) from error
    except MemoryError:
        raise
    except Exception as error:  # as above
        raise BadScan("scan_damaged") from error
    if width * height > limits.max_page_pixels:
        raise BadScan("page_too_large", page=number, limit=limits.max_page_pixels)
    if width == 0 or height == 0:
        raise BadScan("scan_damaged")


def _look_at_page(path: Path, media_type: str, number: int, limits: Limits) -> list[Notice]:
    with open_picture(path, media_type, number, limits) as image:
        load_pixels(image)  # before its tags: those of a PNG may stand behind the pixels
        odd = [notice("resolution_odd", page=number)] if resolution_is_odd(image, path, media_type) else []
        if media_type == HEIC and getattr(image, "n_frames", 1) > 1:
            odd.append(notice("more_pictures"))
    return odd


def _oddities_of_bytes(path: Path, media_type: str, limits: Limits) -> list[Notice]:
    if media_type == TIFF:
        return tiff_oddities(path, limits)
    if media_type == JPEG:
        data = path.read_bytes()
        end_is_there = b"\xff\xd9" in data[-4096:]
        return [notice("scan_repaired")] if jpeg_has_junk(data) or not end_is_there else []
    if media_type == JP2 and path.read_bytes()[-2:] != b"\xff\xd9" and _is_code_stream(path):
        return [notice("scan_repaired")]
    return []


def _is_code_stream(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\xff\x4f\xff\x51"
