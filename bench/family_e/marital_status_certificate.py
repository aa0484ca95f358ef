"""Giấy xác nhận tình trạng hôn nhân: TT 04/2020/TT-BTP on rows of full stops with its use inside the last sentence, and
the civil-status software's with what is filled in bold."""

from bench.family_b.heads import heading, two_columns
from bench.family_b.rows import Row, leaders, row
from bench.family_b.signing import signed
from bench.family_b.wording import around_seal, lowered
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_d.wording import at_seat
from bench.family_e.setting import filled, lines
from bench.family_e.wording import card
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.people import Person
from samples.words import long_date, short_date

_STATUSES = (
    "Chưa đăng ký kết hôn với ai",
    "Đã đăng ký kết hôn nhưng đã ly hôn theo Quyết định số 214/2023/QĐST-HNGĐ ngày 16/8/2023 của Tòa án nhân dân; hiện "
    "tại chưa đăng ký kết hôn với ai",
    "Hiện tại chưa đăng ký kết hôn với ai",
)
_PURPOSES = (
    "làm thủ tục đăng ký kết hôn",
    "bổ túc hồ sơ vay vốn tại ngân hàng",
    "làm thủ tục chuyển nhượng quyền sử dụng đất",
)


def of_2020(flow: Flow, case: Case) -> Fields:
    """The published form: for whom it is asked on a line of its own, from when to when, what it may be used for."""
    begin(flow, Face(13.5), Margins(20, 17, 18, 30))
    person, signer, number = case.applicant, case.officials.vice_chairman, f"{case.serial % 200 + 3:02}/UBND-XNTTHN"
    status, purpose = case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES)
    _head(flow, case, number, (case.province.name.upper(),))
    heading(flow, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", size=16)
    flow.space(-1)
    flow.paragraph(f"<b>ỦY BAN NHÂN DÂN {case.commune.title.upper()}</b>", align="center", after=2)
    leaders(
        flow,
        [
            row(f"Xét đề nghị của {person.courtesy.lower()}:", person.full_name),
            row("về việc cấp Giấy xác nhận tình trạng hôn nhân cho:", person.full_name),
        ],
    )
    flow.paragraph("<b>XÁC NHẬN:</b>", align="center", after=1)
    grown = person.born.replace(year=person.born.year + (18 if person.female else 20), day=1)
    where = f"{lowered(case.commune.title)}, {lowered(case.province.name)}"
    leaders(
        flow,
        [
            *_who(person),
            row("Giấy tờ tùy thân:", card(person)),
            row("Nơi cư trú:", person.residence.new),
            row("Trong thời gian cư trú tại:", where),
            (Blank("từ", long_date(grown)), Blank("đến", long_date(case.finished_on))),
            row("Tình trạng hôn nhân:", status),
            row("Giấy này có giá trị sử dụng trong thời hạn 06 tháng kể từ ngày cấp, được sử dụng để:", purpose),
        ],
    )
    _sign(flow, case, ("NGƯỜI KÝ GIẤY XÁC NHẬN", "TÌNH TRẠNG HÔN NHÂN", "PHÓ CHỦ TỊCH"), signer)
    return _truth(case, number, status, purpose, signer)


def of_software(flow: Flow, case: Case) -> Fields:
    """Without dots, the request as a sentence, purpose before the term."""
    begin(flow, Face(14), Margins(22, 15, 20, 32))
    person, signer, number = case.applicant, case.officials.chairman, f"{case.serial % 200 + 3}/XNTTHN"
    status, purpose = case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES)
    _head(flow, case, number, ())
    heading(flow, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", size=15)
    name = f"ỦY BAN NHÂN DÂN {case.commune.title}".upper()
    flow.paragraph(f"<b>{name}</b>", align="center", after=3)
    asked = f"Xét đề nghị của {person.courtesy.lower()} <b>{person.full_name}</b> về việc cấp Giấy xác nhận tình trạng"
    lines(flow, f"{asked} hôn nhân cho {person.courtesy.lower()} <b>{person.full_name}</b>,", indent=10)
    flow.paragraph("<b>XÁC NHẬN:</b>", align="center", after=2)
    filled(
        flow,
        [
            *_who(person),
            row("Số định danh cá nhân/Giấy tờ tùy thân:", person.personal_id),
            row("Nơi cư trú:", person.residence.new),
            row("Tình trạng hôn nhân:", f"{status}."),
            row("Mục đích sử dụng:", f"{purpose[0].upper()}{purpose[1:]}."),
        ],
    )
    lines(flow, "<i>Giấy này có giá trị trong thời hạn 06 (sáu) tháng, kể từ ngày cấp.</i>")
    _sign(flow, case, ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), signer)
    return _truth(case, number, status, f"{purpose[0].upper()}{purpose[1:]}", signer)


def _head(flow: Flow, case: Case, number: str, superior: tuple[str, ...]) -> None:
    issuer = ("ỦY BAN NHÂN DÂN", case.commune.title.upper())
    two_columns(flow, Head(issuer, superior, f"Số: {number}", at_seat(case)), size=12)


def _who(person: Person) -> list[Row]:
    return [
        row("Họ, chữ đệm, tên:", f"<b>{person.full_name.upper()}</b>"),
        row("Ngày, tháng, năm sinh:", short_date(person.born)),
        (Blank("Giới tính:", person.sex), Blank("Dân tộc:", person.ethnicity), Blank("Quốc tịch:", "Việt Nam", 1.2)),
    ]


def _sign(flow: Flow, case: Case, titles: tuple[str, ...], name: str) -> None:
    flow.need(60)
    flow.space(4)
    signed(flow, Signing(titles, name, around_seal(case)), (flow.left + 76, flow.right))


def _truth(case: Case, number: str, status: str, purpose: str, signer: str) -> Fields:
    person = case.applicant
    return printed(
        number=number,
        full_name=person.full_name.upper(),
        date_of_birth=person.born.isoformat(),
        personal_id=person.personal_id,
        residence=person.residence.new,
        status=status,
        purpose=purpose,
        issued_on=case.finished_on.isoformat(),
        signer=signer,
    )


VARIANTS = (of_2020, of_software)
KIND = Kind("marital_status_certificate", "result", one_of(VARIANTS), page_numbers=False)
