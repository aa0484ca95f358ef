"""Tờ khai and đơn: the forms of TT 04/2024/TT-BTP, NĐ 101/2024, NĐ 15/2021 and NĐ 20/2021/NĐ-CP with what was filled in
behind their labels; and a vendor's list that also names whom to call."""

from bench.family_l.setting import GAP, footed, form, listed, sheet, typed
from bench.layouts.addresses import lower_levels
from bench.layouts.application import SWORN, asked, facts
from bench.layouts.facts import pairs
from bench.layouts.places import other_one
from bench.layouts.procedures import enclosed, matter_of, papers_of
from bench.layouts.setting import lines, small_print
from bench.layouts.signing import dated_end, side_by_side
from bench.layouts.wording import POLICE, committee, commune, figures, lowered
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, printed
from samples.letterhead import Signing
from samples.words import long_date, short_date

_FORMS = {
    "G15": (("(Ban hành kèm theo Thông tư số 04/2024/TT-BTP)",), (
        "Họ, chữ đệm, tên người yêu cầu: <b>{full_name}</b>",
        "Ngày, tháng, năm sinh: {date_of_birth}" + GAP + "Số điện thoại liên hệ: {phone}",
        "Số định danh cá nhân/Giấy tờ tùy thân(2): {personal_id}, {issued}",
        "Nơi cư trú(3): {address}",
        "Đề nghị cơ quan(4): {request}", "{matter}")),
    "G10": (("Mẫu số 11/ĐK", "(Ban hành kèm theo Nghị định số 101/2024/NĐ-CP)"), (
        "1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất, người quản lý đất:",
        "a) Tên(2): <b>{full_name}</b>",
        "b) Giấy tờ nhân thân/pháp nhân(3): CCCD số {personal_id}, {issued}",
        "c) Địa chỉ(3): {address}",
        "d) Điện thoại liên hệ (nếu có): {phone}" + GAP + "Hộp thư điện tử (nếu có): không",
        "2. Nội dung biến động(4): {request}", "{matter}")),
    "G17": (("Mẫu số 01", "(Phụ lục II Nghị định số 15/2021/NĐ-CP)"), (
        "1. Thông tin về chủ đầu tư:",
        "- Tên chủ đầu tư (tên chủ hộ): <b>{full_name}</b>" + GAP + "Số CCCD: {personal_id}",
        "- Người đại diện: {other}" + GAP + "Chức vụ (nếu có): Người cùng đứng tên",
        "- Địa chỉ liên hệ(2): {address}",
        "- Số điện thoại: {phone}",
        "2. Thông tin công trình:", "{matter}",
        "3. Nội dung đề nghị cấp phép: {request}")),
    "G18": (("Mẫu số 1d", "(Ban hành kèm theo Nghị định số 20/2021/NĐ-CP)"), (
        "1. Họ và tên (Viết chữ in hoa): <b>{full_name}</b>",
        "Ngày/tháng/năm sinh: {date_of_birth}" + GAP + "Giới tính: {sex}" + GAP + "Dân tộc: {ethnicity}",
        "Giấy CMND hoặc Căn cước công dân số: {personal_id}, {issued}",
        "2. Hộ khẩu thường trú: {address}",
        "3. Số điện thoại: {phone}", "4. Thông tin về khuyết tật:", "{matter}",
        "5. Nội dung đề nghị(2): {request}",
        "6. Người chăm sóc: {other}")),
}  # fmt: skip
"""By the first signs of the field's code: what stands in the corner, then the form's lines."""


def published(flow: Flow, case: Case) -> Fields:
    """The form's own sentences; who issued the card and when beside its number; notes in small print."""
    person, other, matter, day = case.applicant, other_one(case), matter_of(case), case.received_at.date()
    corner, texts = _FORMS[case.procedure.field_code[:3]]
    recipient = committee(case)
    told = facts(person, "full_name", "date_of_birth", "personal_id", "address", "phone", capitals=True)
    told |= {"request": matter.request}
    shown = told | {"date_of_birth": figures(person.born), "sex": person.sex, "ethnicity": person.ethnicity}
    shown |= {"issued": f"cấp ngày {figures(person.id_issued)}, {POLICE}",
              "other": f"{other.full_name}, sinh năm {other.born.year}"}  # fmt: skip
    form(flow, *matter.titles, corner=corner)
    flow.paragraph(f"Kính gửi(1): {recipient}", align="center", after=3)
    for text in texts:
        if text == "{matter}":
            typed(flow, *matter.facts, indent=6)
        else:
            lines(flow, text.format(**shown))
    papers = (f"({number}) {paper};" for number, (paper, _) in enumerate(papers_of(case)[1:], 1))
    lines(flow, "Giấy tờ nộp kèm theo gồm có:", *papers, SWORN)
    title = "NGƯỜI VIẾT ĐƠN" if matter.titles[0].startswith("ĐƠN") else "NGƯỜI YÊU CẦU"
    signing = Signing((title,), person.full_name, note="(Ký, ghi rõ họ, chữ đệm, tên)")
    dated_end(flow, f"{case.commune.seat}, {long_date(day)}", signing, room=20)
    small_print(
        flow,
        "Chú thích: (1) Ghi rõ tên cơ quan giải quyết. (2), (3) Ghi theo giấy tờ tùy thân và nơi đăng ký thường trú, "
        "nếu không có thì ghi theo nơi đăng ký tạm trú. (4) Ghi rõ việc đề nghị, ví dụ: cấp bản sao trích lục.",
    )
    return printed(**asked(told, "".join(texts)), recipient=recipient, filed_on=day.isoformat())


def of_vendor(flow: Flow, case: Case) -> Fields:
    """The applicant, what is asked of whom, then another of the house with number and phone of their own."""
    person, other, matter, day = case.applicant, other_one(case), matter_of(case), case.received_at.date()
    recipient, request, home = f"UBND {commune(case)}", matter.request.capitalize(), lower_levels(person.residence.new)
    sheet(flow, None, *matter.titles, code=case.code)
    listed(flow, ("Họ và tên", person.full_name), ("Ngày, tháng, năm sinh", short_date(person.born)),
           ("Số CCCD/Số định danh", person.personal_id), ("Ngày cấp", short_date(person.id_issued)),
           ("Nơi thường trú", home), ("Nơi ở trước 01/7/2025", lowered(person.residence.old.split(", ", 1)[1])),
           ("Số điện thoại", person.phone), title="Người khai")  # fmt: skip
    rows = (pair for line in matter.told for pair in pairs(line))
    listed(flow, ("Kính gửi", recipient), ("Việc đề nghị giải quyết", request), *rows,
           ("Giấy tờ gửi kèm", enclosed(case)), title="Nội dung khai")  # fmt: skip
    listed(flow, ("Họ và tên", other.full_name), ("Số CCCD", other.personal_id), ("Số điện thoại", other.phone),
           title="Người liên hệ khi vắng mặt")  # fmt: skip
    flow.space(2)
    lines(flow, "Tôi cam đoan lời khai trên là đúng và chịu trách nhiệm trước pháp luật.")
    left = Signing(("Cán bộ tiếp nhận",), case.officials.clerk)
    right = Signing((f"Ngày khai: {short_date(day)}", "Người khai"), person.full_name)
    side_by_side(flow, left, right, room=20)
    footed(flow, case)
    told = facts(person, "full_name", "date_of_birth", "personal_id", "phone")
    return printed(**told, address=home, recipient=recipient, request=request, filed_on=day.isoformat())


VARIANTS = (published, of_vendor)
