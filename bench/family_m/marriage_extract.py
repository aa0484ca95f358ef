"""Trích lục kết hôn (bản sao): the form of TT 15/2015/TT-BTP, wife first, by the names of places of before the mergers;
and a vendor's with both sides in columns under "Bên nam" and "Bên nữ"."""

from bench.family_m.setting import colons, of_office, part, printed_by, vendor, word_file
from bench.layouts.addresses import lower_levels, shortened
from bench.layouts.facts import filled
from bench.layouts.marriage_extract import truth
from bench.layouts.signing import CHIEF, VICE, approved
from bench.layouts.wording import POLICE_SHORT, commune, figures, old_committee
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.words import long_date, short_date


def published(flow: Flow, case: Case) -> Fields:
    """Each side on dots; "Đăng ký kết hôn tại" with number and day in one line under it; a remark on the new names."""
    home, signer, number = case.household, case.officials.vice_chairman, f"{case.serial % 220 + 9}/TLKH-BS"
    where, places = old_committee(case), {}
    word_file(flow, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)", head=of_office(case, f"Số: {number}"))
    for who, key, each in (("vợ", "wife", home.wife), ("chồng", "husband", home.husband)):
        places[f"{key}.residence"] = lower_levels(each.residence.old)
        filled(flow, (f"Họ, chữ đệm, tên {who}:", f"<b>{each.full_name.upper()}</b>"),
               ("Ngày, tháng, năm sinh:", figures(each.born)),
               ("Dân tộc:", each.ethnicity, "Quốc tịch:", "Việt Nam"),
               ("Nơi cư trú:", places[f"{key}.residence"]),
               ("Giấy tờ tùy thân:", f"CCCD số {each.personal_id}, {POLICE_SHORT} cấp ngày {figures(each.id_issued)}"),
               )  # fmt: skip
        flow.space(1.5)
    filled(flow, ("Đăng ký kết hôn tại:", where),
           ("Số:", str(home.marriage_number), "ngày đăng ký:", long_date(home.married_on)),
           ("Ghi chú:", f"Nay thuộc {commune(case)}"))  # fmt: skip
    approved(flow, case, ("NGƯỜI KÝ TRÍCH LỤC", *VICE[1:]), signer)
    return truth(case, number, signer, **places, registered_at=where)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Sides in columns without "chồng" or "vợ" in a label; whom the copy is for and the copy's day in a block each."""
    home, signer, people = case.household, case.officials.chairman, case.officials
    man, woman, number = home.husband, home.wife, f"{case.serial % 220 + 9:04}/TLKH"
    where = f"UBND {shortened(man.residence.old).split(', ', 1)[1]}"
    vendor(flow, of_office(case, f"Số: {number}"), "TRÍCH LỤC KẾT HÔN", "(Bản sao)")
    part(flow, "BÊN NAM", "BÊN NỮ")
    colons(flow, ("Họ và tên", f"<b>{man.full_name.upper()}</b>", "Họ và tên", f"<b>{woman.full_name.upper()}</b>"),
           ("Sinh ngày", short_date(man.born), "Sinh ngày", short_date(woman.born)),
           ("Dân tộc", man.ethnicity, "Dân tộc", woman.ethnicity),
           ("Quốc tịch", "Việt Nam", "Quốc tịch", "Việt Nam"),
           ("Số CCCD", man.personal_id, "Số CCCD", woman.personal_id),
           ("Nơi cư trú", shortened(man.residence.new), "Nơi cư trú", shortened(woman.residence.new)))  # fmt: skip
    part(flow, "ĐĂNG KÝ KẾT HÔN")
    colons(flow, ("Cơ quan đăng ký", where),
           ("Ngày đăng ký", short_date(home.married_on), "Số / Quyển", f"{home.marriage_number} / 01"))  # fmt: skip
    part(flow, "CẤP BẢN SAO")
    colons(flow, ("Cấp cho", case.applicant.full_name, "Theo đơn ngày", short_date(case.received_at.date())),
           ("Người lập", people.registrar, "Số bản", "01 (một)"))  # fmt: skip
    flow.space(2)
    approved(flow, case, CHIEF, signer)
    printed_by(flow, case, "Nơi cư trú ghi theo Cơ sở dữ liệu quốc gia về dân cư tại thời điểm cấp bản sao.")
    places = {"husband.residence": shortened(man.residence.new), "wife.residence": shortened(woman.residence.new)}
    return truth(case, number, signer, **places, registered_at=where)


VARIANTS = (published, of_vendor)
