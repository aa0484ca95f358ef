"""Giấy khai sinh: the original by the national civil-status software (TT 04/2020, TT 04/2024/TT-BTP), and a copy from
the book on the form of TT 08.a/2010/TT-BTP."""

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_b.rows import Row, leaders, row
from bench.family_b.signing import signed
from bench.family_b.wording import around_seal, figures
from bench.family_c.setting import begin, two
from bench.family_c.variants import one_of
from bench.family_d.wording import at_seat
from bench.family_e.setting import filled
from bench.family_e.wording import card, committee
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.people import Person
from samples.words import date_in_words, short_date


def original(flow: Flow, case: Case) -> Fields:
    """Printed whole onto a framed blank: no dots, what was registered in bold, no book."""
    begin(flow, Face(13), Margins(24, 20, 20, 25))
    number, signer = f"{case.serial % 300 + 1}/{case.finished_on.year}", case.officials.chairman
    child, home = case.household.child, case.household
    flow.sheet.frame(13, 13, 197, 284, 0.9)
    flow.sheet.frame(15, 15, 195, 282, 0.25)
    one_column(flow, size=13)
    flow.space(3)
    heading(flow, "GIẤY KHAI SINH", size=24)
    flow.space(-2)
    flow.paragraph(f"Số: {number}", align="center", after=4)
    filled(
        flow,
        [
            row("Họ, chữ đệm, tên:", child.full_name.upper()),
            row("Ngày, tháng, năm sinh:", short_date(child.born)),
            row("ghi bằng chữ:", date_in_words(child.born)),
            (Blank("Giới tính:", child.sex, 0.8), Blank("Dân tộc:", child.ethnicity), Blank("Quốc tịch:", "Việt Nam")),
            row("Nơi sinh:", _hospital(case)),
            row("Quê quán:", home.husband.home.new),
            row("Số định danh cá nhân:", child.personal_id),
            *_parent("mẹ", home.wife),
            *_parent("cha", home.husband),
            row("Họ, chữ đệm, tên người đi khai sinh:", case.applicant.full_name),
            row("Giấy tờ tùy thân:", card(case.applicant)),
            row("Nơi đăng ký khai sinh:", committee(case)),
            row("Ngày, tháng, năm đăng ký:", short_date(case.finished_on)),
        ],
    )
    flow.space(3)
    titles = ("NGƯỜI KÝ GIẤY KHAI SINH", "CHỦ TỊCH")
    signed(flow, Signing(titles, signer, around_seal(case)), (flow.left + 76, flow.right))
    more = {"personal_id": child.personal_id, "place_of_birth": _hospital(case), "registered_at": committee(case)}
    return _truth(case, number, signer, home.wife.full_name.upper(), home.husband.full_name.upper(), **more)


def _parent(who: str, person: Person) -> list[Row]:
    year = Blank("Năm sinh:", str(person.born.year), 0.8)
    return [
        row(f"Họ, chữ đệm, tên người {who}:", person.full_name.upper()),
        (year, Blank("Dân tộc:", person.ethnicity), Blank("Quốc tịch:", "Việt Nam")),
        row("Nơi cư trú:", person.residence.new),
    ]


def copy_from_book(flow: Flow, case: Case) -> Fields:
    """Bản sao: sex beside the name, the father first, "Ghi chú", copied from the book and "(Đã ký)"; no number of the
    person."""
    begin(flow, Face(13), Margins(18, 16, 16, 28))
    child, home, year = case.household.child, case.household, case.finished_on.year
    number, book, signer = f"{case.serial % 300 + 1}", f"01/{year}", case.officials.vice_chairman
    flow.paragraph("Mẫu TP/HT-2010-KS.2", face=Face(10), align="left", after=1)
    two_columns(flow, Head(("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (case.province.name.upper(),)), size=11.5)
    flow.space(-3)
    register = (flow.left + 105, flow.right)
    flow.paragraph(f"Số: {number}", align="left", after=0.5, between=register)
    flow.paragraph(f"Quyển số: {book}", align="left", after=2, between=register)
    heading(flow, "GIẤY KHAI SINH", "(BẢN SAO)", size=20)
    where = f"UBND {case.commune.title}, {case.province.short}"
    leaders(
        flow,
        [
            two(("Họ và tên:", f"<b>{child.full_name.upper()}</b>"), ("Giới tính:", child.sex), (2.2, 0.8)),
            row("Ngày, tháng, năm sinh:", figures(child.born)),
            row("(Bằng chữ:", f"{date_in_words(child.born)})"),
            row("Nơi sinh:", f"Trạm Y tế {case.commune.title}"),
            two(("Dân tộc:", child.ethnicity), ("Quốc tịch:", "Việt Nam")),
            row("Quê quán:", home.husband.home.old),
            *_of_2010("cha", home.husband),
            *_of_2010("mẹ", home.wife),
            row("Nơi đăng ký:", where),
            row("Ngày, tháng, năm đăng ký:", figures(case.finished_on)),
            two(
                ("Họ và tên người đi khai sinh:", case.applicant.full_name),
                ("Quan hệ:", "Mẹ" if case.applicant.female else "Cha"),
                (2.2, 0.8),
            ),
            row("Ghi chú:", "Đăng ký đúng hạn"),
        ],
    )
    flow.need(62)
    flow.space(2)
    right = (flow.left + 74, flow.right)
    flow.paragraph("<b>Sao từ Sổ đăng ký khai sinh</b>", align="center", after=0.3, between=right)
    flow.paragraph(f"<i>{at_seat(case)}</i>", align="center", after=0.3, between=right)
    signed(flow, Signing(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), signer), right, copy=True)
    more = {"book_number": book, "place_of_birth": f"Trạm Y tế {case.commune.title}", "registered_at": where}
    names = home.wife.full_name, home.husband.full_name
    return {**_truth(case, number, signer, *names, **more), **printed(home_town=home.husband.home.old)}


def _of_2010(who: str, person: Person) -> list[Row]:
    nation = Blank("Dân tộc:", person.ethnicity), Blank("Quốc tịch:", "Việt Nam")
    return [
        row(f"Họ và tên {who}:", person.full_name),
        (*nation, Blank("Năm sinh:", str(person.born.year))),
        row("Nơi thường trú/tạm trú:", person.residence.new),
    ]


def _hospital(case: Case) -> str:
    return f"Bệnh viện Phụ sản - Nhi {case.province.short}, {case.province.name}"


def _truth(case: Case, number: str, signer: str, mother: str, father: str, **more: str) -> Fields:
    child, home = case.household.child, case.household
    return printed(
        number=number,
        full_name=child.full_name.upper(),
        date_of_birth=child.born.isoformat(),
        sex=child.sex,
        ethnicity=child.ethnicity,
        nationality="Việt Nam",
        home_town=home.husband.home.new,
        mother__full_name=mother,
        mother__birth_year=str(home.wife.born.year),
        mother__residence=home.wife.residence.new,
        father__full_name=father,
        father__birth_year=str(home.husband.born.year),
        father__residence=home.husband.residence.new,
        declarant__full_name=case.applicant.full_name,
        registered_on=case.finished_on.isoformat(),
        signer=signer,
        **more,
    )


VARIANTS = (original, copy_from_book)
KIND = Kind("birth_certificate", "result", one_of(VARIANTS), page_numbers=False)
