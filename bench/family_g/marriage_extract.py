"""Trích lục kết hôn (bản sao) of TT 04/2020 and TT 04/2024/TT-BTP: by software with a column for each spouse, and on
dots with the commune of the marriage under both its names."""

from bench.family_b.heads import heading, two_columns
from bench.family_b.rows import leaders, row
from bench.family_b.signing import ending
from bench.family_b.wording import around_seal, figures
from bench.family_c.setting import begin, two
from bench.family_c.variants import one_of
from bench.family_c.wording import POLICE, said
from bench.family_d.wording import at_seat
from bench.family_e.setting import lines
from bench.family_e.wording import old_committee
from bench.family_f.marriage_extract import truth
from bench.family_g.setting import dated_end, shared_table
from bench.family_g.wording import Writing, twice_named, writing
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import long_date, short_date


def of_2020(flow: Flow, case: Case) -> Fields:
    """Numbered spouses on dots, the card with who issued it, then the register, its number and day in one line."""
    begin(flow, Face(13), Margins(20, 16, 18, 29))
    flow.fine_dots = case.rng.random() < 0.5
    home, signer, write = case.household, case.officials.vice_chairman, writing(case.rng)
    number, where = f"{case.serial % 300 + 2:02}/TLKH-BS", twice_named(case)
    head = Head(("ỦY BAN NHÂN DÂN", case.commune.title.upper()), (case.province.name.upper(),), f"Số: {number}",
                at_seat(case))  # fmt: skip
    two_columns(flow, head, size=12)
    heading(flow, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)", size=16)
    for mark, who, person in (("1.", "chồng", home.husband), ("2.", "vợ", home.wife)):
        card = f"CCCD số {person.personal_id}, {POLICE} cấp {figures(person.id_issued)}"
        leaders(
            flow,
            [
                row(f"{mark} Họ, chữ đệm, tên {who}:", f"<b>{person.full_name.upper()}</b>"),
                two(("Ngày sinh:", figures(person.born)), ("Dân tộc:", f"{person.ethnicity}; Quốc tịch: Việt Nam")),
                row("Nơi cư trú:", write(person.residence.new)),
                row("Giấy tờ tùy thân:", card),
            ],
        )
    leaders(
        flow,
        [
            row("3. Nơi đăng ký kết hôn:", where),
            two(("Số đăng ký:", str(home.marriage_number)), ("ngày đăng ký:", said(home.married_on)), (0.6, 1)),
            row("4. Ghi chú:", "Không"),
        ],
    )
    titles = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    ending(flow, ("Người yêu cầu;", "Lưu: HT."), Signing(titles, signer, around_seal(case)))
    return _truth(case, number, where, signer, write)


def of_2024(flow: Flow, case: Case) -> Fields:
    """A table with a column of labels, the wife's and the husband's; where and when in one sentence."""
    begin(flow, Face(13), Margins(18, 15, 16, 27))
    home, signer, write = case.household, case.officials.chairman, writing(case.rng)
    number, where = f"{case.serial % 300 + 2}/{case.finished_on.year}/TLKH-BS", old_committee(case)
    issuer = ("ỦY BAN NHÂN DÂN", case.commune.title.upper())
    two_columns(flow, Head(issuer, (), f"Số: {number}"), size=12)
    heading(flow, "TRÍCH LỤC KẾT HÔN", "(Bản sao)", size=16)
    labels = ("Họ, chữ đệm, tên", "Ngày, tháng, năm sinh", "Dân tộc", "Quốc tịch", "Số định danh cá nhân", "Nơi cư trú")
    spouses = [
        (f"<b>{each.full_name.upper()}</b>", short_date(each.born), each.ethnicity, "Việt Nam", each.personal_id,
         write(each.residence.new))
        for each in (home.wife, home.husband)
    ]  # fmt: skip
    rows = [("Thông tin", "Vợ", "Chồng"), *zip(labels, *spouses, strict=True)]
    shared_table(flow, (0.26, 0.37, 0.37), rows, size=12.5)
    flow.space(4)
    lines(
        flow,
        f"Nơi đăng ký kết hôn: {where}.",
        f"Số: {home.marriage_number}, Quyển số: 01/{home.married_on.year}, đăng ký {long_date(home.married_on)}.",
        f"Trích lục kết hôn này được sao từ Cơ sở dữ liệu hộ tịch điện tử theo hồ sơ số {case.code}.",
        after=1.5,
    )
    dated_end(flow, at_seat(case), Signing(("NGƯỜI KÝ TRÍCH LỤC", "CHỦ TỊCH"), signer, around_seal(case)))
    return _truth(case, number, where, signer, write)


def _truth(case: Case, number: str, registered_at: str, signer: str, write: Writing) -> Fields:
    homes = {f"{who}__residence": write(getattr(case.household, who).residence.new) for who in ("wife", "husband")}
    return {**truth(case, number, signer), **printed(registered_at=registered_at, **homes)}


VARIANTS = (of_2020, of_2024)
KIND = Kind("marriage_extract", "result", one_of(VARIANTS), page_numbers=False)
