"""Tờ khai and đơn: the forms of TT 04/2024/TT-BTP, NĐ 101/2024, NĐ 175/2024 and NĐ 20/2021/NĐ-CP on dotted lines, with
another person or day beside each fact; and a vendor's sheet, the matter before the applicant."""

from bench.family_n.setting import beside, form, over, printed_by, summary, vendor
from bench.layouts.addresses import lower_levels
from bench.layouts.application import SWORN, asked, facts
from bench.layouts.facts import filled
from bench.layouts.places import other_one
from bench.layouts.procedures import enclosed, matter_of
from bench.layouts.setting import lines, small_print
from bench.layouts.signing import dated_end, side_by_side
from bench.layouts.wording import POLICE, commune, figures
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, printed
from samples.letterhead import Signing
from samples.words import long_date, short_date

_FORMS = {
    "G15": ("Ủy ban nhân dân {commune}", (), (
        ("Họ, chữ đệm, tên người yêu cầu:", "{full_name}"), ("Nơi cư trú: (2)", "{address}"),
        ("Giấy tờ tùy thân: (3)", "{personal_id}, {issued}"), ("Quan hệ với người được đề nghị: (4)", "{relation}"),
        ("Đề nghị cơ quan đăng ký hộ tịch:", "{request}"))),
    "G10": ("Văn phòng Đăng ký đất đai, chi nhánh {name}", ("Mẫu số 18", "(Kèm theo Nghị định số 151/2025/NĐ-CP)"), (
        ("1. Tên người sử dụng đất, chủ sở hữu tài sản: (2)", "{full_name}"),
        ("a) Giấy tờ nhân thân: (3)", "{personal_id}, {issued}"), ("b) Địa chỉ: (4)", "{address}"),
        ("c) Điện thoại liên hệ (nếu có):", "{phone}", "Hộp thư điện tử:", "không"),
        ("2. Nội dung biến động:", "{request}"))),
    "G17": ("UBND {commune}", ("Mẫu số 01", "(Kèm theo Nghị định số 175/2024/NĐ-CP)"), (
        ("1. Tên chủ đầu tư (tên chủ hộ):", "{full_name}"), ("- Người đại diện:", "{other}"),
        ("- Địa chỉ liên hệ:", "{address}"), ("- Số điện thoại:", "{phone}"),
        ("- Số định danh cá nhân:", "{personal_id}"), ("2. Nội dung đề nghị cấp phép:", "{request}"))),
    "G18": ("Chủ tịch UBND {commune}", ("Mẫu số 1d", "(Kèm theo Nghị định số 20/2021/NĐ-CP)"), (
        ("1. Họ và tên (Viết chữ in hoa):", "{full_name}"),
        ("Ngày/tháng/năm sinh:", "{date_of_birth}", "Giới tính:", "{sex}", "Dân tộc:", "{ethnicity}"),
        ("Số CCCD/Giấy CMND:", "{personal_id}", "Cấp ngày:", "{id_day}"), ("2. Hộ khẩu thường trú:", "{address}"),
        ("3. Số điện thoại:", "{phone}"), ("4. Người chăm sóc:", "{other}"), ("5. Đề nghị:", "{request}"))),
}  # fmt: skip
"""By the first signs of the field's code: to whom, what stands in the corner, the form's blanks."""


def published(flow: Flow, case: Case) -> Fields:
    """The receiver on its own line after a note's mark; the matter's facts on dots; notes under a place and day."""
    person, other, matter, day = case.applicant, other_one(case), matter_of(case), case.received_at.date()
    recipient, corner, blanks = _FORMS[case.procedure.field_code[:3]]
    recipient = recipient.format(commune=commune(case), name=case.commune.name)
    told = facts(person, "full_name", "date_of_birth", "personal_id", "phone", capitals=True)
    told |= {"address": lower_levels(person.residence.new), "request": matter.request}
    shown = told | {"date_of_birth": figures(person.born), "sex": person.sex, "ethnicity": person.ethnicity}
    shown |= {"issued": f"{POLICE} cấp ngày {figures(person.id_issued)}", "id_day": short_date(person.id_issued)}
    shown |= {"other": f"{other.full_name}, sinh năm {other.born.year}", "relation": "Bản thân"}
    if "khai sinh" in matter.request:
        shown["relation"] = "Mẹ đẻ" if person.female else "Cha đẻ"
    form(flow, *matter.titles, corner=corner)
    flow.paragraph(f"Kính gửi: (1) {recipient}", align="center", after=3)
    filled(flow, *(tuple(text.format(**shown) for text in each) for each in blanks))
    filled(flow, *matter.facts)
    lines(flow, f"Giấy tờ kèm theo: {enclosed(case)}.", SWORN)
    signing = Signing(("NGƯỜI YÊU CẦU",), person.full_name, note="(Ký, ghi rõ họ, chữ đệm, tên)")
    dated_end(flow, f"Làm tại: UBND {case.commune.title}, {long_date(day)}", signing, inset=52, room=20)
    small_print(
        flow,
        "Chú thích: (1) Ghi rõ tên cơ quan tiếp nhận. (2), (4) Ghi theo nơi đăng ký thường trú; nếu không có nơi đăng "
        "ký thường trú thì ghi nơi đăng ký tạm trú. (3) Ghi thông tin về giấy tờ tùy thân, ví dụ: Căn cước công dân "
        "số 001089123456, Công an cấp ngày 20/10/2021.",
    )
    return printed(**asked(told, str(blanks)), recipient=recipient, filed_on=day.isoformat())


def of_vendor(flow: Flow, case: Case) -> Fields:
    """To whom and when in the summary, what is asked under it, who asks, then who may be told."""
    person, other, matter, day = case.applicant, other_one(case), matter_of(case), case.received_at.date()
    recipient, home, request = f"UBND {commune(case)}", person.residence.new, matter.request.capitalize()
    vendor(flow, None, *matter.titles)
    summary(flow, ("Kính gửi", f"<b>{recipient}</b>", "Ngày nộp", short_date(day)),
            ("Thủ tục", case.procedure.name), ("Mã hồ sơ", case.code, "Mã thủ tục", case.procedure.code))  # fmt: skip
    over(flow, ("Nội dung yêu cầu", request), *matter.told, ("Giấy tờ gửi kèm", enclosed(case)), title="NỘI DUNG")
    beside(flow, ("Họ, chữ đệm và tên", f"<b>{person.full_name}</b>"), ("Sinh ngày", short_date(person.born)),
           ("Số định danh", person.personal_id), ("Ngày cấp CCCD", short_date(person.id_issued)),
           ("Cư trú tại", home), ("Số điện thoại", person.phone), title="NGƯỜI YÊU CẦU")  # fmt: skip
    beside(flow, ("Người nhận thông báo thay", other.full_name), ("Ngày sinh", short_date(other.born)),
           ("Số điện thoại", other.phone), title="LIÊN HỆ KHI CẦN")  # fmt: skip
    flow.space(3)
    lines(flow, "Tôi cam đoan những lời khai trên đây là đúng sự thật và chịu trách nhiệm về cam đoan của mình.")
    flow.space(2)
    left = Signing(("CÁN BỘ TIẾP NHẬN",), case.officials.clerk)
    side_by_side(flow, left, Signing(("NGƯỜI YÊU CẦU",), person.full_name), room=20)
    printed_by(flow, case)
    told = facts(person, "full_name", "date_of_birth", "personal_id", "phone")
    return printed(**told, address=home, recipient=recipient, request=request, filed_on=day.isoformat())


VARIANTS = (published, of_vendor)
