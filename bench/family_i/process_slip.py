"""Phiếu kiểm soát quá trình giải quyết hồ sơ: Mẫu số 06 of TT 03/2025/TT-VPCP with its columns counted under their
names; and an office's own, where giver and taker each have their hour and day."""

from datetime import timedelta

from bench.family_b.rows import plain, row
from bench.family_b.wording import figures, lowered
from bench.family_c.setting import two
from bench.family_c.variants import one_of
from bench.family_c.wording import bare
from bench.family_e.process_slip import steps_of, truth
from bench.family_e.setting import lines, note_lines
from bench.family_g.setting import foot, shared_table
from bench.family_i.setting import moved, received_at_seat, under_head
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Head
from samples.words import clock, short_date

_OFFICES = {
    "G15": ("Công chức Tư pháp - Hộ tịch", "Công an"),
    "G10": ("Phòng Kinh tế", "Thuế cơ sở phụ trách"),
    "G17": ("Phòng Kinh tế", "Ban Chỉ huy Quân sự"),
    "G18": ("Phòng Văn hóa - Xã hội", "Hội Chữ thập đỏ"),
}
"""Who solves and who helps, by the first three signs of the field's code."""
_WORKS = ("Chuyển hồ sơ giấy", "Xử lý, dự thảo", "Phê duyệt", "Vào sổ, trả kết quả")


def published(flow: Flow, case: Case) -> Fields:
    """Giao and Nhận without numbers, the hour said in full over who signed; a remark with a day of its own."""
    case = moved(case)
    desk, office, partner = "Bộ phận TN&TKQ Trung tâm PVHCC", *_offices(case)
    steps = steps_of(case, (desk, office, f"Chủ tịch UBND {lowered(case.commune.title)}", "Văn thư", desk))
    _head(flow, case, f"Số: {case.serial}/PKSQT", "Mẫu số 06")
    lines(
        flow,
        f"Mã hồ sơ: {case.code}",
        f"Cơ quan (bộ phận) giải quyết hồ sơ: {office} {lowered(case.commune.title)}",
        f"Cơ quan phối hợp giải quyết hồ sơ: {partner}",
    )
    flow.space(2)
    rows = [("TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ", "GHI CHÚ"),
            ("(1)", "(2)", "(3)", "(4)")]  # fmt: skip
    for number, each in enumerate(steps):
        remark = f"Xin ý kiến ngày {bare(case.received_at.date())}" if number == 1 else ""
        signed = "Người giao (đã ký)\nNgười nhận (đã ký)"
        rows.append(
            (f"Giao: {each.giver}\n \nNhận: {each.taker}", f"{clock(each.moment)}\n{signed}", each.result, remark)
        )
    shared_table(flow, (0.33, 0.29, 0.21, 0.17), rows, size=12, head=2)
    note_lines(
        flow,
        "Ghi chú:",
        "- Trường hợp hồ sơ được chuyển qua nhiều cơ quan, đơn vị, bộ phận thì Phiếu này được lập thêm các dòng;",
        "- Kết quả giải quyết hồ sơ do bên nhận ghi: Trước hạn, đúng hạn hoặc quá hạn.",
    )
    return truth(case, partner, steps)


def two_hours(flow: Flow, case: Case) -> Fields:
    """A dossier's facts on two tab stops; in each row who gave and when, who took and when."""
    case = moved(case)
    people, (office, partner) = case.officials, _offices(case)
    chain = (people.clerk, people.registrar, people.expert, people.vice_chairman, people.clerk)
    steps = steps_of(case, chain)
    _head(flow, case, "", "BM-03/QT-MC")
    plain(
        flow,
        [
            two(("Hồ sơ số:", f"<b>{case.code}</b>"), ("Số bộ:", "01")),
            row("Về việc:", case.procedure.name),
            two(("Của:", case.applicant.full_name), ("Điện thoại:", case.applicant.phone)),
            two(("Ngày nhận:", short_date(case.received_at.date())), ("Ngày hẹn:", short_date(case.due_at.date()))),
            row("Bộ phận thụ lý:", office),
            row("Đơn vị phối hợp:", partner),
        ],
    )
    flow.space(2)
    rows = [("TT", "Việc", "Người giao", "Giao lúc", "Người nhận", "Nhận lúc", "Kết quả")]
    for number, each in enumerate(steps, 1):
        given, taken = (
            f"{moment:%H:%M}\n{figures(moment.date())}" for moment in (each.moment - timedelta(minutes=5), each.moment)
        )
        rows.append((str(number), _WORKS[number - 1], each.giver, given, each.taker, taken, each.result))
    shared_table(flow, (0.06, 0.18, 0.18, 0.14, 0.18, 0.14, 0.12), rows, size=11.5)
    flow.space(3)
    lines(flow, f"Cán bộ theo dõi: {people.clerk}. Phiếu lập thành 01 bản, lưu trong hồ sơ.")
    foot(flow, f"In từ phần mềm một cửa lúc {case.finished_on_time:%H:%M %d/%m/%Y}", "Trang 1/1")
    return truth(case, partner, steps)


def _head(flow: Flow, case: Case, number: str, corner: str) -> None:
    superior, issuer = (f"UBND {case.commune.title.upper()}",), ("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG")
    head = Head(issuer, superior, number, received_at_seat(case))
    under_head(flow, 12.5, head, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", corner=corner)


def _offices(case: Case) -> tuple[str, str]:
    office, partner = _OFFICES[case.procedure.field_code[:3]]
    return office, f"{partner} {lowered(case.commune.title)}"


VARIANTS = (published, two_hours)
KIND = Kind("process_slip", "unknown", one_of(VARIANTS), page_numbers=False)
