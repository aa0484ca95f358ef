"""The letters over the pictures: every word unseen on its place, and the conversion mark. No picture is put here."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from archive.pdfa.fonts import ASCENT, DESCENT, load_font, printable
from archive.pdfa.free_place import Covered
from archive.pdfa.marking import draw_mark, pixels_to_page
from archive.pdfa.model import ComposedPage, ConversionMark
from archive.pdfa.placing import Matrix, rotated_about
from dossiers.geometry import Box, around
from dossiers.reading import PageReading, Word
from dossiers.text import nfc, one_line

_INVISIBLE: Final = 3


def write_text_layer(
    pages: Sequence[ComposedPage],
    sizes: Sequence[tuple[float, float]],
    mark: ConversionMark,
    covered: Covered,
    out: Path,
) -> None:
    """A PDF of as many pages of those sizes (points, upright), letters only. Raises BadSetup("font_missing").

    `covered` is where the first page is not free for the mark, in points.
    """
    font = load_font()
    canvas = Canvas(str(out), invariant=1, pageCompression=1)
    for number, (page, size) in enumerate(zip(pages, sizes, strict=True)):
        canvas.setPageSize(size)
        _draw_words(canvas, font, page, size)
        if number == 0:
            draw_mark(canvas, font, mark, size, covered)
        canvas.showPage()
    canvas.save()


def _draw_words(canvas: Canvas, font: TTFont, page: ComposedPage, size: tuple[float, float]) -> None:
    to_page = pixels_to_page(page, size)
    letters = canvas.beginText()
    letters.setTextRenderMode(_INVISIBLE)
    for word, line in _with_lines(page.reading):
        _draw_word(letters, font, word, line, to_page)
    canvas.saveState()  # the invisible mode outlives its text object: the mark would vanish too
    canvas.drawText(letters)
    canvas.restoreState()


def _draw_word(letters: PDFTextObject, font: TTFont, word: Word, line: Box, to_page: Matrix) -> None:
    """The word is level even on a tilted page: readers cut a word whose own baseline climbs half a point."""
    text = printable(one_line(nfc(word.text)), font)
    if not text or word.box.width <= 0 or word.box.height <= 0:
        return
    own_line = word.box if word.box.height * 2.5 < line.height else line
    points = own_line.height / (ASCENT + DESCENT)
    baseline = own_line.y1 - points * DESCENT
    stretch = word.box.width / max(font.stringWidth(text, 1.0), 0.01)
    # A text of size 1 whose own axes point right and up, in pixels that count downwards.
    place = Matrix(stretch, 0, 0, -points, word.box.x0, baseline).then(to_page)
    letters.setFont(font.fontName, 1)
    letters.setTextTransform(*place)
    letters.textOut(text + " ")


def _with_lines(reading: PageReading) -> list[tuple[Word, Box]]:
    """Each word with the box of its line where the line passes the word; words of a level line share a baseline."""
    level = rotated_about(-reading.skew, reading.width / 2, reading.height / 2)
    flat = [_moved(word.box, level) if reading.skew else word.box for word in reading.words]
    lines: dict[tuple[int, int], list[Box]] = {}
    for word, box in zip(reading.words, flat, strict=True):
        lines.setdefault((word.block, word.line), []).append(box)
    boxes = {key: around(each) for key, each in lines.items()}
    return [
        (word, _lowered(boxes[word.block, word.line], word.box.y0 - box.y0))
        for word, box in zip(reading.words, flat, strict=True)
    ]


def _moved(box: Box, matrix: Matrix) -> Box:
    """The box of the same size about its mapped middle."""
    x, y = matrix.at((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
    left, top = round(x - box.width / 2), round(y - box.height / 2)
    return Box(left, top, left + box.width, top + box.height)


def _lowered(box: Box, pixels: int) -> Box:
    return Box(box.x0, box.y0 + pixels, box.x1, box.y1 + pixels)
