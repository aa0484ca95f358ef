"""Phiếu kiểm soát quá trình giải quyết hồ sơ: Mẫu số 05 of TT 01/2018/TT-VPCP, offices with the choice of results in
the table's head; and a vendor's, a row for who gives and a row for who takes in each step."""

from datetime import timedelta

from bench.family_m.setting import colons, of_desk, part, printed_by, vendor, word_file
from bench.layouts.process_slip import TITLE, steps_of, truth
from bench.layouts.setting import lines, note_lines, shared_table
from bench.layouts.wording import bare, figures, unit_of
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields

_OFFICES = {
    "G15": ("Công chức Tư pháp - Hộ tịch", "Công an"),
    "G10": ("Phòng Kinh tế, Hạ tầng và Đô thị", "Thuế cơ sở"),
    "G17": ("Phòng Kinh tế, Hạ tầng và Đô thị", "Đội Quản lý trật tự đô thị"),
    "G18": ("Phòng Văn hóa - Xã hội", "Trạm Y tế"),
}
"""Who solves and who helps, by the first signs of the field's code."""
_BOTH = "Người giao\u00a0\u00a0\u00a0\u00a0Người nhận"


def published(flow: Flow, case: Case) -> Fields:
    """Hour and day over room for two signatures; the dossier's term beside the step that solves it."""
    desk, office, partner = "Bộ phận Một cửa", *_offices(case)
    steps = steps_of(case, (desk, office, unit_of(case, "Lãnh đạo UBND"), "Văn thư UBND", desk))
    corner = ("Mẫu số 05", "(Kèm theo Thông tư số 01/2018/TT-VPCP)")
    word_file(flow, TITLE, head=of_desk(case, f"Số: {case.serial}/PKS-TTPVHCC"), corner=corner)
    lines(
        flow,
        f"Mã số hồ sơ: <b>{case.code}</b>",
        f"Cơ quan (bộ phận) giải quyết hồ sơ: {office}",
        f"Cơ quan phối hợp giải quyết hồ sơ: {partner}",
        f"Nhận hồ sơ ngày {bare(case.received_at.date())}, hẹn trả kết quả ngày {bare(case.due_at.date())}.",
    )
    flow.space(2)
    result = "KẾT QUẢ GIẢI QUYẾT HỒ SƠ\n(Trước hạn/đúng hạn/quá hạn)"
    rows = [("TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ", result, "GHI CHÚ")]
    for number, each in enumerate(steps):
        moment = f"{each.moment:%H} giờ {each.moment:%M} phút, ngày {figures(each.moment.date())}"
        remark = f"Hạn {figures(case.due_at.date())}" if number == 1 else ""
        rows.append((f"1. Giao: {each.giver}\n2. Nhận: {each.taker}", f"{moment}\n \n{_BOTH}", each.result, remark))
    shared_table(flow, (0.3, 0.3, 0.22, 0.18), rows, size=11.5)
    note_lines(
        flow,
        "Ghi chú:",
        "- Trường hợp hồ sơ được chuyển qua nhiều cơ quan, đơn vị, phòng ban thì mẫu này được nối dài thêm;",
        "- Kết quả giải quyết hồ sơ do bên nhận ghi khi nhận bàn giao hồ sơ.",
    )
    return truth(case, partner, steps)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """The hour of giving stands some minutes before that of taking; persons with their offices in a column beside."""
    people, (office, partner) = case.officials, _offices(case)
    steps = steps_of(case, (people.clerk, people.registrar, people.expert, people.chairman, people.clerk))
    units = ("Quầy tiếp nhận", office, office, "Lãnh đạo UBND", "Quầy tiếp nhận")
    vendor(flow, of_desk(case), TITLE)
    part(flow, "HỒ SƠ")
    colons(flow, ("Thủ tục", case.procedure.name),
           ("Mã hồ sơ", f"<b>{case.code}</b>", "Người nộp", case.applicant.full_name),
           ("Nhận lúc", f"{case.received_at:%d/%m/%Y %H:%M}", "Hẹn trả lúc", f"{case.due_at:%d/%m/%Y %H:%M}"),
           ("Đơn vị xử lý", office, "Đơn vị phối hợp", partner))  # fmt: skip
    part(flow, "NHẬT KÝ LUÂN CHUYỂN")
    flow.space(1)
    rows = [("Bước", "Việc", "Người thực hiện", "Bộ phận", "Thời điểm", "Kết quả")]
    for number, each in enumerate(steps):
        given = each.moment - timedelta(minutes=3)
        rows.append((str(number + 1), "Giao", each.giver, units[number], f"{given:%d/%m/%Y %H:%M}", ""))
        rows.append(("", "Nhận", each.taker, units[number + 1], f"{each.moment:%d/%m/%Y %H:%M}", each.result))
    shared_table(flow, (0.07, 0.08, 0.23, 0.27, 0.2, 0.15), rows, size=10)
    printed_by(flow, case, "Kết quả do hệ thống tính theo thời điểm nhận và hạn của từng bước (Mẫu số 06, Thông tư số "
               "03/2025/TT-VPCP).", f"Người lập phiếu: {people.clerk}. Phiếu lưu trong hồ sơ giấy.")  # fmt: skip
    return truth(case, partner, steps)


def _offices(case: Case) -> tuple[str, str]:
    office, partner = _OFFICES[case.procedure.field_code[:3]]
    return office, unit_of(case, partner)


VARIANTS = (published, of_vendor)
