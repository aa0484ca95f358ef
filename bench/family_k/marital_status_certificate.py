"""Giấy xác nhận tình trạng hôn nhân: the form of TT 04/2020/TT-BTP retyped, facts of the person at tab stops and a term
of residence; and the portal's in boxes, the status and its use before the person."""

from bench.family_b.wording import lowered
from bench.family_c.variants import one_of
from bench.family_c.wording import hyphened, said
from bench.family_e.setting import lines
from bench.family_f.marital_status_certificate import truth
from bench.family_g.wording import dashed
from bench.family_i.setting import CHIEF, VICE, other_one
from bench.family_j.setting import approved, filled
from bench.family_k.setting import boxes, e_signed, of_commune, portal, settled, tabs, word
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.words import long_date, short_date

_STATUSES = (
    "Chưa đăng ký kết hôn lần nào",
    "Hiện tại chưa đăng ký kết hôn với ai (đã ly hôn theo QĐ số 45/2019/QĐST-HNGĐ ngày 22/5/2019 của TAND huyện)",
    "Đã có vợ/chồng nhưng vợ/chồng đã chết ngày 03/02/2022 (TLKT số 18/2022); từ đó đến nay chưa đăng ký kết hôn",
)
_PURPOSES = ("Đăng ký kết hôn", "Vay vốn ngân hàng (không dùng để ĐKKH)", "Chuyển nhượng QSDĐ, không dùng để kết hôn")
_TITLE = "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"


def retyped(flow: Flow, case: Case) -> Fields:
    """Who asks is the mother; card, then residence; what the paper is for before what it confirms."""
    case = settled(case)
    person, signer, number = case.applicant, case.officials.vice_chairman, f"{case.serial % 150 + 9:02}/XN-UBND"
    status, purpose, home = case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES), dashed(person.residence.new)
    head = of_commune(case, f"Số: {number}", f"{case.commune.seat}, {long_date(case.finished_on)}")
    word(flow, _TITLE, head=head)
    lines(flow, f"Xét đề nghị của bà (4): {case.officials.registrar}, CCCD 002168004120, là mẹ đẻ, ngày "
                f"{hyphened(case.received_at.date())},", indent=8)  # fmt: skip
    flow.paragraph(f"<b>UBND {case.commune.title.upper()} XÁC NHẬN:</b>", align="center", after=2)
    tabs(flow, ("Họ, chữ đệm, tên:", f"<b>{person.full_name.upper()}</b>", "Giới tính:", person.sex),
         ("Ngày, th, năm sinh:", said(person.born), "Dân tộc:", person.ethnicity),
         ("GTTT (6):", f"CCCD {person.personal_id}", "Cấp ngày:", hyphened(person.id_issued)),
         ("Nơi cư trú (7):", home), stops=(42, 112, 134))  # fmt: skip
    filled(flow, ("Giấy này được cấp để (9):", purpose), ("Tình trạng hôn nhân (8):", status))
    since = f"15/6/{person.born.year + 19}"
    lines(flow, f"(Trong t/gian cư trú tại {lowered(case.commune.title)}, từ ngày {since} đến nay.)",
          "Giấy này có giá trị 06 (sáu) tháng kể từ ngày cấp.")  # fmt: skip
    approved(flow, case, VICE, signer)
    return {**truth(case, number, status, purpose, signer), **printed(residence=home)}


def of_portal(flow: Flow, case: Case) -> Fields:
    """Status, use and term of the paper above; the person under it; who looked it up, and for whom, below."""
    case = settled(case)
    person, signer, number = case.applicant, case.officials.chairman, f"{case.serial % 150 + 9}/XNTTHN"
    status, purpose, issued = case.rng.choice(_STATUSES), case.rng.choice(_PURPOSES), short_date(case.finished_on)
    portal(flow, case, of_commune(case, f"Số / No.: {number}"), _TITLE, english="CERTIFICATE OF MARITAL STATUS")
    boxes(flow, ("Tình trạng hôn nhân / Marital status", status), ("Mục đích sử dụng / Purpose", purpose),
          ("Ngày cấp / Date of issue", issued, "Giá trị / Validity", "06 tháng / 6 months", "Số bản / Copies", "01"),
          title="NỘI DUNG XÁC NHẬN / CONFIRMATION")  # fmt: skip
    boxes(flow, ("Họ, chữ đệm, tên / Full name", f"<b>{person.full_name.upper()}</b>",
                 "Ngày sinh / Date of birth", short_date(person.born), "Giới tính / Sex", person.sex),
          ("Số định danh cá nhân / PIN", person.personal_id, "Dân tộc / Ethnicity", person.ethnicity,
           "Quốc tịch / Nationality", "Việt Nam"),
          ("Nơi cư trú / Residence", person.residence.new), title="NGƯỜI ĐƯỢC XÁC NHẬN / PERSON")  # fmt: skip
    boxes(flow, ("Người yêu cầu / Requested by", other_one(case).full_name,
                 "Ngày yêu cầu / Requested on", short_date(case.received_at.date())),
          ("Công chức tra cứu / Checked by", case.officials.registrar,
           "Nguồn / Source", "CSDL hộ tịch điện tử"), title="YÊU CẦU / REQUEST")  # fmt: skip
    e_signed(flow, case, CHIEF, signer)
    return {**truth(case, number, status, purpose, signer), **printed(residence=person.residence.new)}


VARIANTS = (retyped, of_portal)
KIND = Kind("marital_status_certificate", "result", one_of(VARIANTS), page_numbers=False)
