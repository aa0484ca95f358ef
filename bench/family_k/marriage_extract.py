"""Trích lục kết hôn (bản sao): the form of TT 15/2015/TT-BTP retyped, the registration first, addresses of before the
mergers; and the portal's, husband and wife in pairs of boxes."""

from bench.family_b.wording import figures
from bench.family_c.setting import stacked, two
from bench.family_c.variants import one_of
from bench.family_c.wording import said
from bench.family_e.setting import lines
from bench.family_e.wording import old_committee
from bench.family_f.marriage_extract import truth
from bench.family_g.wording import dashed
from bench.family_i.setting import CHIEF, VICE
from bench.family_j.setting import approved, filled
from bench.family_k.setting import boxes, e_signed, of_commune, portal, settled, tabs, word
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.words import long_date, short_date


def retyped(flow: Flow, case: Case) -> Fields:
    """Where and when registered on dots; then each side at tab stops under a heading that says whose it is."""
    case = settled(case)
    home, signer, number = case.household, case.officials.vice_chairman, f"{case.serial % 210 + 4}/TLKH-BS"
    where = old_committee(case).replace("Ủy ban nhân dân", "UBND")
    head = of_commune(case, f"Số: {number}", f"{case.commune.seat}, {long_date(case.finished_on)}")
    word(flow, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)", head=head)
    filled(flow, ("Nơi ĐKKH:", where),
           ("Ngày, th, năm đăng ký:", said(home.married_on), "Số ĐK:", f"{home.marriage_number}"),
           ("Quyển số:", f"01/{home.married_on.year}", "Đăng ký lần:", "Thứ nhất"))  # fmt: skip
    for who, each in (("VỢ", home.wife), ("CHỒNG", home.husband)):
        flow.space(2)
        lines(flow, f"<b>* {who}:</b>")
        tabs(flow, ("Họ, chữ đệm, tên:", f"<b>{each.full_name.upper()}</b>", "Quốc tịch:", "Việt Nam"),
             ("Ngày, th, năm sinh:", said(each.born), "Dân tộc:", each.ethnicity),
             ("Nơi cư trú:", dashed(each.residence.old)),
             ("GTTT (loại, số):", f"CCCD {each.personal_id}", "Cấp ngày:", figures(each.id_issued)),
             stops=(42, 112, 134))  # fmt: skip
    flow.space(2)
    lines(flow, "(Trích lục này được thực hiện từ Sổ đăng ký kết hôn; nơi cư trú ghi theo thời điểm đăng ký.)")
    approved(flow, case, ("NGƯỜI KÝ TRÍCH LỤC", VICE[1], VICE[2]), signer)
    old = {"wife.residence": dashed(home.wife.residence.old), "husband.residence": dashed(home.husband.residence.old)}
    return {**truth(case, number, signer), **printed(**old, registered_at=where)}


def of_portal(flow: Flow, case: Case) -> Fields:
    """Each row one fact of the husband and the same of the wife; registration and copy in boxes under them."""
    case = settled(case)
    home, signer = case.household, case.officials.chairman
    husband, wife, where = home.husband, home.wife, old_committee(case)
    number = f"{case.serial % 210 + 4:03}/TLKH-{case.finished_on.year}"
    head = of_commune(case, f"Số / No.: {number}")
    portal(flow, case, head, "TRÍCH LỤC KẾT HÔN", "(Bản sao)", english="MARRIAGE EXTRACT (Copy)")
    sides = tuple(
        (
            (f"Họ, chữ đệm, tên {who}", f"<b>{each.full_name.upper()}</b>"),
            ("Ngày sinh / Date of birth", short_date(each.born)),
            ("Số định danh / PIN", each.personal_id),
            ("Dân tộc, quốc tịch / Nationality", f"{each.ethnicity}, Việt Nam"),
            ("Nơi cư trú / Residence", each.residence.new),
        )
        for who, each in (("chồng / Husband", husband), ("vợ / Wife", wife))
    )
    boxes(flow, title="HAI BÊN KẾT HÔN / SPOUSES")
    stacked(flow, [two(*pair) for pair in zip(*sides, strict=True)], ruled=True)
    boxes(flow, ("Cơ quan đăng ký / Registered at", where),
          ("Ngày đăng ký / Registered on", short_date(home.married_on),
           "Số, quyển số / Entry", f"{home.marriage_number}, 01/{home.married_on.year}"),
          title="ĐĂNG KÝ KẾT HÔN / REGISTRATION")  # fmt: skip
    boxes(flow, ("Người yêu cầu / Requested by", case.applicant.full_name,
                 "Ngày yêu cầu / Requested on", short_date(case.received_at.date()),
                 "Ngày cấp / Date of issue", short_date(case.finished_on)),
          title="TRÍCH LỤC / EXTRACT")  # fmt: skip
    e_signed(flow, case, CHIEF, signer)
    own = {"registered_at": where, "wife.residence": wife.residence.new, "husband.residence": husband.residence.new}
    return {**truth(case, number, signer), **printed(**own)}


VARIANTS = (retyped, of_portal)
KIND = Kind("marriage_extract", "result", one_of(VARIANTS), page_numbers=False)
