"""Phiếu kiểm soát quá trình giải quyết hồ sơ: Mẫu số 05 of TT 01/2018/TT-VPCP with the persons who signed under each
moment; and a vendor's table by tasks, who takes before who gives, with hours of work beside the moment."""

from bench.family_o.setting import counted, filled, of_desk, printed_by, typed, vendor
from bench.layouts.process_slip import TITLE, steps_of, truth
from bench.layouts.setting import note_lines, shared_table
from bench.layouts.wording import figures, hyphened, unit_of
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields

_OFFICES = {
    "G15": ("Công chức Tư pháp - Hộ tịch", "Công an"),
    "G10": ("Bộ phận Địa chính - Nông nghiệp - Xây dựng và Môi trường", "Chi cục Thuế khu vực, Tổ thuế"),
    "G17": ("Bộ phận Địa chính - Nông nghiệp - Xây dựng và Môi trường", "Đội Quản lý trật tự đô thị"),
    "G18": ("Công chức Văn hóa - Xã hội", "Hội đồng xét duyệt trợ giúp xã hội"),
}
"""Who solves and who helps, by the first signs of the field's code."""


def published(flow: Flow, case: Case) -> Fields:
    """The form's four columns; offices give and take, their people stand under the moment."""
    desk, office, partner = "Bộ phận TN&TKQ", *_offices(case)
    steps, people = steps_of(case, (desk, office, "Chủ tịch UBND", "Văn phòng - Thống kê", desk)), case.officials
    head = of_desk(case, "BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ", number=f"Số: {case.serial}/PKSHS")
    typed(flow, TITLE, head=head, corner=("Mẫu số 05", "(Ban hành kèm theo Thông tư số 01/2018/TT-VPCP)"))
    filled(flow, ("Mã số hồ sơ:", f"<b>{case.code}</b>"), ("Cơ quan (bộ phận) giải quyết hồ sơ:", office),
           ("Cơ quan phối hợp giải quyết hồ sơ:", partner))  # fmt: skip
    flow.space(2)
    rows = [("TÊN CƠ QUAN", "THỜI GIAN\nGIAO, NHẬN HỒ SƠ", "KẾT QUẢ\nGIẢI QUYẾT HỒ SƠ", "GHI CHÚ")]
    names = (people.clerk, people.registrar, people.chairman, people.expert, people.clerk)
    for each, giver, taker in zip(steps, names, names[1:], strict=False):
        moment = f"{each.moment.hour} giờ {each.moment:%M} phút, ngày {figures(each.moment.date())}"
        remark = f"Hẹn trả {figures(case.due_at.date())}" if each is steps[-1] else ""
        rows.append((f"1. Giao:\n{each.giver}\n2. Nhận:\n{each.taker}",
                     f"{moment}\nNgười giao: {giver}\nNgười nhận: {taker}", each.result, remark))  # fmt: skip
    shared_table(flow, (0.27, 0.36, 0.2, 0.17), rows, size=11.5)
    note_lines(
        flow,
        "Ghi chú:",
        "- Trường hợp hồ sơ được chuyển qua nhiều cơ quan, đơn vị, phòng ban thì mẫu số 05 sẽ được nối dài thêm tương "
        "ứng với cơ quan, đơn vị, phòng ban;",
        "- Kết quả giải quyết hồ sơ (trước hạn, đúng hạn, quá hạn) do bên nhận ghi khi nhận bàn giao hồ sơ.",
        size=10.5,
    )
    return truth(case, partner, steps)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """The dossier in a numbered table; a row a task: who took it from whom and when, in how many hours, how."""
    people, (office, partner) = case.officials, _offices(case)
    steps = steps_of(case, (people.clerk, people.registrar, people.vice_chairman, people.expert, people.clerk))
    vendor(flow, of_desk(case, "TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), TITLE)
    counted(flow, "A. HỒ SƠ", ("Mã hồ sơ", f"<b>{case.code}</b>"), ("Thủ tục hành chính", case.procedure.name),
            ("Người nộp", f"{case.applicant.full_name}, nộp lúc {case.received_at:%H:%M} "
             f"{hyphened(case.received_at.date())}"),
            ("Hạn trả kết quả", f"{case.due_at:%H:%M} {hyphened(case.due_at.date())}"),
            ("Đơn vị giải quyết", office), ("Đơn vị phối hợp", partner))  # fmt: skip
    shared_table(flow, (1,), (("B. QUÁ TRÌNH XỬ LÝ",),), size=10.5)
    rows = [("STT", "Công việc", "Người nhận", "Nhận từ", "Nhận lúc", "Số giờ", "Kết quả")]
    tasks = ("Thẩm định", "Ký duyệt", "Đóng dấu", "Trả kết quả")
    for number, (task, each) in enumerate(zip(tasks, steps, strict=True), 1):
        moment = f"{each.moment:%H:%M} {hyphened(each.moment.date())}"
        rows.append((str(number), task, each.taker, each.giver, moment, str(4 * number), each.result))
    shared_table(flow, (0.07, 0.16, 0.21, 0.21, 0.14, 0.08, 0.13), rows, size=10)
    note_lines(flow, "Ghi chú:", f"Phiếu này thay cho chữ ký giao nhận. Người theo dõi: {people.chairman}.", size=9.5)
    printed_by(flow, case)
    return truth(case, partner, steps)


def _offices(case: Case) -> tuple[str, str]:
    office, partner = _OFFICES[case.procedure.field_code[:3]]
    return office, unit_of(case, partner)


VARIANTS = (published, of_vendor)
