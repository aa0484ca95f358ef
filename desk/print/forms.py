"""A declared form, filled in, as a PDF that the citizen signs: A4, one line a field, dotted where the pen goes on.

Values come from papers and cards: they are drawn as they stand, without control characters, and mean nothing here.
"""

import io
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from archive.pdfa.fonts import load_font, printable
from desk.clean import clean
from dossiers.text import nfc, one_line

_LEFT, _RIGHT, _TOP, _BOTTOM = 30 * mm, A4[0] - 18 * mm, A4[1] - 20 * mm, 22 * mm
"""Margins of an administrative document (domain §8.2)."""
_WIDTH = _RIGHT - _LEFT
_SIZE, _LEADING = 13.0, 20.0  # points
_LEAST_RULE = 30 * mm  # a shorter rest of a line is no place for a pen
_SIGNING = 62 * mm
_STATE, _MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
_TO = "Kính gửi: "
_DAY_AND_PLACE = "……………, ngày …… tháng …… năm ………"
_SIGN_HERE = "(Ký, ghi rõ họ, chữ đệm, tên)"
_MARK, _MARKED = "(*)", "(*) cần đối chiếu với bản gốc"
_ISO_DAY, _ISO_MONTH = re.compile(r"\d{4}-\d{2}-\d{2}"), re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


def form_sheet(answer: Mapping[str, Any]) -> bytes:
    """The PDF of what `prefill` answered (flows/stages/prefilling.py). Raises BadSetup("font_missing")."""
    out = io.BytesIO()
    sheet = _Sheet(Canvas(out, pagesize=A4, invariant=1, pageCompression=1), load_font())
    sheet.head(answer["title"], answer["recipient"])
    for number, field in enumerate(answer["fields"].values(), 1):
        if field["above"]:
            sheet.paragraph(field["above"])
        sheet.field(f"{number}. {field['label']}:", _as_printed(field["value"]), field["needs_check"])
    sheet.end(answer["closing"], answer["signer"])
    return out.getvalue()


def _as_printed(value: str) -> str:
    """A day, or the month that an old paper says alone, as Vietnamese print it; everything else as it stands."""
    if month := _ISO_MONTH.fullmatch(value):
        return f"{month[2]}/{month[1]}"
    if not _ISO_DAY.fullmatch(value):
        return value
    try:
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    except ValueError:
        return value


class _Sheet:
    """The pages as they are written from top to bottom; `_y` is the next base line."""

    def __init__(self, canvas: Canvas, font: TTFont) -> None:
        self._canvas, self._font = canvas, font
        self._y, self._page, self._marked = _TOP, 1, False
        canvas.setLineWidth(0.5)

    def head(self, title: str, recipient: str) -> None:
        """Name of the state and motto, the title, to whom."""
        self._canvas.setTitle(self._clean(title))
        self._centred(_STATE, _SIZE)
        self._centred(_MOTTO, _SIZE)
        half = self._font.stringWidth(_MOTTO, _SIZE) / 2
        self._canvas.line(A4[0] / 2 - half, self._y + _LEADING - 5, A4[0] / 2 + half, self._y + _LEADING - 5)
        self._y -= _LEADING
        for line in self._wrapped(self._clean(title), _WIDTH, 15):
            self._centred(line, 15)
        if recipient:
            for line in self._wrapped(_TO + self._clean(recipient), _WIDTH, _SIZE):
                self._centred(line, _SIZE)
        self._y -= _LEADING / 2

    def paragraph(self, text: str) -> None:
        for line in self._wrapped(self._clean(text), _WIDTH, _SIZE):
            self._room_for(_LEADING)
            self._write(_LEFT, line)
            self._y -= _LEADING

    def field(self, label: str, value: str, marked: bool) -> None:
        """The label, then the value over dotted rules; without a value one rule for the pen."""
        *before, last = self._wrapped(self._clean(label), _WIDTH, _SIZE)
        for line in before:
            self._room_for(_LEADING)
            self._write(_LEFT, line)
            self._y -= _LEADING
        self._room_for(_LEADING)
        self._write(_LEFT, last)
        start = _LEFT + self._font.stringWidth(last + " ", _SIZE)
        if _RIGHT - start < _LEAST_RULE:
            self._y -= _LEADING
            start = _LEFT
        text = self._clean(f"{value} {_MARK}" if marked else value)
        for line in self._wrapped(text, _RIGHT - start, _SIZE):
            self._room_for(_LEADING)
            self._marked = self._marked or marked
            self._rule(start)
            self._write(start, line)
            self._y -= _LEADING
            start = _LEFT

    def end(self, closing: str, signer: str) -> None:
        """What the signer affirms, day and place, where to sign; these three on one page."""
        lines = self._wrapped(self._clean(closing), _WIDTH, _SIZE) if closing else []
        self._room_for(len(lines) * _LEADING + _SIGNING)
        self._y -= _LEADING / 3
        if closing:
            self.paragraph(closing)
        middle = _LEFT + _WIDTH * 0.72
        for text in (_DAY_AND_PLACE, self._clean(signer), _SIGN_HERE):
            self._canvas.setFont(self._font.fontName, _SIZE)
            self._canvas.drawCentredString(middle, self._y - _LEADING / 3, text)
            self._y -= _LEADING
        self._end_page()
        self._canvas.save()

    def _room_for(self, height: float) -> None:
        if self._y - height < _BOTTOM and self._y < _TOP:
            self._end_page()
            self._page += 1
            self._y = _TOP
            self._canvas.setLineWidth(0.5)
            self._canvas.setFont(self._font.fontName, _SIZE)
            self._canvas.drawCentredString(A4[0] / 2, A4[1] - 12 * mm, str(self._page))

    def _end_page(self) -> None:
        if self._marked:
            self._canvas.setFont(self._font.fontName, 11)
            self._canvas.drawString(_LEFT, 12 * mm, _MARKED)
        self._marked = False
        self._canvas.showPage()

    def _centred(self, text: str, size: float) -> None:
        self._canvas.setFont(self._font.fontName, size)
        self._canvas.drawCentredString(A4[0] / 2, self._y, text)
        self._y -= _LEADING

    def _write(self, x: float, text: str) -> None:
        self._canvas.setFont(self._font.fontName, _SIZE)
        self._canvas.drawString(x, self._y, text)

    def _rule(self, start: float) -> None:
        self._canvas.setDash(0.6, 2.2)
        self._canvas.line(start, self._y - 3, _RIGHT, self._y - 3)
        self._canvas.setDash()

    def _clean(self, text: str) -> str:
        return printable(one_line(clean(nfc(text))), self._font)

    def _wrapped(self, text: str, first: float, size: float) -> list[str]:
        """Lines of the text, the first `first` points wide, the others the whole width; at least one."""
        lines, line, room = [], "", first
        for word in text.split():
            rest = word
            while rest:
                longer = f"{line} {rest}" if line else rest
                fitting = self._fitting(longer, room, size)
                if fitting == len(longer):
                    line, rest = longer, ""
                    continue
                if not line and room == _WIDTH:  # a word longer than a whole line is cut
                    line, rest = rest[:fitting], rest[fitting:]
                lines.append(line)
                line, room = "", _WIDTH
        return [*lines, line] if line or not lines else lines

    def _fitting(self, text: str, room: float, size: float) -> int:
        """How many of its letters fit, at least one."""
        for count, letter in enumerate(text):
            room -= self._font.stringWidth(letter, size)
            if room < 0:
                return max(count, 1)
        return len(text)
