"""Sheets for the feeder of the scanner, as a PDF, one a page: before a dossier (tờ phân cách) or a box (bìa hộp).

The QR code stands twice, so that one torn or stained corner loses nothing: the two must agree to be believed.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from archive.pdfa.fonts import load_font
from ocr.parting_codes import BOX_PREFIX, SEPARATOR_PREFIX
from ocr.parting_sheets import COVER_ADVICE, COVER_TITLE, SEPARATOR_ADVICE, SEPARATOR_TITLE

_CODE_SIZE = 30.0  # points; a longer code is set smaller
_WIDEST = 170 * mm
_OF_ANY = "Hồ sơ chưa có mã"


@dataclass(frozen=True)
class _Sheet:
    """What is printed on a sheet: `text` as its QR code, `named` over the code in clear print."""

    title: str
    text: str
    named: str
    code: str
    advice: tuple[str, ...]


def separator_sheets(codes: Sequence[str], blank: int = 0, boxes: Sequence[str] = ()) -> bytes:
    """A PDF with a cover sheet for each box, a sheet for each dossier code, then `blank` ones that name no dossier.

    Raises BadSetup("font_missing").
    """
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, pageCompression=1)
    canvas.setTitle(SEPARATOR_TITLE)
    font = load_font()
    for sheet in (*map(_cover, boxes), *map(_separator, (*codes, *[""] * blank))):
        _draw(canvas, font, sheet)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _separator(code: str) -> _Sheet:
    named = "Mã hồ sơ:" if code else _OF_ANY
    return _Sheet(SEPARATOR_TITLE, SEPARATOR_PREFIX + code, named, code, SEPARATOR_ADVICE)


def _cover(box: str) -> _Sheet:
    return _Sheet(COVER_TITLE, BOX_PREFIX + box, "Mã hộp:", box, COVER_ADVICE)


def _draw(canvas: Canvas, font: TTFont, sheet: _Sheet) -> None:
    width, height = A4
    _centred(canvas, font, sheet.title, height - 40 * mm, 30)
    _qr(canvas, sheet.text, (width - 96 * mm) / 2, height - 152 * mm, 96 * mm)
    _centred(canvas, font, sheet.named, height - 168 * mm, 18)
    if sheet.code:
        _centred(canvas, font, sheet.code, height - 184 * mm, _CODE_SIZE)
    for number, line in enumerate(sheet.advice):
        _centred(canvas, font, line, height - (204 + 8 * number) * mm, 14)
    _qr(canvas, sheet.text, width - 60 * mm, 18 * mm, 40 * mm)


def _centred(canvas: Canvas, font: TTFont, text: str, y: float, size: float) -> None:
    wide = font.stringWidth(text, size)
    canvas.setFont(font.fontName, size * min(1.0, _WIDEST / wide))
    canvas.drawCentredString(A4[0] / 2, y, text)


def _qr(canvas: Canvas, text: str, x: float, y: float, size: float) -> None:
    drawing = Drawing(size, size)
    drawing.add(QrCodeWidget(text, barLevel="M", barWidth=size, barHeight=size))
    renderPDF.draw(drawing, canvas, x, y)
