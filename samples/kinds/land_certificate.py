"""Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất (form of 2014), two pages."""

import math

from samples.case import Case
from samples.flow import Flow
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing, country, sign_at
from samples.markup import words_of
from samples.words import decimal_comma, long_date, spelled


def compose(flow: Flow, case: Case) -> Fields:
    parcel, owner = case.household.parcel, case.household.husband
    old_province = owner.residence.old.rsplit(", ", 1)[1]
    issuer = f"SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG {old_province.upper()}"
    id_label, id_number = _paper_of(case)
    _first_page(flow, case, f"{id_label} số: {id_number}")
    use_origin = "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất"
    _second_page(flow, case, issuer, old_province, use_origin)
    return printed(
        certificate_serial=parcel.serial,
        full_name=owner.full_name,
        birth_year=str(owner.born.year),
        personal_id=id_number,
        address=owner.residence.old,
        parcel_number=str(parcel.number),
        map_sheet=str(parcel.map_sheet),
        parcel_address=parcel.spot,
        area=decimal_comma(parcel.area),
        use_purpose=case.commune.land_use,
        use_term="Lâu dài",
        use_origin=use_origin,
        registry_number=parcel.registry_number,
        issued_on=parcel.certified_on.isoformat(),
        issuer=issuer,
    )


def _paper_of(case: Case) -> tuple[str, str]:
    """Certificates before chip cards bear the CMND of the owner."""
    owner = case.household.husband
    if case.household.parcel.certified_on.year < 2021 and owner.old_id_number:
        return "CMND", owner.old_id_number
    return "CCCD", owner.personal_id


def _first_page(flow: Flow, case: Case, identity: str) -> None:
    owner, wife, parcel = case.household.husband, case.household.wife, case.household.parcel
    flow.sheet.frame(12, 12, 198, 285, 0.8)
    flow.sheet.frame(14, 14, 196, 283, 0.25)
    flow.space(4)
    country(flow, (flow.left, flow.right))
    flow.space(58)
    big = Face(24, bold=True)
    flow.paragraph("GIẤY CHỨNG NHẬN", face=big, align="center", after=1)
    for line in ("QUYỀN SỬ DỤNG ĐẤT,", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT"):
        flow.paragraph(line, face=Face(15, bold=True), align="center", after=0.5)
    flow.space(14)
    bold = Face(13.5, bold=True)
    flow.paragraph(
        "I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất", face=bold, indent=0, after=4
    )
    flow.paragraph(f"Ông: <b>{owner.full_name}</b>", indent=6)
    flow.paragraph(f"Năm sinh: {owner.born.year}, {identity}", indent=6)
    flow.paragraph(f"Địa chỉ thường trú: {owner.residence.old}", indent=6)
    if parcel.certified_on > case.household.married_on:
        flow.paragraph(f"Và vợ là bà: <b>{wife.full_name}</b>, năm sinh: {wife.born.year}", indent=6)
    flow.y = 262
    serial = words_of(parcel.serial, Face(20, bold=True, family="Arimo"))
    flow.set_row(serial, flow.left, flow.right, flow.y + 8, "right")


def _second_page(flow: Flow, case: Case, issuer: str, old_province: str, use_origin: str) -> None:
    parcel = case.household.parcel
    flow.new_page()
    flow.sheet.frame(12, 12, 198, 285, 0.25)
    bold = Face(13.5, bold=True)
    flow.paragraph(
        "II. Thửa đất, nhà ở và tài sản khác gắn liền với đất",
        face=bold,
        indent=0,
        after=2,
        between=(flow.left, flow.right),
    )
    area = parcel.area
    words = f"{spelled(area // 100)} phẩy {spelled(area % 100 // 10)}" if area % 100 else spelled(area // 100)
    for line in (
        "<b>1. Thửa đất:</b>",
        f"a) Thửa đất số: {parcel.number}, tờ bản đồ số: {parcel.map_sheet},",
        f"b) Địa chỉ: {parcel.spot}",
        f"c) Diện tích: {decimal_comma(area)} m² (bằng chữ: {words} mét vuông),",
        "d) Hình thức sử dụng: Sử dụng riêng",
        f"đ) Mục đích sử dụng: {case.commune.land_use}",
        "e) Thời hạn sử dụng: Lâu dài",
        f"g) Nguồn gốc sử dụng: {use_origin}",
        "<b>2. Nhà ở:</b> -/-",
        "<b>3. Công trình xây dựng khác:</b> -/-",
        "<b>4. Ghi chú:</b> Số thửa, tờ bản đồ theo bản đồ địa chính đo đạc năm 2014.",
        "<b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
    ):
        flow.paragraph(line, indent=0, after=1)
    _plan(flow, case)
    flow.space(2)
    where = old_province.removeprefix("Tỉnh ").removeprefix("Thành phố ")
    between = (flow.left + 74, flow.right)
    flow.paragraph(
        f"{where}, {long_date(parcel.certified_on)}",
        face=Face(13, italic=True),
        align="center",
        after=0.5,
        between=between,
    )
    top = flow.y
    lines = (*issuer.split(" TỈNH "),) if " TỈNH " in issuer else (issuer,)
    titles = (lines[0], f"TỈNH {lines[1]}", "GIÁM ĐỐC") if len(lines) == 2 else (lines[0], "GIÁM ĐỐC")
    sign_at(
        flow,
        Signing(titles, case.officials.land_director, issuer.replace("TÀI NGUYÊN VÀ MÔI TRƯỜNG", "TN&MT")),
        between,
    )
    flow.y = top + 42
    flow.paragraph(
        f"Số vào sổ cấp GCN: {parcel.registry_number}", align="left", after=0, between=(flow.left, flow.left + 72)
    )


def _plan(flow: Flow, case: Case) -> None:
    """The parcel's outline with its sides in metres."""
    sheet, parcel = flow.sheet, case.household.parcel
    depth = math.sqrt(parcel.area / 100 * 2.2)
    width = parcel.area / 100 / depth
    x0, y0, y1 = flow.left + 50, flow.y + 7, flow.y + 42
    x1 = x0 + max(22, 35 * width / depth)
    corners = [(x0, y0), (x1, y0 - 2), (x1 + 3, y1), (x0 - 2, y1 + 1)]
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
        sheet.rule(ax, ay, bx, by, 0.4)
    small = Face(10.5)
    sheet.set_words((x0 + x1) / 2 - 4, y0 - 2.5, words_of(f"{width:.2f}".replace(".", ","), small))
    sheet.set_words((x0 + x1) / 2 - 6, (y0 + y1) / 2, words_of(f"{parcel.number}", Face(12, bold=True)))
    sheet.set_words(x1 + 4, (y0 + y1) / 2, words_of(f"{depth:.2f}".replace(".", ","), small))
    sheet.set_words((x0 + x1) / 2 - 12, y1 + 6, words_of("Đường bê tông", small))
    flow.y = y1 + 9


KIND = Kind("land_certificate", "result", compose, body=Face(13.5), page_numbers=False)
