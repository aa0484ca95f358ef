"""Trích lục kết hôn: bản sao of TT 04/2020/TT-BTP, and the national software's with both spouses on each line."""

from bench.family_b.heads import heading, two_columns
from bench.family_b.presses import settle
from bench.family_b.rows import leaders, row
from bench.family_b.signing import signed
from bench.family_b.wording import around_seal, lowered
from bench.family_c.setting import begin, two
from bench.family_c.variants import one_of
from bench.family_d.wording import at_seat, card
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.people import Person
from samples.words import long_date, short_date


def of_2020(flow: Flow, case: Case) -> Fields:
    """The published form on fine dots: wife, husband, then where, under which number and when."""
    begin(flow, Face(13), Margins(20, 18, 18, 29))
    flow.fine_dots = True
    home, signer = case.household, case.officials.chairman
    number, where = f"{home.marriage_number}/TLKH-BS", _registered_at(case)
    _head(flow, case, number)
    heading(flow, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)", size=17)
    for who, person in (("vợ", home.wife), ("chồng", home.husband)):
        leaders(
            flow,
            [
                row(f"Họ, chữ đệm, tên {who}:", f"<b>{person.full_name.upper()}</b>"),
                row("Ngày, tháng, năm sinh:", short_date(person.born)),
                two(("Dân tộc:", person.ethnicity), ("Quốc tịch:", "Việt Nam")),
                row("Nơi cư trú:", person.residence.new),
                row("Giấy tờ tùy thân:", card(person)),
            ],
        )
    day = long_date(home.married_on).removeprefix("ngày ")
    leaders(
        flow,
        [
            row("Đã đăng ký kết hôn tại:", where),
            two(("Số:", f"{home.marriage_number}/{home.married_on.year}"), ("ngày", day), (0.8, 1.2)),
            row("Ghi chú:", "Không"),
        ],
    )
    _sign(flow, case, ("NGƯỜI KÝ TRÍCH LỤC", "CHỦ TỊCH"), signer)
    return _truth(case, number, where, signer)


def of_software(flow: Flow, case: Case) -> Fields:
    """Both spouses on each line of a table whose cells bear label and value."""
    settle(flow, case.rng, (13.0,))
    home, signer = case.household, case.officials.vice_chairman
    number, where = f"{case.serial:02}/{case.finished_on.year}/TLKH-BS", _registered_at(case)
    _head(flow, case, number)
    heading(flow, "TRÍCH LỤC KẾT HÔN", "(Bản sao)", size=16)
    columns = [_cells(who, person) for who, person in (("chồng", home.husband), ("vợ", home.wife))]
    width = flow.right - flow.left
    flow.table((width / 2, width / 2), list(zip(*columns, strict=True)), head=0, size=12.5)
    flow.space(3)
    for line in (
        f"Nơi đăng ký kết hôn: {where}",
        f"Ngày, tháng, năm đăng ký: {short_date(home.married_on)}",
        f"Số đăng ký: {home.marriage_number}, Quyển số: 01/{home.married_on.year}",
    ):
        flow.paragraph(line, indent=0, after=1.5)
    _sign(flow, case, ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), signer)
    return _truth(case, number, where, signer)


def _head(flow: Flow, case: Case, number: str) -> None:
    issuer = ("ỦY BAN NHÂN DÂN", case.commune.title.upper())
    two_columns(flow, Head(issuer, (), f"Số: {number}", at_seat(case)), size=11.5)


def _cells(who: str, person: Person) -> tuple[str, ...]:
    return (
        f"Họ, chữ đệm, tên {who}:\n<b>{person.full_name.upper()}</b>",
        f"Ngày, tháng, năm sinh: {short_date(person.born)}",
        f"Dân tộc: {person.ethnicity}",
        "Quốc tịch: Việt Nam",
        f"Nơi cư trú: {person.residence.new}",
        f"Số định danh cá nhân: {person.personal_id}",
    )


def _registered_at(case: Case) -> str:
    """A commune of before 01/7/2025."""
    return f"Ủy ban nhân dân {lowered(case.household.husband.residence.old.split(', ', 1)[1])}"


def _sign(flow: Flow, case: Case, titles: tuple[str, ...], name: str) -> None:
    flow.need(58)
    flow.space(3)
    signed(flow, Signing(titles, name, around_seal(case)), (flow.left + 78, flow.right))


def _truth(case: Case, number: str, registered_at: str, signer: str) -> Fields:
    wife, husband = case.household.wife, case.household.husband
    return printed(
        number=number,
        wife__full_name=wife.full_name.upper(),
        wife__date_of_birth=wife.born.isoformat(),
        wife__personal_id=wife.personal_id,
        wife__residence=wife.residence.new,
        husband__full_name=husband.full_name.upper(),
        husband__date_of_birth=husband.born.isoformat(),
        husband__personal_id=husband.personal_id,
        husband__residence=husband.residence.new,
        registered_at=registered_at,
        registered_on=case.household.married_on.isoformat(),
        issued_on=case.finished_on.isoformat(),
        signer=signer,
    )


VARIANTS = (of_2020, of_software)
KIND = Kind("marriage_extract", "result", one_of(VARIANTS), page_numbers=False)
