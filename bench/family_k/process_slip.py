"""Phiếu kiểm soát quá trình giải quyết hồ sơ: Mẫu số 06 of TT 03/2025/TT-VPCP retyped without its table, a block of
labels and values a step; and the portal's, a block of boxes a step with its own term."""

from bench.family_b.wording import figures
from bench.family_c.variants import one_of
from bench.family_c.wording import unit_of
from bench.family_e.process_slip import steps_of, truth
from bench.family_e.setting import lines, note_lines
from bench.family_j.setting import centre, filled
from bench.family_k.setting import boxes, portal, printed_at, settled, tabs, word
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind
from samples.words import clock

_OFFICES = {
    "G15": ("Bộ phận Tư pháp", "Công an"),
    "G10": ("Phòng Kinh tế", "Đội thuế liên"),
    "G17": ("Phòng Kinh tế", "Đội Quản lý trật tự"),
    "G18": ("Phòng VH-XH", "Trạm Y tế"),
}
"""Who solves and who helps, by the first three signs of the field's code."""
_TITLE = "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"


def retyped(flow: Flow, case: Case) -> Fields:
    """Each step under its number: giver and taker, the moment in full, the result, who signed for both."""
    case = settled(case)
    people, (office, partner) = case.officials, _offices(case)
    steps = steps_of(case, (people.clerk, people.expert, people.vice_chairman, people.registrar, people.clerk))
    word(flow, _TITLE, head=centre(case, number=f"Số: {case.serial}/PKSHS"), corner="Mẫu số 06")
    filled(
        flow, ("Mã HS:", case.code), ("CQ (bộ phận) giải quyết HS:", office), ("CQ phối hợp giải quyết HS:", partner)
    )
    for number, each in enumerate(steps, 1):
        flow.need(30)
        flow.space(2)
        lines(flow, f"<b>{number}. Lần giao, nhận thứ {number}:</b>")
        tabs(flow, ("- Người giao:", each.giver, "- Người nhận:", each.taker),
             ("- Thời gian:", clock(each.moment)),
             ("- Kết quả:", each.result, "- Ký nhận:", "Hai bên đã ký"), stops=(30, 84, 112))  # fmt: skip
    note_lines(flow, "Ghi chú:", "- Kết quả ghi: Trước hạn, đúng hạn hoặc quá hạn, do bên nhận ghi khi nhận bàn giao;",
               f"- Hạn giải quyết toàn bộ hồ sơ: {figures(case.due_at.date())}.")  # fmt: skip
    return truth(case, partner, steps)


def of_portal(flow: Flow, case: Case) -> Fields:
    """Boxes a step: who and whence, to whom, handed over at, its own term and result; the dossier's days above."""
    case = settled(case)
    people, (office, partner) = case.officials, _offices(case)
    steps = steps_of(case, (people.clerk, people.registrar, people.chairman, people.expert, people.clerk))
    units = ("Bộ phận Một cửa", office, "Lãnh đạo UBND", "Văn thư")
    portal(flow, case, centre(case), _TITLE, english="Process control slip")
    boxes(flow, ("Mã hồ sơ / Dossier code", f"<b>{case.code}</b>", "Chủ hồ sơ / Applicant", case.applicant.full_name),
          ("Thủ tục / Procedure", case.procedure.name),
          ("Tiếp nhận / Received", f"{case.received_at:%d/%m/%Y %H:%M}", "Hẹn trả / Due",
           f"{case.due_at:%d/%m/%Y %H:%M}", "Phối hợp / Coordinating agency", partner))  # fmt: skip
    for number, (each, unit) in enumerate(zip(steps, units, strict=True), 1):
        term = each.moment.replace(hour=17, minute=0)
        boxes(flow, ("Người giao / From", each.giver, "Người nhận / To", each.taker, "Bộ phận / Unit", unit),
              ("Giao nhận lúc / Handed over at", f"{each.moment:%d/%m/%Y %H:%M}",
               "Hạn xử lý / Step due", f"{term:%d/%m/%Y %H:%M}", "Kết quả / Result", each.result),
              title=f"BƯỚC {number} / STEP {number}")  # fmt: skip
    printed_at(flow, case)
    return truth(case, partner, steps)


def _offices(case: Case) -> tuple[str, str]:
    office, partner = _OFFICES[case.procedure.field_code[:3]]
    return unit_of(case, office), unit_of(case, partner)


VARIANTS = (retyped, of_portal)
KIND = Kind("process_slip", "unknown", one_of(VARIANTS), page_numbers=False)
