"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: Mẫu số 01 of TT 01/2018/TT-VPCP, which asks for no number of a card, with
addresses of before the mergers; and a vendor's sheet with its summary of what to come back for and when."""

from bench.family_n.setting import beside, form, of_desk, over, printed_by, summary, vendor
from bench.layouts.addresses import lower_levels
from bench.layouts.facts import filled
from bench.layouts.places import other_one
from bench.layouts.procedures import charge, papers_of
from bench.layouts.receipt import TITLE, truth
from bench.layouts.setting import lines, note_lines, shared_table
from bench.layouts.signing import side_by_side
from bench.layouts.wording import commune, figures, lowered
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.letterhead import Head, Signing
from samples.words import clock


def published(flow: Flow, case: Case) -> Fields:
    """Every line of the form; which copy this is at its top; the papers with how many of each."""
    person, days, home = case.applicant, f"{case.procedure.days:02}", lower_levels(case.applicant.residence.old)
    desk, email = f"Bộ phận Một cửa UBND {lowered(case.commune.title)}", f"motcua.{case.serial}@example.vn"
    office = of_desk(case, f"Số: {case.serial:02}/TNHS")
    head = Head(("BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ"), office.superior, office.number, office.place_and_day)
    form(flow, TITLE, "(Liên: Giao khách hàng)", head=head,
         corner=("Mẫu số 01", "(Ban hành kèm theo Thông tư số 01/2018/TT-VPCP)"))  # fmt: skip
    filled(flow, ("Mã hồ sơ:", f"<b>{case.code}</b>"), ("Bộ phận tiếp nhận và trả kết quả:", desk),
           ("Tiếp nhận hồ sơ của:", f"{person.courtesy} {person.full_name}"), ("Địa chỉ:", home),
           ("Số điện thoại:", person.phone, "Email:", email),
           ("Nội dung yêu cầu giải quyết:", case.procedure.name))  # fmt: skip
    papers = (f"{number}. {paper} (01 {copy.lower()})" for number, (paper, copy) in enumerate(papers_of(case), 1))
    lines(flow, "Thành phần hồ sơ nộp gồm:", *papers, indent=0, after=0.8)
    filled(flow, ("Số lượng hồ sơ:", "02 (bộ)"),
           ("Thời gian giải quyết hồ sơ theo quy định là:", f"{days} ngày làm việc"),
           ("Thời gian nhận hồ sơ:", clock(case.received_at)),
           ("Thời gian trả kết quả giải quyết hồ sơ:", clock(case.due_at)),
           ("Đăng ký nhận kết quả tại:", "Trụ sở UBND, hoặc qua Bưu điện (nếu có yêu cầu)"),
           ("Vào Sổ theo dõi hồ sơ, Quyển số:", "03", "Số thứ tự:", str(case.serial)))  # fmt: skip
    flow.space(3)
    hint = "(Ký và ghi rõ họ tên)"
    left = Signing(("NGƯỜI NỘP HỒ SƠ",), person.full_name, note=hint)
    side_by_side(flow, left, Signing(("NGƯỜI TIẾP NHẬN HỒ SƠ",), case.officials.clerk, note=hint), room=17)
    note_lines(flow, "Ghi chú:", f"- Số điện thoại tiếp nhận phản ánh: 0219{case.serial + 3840200}; "
               f"đường dây nóng của UBND: đ/c {case.officials.vice_chairman}.", size=10)  # fmt: skip
    fields = truth(case, desk, person.full_name, "02", days, email=email, address=home)
    return {name: field for name, field in fields.items() if name != "personal_id"}


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Code and both moments in the summary; who brought it before whose it is; fees in words."""
    person, other, days, home = case.applicant, other_one(case), str(case.procedure.days), case.applicant.residence.new
    desk, name = f"Trung tâm Phục vụ hành chính công {commune(case)}", person.full_name.upper()
    received, due = (f"{each:%H:%M} ngày {each:%d/%m/%Y}" for each in (case.received_at, case.due_at))
    vendor(flow, of_desk(case), TITLE)
    summary(flow, ("Mã số hồ sơ", f"<b>{case.code}</b>", "Số thứ tự gọi", f"B{case.serial % 90 + 10}",
                   "Mã tra cứu", f"{case.serial * 7919 % 900000 + 100000}"),
            ("Tiếp nhận lúc", received, "Hẹn trả kết quả lúc", f"<b>{due}</b>",
             "Thời hạn", f"{days} ngày làm việc"))  # fmt: skip
    over(flow, ("Thủ tục", case.procedure.name), ("Nơi tiếp nhận", desk),
         ("Lệ phí", charge(case), "Nơi trả", "Tại quầy"), title="THỦ TỤC")  # fmt: skip
    beside(flow, ("Người đến nộp", other.full_name), ("CCCD người đến nộp", other.personal_id),
           ("Giấy ủy quyền", f"Lập ngày {figures(case.received_at.date())}"), title="NGƯỜI ĐẾN NỘP")  # fmt: skip
    beside(flow, ("Họ và tên", f"<b>{name}</b>"), ("Số định danh", person.personal_id), ("Điện thoại", person.phone),
           ("Địa chỉ", home), title="CHỦ HỒ SƠ")  # fmt: skip
    flow.space(3)
    rows = [("Loại", "Tên giấy tờ", "Số tờ", "STT")]
    rows += [(copy, paper, str(n % 2 + 1), str(n)) for n, (paper, copy) in enumerate(papers_of(case), 1)]
    shared_table(flow, (0.18, 0.6, 0.12, 0.1), rows, size=10)
    flow.space(1.5)
    lines(flow, "Số lượng hồ sơ: 01 bộ", indent=0)
    left = Signing(("NGƯỜI ĐẾN NỘP",), other.full_name)
    side_by_side(flow, left, Signing(("CÁN BỘ TIẾP NHẬN",), case.officials.clerk), room=20)
    printed_by(flow, case)
    return truth(case, desk, name, "01", days, address=home)


VARIANTS = (published, of_vendor)
