"""Tờ khai and đơn: the forms of TT 15/2015/TT-BTP, TT 33/2017/TT-BTNMT, NĐ 175/2024 and NĐ 20/2021/NĐ-CP from a clerk's
folder; and a vendor's print-out with the applicant and who goes for them in two columns."""

from bench.family_m.setting import colons, part, printed_by, vendor, word_file
from bench.layouts.addresses import lower_levels, shortened
from bench.layouts.application import SWORN, asked, facts
from bench.layouts.facts import pairs
from bench.layouts.places import other_one
from bench.layouts.procedures import enclosed, matter_of
from bench.layouts.setting import lines, small_print
from bench.layouts.signing import dated_end, side_by_side
from bench.layouts.wording import POLICE_SHORT, commune, figures
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, printed
from samples.letterhead import Signing
from samples.words import long_date, short_date

_FORMS = {
    "G15": ("UBND {commune}", (), (
        "Họ, chữ đệm, tên người yêu cầu: <b>{full_name}</b>",
        "Nơi cư trú: {address}",
        "Giấy tờ tùy thân: CCCD số {personal_id}, {issued}",
        "Quan hệ với người có yêu cầu ghi dưới đây: {relation}",
        "Đề nghị cơ quan giải quyết việc: {request}, cụ thể:", "{matter}")),
    "G10": ("Chi nhánh Văn phòng Đăng ký đất đai khu vực IV", ("Mẫu số 09/ĐK",), (
        "<b>I. PHẦN KÊ KHAI CỦA NGƯỜI ĐĂNG KÝ</b>",
        "1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất",
        "1.1. Tên (viết chữ in hoa): <b>{full_name}</b>; CCCD số: {personal_id}, {issued}",
        "1.2. Địa chỉ: {address}; điện thoại: {phone}",
        "2. Giấy chứng nhận đã cấp (ngày cấp {granted})", "{matter}",
        "3. Nội dung biến động về: {request}",
        "4. Tình hình thực hiện nghĩa vụ tài chính đối với thủ tục đăng ký biến động: Không phát sinh")),
    "G17": ("Ủy ban nhân dân {commune}", ("Mẫu số 01", "(Nghị định số 175/2024/NĐ-CP)"), (
        "1. Thông tin về chủ đầu tư:",
        "- Tên chủ đầu tư (tên chủ hộ): <b>{full_name}</b>",
        "- Người đại diện: {other}; chức vụ (nếu có): Không",
        "- Số định danh cá nhân/mã số doanh nghiệp: {personal_id}",
        "- Địa chỉ liên hệ: {address}",
        "- Số điện thoại: {phone}",
        "2. Thông tin công trình:", "{matter}",
        "3. Nội dung đề nghị cấp phép: {request}",
        "4. Dự kiến thời gian hoàn thành công trình: 08 tháng")),
    "G18": ("Chủ tịch UBND {commune}", ("Mẫu số 1d", "(Nghị định số 20/2021/NĐ-CP)"), (
        "<b>THÔNG TIN CỦA ĐỐI TƯỢNG</b>",
        "1. Họ và tên (Viết chữ in hoa): <b>{full_name}</b>",
        "Ngày/tháng/năm sinh: {date_of_birth}. Giới tính: {sex}. Dân tộc: {ethnicity}",
        "Giấy CMND hoặc Căn cước công dân số: {personal_id}. Cấp ngày: {id_day}. Nơi cấp: {police}",
        "2. Hộ khẩu thường trú: {address}", "Hiện nay ở: Tại nơi thường trú. Điện thoại: {phone}",
        "3. Thông tin về khuyết tật:", "{matter}", "4. Nội dung đề nghị: {request}",
        "<b>THÔNG TIN NGƯỜI KHAI THAY</b> (nếu đối tượng không tự khai được): {other}")),
}  # fmt: skip
"""By the first signs of the field's code: to whom, what stands in the corner, the form's lines."""


