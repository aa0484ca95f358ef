"""Tờ khai and đơn: the forms of TT 04/2020/TT-BTP, NĐ 101/2024, NĐ 15/2021 and NĐ 20/2021/NĐ-CP, each asking only what
it asks; and a vendor's electronic form, with who is to be called besides the applicant."""

from bench.family_b.signing import side_by_side
from bench.family_b.wording import figures, lowered
from bench.family_c.matters import matter_of
from bench.family_c.setting import small_print
from bench.family_c.variants import one_of
from bench.family_c.wording import hyphened, said
from bench.family_d.forms import SWORN, facts
from bench.family_e.setting import lines
from bench.family_e.wording import POLICE, papers_of
from bench.family_g.setting import dated_end
from bench.family_i.setting import dwelling, other_one
from bench.family_j.setting import blank, centre, coded, filled, flat, printed_by, printout, settled
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing
from samples.words import long_date, short_date

_ASKED = {
    "G15": ("", (("full_name", "Họ, chữ đệm, tên người yêu cầu:"), ("address", "Nơi cư trú:(2)"),
                 ("personal_id", "Giấy tờ tùy thân:(3)"), ("request", "Đề nghị cơ quan giải quyết việc:"))),
    "G10": ("Mẫu số 11/ĐK", (("full_name", "1. Người sử dụng đất, chủ sở hữu tài sản: a) Tên:"),
                             ("personal_id", "b) Giấy tờ nhân thân/pháp nhân:"), ("address", "c) Địa chỉ:"),
                             ("phone", "d) Điện thoại liên hệ (nếu có):"), ("request", "2. Nội dung biến động:"))),
    "G17": ("Mẫu số 01", (("full_name", "1. Tên chủ đầu tư (tên chủ hộ):"), ("address", "Địa chỉ liên hệ:"),
                          ("phone", "Số điện thoại:"), ("request", "2. Nội dung đề nghị cấp phép:"))),
    "G18": ("Mẫu số 1d", (("full_name", "1. Họ và tên (Viết chữ in hoa):"),
                          ("date_of_birth", "Ngày, tháng, năm sinh:"), ("personal_id", "Giấy CMND hoặc CCCD số:"),
                          ("address", "2. Hộ khẩu thường trú:"), ("phone", "3. Điện thoại:"),
                          ("request", "4. Nội dung đề nghị:"))),
}  # fmt: skip
"""By the first signs of the field's code: the form's number, then what it asks in its order."""


def published(flow: Flow, case: Case) -> Fields:
    """Filled in over fine dots; the card with who issued it; the matter's facts; papers; place and day at last."""
    case = settled(case)
    person, matter, day = case.applicant, matter_of(case), case.received_at.date()
    recipient = f"UBND {lowered(case.commune.title)}, {lowered(case.province.name)}"
    corner, asked = _ASKED[case.procedure.field_code[:3]]
    told = facts(person, "full_name", "date_of_birth", "personal_id", "phone", capitals=True)
    told |= {"address": person.residence.new, "request": matter.request}
    card = f"CCCD số {person.personal_id}, {POLICE} cấp ngày {short_date(person.id_issued)}"
    shown = told | {"personal_id": card, "date_of_birth": said(person.born)}
    blank(flow, *matter.titles, corner=corner)
    flow.fine_dots = flow.dots_under_values = True
    flow.paragraph(f"Kính gửi: (1) {recipient}", align="center", after=3)
    filled(flow, *((label, shown[name]) for name, label in asked), *flat(matter.rows))
    filled(flow, ("Tài liệu gửi kèm:", "; ".join(paper for paper, _ in papers_of(case)[1:])))
    flow.space(1)
    lines(flow, SWORN, indent=8)
    signing = Signing(("Người yêu cầu",), person.full_name, note="(Ký, ghi rõ họ, chữ đệm, tên)")
    dated_end(flow, f"Làm tại: {case.commune.seat}, {long_date(day)}", signing, inset=60, room=22)
    small_print(
        flow,
        "(1) Ghi rõ tên cơ quan có thẩm quyền. (2) Ghi theo nơi đăng ký thường trú, nếu không có thì ghi nơi tạm trú.",
        "(3) Ghi thông tin về giấy tờ tùy thân, ví dụ: Căn cước công dân số 001089123999, Công an cấp ngày 20/10/2014.",
    )
    return printed(**{name: told[name] for name, _ in asked}, recipient=recipient, filed_on=day.isoformat())


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Labels with codes; the request first; who else may be called has number, card and birth of their own."""
    case = settled(case)
    person, other, matter, day = case.applicant, other_one(case), matter_of(case), case.received_at.date()
    recipient, request = f"Trung tâm PVHCC {lowered(case.commune.title)}", matter.request.capitalize()
    printout(flow, centre(case), *matter.titles, code=case.code)
    asked = (("Kính gửi", recipient), ("Nội dung đề nghị", request), *flat(matter.rows))
    coded(flow, "A{}.", *asked, ("Giấy tờ kèm theo", "; ".join(paper for paper, _ in papers_of(case)[1:])),
          title="A. YÊU CẦU", labels=0.23)  # fmt: skip
    coded(flow, "B{}.", ("Họ và tên", f"<b>{person.full_name}</b>", "Ngày sinh", hyphened(person.born)),
          ("Số CCCD", person.personal_id, "Ngày cấp", hyphened(person.id_issued)),
          ("Điện thoại", person.phone, "Giới tính", person.sex), ("Địa chỉ", dwelling(person)),
          title="B. NGƯỜI ĐỀ NGHỊ")  # fmt: skip
    coded(flow, "C{}.", ("Họ và tên", other.full_name, "Điện thoại", f"02363{case.serial + 385000}"),
          ("Số CCCD", other.personal_id, "Năm sinh", str(other.born.year)), title="C. LIÊN HỆ KHI CẦN")  # fmt: skip
    flow.space(3)
    lines(flow, "Người đề nghị chịu trách nhiệm về tính chính xác của các thông tin nêu trên.")
    left = Signing(("CÁN BỘ KIỂM TRA",), case.officials.clerk, note=f"Ngày kiểm tra: {figures(day)}")
    right = Signing(("NGƯỜI ĐỀ NGHỊ",), person.full_name, note=f"Ngày đề nghị: {figures(day)}")
    side_by_side(flow, left, right, room=20)
    printed_by(flow, case, "Biểu mẫu TK-01")
    told = {**facts(person, "full_name", "date_of_birth", "personal_id", "phone"), "address": dwelling(person)}
    return printed(**told, recipient=recipient, request=request, filed_on=day.isoformat())


VARIANTS = (published, of_vendor)
KIND = Kind("application", "component", one_of(VARIANTS), page_numbers=False)
