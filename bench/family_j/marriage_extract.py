"""Trích lục kết hôn (bản sao): the form of TT 04/2024/TT-BTP with husband and wife run together and old committees;
and a vendor's, whose coded rows have the wife's fact beside the husband's."""

from bench.family_b.wording import figures, lowered
from bench.family_c.variants import one_of
from bench.family_c.wording import said
from bench.family_e.setting import lines
from bench.family_e.wording import old_committee
from bench.family_f.marriage_extract import truth
from bench.family_g.setting import shared_table
from bench.family_g.wording import twice_named
from bench.family_i.setting import CHIEF, VICE, dwelling
from bench.family_j.setting import approved, blank, coded, filled, of_authority, printed_by, printout, settled
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.people import Person
from samples.words import short_date


def of_ministry(flow: Flow, case: Case) -> Fields:
    """The husband first; the people beside the birth, the card of the province's police before the residence."""
    case = settled(case)
    home, signer, number = case.household, case.officials.chairman, f"{case.serial % 240 + 7}/TLKH-BS"
    where = old_committee(case)
    blank(flow, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)", head=of_authority(case, number))
    flow.fine_dots = True
    for who, each in (("chồng", home.husband), ("vợ", home.wife)):
        filled(flow, (f"Họ, chữ đệm, tên {who}:", f"<b>{each.full_name.upper()}</b>"),
               ("Ngày, tháng, năm sinh:", said(each.born), "Dân tộc:", each.ethnicity), ("Quốc tịch:", "Việt Nam"),
               ("Giấy tờ tùy thân:", _card(case, each)), ("Nơi cư trú:", each.residence.old))  # fmt: skip
        flow.space(1.5)
    register = f"{home.marriage_number:02}/{home.married_on.year}"
    filled(flow, ("Nơi đăng ký kết hôn:", where),
           ("Ngày, tháng, năm đăng ký:", said(home.married_on), "Số:", register))  # fmt: skip
    lines(flow, "Thực hiện trích lục từ: Cơ sở dữ liệu hộ tịch điện tử.")
    approved(flow, case, ("NGƯỜI KÝ TRÍCH LỤC", CHIEF[1]), signer)
    return _truth(case, number, signer, where, home.wife.residence.old, home.husband.residence.old)


def _card(case: Case, person: Person) -> str:
    return f"Số {person.personal_id}, do Công an {lowered(case.province.name)} cấp ngày {figures(person.id_issued)}"


def of_vendor(flow: Flow, case: Case) -> Fields:
    """BÊN VỢ and BÊN CHỒNG in columns, the marriage in coded cells under them, the copy's own facts at last."""
    case = settled(case)
    home, signer = case.household, case.officials.vice_chairman
    wife, husband, where = home.wife, home.husband, twice_named(case)
    number = f"{case.serial % 240 + 7:03}-{case.finished_on.year}/TL"
    printout(flow, of_authority(case, number), "TRÍCH LỤC KẾT HÔN", "(Bản sao)")
    shared_table(flow, (0.22, 0.39, 0.39), (
        ("THÔNG TIN", "BÊN VỢ", "BÊN CHỒNG"),
        ("[1] Họ và tên", f"<b>{wife.full_name.upper()}</b>", f"<b>{husband.full_name.upper()}</b>"),
        ("[2] Ngày sinh", short_date(wife.born), short_date(husband.born)),
        ("[3] Số định danh", wife.personal_id, husband.personal_id),
        ("[4] Ngày cấp", short_date(wife.id_issued), short_date(husband.id_issued)),
        ("[5] Dân tộc; quốc tịch", f"{wife.ethnicity}; Việt Nam", f"{husband.ethnicity}; Việt Nam"),
        ("[6] Nơi cư trú", dwelling(wife), dwelling(husband)),
        ("[7] Lần kết hôn", "Thứ nhất", "Thứ nhất"),
    ), size=12)  # fmt: skip
    flow.space(2)
    register, asked = f"{home.marriage_number}; 01", short_date(case.received_at.date())
    coded(flow, "[{}]", ("Đã đăng ký tại", where),
          ("Ngày đăng ký", short_date(home.married_on), "Số; quyển số", register),
          ("Người yêu cầu", case.applicant.full_name, "Ngày yêu cầu", asked),
          ("Người trích lục", case.officials.registrar, "Số bản", "02"), start=8)  # fmt: skip
    approved(flow, case, VICE, signer)
    printed_by(flow, case, "HT-TL-03")
    return _truth(case, number, signer, where, dwelling(wife), dwelling(husband))


def _truth(case: Case, number: str, signer: str, where: str, of_wife: str, of_husband: str) -> Fields:
    own = printed(registered_at=where, wife__residence=of_wife, husband__residence=of_husband)
    return {**truth(case, number, signer), **own}


VARIANTS = (of_ministry, of_vendor)
KIND = Kind("marriage_extract", "result", one_of(VARIANTS), page_numbers=False)
