"""Tesseract, the plain reader: words with confidences and boxes from a clean picture. Order of words lies elsewhere."""

import errno
import hashlib
import os
import re
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytesseract

from dossiers.errors import BadSetup
from dossiers.geometry import Box
from dossiers.text import nfc
from ocr.cleaning.steps import Grey

_FOLDER_OF_MODELS = re.compile(r'in "([^"]+)"')
_SECONDS_TO_ANSWER = 30


class ReaderTimeoutError(Exception):
    """Tesseract did not finish the page in its time."""


@dataclass(frozen=True)
class FoundWord:
    """A word in pixels of the picture that was read, with Tesseract's own block, paragraph and line numbers."""

    text: str
    confidence: float
    box: Box
    block: int
    paragraph: int
    line: int


def find_words(picture: Grey, dpi: int, language: str, layout: int, seconds: int) -> list[FoundWord]:
    """Words (NFC, never empty) in Tesseract's order. Raises ReaderTimeoutError, BadSetup, and OSError where the
    machine is short of disk or memory.

    One thread a process: pages run in parallel, and Tesseract's own threads cost four times the time.
    """
    os.environ["OMP_THREAD_LIMIT"] = "1"
    with TemporaryDirectory(prefix="sohoa-") as folder:
        # A plain PGM: the PNG that pytesseract writes by itself costs as much as a tenth of the reading.
        # Written by hand: OpenCV says nothing of a full disk, and the page would be called unreadable for ever.
        file = str(Path(folder) / "page.pgm")
        height, width = picture.shape
        Path(file).write_bytes(b"P5\n%d %d\n255\n" % (width, height) + picture.tobytes())
        try:
            table = pytesseract.image_to_data(
                file,
                lang=language,
                config=f"--psm {layout} --dpi {dpi}",
                output_type=pytesseract.Output.DICT,
                timeout=seconds,
            )
        except pytesseract.TesseractNotFoundError as error:
            raise BadSetup("tesseract_missing") from error
        except pytesseract.TesseractError as error:
            require_language(language)
            if error.status == -signal.SIGKILL:  # by the kernel, short of memory: no fault of the page
                raise OSError(errno.ENOMEM, "Tesseract was killed") from error
            raise ReaderTimeoutError from error
        except RuntimeError as error:
            raise ReaderTimeoutError from error
    return [_found(table, row) for row in range(len(table["text"])) if str(table["text"][row]).strip()]


def _found(table: dict[str, list[str]], row: int) -> FoundWord:
    left, top = int(table["left"][row]), int(table["top"][row])
    return FoundWord(
        text=nfc(str(table["text"][row])).strip(),
        confidence=min(1.0, max(0.0, float(table["conf"][row]) / 100)),
        box=Box(left, top, left + int(table["width"][row]), top + int(table["height"][row])),
        block=int(table["block_num"][row]),
        paragraph=int(table["par_num"][row]),
        line=int(table["line_num"][row]),
    )


def tesseract_version() -> str:
    """Such as `5.3.0`. Raises BadSetup("tesseract_missing")."""
    return _answer("--version").split("\n", 1)[0].removeprefix("tesseract").strip()


def model_digest(language: str) -> str:
    """SHA-256 of the model that reads that language. Raises BadSetup("tessdata_vie_missing")."""
    require_language(language)
    found = _FOLDER_OF_MODELS.search(_answer("--list-langs"))
    folder = Path(found.group(1) if found else os.environ.get("TESSDATA_PREFIX", ""))
    model = folder / f"{language}.traineddata"
    if not model.is_file():
        raise BadSetup("tessdata_vie_missing")
    return hashlib.sha256(model.read_bytes()).hexdigest()


def require_language(language: str) -> None:
    """Raises BadSetup for a missing Tesseract or a missing model."""
    if language not in _answer("--list-langs").split():
        raise BadSetup("tessdata_vie_missing")


def _answer(option: str) -> str:
    try:
        done = subprocess.run(
            [pytesseract.pytesseract.tesseract_cmd, option],
            capture_output=True,
            timeout=_SECONDS_TO_ANSWER,
            check=False,
        )
    except FileNotFoundError as error:
        raise BadSetup("tesseract_missing") from error
    return (done.stdout or done.stderr).decode("utf-8", "replace")
