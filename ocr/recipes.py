"""The recipe of the reading stage: everything that can change what is read. Other stages name their own."""

import hashlib
from collections.abc import Mapping
from dataclasses import asdict
from importlib.metadata import version

from dossiers.errors import BadSetup
from dossiers.reading import ReadingMode
from dossiers.recipes import Recipe, recipe
from ocr.page_reading import ReadingSettings, without_seconds
from ocr.poppler import poppler_version
from ocr.readers.second import SecondReader, second_reader_installed
from ocr.readers.tesseract import model_digest, tesseract_version

READING_VERSION = 9
"""Raised whenever code of opening, cleaning or reading changes what comes out."""
_PACKAGES = ("numpy", "opencv-python-headless", "pillow", "pillow-heif", "pikepdf", "tesserocr", "zxing-cpp")


def reading_recipe(settings: ReadingSettings, confirming: Mapping[str, str] | None = None) -> Recipe:
    """The recipe of reading with those settings on this machine; `confirming` names the reader that only confirms.

    Raises BadSetup for a missing engine or model.
    """
    settings_in_it = asdict(settings)
    settings_in_it["names"] = hashlib.sha256("\n".join(settings.names).encode()).hexdigest()
    settings_in_it["limits"] = asdict(without_seconds(settings.limits))
    return recipe(
        "reading",
        {
            "code": READING_VERSION,
            "tesseract": tesseract_version(),
            "model": model_digest(settings.language),
            "poppler": poppler_version(),
            "packages": {name: version(name) for name in _PACKAGES},
            "second_reader": second_reader_facts(settings.mode),
            "confirming": dict(confirming) if confirming else None,
            "settings": settings_in_it,
        },
    )


def second_reader_facts(mode: ReadingMode) -> dict[str, str] | None:
    """What of the second reader decides a reading in that mode; None where it is not asked, or accurate has none.

    Raises BadSetup("second_reader_missing") for verify without one.
    """
    if mode == "fast":
        return None
    if not second_reader_installed():
        if mode == "verify":
            raise BadSetup("second_reader_missing")
        return None
    return dict(SecondReader.facts())
