"""The recipe of the reading stage: everything that can change what is read. Other stages name their own."""

from dataclasses import asdict
from importlib.metadata import version

from dossiers.recipes import Recipe, recipe
from ocr.page_reading import ReadingSettings, without_seconds
from ocr.poppler import poppler_version
from ocr.tesseract import model_digest, tesseract_version

READING_VERSION = 1
"""Raised whenever code of opening, cleaning or reading changes what comes out."""
_PACKAGES = ("numpy", "opencv-python-headless", "pillow", "pillow-heif", "pikepdf", "pytesseract", "zxing-cpp")


def reading_recipe(settings: ReadingSettings) -> Recipe:
    """The recipe of reading with those settings on this machine. Raises BadSetup for a missing engine or model."""
    settings_in_it = asdict(settings)
    settings_in_it["limits"] = asdict(without_seconds(settings.limits))
    return recipe(
        "reading",
        {
            "code": READING_VERSION,
            "tesseract": tesseract_version(),
            "model": model_digest(settings.language),
            "poppler": poppler_version(),
            "packages": {name: version(name) for name in _PACKAGES},
            "settings": settings_in_it,
        },
    )
