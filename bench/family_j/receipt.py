"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: Mẫu số 01 of TT 03/2025/TT-VPCP on dots with its copy for the office named,
handed in by an authorised person; and a vendor's, whose coded facts say first what is asked and when to come."""

from bench.family_b.signing import side_by_side
from bench.family_b.wording import lowered
from bench.family_c.variants import one_of
from bench.family_e.setting import lines, note_lines
from bench.family_e.wording import papers_of
from bench.family_f.receipt import truth
from bench.family_g.setting import shared_table
from bench.family_g.wording import charge
from bench.family_i.setting import dwelling, other_one
from bench.family_j.setting import blank, centre, coded, filled, printed_by, printout, settled
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing
from samples.words import clock

_TITLE = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"


def published(flow: Flow, case: Case) -> Fields:
    """Moments over fine dots, phone beside e-mail; the papers numbered; another day in the register's line."""
    case = settled(case)
    person, other, days = case.applicant, other_one(case), str(case.procedure.days)
    unit, email = f"Trung tâm Phục vụ hành chính công {lowered(case.commune.title)}", f"cd{case.serial}@example.vn"
    blank(flow, _TITLE, head=centre(case, number=f"Số: {case.serial}/TTPVHCC"), corner="Mẫu số 01")
    flow.fine_dots = flow.dots_under_values = True
    filled(flow, ("Mã hồ sơ:", f"<b>{case.code}</b>"), ("Đơn vị tiếp nhận:", unit),
           ("Tiếp nhận hồ sơ của:", person.full_name), ("Địa chỉ:", person.residence.new),
           ("Số điện thoại:", person.phone, "Email:", email),
           ("Số định danh cá nhân/Hộ chiếu:", person.personal_id),
           ("Nội dung yêu cầu giải quyết:", case.procedure.name))  # fmt: skip
    papers = (f"{number}. {paper} - {copy}" for number, (paper, copy) in enumerate(papers_of(case), 1))
    lines(flow, "Thành phần hồ sơ nộp gồm:", *papers, after=0.6)
    filled(flow, ("Số lượng hồ sơ:", "01 (bộ)", "Phí, lệ phí:", charge(case)),
           ("Thời gian giải quyết hồ sơ theo quy định là:", f"{days} ngày làm việc"),
           ("Thời gian nhận hồ sơ:", clock(case.received_at)),
           ("Thời gian trả kết quả giải quyết hồ sơ:", clock(case.due_at)),
           ("Đăng ký nhận kết quả tại:", f"Nhà văn hóa {lowered(case.commune.title)}, sáng thứ Bảy"),
           ("Người nộp hồ sơ (được ủy quyền):", f"{other.full_name}, CCCD {other.personal_id}"),
           ("Vào Sổ theo dõi hồ sơ, quyển số:", "05", "Số thứ tự:", str(case.serial)))  # fmt: skip
    flow.space(2)
    left = Signing(("NGƯỜI NỘP HỒ SƠ",), other.full_name, note="(Ký và ghi rõ họ tên)")
    right = Signing(("NGƯỜI TIẾP NHẬN HỒ SƠ",), case.officials.clerk, note="(Ký và ghi rõ họ tên)")
    side_by_side(flow, left, right, room=18)
    copies = "- Giấy này được lập thành 02 liên: 01 liên giao cho người nộp hồ sơ, 01 liên lưu kèm theo hồ sơ."
    note_lines(flow, "Ghi chú:", copies, "- Tra cứu trên Cổng Dịch vụ công quốc gia theo mã hồ sơ.", size=10)
    own = printed(address=person.residence.new)
    return {**truth(case, unit, person.full_name, "01", days, email=email), **own}


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Request and both moments above, the owner of the dossier in the middle, papers as rows with their counts."""
    case = settled(case)
    person, days, unit = case.applicant, f"{case.procedure.days:02}", f"Quầy số 2 - TTPVHCC {case.commune.title}"
    received, due = (f"{moment:%H:%M}, {moment:%d-%m-%Y}" for moment in (case.received_at, case.due_at))
    printout(flow, centre(case), _TITLE, code=case.code)
    coded(flow, "I.{}", ("Mã hồ sơ", f"<b>{case.code}</b>"), ("Thủ tục hành chính", case.procedure.name),
          ("Đơn vị tiếp nhận", unit), ("Nhận lúc", received, "Hẹn trả lúc", f"<b>{due}</b>"),
          ("Thời hạn giải quyết", f"{days} ngày làm việc", "Số bộ hồ sơ", "01"),
          title="I. HỒ SƠ", labels=0.24)  # fmt: skip
    coded(flow, "II.{}", ("Họ và tên", person.full_name, "Số định danh", person.personal_id),
          ("Địa chỉ", dwelling(person)), ("Điện thoại", person.phone, "Nhận tin qua", "Zalo, SMS"),
          title="II. CHỦ HỒ SƠ")  # fmt: skip
    coded(flow, "III.{}", ("Hình thức trả", "Tại quầy", "Cán bộ trả", case.officials.expert),
          ("Phí, lệ phí", charge(case)), title="III. TRẢ KẾT QUẢ, PHÍ")  # fmt: skip
    rows = [("STT", "Tên giấy tờ đã nộp", "Bản chính/bản sao", "Số lượng", "Số hóa")]
    rows += [(str(number), *paper, "1", "Có") for number, paper in enumerate(papers_of(case), 1)]
    shared_table(flow, (0.08, 0.47, 0.21, 0.12, 0.12), rows)
    flow.space(4)
    left = Signing(("NGƯỜI NỘP",), person.full_name)
    side_by_side(flow, left, Signing(("CÁN BỘ TIẾP NHẬN",), case.officials.clerk), room=22)
    printed_by(flow, case, "MC-01")
    return {**truth(case, unit, person.full_name, "01", days), **printed(address=dwelling(person))}


VARIANTS = (published, of_vendor)
KIND = Kind("receipt", "unknown", one_of(VARIANTS), page_numbers=False)
