"""Tesseract inside this process: words with confidences and boxes from a clean picture. Order of words lies elsewhere.

In the process it costs a third less than as a program of its own, whose model is loaded for every page
(docs/reading.md). A picture that brings it down takes the page's process along, which the pool of pages survives.
"""

import hashlib
import os
from functools import cache
from pathlib import Path

os.environ["OMP_THREAD_LIMIT"] = "1"  # before it is loaded: pages run in parallel, its own threads cost four times

import tesserocr
from PIL import Image

from dossiers.errors import BadSetup
from dossiers.geometry import Box
from dossiers.text import nfc
from ocr.cleaning.steps import Grey
from ocr.found import FoundWord

_FOLDERS = ("/usr/share/tesseract-ocr/*/tessdata", "/usr/share/tessdata", "/usr/local/share/tessdata")
_WORD, _LINE, _PARAGRAPH, _BLOCK = (
    tesserocr.RIL.WORD,
    tesserocr.RIL.TEXTLINE,
    tesserocr.RIL.PARA,
    tesserocr.RIL.BLOCK,
)


class ReaderTimeoutError(Exception):
    """Tesseract did not finish the page in its time."""


def find_words(picture: Grey, dpi: int, language: str, layout: int, seconds: float) -> list[FoundWord]:
    """Words (NFC, never empty) in Tesseract's order. Raises ReaderTimeoutError, and BadSetup for a missing model."""
    engine = _engine(language)
    try:
        engine.SetPageSegMode(layout)
        engine.SetImage(Image.fromarray(picture))
        engine.SetSourceResolution(dpi)
        if not engine.Recognize(max(1, round(seconds * 1000))):
            raise ReaderTimeoutError
        return _words(engine.GetIterator())
    finally:
        engine.Clear()


def tesseract_version() -> str:
    """Such as `5.5.4`."""
    return str(tesserocr.tesseract_version()).split("\n", 1)[0].removeprefix("tesseract").strip()


def model_digest(language: str) -> str:
    """SHA-256 of the model that reads that language. Raises BadSetup("tessdata_vie_missing")."""
    return hashlib.sha256((_folder_of_models(language) / f"{language}.traineddata").read_bytes()).hexdigest()


@cache
def _engine(language: str) -> tesserocr.PyTessBaseAPI:
    """One a process: it keeps its model."""
    folder = str(_folder_of_models(language))
    return tesserocr.PyTessBaseAPI(path=folder, lang=language, oem=tesserocr.OEM.LSTM_ONLY)


def _folder_of_models(language: str) -> Path:
    named = os.environ.get("TESSDATA_PREFIX")
    root = Path("/")
    folders = [Path(named)] if named else [each for way in _FOLDERS for each in sorted(root.glob(way[1:]))]
    for folder in folders:
        if (folder / f"{language}.traineddata").is_file():
            return folder
    raise BadSetup("tessdata_vie_missing")


def _words(found: "tesserocr.PyResultIterator | None") -> list[FoundWord]:
    words: list[FoundWord] = []
    block = paragraph = line = 0
    while found is not None and not found.Empty(_BLOCK):
        if found.IsAtBeginningOf(_BLOCK):
            block, paragraph, line = block + 1, 0, 0
        if found.IsAtBeginningOf(_PARAGRAPH):
            paragraph, line = paragraph + 1, 0
        if found.IsAtBeginningOf(_LINE):
            line += 1
        box = None if found.Empty(_WORD) else found.BoundingBox(_WORD)
        text = nfc(found.GetUTF8Text(_WORD)).strip() if box else ""
        if box and text:
            confidence = min(1.0, max(0.0, found.Confidence(_WORD) / 100))
            words.append(FoundWord(text, confidence, Box(*box), block, paragraph, line))
        if not found.Next(_WORD):
            break
    return words
