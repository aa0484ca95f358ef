"""Giấy khai sinh: the blank of TT 04/2020 and TT 04/2024/TT-BTP with the hints printed on it, and a copy by another
vendor's software in numbered parts, declared by the grandmother."""

from bench.family_b.rows import Row, row
from bench.family_b.wording import figures, lowered
from bench.family_c.variants import one_of
from bench.family_c.wording import bare, said
from bench.family_e.setting import lines
from bench.family_e.wording import POLICE
from bench.family_e.wording import committee as registrar
from bench.family_f.birth_certificate import truth
from bench.family_g.wording import lower_levels
from bench.family_i.setting import CHIEF, VICE, closed, dotted, dwelling, moved, of_committee, on_country, under_head
from samples.case import Case
from samples.flow import Blank, Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.people import Person
from samples.words import date_in_words, short_date


def of_ministry(flow: Flow, case: Case) -> Fields:
    """In the published order on fine dots; the day in words in italics, who issued the card behind its number."""
    case = moved(case)
    child, home, asker, signer = case.household.child, case.household, case.applicant, case.officials.vice_chairman
    number = f"{case.serial % 270 + 6}/{case.finished_on.year}"
    place = f"Bệnh viện Đa khoa {lowered(case.province.name)}"
    on_country(flow, 13, "GIẤY KHAI SINH", number=number)
    flow.fine_dots = flow.dots_under_values = True
    dotted(
        flow,
        row("Họ, chữ đệm, tên:", f"<b>{child.full_name.upper()}</b>"),
        row("Ngày, tháng, năm sinh:", f"<b>{short_date(child.born)}</b>"),
        row("ghi bằng chữ:", f"<i>{date_in_words(child.born)}</i>"),
        _nation("Giới tính:", child.sex, child),
        row("Nơi sinh:", place),
        row("Quê quán:", lower_levels(home.husband.home.new)),
        row("Số định danh cá nhân:", child.personal_id),
    )
    for who, each in (("mẹ", home.wife), ("cha", home.husband)):
        dotted(
            flow,
            row(f"Họ, chữ đệm, tên người {who}:", f"<b>{each.full_name.upper()}</b>"),
            _nation("Năm sinh:", str(each.born.year), each),
            row("Nơi cư trú:", dwelling(each)),
        )
    dotted(
        flow,
        row("Họ, chữ đệm, tên người đi khai sinh:", asker.full_name),
        row("Giấy tờ tùy thân:", f"CCCD số {asker.personal_id}, {POLICE} cấp ngày {short_date(asker.id_issued)}"),
        row("Nơi đăng ký khai sinh:", registrar(case)),
        row("Ngày, tháng, năm đăng ký:", said(case.finished_on)),
    )
    closed(flow, case, ("NGƯỜI KÝ GIẤY KHAI SINH", *VICE[1:]), signer)
    return _truth(case, number, signer, place, asker.full_name)


def _nation(label: str, value: str, person: Person) -> Row:
    return Blank(label, value), Blank("Dân tộc:", person.ethnicity), Blank("Quốc tịch:", "Việt Nam", 1.2)


def in_parts(flow: Flow, case: Case) -> Fields:
    """Items numbered through; the parts say whose they are, their labels do not; copied later than registered."""
    case = moved(case)
    child, home = case.household.child, case.household
    signer, grandmother = case.officials.chairman, case.officials.registrar
    number, book = f"{case.serial % 270 + 6:03}/{case.finished_on.year}", f"02/{case.finished_on.year}"
    place = f"Trạm Y tế {lowered(case.commune.title)}, {lowered(case.province.name)}"
    under_head(flow, 12.5, of_committee(case, number, days_after=6), "GIẤY KHAI SINH", "(BẢN SAO)")
    parts = (("II. Thông tin của cha", 9, home.husband), ("III. Thông tin của mẹ", 13, home.wife))
    lines(
        flow,
        "<b>Phần I. Thông tin của người được khai sinh</b>",
        f"1. Họ và tên khai sinh: <b>{child.full_name.upper()}</b>",
        f"2. Giới tính: {child.sex}; 3. Dân tộc: {child.ethnicity}; 4. Quốc tịch: Việt Nam",
        f"5. Sinh ngày: {figures(child.born)}. Viết bằng chữ: {date_in_words(child.born)}",
        f"6. Nơi sinh: {place}",
        f"7. Nguyên quán: {lower_levels(home.husband.home.new)}",
        f"8. Mã số định danh: {child.personal_id}",
    )
    for part, start, each in parts:
        lines(
            flow,
            f"<b>Phần {part}</b>",
            f"{start}. Họ và tên: <b>{each.full_name.upper()}</b>",
            f"{start + 1}. Năm sinh: {each.born.year}; {start + 2}. Dân tộc: {each.ethnicity}; quốc tịch: Việt Nam",
            f"{start + 3}. Thường trú/tạm trú: {dwelling(each)}",
        )
    lines(
        flow,
        "<b>Phần IV. Thông tin đăng ký</b>",
        f"17. Người đi khai sinh: {grandmother} (bà nội)",
        f"18. Cơ quan đăng ký: {registrar(case)}",
        f"19. Ngày đăng ký: {bare(case.finished_on)}; 20. Quyển số: {book}",
    )
    closed(flow, case, CHIEF, signer, f"{case.applicant.courtesy} {case.applicant.full_name};", "Lưu: VT.")
    return {**_truth(case, number, signer, place, grandmother), **printed(book_number=book)}


def _truth(case: Case, number: str, signer: str, place: str, declarant: str) -> Fields:
    home = case.household
    own = printed(
        home_town=lower_levels(home.husband.home.new),
        place_of_birth=place,
        declarant__full_name=declarant,
        mother__residence=dwelling(home.wife),
        father__residence=dwelling(home.husband),
    )
    return {**truth(case, number, signer), **own}


VARIANTS = (of_ministry, in_parts)
KIND = Kind("birth_certificate", "result", one_of(VARIANTS), page_numbers=False)
