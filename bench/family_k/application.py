"""Tờ khai and đơn: the forms of TT 04/2024/TT-BTP, NĐ 101/2024, NĐ 175/2024 and NĐ 20/2021/NĐ-CP as a typist shortened
their labels; and the portal's electronic form in boxes, with who sent it for the applicant."""

from datetime import timedelta

from bench.family_b.wording import lowered
from bench.family_c.matters import matter_of
from bench.family_c.setting import small_print
from bench.family_c.variants import one_of
from bench.family_c.wording import POLICE, said
from bench.family_d.forms import SWORN, facts
from bench.family_e.setting import lines
from bench.family_e.wording import committee, papers_of
from bench.family_g.setting import dated_end
from bench.family_g.wording import dashed
from bench.family_i.setting import other_one
from bench.family_j.setting import filled, flat
from bench.family_k.setting import boxes, portal, printed_at, settled, tabs, word
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing
from samples.words import long_date, short_date

_ASKED = {
    "G15": ("Mẫu kèm theo TT 04/2024/TT-BTP", (
        ("full_name", "Họ, chữ đệm, tên người yêu cầu:"), ("personal_id", "Số ĐDCN/Giấy tờ tùy thân (2):"),
        ("date_of_birth", "Ngày, th, năm sinh:"), ("address", "Nơi cư trú (3):"), ("phone", "ĐT:"),
        ("request", "Đề nghị giải quyết việc:"))),
    "G10": ("Mẫu số 18 - NĐ 151/2025/NĐ-CP", (
        ("full_name", "1. Người SDĐ, chủ SHTS gắn liền với đất. a) Tên (2):"), ("address", "b) Địa chỉ (3):"),
        ("personal_id", "c) GTNT (số CCCD/ĐDCN):"), ("phone", "d) ĐT liên hệ (nếu có):"),
        ("request", "2. Nội dung biến động (4):"))),
    "G17": ("Mẫu số 01 - NĐ 175/2024/NĐ-CP", (
        ("request", "V/v:"), ("full_name", "1. Tên CĐT (tên chủ hộ):"), ("personal_id", "- Số định danh CĐT:"),
        ("phone", "- Số ĐT:"), ("address", "- Địa chỉ liên hệ:"))),
    "G18": ("Mẫu số 1d - NĐ 20/2021/NĐ-CP", (
        ("full_name", "1. Họ tên (chữ in hoa):"), ("date_of_birth", "2. Ngày/th/năm sinh:"),
        ("phone", "3. SĐT (của mình hoặc người thân):"), ("personal_id", "4. CMND/CCCD số:"),
        ("address", "5. HKTT:"), ("request", "6. Nội dung đề nghị:"))),
}  # fmt: skip
"""By the first signs of the field's code: the form's number, then what it asks in the typist's order."""


