"""Giấy khai sinh: TT 15/2015/TT-BTP typed onto the ministry's blank, and the electronic copy of TT 01/2022/TT-BTP."""

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_b.rows import Row, leaders, row
from bench.family_b.signing import electronic, signed
from bench.family_b.wording import around_seal, lowered
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_d.wording import at_seat
from bench.family_e.setting import lines
from bench.family_e.wording import committee
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.people import Person
from samples.words import date_in_words, long_date, short_date


def of_2015(flow: Flow, case: Case) -> Fields:
    """Dotted lines close together, days said with "tháng" and "năm", where registered with the day on one line."""
    begin(flow, Face(13.5), Margins(18, 18, 14, 27))
    flow.fine_dots = flow.dots_under_values = True
    child, home, asker = case.household.child, case.household, case.applicant
    number, signer = f"{case.serial % 350 + 4:02}", case.officials.vice_chairman
    one_column(flow, size=13)
    heading(flow, "GIẤY KHAI SINH", size=20)
    flow.space(-2)
    flow.paragraph(f"Số: {number}/{case.finished_on.year}", align="center", after=2)
    born = long_date(child.born).removeprefix("ngày ")
    place = f"Bệnh viện Đa khoa {case.province.short}, {lowered(case.province.name)}"
    leaders(
        flow,
        [
            row("Họ, chữ đệm, tên:", child.full_name.upper()),
            row("Ngày, tháng, năm sinh:", born),
            row("ghi bằng chữ:", date_in_words(child.born).lower()),
            _nation("Giới tính:", child.sex, child),
            row("Nơi sinh:", place),
            row("Quê quán:", home.husband.home.new),
            row("Số định danh cá nhân:", child.personal_id),
            *_parent("mẹ", home.wife),
            *_parent("cha", home.husband),
            row("Họ, chữ đệm, tên người đi khai sinh:", asker.full_name),
            row("Giấy tờ tùy thân:", f"CCCD {asker.personal_id}, cấp ngày {short_date(asker.id_issued)}"),
            row("Nơi đăng ký khai sinh:", committee(case)),
            row("Ngày, tháng, năm đăng ký:", long_date(case.finished_on).removeprefix("ngày ")),
        ],
    )
    flow.need(58)
    flow.space(2)
    titles = ("NGƯỜI KÝ GIẤY KHAI SINH", "PHÓ CHỦ TỊCH")
    signed(flow, Signing(titles, signer, around_seal(case)), (flow.left + 78, flow.right))
    more = {"place_of_birth": place, "declarant__full_name": asker.full_name}
    return truth(case, f"{number}/{case.finished_on.year}", signer, **more)


def _parent(who: str, person: Person) -> tuple[Row, ...]:
    return (
        row(f"Họ, chữ đệm, tên người {who}:", person.full_name.upper()),
        _nation("Năm sinh:", str(person.born.year), person),
        row("Nơi cư trú:", person.residence.new),
    )


def _nation(label: str, value: str, person: Person) -> Row:
    return Blank(label, value), Blank("Dân tộc:", person.ethnicity), Blank("Quốc tịch:", "Việt Nam", 1.2)


def electronic_copy(flow: Flow, case: Case) -> Fields:
    """In sans-serif with a QR code and the office's e-signature; each person's facts after one another."""
    begin(flow, Face(11.5, family="Arimo"), Margins(20, 18, 18, 25))
    child, home = case.household.child, case.household
    number, signer = f"{case.serial % 350 + 4}/{case.finished_on.year}", case.officials.chairman
    electronic(flow, case.commune.committee, case.finished_on_time)
    issuer = ("ỦY BAN NHÂN DÂN", case.commune.title.upper())
    two_columns(flow, Head(issuer, (), f"Số: {number}", at_seat(case)), size=10, family="Arimo")
    flow.sheet.code(f"{number}|{child.personal_id}", "QRCode", flow.right - 22, flow.y - 2, 22)
    flow.space(4)
    heading(flow, "GIẤY KHAI SINH", "(BẢN ĐIỆN TỬ)", size=16, family="Arimo")
    flow.space(5)
    place = f"Trung tâm Y tế {case.commune.name}, {lowered(case.province.name)}"
    lines(
        flow,
        "<b>THÔNG TIN NGƯỜI ĐƯỢC KHAI SINH</b>",
        f"Họ, chữ đệm, tên: <b>{child.full_name.upper()}</b>",
        f"Ngày, tháng, năm sinh: {short_date(child.born)} (Bằng chữ: {date_in_words(child.born)})",
        f"Giới tính: {child.sex}; Dân tộc: {child.ethnicity}; Quốc tịch: Việt Nam",
        f"Số định danh cá nhân: {child.personal_id}",
        f"Nơi sinh: {place}",
        f"Quê quán: {home.husband.home.new}",
    )
    for who, person in (("cha", home.husband), ("mẹ", home.wife)):
        lines(
            flow,
            f"<b>THÔNG TIN NGƯỜI {who.upper()}</b>",
            f"Họ, chữ đệm, tên người {who}: <b>{person.full_name.upper()}</b>",
            f"Năm sinh: {person.born.year}; Dân tộc: {person.ethnicity}; Quốc tịch: Việt Nam",
            f"Nơi cư trú: {person.residence.new}",
        )
    lines(
        flow,
        "<b>THÔNG TIN ĐĂNG KÝ</b>",
        f"Nơi đăng ký khai sinh: {committee(case)}",
        f"Ngày, tháng, năm đăng ký: {short_date(case.finished_on)}",
    )
    flow.space(4)
    for text in ("<b>NGƯỜI KÝ</b>", "<b>CHỦ TỊCH</b>", "<i>(Đã ký số)</i>", f"<b>{signer}</b>"):
        flow.paragraph(text, align="center", after=2, between=(flow.left + 84, flow.right))
    return truth(case, number, signer, place_of_birth=place)


def truth(case: Case, number: str, signer: str, **more: str) -> Fields:
    child, mother, father = case.household.child, case.household.wife, case.household.husband
    return printed(
        number=number,
        full_name=child.full_name.upper(),
        date_of_birth=child.born.isoformat(),
        sex=child.sex,
        ethnicity=child.ethnicity,
        nationality="Việt Nam",
        home_town=father.home.new,
        personal_id=child.personal_id,
        mother__full_name=mother.full_name.upper(),
        mother__birth_year=str(mother.born.year),
        mother__residence=mother.residence.new,
        father__full_name=father.full_name.upper(),
        father__birth_year=str(father.born.year),
        father__residence=father.residence.new,
        registered_at=committee(case),
        registered_on=case.finished_on.isoformat(),
        signer=signer,
        **more,
    )


VARIANTS = (of_2015, electronic_copy)
KIND = Kind("birth_certificate", "result", one_of(VARIANTS), page_numbers=False)
