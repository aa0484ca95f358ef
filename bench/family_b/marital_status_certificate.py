"""Giấy xác nhận tình trạng hôn nhân (TT 15/2015/TT-BTP, TT 04/2020/TT-BTP): on dots, as a table, as running text."""

from bench.family_b.rows import Row, cells, leaders, notes, plain, row
from bench.layouts.heads import heading, two_columns
from bench.layouts.marital_status_certificate import truth
from bench.layouts.signing import signed
from bench.layouts.wording import around_seal, figures
from samples.case import Case
from samples.flow import Blank, Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Head, Signing
from samples.words import long_date, short_date

_STATUSES = (
    "Hiện tại chưa đăng ký kết hôn với ai",
    "Chưa đăng ký kết hôn với ai",
    "Từ khi đủ tuổi kết hôn đến nay chưa đăng ký kết hôn với ai",
)
_PURPOSES = (
    "làm thủ tục đăng ký kết hôn",
    "bổ túc hồ sơ vay vốn ngân hàng",
    "làm thủ tục chuyển nhượng quyền sử dụng đất",
)


def compose(flow: Flow, case: Case) -> Fields:
    variant = case.rng.choice((_dotted, _ruled, _running))
    commune, person, rng = case.commune, case.applicant, case.rng
    number = f"{case.serial % 260 + 3:02}/{rng.choice(('UBND-XNTTHN', 'XNTTHN', 'UBND-XN'))}"
    place = f"{commune.seat}, {long_date(case.finished_on)}"
    superior = (case.province.name.upper(),) if variant is _ruled else ()
    head = Head(("ỦY BAN NHÂN DÂN", commune.title.upper()), superior, f"Số: {number}", place)
    two_columns(flow, head, size=12, day_below=variant is _running)
    status, purpose = rng.choice(_STATUSES), rng.choice(_PURPOSES)
    variant(flow, case, status, purpose)
    deputy = variant is not _ruled
    name = case.officials.vice_chairman if deputy else case.officials.chairman
    titles = ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") if deputy else ("NGƯỜI KÝ GIẤY XÁC NHẬN", "CHỦ TỊCH")
    signed(flow, Signing(titles, name, around_seal(case)), (flow.left + 80, flow.right), copy=variant is _running)
    if variant is _dotted:
        notes(flow, ("(1) Ghi rõ loại giấy tờ, số, cơ quan cấp.", "(2) Ghi theo nơi đăng ký thường trú."))
    own = {"full_name": person.full_name} if variant is _running else {}
    return truth(case, number, status, purpose, name, **own)


def _title(flow: Flow, case: Case, *, who: bool) -> None:
    heading(flow, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", size=15)
    if who:
        flow.paragraph(f"<b>ỦY BAN NHÂN DÂN {case.commune.title.upper()}</b>", align="center", after=3)


def _dotted(flow: Flow, case: Case, status: str, purpose: str) -> None:
    """Full stops under the values, footnote markers after labels."""
    person = case.applicant
    flow.fine_dots = case.rng.random() < 0.5
    flow.dots_under_values = True
    _title(flow, case, who=True)
    flow.paragraph(f"Xét đề nghị của {person.courtesy.lower()}: {person.full_name}", indent=0, after=2)
    flow.paragraph("<b>XÁC NHẬN:</b>", align="center", after=2)
    leaders(
        flow,
        [
            row("Họ và tên:", f"<b>{person.full_name.upper()}</b>"),
            (Blank("Sinh ngày:", short_date(person.born), 1.2), Blank("Giới tính:", person.sex, 0.7)),
            (Blank("Dân tộc:", person.ethnicity), Blank("Quốc tịch:", "Việt Nam")),
            row("Giấy tờ tùy thân(1):", f"CCCD số {person.personal_id}"),
            row("Nơi cư trú(2):", person.residence.new),
            row("Tình trạng hôn nhân:", status),
            row("Giấy này được sử dụng để:", purpose),
        ],
    )
    flow.paragraph("Có giá trị trong 06 tháng kể từ ngày cấp.", indent=0, after=5)


def _ruled(flow: Flow, case: Case, status: str, purpose: str) -> None:
    """A table of two columns."""
    person = case.applicant
    _title(flow, case, who=False)
    rows: list[Row] = [
        row("Họ, chữ đệm, tên", person.full_name.upper()),
        row("Ngày, tháng, năm sinh", figures(person.born)),
        row("Giới tính", person.sex),
        row("Dân tộc", person.ethnicity),
        row("Quốc tịch", "Việt Nam"),
        row("Số định danh cá nhân", person.personal_id),
        row("Nơi cư trú", person.residence.new),
        row("Tình trạng hôn nhân", status),
        row("Mục đích sử dụng", purpose),
    ]
    cells(flow, rows)
    flow.space(3)
    flow.paragraph("Giấy xác nhận này có giá trị 6 (sáu) tháng kể từ ngày cấp.", indent=0, after=5)


def _running(flow: Flow, case: Case, status: str, purpose: str) -> None:
    """No dots, narrower margins, label and value as running text."""
    person = case.applicant
    flow.body, flow.margins = Face(14), Margins(left=28, right=16)
    _title(flow, case, who=True)
    flow.paragraph("Căn cứ Sổ hộ tịch và Cơ sở dữ liệu quốc gia về dân cư, xác nhận:", indent=0)
    plain(
        flow,
        [
            row(f"{person.courtesy}:", f"<b>{person.full_name}</b>"),
            row("Ngày sinh:", long_date(person.born)[5:]),
            row("Số CCCD/Định danh cá nhân:", person.personal_id),
            row("Nơi thường trú:", person.residence.new),
            row("Tình trạng hôn nhân:", status),
            row("Mục đích sử dụng:", purpose),
        ],
    )
    flow.paragraph("Giấy này có giá trị sử dụng 06 tháng kể từ ngày cấp.", indent=0, after=6)


KIND = Kind("marital_status_certificate", "result", compose, page_numbers=False)
