"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: Mẫu số 01 of TT 01/2018/TT-VPCP retyped with shortened labels; and the
portal's of TT 03/2025/TT-VPCP in boxes, brought by another."""

from bench.family_b.signing import side_by_side
from bench.family_b.wording import figures
from bench.family_c.variants import one_of
from bench.family_c.wording import unit_of
from bench.family_e.setting import lines, note_lines
from bench.family_e.wording import papers_of
from bench.family_f.receipt import truth
from bench.family_g.setting import shared_table
from bench.family_g.wording import charge, dashed
from bench.family_i.setting import other_one
from bench.family_j.setting import centre, filled
from bench.family_k.setting import boxes, portal, printed_at, settled, tabs, word
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing
from samples.words import clock

_TITLE = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"


def retyped(flow: Flow, case: Case) -> Fields:
    """What is asked before who asks; both moments at tab stops over the papers; another's phone to ask at."""
    case = settled(case)
    person, days, home = case.applicant, f"{case.procedure.days:02}", dashed(case.applicant.residence.new)
    desk = unit_of(case, "Bộ phận TN&TKQ")
    word(flow, _TITLE, head=centre(case, number=f"Số: {case.serial}/GTN"), corner="Mẫu số 01")
    filled(flow, ("Mã HS:", f"<b>{case.code}</b>"), ("Đơn vị TN (tiếp nhận):", desk),
           ("Nội dung y/c giải quyết:", case.procedure.name),
           ("Tiếp nhận HS của:", f"{person.courtesy.lower()} {person.full_name.upper()}"), ("Đ/c:", home),
           ("Số ĐDCN/CCCD:", person.personal_id, "ĐT:", person.phone))  # fmt: skip
    flow.space(1)
    received = f"{case.received_at.hour}h{case.received_at:%M}, ngày {figures(case.received_at.date())}"
    tabs(flow, ("Thời gian nhận HS:", received), ("Thời gian trả KQ:", clock(case.due_at)), stops=(42,))
    filled(flow, ("Thời gian giải quyết HS theo quy định là:", f"{days} ngày làm việc", "SL hồ sơ:", "01 (bộ)"))
    lines(flow, "Thành phần HS nộp gồm:", *(f"- {paper} ({copy.lower()});" for paper, copy in papers_of(case)),
          "Đăng ký nhận KQ tại: Bưu cục (trả phí khi nhận).", f"Phí, lệ phí: {charge(case)}.",
          f"Vào Sổ theo dõi HS: Quyển số 02, số thứ tự {case.serial}.", after=0.8)  # fmt: skip
    flow.space(2.5)
    left = Signing(("NGƯỜI NỘP HỒ SƠ",), person.full_name)
    side_by_side(flow, left, Signing(("NGƯỜI TIẾP NHẬN HỒ SƠ",), case.officials.clerk), room=18)
    call = f"- Quá hẹn chưa có KQ, đề nghị liên hệ đ/c {case.officials.expert}, SĐT 0914{case.serial + 226100}."
    note_lines(flow, "Ghi chú:", call, size=10)
    return {**truth(case, desk, person.full_name.upper(), "01", days), **printed(address=home)}


def of_portal(flow: Flow, case: Case) -> Fields:
    """When received and due large at the top; the owner's boxes, then those of who brought it; papers counted."""
    case = settled(case)
    person, other, days, desk = case.applicant, other_one(case), case.procedure.days, unit_of(case, "Trung tâm PVHCC")
    email = f"hoso.{case.serial}@example.vn"
    received, due = (f"{moment:%d/%m/%Y %H:%M}" for moment in (case.received_at, case.due_at))
    portal(flow, case, centre(case), _TITLE, english="Receipt and appointment slip")
    boxes(flow, ("Ngày giờ tiếp nhận / Received at", f"<b>{received}</b>", "Ngày giờ hẹn trả / Due at", f"<b>{due}</b>",
                 "Thời hạn / Term", f"{days} ngày làm việc"),
          ("Mã hồ sơ / Dossier code", case.code, "Số bộ / Sets", "01", "Quầy / Counter", str(case.serial % 6 + 1)),
          ("Thủ tục hành chính / Procedure", case.procedure.name),
          ("Đơn vị tiếp nhận / Receiving unit", desk, "Phí, lệ phí / Fee", charge(case)))  # fmt: skip
    boxes(flow, ("Họ và tên / Full name", person.full_name, "Số định danh / PIN", person.personal_id),
          ("Điện thoại / Mobile", person.phone, "Thư điện tử / Email", email),
          ("Địa chỉ / Address", person.residence.new), title="CHỦ HỒ SƠ / OWNER OF DOSSIER")  # fmt: skip
    boxes(flow, ("Họ và tên / Full name", other.full_name, "Số định danh / PIN", other.personal_id,
                 "Điện thoại / Mobile", other.phone), title="NGƯỜI NỘP / SUBMITTED BY")  # fmt: skip
    flow.space(3)
    rows = [("TT", "Thành phần hồ sơ / Documents", "Loại / Type", "SL / Qty")]
    rows += [(str(number), *paper, "1") for number, paper in enumerate(papers_of(case), 1)]
    shared_table(flow, (0.07, 0.58, 0.2, 0.15), rows)
    flow.space(4)
    left = Signing(("Người nộp / Submitter",), other.full_name)
    side_by_side(flow, left, Signing(("Người tiếp nhận / Receiver",), case.officials.clerk), room=20)
    printed_at(flow, case)
    return {
        **truth(case, desk, person.full_name, "01", str(days), email=email),
        **printed(address=person.residence.new),
    }


VARIANTS = (retyped, of_portal)
KIND = Kind("receipt", "unknown", one_of(VARIANTS), page_numbers=False)
