"""Phiếu kiểm soát quá trình giải quyết hồ sơ: Mẫu số 06 of TT 03/2025/TT-VPCP, offices giving and taking; and a
vendor's table, the moment before the persons and a step's term beside what came of it."""

from datetime import timedelta

from bench.family_n.setting import form, of_desk, over, printed_by, summary, vendor
from bench.layouts.facts import filled
from bench.layouts.process_slip import TITLE, steps_of, truth
from bench.layouts.setting import note_lines, shared_table
from bench.layouts.wording import figures, unit_of
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.words import clock

_OFFICES = {
    "G15": ("Công chức Tư pháp - Hộ tịch", "Công an"),
    "G10": ("Phòng Kinh tế", "Trung tâm Cung ứng dịch vụ sự nghiệp công"),
    "G17": ("Phòng Kinh tế", "Tổ quản lý trật tự xây dựng"),
    "G18": ("Phòng Văn hóa - Xã hội", "Hội đồng xác định mức độ khuyết tật"),
}
"""Who solves and who helps, by the first signs of the field's code."""


def published(flow: Flow, case: Case) -> Fields:
    """The form's four columns; the moment written out over the two who sign; names of persons in the remarks."""
    desk, office, partner = "Trung tâm Phục vụ hành chính công", *_offices(case)
    steps, people = steps_of(case, (desk, office, "Thường trực UBND", "Bộ phận Văn thư", desk)), case.officials
    form(flow, TITLE, head=of_desk(case, f"Số: {case.serial}/PKS"),
         corner=("Mẫu số 06", "(Kèm theo Thông tư số 03/2025/TT-VPCP)"))  # fmt: skip
    filled(flow, ("Mã số hồ sơ:", case.code), ("Cơ quan (bộ phận) giải quyết hồ sơ:", office),
           ("Cơ quan phối hợp giải quyết hồ sơ:", partner))  # fmt: skip
    flow.space(2.5)
    rows = [("TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ", "GHI CHÚ")]
    takers = (people.expert, people.vice_chairman, people.registrar, people.clerk)
    for each, taker in zip(steps, takers, strict=True):
        rows.append((f"1. Giao: {each.giver}\n2. Nhận: {each.taker}", f"{clock(each.moment)}\nĐã ký giao, nhận",
                     each.result, f"Người nhận: {taker}"))  # fmt: skip
    shared_table(flow, (0.31, 0.29, 0.19, 0.21), rows, size=11.5)
    note_lines(
        flow,
        "Ghi chú:",
        "- Trường hợp hồ sơ được chuyển qua nhiều cơ quan, đơn vị thì mẫu số 06 sẽ được nối dài thêm tương ứng;",
        f"- Hồ sơ tiếp nhận ngày {figures(case.received_at.date())}; kết quả do bên nhận ghi khi nhận bàn giao hồ sơ.",
        size=10.5,
    )
    return truth(case, partner, steps)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """The dossier's code, days and offices in the summary and under it; one row a handing over."""
    people, (office, partner) = case.officials, _offices(case)
    steps = steps_of(case, (people.clerk, people.expert, people.chairman, people.registrar, people.clerk))
    vendor(flow, of_desk(case), TITLE)
    summary(flow, ("Mã số hồ sơ", f"<b>{case.code}</b>", "Tiếp nhận lúc", f"{case.received_at:%H:%M %d/%m/%Y}",
                   "Hẹn trả lúc", f"{case.due_at:%H:%M %d/%m/%Y}"),
            ("Cơ quan giải quyết", office, "Cơ quan phối hợp", partner))  # fmt: skip
    over(flow, ("Thủ tục", case.procedure.name), ("Chủ hồ sơ", case.applicant.full_name,
         "Số điện thoại", case.applicant.phone), title="THÔNG TIN HỒ SƠ")  # fmt: skip
    flow.space(4)
    rows = [("STT", "Giao nhận lúc", "Người giao", "Người nhận", "Hạn của bước", "Kết quả")]
    for number, each in enumerate(steps, 1):
        term = (each.moment + timedelta(days=1)).replace(hour=17, minute=0)
        rows.append((str(number), f"{each.moment:%H:%M %d/%m/%Y}", each.giver, each.taker, f"{term:%H:%M %d/%m/%Y}",
                     each.result))  # fmt: skip
    shared_table(flow, (0.06, 0.17, 0.22, 0.22, 0.17, 0.16), rows, size=10)
    note_lines(flow, "Ghi chú:", "- Phiếu do hệ thống lập khi hồ sơ được chuyển bước, thay cho chữ ký giao nhận.",
               f"- Tổng số bước: {len(steps)}. Người lập phiếu: {people.vice_chairman}.", size=9.5)  # fmt: skip
    printed_by(flow, case)
    return truth(case, partner, steps)


def _offices(case: Case) -> tuple[str, str]:
    office, partner = _OFFICES[case.procedure.field_code[:3]]
    return unit_of(case, office), unit_of(case, partner)


VARIANTS = (published, of_vendor)
