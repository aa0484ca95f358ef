"""Phiếu kiểm soát quá trình giải quyết hồ sơ: Mẫu số 06 of TT 03/2025/TT-VPCP with giver and taker in rows of their
own, and a provincial system's with the moment first and persons by name."""

from bench.family_b.heads import heading, two_columns
from bench.family_b.rows import leaders, row
from bench.family_b.wording import figures, lowered
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_e.process_slip import steps_of, truth
from bench.family_e.setting import lines, note_lines
from bench.family_g.setting import foot, shared_table
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Head
from samples.words import long_date

_GAP = "\u00a0" * 8
_OFFICES = {
    "G15": ("Bộ phận Tư pháp - Hộ tịch", "Sở Tư pháp"),
    "G10": ("Phòng Kinh tế, Hạ tầng và Đô thị", "Chi nhánh Văn phòng Đăng ký đất đai"),
    "G17": ("Phòng Kinh tế, Hạ tầng và Đô thị", "Đội Quản lý trật tự xây dựng"),
    "G18": ("Phòng Văn hóa - Xã hội", "Hội đồng xác định mức độ khuyết tật"),
}
"""Who solves and who helps, by the first three signs of the field's code."""


def of_2025(flow: Flow, case: Case) -> Fields:
    """The published table, a line between giver and taker; the moment beside the one, the signers beside the other."""
    begin(flow, Face(13), Margins(18, 14, 16, 26))
    desk, (office, partner) = "Trung tâm Phục vụ hành chính công", _offices(case)
    steps = steps_of(case, (desk, office, "Lãnh đạo UBND", "Văn thư", desk))
    superior, issuer = (f"UBND {case.commune.title.upper()}",), ("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG")
    place = f"{case.commune.seat}, {long_date(case.received_at.date())}"
    two_columns(flow, Head(issuer, superior, f"Số: {case.serial:03}/PKS-TTPVHCC", place), size=11.5)
    heading(flow, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", size=14)
    leaders(
        flow,
        [
            row("Mã hồ sơ:", case.code),
            row("Cơ quan (bộ phận) giải quyết hồ sơ:", office),
            row("Cơ quan phối hợp giải quyết hồ sơ:", partner),
        ],
    )
    flow.space(3)
    rows = [("TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ",
             "KẾT QUẢ GIẢI QUYẾT HỒ SƠ\n(Trước hạn/đúng hạn/quá hạn)", "GHI CHÚ")]  # fmt: skip
    for each in steps:
        moment = f"{each.moment.hour:02} giờ {each.moment.minute:02} phút, {long_date(each.moment.date())}"
        rows += [
            (f"1. Giao: {each.giver}", moment, each.result, ""),
            (f"2. Nhận: {each.taker}", f"Người giao{_GAP}Người nhận\n ", "", ""),
        ]
    shared_table(flow, (0.32, 0.3, 0.25, 0.13), rows, size=12)
    notes = (
        "- Trường hợp hồ sơ được chuyển qua nhiều cơ quan, đơn vị, bộ phận thì lập thêm dòng tương ứng trên Phiếu;",
        "- Kết quả giải quyết hồ sơ do bên nhận ghi khi nhận bàn giao hồ sơ.",
    )
    note_lines(flow, "Ghi chú:", *notes)
    return truth(case, partner, steps)


def of_system(flow: Flow, case: Case) -> Fields:
    """Title in two lines over a barcode; a table of facts, then a row for each handing over."""
    begin(flow, Face(12), Margins(15, 14, 18, 20))
    people, (office, partner) = case.officials, _offices(case)
    chain = (people.clerk, people.expert, people.vice_chairman, people.registrar, people.clerk)
    steps = steps_of(case, chain)
    two_columns(flow, Head(("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (case.province.name.upper(),)), size=11.5)
    flow.space(-3)
    heading(flow, "PHIẾU KIỂM SOÁT", "QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", size=14)
    flow.y += flow.sheet.code(case.code, "Code128", flow.left + 60, flow.y - 2, 56)
    rows = (
        ("Mã hồ sơ", case.code),
        ("Tên TTHC", case.procedure.name),
        ("Tổ chức, cá nhân nộp hồ sơ", case.applicant.full_name),
        ("Cơ quan giải quyết", f"{office} {lowered(case.commune.title)}"),
        ("Cơ quan phối hợp", partner),
        ("Ngày nhận/Ngày hẹn trả", f"{case.received_at:%d/%m/%Y} - {case.due_at:%d/%m/%Y}"),
    )
    shared_table(flow, (0.3, 0.7), rows, head=0)
    flow.space(4)
    lines(flow, "<b>Quá trình luân chuyển hồ sơ:</b>")
    table = [("STT", "Thời gian giao, nhận", "Bên giao", "Bên nhận", "Kết quả", "Ký nhận")]
    for number, each in enumerate(steps, 1):
        moment = f"{each.moment:%H:%M} {figures(each.moment.date())}"
        table.append((str(number), moment, each.giver, each.taker, each.result, ""))
    shared_table(flow, (0.07, 0.19, 0.24, 0.24, 0.14, 0.12), table)
    foot(flow, f"Phiếu in từ Hệ thống thông tin giải quyết TTHC {case.province.name}", "Trang 1/1")
    return truth(case, partner, steps)


def _offices(case: Case) -> tuple[str, str]:
    return _OFFICES[case.procedure.field_code[:3]]


VARIANTS = (of_2025, of_system)
KIND = Kind("process_slip", "unknown", one_of(VARIANTS), page_numbers=False)
