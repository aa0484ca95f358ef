"""Giấy xác nhận tình trạng hôn nhân: the form of TT 04/2020/TT-BTP as communes filled it in in 2023; and an office's
own in three sentences, the purpose first and who else has lived with the person among what it knows."""

from bench.family_o.setting import closed, filled, in_2023, of_office, typed
from bench.layouts.addresses import lower_levels, shortened
from bench.layouts.marital_status_certificate import TITLE, truth
from bench.layouts.places import other_one
from bench.layouts.setting import lines, small_print
from bench.layouts.signing import CHIEF, VICE, ending
from bench.layouts.wording import around_seal, card, figures, old_commune
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.letterhead import Signing
from samples.words import long_date

_STATUSES = (
    "Chưa đăng ký kết hôn với ai",
    "Đã đăng ký kết hôn nhưng đã ly hôn theo Quyết định số 207/2020/QĐST-HNGĐ ngày 25/8/2020 của Tòa án nhân dân, từ "
    "đó đến nay chưa đăng ký kết hôn với ai",
    "Có vợ/chồng đã chết (Trích lục khai tử số 52/TLKT ngày 03/02/2018), hiện tại chưa đăng ký kết hôn với ai",
)
_PURPOSES = ("Chuyển nhượng quyền sử dụng đất", "Bổ sung hồ sơ vay vốn Ngân hàng CSXH", "Đăng ký kết hôn tại Việt Nam")


def published(flow: Flow, case: Case) -> Fields:
    """The form's words with its marks; another asks for it; from when to when the person lived there on one line."""
    case = in_2023(case)
    person, other, signer = case.applicant, other_one(case), case.officials.vice_chairman
    number, status = f"{case.serial % 180 + 25}/UBND-XNTTHN", case.rng.choice(_STATUSES)
    purpose, home = case.rng.choice(_PURPOSES), lower_levels(person.residence.new)
    typed(flow, TITLE, head=of_office(case, number))
    flow.paragraph(f"<b>ỦY BAN NHÂN DÂN {case.commune.title.upper()}</b>", align="center", after=2)
    lines(flow, f"Xét đề nghị của ông/bà (1): {other.full_name}, về việc cấp Giấy xác nhận tình trạng hôn nhân "
                f"cho (2) {person.courtesy.lower()} {person.full_name},", indent=10)  # fmt: skip
    flow.paragraph("<b>XÁC NHẬN:</b>", align="center", after=1)
    filled(flow, ("Họ, chữ đệm, tên:", f"<b>{person.full_name.upper()}</b>"),
           ("Ngày, tháng, năm sinh:", figures(person.born)),
           ("Giới tính:", person.sex, "Dân tộc:", person.ethnicity, "Quốc tịch:", "Việt Nam"),
           ("Giấy tờ tùy thân:", card(person)), ("Nơi cư trú:", home),
           ("Trong thời gian cư trú tại (3):", case.commune.title),
           ("từ:", long_date(person.born.replace(year=person.born.year + 18, day=2)),
            "đến:", long_date(case.finished_on)),
           ("Tình trạng hôn nhân (4):", status))  # fmt: skip
    lines(flow, "Giấy này có giá trị sử dụng trong thời hạn 6 tháng kể từ ngày cấp, được sử dụng để (5): "
                f"{purpose}.", indent=10)  # fmt: skip
    closed(flow, case, ("NGƯỜI KÝ GIẤY XÁC NHẬN", *VICE[1:]), signer, "(Ký, ghi rõ họ, chữ đệm, tên và đóng dấu)")
    return truth(case, number, status, purpose, signer, residence=home)


def of_office_itself(flow: Flow, case: Case) -> Fields:
    """What it is for, who the person is, what was found; asked for and looked up on days of their own."""
    person, people, status = case.applicant, case.officials, case.rng.choice(_STATUSES)
    number, home, asked = f"{case.serial % 180 + 25:03}/XN-UBND", shortened(person.residence.new), case.received_at
    purpose = case.rng.choice(_PURPOSES)
    typed(flow, TITLE, head=of_office(case, number))
    lines(
        flow,
        f"<b>1. Mục đích sử dụng:</b> {purpose}",
        f"(theo Tờ khai ngày {figures(asked.date())}, công chức tiếp nhận: {people.clerk}).",
        "<b>2. Người được xác nhận</b>",
        f"- Họ và tên khai sinh: {person.full_name.upper()}",
        f"- Sinh ngày: {long_date(person.born).removeprefix('ngày ')}; {person.sex}; dân tộc {person.ethnicity}",
        f"- Số định danh cá nhân: {person.personal_id}; cấp ngày {figures(person.id_issued)}",
        f"- Hiện cư trú: {home}",
        f"- Trước ngày 01/7/2025 cư trú: {old_commune(case)}",
        f"<b>3. Tình trạng hôn nhân:</b> {status}.",
        f"Kết quả trên được tra cứu tại Cơ sở dữ liệu hộ tịch điện tử ngày {figures(case.finished_on)}, người tra cứu: "
        f"{people.registrar}.",
        "Giấy xác nhận có giá trị 06 tháng kể từ ngày cấp.",
        indent=8,
        after=2.2,
    )
    ending(flow, ("Như mục 2;", "Lưu: TP-HT."), Signing(CHIEF, people.chairman, around_seal(case)))
    small_print(flow, "Giấy này được cấp 01 lần cho mục đích nêu tại mục 1.")
    return truth(case, number, status, purpose, people.chairman, residence=home)


VARIANTS = (published, of_office_itself)
