"""Pictures and PDFs made for the tests of ocr/: no files are kept."""

import io
from pathlib import Path

import cv2
import numpy as np
import pikepdf
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from samples.library import sample_dossiers


def marked_page(width: int = 600, height: int = 800) -> Image.Image:
    """White, with a black square in the upper left corner: its place tells how the page was turned."""
    image = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(image).rectangle((20, 20, 120, 120), fill="black")
    return image


def corner_of(picture: NDArray[np.uint8]) -> str:
    """Where the black square is."""
    grey = picture if picture.ndim == 2 else picture.mean(axis=2)
    ys, xs = np.nonzero(grey < 100)
    height, width = grey.shape
    return ("top" if ys.mean() < height / 2 else "bottom") + ("-left" if xs.mean() < width / 2 else "-right")


def jpeg_bytes(image: Image.Image, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=90, **options)
    return out.getvalue()


def pdf_of(path: Path, image: Image.Image, *, points: tuple[float, float] = (595, 842), rotate: int = 0) -> Path:
    """A PDF page that is one JPEG, drawn over all of it."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=points)
    stream = pdf.make_stream(jpeg_bytes(image))
    stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    stream.Width, stream.Height = image.size
    stream.ColorSpace, stream.BitsPerComponent, stream.Filter = pikepdf.Name.DeviceRGB, 8, pikepdf.Name.DCTDecode
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=stream))
    page.Contents = pdf.make_stream(f"q {points[0]} 0 0 {points[1]} 0 0 cm /Im0 Do Q".encode())
    if rotate:
        page.Rotate = rotate
    pdf.save(path)
    pdf.close()
    return path


def sample_page(dossier: int, file: str, number: int) -> NDArray[np.uint8]:
    """The picture of a page of the demo set, RGB or grey."""
    with sample_dossiers()[dossier].paths() as paths:
        path = next(each for each in paths if each.name == file)
        with pikepdf.open(path) as pdf:
            stream = next(iter(pdf.pages[number - 1].images.values()))
            return np.asarray(pikepdf.PdfImage(stream).as_pil_image().convert("RGB"))


def lines_of_marks(width: int = 1240, height: int = 1754) -> NDArray[np.uint8]:
    """Rows of small dark blocks with marks above some of them, like printed Vietnamese seen from afar; grey."""
    page = np.full((height, width), 255, np.uint8)
    random = np.random.default_rng(7)
    for top in range(160, height - 160, 44):
        for left in range(140, width - 160, 17):
            if random.random() < 0.85:
                page[top : top + 15, left : left + 11] = 20
                if random.random() < 0.4:
                    page[top - 8 : top - 3, left + 2 : left + 9] = 20
                elif random.random() < 0.1:
                    page[top + 15 : top + 21, left + 3 : left + 7] = 20
    return page


def skewed(page: NDArray[np.uint8], degrees: float) -> NDArray[np.uint8]:
    """Turned counter-clockwise by a small angle."""
    height, width = page.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return np.asarray(cv2.warpAffine(page, matrix, (width, height), borderValue=(255, 255, 255)), dtype=np.uint8)


def printed_line(text: str, font: ImageFont.FreeTypeFont) -> NDArray[np.uint8]:
    """One line of print with a little paper around, as a second reader is shown it."""
    left, top, right, bottom = (round(each) for each in font.getbbox(text))
    image = Image.new("L", (right - left + 10, bottom - top + 4), 255)
    ImageDraw.Draw(image).text((5 - left, 2 - top), text, fill=0, font=font)
    return np.asarray(image)
