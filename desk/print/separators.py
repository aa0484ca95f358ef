"""Separator sheets (tờ phân cách hồ sơ) as a PDF: one a page, laid before a dossier in the feeder of the scanner.

The QR code stands twice, so that one torn or stained corner loses nothing: the two must agree to be believed.
"""

import io
from collections.abc import Sequence

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from archive.pdfa.fonts import load_font
from ocr.parting import SEPARATOR_TITLE
from ocr.parting_codes import SEPARATOR_PREFIX

_CODE_SIZE = 30.0  # points; a longer code is set smaller
_WIDEST = 170 * mm
_ADVICE = (
    "Đặt tờ này ngay trước giấy tờ đầu tiên của hồ sơ, mặt có mã QR hướng lên.",
    "Không viết, không đóng dấu lên mã QR. Dùng lại được nhiều lần.",
)
_OF_ANY = "Hồ sơ chưa có mã: giấy tờ sau tờ này vào khay chờ"


def separator_sheets(codes: Sequence[str], blank: int = 0) -> bytes:
    """A PDF with a sheet for each dossier code, then `blank` sheets that part dossiers and name none.

    Raises BadSetup("font_missing").
    """
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, pageCompression=1)
    canvas.setTitle(SEPARATOR_TITLE)
    font = load_font()
    for code in (*codes, *[""] * blank):
        _draw(canvas, font, code)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw(canvas: Canvas, font: TTFont, code: str) -> None:
    width, height = A4
    _centred(canvas, font, SEPARATOR_TITLE, height - 40 * mm, 30)
    _qr(canvas, SEPARATOR_PREFIX + code, (width - 96 * mm) / 2, height - 152 * mm, 96 * mm)
    _centred(canvas, font, "Mã hồ sơ:" if code else _OF_ANY, height - 168 * mm, 18)
    if code:
        _centred(canvas, font, code, height - 184 * mm, _CODE_SIZE)
    for number, line in enumerate(_ADVICE):
        _centred(canvas, font, line, height - (204 + 8 * number) * mm, 14)
    _qr(canvas, SEPARATOR_PREFIX + code, width - 60 * mm, 18 * mm, 40 * mm)


def _centred(canvas: Canvas, font: TTFont, text: str, y: float, size: float) -> None:
    wide = font.stringWidth(text, size)
    canvas.setFont(font.fontName, size * min(1.0, _WIDEST / wide))
    canvas.drawCentredString(A4[0] / 2, y, text)


def _qr(canvas: Canvas, text: str, x: float, y: float, size: float) -> None:
    drawing = Drawing(size, size)
    drawing.add(QrCodeWidget(text, barLevel="M", barWidth=size, barHeight=size))
    renderPDF.draw(drawing, canvas, x, y)
