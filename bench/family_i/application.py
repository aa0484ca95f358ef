"""Tờ khai and đơn: the published forms (TT 04/2024/TT-BTP, NĐ 151/2025, NĐ 175/2024, NĐ 20/2021/NĐ-CP) with the marks
of their notes, and a letter that also names another of the house, with the opinion of the village's head."""

from datetime import timedelta

from bench.family_b.rows import row
from bench.family_b.wording import figures, lowered
from bench.family_c.matters import matter_of
from bench.family_c.setting import small_print
from bench.family_c.variants import one_of
from bench.family_c.wording import POLICE, bare
from bench.family_d.forms import SWORN, facts
from bench.family_e.setting import lines
from bench.family_e.wording import papers_of
from bench.family_g.setting import dated_end
from bench.family_i.setting import dotted, dwelling, moved, on_country, other_one, received_at_seat
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing
from samples.words import short_date

_ASKED = {
    "G15": ("", "Họ, chữ đệm, tên người yêu cầu:", "Ngày, tháng, năm sinh:", "Nơi cư trú(2):",
            "Số định danh cá nhân/Giấy tờ tùy thân(3):", "Số điện thoại liên hệ:", ""),
    "G10": ("Mẫu số 18", "1. Người sử dụng đất: a) Tên(2):", "", "b) Địa chỉ(2):",
            "c) Giấy tờ nhân thân/pháp nhân(2):", "d) Điện thoại liên hệ (nếu có):", "2. Nội dung biến động(3):"),
    "G17": ("Mẫu số 01", "1. Tên chủ đầu tư (tên chủ hộ):", "", "- Địa chỉ liên hệ:",
            "- Số định danh/Hộ chiếu của người đại diện:", "- Số điện thoại:", ""),
    "G18": ("Mẫu số 1d", "1. Họ và tên (viết chữ in hoa):", "Ngày/tháng/năm sinh:", "2. Nơi ở hiện nay:",
            "Giấy CMND hoặc căn cước công dân số:", "3. Số điện thoại:", "4. Đề nghị được hưởng:"),
}  # fmt: skip
"""By the first signs of the field's code: the form's number, then the labels before name, birth, address, card, phone
and request; "" is not asked."""
_NAMES = ("full_name", "date_of_birth", "address", "personal_id", "phone", "request")


def published(flow: Flow, case: Case) -> Fields:
    """On fine dots; of the request's facts two on some lines; the notes' text in small print."""
    case = moved(case)
    person, matter, day = case.applicant, matter_of(case), case.received_at.date()
    recipient = case.commune.committee
    corner, *labels = _ASKED[case.procedure.field_code[:3]]
    told = {**facts(person, *_NAMES[:5], capitals=True), "address": dwelling(person), "request": matter.request}
    shown = {**told, "date_of_birth": bare(person.born), "personal_id": f"{person.personal_id}, ngày cấp "
             f"{figures(person.id_issued)}, nơi cấp: {POLICE}"}  # fmt: skip
    on_country(flow, 13, *matter.titles, corner=corner)
    flow.fine_dots = True
    flow.blanks(*row("Kính gửi(1):", recipient), indent=12)
    flow.space(2)
    asked = {name: label for name, label in zip(_NAMES, labels, strict=True) if label}
    dotted(flow, *(row(label, shown[name]) for name, label in asked.items()))
    lines(flow, "Đề nghị cơ quan giải quyết với các thông tin sau:", indent=8)
    enclosed = "; ".join(paper for paper, _ in papers_of(case)[1:])
    dotted(flow, *matter.rows, row("Giấy tờ kèm theo:", enclosed))
    flow.space(1)
    flow.paragraph(SWORN)
    signing = Signing(("Người yêu cầu",), person.full_name, note="(Ký, ghi rõ họ, chữ đệm, tên)")
    dated_end(flow, f"Làm tại: {received_at_seat(case)}", signing, room=20)
    small_print(
        flow,
        "Chú thích: (1) Ghi rõ tên cơ quan tiếp nhận. (2) Ghi theo nơi đăng ký thường trú; nếu không có thì ghi nơi "
        "đăng ký tạm trú. (3) Trường hợp đã có số định danh cá nhân thì ghi số định danh.",
    )
    return printed(**{name: told[name] for name in asked}, recipient=recipient, filed_on=day.isoformat())


def with_opinion(flow: Flow, case: Case) -> Fields:
    """Who writes in short lines, who shares the house with year and card in the next; the request after "xin được"."""
    case = moved(case)
    person, other, matter, day = case.applicant, other_one(case), matter_of(case), case.received_at.date()
    recipient, request = f"UBND {lowered(case.commune.title)}, {lowered(case.province.name)}", matter.request
    on_country(flow, 13.5, "ĐƠN ĐỀ NGHỊ", f"(Về việc {request})")
    flow.paragraph(f"<b>Kính gửi:</b> {recipient}", align="center", after=3)
    lines(
        flow,
        f"Tên tôi là: <b>{person.full_name}</b>",
        f"Ngày sinh: {short_date(person.born)}; dân tộc: {person.ethnicity}; nghề nghiệp: Làm nông",
        f"Trú quán: {dwelling(person)}",
        f"Thẻ căn cước số: {person.personal_id}",
        f"Điện thoại liên lạc: {person.phone}",
        f"Người cùng hộ: {other.full_name}, sinh năm {other.born.year}, căn cước số {other.personal_id}.",
        f"Nay tôi làm đơn này xin được {request}.",
        *("; ".join(f"{blank.label} {blank.value}" for blank in each) + "." for each in matter.rows),
        "Những điều tôi viết trên đây là đúng. Rất mong được quan tâm giải quyết, tôi xin cảm ơn.",
        indent=9,
        after=1.4,
    )
    dated_end(flow, received_at_seat(case), Signing(("Người viết đơn",), person.full_name), room=22)
    flow.space(3)
    head = {"Phường": "khối trưởng", "Xã": "trưởng xóm, ấp"}[case.commune.kind]
    opinion = f"<b>Ý kiến của {head}:</b> {person.courtesy} {person.full_name} trình bày như trên là đúng, kính chuyển"
    lines(flow, f"{opinion} cấp trên xem xét. Ngày {bare(day - timedelta(days=2))}. {case.officials.expert} (đã ký)")
    told = {**facts(person, *_NAMES[:5]), "address": dwelling(person), "request": request}
    return printed(**told, recipient=recipient, filed_on=day.isoformat())


VARIANTS = (published, with_opinion)
KIND = Kind("application", "component", one_of(VARIANTS), page_numbers=False)
