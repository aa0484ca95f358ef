"""Scans that the tests of the production column make themselves."""

from pathlib import Path

from PIL import Image, ImageDraw

PAGES = 20


def twenty_pages(path: Path) -> Path:
    """A scan of twenty pages with a few printed lines each."""
    pages = []
    for number in range(1, PAGES + 1):
        picture = Image.new("L", (1240, 1754), 255)
        pen = ImageDraw.Draw(picture)
        for line in range(12):
            words = f"Trang {number} dong {line} quyet dinh ho so giay to"
            pen.text((120, 100 + 90 * line), words, fill=0, font_size=30)
        pages.append(picture)
    pages[0].save(path, "TIFF", save_all=True, append_images=pages[1:], dpi=(150, 150), compression="tiff_deflate")
    return path
