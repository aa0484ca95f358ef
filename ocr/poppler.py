"""Poppler, the second opinion on a PDF and its renderer: page count, text layer, pictures of pages."""

import subprocess
from pathlib import Path

from pdf2image import convert_from_path, pdfinfo_from_path
from pdf2image.exceptions import (
    PDFInfoNotInstalledError,
    PDFPageCountError,
    PDFPopplerTimeoutError,
    PDFSyntaxError,
)
from PIL import Image

from dossiers.errors import BadScan, BadSetup


def pages_by_poppler(path: Path, seconds: int) -> int | None:
    """How many pages poppler sees, None where it cannot tell. Raises BadSetup("poppler_missing")."""
    try:
        return int(pdfinfo_from_path(str(path), timeout=seconds)["Pages"])
    except PDFInfoNotInstalledError as error:
        raise BadSetup("poppler_missing") from error
    except (PDFPageCountError, PDFPopplerTimeoutError, PDFSyntaxError, ValueError, KeyError, UnicodeDecodeError):
        return None


def render_page(path: Path, number: int, dpi: int, seconds: int) -> Image.Image:
    """Page `number` as a person sees it, overlays included, RGB. Raises BadScan("page_damaged")."""
    try:
        pictures = convert_from_path(
            str(path), dpi=dpi, first_page=number, last_page=number, timeout=seconds, use_cropbox=True
        )
    except PDFInfoNotInstalledError as error:
        raise BadSetup("poppler_missing") from error
    except (PDFPageCountError, PDFPopplerTimeoutError, PDFSyntaxError, OSError, ValueError) as error:
        raise BadScan("page_damaged", page=number) from error
    if not pictures:
        raise BadScan("page_damaged", page=number)
    return pictures[0]


def text_of_page(path: Path, number: int, seconds: int) -> str:
    """The text layer of a page, whatever it is worth; empty where poppler cannot tell."""
    command = ["pdftotext", "-q", "-f", str(number), "-l", str(number), "-enc", "UTF-8", str(path), "-"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=seconds, check=False)
    except FileNotFoundError as error:
        raise BadSetup("poppler_missing") from error
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout.decode("utf-8", "replace")


def poppler_version() -> str:
    """Such as `22.12.0`. Raises BadSetup("poppler_missing")."""
    try:
        done = subprocess.run(["pdftoppm", "-v"], capture_output=True, timeout=20, check=False)
    except FileNotFoundError as error:
        raise BadSetup("poppler_missing") from error
    words = (done.stderr or done.stdout).decode("utf-8", "replace").split()
    return words[words.index("version") + 1] if "version" in words else "unknown"
