"""Finds the typeface of the text layer and the mark on this machine. What is set in it is decided elsewhere."""

import os
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from dossiers.errors import BadSetup

FONT_FILE = "Tinos-Regular.ttf"  # metrics of Times New Roman, every Vietnamese letter
FONT_PACKAGE = "fonts-croscore"
ASCENT, DESCENT = 0.891, 0.216  # of Tinos, in parts of its size
_NAME = "Tinos"


def load_font(font_file: Path | None = None) -> TTFont:
    """The embedded typeface, known to reportlab under its `fontName`. Raises BadSetup("font_missing")."""
    if _NAME not in pdfmetrics.getRegisteredFontNames():
        try:
            pdfmetrics.registerFont(TTFont(_NAME, str(font_file or find_font(FONT_FILE))))
        except (TTFError, OSError) as error:
            raise BadSetup("font_missing", font=FONT_FILE, package=FONT_PACKAGE) from error
    font = pdfmetrics.getFont(_NAME)
    assert isinstance(font, TTFont)
    return font


def find_font(file_name: str) -> Path:
    """The file in the system's font folders. Raises BadSetup("font_missing") that names the package."""
    for folder in _font_folders():
        for found in sorted(folder.rglob(file_name)):
            return found
    raise BadSetup("font_missing", font=file_name, package=FONT_PACKAGE)


def printable(text: str, font: TTFont) -> str:
    """The text with every letter the typeface lacks as "?": PDF/A forbids the missing-glyph box, even unseen."""
    glyphs = font.face.charToGlyph
    return "".join(letter if letter.isprintable() and glyphs.get(ord(letter)) else "?" for letter in text)


def _font_folders() -> list[Path]:
    home = Path.home()
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    folders = [home / ".fonts", home / ".local/share/fonts", *(Path(each) / "fonts" for each in shared.split(":"))]
    return [folder for folder in folders if folder.is_dir()]
