"""Giấy khai sinh of TT 04/2020/TT-BTP filled in by printer, and a certified copy from the book."""

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_b.rows import Row, leaders, plain, row
from bench.family_b.signing import signed
from bench.family_b.wording import around_seal
from bench.family_c.setting import begin, two
from bench.family_c.variants import one_of
from bench.family_d.wording import at_seat, card, committee_of
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.people import Person
from samples.words import date_in_words, long_date, short_date


def original(flow: Flow, case: Case) -> Fields:
    """Bản chính: no book number, the day in words on the line of its figures."""
    begin(flow, Face(12.5), Margins(20, 17, 16, 27))
    flow.fine_dots = flow.dots_under_values = True
    number, signer = f"{case.serial % 300 + 1}/{case.finished_on.year}", case.officials.vice_chairman
    child, born = case.household.child, case.household.child.born
    one_column(flow, size=13)
    heading(flow, "GIẤY KHAI SINH", size=22)
    flow.paragraph(f"Số: {number}", align="center", after=3)
    leaders(
        flow,
        [
            row("Họ, chữ đệm, tên:", f"<b>{child.full_name.upper()}</b>"),
            row("Ngày, tháng, năm sinh:", f"{short_date(born)} ghi bằng chữ: {date_in_words(born)}"),
            _nation(child, "Giới tính:", child.sex),
            row("Nơi sinh:", _clinic(case)),
            row("Quê quán:", case.household.husband.home.new),
            row("Số định danh cá nhân:", child.personal_id),
            *_parents(case),
            row("Họ, chữ đệm, tên người đi khai sinh:", case.applicant.full_name),
            row("Giấy tờ tùy thân:", card(case.applicant)),
            row("Nơi đăng ký khai sinh:", committee_of(case)),
            row("Ngày, tháng, năm đăng ký:", short_date(case.finished_on)),
        ],
    )
    flow.space(3)
    _sign(flow, case, ("NGƯỜI KÝ GIẤY KHAI SINH", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), signer)
    return _truth(case, number, signer, declarant__full_name=case.applicant.full_name)


def copy(flow: Flow, case: Case) -> Fields:
    """Bản sao: the committee's head, place and day of the copy, nobody who declared."""
    begin(flow, Face(13), Margins(20, 18, 18, 28))
    year, signer = case.finished_on.year, case.officials.chairman
    number, book = f"{case.serial % 300 + 1:03}", f"01/{year}"
    child, born = case.household.child, case.household.child.born
    head = Head(("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (), f"Số: {number}", at_seat(case))
    two_columns(flow, head, size=11.5)
    heading(flow, "GIẤY KHAI SINH", "(BẢN SAO)", size=18)
    plain(
        flow,
        [
            row("Họ, chữ đệm, tên:", f"<b>{child.full_name.upper()}</b>"),
            row("Ngày, tháng, năm sinh:", short_date(born)),
            row("Ghi bằng chữ:", date_in_words(born)),
            _nation(child, "Giới tính:", child.sex),
            row("Số định danh cá nhân:", child.personal_id),
            row("Nơi sinh:", _clinic(case)),
            row("Quê quán:", case.household.husband.home.new),
            *_parents(case),
            row("Đăng ký khai sinh tại:", committee_of(case)),
            two(("Quyển số:", book), ("Ngày đăng ký:", long_date(case.finished_on).removeprefix("ngày ")), (0.6, 1)),
            row("Ghi chú:", "Không"),
        ],
    )
    flow.space(3)
    _sign(flow, case, ("NGƯỜI KÝ BẢN SAO", "CHỦ TỊCH"), signer)
    return _truth(case, number, signer, book_number=book)


def _parents(case: Case) -> list[Row]:
    rows: list[Row] = []
    for who, person in (("mẹ", case.household.wife), ("cha", case.household.husband)):
        rows += [
            row(f"Họ, chữ đệm, tên người {who}:", f"<b>{person.full_name.upper()}</b>"),
            _nation(person, "Năm sinh:", str(person.born.year)),
            row("Nơi cư trú:", person.residence.new),
        ]
    return rows


def _nation(person: Person, label: str, value: str) -> Row:
    return Blank(label, value, 0.9), Blank("Dân tộc:", person.ethnicity, 0.9), Blank("Quốc tịch:", "Việt Nam")


def _clinic(case: Case) -> str:
    return f"Trung tâm Y tế khu vực {case.commune.name}, {case.province.name}"


def _sign(flow: Flow, case: Case, titles: tuple[str, ...], name: str) -> None:
    flow.need(58)
    signed(flow, Signing(titles, name, around_seal(case)), (flow.left + 78, flow.right))


def _truth(case: Case, number: str, signer: str, **more: str) -> Fields:
    child, mother, father = case.household.child, case.household.wife, case.household.husband
    return printed(
        number=number,
        full_name=child.full_name.upper(),
        date_of_birth=child.born.isoformat(),
        sex=child.sex,
        ethnicity=child.ethnicity,
        nationality="Việt Nam",
        place_of_birth=_clinic(case),
        home_town=father.home.new,
        personal_id=child.personal_id,
        mother__full_name=mother.full_name.upper(),
        mother__birth_year=str(mother.born.year),
        mother__residence=mother.residence.new,
        father__full_name=father.full_name.upper(),
        father__birth_year=str(father.born.year),
        father__residence=father.residence.new,
        registered_at=committee_of(case),
        registered_on=case.finished_on.isoformat(),
        signer=signer,
        **more,
    )


VARIANTS = (original, copy)
KIND = Kind("birth_certificate", "result", one_of(VARIANTS), page_numbers=False)
