"""Giấy xác nhận tình trạng hôn nhân: the form of TT 04/2024/TT-BTP, whose purpose names whom one will marry; and an
office's own, numbered, the status first and the person's earlier residence among the grounds."""

from bench.family_m.setting import of_office, word_file
from bench.layouts.addresses import lower_levels, shortened
from bench.layouts.facts import filled
from bench.layouts.marital_status_certificate import TITLE, truth
from bench.layouts.places import other_one
from bench.layouts.setting import lines, small_print
from bench.layouts.signing import VICE, approved, ending
from bench.layouts.wording import POLICE, around_seal, bare, commune, figures, lowered
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.letterhead import Signing
from samples.words import long_date

_STATUSES = (
    "Chưa đăng ký kết hôn với ai",
    "Đã ly hôn theo Quyết định công nhận thuận tình ly hôn số 118/2022/QĐST-HNGĐ ngày 04/10/2022 của Tòa án nhân dân; "
    "hiện tại chưa đăng ký kết hôn với ai",
    "Có đăng ký kết hôn nhưng vợ (chồng) đã chết theo Trích lục khai tử số 09/TLKT-BS ngày 12/02/2020, hiện chưa đăng "
    "ký kết hôn với ai",
)
_PURPOSES = ("Vay vốn ngân hàng", "Mua nhà ở xã hội", "Công chứng hợp đồng tặng cho quyền sử dụng đất")


def published(flow: Flow, case: Case) -> Fields:
    """On dots; from when to when the person lived there, then the status; term and purpose in one sentence."""
    person, partner, signer = case.applicant, other_one(case), case.officials.vice_chairman
    number, status = f"{case.serial % 160 + 12}/UBND-XNTTHN", case.rng.choice(_STATUSES)
    whom = f"{'anh' if person.female else 'chị'} {partner.full_name}, sinh năm {partner.born.year}"
    purpose, home = f"đăng ký kết hôn với {whom}", lower_levels(person.residence.new)
    word_file(flow, TITLE, head=of_office(case, f"Số: {number}"))
    flow.paragraph(f"<b>ỦY BAN NHÂN DÂN {case.commune.title.upper()}</b>", align="center", after=2)
    name = f"{person.courtesy.lower()} {person.full_name}"
    lines(flow, f"Xét đề nghị của {name}, tại Tờ khai ngày {figures(case.received_at.date())}, về việc cấp Giấy xác "
                f"nhận tình trạng hôn nhân cho bản thân,", indent=9)  # fmt: skip
    flow.paragraph("<b>XÁC NHẬN:</b>", align="center", after=1)
    since = f"từ {long_date(person.born.replace(year=person.born.year + 18, day=1))}"
    filled(flow, ("Họ, chữ đệm, tên:", f"<b>{person.full_name.upper()}</b>"),
           ("Ngày, tháng, năm sinh:", figures(person.born)),
           ("Giới tính:", person.sex, "Dân tộc:", person.ethnicity, "Quốc tịch:", "Việt Nam"),
           ("Giấy tờ tùy thân:", f"Thẻ CCCD số {person.personal_id}, {POLICE} cấp ngày {figures(person.id_issued)}"),
           ("Nơi cư trú:", home),
           ("Trong thời gian cư trú tại:", f"{commune(case)}, {since} đến {long_date(case.finished_on)}"),
           ("Tình trạng hôn nhân:", status))  # fmt: skip
    lines(flow, f"Giấy này có giá trị 6 tháng kể từ ngày cấp, được sử dụng để: {purpose}.", indent=9)
    approved(flow, case, ("NGƯỜI KÝ GIẤY XÁC NHẬN", *VICE[1:]), signer)
    return truth(case, number, status, purpose, signer, residence=home)


def of_office_itself(flow: Flow, case: Case) -> Fields:
    """Grounds in italics, the person in items, receivers at the left; the day the register was looked through."""
    person, people, status = case.applicant, case.officials, case.rng.choice(_STATUSES)
    number, home = f"{case.serial % 160 + 12:03}/GXN-TTHN", shortened(person.residence.new)
    day = bare(case.received_at.date())
    purpose = case.rng.choice(_PURPOSES)
    word_file(flow, TITLE, head=of_office(case, f"Số: {number}"))
    lines(
        flow,
        f"<i>Căn cứ Sổ đăng ký kết hôn lưu tại {lowered(case.commune.title)} và kết quả tra cứu ngày "
        f"{day} của công chức tư pháp - hộ tịch {people.registrar};</i>",
        f"<i>Căn cứ bản cam đoan ngày {day} của người có tên dưới đây về thời gian cư trú tại "
        f"{shortened(person.residence.old).split(', ', 1)[1]},</i>",
        indent=9,
    )
    flow.paragraph(f"<b>UBND {case.commune.title} xác nhận:</b>", align="center", after=2)
    lines(
        flow,
        f"1. {person.courtesy}: <b>{person.full_name.upper()}</b>; giới tính: {person.sex}",
        f"2. Sinh ngày: {bare(person.born)}; dân tộc: {person.ethnicity}; quốc tịch: Việt Nam",
        f"3. Số định danh cá nhân: {person.personal_id}",
        f"4. Nơi cư trú hiện nay: {home}",
        f"5. Tình trạng hôn nhân: {status}.",
        f"6. Mục đích sử dụng: {purpose}.",
        "7. Thời hạn sử dụng: 06 (sáu) tháng kể từ ngày cấp.",
        indent=9,
        after=2,
    )
    signing = Signing(VICE, people.vice_chairman, around_seal(case))
    ending(flow, (f"{person.courtesy} {person.full_name};", "Lưu: VT, TP-HT."), signing)
    small_print(flow, "Giấy này không có giá trị sử dụng để đăng ký kết hôn.")
    return truth(case, number, status, purpose, people.vice_chairman, residence=home)


VARIANTS = (published, of_office_itself)
