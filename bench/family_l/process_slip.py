"""Phiếu kiểm soát quá trình giải quyết hồ sơ: Mẫu số 05 of TT 01/2018/TT-VPCP, offices with who took the dossier there
among the remarks; and a vendor's list, a row a step with who, to whom, when and how in one
sentence."""

from bench.family_l.setting import footed, form, listed, of_desk, sheet, typed
from bench.layouts.process_slip import TITLE, Step, steps_of, truth
from bench.layouts.setting import note_lines, shared_table
from bench.layouts.wording import figures, unit_of
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields

_OFFICES = {
    "G15": ("Tư pháp - Hộ tịch", "Công an"),
    "G10": ("Phòng Kinh tế", "Văn phòng Đăng ký đất đai chi nhánh"),
    "G17": ("Phòng Kinh tế", "Ban Chỉ huy Quân sự"),
    "G18": ("Phòng Văn hóa - Xã hội", "Mặt trận Tổ quốc Việt Nam"),
}
"""Who solves and who helps, by the first signs of the field's code."""


def published(flow: Flow, case: Case) -> Fields:
    """Giver and taker numbered in the first cell, moment and two signatures in the second, names in the last."""
    desk, office, partner = unit_of(case, "Bộ phận TN&TKQ"), *_offices(case)
    steps, people = steps_of(case, (desk, office, "Lãnh đạo UBND", "Văn phòng", desk)), case.officials
    head = of_desk(case, "BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ", number=f"Số: {case.serial:03}/KSHS")
    form(flow, TITLE, head=head, corner=("Mẫu số 05",))
    typed(flow, ("Mã hồ sơ:", case.code), ("Cơ quan (bộ phận) giải quyết hồ sơ:", office),
          ("Cơ quan phối hợp giải quyết hồ sơ:", partner))  # fmt: skip
    flow.space(2)
    rows = [("TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ", "GHI CHÚ")]
    takers = (people.expert, people.vice_chairman, people.registrar, people.clerk)
    for each, taker in zip(steps, takers, strict=True):
        moment = f"{each.moment:%H} giờ {each.moment:%M}, ngày {figures(each.moment.date())}"
        rows.append((f"1. Giao:\n{each.giver}\n2. Nhận:\n{each.taker}",
                     f"{moment}\nNgười giao: đã ký\nNgười nhận: đã ký", each.result, f"Đ/c {taker} nhận"))  # fmt: skip
    shared_table(flow, (0.31, 0.29, 0.2, 0.2), rows, size=12)
    note_lines(
        flow,
        "Ghi chú:",
        "- Trường hợp hồ sơ được chuyển qua nhiều cơ quan, đơn vị, phòng ban chuyên môn thì mẫu số 05 sẽ được nối dài "
        "thêm tương ứng với các ô, mục của từng cơ quan, đơn vị, phòng ban;",
        "- Kết quả giải quyết hồ sơ (trước hạn/đúng hạn/quá hạn) do bên nhận ghi khi nhận bàn giao hồ sơ.",
    )
    return truth(case, partner, steps)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """The dossier's own facts with its days, then persons who give and take."""
    people, (office, partner) = case.officials, _offices(case)
    steps = steps_of(case, (people.clerk, people.registrar, people.vice_chairman, people.expert, people.clerk))
    sheet(flow, of_desk(case, "TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), TITLE, code=case.code)
    listed(flow, ("Mã hồ sơ", f"<b>{case.code}</b>"), ("Thủ tục", case.procedure.name),
           ("Người nộp", case.applicant.full_name), ("Đơn vị giải quyết", office), ("Đơn vị phối hợp", partner),
           ("Ngày tiếp nhận", f"{case.received_at:%d/%m/%Y}"), ("Ngày hẹn trả", f"{case.due_at:%d/%m/%Y}"))  # fmt: skip
    flow.space(3)
    told = ((f"Bước {number}: Giao nhận hồ sơ", _told(each)) for number, each in enumerate(steps, 1))
    listed(flow, *told, title="Quá trình luân chuyển")
    footed(flow, case)
    return truth(case, partner, steps)


def _told(step: Step) -> str:
    moment = f"{step.moment:%H:%M %d/%m/%Y}"
    return f"Người giao: {step.giver}; người nhận: {step.taker}; thời gian: {moment}; kết quả: {step.result}"


def _offices(case: Case) -> tuple[str, str]:
    office, partner = _OFFICES[case.procedure.field_code[:3]]
    return unit_of(case, office), unit_of(case, partner)


VARIANTS = (published, of_vendor)
