"""Giấy xác nhận tình trạng hôn nhân (TT 04/2020, TT 04/2024/TT-BTP): the purpose said first and the person in ruled
cells, and a typist's with all colons in one line and the years lived elsewhere."""

from bench.family_b.signing import ending
from bench.family_b.wording import around_seal, figures, lowered
from bench.family_c.variants import one_of
from bench.family_c.wording import POLICE, hyphened
from bench.family_d.wording import at_seat
from bench.family_e.setting import lines, note_lines
from bench.family_f.marital_status_certificate import truth
from bench.family_g.setting import shared_table
from bench.family_g.wording import lower_levels
from bench.family_h.setting import VICE, after_colons, committee, headed, issued
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import short_date

_STATUSES = (
    "Chưa kết hôn lần nào",
    "Chưa đăng ký kết hôn với ai, kể từ khi đủ tuổi kết hôn đến nay",
    "Đã ly hôn theo Bản án số 47/2023/HNGĐ-ST ngày 18/7/2023; từ đó đến nay chưa đăng ký kết hôn với ai",
)
_PURPOSES = (
    "Kết hôn trong nước",
    "Làm thủ tục vay vốn tại ngân hàng",
    "Chuyển nhượng quyền sử dụng đất",
    "Mua nhà ở xã hội",
)
_TITLE = "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"


def in_cells(flow: Flow, case: Case) -> Fields:
    """Upon whose request and for what in a sentence; status as the last row of the table."""
    person, signer, number = case.applicant, case.officials.vice_chairman, f"{case.serial % 210 + 6:03}/XNHN"
    status, purpose = case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES)
    head = Head(committee(case), (case.province.name.upper(),), f"Số: {number}", at_seat(case))
    headed(flow, 13, head, _TITLE)
    lines(
        flow,
        f"Theo Tờ khai ngày {figures(case.received_at.date())} của {person.courtesy.lower()} {person.full_name} (mã hồ "
        f"sơ {case.code}), {case.commune.committee} xác nhận người có tên dưới đây:",
        indent=10,
        after=3,
    )
    rows = (
        ("1", "Họ, chữ đệm, tên", f"<b>{person.full_name.upper()}</b>"),
        ("2", "Sinh ngày", short_date(person.born)),
        ("3", "Giới tính, dân tộc, quốc tịch", f"{person.sex}, {person.ethnicity}, Việt Nam"),
        ("4", "Số định danh cá nhân", person.personal_id),
        ("5", "Nơi cư trú", lower_levels(person.residence.new)),
        ("6", "Tình trạng hôn nhân", status),
        ("7", "Mục đích sử dụng", purpose),
    )
    shared_table(flow, (0.07, 0.35, 0.58), rows, head=0, size=12.5)
    flow.space(3)
    lines(flow, "Giấy này có giá trị 6 tháng kể từ ngày cấp hoặc đến khi tình trạng hôn nhân thay đổi.", indent=10)
    ending(flow, ("Người yêu cầu;", "Lưu: VT, hồ sơ."), Signing(VICE, signer, around_seal(case)))
    return {**truth(case, number, status, purpose, signer), **_place(case)}


def on_tabs(flow: Flow, case: Case) -> Fields:
    """The published labels shortened to stand before one line of colons; who issued the card on a line of its own."""
    person, signer, number = case.applicant, case.officials.chairman, f"{case.serial % 210 + 6}/GXNTTHN-UBND"
    status, purpose = case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES)
    headed(flow, 14, Head(committee(case), (), f"Số: {number}"), _TITLE)
    flow.paragraph(f"<b>{case.commune.committee.upper()} XÁC NHẬN:</b>", align="center", after=3)
    after_colons(
        flow,
        48,
        (f"{person.courtesy}:", f"<b>{person.full_name.upper()}</b>"),
        ("Ngày sinh:", hyphened(person.born)),
        ("Dân tộc, quốc tịch:", f"{person.ethnicity}, Việt Nam"),
        ("Nơi cư trú:", lower_levels(person.residence.new)),
        ("CCCD số:", person.personal_id),
        ("Ngày cấp, nơi cấp:", f"{hyphened(person.id_issued)}, {POLICE}"),
        ("Tình trạng hôn nhân:", status),
        ("Cấp để làm gì:", purpose),
    )
    flow.space(2)
    lines(
        flow,
        f"Thời gian cư trú tại {lowered(case.commune.title)}: từ ngày 01/3/{person.born.year + 19} đến nay.",
        "Giấy xác nhận có giá trị trong thời hạn 06 (sáu) tháng.",
        indent=10,
    )
    issued(flow, case, ("CHỦ TỊCH",), signer)
    checked = (
        f"Công chức Tư pháp - Hộ tịch kiểm tra: {case.officials.registrar}, ngày {figures(case.received_at.date())}."
    )
    note_lines(flow, "Ghi chú:", checked, size=10.5)
    return {**truth(case, number, status, purpose, signer), **_place(case)}


def _place(case: Case) -> Fields:
    return printed(residence=lower_levels(case.applicant.residence.new))


VARIANTS = (in_cells, on_tabs)
KIND = Kind("marital_status_certificate", "result", one_of(VARIANTS), page_numbers=False)
