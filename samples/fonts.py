"""Finds the typefaces of the generator on this machine by file name; reading the committed samples needs none."""

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

FONT_PACKAGE = "fonts-croscore"


class FontMissingError(Exception):
    """A typeface of the generator is not installed; the text names the package that brings it."""

    def __init__(self, file_name: str) -> None:
        super().__init__(f"{file_name} not found in the font folders: sudo apt-get install {FONT_PACKAGE}")


@dataclass(frozen=True)
class Face:
    """How a run of text is set: Tinos (metrics of Times New Roman) or Arimo, with its size in points."""

    size: float = 13.0
    bold: bool = False
    italic: bool = False
    family: str = "Tinos"

    @property
    def file_name(self) -> str:
        style = ("Bold" if self.bold else "") + ("Italic" if self.italic else "")
        return f"{self.family}-{style or 'Regular'}.ttf"


def load_font(face: Face, dpi: int) -> ImageFont.FreeTypeFont:
    """The face at `dpi`; raises FontMissingError."""
    return _load(face.file_name, face.size * dpi / 72)


@lru_cache(maxsize=65536)  # lines are filled word by word: each word is measured a dozen times
def text_length(text: str, face: Face, dpi: int) -> float:
    """How many pixels wide the text is set in the face at `dpi`; raises FontMissingError."""
    return load_font(face, dpi).getlength(text)


@lru_cache(maxsize=65536)
def text_box(text: str, face: Face, dpi: int) -> tuple[float, float, float, float]:
    """The pixels that the text's ink takes from the left end of its baseline; raises FontMissingError."""
    return load_font(face, dpi).getbbox(text, anchor="ls")


@lru_cache(maxsize=256)
def _load(file_name: str, pixels: float) -> ImageFont.FreeTypeFont:
    # The basic engine: the same boxes whether or not this Pillow was built with raqm.
    return ImageFont.truetype(_find(file_name), pixels, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=32)
def _find(file_name: str) -> str:
    for folder in _font_folders():
        for found in sorted(folder.rglob(file_name)):
            return str(found)
    raise FontMissingError(file_name)


def _font_folders() -> list[Path]:
    home = Path.home()
    shared = os.environ.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share").split(":")
    folders = [home / ".fonts", home / ".local/share/fonts", *(Path(entry) / "fonts" for entry in shared if entry)]
    return [folder for folder in folders if folder.is_dir()]
