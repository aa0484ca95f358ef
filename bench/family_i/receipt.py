"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: Mẫu số 01 of TT 01/2018/TT-VPCP with its copy's name and notes, brought by
somebody else; and another vendor's with who owns and who brings the dossier in boxes side by side."""

from bench.family_b.rows import plain, row
from bench.family_b.signing import side_by_side
from bench.family_b.wording import lowered
from bench.family_c.setting import two
from bench.family_c.variants import one_of
from bench.family_e.setting import lines, note_lines
from bench.family_e.wording import papers_of
from bench.family_f.receipt import truth
from bench.family_g.setting import foot, shared_table
from bench.family_g.wording import charge
from bench.family_i.setting import dwelling, moved, other_one, received_at_seat, under_head
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import clock

_TITLE = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"
_HINT = "(Ký và ghi rõ họ tên)"


def published(flow: Flow, case: Case) -> Fields:
    """The form's lines without dots; another of the house hands in and signs; what the copies are for at the foot."""
    case = moved(case)
    person, days, other = case.applicant, f"{case.procedure.days:02}", other_one(case)
    unit = f"Bộ phận Tiếp nhận và Trả kết quả {lowered(case.commune.title)}"
    head = Head(("BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ"), (f"UBND {case.commune.title.upper()}",),
                f"Số: {case.serial}/TNHS", received_at_seat(case))  # fmt: skip
    under_head(flow, 12.5, head, _TITLE, "(Liên: Giao tổ chức, cá nhân nộp hồ sơ)", corner="Mẫu số 01")
    lines(
        flow,
        f"Mã hồ sơ: {case.code}",
        f"Bộ phận (Trung tâm) tiếp nhận và trả kết quả: {unit}",
        f"Tiếp nhận hồ sơ của: {person.courtesy} {person.full_name}",
        f"Địa chỉ: {dwelling(person)}",
        f"Số điện thoại: {person.phone} - Email: không có - Số định danh cá nhân: {person.personal_id}",
        f"Nội dung yêu cầu giải quyết: {case.procedure.name}",
        "Thành phần hồ sơ nộp gồm:",
        *(f"{number}. {paper} ({copy.lower()})" for number, (paper, copy) in enumerate(papers_of(case), 1)),
        "Số lượng hồ sơ: 01 (bộ)",
        f"Thời gian giải quyết hồ sơ theo quy định là: {days} ngày làm việc",
        f"Thời gian nhận hồ sơ: {clock(case.received_at)}",
        f"Thời gian trả kết quả giải quyết hồ sơ: {clock(case.due_at)}",
        "Đăng ký nhận kết quả tại: Dịch vụ bưu chính công ích",
        f"Vào Sổ theo dõi hồ sơ, Quyển số: 03 - Số thứ tự: {case.serial}",
        f"Người nộp thay: {other.full_name}, theo giấy ủy quyền số {case.serial % 90 + 10}/2026",
    )
    flow.space(2)
    left = Signing(("NGƯỜI NỘP HỒ SƠ",), other.full_name, note=_HINT)
    side_by_side(flow, left, Signing(("NGƯỜI TIẾP NHẬN HỒ SƠ",), case.officials.clerk, note=_HINT), room=18)
    note_lines(
        flow,
        "Ghi chú:",
        "Giấy tiếp nhận hồ sơ và hẹn trả kết quả được lập thành 2 liên; một liên giao cho tổ chức, cá nhân nộp hồ "
        "sơ; một liên chuyển kèm theo Hồ sơ và được lưu tại Bộ phận Tiếp nhận và Trả kết quả.",
        size=10,
    )
    return {**truth(case, unit, person.full_name, "01", days), **printed(address=dwelling(person))}


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Two columns of facts in one table, days and hours as figures, papers counted, a sum of fees in words."""
    case = moved(case)
    person, days, other = case.applicant, str(case.procedure.days), other_one(case)
    unit, name = f"Trung tâm PVHCC {lowered(case.commune.title)}", person.full_name.upper()
    email = f"{case.serial}.congdan@example.vn"
    superior, desk = (f"UBND {case.commune.title.upper()}",), f"Quầy số: {case.serial % 5 + 1}"
    head = Head(("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), superior, desk)
    under_head(flow, 12, head, _TITLE)
    flow.y += flow.sheet.code(case.code, "Code128", flow.left + 54, flow.y - 2, 58) - 1
    flow.paragraph(f"<b>{case.code}</b>", align="center", after=2)
    shared_table(
        flow,
        (0.5, 0.5),
        (
            ("CHỦ HỒ SƠ", "NGƯỜI NỘP HỒ SƠ"),
            (f"Họ tên: <b>{name}</b>", f"Họ tên: {other.full_name}"),
            (f"Định danh: {person.personal_id}", f"Định danh: {other.personal_id}"),
            (f"Địa chỉ: {dwelling(person)}", "Quan hệ với chủ hồ sơ: Người được ủy quyền"),
            (f"ĐT: {person.phone}; email: {email}", f"ĐT: {other.phone}"),
        ),
    )
    flow.space(2)
    received, due = (f"{moment:%d-%m-%Y %H:%M}" for moment in (case.received_at, case.due_at))
    plain(
        flow,
        (
            row("Tên TTHC:", case.procedure.name),
            two(("Nơi tiếp nhận:", unit), ("Cán bộ:", case.officials.clerk), (1.3, 1)),
            two(("Số ngày xử lý:", f"{days} (ngày làm việc)"), ("Số bộ:", "01")),
            two(("Ngày giờ nhận:", received), ("Ngày giờ hẹn trả:", due)),
            row("Tổng phí, lệ phí:", charge(case)),
        ),
    )
    rows = [("TT", "Tên giấy tờ", "Loại", "SL"), *((str(n), *paper, "1") for n, paper in enumerate(papers_of(case), 1))]
    shared_table(flow, (0.08, 0.62, 0.2, 0.1), rows)
    flow.space(4)
    left = Signing(("Người nộp",), other.full_name, note=_HINT)
    side_by_side(flow, left, Signing(("Người nhận",), case.officials.clerk, note=_HINT), room=20)
    foot(flow, "Hỗ trợ: 1900 1234 (giờ hành chính) - Tra cứu: dichvucong.gov.vn", "Liên 1")
    return {**truth(case, unit, name, "01", days, email=email), **printed(address=dwelling(person))}


VARIANTS = (published, of_vendor)
KIND = Kind("receipt", "unknown", one_of(VARIANTS), page_numbers=False)
