"""Trích lục kết hôn (bản sao): the form of TT 04/2024/TT-BTP, husband first, wife under today's names of places; and a
vendor's numbered table, the registration before the wife and the husband."""

from bench.family_o.setting import closed, counted, filled, handed_out, of_office, typed, vendor
from bench.layouts.addresses import dashed, lower_levels
from bench.layouts.marriage_extract import truth
from bench.layouts.signing import CHIEF, VICE
from bench.layouts.wording import POLICE_SHORT, commune, figures, hyphened, old_commune
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.words import short_date


def published(flow: Flow, case: Case) -> Fields:
    """Number and place of a card with its day; where it was registered with what that is now; a note on a divorce."""
    home, signer, number = case.household, case.officials.vice_chairman, f"{case.serial % 240 + 12}/TLKH-BS"
    where = f"Ủy ban nhân dân {old_commune(case)}"
    lived = {"chồng": lower_levels(home.husband.residence.old), "vợ": lower_levels(home.wife.residence.new)}
    typed(flow, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)", head=of_office(case, number))
    for who, each in (("chồng", home.husband), ("vợ", home.wife)):
        filled(flow, (f"Họ, chữ đệm, tên {who}:", f"<b>{each.full_name.upper()}</b>"),
               ("Ngày, tháng, năm sinh:", figures(each.born)),
               ("Dân tộc:", each.ethnicity, "Quốc tịch:", "Việt Nam"), ("Nơi cư trú:", lived[who]),
               ("Số định danh cá nhân/Giấy tờ tùy thân:", f"{each.personal_id} ({POLICE_SHORT} cấp ngày "
                f"{short_date(each.id_issued)})"))  # fmt: skip
        flow.space(1)
    filled(flow, ("Nơi đăng ký kết hôn:", where), ("Ngày, tháng, năm đăng ký:", figures(home.married_on)),
           ("Số:", f"{home.marriage_number}/{home.married_on.year}", "Quyển số:", "01"),
           ("Ghi chú:", f"Trích từ Sổ đăng ký kết hôn lưu tại UBND {commune(case)}; cải chính năm sinh của vợ theo "
            "Quyết định số 14/QĐ-UBND ngày 09/6/2022"))  # fmt: skip
    closed(flow, case, ("NGƯỜI KÝ TRÍCH LỤC", *VICE[1:]), signer)
    own = {"husband.residence": lived["chồng"], "wife.residence": lived["vợ"]}
    return truth(case, number, signer, **own, registered_at=where)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """The entry's number, book and day; wife, then husband, with the same labels; who asked for how many copies."""
    home, signer, number = case.household, case.officials.chairman, f"{case.serial % 240 + 12:04}/TLKH"
    where, asker = f"UBND {old_commune(case)}", case.applicant
    vendor(flow, of_office(case, number), "TRÍCH LỤC KẾT HÔN", "(Bản sao)")
    counted(flow, "I. VIỆC KẾT HÔN", ("Số đăng ký", str(home.marriage_number)),
            ("Quyển số", f"01/{home.married_on.year}"), ("Ngày đăng ký", hyphened(home.married_on)),
            ("Cơ quan đăng ký", where))  # fmt: skip
    for part, who, each in (("II", "VỢ", home.wife), ("III", "CHỒNG", home.husband)):
        counted(flow, f"{part}. {who}", ("Họ, chữ đệm, tên", f"<b>{each.full_name.upper()}</b>"),
                ("Ngày, tháng, năm sinh", hyphened(each.born)),
                ("Dân tộc; quốc tịch", f"{each.ethnicity}; Việt Nam"), ("Số ĐDCN", each.personal_id),
                ("Nơi cư trú", dashed(each.residence.new)))  # fmt: skip
    counted(flow, "IV. CẤP BẢN SAO", ("Người yêu cầu", asker.full_name),
            ("Ngày yêu cầu", hyphened(case.received_at.date())), ("Số lượng", "03 bản"))  # fmt: skip
    handed_out(flow, case, CHIEF, signer, asker.full_name)
    own = {"husband.residence": dashed(home.husband.residence.new), "wife.residence": dashed(home.wife.residence.new)}
    return truth(case, number, signer, **own, registered_at=where)


VARIANTS = (published, of_vendor)
