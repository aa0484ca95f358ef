"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: Mẫu số 01 of TT 03/2025/TT-VPCP on dots; and a vendor's of TT 01/2018, when
to come again first, then what, then who."""

from bench.family_m.setting import colons, of_desk, part, printed_by, vendor, word_file
from bench.layouts.addresses import lower_levels, shortened
from bench.layouts.facts import filled
from bench.layouts.places import other_one
from bench.layouts.procedures import charge, papers_of
from bench.layouts.receipt import TITLE, truth
from bench.layouts.setting import lines, note_lines, shared_table
from bench.layouts.signing import side_by_side
from bench.layouts.wording import figures, unit_of
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.letterhead import Signing
from samples.words import clock


def published(flow: Flow, case: Case) -> Fields:
    """The form's lines; papers numbered; what both copies are for in a note."""
    person, days, home = case.applicant, f"{case.procedure.days:02}", lower_levels(case.applicant.residence.new)
    desk, email = unit_of(case, "Trung tâm Phục vụ hành chính công"), f"ttpv{case.serial}@example.vn"
    head = of_desk(case, f"Số: {case.serial}/TTPVHCC")
    word_file(flow, TITLE, head=head, corner=("Mẫu số 01", "(Kèm theo Thông tư số 03/2025/TT-VPCP)"))
    filled(flow, ("Mã hồ sơ:", f"<b>{case.code}</b>"), ("Trung tâm (Bộ phận) tiếp nhận:", desk),
           ("Tiếp nhận hồ sơ của:", f"<b>{person.full_name}</b>"), ("Địa chỉ:", home),
           ("Số điện thoại:", person.phone, "Email:", email),
           ("Số định danh cá nhân/CCCD:", person.personal_id),
           ("Nội dung yêu cầu giải quyết:", case.procedure.name))  # fmt: skip
    papers = (f"{number}. {paper} - 01 {copy.lower()}" for number, (paper, copy) in enumerate(papers_of(case), 1))
    lines(flow, "Thành phần hồ sơ nộp gồm:", *papers, after=0.8)
    filled(flow, ("Số lượng hồ sơ:", "01 (bộ)", "Hình thức nộp:", "Trực tiếp"),
           ("Thời gian giải quyết hồ sơ theo quy định là:", f"{days} ngày làm việc"),
           ("Thời gian nhận hồ sơ:", clock(case.received_at)),
           ("Thời gian trả kết quả giải quyết hồ sơ:", clock(case.due_at)),
           ("Đăng ký nhận kết quả tại:", "Nơi cư trú qua bưu chính"),
           ("Vào Sổ theo dõi hồ sơ, Quyển số:", "04", "Số thứ tự:", str(case.serial)))  # fmt: skip
    flow.space(2)
    hint = "(Ký và ghi rõ họ tên)"
    left = Signing(("NGƯỜI NỘP HỒ SƠ",), person.full_name, note=hint)
    side_by_side(flow, left, Signing(("NGƯỜI TIẾP NHẬN HỒ SƠ",), case.officials.clerk, note=hint), room=16)
    note_lines(flow, "Ghi chú:", "- Giấy này được lập thành 2 liên: một liên giao cho tổ chức, cá nhân nộp hồ sơ, một "
               "liên lưu kèm hồ sơ. Thời gian nhận hồ sơ tính từ khi hồ sơ đầy đủ, hợp lệ.", size=9.5)  # fmt: skip
    return truth(case, desk, person.full_name, "01", days, email=email, address=home)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Owner and bearer in two columns with the same labels; papers in a table; a fee in words; whom to call."""
    person, other, days, desk = case.applicant, other_one(case), case.procedure.days, unit_of(case, "Bộ phận Một cửa")
    home, name = shortened(person.residence.new), person.full_name.upper()
    received, due = (f"{each:%Hh%M}, {figures(each.date())}" for each in (case.received_at, case.due_at))
    vendor(flow, of_desk(case), TITLE)
    part(flow, "LỊCH HẸN")
    colons(flow, ("Ngày giờ trả kết quả", f"<b>{due}</b>", "Ngày giờ nhận hồ sơ", received),
           ("Số ngày xử lý", f"{days} ngày làm việc", "Mã hồ sơ", f"<b>{case.code}</b>"),
           ("Nơi nhận hồ sơ", desk, "Số bộ", "01"))  # fmt: skip
    part(flow, "YÊU CẦU")
    colons(flow, ("Thủ tục", case.procedure.name), ("Phí, lệ phí", charge(case)))
    flow.space(1)
    rows = [("STT", "Giấy tờ đã nộp", "Bản", "SL")]
    rows += [(str(n), *paper, "1") for n, paper in enumerate(papers_of(case), 1)]
    shared_table(flow, (0.07, 0.63, 0.2, 0.1), rows, size=10)
    part(flow, "CHỦ HỒ SƠ", "NGƯỜI ĐI NỘP")
    colons(flow, ("Họ và tên", f"<b>{name}</b>", "Họ và tên", other.full_name),
           ("Số định danh", person.personal_id, "Số định danh", other.personal_id),
           ("Điện thoại", person.phone, "Điện thoại", other.phone),
           ("Địa chỉ", home, "Quan hệ", "Cùng hộ"))  # fmt: skip
    flow.space(4)
    left = Signing(("Người đi nộp",), other.full_name)
    side_by_side(flow, left, Signing(("Cán bộ tiếp nhận",), case.officials.clerk), room=20)
    printed_by(flow, case, f"Hỏi đáp: {case.officials.expert}, điện thoại 0918{case.serial + 334200}, giờ hành chính.",
               "Khi đến nhận kết quả mang theo giấy này và CCCD.")  # fmt: skip
    return truth(case, desk, name, "01", str(days), address=home)


VARIANTS = (published, of_vendor)
