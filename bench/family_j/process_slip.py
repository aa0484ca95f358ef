"""Phiếu kiểm soát quá trình giải quyết hồ sơ: Mẫu số 05 of TT 01/2018/TT-VPCP with Giao and Nhận numbered under the
name of the office; and a vendor's, where each step has two rows of coded cells, its own term beside the moment."""

from bench.family_b.wording import figures, lowered
from bench.family_c.variants import one_of
from bench.family_e.process_slip import steps_of, truth
from bench.family_e.setting import lines, note_lines
from bench.family_g.setting import shared_table
from bench.family_j.setting import blank, centre, coded, printed_by, printout, settled
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind
from samples.words import clock

_OFFICES = {
    "G15": ("Phòng Văn hóa - Xã hội", "Công an"),
    "G10": ("Phòng Kinh tế, Hạ tầng và Đô thị", "Chi cục Thuế khu vực"),
    "G17": ("Phòng Kinh tế, Hạ tầng và Đô thị", "Điện lực"),
    "G18": ("Phòng Văn hóa - Xã hội", "Trạm Y tế"),
}
"""Who solves and who helps, by the first signs of the field's code."""
_TITLE = ("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",)


def published(flow: Flow, case: Case) -> Fields:
    """Offices give and take, the hour said in full; the term is a remark of the third step."""
    case = settled(case)
    desk, (office, partner) = "Bộ phận Tiếp nhận và Trả kết quả", _offices(case)
    steps = steps_of(case, (desk, office, "Lãnh đạo UBND", "Văn thư UBND", desk))
    blank(flow, *_TITLE, head=centre(case, number=f"Số: {case.serial:03}/PKS"), corner="Mẫu số 05")
    lines(flow, f"Mã số hồ sơ: <b>{case.code}</b>", f"Cơ quan (bộ phận) giải quyết hồ sơ: {office}")
    lines(flow, f"Cơ quan phối hợp giải quyết hồ sơ: {partner}")
    flow.space(2)
    rows = [("TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ (Trước hạn/Đúng hạn/Quá hạn)",
             "GHI CHÚ")]  # fmt: skip
    for number, each in enumerate(steps):
        remark = f"Hạn: {figures(case.due_at.date())}" if number == 2 else ""
        signed = f"{clock(each.moment)}\nNgười giao, người nhận (đã ký)"
        rows.append((f"1. Giao: {each.giver}\n2. Nhận: {each.taker}", signed, each.result, remark))
    shared_table(flow, (0.29, 0.35, 0.21, 0.15), rows, size=11.5)
    note_lines(
        flow,
        "Ghi chú:",
        "- Trường hợp hồ sơ được chuyển qua nhiều cơ quan, đơn vị, phòng ban chuyên môn thì mẫu số 05 sẽ được nối dài "
        "thêm tương ứng với các ô, mục của từng cơ quan, đơn vị;",
        "- Kết quả giải quyết hồ sơ do bên nhận ghi khi nhận bàn giao hồ sơ.",
    )
    return truth(case, partner, steps)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Persons give and take; over the steps what dossier it is, with moments of receipt and promise."""
    case = settled(case)
    people, (office, partner) = case.officials, _offices(case)
    steps = steps_of(case, (people.clerk, people.expert, people.registrar, people.vice_chairman, people.clerk))
    printout(flow, centre(case), *_TITLE, code=case.code)
    received, due = (f"{moment:%H:%M %d/%m/%Y}" for moment in (case.received_at, case.due_at))
    coded(flow, "({})", ("Mã hồ sơ", case.code, "Chủ hồ sơ", case.applicant.full_name),
          ("Thủ tục", case.procedure.name), ("Tiếp nhận", received, "Hẹn trả", due),
          ("Cơ quan giải quyết", office, "Cơ quan phối hợp", partner), labels=0.22)  # fmt: skip
    for number, each in enumerate(steps, 1):
        term, moment = f"Hạn {figures(case.due_at.date())}", f"{each.moment:%H:%M %d/%m/%Y}"
        given = (f"<b>Bước {number}</b>", "Người giao", each.giver, "Người nhận", each.taker)
        taken = (term, "Giao nhận lúc", moment, "Kết quả", each.result)
        flow.space(2.5)
        shared_table(flow, (0.18, 0.15, 0.27, 0.14, 0.26), (given, taken), head=0)
    flow.space(3)
    late = sum(each.result == "Quá hạn" for each in steps)
    lines(flow, f"Tổng số bước: {len(steps)}; số bước quá hạn: {late}.")
    printed_by(flow, case, "MC-06")
    return truth(case, partner, steps)


def _offices(case: Case) -> tuple[str, str]:
    office, partner = _OFFICES[case.procedure.field_code[:3]]
    return office, f"{partner} {lowered(case.commune.title)}"


VARIANTS = (published, of_vendor)
KIND = Kind("process_slip", "unknown", one_of(VARIANTS), page_numbers=False)
