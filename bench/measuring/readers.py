"""The two readers of a page, measured alike: the product's own, and Tesseract without anything around it."""

import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageSequence

from bench.measuring.distance import wrong_by_line, wrong_in_order
from bench.measuring.pages import TruePage
from bench.measuring.processes import measured
from dossiers.errors import BadSetup
from ocr.opening import inspect_in_child
from ocr.opening.kinds import PDF
from ocr.page_reading import ReadingSettings, read_page
from ocr.poppler import render_page

PLAIN_DPI = 300


@dataclass(frozen=True)
class Read:
    """One reader's page: wrong letters in reading order, line by line, and with joined lines forgiven; seconds."""

    wrong: int
    line_wrong: int
    piece_wrong: int
    wall: float
    cpu: float


@dataclass(frozen=True)
class Comparison:
    """A page by both readers; `letters` of the whole truth, `line_letters` of its lines without handwriting."""

    page: str
    letters: int
    line_letters: int
    ours: Read
    plain: Read


def compared(page: TruePage, settings: ReadingSettings) -> Comparison:
    """The page by both readers. Our time is from file to words, Tesseract's without the rendering before it."""
    media_type = inspect_in_child(page.scan, settings.limits).media_type
    with measured() as spent:
        ours = read_page(page.scan, media_type, page.number, settings)
    our_read, letters, line_letters = _scored(page, ours.text, spent.wall, spent.cpu)
    with TemporaryDirectory(prefix="sohoa-bench-") as folder:
        picture = Path(folder) / "page.png"
        rendered(page.scan, media_type, page.number, settings.limits.page_seconds).save(picture, dpi=(PLAIN_DPI,) * 2)
        with measured() as spent:
            text = _plain_tesseract(picture, settings.language)
    return Comparison(page.name, letters, line_letters, our_read, _scored(page, text, spent.wall, spent.cpu)[0])


def rendered(scan: Path, media_type: str, number: int, seconds: int) -> Image.Image:
    """The page at 300 dpi, as a person sees it; a picture file is scaled from the dpi it states."""
    if media_type == PDF:
        return render_page(scan, number, PLAIN_DPI, seconds)
    with Image.open(scan) as file:
        frame = next(each for at, each in enumerate(ImageSequence.Iterator(file), 1) if at == number)
        dpi = float(frame.info.get("dpi", (PLAIN_DPI, PLAIN_DPI))[0]) or PLAIN_DPI
        size = (round(frame.width * PLAIN_DPI / dpi), round(frame.height * PLAIN_DPI / dpi))
        return frame.convert("RGB").resize(size, Image.Resampling.BICUBIC)


def _plain_tesseract(picture: Path, language: str) -> str:
    try:
        done = subprocess.run(["tesseract", str(picture), "-", "-l", language], capture_output=True, check=True)
    except FileNotFoundError as error:
        raise BadSetup("tesseract_missing") from error
    return done.stdout.decode("utf-8")


def _scored(page: TruePage, text: str, wall: float, cpu: float) -> tuple[Read, int, int]:
    wrong, letters = wrong_in_order("\n".join(page.lines), text)
    line_wrong, line_letters = wrong_by_line(page.printed, text.splitlines())
    piece_wrong, _ = wrong_by_line(page.printed, text.splitlines(), within=True)
    return Read(wrong, line_wrong, piece_wrong, wall, cpu), letters, line_letters
