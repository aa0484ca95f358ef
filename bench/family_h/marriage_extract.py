"""Trích lục kết hôn (bản sao) of TT 04/2024/TT-BTP: a row of a table for each spouse, and where and when it was
registered first, each fact of the wife with the husband's on the next line."""

from bench.family_b.rows import leaders, row
from bench.family_b.signing import ending
from bench.family_b.wording import around_seal, figures
from bench.family_c.setting import small_print
from bench.family_c.variants import one_of
from bench.family_c.wording import bare
from bench.family_d.wording import at_seat
from bench.family_e.setting import lines
from bench.family_e.wording import old_committee
from bench.family_f.marriage_extract import truth
from bench.family_g.setting import shared_table
from bench.family_g.wording import lower_levels
from bench.family_h.setting import VICE, committee, headed, issued, unheaded
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import long_date, short_date


def in_rows(flow: Flow, case: Case) -> Fields:
    """The table's columns are facts, its rows the husband and the wife; the register in a sentence under it."""
    home, signer, number = case.household, case.officials.vice_chairman, f"{case.serial % 280 + 5}/TLKH-BS"
    head = Head(committee(case), (case.province.name.upper(),), f"Số: {number}", at_seat(case))
    headed(flow, 13, head, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)")
    rows = [("", "Họ, chữ đệm, tên", "Ngày sinh", "Số định danh cá nhân", "Dân tộc, quốc tịch", "Nơi cư trú")]
    rows += [
        (who, f"<b>{each.full_name.upper()}</b>", short_date(each.born), each.personal_id,
         f"{each.ethnicity}, Việt Nam", lower_levels(each.residence.new))
        for who, each in (("<b>Chồng</b>", home.husband), ("<b>Vợ</b>", home.wife))
    ]  # fmt: skip
    shared_table(flow, (0.1, 0.2, 0.15, 0.18, 0.13, 0.24), rows, size=11.5)
    flow.space(4)
    lines(
        flow,
        f"Nơi đăng ký kết hôn: {old_committee(case)}.",
        f"Ngày đăng ký kết hôn: {figures(home.married_on)}; vào Sổ đăng ký kết hôn số: {home.marriage_number}.",
        f"Cấp theo đề nghị của {case.applicant.courtesy.lower()} {case.applicant.full_name}, nộp ngày "
        f"{figures(case.received_at.date())}.",
        indent=8,
        after=1.6,
    )
    ending(flow, ("Người yêu cầu;", "Lưu: Hồ sơ hộ tịch."), Signing(VICE, signer, around_seal(case)))
    return {**truth(case, number, signer), **_homes(case)}


def in_turns(flow: Flow, case: Case) -> Fields:
    """Labels that end in "vợ" and "chồng", taken in turns on full stops under the register's lines."""
    home, signer, number = (
        case.household,
        case.officials.chairman,
        f"{case.serial % 280 + 5:02}/{case.finished_on.year}",
    )
    unheaded(flow, 12.5, "TRÍCH LỤC KẾT HÔN", "(Bản sao)", number=number)
    leaders(flow, [
        row("Đã đăng ký kết hôn tại:", old_committee(case)),
        row("Số, ngày đăng ký:", f"Số {home.marriage_number}, {long_date(home.married_on)}"),
    ])  # fmt: skip
    for label, of_wife, of_husband in (
        ("Họ và tên", home.wife.full_name.upper(), home.husband.full_name.upper()),
        ("Ngày sinh", bare(home.wife.born), bare(home.husband.born)),
        ("Dân tộc/Quốc tịch", f"{home.wife.ethnicity}/Việt Nam", f"{home.husband.ethnicity}/Việt Nam"),
        ("Giấy tờ tùy thân", f"CCCD {home.wife.personal_id}", f"CCCD {home.husband.personal_id}"),
        ("Cư trú", lower_levels(home.wife.residence.new), lower_levels(home.husband.residence.new)),
    ):
        leaders(flow, [row(f"{label} vợ:", of_wife), row(f"{label} chồng:", of_husband)])
    flow.space(1)
    lines(flow, "Trích lục này có giá trị như bản chính trong giao dịch theo quy định của pháp luật.", indent=8)
    issued(flow, case, ("NGƯỜI KÝ TRÍCH LỤC", "CHỦ TỊCH"), signer)
    small_print(flow, f"Người thực hiện trích lục: {case.officials.registrar}, công chức tư pháp - hộ tịch.")
    return {**truth(case, number, signer), **_homes(case)}


def _homes(case: Case) -> Fields:
    home = case.household
    return printed(
        wife__residence=lower_levels(home.wife.residence.new),
        husband__residence=lower_levels(home.husband.residence.new),
    )


VARIANTS = (in_rows, in_turns)
KIND = Kind("marriage_extract", "result", one_of(VARIANTS), page_numbers=False)
