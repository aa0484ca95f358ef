"""Quyết định cá biệt (Mẫu 1.2 and 1.3 phụ lục III NĐ 30/2020/NĐ-CP): by committee or chairman, with a list."""

from dataclasses import dataclass

from bench.family_b.administrative import Issue, body, closing, opening
from bench.family_b.presses import settle
from bench.layouts.heads import heading
from bench.layouts.signing import electronic
from bench.layouts.wording import around_seal, figures
from samples.case import Case
from samples.flow import Flow
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Signing
from samples.truth import TruthField
from samples.words import decimal_comma, long_date


@dataclass(frozen=True)
class Text:
    """The wording of one decision: what it is about, its bases and its articles."""

    subject: str
    bases: tuple[str, ...]
    articles: tuple[str, ...]
    unit: str


def compose(flow: Flow, case: Case) -> Fields:
    variant = case.rng.choice(("chairman", "vice_chairman", "committee"))
    commune, text = case.commune, _land(case) if case.procedure.field_code == "G10-ĐĐ03" else _allowance(case)
    settle(flow, case.rng)
    superior = (case.province.name.upper(),) if variant == "committee" else ()
    one_line = variant == "vice_chairman"
    issuer = (f"UBND {commune.title.upper()}",) if one_line else ("ỦY BAN NHÂN DÂN", commune.title.upper())
    number = 15 + case.serial * 3 % 2600
    suffix = "/QĐ-CTUBND" if variant == "chairman" else "/QĐ-UBND"
    issue = Issue(issuer, superior, number, suffix, commune.seat, case.finished_on)
    if one_line:
        electronic(flow, commune.committee, case.finished_on_time)
    fields = opening(flow, case, issue, size=13 if one_line else 12, day_below=variant == "committee")
    heading(flow, "QUYẾT ĐỊNH", text.subject, size=15, rule=40)
    who = "ỦY BAN NHÂN DÂN" if variant == "committee" else "CHỦ TỊCH ỦY BAN NHÂN DÂN"
    flow.paragraph(f"<b>{who} {commune.title.upper()}</b>", align="center", after=3)
    body(flow, [f"<i>{base}</i>" for base in text.bases])
    flow.paragraph("<b>QUYẾT ĐỊNH:</b>", align="center", after=2.5)
    body(flow, text.articles)
    fields |= {"type": TruthField("QUYẾT ĐỊNH"), "subject": TruthField(text.subject)}
    fields |= _closing(flow, case, variant, text)
    if variant == "vice_chairman":
        _list(flow, case)
    return fields


def _closing(flow: Flow, case: Case, variant: str, text: Text) -> dict[str, TruthField]:
    titles = {
        "chairman": ("CHỦ TỊCH",),
        "vice_chairman": ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        "committee": ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    }[variant]
    people = case.officials
    name = people.vice_chairman if variant == "vice_chairman" else people.chairman
    receivers = (
        f"Như Điều {len([1 for each in text.articles if each.startswith('<b>Điều')])};",
        "UBND thành phố (báo cáo);" if case.province.name.startswith("Thành") else "UBND tỉnh (báo cáo);",
        f"Phòng {text.unit};",
        "Lưu: VT, hồ sơ.",
    )
    return closing(flow, case, receivers, Signing(titles, name, around_seal(case)), copy=variant == "chairman")


def _allowance(case: Case) -> Text:
    person, who = case.applicant, f"{case.applicant.courtesy.lower()} {case.applicant.full_name}"
    return Text(
        case.rng.choice(("Về việc hưởng trợ cấp xã hội hằng tháng", "Về việc thực hiện trợ cấp xã hội hằng tháng")),
        (
            "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
            "Căn cứ Luật Người khuyết tật ngày 17 tháng 6 năm 2010;",
            "Căn cứ Nghị định số 20/2021/NĐ-CP ngày 15/3/2021 của Chính phủ quy định chính sách trợ giúp xã hội đối "
            "với đối tượng bảo trợ xã hội;",
            f"Theo đề nghị của Trưởng phòng Văn hóa - Xã hội tại Tờ trình số {case.serial % 90 + 5}/TTr-VHXH.",
        ),
        (
            f"<b>Điều 1.</b> Cho {who}, sinh năm {person.born.year}, thường trú tại {person.residence.new}, được hưởng "
            f"trợ cấp xã hội hằng tháng với hệ số 1,5, mức tiền 750.000 đồng, từ tháng "
            f"{case.finished_on:%m/%Y}.",
            "<b>Điều 2.</b> Kinh phí thực hiện trích từ nguồn bảo đảm xã hội trong dự toán ngân sách được giao năm "
            f"{case.finished_on.year}; việc chi trả thực hiện qua tài khoản của đối tượng.",
            "<b>Điều 3.</b> Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, Trưởng phòng Văn hóa - Xã hội, "
            f"Trưởng phòng Kinh tế và {who} căn cứ Quyết định thi hành./.",
        ),
        "Văn hóa - Xã hội",
    )


def _land(case: Case) -> Text:
    person, parcel = case.applicant, case.household.parcel
    return Text(
        "Về việc chỉnh lý thông tin địa chỉ thửa đất trên Giấy chứng nhận đã cấp",
        (
            "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
            "Căn cứ Luật Đất đai số 31/2024/QH15;",
            "Căn cứ Nghị định số 101/2024/NĐ-CP ngày 29/7/2024 của Chính phủ;",
            f"Theo đề nghị của Trưởng phòng Kinh tế tại Tờ trình số {case.serial % 90 + 5}/TTr-KT ngày "
            f"{figures(case.received_at.date())}.",
        ),
        (
            f"<b>Điều 1.</b> Chỉnh lý địa chỉ của thửa đất số {parcel.number}, tờ bản đồ số {parcel.map_sheet}, diện "
            f"tích {decimal_comma(parcel.area)} m², do {person.courtesy.lower()} {person.full_name} sử dụng theo Giấy "
            f"chứng nhận số {parcel.serial}, vào sổ số {parcel.registry_number}, cấp ngày "
            f"{figures(parcel.certified_on)}: từ “{parcel.spot}” thành “{person.residence.new}”.",
            "<b>Điều 2.</b> Giao Chi nhánh Văn phòng Đăng ký đất đai cập nhật hồ sơ địa chính, xác nhận thay đổi vào "
            "Giấy chứng nhận; không thu phí, lệ phí đối với trường hợp này.",
            "<b>Điều 3.</b> Chánh Văn phòng, Trưởng phòng Kinh tế, Giám đốc Chi nhánh Văn phòng Đăng ký đất đai và "
            "người sử dụng đất nêu tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
        ),
        "Kinh tế",
    )


def _list(flow: Flow, case: Case) -> None:
    """The list that goes with the decision, on a page of its own."""
    flow.new_page()
    heading(flow, "DANH SÁCH")
    number = "Quyết định" if case.number_by_hand else f"Quyết định ngày {long_date(case.finished_on)[5:]}"
    flow.paragraph(f"<i>(Kèm theo {number} của {case.commune.committee})</i>", align="center", after=4)
    person = case.applicant
    rows = [
        ("TT", "Họ và tên", "Năm sinh", "Số định danh", "Nơi ở"),
        ("1", person.full_name, str(person.born.year), person.personal_id, person.residence.new),
    ]
    flow.table((10, 40, 17, 32, flow.right - flow.left - 99), rows, size=11.5)


KIND = Kind("decision", "result", compose, body=Face(13))
