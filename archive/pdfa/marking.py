"""The conversion mark: what it says, what it must not cover on its page, and how it is drawn there."""

from collections.abc import Iterator, Sequence
from typing import Final

from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from archive.pdfa.fonts import ASCENT, printable
from archive.pdfa.free_place import Covered, mark_place
from archive.pdfa.model import ComposedPage, ConversionMark
from archive.pdfa.placing import Matrix, Rect, box_of, out_of_unit, scaled, turned
from dossiers.geometry import Box
from dossiers.text import nfc, one_line
from dossiers.times import VIETNAM

_POINTS: Final = 10.0  # as the visible signature of a digitised copy (domain 4.2)
_MARGIN, _LEADING = 14.0, 11.5  # points


def mark_lines(mark: ConversionMark) -> list[str]:
    """What the mark says: its words, who, and when with Việt Nam's offset (NĐ 137/2024 Đ4)."""
    who = ", ".join(part for part in (mark.converter_org, mark.converter_full_name) if part)
    return [line for line in (mark.text, who, mark_time(mark)) if line]


def mark_time(mark: ConversionMark) -> str:
    """ISO 8601 to the second, +07:00."""
    return mark.converted_at.astimezone(VIETNAM).isoformat(timespec="seconds")


def known_places(page: ComposedPage, size: tuple[float, float], overlays: Sequence[Rect]) -> list[Rect]:
    """What the mark may not cover, in points: words, codes, stamps, tables, pictures, handwriting, annotations.

    `overlays` are rectangles in the unit square of the page as its file shows it.
    """
    read = page.reading
    boxes = [word.box for word in read.words] + [code.box for code in read.codes]
    boxes += [block.box for block in read.blocks if block.kind != "text"]
    from_reading = pixels_to_page(page, size)
    from_shown = turned(page.rotation).then(scaled(*size))
    return [_mapped(box, from_reading) for box in boxes if box.width > 0 and box.height > 0] + [
        box_of(out_of_unit(each).then(from_shown)) for each in overlays
    ]


def pixels_to_page(page: ComposedPage, size: tuple[float, float]) -> Matrix:
    """From pixels of the upright page as it was read to points of the page as it is composed."""
    width, height = max(page.reading.width, 1), max(page.reading.height, 1)
    later_turn = turned(page.rotation - page.reading.rotation)
    return Matrix(1 / width, 0, 0, -1 / height, 0, 1).then(later_turn).then(scaled(*size))


def draw_mark(canvas: Canvas, font: TTFont, mark: ConversionMark, size: tuple[float, float], covered: Covered) -> None:
    """Prints the mark where nothing is covered, its lines flush with the nearer side of the page."""
    widest = size[0] - 2 * _MARGIN
    lines = [part for line in mark_lines(mark) for part in _wrapped(printable(one_line(nfc(line)), font), font, widest)]
    width = max(font.stringWidth(line, _POINTS) for line in lines)
    place = mark_place(size, (width, _LEADING * len(lines)), _MARGIN, covered)
    to_the_right = place.x0 + place.x1 > size[0]
    canvas.setFont(font.fontName, _POINTS)
    canvas.setFillGray(0)
    for number, line in enumerate(lines):
        baseline = place.y1 - number * _LEADING - _POINTS * ASCENT
        if to_the_right:
            canvas.drawRightString(place.x1, baseline, line)
        else:
            canvas.drawString(place.x0, baseline, line)


def _mapped(box: Box, matrix: Matrix) -> Rect:
    return box_of(out_of_unit(Rect(*box)).then(matrix))


def _wrapped(line: str, font: TTFont, widest: float) -> Iterator[str]:
    part = ""
    for word in line.split(" "):
        longer = f"{part} {word}" if part else word
        if part and font.stringWidth(longer, _POINTS) > widest:
            yield part
            part = word
        else:
            part = longer
    yield part