def published(flow: Flow, case: Case) -> Fields:
    """Facts of the matter run on behind semicolons; what the office filled in when it took the form stands below."""
    person, other, matter, day = case.applicant, other_one(case), matter_of(case), case.received_at.date()
    recipient, corner, texts = _FORMS[case.procedure.field_code[:3]]
    recipient = recipient.format(commune=commune(case))
    told = facts(person, "full_name", "date_of_birth", "personal_id", "phone", capitals=True)
    told |= {"address": lower_levels(person.residence.new), "request": matter.request}
    shown = told | {"date_of_birth": figures(person.born), "sex": person.sex, "ethnicity": person.ethnicity}
    shown |= {"id_day": figures(person.id_issued), "police": POLICE_SHORT}
    shown |= {"granted": figures(case.household.parcel.certified_on)}
    shown |= {"other": f"{other.full_name}, CCCD {other.personal_id}"}
    shown |= {"relation": "Mẹ đẻ" if person == case.household.wife and "khai sinh" in matter.request else "Bản thân"}
    shown |= {"issued": f"{POLICE_SHORT} cấp ngày {figures(person.id_issued)}"}
    word_file(flow, *matter.titles, corner=corner)
    flow.paragraph(f"<b>Kính gửi:</b> {recipient}", align="center", after=3)
    for text in texts:
        if text == "{matter}":
            for line in matter.facts:
                told_of_it = "; ".join(" ".join(pair) for pair in pairs(line))
                flow.paragraph(f"{told_of_it}.", indent=8, after=1.4)
        else:
            lines(flow, text.format(**shown))
    lines(flow, f"Giấy tờ kèm theo: {enclosed(case)}.", SWORN)
    signing = Signing(("NGƯỜI KHAI",), person.full_name, note="(Ký, ghi rõ họ, chữ đệm, tên)")
    dated_end(flow, f"Làm tại: {case.commune.seat}, {long_date(day)}", signing, room=18)
    small_print(flow, f"(Phần ghi của người nhận hồ sơ) Đã kiểm tra nội dung đơn đầy đủ, rõ ràng. Vào sổ tiếp nhận số "
                f"{case.serial}, quyển 02. Người nhận: {case.officials.clerk}.")  # fmt: skip
    return printed(**asked(told, "".join(texts)), recipient=recipient, filed_on=day.isoformat())


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Receiver and day above; the same labels for both persons; the matter last, enclosed papers in small print."""
    person, other, matter, day = case.applicant, other_one(case), matter_of(case), case.received_at.date()
    recipient, home, request = f"UBND {commune(case)}", shortened(person.residence.new), matter.request.capitalize()
    vendor(flow, None, *matter.titles)
    part(flow, "NƠI NHẬN ĐƠN")
    colons(flow, ("Kính gửi", recipient), ("Ngày làm đơn", short_date(day), "Mã hồ sơ", case.code))
    part(flow, "NGƯỜI LÀM ĐƠN", "NGƯỜI ĐƯỢC ỦY QUYỀN")
    colons(flow, ("Họ và tên", f"<b>{person.full_name}</b>", "Họ và tên", other.full_name),
           ("Ngày sinh", short_date(person.born), "Ngày sinh", short_date(other.born)),
           ("Số CCCD", person.personal_id, "Số CCCD", other.personal_id),
           ("Cấp ngày", short_date(person.id_issued), "Cấp ngày", short_date(other.id_issued)),
           ("Điện thoại", person.phone, "Điện thoại", other.phone),
           ("Địa chỉ", home, "Giấy ủy quyền", f"Số {case.serial % 80 + 5}/2026"))  # fmt: skip
    part(flow, "NỘI DUNG ĐƠN")
    colons(flow, ("Nội dung đề nghị", request), *matter.told)
    flow.space(2)
    lines(flow, "Người làm đơn cam đoan nội dung kê khai là đúng sự thật và chịu trách nhiệm trước pháp luật.")
    left = Signing(("CÁN BỘ TIẾP NHẬN",), case.officials.clerk)
    side_by_side(flow, left, Signing(("NGƯỜI LÀM ĐƠN",), person.full_name), room=20)
    printed_by(flow, case, f"Hồ sơ kèm theo: {enclosed(case)}.")
    told = facts(person, "full_name", "date_of_birth", "personal_id", "phone")
    return printed(**told, address=home, recipient=recipient, request=request, filed_on=day.isoformat())


VARIANTS = (published, of_vendor)
