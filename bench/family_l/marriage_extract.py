"""Trích lục kết hôn (bản sao): the form of TT 04/2024/TT-BTP in running lines; and a vendor's list, each fact of the
husband over the wife's."""

from bench.family_l.setting import footed, form, listed, of_office, sheet, typed
from bench.layouts.addresses import lower_levels
from bench.layouts.marriage_extract import truth
from bench.layouts.setting import lines
from bench.layouts.signing import CHIEF, VICE, approved
from bench.layouts.wording import POLICE_SHORT, commune, figures, lowered, old_committee
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.people import Person
from samples.words import long_date, short_date


def published(flow: Flow, case: Case) -> Fields:
    """Husband, then wife under a label that says so; the register's number and day in one line; for whom."""
    home, signer, day = case.household, case.officials.vice_chairman, long_date(case.finished_on)
    number, where = f"{case.serial % 230 + 6}/TLKH-BS", old_committee(case)
    form(flow, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)", head=of_office(case, f"Số: {number}", f"{case.commune.seat}, {day}"))
    for who, each in (("chồng", home.husband), ("vợ", home.wife)):
        typed(flow, (f"Họ, chữ đệm, tên {who}:", f"<b>{each.full_name.upper()}</b>"),
              ("Ngày, tháng, năm sinh:", figures(each.born)),
              ("Dân tộc:", each.ethnicity, "Quốc tịch:", "Việt Nam"),
              ("Nơi cư trú:", lower_levels(each.residence.new)),
              ("Giấy tờ tùy thân:", f"Thẻ căn cước công dân số {each.personal_id} do {POLICE_SHORT} cấp "
               f"{long_date(each.id_issued)}"))  # fmt: skip
        flow.space(2.5)
    typed(flow, ("Nơi đăng ký kết hôn:", where),
          ("Số:", f"{home.marriage_number}, quyển số 01", "Ngày, tháng, năm đăng ký:", figures(home.married_on)),
          ("Trích lục này được cấp cho:", f"{case.applicant.full_name}, sinh ngày {figures(case.applicant.born)}"),
          )  # fmt: skip
    lines(flow, "Ghi chú: Thực hiện trích lục từ Sổ đăng ký kết hôn lưu tại cơ quan.")
    approved(flow, case, ("NGƯỜI KÝ TRÍCH LỤC", *VICE[1:]), signer)
    places = {f"{who}.residence": lower_levels(each.residence.new) for who, each in _sides(case)}
    return truth(case, number, signer, **places, registered_at=where)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Registration first; the labels of both sides in turns; days of the copy at last."""
    home, signer = case.household, case.officials.chairman
    husband, wife, number = home.husband, home.wife, f"{case.serial % 230 + 6:04}/TL-UBND"
    where = f"UBND {lowered(husband.residence.old.split(', ', 1)[1])}"
    sheet(flow, of_office(case, f"Số: {number}"), "TRÍCH LỤC KẾT HÔN", "Bản sao cấp từ Sổ đăng ký kết hôn")
    listed(flow, ("Nơi đăng ký kết hôn", where), ("Ngày đăng ký", short_date(home.married_on)),
           ("Số, quyển số", f"{home.marriage_number}, 01/{home.married_on.year}"), title="Việc đăng ký")  # fmt: skip
    sides = (("chồng", husband), ("vợ", wife))
    facts = [(f"Họ tên {who}", each.full_name.upper()) for who, each in sides]
    facts += [(f"Ngày sinh {who}", short_date(each.born)) for who, each in sides]
    facts += [(f"Số định danh {who}", each.personal_id) for who, each in sides]
    facts += [(f"Dân tộc, quốc tịch {who}", f"{each.ethnicity}, Việt Nam") for who, each in sides]
    facts += [(f"Nơi cư trú {who}", each.residence.old) for who, each in sides]
    listed(flow, *facts, title="Hai bên nam, nữ")
    listed(flow, ("Người yêu cầu", case.applicant.full_name), ("Ngày yêu cầu", short_date(case.received_at.date())),
           ("Cơ quan cấp bản sao", f"UBND {commune(case)}"), ("Ngày cấp bản sao", short_date(case.finished_on)),
           ("Số lượng bản sao", "02"), title="Việc cấp bản sao")  # fmt: skip
    flow.space(2)
    approved(flow, case, CHIEF, signer)
    footed(flow, case)
    places = {f"{who}.residence": each.residence.old for who, each in _sides(case)}
    return truth(case, number, signer, **places, registered_at=where)


def _sides(case: Case) -> tuple[tuple[str, Person], ...]:
    return ("husband", case.household.husband), ("wife", case.household.wife)


VARIANTS = (published, of_vendor)
