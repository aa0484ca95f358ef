"""Trích lục kết hôn (bản sao): the form of TT 15/2015/TT-BTP with each spouse told in one paragraph, and civil-status
software's of TT 04/2024/TT-BTP with two columns that run on for themselves."""

from bench.family_b.heads import heading, two_columns
from bench.family_b.signing import side_by_side, signed
from bench.family_b.wording import around_seal, figures
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_d.wording import at_seat
from bench.family_e.setting import lines
from bench.family_e.wording import old_committee
from bench.family_f.setting import columns_running
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.people import Person
from samples.words import long_date, short_date


def of_2015(flow: Flow, case: Case) -> Fields:
    """Husband, then wife, their facts after one another with semicolons; the number also in the register's sentence."""
    begin(flow, Face(14), Margins(20, 16, 18, 30))
    home, signer, number = case.household, case.officials.vice_chairman, f"{case.serial % 400 + 9}/TLKH-BS"
    issuer = ("ỦY BAN NHÂN DÂN", case.commune.title.upper())
    two_columns(flow, Head(issuer, (), f"Số: {number}", at_seat(case)), size=12.5)
    flow.space(2)
    heading(flow, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)", size=17)
    for who, person in (("chồng", home.husband), ("vợ", home.wife)):
        lines(
            flow,
            f"Họ, chữ đệm, tên {who}: <b>{person.full_name.upper()}</b>; ngày, tháng, năm sinh: "
            f"{figures(person.born)}; dân tộc: {person.ethnicity}; quốc tịch: Việt Nam; nơi cư trú: "
            f"{person.residence.new}; giấy tờ tùy thân: Thẻ căn cước công dân số {person.personal_id} do Cục Cảnh sát "
            f"QLHC về TTXH cấp ngày {figures(person.id_issued)}.",
            indent=10,
            after=2.5,
        )
    lines(
        flow,
        f"Đã đăng ký kết hôn tại {old_committee(case)}, số {home.marriage_number} {long_date(home.married_on)}.",
        "Trích lục kết hôn này được sao từ Sổ đăng ký kết hôn.",
        indent=10,
        after=2.5,
    )
    flow.need(62)
    flow.space(4)
    titles = ("NGƯỜI KÝ TRÍCH LỤC", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    signed(flow, Signing(titles, signer, around_seal(case)), (flow.left + 78, flow.right))
    return truth(case, number, signer)


def of_2024(flow: Flow, case: Case) -> Fields:
    """The wife's column left, the husband's right, each as long as it is; labels once more in each."""
    begin(flow, Face(12.5), Margins(20, 15, 18, 25))
    home, signer, number = case.household, case.officials.chairman, f"{case.serial:03}/TLKH-BS"
    issuer = ("ỦY BAN NHÂN DÂN", case.commune.title.upper())
    head = Head(issuer, (case.province.name.upper(),), f"Số: {number}", at_seat(case))
    two_columns(flow, head, size=12)
    heading(flow, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)", size=16)
    flow.space(2)
    columns_running(flow, _column("vợ", home.wife), _column("chồng", home.husband))
    flow.space(2)
    lines(
        flow,
        f"Nơi đăng ký kết hôn: {old_committee(case)}",
        f"Số đăng ký kết hôn: {home.marriage_number}/{home.married_on.year}",
        f"Ngày đăng ký kết hôn: {long_date(home.married_on).removeprefix('ngày ')}",
        "Ghi chú: Không có",
        after=1.6,
    )
    flow.space(5)
    left = Signing(("CÔNG CHỨC TƯ PHÁP - HỘ TỊCH",), case.officials.registrar)
    side_by_side(flow, left, Signing(("NGƯỜI KÝ TRÍCH LỤC", "CHỦ TỊCH"), signer, around_seal(case)), room=33)
    return truth(case, number, signer)


def _column(who: str, person: Person) -> tuple[str, ...]:
    return (
        f"Họ, chữ đệm, tên {who}: <b>{person.full_name.upper()}</b>",
        f"Ngày, tháng, năm sinh: {short_date(person.born)}",
        f"Dân tộc: {person.ethnicity}",
        "Quốc tịch: Việt Nam",
        f"Nơi cư trú: {person.residence.new}",
        f"Số định danh cá nhân/Giấy tờ tùy thân: {person.personal_id}",
    )


def truth(case: Case, number: str, signer: str) -> Fields:
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


VARIANTS = (of_2015, of_2024)
KIND = Kind("marriage_extract", "result", one_of(VARIANTS), page_numbers=False)
