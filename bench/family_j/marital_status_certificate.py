"""Giấy xác nhận tình trạng hôn nhân: the form of TT 04/2024/TT-BTP with the years lived elsewhere, asked for by
another; and a vendor's, whose numbered facts stand two in a row."""

from bench.family_b.wording import figures, lowered
from bench.family_c.variants import one_of
from bench.family_c.wording import said
from bench.family_e.setting import lines
from bench.family_e.wording import POLICE
from bench.family_f.marital_status_certificate import truth
from bench.family_i.setting import CHIEF, VICE, dwelling
from bench.family_j.setting import approved, blank, coded, filled, of_authority, printed_by, printout, settled
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed

_STATUSES = (
    "Hiện tại chưa đăng ký kết hôn với ai",
    "Đã đăng ký kết hôn, nhưng đã ly hôn theo Quyết định công nhận thuận tình ly hôn số 118/2021/QĐST-HNGĐ ngày "
    "04/10/2021 của Tòa án nhân dân; hiện tại chưa đăng ký kết hôn với ai",
    "Chưa từng đăng ký kết hôn với ai tính đến ngày 31/8/2026",
)
_PURPOSES = (
    "Sử dụng vào mục đích đăng ký kết hôn với người nước ngoài",
    "Mua bán nhà ở và đất tại thành phố Hồ Chí Minh, không có giá trị sử dụng để đăng ký kết hôn",
    "Hoàn thiện thủ tục vay vốn Ngân hàng Chính sách xã hội",
)
_TITLE = "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"


def of_ministry(flow: Flow, case: Case) -> Fields:
    """The sex with its people; residence before the card; the years at the commune on a line of their own."""
    case = settled(case)
    person, signer, number = case.applicant, case.officials.vice_chairman, f"{case.serial % 170 + 21}/XNTTHN"
    status, purpose, unit = case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES), lowered(case.commune.title)
    issued = figures(person.id_issued)
    blank(flow, _TITLE, head=of_authority(case, number))
    asked = f"Xét đề nghị của ông/bà: {case.officials.registrar}, về việc cấp Giấy xác nhận tình trạng hôn nhân"
    lines(flow, f"{asked} cho ông/bà có tên dưới đây,", indent=10)
    flow.paragraph("<b>XÁC NHẬN:</b>", align="center", after=1)
    filled(flow, ("Họ, chữ đệm, tên:", f"<b>{person.full_name.upper()}</b>"),
           ("Ngày, tháng, năm sinh:", said(person.born)),
           ("Giới tính:", person.sex, "Dân tộc:", person.ethnicity, "Quốc tịch:", "Việt Nam"),
           ("Nơi cư trú:", person.residence.new),
           ("Giấy tờ tùy thân:", f"Căn cước công dân số {person.personal_id}, {POLICE} cấp ngày {issued}"),
           ("Trong thời gian cư trú tại:", f"{unit}, từ ngày 15 tháng 8 năm {person.born.year + 18} đến nay"),
           ("Tình trạng hôn nhân:", status), ("Giấy này được cấp để:", purpose))  # fmt: skip
    lines(flow, "Giấy này có giá trị đến hết ngày thứ 180 kể từ ngày cấp và không được dùng vào mục đích khác.")
    approved(flow, case, ("NGƯỜI KÝ GIẤY XÁC NHẬN", *VICE[1:]), signer)
    return {**truth(case, number, status, purpose, signer), **printed(residence=person.residence.new)}


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Who it is about in four cells a row; who looked it up and when under the purpose."""
    case = settled(case)
    person, signer, number = case.applicant, case.officials.chairman, f"{case.serial % 170 + 21:04}/GXN-TTHN"
    status, purpose = case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES)
    printout(flow, of_authority(case, number), _TITLE, code=case.code)
    lines(flow, f"<b>{case.commune.committee.upper()} XÁC NHẬN CÁC THÔNG TIN SAU:</b>", after=2)
    coded(flow, "1.{}", ("Ông/bà", f"<b>{person.full_name.upper()}</b>", "Sinh ngày", f"{person.born:%d.%m.%Y}"),
          ("Giới tính", person.sex, "Dân tộc, quốc tịch", f"{person.ethnicity}, Việt Nam"),
          ("CCCD/ĐDCN số", person.personal_id, "Ngày cấp", f"{person.id_issued:%d.%m.%Y}"),
          ("Nơi thường trú", dwelling(person)), ("Tình trạng hôn nhân", status), ("Mục đích cấp", purpose),
          ("Người tra cứu", case.officials.expert, "Ngày tra cứu", f"{case.received_at:%d.%m.%Y}"),
          ("Thời hạn giá trị", "06 tháng", "Số bản cấp", "01"), labels=0.22)  # fmt: skip
    flow.space(2)
    lines(flow, "Kết quả tra cứu Cơ sở dữ liệu hộ tịch điện tử và xác minh tại nơi cư trú là căn cứ cấp giấy này.")
    approved(flow, case, CHIEF, signer)
    printed_by(flow, case, "HT-XN-01")
    return {**truth(case, number, status, purpose, signer), **printed(residence=dwelling(person))}


VARIANTS = (of_ministry, of_vendor)
KIND = Kind("marital_status_certificate", "result", one_of(VARIANTS), page_numbers=False)
