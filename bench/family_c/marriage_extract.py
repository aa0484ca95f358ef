"""Trích lục kết hôn: the spouses facing each other in four columns, in sections A to C, as an electronic copy."""

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_b.presses import settle
from bench.family_b.rows import leaders, row
from bench.family_b.signing import signed
from bench.family_b.wording import around_seal, lowered
from bench.family_c.setting import begin, run_in, section, small_print, stacked, two
from bench.family_c.variants import one_of
from bench.family_c.wording import POLICE, any_day, bare, hyphened
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.people import Person
from samples.words import long_date, short_date


def facing(flow: Flow, case: Case) -> Fields:
    """Four columns: what is asked and the answer, for the wife and for the husband."""
    settle(flow, case.rng, (12.5, 13))
    home, commune, signer = case.household, case.commune, case.officials.chairman
    number, where = f"{home.marriage_number}/TLKH-UBND", _registered_at(case)
    place = f"{commune.seat}, {long_date(case.finished_on)}"
    two_columns(flow, Head(("ỦY BAN NHÂN DÂN", commune.title.upper()), (), f"Số: {number}", place), size=11.5)
    heading(flow, "TRÍCH LỤC KẾT HÔN", "(Bản chính)", size=17)
    width = flow.right - flow.left
    flow.table((width / 2, width / 2), (("THÔNG TIN BÊN VỢ", "THÔNG TIN BÊN CHỒNG"),), size=11.5)
    answers = [
        (person.full_name.upper(), any_day(case.rng, person.born), "Kinh", "Việt Nam", person.personal_id,
         person.residence.new)
        for person in (home.wife, home.husband)
    ]  # fmt: skip
    asked = ("Họ tên", "Sinh ngày", "Dân tộc", "Quốc tịch", "Số ĐDCN/ CCCD", "Chỗ ở hiện nay")
    rows = [(label, hers, label, his) for label, hers, his in zip(asked, *answers, strict=True)]
    flow.table((0.15 * width, 0.35 * width) * 2, rows, head=0, size=11.5)
    flow.space(3)
    run_in(flow, (Blank("Cơ quan đăng ký kết hôn:", where),))
    run_in(flow, (Blank("Ngày đăng ký kết hôn:", short_date(home.married_on)),))
    run_in(flow, (Blank("Căn cứ trích lục:", f"Sổ đăng ký kết hôn quyển số 01/{home.married_on.year}"),))
    _sign(flow, case, ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), signer)
    return _truth(case, number, where, signer, capitals=True)


def sections(flow: Flow, case: Case) -> Fields:
    """Sections A, B, C with numbered blanks, the husband first; who issued each card and when."""
    begin(flow, Face(12.5), Margins(16, 16, 14, 27))
    flow.fine_dots = case.rng.random() < 0.5
    home, commune, signer = case.household, case.commune, case.officials.registrar
    number, where = f"{home.marriage_number:03}/{case.finished_on.year}/TLKH", _registered_at(case)
    one_column(flow, size=12.5, stars=True)
    heading(flow, "TRÍCH LỤC KẾT HÔN", size=18)
    flow.paragraph(f"(Bản sao) - Số: {number}", align="center", after=1)
    for letter, who, person in (("A", "NGƯỜI CHỒNG", home.husband), ("B", "NGƯỜI VỢ", home.wife)):
        section(flow, f"{letter}. PHẦN GHI VỀ {who}")
        leaders(
            flow,
            [
                row("1. Họ, chữ đệm và tên khai sinh:", f"<b>{person.full_name.upper()}</b>"),
                two(("2. Sinh ngày:", short_date(person.born)), ("3. Dân tộc, quốc tịch:", "Kinh, Việt Nam")),
                two(("4. Số CCCD:", person.personal_id), ("cấp ngày:", short_date(person.id_issued))),
                row("Nơi cấp:", POLICE),
                row("5. Nơi đăng ký thường trú:", person.residence.new),
            ],
        )
    section(flow, "C. PHẦN GHI VỀ VIỆC KẾT HÔN")
    leaders(flow, [row("6. Đăng ký tại:", where), two(("7. Ngày:", bare(home.married_on)), ("8. Ghi chú:", ""))])
    day = f"<i>{commune.title}, {long_date(case.finished_on)}</i>"
    flow.need(58)
    flow.space(2)
    flow.paragraph(day, align="center", after=0, between=(flow.left + 76, flow.right))
    _sign(flow, case, ("TL. CHỦ TỊCH", "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH"), signer)
    return _truth(case, number, where, signer, capitals=True)


