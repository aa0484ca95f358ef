"""Phiếu kiểm soát quá trình giải quyết hồ sơ (Mẫu 06, TT 03/2025/TT-VPCP): a table of who handed over to whom, when."""

from datetime import datetime, timedelta

from samples.case import Case
from samples.flow import Flow
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Head, head, title
from samples.truth import TruthField
from samples.words import clock_iso, long_date

_PARTNERS = {
    "G10": "Chi nhánh Văn phòng Đăng ký đất đai",
    "G15": "Công an {kind}",
    "G17": "Phòng Kinh tế, Hạ tầng và Đô thị",
    "G18": "Bưu điện",
}


def compose(flow: Flow, case: Case) -> Fields:
    commune = case.commune
    unit = ("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG")
    day = case.received_at.date()
    head(
        flow,
        Head(unit, (f"UBND {commune.title.upper()}",), f"Số: {case.serial}/PKS", f"{commune.seat}, {long_date(day)}"),
    )
    title(flow, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", ruled=False)
    flow.sheet.code(case.code, "QRCode", flow.right - 22, flow.y, 22)
    partner = _PARTNERS[case.procedure.field_code[:3]].format(kind=commune.kind.lower())
    room = (flow.left, flow.right - 26)
    for line in (
        f"Mã hồ sơ: <b>{case.code}</b>",
        f"Cơ quan phối hợp giải quyết hồ sơ: {partner}",
        f"Thủ tục: {case.procedure.name}",
        "Cơ quan (bộ phận) giải quyết hồ sơ:",
    ):
        flow.paragraph(line, align="left", indent=0, after=1.5, between=room)
    flow.space(6)
    fields = {"dossier_code": TruthField(case.code), "coordinating_agency": TruthField(partner)}
    rows = [("Tên cơ quan, bộ phận", "Thời gian giao, nhận hồ sơ", "Kết quả giải quyết hồ sơ", "Ghi chú")]
    for number, (giver, taker, moment, note) in enumerate(_steps(case)):
        rows.append(
            (
                f"1. Giao: {giver}\n2. Nhận: {taker}",
                f"{moment.hour} giờ {moment.minute:02} phút, ngày {moment:%d/%m/%Y}",
                "Đúng hạn",
                note,
            )
        )
        fields |= {
            f"steps[{number}].handed_over_by": TruthField(giver),
            f"steps[{number}].received_by": TruthField(taker),
            f"steps[{number}].received_at": TruthField(clock_iso(moment)),
            f"steps[{number}].result": TruthField("Đúng hạn"),
        }
    flow.table((64, 41, 32, 26), rows, size=12)
    flow.space(6)
    flow.paragraph(
        "<i>Ghi chú: Trường hợp hồ sơ được chuyển qua nhiều cơ quan, đơn vị thì Phiếu này được chuyển kèm hồ sơ và lưu "
        "tại Trung tâm Phục vụ hành chính công khi kết thúc quá trình giải quyết.</i>",
        face=Face(12),
        indent=0,
    )
    return fields


def _steps(case: Case) -> list[tuple[str, str, datetime, str]]:
    start = case.received_at
    people = case.officials
    last = datetime.combine(case.finished_on, start.time())
    span = (last - start) / 3
    return [
        (people.clerk, people.expert, start + timedelta(minutes=25), "Đã ký"),
        (people.expert, people.vice_chairman, _office_hours(start + span), "Đã ký"),
        (people.vice_chairman, people.chairman, _office_hours(start + span * 2), ""),
        (people.chairman, people.clerk, last + timedelta(minutes=40), "Đã ký"),
    ]


def _office_hours(moment: datetime) -> datetime:
    return moment.replace(hour=min(16, max(8, moment.hour)))


KIND = Kind("process_slip", "unknown", compose, body=Face(13), page_numbers=False)
