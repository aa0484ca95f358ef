"""Whole readers of a page, measured alike: the product in its modes, Tesseract with nothing around it, OCRmyPDF."""

import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageSequence

from bench.measuring.pages import TruePage
from bench.measuring.processes import measured
from config.catalogues import load_catalogue
from dossiers.limits import Limits
from dossiers.reading import ReadingMode, Verdict, Word
from ocr.opening import inspect_in_child
from ocr.opening.kinds import PDF
from ocr.page_reading import ReadingSettings, read_page
from ocr.poppler import render_page

PLAIN_DPI = 300
_LANGUAGE = "vie"


@dataclass(frozen=True)
class Read:
    """A page as a reader read it, and what that took; `words` and `verdict` are the product's alone."""

    text: str
    words: tuple[Word, ...] = ()
    verdict: Verdict = "good"
    wall: float = 0.0
    cpu: float = 0.0
    peak_bytes: int = 0


@dataclass(frozen=True)
class Reader:
    """`read` takes the page and a folder for files of its own."""

    name: str
    read: Callable[[TruePage, Path], Read] = field(repr=False)


def ours(mode: ReadingMode) -> Reader:
    """The product; its time is from the file to words with boxes, codes and a verdict."""
    return Reader(f"số hóa, {mode}", partial(_ours, mode))


def others() -> list[Reader]:
    """Plain Tesseract, and OCRmyPDF where it is installed. Their time leaves the rendering of the page out."""
    found = [Reader("plain Tesseract", _plain_tesseract)]
    return [*found, Reader("OCRmyPDF", _ocrmypdf)] if shutil.which("ocrmypdf") else found


def read_all(page: TruePage, readers: Sequence[Reader]) -> list[Read]:
    """The page by each of the readers, one after the other, on one thread each."""
    with TemporaryDirectory(prefix="sohoa-bench-") as folder:
        return [reader.read(page, Path(folder)) for reader in readers]


def _ours(mode: ReadingMode, page: TruePage, _: Path) -> Read:
    media_type, names = inspect_in_child(page.scan, Limits()).media_type, load_catalogue().names()
    with measured() as spent:
        read = read_page(page.scan, media_type, page.number, ReadingSettings(mode=mode, names=names))
    verdict = read.quality.verdict
    return Read(read.text, read.words, verdict, spent.wall, spent.cpu, spent.peak_bytes_of_one)


def _plain_tesseract(page: TruePage, folder: Path) -> Read:
    picture = _rendered_file(page, folder)
    with measured() as spent:
        text = _output_of("tesseract", str(picture), "-", "-l", _LANGUAGE)
    return Read(text, wall=spent.wall, cpu=spent.cpu, peak_bytes=spent.peak_bytes_of_one)


def _ocrmypdf(page: TruePage, folder: Path) -> Read:
    picture, text_file = _rendered_file(page, folder), folder / "ocrmypdf.txt"
    ways = ("--image-dpi", str(PLAIN_DPI), "--rotate-pages", "--deskew", "--output-type", "pdf", "--jobs", "1")
    with measured() as spent:
        _output_of(
            "ocrmypdf", "-l", _LANGUAGE, *ways, "--sidecar", str(text_file), str(picture), str(folder / "ocrmypdf.pdf")
        )
    text = text_file.read_text("utf-8")
    return Read(text, wall=spent.wall, cpu=spent.cpu, peak_bytes=spent.peak_bytes_of_one)


def _rendered_file(page: TruePage, folder: Path) -> Path:
    picture = folder / "page.png"
    if not picture.exists():
        rendered(page, Limits().page_seconds).save(picture, dpi=(PLAIN_DPI,) * 2)
    return picture


def rendered(page: TruePage, seconds: int) -> Image.Image:
    """The page at 300 dpi, as a person sees it; a picture file is scaled from the dpi it states."""
    if inspect_in_child(page.scan, Limits()).media_type == PDF:
        return render_page(page.scan, page.number, PLAIN_DPI, seconds)
    with Image.open(page.scan) as file:
        frame = next(each for at, each in enumerate(ImageSequence.Iterator(file), 1) if at == page.number)
        dpi = float(frame.info.get("dpi", (PLAIN_DPI, PLAIN_DPI))[0]) or PLAIN_DPI
        size = (round(frame.width * PLAIN_DPI / dpi), round(frame.height * PLAIN_DPI / dpi))
        whole = frame.convert("RGB")
        return whole if size == whole.size else whole.resize(size, Image.Resampling.BICUBIC)


def _output_of(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
