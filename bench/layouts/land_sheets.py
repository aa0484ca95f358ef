"""What is drawn on a land certificate: its frame, its serial and the plan of the parcel with its corners."""

import math

from samples.case import Parcel
from samples.flow import Flow
from samples.fonts import Face
from samples.markup import words_of
from samples.typeset import Sheet


def thick_frame(sheet: Sheet) -> None:
    sheet.frame(10, 10, 200, 287, 1.2)
    sheet.frame(12.5, 12.5, 197.5, 284.5, 0.3)


def serial_at(sheet: Sheet, x: float, y: float, serial: str) -> None:
    sheet.set_words(x, y, words_of(serial, Face(17, bold=True, family="Arimo")))


def plan(flow: Flow, parcel: Parcel, *, north: bool) -> None:
    """A leaning quadrangle with numbered corners, and a table of its sides beside it."""
    sheet, metres = flow.sheet, math.sqrt(parcel.area / 100)
    x, y, small = flow.left + 14, flow.y + 8, Face(10)
    corners = [(x, y + 4), (x + 44, y), (x + 50, y + 46), (x - 4, y + 50)]
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
        sheet.rule(ax, ay, bx, by, 0.45)
    for number, (cx, cy) in enumerate(corners, 1):
        sheet.set_words(cx - 5 if number in (1, 4) else cx + 2, cy, words_of(str(number), small))
    sheet.set_words(x + 17, y + 27, words_of(str(parcel.number), Face(13, bold=True)))
    if north:
        sheet.rule(x + 62, y + 14, x + 62, y, 0.4)
        sheet.set_words(x + 60.5, y - 1.5, words_of("B", Face(11, bold=True)))
    flow.y = y
    _sides(flow, metres, flow.left + 92)
    flow.y = max(flow.y, y + 58)


def _sides(flow: Flow, metres: float, x: float) -> None:
    widths, step = (34.0, 30.0), 6.0
    rows = [("Cạnh", "Chiều dài (m)")]
    for number, share in enumerate((0.82, 1.2, 0.84, 1.23), 1):
        rows.append((f"{number} - {number % 4 + 1}", f"{metres * share:.2f}".replace(".", ",")))
    for row in rows:
        left = x
        for text, width in zip(row, widths, strict=True):
            flow.sheet.frame(left, flow.y, left + width, flow.y + step)
            flow.set_row(words_of(text, Face(10.5)), left, left + width, flow.y + 4.3, "center")
            left += width
        flow.y += step
