"""Trích lục kết hôn (bản sao): the form of TT 04/2020/TT-BTP with the residences of the register, and another vendor's
in parts of one table, where the labels of both sides are the same."""

from bench.family_b.rows import row
from bench.family_b.wording import lowered
from bench.family_c.setting import two
from bench.family_c.variants import one_of
from bench.family_c.wording import POLICE, bare, hyphened, said
from bench.family_e.setting import lines
from bench.family_f.marriage_extract import truth
from bench.family_g.setting import foot, shared_table
from bench.family_g.wording import lower_levels
from bench.family_i.setting import CHIEF, VICE, closed, dotted, dwelling, moved, of_committee, under_head
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.people import Person
from samples.words import short_date


def of_ministry(flow: Flow, case: Case) -> Fields:
    """Wife, then husband, with three-level addresses; where, number and day of the register as the form asks them."""
    case = moved(case)
    home, signer, number = case.household, case.officials.vice_chairman, f"{case.serial % 260 + 3}/TLKH-BS"
    under_head(flow, 13, of_committee(case, number), "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)")
    for who, person in (("vợ", home.wife), ("chồng", home.husband)):
        card = f"Thẻ CCCD số {person.personal_id} do {POLICE} cấp ngày {short_date(person.id_issued)}"
        dotted(
            flow,
            row(f"Họ, chữ đệm, tên {who}:", f"<b>{person.full_name.upper()}</b>"),
            row("Ngày, tháng, năm sinh:", said(person.born)),
            two(("Dân tộc:", person.ethnicity), ("Quốc tịch:", "Việt Nam")),
            row("Nơi cư trú:", _then(person)),
            row("Giấy tờ tùy thân:", card),
        )
        flow.space(1)
    dotted(
        flow,
        row("Đã đăng ký kết hôn tại:", _where(case)),
        two(("Số:", f"{home.marriage_number}/{home.married_on.year}"), ("ngày", said(home.married_on)), (0.6, 1)),
        row("Ghi chú:", "Không"),
    )
    lines(flow, "Trích lục kết hôn này được thực hiện từ Sổ đăng ký kết hôn.")
    closed(flow, case, ("NGƯỜI KÝ TRÍCH LỤC", *VICE[1:]), signer)
    return _truth(case, number, signer, _then(home.wife), _then(home.husband))


def in_parts(flow: Flow, case: Case) -> Fields:
    """Bên nam, bên nữ, the registration: a bar of the table over each, who asked for the copy at last."""
    case = moved(case)
    home, signer = case.household, case.officials.chairman
    number = f"{case.serial % 260 + 3:04}/{case.finished_on.year}/TLKH"
    under_head(flow, 12.5, of_committee(case, number, under_province=True), "TRÍCH LỤC KẾT HÔN", "(Bản sao)")
    for title, person in (("I. THÔNG TIN BÊN NAM", home.husband), ("II. THÔNG TIN BÊN NỮ", home.wife)):
        _part(
            flow,
            title,
            ("Họ và tên", f"<b>{person.full_name.upper()}</b>"),
            ("Sinh ngày", hyphened(person.born)),
            ("Dân tộc; quốc tịch", f"{person.ethnicity}; Việt Nam"),
            ("Số giấy tờ tùy thân", f"{person.personal_id} (cấp ngày {hyphened(person.id_issued)})"),
            ("Nơi thường trú", dwelling(person)),
            ("Kết hôn lần thứ", "01"),
        )
    _part(
        flow,
        "III. THÔNG TIN ĐĂNG KÝ KẾT HÔN",
        ("Cơ quan đăng ký", _where(case)),
        ("Số đăng ký; quyển số", f"{home.marriage_number}; 01/{home.married_on.year}"),
        ("Ngày đăng ký", hyphened(home.married_on)),
    )
    flow.space(2)
    asker = f"{case.applicant.courtesy.lower()} {case.applicant.full_name}"
    lines(flow, f"Cấp cho {asker}, đề nghị ngày {bare(case.received_at.date())}. Sao lục: {case.officials.registrar}.")
    closed(flow, case, CHIEF, signer, "Người yêu cầu;", "Lưu: HTĐT.")
    foot(flow, f"Phần mềm hộ tịch điện tử dùng chung - in ngày {short_date(case.finished_on)}", "1/1")
    return _truth(case, number, signer, dwelling(home.wife), dwelling(home.husband))


def _part(flow: Flow, title: str, *rows: tuple[str, str]) -> None:
    shared_table(flow, (1.0,), ((f"<b>{title}</b>",),), size=12, head=0)
    shared_table(flow, (0.32, 0.68), rows, size=12, head=0)


def _then(person: Person) -> str:
    return lower_levels(person.residence.old)


def _where(case: Case) -> str:
    _, *units = case.household.parcel.spot.rsplit(", ", 3)
    return f"Ủy ban nhân dân {', '.join(map(lowered, units))}"


def _truth(case: Case, number: str, signer: str, of_wife: str, of_husband: str) -> Fields:
    own = printed(registered_at=_where(case), wife__residence=of_wife, husband__residence=of_husband)
    return {**truth(case, number, signer), **own}


VARIANTS = (of_ministry, in_parts)
KIND = Kind("marriage_extract", "result", one_of(VARIANTS), page_numbers=False)
