"""Giấy khai sinh: the framed blank of TT 04/2020/TT-BTP printed upon by software, and bản sao (TT 04/2024/TT-BTP) with
both parents in a table and the book it was copied from."""

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_b.land_sheets import thick_frame
from bench.family_b.rows import Row, leaders, plain, row
from bench.family_b.signing import signed
from bench.family_b.wording import around_seal, figures, lowered
from bench.family_c.setting import begin, two
from bench.family_c.variants import one_of
from bench.family_c.wording import said
from bench.family_d.forms import nation
from bench.family_d.wording import at_seat
from bench.family_e.wording import committee
from bench.family_f.birth_certificate import truth
from bench.family_g.setting import dated_end, shared_table
from bench.family_g.wording import Writing, shortened, writing
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.people import Person
from samples.words import date_in_words, short_date


def of_2020(flow: Flow, case: Case) -> Fields:
    """On fine dots within a double frame, the day in figures and in words after one label."""
    begin(flow, Face(12.5), Margins(22, 20, 18, 24))
    flow.fine_dots = True
    thick_frame(flow.sheet)
    child, home, asker, write = case.household.child, case.household, case.applicant, writing(case.rng)
    number, signer, registered_at = f"{case.serial % 260 + 5}", case.officials.vice_chairman, committee(case)
    place = f"Bệnh viện Đa khoa khu vực {case.commune.name}, {shortened(f'{case.commune.title}, {case.province.name}')}"
    one_column(flow, size=12.5)
    flow.space(2)
    heading(flow, "GIẤY KHAI SINH", size=22)
    flow.space(-2)
    flow.paragraph(f"Số: {number}/{case.finished_on.year}", align="center", after=3)
    declared = f"Căn cước công dân {asker.personal_id} cấp ngày {short_date(asker.id_issued)}"
    leaders(
        flow,
        [
            row("Họ, chữ đệm, tên:", f"<b>{child.full_name.upper()}</b>"),
            two(
                ("Ngày, tháng, năm sinh:", figures(child.born)), ("ghi bằng chữ:", date_in_words(child.born)), (0.7, 1)
            ),
            nation(child),
            row("Nơi sinh:", place),
            row("Quê quán:", write(home.husband.home.new)),
            row("Số định danh cá nhân:", child.personal_id),
            *_parent("mẹ", home.wife, write),
            *_parent("cha", home.husband, write),
            row("Họ, chữ đệm, tên người đi khai sinh:", asker.full_name),
            row("Giấy tờ tùy thân:", declared),
            row("Nơi đăng ký khai sinh:", registered_at),
            row("Ngày, tháng, năm đăng ký:", said(case.finished_on)),
        ],
    )
    flow.space(3)
    signing = Signing(("NGƯỜI KÝ GIẤY KHAI SINH", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), signer, around_seal(case))
    signed(flow, signing, (flow.left + 78, flow.right), room=30)
    more = {"declarant__full_name": asker.full_name, "place_of_birth": place}
    return _truth(case, f"{number}/{case.finished_on.year}", registered_at, signer, write, **more)


def _parent(who: str, person: Person, write: Writing) -> tuple[Row, ...]:
    return (
        row(f"Họ, chữ đệm, tên người {who}:", f"<b>{person.full_name.upper()}</b>"),
        (
            Blank("Năm sinh:", str(person.born.year)),
            Blank("Dân tộc:", person.ethnicity),
            Blank("Quốc tịch:", "Việt Nam"),
        ),
        row("Nơi cư trú:", write(person.residence.new)),
    )


def of_2024(flow: Flow, case: Case) -> Fields:
    """A copy: number and book in the head, the child's facts in running text, father and mother in columns."""
    begin(flow, Face(13), Margins(18, 15, 16, 28))
    child, home, write = case.household.child, case.household, writing(case.rng)
    number, book = f"{case.serial % 260 + 5:03}/{case.finished_on.year}", f"01/{case.finished_on.year}"
    signer, registered_at = case.officials.chairman, f"UBND {lowered(case.commune.title)}"
    place = f"Trạm Y tế {case.commune.title}, {case.province.name}"
    issuer = ("ỦY BAN NHÂN DÂN", case.commune.title.upper())
    two_columns(flow, Head(issuer, (case.province.name.upper(),), f"Số: {number}"), size=12)
    heading(flow, "GIẤY KHAI SINH", "(BẢN SAO)", size=18)
    plain(
        flow,
        [
            row("Họ, chữ đệm, tên:", f"<b>{child.full_name.upper()}</b>"),
            row("Ngày, tháng, năm sinh:", said(child.born)),
            row("Bằng chữ:", date_in_words(child.born)),
            nation(child),
            row("Số định danh cá nhân:", child.personal_id),
            row("Nơi sinh:", place),
            row("Quê quán:", write(home.husband.home.new)),
        ],
    )
    flow.space(1)
    parents = [
        (f"<b>{each.full_name.upper()}</b>", str(each.born.year), each.ethnicity, "Việt Nam", write(each.residence.new))
        for each in (home.husband, home.wife)
    ]
    labels = ("Họ, chữ đệm, tên", "Năm sinh", "Dân tộc", "Quốc tịch", "Nơi cư trú")
    rows = [("", "NGƯỜI CHA", "NGƯỜI MẸ"), *zip(labels, *parents, strict=True)]
    shared_table(flow, (0.22, 0.39, 0.39), rows, size=12.5)
    flow.space(3)
    plain(
        flow,
        [
            row("Nơi đăng ký khai sinh:", registered_at),
            row("Ngày, tháng, năm đăng ký:", short_date(case.finished_on)),
            row("Ghi chú:", f"Sao từ Sổ đăng ký khai sinh, Quyển số: {book}"),
        ],
    )
    dated_end(flow, at_seat(case), Signing(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), signer, around_seal(case)))
    return _truth(case, number, registered_at, signer, write, book_number=book, place_of_birth=place)


def _truth(case: Case, number: str, registered_at: str, signer: str, write: Writing, **more: str) -> Fields:
    home = case.household
    own = printed(
        home_town=write(home.husband.home.new),
        mother__residence=write(home.wife.residence.new),
        father__residence=write(home.husband.residence.new),
        registered_at=registered_at,
        **more,
    )
    return {**truth(case, number, signer), **own}


VARIANTS = (of_2020, of_2024)
KIND = Kind("birth_certificate", "result", one_of(VARIANTS), page_numbers=False)
