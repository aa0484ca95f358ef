"""Giấy xác nhận tình trạng hôn nhân: the form of TT 04/2020/TT-BTP, good until a day it names; and a vendor's list with
a residence of before and who checked the books."""

from datetime import timedelta

from bench.family_l.setting import footed, form, listed, of_office, sheet, typed
from bench.layouts.marital_status_certificate import TITLE, truth
from bench.layouts.places import other_one
from bench.layouts.setting import lines
from bench.layouts.signing import CHIEF, VICE, approved
from bench.layouts.wording import POLICE_SHORT, bare, commune, figures, lowered
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.words import long_date, short_date

_STATUSES = (
    "Chưa đăng ký kết hôn với ai",
    "Có đăng ký kết hôn, nhưng đã ly hôn theo Bản án số 27/2020/HNGĐ-ST ngày 18 tháng 6 năm 2020 của Tòa án nhân dân; "
    "hiện tại chưa đăng ký kết hôn với ai",
    "Có đăng ký kết hôn, nhưng vợ/chồng đã chết (Trích lục khai tử số 41/TLKT cấp ngày 09/8/2021); hiện tại chưa đăng "
    "ký kết hôn với ai",
)
_PURPOSES = (
    "Đăng ký kết hôn với người có nơi thường trú tại tỉnh khác",
    "Bổ túc hồ sơ chuyển nhượng quyền sử dụng đất",
    "Làm thủ tục xuất khẩu lao động",
)


def published(flow: Flow, case: Case) -> Fields:
    """Marks of the form's notes behind labels; purpose behind the term, in one sentence with a day."""
    person, signer, number = case.applicant, case.officials.chairman, f"{case.serial % 140 + 18}/UBND-XNTTHN"
    status, purpose, day = case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES), case.finished_on
    head = of_office(case, f"Số: {number}", f"{case.commune.seat}, {long_date(day)}")
    form(flow, TITLE, head=head)
    flow.paragraph(f"<b>{case.commune.committee.upper()}</b>", align="center", after=2)
    lines(flow, f"Xét đề nghị của ông/bà: {other_one(case).full_name}, về việc cấp Giấy xác nhận tình trạng hôn nhân "
                "cho người thân,", indent=9)  # fmt: skip
    flow.paragraph("<b>XÁC NHẬN:</b>", align="center", after=2)
    card = f"CCCD số {person.personal_id}, {POLICE_SHORT} cấp ngày {figures(person.id_issued)}"
    since = f"từ ngày 02 tháng 5 năm {person.born.year + 18} đến ngày {figures(case.received_at.date())}"
    until = long_date(day + timedelta(days=181))
    typed(flow, ("Họ, chữ đệm, tên:", f"<b>{person.full_name.upper()}</b>"),
          ("Ngày, tháng, năm sinh:", figures(person.born)),
          ("Giới tính:", person.sex, "Dân tộc:", person.ethnicity, "Quốc tịch:", "Việt Nam"),
          ("Giấy tờ tùy thân(4):", card), ("Nơi cư trú(5):", person.residence.new),
          ("Trong thời gian cư trú tại(6):", f"{lowered(case.commune.title)}, {since}"),
          ("Tình trạng hôn nhân(7):", status),
          ("Giấy này có giá trị đến", f"{until}, được sử dụng để(8): {purpose}."), indent=9, after=1.8)  # fmt: skip
    approved(flow, case, ("NGƯỜI KÝ GIẤY XÁC NHẬN", CHIEF[1]), signer)
    return truth(case, number, status, purpose, signer)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Number, days and term above, the person, then status and purpose; the wedding meant is no fact of this paper."""
    person, signer, number = case.applicant, case.officials.vice_chairman, f"{case.serial % 140 + 18:03}/XN"
    status, purpose = case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES)
    sheet(flow, of_office(case), TITLE)
    listed(flow, ("Số", number), ("Ngày đề nghị", bare(case.received_at.date())),
           ("Ngày cấp", bare(case.finished_on)), ("Nơi cấp", f"UBND {commune(case)}"),
           ("Thời hạn", "06 tháng"))  # fmt: skip
    listed(flow, ("Họ và tên", person.full_name.upper()), ("Sinh ngày", bare(person.born)), ("Giới tính", person.sex),
           ("Dân tộc", person.ethnicity), ("Quốc tịch", "Việt Nam"), ("Số CCCD", person.personal_id),
           ("Ngày cấp CCCD", short_date(person.id_issued)), ("Nơi cấp CCCD", POLICE_SHORT),
           ("Nơi cư trú hiện nay", person.residence.new),
           ("Nơi cư trú trước đây", person.residence.old), title="Người được xác nhận")  # fmt: skip
    listed(flow, ("Tình trạng hôn nhân", status), ("Mục đích sử dụng", purpose),
           ("Đối chiếu", f"Sổ đăng ký kết hôn từ năm {person.born.year + 18} đến năm 2026"),
           ("Người đối chiếu", case.officials.registrar), title="Nội dung xác nhận")  # fmt: skip
    flow.space(2)
    approved(flow, case, VICE, signer)
    footed(flow, case)
    return truth(case, number, status, purpose, signer)


VARIANTS = (published, of_vendor)
