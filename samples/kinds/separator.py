"""Tờ phân cách hồ sơ: the sheet laid before a dossier in the feeder; its QR code names the dossier that follows."""

from samples.case import Case
from samples.flow import Flow
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import title

SEPARATOR_PREFIX = "SOHOA:SEP:"
"""Agreed start of the QR text of every separator sheet; the dossier code follows."""


def compose(flow: Flow, case: Case) -> Fields:
    flow.space(18)
    title(flow, "TỜ PHÂN CÁCH HỒ SƠ", size=30, ruled=False)
    flow.space(12)
    size = 96.0
    flow.space(4 + flow.sheet.code(SEPARATOR_PREFIX + case.code, "QRCode", 105 - size / 2, flow.y, size))
    between = (flow.left, flow.right)
    flow.paragraph("Mã hồ sơ:", face=Face(18), align="center", after=2, between=between)
    flow.paragraph(case.code, face=Face(26, bold=True, family="Arimo"), align="center", after=8, between=between)
    flow.paragraph(
        "Đặt tờ này ngay trước giấy tờ đầu tiên của hồ sơ, mặt có mã QR hướng lên. Không viết, không đóng dấu lên mã "
        "QR.",
        face=Face(14, italic=True),
        align="center",
        between=(flow.left + 15, flow.right - 15),
    )
    return printed(dossier_code=case.code)


KIND = Kind("separator", "separator", compose, not_printed=frozenset({"box_code"}), page_numbers=False)
