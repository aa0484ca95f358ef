"""Trích lục kết hôn (bản sao): the form of TT 04/2020/TT-BTP, wife first, its note saying what the commune is now; and
a vendor's sheet, the marriage in its summary."""

from bench.family_n.setting import approved, beside, both_signed, form, of_office, printed_by, summary, vendor
from bench.layouts.addresses import lower_levels
from bench.layouts.facts import filled
from bench.layouts.marriage_extract import truth
from bench.layouts.signing import CHIEF, VICE
from bench.layouts.wording import card, committee, figures, old_committee, old_commune
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.words import long_date, short_date


def published(flow: Flow, case: Case) -> Fields:
    """Wife and husband in full lines, the registration under them, from what it was copied."""
    home, signer, number = case.household, case.officials.chairman, f"{case.serial % 220 + 9}/TLKH-BS"
    where = old_committee(case)
    form(flow, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)", head=of_office(case, f"Số: {number}"))
    for who, each in (("vợ", home.wife), ("chồng", home.husband)):
        filled(flow, (f"Họ, chữ đệm, tên {who}:", f"<b>{each.full_name.upper()}</b>"),
               ("Ngày, tháng, năm sinh:", figures(each.born), "Dân tộc:", each.ethnicity, "Quốc tịch:", "Việt Nam"),
               ("Nơi cư trú:", lower_levels(each.residence.old)), ("Giấy tờ tùy thân:", card(each)))  # fmt: skip
        flow.space(2)
    filled(flow, ("Nơi đăng ký kết hôn:", where),
           ("Số:", f"{home.marriage_number}/{home.married_on.year}",
            "Ngày, tháng, năm đăng ký:", long_date(home.married_on)),
           ("Thực hiện trích lục từ:", f"Sổ đăng ký kết hôn mở ngày 04/01/{home.married_on.year}"),
           ("Ghi chú:", f"Nơi đăng ký nay thuộc {committee(case)} (từ ngày 01/7/2025)"))  # fmt: skip
    approved(flow, case, ("NGƯỜI KÝ TRÍCH LỤC", CHIEF[1]), signer)
    husband, wife = lower_levels(home.husband.residence.old), lower_levels(home.wife.residence.old)
    own = {"husband.residence": husband, "wife.residence": wife}
    return truth(case, number, signer, **own, registered_at=where)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Number and day of the copy beside those of the marriage; the husband, then the wife, with the same labels."""
    home, signer, number = case.household, case.officials.vice_chairman, f"{case.serial % 220 + 9:04}/TLHT"
    where = f"UBND {old_commune(case)}"
    vendor(flow, of_office(case, dated=False), "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)")
    summary(flow, ("Số trích lục", f"<b>{number}</b>", "Ngày cấp trích lục", short_date(case.finished_on),
                   "Số bản", "02"),
            ("Nơi đăng ký kết hôn", where),
            ("Ngày đăng ký kết hôn", short_date(home.married_on), "Số đăng ký", str(home.marriage_number),
             "Quyển số", f"01/{home.married_on.year}"))  # fmt: skip
    for who, each in (("CHỒNG", home.husband), ("VỢ", home.wife)):
        beside(flow, ("Họ, chữ đệm và tên", f"<b>{each.full_name.upper()}</b>"), ("Sinh ngày", short_date(each.born)),
               ("Dân tộc / Quốc tịch", f"{each.ethnicity} / Việt Nam"), ("Số định danh", each.personal_id),
               ("Ngày cấp CCCD", short_date(each.id_issued)), ("Cư trú tại", each.residence.new),
               title=f"BÊN {who}")  # fmt: skip
    beside(flow, ("Người yêu cầu trích lục", case.applicant.full_name),
           ("Ngày yêu cầu", short_date(case.received_at.date())),
           ("Nguồn dữ liệu", "CSDL hộ tịch điện tử"), title="YÊU CẦU")  # fmt: skip
    both_signed(flow, case, VICE, signer)
    printed_by(flow, case)
    own = {"husband.residence": home.husband.residence.new, "wife.residence": home.wife.residence.new}
    return truth(case, number, signer, **own, registered_at=where)


VARIANTS = (published, of_vendor)
