"""The letters over the pictures: every word unseen on its place, and the conversion mark. No picture is put here."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from archive.pdfa.fonts import load_font, printable
from archive.pdfa.model import ComposedPage, ConversionMark
from archive.pdfa.placing import IDENTITY, Matrix, rotated_about, scaled, turned
from dossiers.geometry import Box, around
from dossiers.reading import PageReading, Word
from dossiers.text import nfc, one_line
from dossiers.times import VIETNAM

_INVISIBLE: Final = 3
_ASCENT, _DESCENT = 0.891, 0.216  # of Tinos, in parts of its size
_MARK_POINTS, _MARK_MARGIN, _MARK_LEADING = 10.0, 14.0, 11.5  # points (domain: 10 pt, top right, first page)


def write_text_layer(
    pages: Sequence[ComposedPage], sizes: Sequence[tuple[float, float]], mark: ConversionMark, out: Path
) -> None:
    """A PDF of as many pages of those sizes (points, upright), letters only. Raises BadSetup("font_missing")."""
    font = load_font()
    canvas = Canvas(str(out), invariant=1, pageCompression=1)
    for number, (page, size) in enumerate(zip(pages, sizes, strict=True)):
        canvas.setPageSize(size)
        _draw_words(canvas, font, page, size)
        if number == 0:
            _draw_mark(canvas, font, mark, size)
        canvas.showPage()
    canvas.save()


def mark_lines(mark: ConversionMark) -> list[str]:
    """What the mark says: its words, who, and when with Việt Nam's offset (NĐ 137/2024 Đ4)."""
    who = ", ".join(part for part in (mark.converter_org, mark.converter_full_name) if part)
    return [line for line in (mark.text, who, mark_time(mark)) if line]


def mark_time(mark: ConversionMark) -> str:
    """ISO 8601 to the second, +07:00."""
    return mark.converted_at.astimezone(VIETNAM).isoformat(timespec="seconds")


def _draw_mark(canvas: Canvas, font: TTFont, mark: ConversionMark, size: tuple[float, float]) -> None:
    widest = size[0] - 2 * _MARK_MARGIN
    top = size[1] - _MARK_MARGIN
    canvas.setFont(font.fontName, _MARK_POINTS)
    canvas.setFillGray(0)
    for line in mark_lines(mark):
        for part in _wrapped(printable(one_line(nfc(line)), font), font, widest):
            canvas.drawRightString(size[0] - _MARK_MARGIN, top - _MARK_POINTS * _ASCENT, part)
            top -= _MARK_LEADING


def _wrapped(line: str, font: TTFont, widest: float) -> Iterator[str]:
    part = ""
    for word in line.split(" "):
        longer = f"{part} {word}" if part else word
        if part and font.stringWidth(longer, _MARK_POINTS) > widest:
            yield part
            part = word
        else:
            part = longer
    yield part


def _draw_words(canvas: Canvas, font: TTFont, page: ComposedPage, size: tuple[float, float]) -> None:
    to_page = _from_level(page, size)
    letters = canvas.beginText()
    letters.setTextRenderMode(_INVISIBLE)
    for word, line in _with_lines(_levelled(page.reading)):
        _draw_word(letters, font, word, line, to_page)
    canvas.saveState()  # the invisible mode outlives its text object: the mark would vanish too
    canvas.drawText(letters)
    canvas.restoreState()


def _draw_word(letters: PDFTextObject, font: TTFont, word: Word, line: Box, to_page: Matrix) -> None:
    text = printable(one_line(nfc(word.text)), font)
    if not text or word.box.width <= 0 or word.box.height <= 0:
        return
    own_line = word.box if word.box.height * 2.5 < line.height else line
    points = own_line.height / (_ASCENT + _DESCENT)
    baseline = own_line.y1 - points * _DESCENT
    stretch = word.box.width / max(font.stringWidth(text, 1.0), 0.01)
    # A text of size 1 whose own axes point right and up, in pixels that count downwards.
    place = Matrix(stretch, 0, 0, -points, word.box.x0, baseline).then(to_page)
    letters.setFont(font.fontName, 1)
    letters.setTextTransform(*place)
    letters.textOut(text + " ")


def _levelled(reading: PageReading) -> list[Word]:
    """The words where they would stand if the page lay straight, so that the words of a line share a baseline."""
    if not reading.skew:
        return list(reading.words)
    level = rotated_about(-reading.skew, reading.width / 2, reading.height / 2)
    return [replace(word, box=_moved(word.box, level)) for word in reading.words]


def _moved(box: Box, matrix: Matrix) -> Box:
    """The box of the same size about its mapped middle."""
    x, y = matrix.at((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
    left, top = round(x - box.width / 2), round(y - box.height / 2)
    return Box(left, top, left + box.width, top + box.height)


def _with_lines(words: Sequence[Word]) -> list[tuple[Word, Box]]:
    """Each word with the box of its line."""
    lines: dict[tuple[int, int], list[Box]] = {}
    for word in words:
        lines.setdefault((word.block, word.line), []).append(word.box)
    boxes = {key: around(each) for key, each in lines.items()}
    return [(word, boxes[word.block, word.line]) for word in words]


def _from_level(page: ComposedPage, size: tuple[float, float]) -> Matrix:
    """From pixels of the upright page laid straight to points of the upright page as it is composed, tilt and all."""
    reading = page.reading
    width, height = max(reading.width, 1), max(reading.height, 1)
    tilted = rotated_about(reading.skew, width / 2, height / 2) if reading.skew else IDENTITY
    to_unit = Matrix(1 / width, 0, 0, -1 / height, 0, 1)
    later_turn = turned(page.rotation - reading.rotation)
    return tilted.then(to_unit).then(later_turn).then(scaled(*size))
