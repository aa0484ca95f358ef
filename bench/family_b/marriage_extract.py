"""Trích lục kết hôn, bản chính and bản sao (TT 15/2015/TT-BTP and TT 04/2020/TT-BTP), and as a table of two spouses."""

from collections.abc import Sequence

from bench.family_b.presses import settle
from bench.family_b.rows import dashed, row
from bench.layouts.heads import heading, one_column, two_columns
from bench.layouts.signing import signed
from bench.layouts.wording import around_seal, figures
from samples.case import Case
from samples.flow import Blank, Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.people import Person
from samples.words import long_date, short_date


def compose(flow: Flow, case: Case) -> Fields:
    variant = case.rng.choice((_table, _halves, _running))
    home, commune = case.household, case.commune
    settle(flow, case.rng, (12.5, 13, 13.5))
    number = f"{home.marriage_number}/{case.rng.choice(('TLKH', 'UBND-TLKH', 'TLKH-BS'))}"
    registered_at = f"UBND {home.husband.residence.old.split(', ', 1)[1]}"
    place_and_day = f"{commune.seat}, {long_date(case.finished_on)}"
    head = Head(("ỦY BAN NHÂN DÂN", commune.title.upper()), (), f"Số: {number}", place_and_day)
    if variant is _halves:
        one_column(flow, size=12.5)
        flow.paragraph(f"Số: {number}", align="right", after=2)
    else:
        two_columns(flow, head, size=12, day_below=variant is _running)
    variant(flow, case, registered_at)
    return printed(
        number=number,
        wife__full_name=_name(home.wife, variant is _table),
        wife__date_of_birth=home.wife.born.isoformat(),
        wife__personal_id=home.wife.personal_id,
        wife__residence=home.wife.residence.new,
        husband__full_name=_name(home.husband, variant is _table),
        husband__date_of_birth=home.husband.born.isoformat(),
        husband__personal_id=home.husband.personal_id,
        husband__residence=home.husband.residence.new,
        registered_at=registered_at,
        registered_on=home.married_on.isoformat(),
        issued_on=case.finished_on.isoformat(),
        signer=case.officials.registrar if variant is _halves else case.officials.vice_chairman,
    )


def _name(person: Person, as_written: bool) -> str:
    return person.full_name if as_written else person.full_name.upper()


def _table(flow: Flow, case: Case, registered_at: str) -> None:
    """One row a fact, one column a spouse."""
    width = flow.right - flow.left
    wife, husband, day = case.household.wife, case.household.husband, case.household.married_on
    heading(flow, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)", size=16)
    facts: Sequence[tuple[str, str, str]] = (
        ("", "Bên nam", "Bên nữ"),
        ("Họ, chữ đệm, tên", husband.full_name, wife.full_name),
        ("Ngày, tháng, năm sinh", figures(husband.born), figures(wife.born)),
        ("Dân tộc", husband.ethnicity, wife.ethnicity),
        ("Quốc tịch", "Việt Nam", "Việt Nam"),
        ("Nơi cư trú", husband.residence.new, wife.residence.new),
        ("Giấy tờ tùy thân", f"CCCD số {husband.personal_id}", f"CCCD số {wife.personal_id}"),
    )
    flow.table((0.22 * width, 0.39 * width, 0.39 * width), facts, size=12)
    flow.space(4)
    for line in (
        f"Nơi đăng ký kết hôn: {registered_at}",
        f"Đăng ký ngày {figures(day)}, Sổ đăng ký kết hôn số {day.year}/KH.",
    ):
        flow.paragraph(line, indent=0)
    _sign(flow, case, ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), case.officials.vice_chairman)


def _halves(flow: Flow, case: Case, registered_at: str) -> None:
    """Husband and wife side by side, as on the certificate of marriage."""
    heading(flow, "TRÍCH LỤC KẾT HÔN", size=20)
    middle = (flow.left + flow.right) / 2
    top, bottom = flow.y, flow.y
    for label, person, between in (
        ("chồng", case.household.husband, (flow.left - 6, middle - 3)),
        ("vợ", case.household.wife, (middle + 3, flow.right + 4)),
    ):
        flow.y = top
        for line in (
            f"Họ, chữ đệm, tên {label}:",
            f"<b>{person.full_name.upper()}</b>",
            f"Ngày, tháng, năm sinh: {short_date(person.born)}",
            f"Dân tộc: {person.ethnicity}",
            "Quốc tịch: Việt Nam",
            f"Nơi cư trú: {person.residence.new}",
            f"Giấy tờ tùy thân: Thẻ CCCD số {person.personal_id}",
        ):
            flow.paragraph(line, align="left", after=1.8, between=between)
        bottom = max(bottom, flow.y)
    flow.sheet.rule(middle, top, middle, bottom, 0.2)
    flow.y = bottom + 3
    flow.paragraph(f"Nơi đăng ký kết hôn: {registered_at}", indent=0)
    flow.paragraph(f"Ngày, tháng, năm đăng ký: {short_date(case.household.married_on)}", indent=0)
    day = f"<i>{case.commune.seat}, {long_date(case.finished_on)}</i>"
    flow.paragraph(day, align="center", after=1, between=(flow.left + 80, flow.right))
    _sign(flow, case, ("NGƯỜI THỰC HIỆN TRÍCH LỤC",), case.officials.registrar)


def _running(flow: Flow, case: Case, registered_at: str) -> None:
    """Short dashed lines, wife first, the registration in one sentence."""
    heading(flow, "TRÍCH LỤC KẾT HÔN", "(Bản sao)", size=18)
    for label, person in (("vợ", case.household.wife), ("chồng", case.household.husband)):
        dashed(
            flow,
            [
                row(f"Họ và tên {label}:", f"<b>{person.full_name.upper()}</b>"),
                (Blank("Sinh ngày:", long_date(person.born)[5:]), Blank("Dân tộc:", person.ethnicity, 0.6)),
                row("Số định danh cá nhân:", person.personal_id),
                row("Nơi thường trú:", person.residence.new),
            ],
        )
        flow.space(2)
    flow.paragraph(f"Đã đăng ký kết hôn tại: {registered_at}", indent=0)
    flow.paragraph(f"Vào ngày: {figures(case.household.married_on)}", indent=0)
    flow.paragraph(f"Trích lục từ Sổ đăng ký kết hôn số 01/{case.household.married_on.year}.", indent=0, after=5)
    _sign(flow, case, ("NGƯỜI KÝ TRÍCH LỤC", "PHÓ CHỦ TỊCH"), case.officials.vice_chairman, copy=True)


def _sign(flow: Flow, case: Case, titles: tuple[str, ...], name: str, *, copy: bool = False) -> None:
    flow.space(3)
    signed(flow, Signing(titles, name, around_seal(case)), (flow.left + 80, flow.right), copy=copy)


KIND = Kind("marriage_extract", "result", compose, page_numbers=False)
