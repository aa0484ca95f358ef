"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: Mẫu số 01 of TT 03/2025/TT-VPCP filled in for one whom another goes for; and
a vendor's numbered table, the papers first, the owner after who handed in, both moments last."""

from bench.family_o.setting import counted, filled, of_desk, printed_by, typed, vendor
from bench.layouts.addresses import dashed, lower_levels
from bench.layouts.places import other_one
from bench.layouts.procedures import charge, papers_of
from bench.layouts.receipt import TITLE, truth
from bench.layouts.setting import lines, note_lines, shared_table
from bench.layouts.signing import side_by_side
from bench.layouts.wording import commune, figures, hyphened, unit_of
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.letterhead import Signing
from samples.words import clock


def published(flow: Flow, case: Case) -> Fields:
    """The form's lines; who hands in for the owner and signs is named under the owner's facts; two notes."""
    person, other, days = case.applicant, other_one(case), f"{case.procedure.days:02}"
    desk = f"Trung tâm Phục vụ hành chính công {commune(case)}"
    home, email = lower_levels(person.residence.new), "khong@example.vn"
    head = of_desk(case, "TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG", number=f"Số: {case.serial}/TNHS")
    typed(flow, TITLE, head=head, corner=("Mẫu số 01", "(Kèm theo Thông tư số 03/2025/TT-VPCP)"))
    flow.space(-2)
    flow.paragraph(f"Mã hồ sơ: <b>{case.code}</b>", align="center", after=2)
    filled(flow, ("Trung tâm/Bộ phận tiếp nhận:", desk),
           ("Tiếp nhận hồ sơ của:", person.full_name), ("Địa chỉ:", home),
           ("Số điện thoại:", person.phone, "Email:", email),
           ("Số CCCD/Số định danh cá nhân:", person.personal_id),
           ("Người nộp thay (nếu có):", f"{other.full_name}, giấy ủy quyền ngày {figures(case.received_at.date())}"),
           ("Nội dung yêu cầu giải quyết:", case.procedure.name))  # fmt: skip
    papers = (f"{number}. {paper}, {copy.lower()}: 01" for number, (paper, copy) in enumerate(papers_of(case), 1))
    lines(flow, "Thành phần hồ sơ nộp gồm:", *papers, after=0.6)
    filled(flow, ("Số lượng hồ sơ:", "01 (bộ)", "Phí, lệ phí:", charge(case).split(" (")[0]),
           ("Thời gian giải quyết hồ sơ theo quy định là:", f"{days} ngày"),
           ("Thời gian nhận hồ sơ:", clock(case.received_at)),
           ("Thời gian trả kết quả giải quyết hồ sơ:", clock(case.due_at)),
           ("Đăng ký nhận kết quả tại:", f"Quầy số {case.serial % 5 + 1}"))  # fmt: skip
    flow.space(3)
    hint = "(Ký và ghi rõ họ tên)"
    left = Signing(("NGƯỜI NỘP HỒ SƠ",), other.full_name, note=hint)
    side_by_side(flow, left, Signing(("NGƯỜI TIẾP NHẬN HỒ SƠ",), case.officials.clerk, note=hint), room=17)
    note_lines(flow, "Ghi chú:", "- Giấy tiếp nhận hồ sơ và hẹn trả kết quả được lập thành 2 liên; một liên chuyển kèm "
               "theo hồ sơ và được lưu tại Trung tâm; một liên giao cho tổ chức, cá nhân nộp hồ sơ;",
               "- Tổ chức, cá nhân tra cứu tình trạng hồ sơ tại Cổng Dịch vụ công quốc gia.", size=9.5)  # fmt: skip
    return truth(case, desk, person.full_name, "01", days, email=email, address=home)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Papers, persons, term with moments; whose number to call; a fee in words."""
    person, other, days = case.applicant, other_one(case), str(case.procedure.days)
    desk, name, home = unit_of(case, "Bộ phận Một cửa"), person.full_name.upper(), dashed(person.residence.new)
    received, due = (f"{each:%H:%M} ngày {hyphened(each.date())}" for each in (case.received_at, case.due_at))
    vendor(flow, of_desk(case, "TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), TITLE)
    counted(flow, "A. YÊU CẦU", ("Mã hồ sơ", f"<b>{case.code}</b>"), ("Thủ tục hành chính", case.procedure.name),
            ("Nơi tiếp nhận", desk), ("Lệ phí", charge(case)))  # fmt: skip
    rows = [("STT", "Thành phần hồ sơ", "Hình thức", "Số bản")]
    rows += [(str(number), *paper, "1") for number, paper in enumerate(papers_of(case), 1)]
    shared_table(flow, (0.07, 0.6, 0.2, 0.13), rows, size=10.5)
    counted(flow, "B. NGƯỜI TRỰC TIẾP NỘP", ("Họ tên", other.full_name), ("CCCD/Hộ chiếu", other.personal_id),
            ("Điện thoại di động", other.phone))  # fmt: skip
    counted(flow, "C. CHỦ HỒ SƠ", ("Họ tên", f"<b>{name}</b>"), ("CCCD/Hộ chiếu", person.personal_id),
            ("Điện thoại di động", person.phone), ("Chỗ ở hiện nay", home))  # fmt: skip
    counted(flow, "D. THỜI HẠN", ("Số bộ hồ sơ", "01"), ("Thời hạn giải quyết", f"{days} ngày làm việc"),
            ("Nhận lúc", received), ("Hẹn trả lúc", f"<b>{due}</b>"),
            ("Cách nhận kết quả", "Qua bưu chính công ích"))  # fmt: skip
    flow.space(4)
    left = Signing(("NGƯỜI TRỰC TIẾP NỘP",), other.full_name)
    side_by_side(flow, left, Signing(("CÁN BỘ TIẾP NHẬN",), case.officials.clerk), room=19)
    note_lines(flow, "Lưu ý:", f"Mọi thắc mắc xin gọi {case.officials.vice_chairman}, điện thoại "
               f"0297{case.serial + 3862100}.", size=9.5)  # fmt: skip
    printed_by(flow, case)
    return truth(case, desk, name, "01", days, address=home)


VARIANTS = (published, of_vendor)
