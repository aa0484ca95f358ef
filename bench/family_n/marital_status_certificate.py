"""Giấy xác nhận tình trạng hôn nhân: the form of TT 04/2020/TT-BTP, asked for by somebody of the house, valid to a day;
and a vendor's sheet whose summary says what is confirmed."""

from datetime import timedelta

from bench.family_n.setting import approved, beside, both_signed, form, of_office, over, printed_by, summary, vendor
from bench.layouts.addresses import lower_levels
from bench.layouts.facts import filled
from bench.layouts.marital_status_certificate import TITLE, truth
from bench.layouts.places import other_one
from bench.layouts.setting import lines
from bench.layouts.signing import CHIEF, VICE
from bench.layouts.wording import card, commune, figures, old_commune
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.words import long_date, short_date

_STATUSES = (
    "Chưa đăng ký kết hôn với ai",
    "Có đăng ký kết hôn, nhưng đã ly hôn theo Bản án số 27/2021/HNGĐ-ST ngày 19/7/2021 của Tòa án nhân dân huyện; hiện "
    "chưa đăng ký kết hôn mới",
    "Có đăng ký kết hôn, nhưng chồng (vợ) đã chết (Giấy chứng tử số 31 ngày 08/11/2014); hiện chưa kết hôn với ai",
)
_PURPOSES = (
    "Bổ túc hồ sơ vay vốn",
    "Làm thủ tục mua bán nhà đất",
    "Đăng ký kết hôn với công dân Việt Nam ở trong nước",
)


def published(flow: Flow, case: Case) -> Fields:
    """From when the person lived there, the status, then term and purpose as the form's last sentence."""
    person, other, signer = case.applicant, other_one(case), case.officials.chairman
    number, status = f"{case.serial % 170 + 6:02}/UBND-XNTTHN", case.rng.choice(_STATUSES)
    purpose, home, day = case.rng.choice(_PURPOSES), lower_levels(person.residence.new), case.finished_on
    form(flow, TITLE, head=of_office(case, f"Số: {number}"))
    flow.paragraph(f"<b>ỦY BAN NHÂN DÂN {commune(case).upper()}</b>", align="center", after=2)
    lines(flow, f"Xét đề nghị của ông/bà: {other.full_name}, sinh ngày {figures(other.born)}, về việc cấp Giấy xác "
                f"nhận tình trạng hôn nhân cho: {person.full_name}", indent=0)  # fmt: skip
    flow.paragraph("<b>XÁC NHẬN:</b>", align="center", after=1)
    filled(flow, ("Họ, chữ đệm, tên:", f"<b>{person.full_name.upper()}</b>"),
           ("Ngày, tháng, năm sinh:", long_date(person.born)),
           ("Giới tính:", person.sex, "Dân tộc:", person.ethnicity, "Quốc tịch:", "Việt Nam"),
           ("Giấy tờ tùy thân:", card(person)), ("Nơi cư trú:", home))  # fmt: skip
    lines(flow, f"Trong thời gian cư trú tại {old_commune(case)} từ ngày {figures(person.id_issued)} đến "
                f"ngày {figures(case.received_at.date())}", indent=0)  # fmt: skip
    filled(flow, ("Tình trạng hôn nhân:", status))
    lines(flow, f"Giấy này có giá trị kể từ ngày cấp đến hết {long_date(day + timedelta(days=180))}, được sử dụng để: "
                f"{purpose}.", indent=0)  # fmt: skip
    approved(flow, case, ("NGƯỜI KÝ GIẤY XÁC NHẬN", CHIEF[1]), signer)
    return truth(case, number, status, purpose, signer, residence=home)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Number, day and status in the summary; the person; whom they were asked about with and by whom."""
    person, other, signer = case.applicant, other_one(case), case.officials.vice_chairman
    number, status = f"{case.serial % 170 + 6}/GXN-{case.finished_on.year}", case.rng.choice(_STATUSES)
    purpose, home = case.rng.choice(_PURPOSES), person.residence.new
    vendor(flow, of_office(case, dated=False), TITLE)
    summary(flow, ("Số giấy xác nhận", f"<b>{number}</b>", "Ngày cấp", short_date(case.finished_on),
                   "Mã hồ sơ", case.code),
            ("Tình trạng hôn nhân", status), ("Mục đích sử dụng", purpose))  # fmt: skip
    beside(flow, ("Họ, chữ đệm và tên", f"<b>{person.full_name.upper()}</b>"), ("Giới tính", person.sex),
           ("Sinh ngày", short_date(person.born)), ("Dân tộc / Quốc tịch", f"{person.ethnicity} / Việt Nam"),
           ("Số định danh", person.personal_id), ("Cư trú tại", home),
           ("Nơi cư trú trước đây", person.residence.old), title="NGƯỜI ĐƯỢC CẤP GIẤY")  # fmt: skip
    over(flow, ("Người nộp yêu cầu", other.full_name, "Số định danh", other.personal_id,
                "Ngày nộp", short_date(case.received_at.date())),
         ("Kết quả xác minh", f"Đã đối chiếu Sổ đăng ký kết hôn các năm từ {person.born.year + 18}",
          "Ngày xác minh", short_date(case.finished_on)), title="YÊU CẦU VÀ XÁC MINH")  # fmt: skip
    flow.space(3)
    lines(flow, "Giấy này có giá trị 06 tháng kể từ ngày cấp và mất hiệu lực nếu tình trạng hôn nhân thay đổi.")
    both_signed(flow, case, VICE, signer)
    printed_by(flow, case)
    return truth(case, number, status, purpose, signer, residence=home)


VARIANTS = (published, of_vendor)