def retyped(flow: Flow, case: Case) -> Fields:
    """On full stops; who is authorised and the matter's facts at tab stops; notes of the form in brackets."""
    case = settled(case)
    person, other, matter, day = case.applicant, other_one(case), matter_of(case), case.received_at.date()
    recipient = f"UBND {lowered(case.commune.title)} - {lowered(case.province.name)}"
    corner, asked = _ASKED[case.procedure.field_code[:3]]
    told = facts(person, "full_name", "date_of_birth", "personal_id", "phone", capitals=True)
    told |= {"address": dashed(person.residence.new), "request": matter.request}
    issued = f"(cấp ngày {short_date(person.id_issued)}, nơi cấp: {POLICE})"
    shown = told | {"personal_id": f"{person.personal_id} {issued}", "date_of_birth": said(person.born)}
    word(flow, *matter.titles, corner=corner)
    flow.paragraph(f"<b><i>Kính gửi (1):</i></b> {recipient}", align="center", after=3)
    filled(flow, *((label, shown[name]) for name, label in asked))
    lines(flow, "<b>* Thông tin kèm theo đề nghị:</b>")
    tabs(flow, *flat(matter.rows), stops=(46, 104, 132))
    lines(flow, f"<b>* Giấy tờ gửi kèm:</b> {', '.join(paper for paper, _ in papers_of(case)[1:])}.")
    lines(flow, f"<b>* Người được UQ nộp thay (nếu có):</b> {other.full_name}, sn {other.born.year}, CCCD "
                f"{other.personal_id}, SĐT {other.phone}.", SWORN)  # fmt: skip
    signing = Signing(("NGƯỜI YÊU CẦU",), person.full_name, note="(Ký, ghi rõ họ, chữ đệm, tên)")
    dated_end(flow, f"Làm tại: {case.commune.title}, {long_date(day)}", signing, inset=52, room=20)
    small_print(
        flow,
        "(1) Ghi tên cơ quan có thẩm quyền giải quyết; (2) Trường hợp không có số ĐDCN thì ghi giấy tờ hợp lệ khác, ví "
        "dụ: Hộ chiếu số B1234567, cấp ngày 20/10/2014; (3) Ghi nơi thường trú, không có thì ghi nơi tạm trú.",
    )
    return printed(**{name: told[name] for name, _ in asked}, recipient=recipient, filed_on=day.isoformat())


def of_portal(flow: Flow, case: Case) -> Fields:
    """To whom and when sent, then who asks, then what; an account of somebody else sent it."""
    case = settled(case)
    person, other, matter, day = case.applicant, other_one(case), matter_of(case), case.received_at.date()
    recipient, request = committee(case), matter.request[0].upper() + matter.request[1:]
    sent = case.received_at - timedelta(minutes=17)
    portal(flow, case, None, *matter.titles, english="Electronic application form")
    boxes(flow, ("Kính gửi / To", recipient), ("Thủ tục / Procedure", case.procedure.name),
          ("Thời điểm nộp / Submitted at", f"{sent:%d/%m/%Y %H:%M:%S}", "Kênh nộp / Channel", "Trực tuyến",
           "Mã TTHC / Code", case.procedure.code))  # fmt: skip
    boxes(flow, ("Họ, chữ đệm, tên / Full name", person.full_name.upper(), "Giới tính / Sex", person.sex),
          ("Số định danh cá nhân / PIN", person.personal_id, "Ngày sinh / Date of birth", short_date(person.born),
           "Ngày cấp / Issued on", short_date(person.id_issued)),
          ("Nơi thường trú / Permanent residence", person.residence.new),
          ("Điện thoại / Mobile", person.phone, "Quốc tịch / Nationality", "Việt Nam"),
          title="I. NGƯỜI YÊU CẦU / APPLICANT")  # fmt: skip
    papers = "; ".join(f"{paper} ({copy.lower()})" for paper, copy in papers_of(case))
    boxes(flow, ("Nội dung yêu cầu / Request", request), *flat(matter.rows), ("Tệp đính kèm / Attachments", papers),
          title="II. NỘI DUNG / DETAILS")  # fmt: skip
    boxes(flow, ("Tài khoản nộp / Account", other.full_name, "Số định danh / PIN", other.personal_id,
                 "Điện thoại / Mobile", other.phone), title="III. NGƯỜI NỘP THAY / SUBMITTED BY")  # fmt: skip
    flow.space(3)
    lines(flow, "Tôi xin chịu trách nhiệm trước pháp luật về tính chính xác của thông tin đã khai.")
    flow.paragraph("<i>Đã xác thực bằng tài khoản VNeID mức độ 2, không cần chữ ký tay.</i>", indent=0)
    printed_at(flow, case)
    told = facts(person, "full_name", "date_of_birth", "personal_id", "phone", capitals=True)
    return printed(**told, address=person.residence.new, recipient=recipient, request=request, filed_on=day.isoformat())


VARIANTS = (retyped, of_portal)
KIND = Kind("application", "component", one_of(VARIANTS), page_numbers=False)
