"""Trích lục kết hôn (bản sao): wife and husband in two columns (TT 04/2020/TT-BTP), and from the electronic database
(TT 01/2022/TT-BTP) with who drew it up beside who signs."""

from bench.family_b.heads import heading, two_columns
from bench.family_b.rows import Row, row
from bench.family_b.signing import side_by_side, signed
from bench.family_b.wording import around_seal
from bench.family_c.setting import begin, two
from bench.family_c.variants import one_of
from bench.family_d.wording import at_seat
from bench.family_e.setting import filled, halves, lines
from bench.family_e.wording import POLICE, old_committee
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.people import Person
from samples.words import long_date, short_date


def of_2020(flow: Flow, case: Case) -> Fields:
    """On fine dots, the wife's column left and the husband's right, as marriage certificates have them."""
    begin(flow, Face(12.5), Margins(20, 15, 18, 26))
    flow.fine_dots = flow.dots_under_values = True
    home, signer = case.household, case.officials.vice_chairman
    number = f"{home.marriage_number:02}/TLKH-BS"
    _head(flow, case, number)
    flow.space(2)
    heading(flow, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)", size=18)
    flow.space(2)
    halves(flow, _column("vợ", home.wife), _column("chồng", home.husband))
    flow.space(2)
    registered = f"{home.marriage_number}/{home.married_on.year}"
    for each in (
        row("Nơi đăng ký kết hôn:", old_committee(case)),
        two(("Số:", registered), ("Ngày, tháng, năm đăng ký:", short_date(home.married_on)), (0.6, 1.4)),
    ):
        flow.blanks(*each)
    flow.need(62)
    flow.space(6)
    flow.paragraph("<b>NGƯỜI KÝ TRÍCH LỤC</b>", align="center", after=0, between=(flow.left + 80, flow.right))
    signing = Signing(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), signer, around_seal(case), "(Ký, ghi rõ họ tên, đóng dấu)")
    signed(flow, signing, (flow.left + 80, flow.right))
    return _truth(case, number, signer)


def _column(who: str, person: Person) -> list[Row]:
    return [
        row(f"Họ, chữ đệm, tên {who}:", f"<b>{person.full_name.upper()}</b>"),
        row("Ngày, tháng, năm sinh:", short_date(person.born)),
        row("Dân tộc:", person.ethnicity),
        row("Quốc tịch:", "Việt Nam"),
        row("Nơi cư trú:", person.residence.new),
        row("Giấy tờ tùy thân:", f"CCCD số {person.personal_id}, {POLICE} cấp ngày {short_date(person.id_issued)}"),
    ]


def of_database(flow: Flow, case: Case) -> Fields:
    """Printed from the database with a QR code: a numbered part each, the ground it was drawn from, two who sign."""
    begin(flow, Face(13), Margins(18, 17, 16, 29))
    home, signer = case.household, case.officials.chairman
    number = f"{case.serial}/{case.finished_on.year}/TLKH-BS"
    _head(flow, case, number)
    flow.sheet.code(f"{number}|{home.wife.personal_id}|{home.husband.personal_id}", "QRCode", flow.left - 4, flow.y, 21)
    flow.space(5)
    heading(flow, "TRÍCH LỤC KẾT HÔN", "(Bản sao)", size=16)
    flow.space(6)
    for part, who, person in (("I", "vợ", home.wife), ("II", "chồng", home.husband)):
        flow.paragraph(f"<b>{part}. Thông tin về người {who}</b>", indent=0, after=1.2)
        filled(
            flow,
            [
                two(("1. Họ, chữ đệm, tên:", person.full_name.upper()), ("2. Giới tính:", person.sex), (2, 0.9)),
                two(
                    ("3. Ngày, tháng, năm sinh:", short_date(person.born)), ("4. Dân tộc:", person.ethnicity), (2, 0.9)
                ),
                two(("5. Số định danh cá nhân:", person.personal_id), ("6. Quốc tịch:", "Việt Nam"), (2, 0.9)),
                row("7. Nơi cư trú:", person.residence.new),
            ],
        )
    flow.paragraph("<b>III. Thông tin về việc đăng ký kết hôn</b>", indent=0, after=1.2)
    filled(
        flow,
        [
            row("1. Nơi đăng ký kết hôn:", old_committee(case)),
            row("2. Ngày, tháng, năm đăng ký:", long_date(home.married_on).removeprefix("ngày ")),
            two(("3. Số đăng ký:", str(home.marriage_number)), ("4. Quyển số:", f"01/{home.married_on.year}")),
        ],
    )
    lines(flow, "<i>Trích lục này được thực hiện từ Cơ sở dữ liệu hộ tịch điện tử.</i>")
    flow.space(3)
    left = Signing(("NGƯỜI THỰC HIỆN", "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH"), case.officials.registrar)
    side_by_side(flow, left, Signing(("NGƯỜI KÝ TRÍCH LỤC", "CHỦ TỊCH"), signer, around_seal(case)), room=32)
    return _truth(case, number, signer)


def _head(flow: Flow, case: Case, number: str) -> None:
    issuer = ("ỦY BAN NHÂN DÂN", case.commune.title.upper())
    two_columns(flow, Head(issuer, (case.province.name.upper(),), f"Số: {number}", at_seat(case)), size=12)


def _truth(case: Case, number: str, signer: str) -> Fields:
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
        registered_at=old_committee(case),
        registered_on=case.household.married_on.isoformat(),
        issued_on=case.finished_on.isoformat(),
        signer=signer,
    )


VARIANTS = (of_2020, of_database)
KIND = Kind("marriage_extract", "result", one_of(VARIANTS), page_numbers=False)
