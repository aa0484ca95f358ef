"""Giấy xác nhận tình trạng hôn nhân of TT 04/2020/TT-BTP with its period of residence, and after TT 04/2024/TT-BTP."""

from bench.family_b.heads import heading, two_columns
from bench.family_b.presses import settle
from bench.family_b.rows import Row, leaders, plain, row
from bench.family_b.signing import signed
from bench.family_b.wording import around_seal, lowered
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_d.wording import at_seat, card
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import short_date

_STATUSES = ("Chưa đăng ký kết hôn với ai", "Hiện tại không đăng ký kết hôn với ai", "Chưa kết hôn")
_PURPOSES = (
    "Bổ sung hồ sơ vay vốn ngân hàng, không có giá trị sử dụng để đăng ký kết hôn",
    "Làm thủ tục đăng ký kết hôn tại Việt Nam",
    "Làm thủ tục mua bán, chuyển nhượng quyền sử dụng đất, không có giá trị sử dụng để đăng ký kết hôn",
)


def of_2020(flow: Flow, case: Case) -> Fields:
    """The published form on fine dots, with from when to when the person lived where."""
    begin(flow, Face(13), Margins(20, 18, 18, 29))
    flow.fine_dots = flow.dots_under_values = True
    person, signer, number = case.applicant, case.officials.chairman, f"{case.serial % 200 + 11}/UBND-XNTTHN"
    status, purpose = case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES)
    _top(flow, case, number)
    asking = f"{person.courtesy.lower()} {person.full_name}"
    flow.paragraph(f"Xét đề nghị của: {asking}, về việc cấp Giấy xác nhận tình trạng hôn nhân cho bản thân,")
    flow.paragraph("<b>XÁC NHẬN:</b>", align="center", after=2)
    period = f"từ ngày {short_date(person.born.replace(year=person.born.year + 18, day=1))} đến nay"
    leaders(
        flow,
        [
            *_who(case),
            row("Giấy tờ tùy thân:", card(person)),
            row("Nơi cư trú:", person.residence.new),
            row("Trong thời gian cư trú tại:", f"{case.commune.title}, {period}"),
            row("Tình trạng hôn nhân:", status),
            row("Giấy này được cấp để:", purpose),
        ],
    )
    flow.paragraph("Giấy này có giá trị 6 tháng kể từ ngày cấp.", indent=0, after=5)
    _sign(flow, case, ("NGƯỜI KÝ GIẤY XÁC NHẬN", "TÌNH TRẠNG HÔN NHÂN", "CHỦ TỊCH"), signer)
    return _truth(case, number, status, purpose, signer)


def of_2024(flow: Flow, case: Case) -> Fields:
    """Printed without dots, on grounds of the law, the personal number in a line of its own."""
    settle(flow, case.rng, (13.5, 14.0))
    person, signer, number = case.applicant, case.officials.vice_chairman, f"{case.serial % 200 + 11:02}/XNTTHN"
    status, purpose = case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES)
    _top(flow, case, number)
    flow.paragraph("Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;", after=1)
    flow.paragraph(f"Xét đề nghị của {person.courtesy.lower()} {person.full_name},")
    flow.paragraph("<b>XÁC NHẬN</b>", align="center", after=2)
    plain(
        flow,
        [
            *_who(case),
            row("Số định danh cá nhân:", person.personal_id),
            row("Nơi cư trú:", person.residence.new),
            row("Tình trạng hôn nhân:", status),
            row("Giấy này được cấp để sử dụng vào mục đích:", purpose),
        ],
    )
    flow.paragraph("Giấy này có giá trị trong thời hạn 06 tháng, kể từ ngày cấp.", indent=0, after=5)
    _sign(flow, case, ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), signer)
    return _truth(case, number, status, purpose, signer)


def _top(flow: Flow, case: Case, number: str) -> None:
    issuer, superior = ("ỦY BAN NHÂN DÂN", case.commune.title.upper()), ()
    two_columns(flow, Head(issuer, superior, f"Số: {number}", at_seat(case)), size=11.5)
    heading(flow, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", size=15)
    name = f"ỦY BAN NHÂN DÂN {case.commune.title}, {lowered(case.province.name)}".upper()
    flow.paragraph(f"<b>{name}</b>", align="center", after=3)


def _who(case: Case) -> list[Row]:
    person = case.applicant
    return [
        row("Họ, chữ đệm, tên:", f"<b>{person.full_name.upper()}</b>"),
        row("Ngày, tháng, năm sinh:", short_date(person.born)),
        (Blank("Giới tính:", person.sex), Blank("Dân tộc:", person.ethnicity), Blank("Quốc tịch:", "Việt Nam", 1.2)),
    ]


def _sign(flow: Flow, case: Case, titles: tuple[str, ...], name: str) -> None:
    flow.need(60)
    signed(flow, Signing(titles, name, around_seal(case)), (flow.left + 78, flow.right))


def _truth(case: Case, number: str, status: str, purpose: str, signer: str) -> Fields:
    person = case.applicant
    return printed(
        number=number,
        full_name=person.full_name.upper(),
        date_of_birth=person.born.isoformat(),
        personal_id=person.personal_id,
        residence=person.residence.new,
        status=status,
        purpose=purpose,
        issued_on=case.finished_on.isoformat(),
        signer=signer,
    )


VARIANTS = (of_2020, of_2024)
KIND = Kind("marital_status_certificate", "result", one_of(VARIANTS), page_numbers=False)