def electronic(flow: Flow, case: Case) -> Fields:
    """Drawn from the national database: values under small labels, two a line, a QR code in the corner."""
    begin(flow, Face(11.5, family="Arimo"), Margins(18, 18, 16, 24))
    home, signer = case.household, case.officials.vice_chairman
    number, where = f"{home.marriage_number}/TLKH-BSĐT", _registered_at(case)
    flow.sheet.code(f"{number};{case.finished_on:%d%m%Y}", "QRCode", 12, 12, 22)
    one_column(flow, size=11.5, family="Arimo")
    flow.space(4)
    heading(flow, "TRÍCH LỤC KẾT HÔN", "(Bản sao điện tử)", size=16, family="Arimo")
    stacked(
        flow,
        [
            two(("Số trích lục", number), ("Ngày trích lục", hyphened(case.finished_on))),
            *_spouse("vợ", home.wife),
            *_spouse("chồng", home.husband),
            two(("Nơi đã đăng ký kết hôn", where), ("Ngày kết hôn", hyphened(home.married_on)), (1.7, 0.8)),
        ],
        ruled=False,
    )
    signing = Signing(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), signer)
    flow.space(5)
    signed(flow, signing, (flow.left + 84, flow.right), copy=True)
    small_print(flow, "Bản sao được trích xuất từ Cơ sở dữ liệu hộ tịch điện tử, có giá trị như bản sao giấy.")
    return _truth(case, number, where, signer, capitals=False)


def _spouse(who: str, person: Person) -> list[tuple[Blank, ...]]:
    return [
        two((f"Họ và tên {who}", f"<b>{person.full_name}</b>"), ("Ngày sinh", hyphened(person.born))),
        two(("Số định danh cá nhân", person.personal_id), ("Dân tộc / Quốc tịch", "Kinh / Việt Nam")),
        row("Nơi cư trú", person.residence.new),
    ]


def _registered_at(case: Case) -> str:
    """A commune of before 01/7/2025."""
    return f"UBND {lowered(case.household.husband.residence.old.split(', ', 1)[1])}"


def _sign(flow: Flow, case: Case, titles: tuple[str, ...], name: str) -> None:
    flow.space(2)
    signed(flow, Signing(titles, name, around_seal(case)), (flow.left + 76, flow.right))


def _truth(case: Case, number: str, registered_at: str, signer: str, *, capitals: bool) -> Fields:
    wife, husband = case.household.wife, case.household.husband
    return printed(
        number=number,
        wife__full_name=wife.full_name.upper() if capitals else wife.full_name,
        wife__date_of_birth=wife.born.isoformat(),
        wife__personal_id=wife.personal_id,
        wife__residence=wife.residence.new,
        husband__full_name=husband.full_name.upper() if capitals else husband.full_name,
        husband__date_of_birth=husband.born.isoformat(),
        husband__personal_id=husband.personal_id,
        husband__residence=husband.residence.new,
        registered_at=registered_at,
        registered_on=case.household.married_on.isoformat(),
        issued_on=case.finished_on.isoformat(),
        signer=signer,
    )


VARIANTS = (facing, sections, electronic)
KIND = Kind("marriage_extract", "result", one_of(VARIANTS), page_numbers=False)
