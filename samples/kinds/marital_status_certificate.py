"""Giấy xác nhận tình trạng hôn nhân, form of TT 04/2020/TT-BTP, as single or as married."""

from samples.case import Case
from samples.flow import Blank, Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing, head, sign_at, title
from samples.words import long_date, short_date


def compose(flow: Flow, case: Case) -> Fields:
    flow.fine_dots = True
    commune, person = case.commune, case.applicant
    number = f"{30 + case.serial % 200}/UBND-XNTTHN"
    head(
        flow,
        Head(
            ("ỦY BAN NHÂN DÂN", commune.title.upper()),
            (case.province.name.upper(),),
            f"Số: {number}",
            f"{commune.seat}, {long_date(case.finished_on)}",
        ),
    )
    flow.space(3)
    title(flow, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", size=16, ruled=False)
    flow.paragraph(f"<b>{commune.committee.upper()}</b>", align="center", after=3)
    asked = (
        f"Xét đề nghị của {person.courtesy.lower()} {person.full_name}, về việc cấp Giấy xác nhận tình trạng hôn nhân,"
    )
    flow.paragraph(asked)
    flow.paragraph("<b>XÁC NHẬN:</b>", align="center", after=2)
    status, purpose = "Chưa đăng ký kết hôn với ai", "để làm thủ tục đăng ký kết hôn trong nước"
    born = short_date(person.born)
    rows = (
        (Blank("Họ, chữ đệm, tên:", f"<b>{person.full_name.upper()}</b>"),),
        (Blank("Ngày, tháng, năm sinh:", born),),
        (
            Blank("Giới tính:", person.sex, 0.8),
            Blank("Dân tộc:", person.ethnicity, 0.8),
            Blank("Quốc tịch:", "Việt Nam"),
        ),
        (Blank("Giấy tờ tùy thân:", f"Thẻ căn cước công dân số {person.personal_id}"),),
        (Blank("Nơi cư trú:", person.residence.new),),
        (Blank("Tình trạng hôn nhân:", status),),
        (Blank("Giấy này được cấp để:", purpose),),
    )
    for row in rows:
        flow.blanks(*row, leading=1.62)
    flow.paragraph("Giấy này có giá trị trong thời hạn 06 tháng kể từ ngày cấp.", indent=0, after=6)
    signing = Signing(
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        case.officials.vice_chairman,
        f"UBND {commune.title}  T.P {case.province.short}".upper(),
    )
    sign_at(flow, signing, (flow.left + 78, flow.right))
    return printed(
        number=number,
        full_name=person.full_name.upper(),
        date_of_birth=person.born.isoformat(),
        personal_id=person.personal_id,
        residence=person.residence.new,
        status=status,
        purpose=purpose,
        issued_on=case.finished_on.isoformat(),
        signer=case.officials.vice_chairman,
    )


KIND = Kind("marital_status_certificate", "result", compose, page_numbers=False)
