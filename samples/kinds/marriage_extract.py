"""Trích lục kết hôn (bản sao), form of TT 04/2020/TT-BTP: wife and husband side by side as the form has them."""

from samples.case import Case
from samples.flow import Blank, Flow
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing, head, sign_at, title
from samples.people import Person
from samples.words import long_date, short_date


def compose(flow: Flow, case: Case) -> Fields:
    flow.fine_dots = True
    home, commune = case.household, case.commune
    number = f"{home.marriage_number}/TLKH-BS"
    head(
        flow,
        Head(
            ("ỦY BAN NHÂN DÂN", commune.title.upper()),
            (case.province.name.upper(),),
            f"Số: {number}",
            f"{commune.seat}, {long_date(case.finished_on)}",
        ),
    )
    flow.space(4)
    title(flow, "TRÍCH LỤC KẾT HÔN", size=18, ruled=False)
    flow.paragraph("(Bản sao)", face=Face(13, italic=True), align="center", after=5)
    for label, person in (("vợ", home.wife), ("chồng", home.husband)):
        _half(flow, label, person)
    # Marriages of before 01/7/2025 were registered at a commune that is no more.
    registered_at = f"Ủy ban nhân dân {home.husband.residence.old.split(', ', 1)[1]}"
    flow.blanks(Blank("Nơi đăng ký kết hôn:", registered_at))
    flow.blanks(
        Blank("Ngày, tháng, năm đăng ký kết hôn:", short_date(home.married_on)),
        Blank("Số:", str(home.marriage_number), 0.45),
    )
    flow.paragraph(
        f"Trích lục kết hôn này được thực hiện từ Sổ đăng ký kết hôn năm {home.married_on.year}, lưu tại "
        f"{commune.committee}.",
        after=5,
        indent=0,
    )
    signing = Signing(
        ("NGƯỜI KÝ TRÍCH LỤC", "PHÓ CHỦ TỊCH"),
        case.officials.vice_chairman,
        f"UBND {commune.title}  T.P {case.province.short}".upper(),
    )
    sign_at(flow, signing, (flow.left + 78, flow.right))
    return printed(
        number=number,
        wife__full_name=home.wife.full_name.upper(),
        wife__date_of_birth=home.wife.born.isoformat(),
        wife__personal_id=home.wife.personal_id,
        wife__residence=home.wife.residence.new,
        husband__full_name=home.husband.full_name.upper(),
        husband__date_of_birth=home.husband.born.isoformat(),
        husband__personal_id=home.husband.personal_id,
        husband__residence=home.husband.residence.new,
        registered_at=registered_at,
        registered_on=home.married_on.isoformat(),
        issued_on=case.finished_on.isoformat(),
        signer=case.officials.vice_chairman,
    )


def _half(flow: Flow, label: str, person: Person) -> None:
    flow.blanks(Blank(f"Họ, chữ đệm, tên {label}:", f"<b>{person.full_name.upper()}</b>"))
    flow.blanks(Blank("Ngày, tháng, năm sinh:", short_date(person.born)))
    flow.blanks(Blank("Dân tộc:", person.ethnicity), Blank("Quốc tịch:", "Việt Nam"))
    flow.blanks(Blank("Nơi cư trú:", person.residence.new))
    flow.blanks(Blank("Giấy tờ tùy thân:", f"Thẻ căn cước công dân số {person.personal_id}"))
    flow.space(3)


KIND = Kind("marriage_extract", "result", compose, page_numbers=False)
