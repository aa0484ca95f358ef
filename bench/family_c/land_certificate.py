"""Giấy chứng nhận quyền sử dụng đất: a list of parcels, the open booklet copied sideways, a form on dots."""

from dataclasses import replace
from math import sqrt

from bench.family_b.heads import heading, one_column
from bench.family_b.land_grants import Grant, grant_of
from bench.family_b.land_sheets import plan, serial_at, thick_frame
from bench.family_b.rows import leaders, row
from bench.family_b.signing import signed
from bench.family_b.wording import area_in_words
from bench.family_c.setting import begin, section, two
from bench.family_c.variants import one_of
from bench.family_c.wording import old_place, without_level
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing
from samples.typeset import Sheet
from samples.words import decimal_comma, long_date

_ORIGIN = "Nhận chuyển nhượng đất được công nhận QSDĐ"


def listed(flow: Flow, case: Case) -> Fields:
    """Granted by the district: the parcel as a row of a table, the owner in numbered lines over it."""
    begin(flow, Face(12.5), Margins(22, 22, 18, 24))
    grant, owner, parcel = _of_district(case), case.household.husband, case.household.parcel
    thick_frame(flow.sheet)
    one_column(flow, size=12.5)
    heading(flow, "GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT", size=22)
    flow.paragraph(f"<b>{grant.issuer} CHỨNG NHẬN</b>", align="center", after=3)
    section(flow, "I. Chủ sử dụng đất")
    for line in (
        f"1. Họ và tên: <b>{owner.full_name.upper()}</b> - Sinh năm: {owner.born.year}",
        f"2. Giấy tờ nhân thân: {grant.identity} {grant.number}",
        f"3. Hộ khẩu thường trú: {owner.residence.old}",
    ):
        flow.paragraph(line, indent=4, after=0.8)
    section(flow, "II. Thửa đất được sử dụng")
    names = ("Tờ bản đồ", "Số thửa", "Vị trí thửa đất", "Diện tích (m²)", "Mục đích sử dụng", "Thời hạn", "Nguồn gốc")
    facts = (str(parcel.map_sheet), str(parcel.number), parcel.spot, decimal_comma(parcel.area),
             case.commune.land_use, "Lâu dài", _ORIGIN)  # fmt: skip
    flow.table((15, 14, 44, 18, 25, 17, 31), (names, facts), size=11)
    flow.space(2)
    flow.paragraph(f"Tổng diện tích bằng chữ: {area_in_words(parcel.area)}.", indent=4)
    flow.paragraph(f"Vào sổ số: {parcel.registry_number}", indent=4)
    _close(flow, case, grant, ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))
    serial_at(flow.sheet, 150, 278, grant.serial)
    return _truth(case, grant, owner.full_name.upper())


def booklet(flow: Flow, case: Case) -> Fields:
    """The open booklet of four pages made smaller, two pages of it on each sheet lying sideways."""
    flow.body, flow.sheets[0] = Face(10.5), Sheet(flow.dpi, flow.rng, 297, 210)
    grant, owner, parcel = grant_of(case, newest=False), case.household.husband, case.household.parcel
    left, right = (14.0, 140.0), (157.0, 284.0)
    flow.y = 16
    _column(flow, left, ("<b>IV. Những thay đổi sau khi cấp Giấy chứng nhận</b>", "Nội dung thay đổi và cơ sở pháp lý"))
    flow.sheet.frame(14, 15, 140, 190, 0.3)
    flow.y, flow.margins = 14, replace(flow.margins, left=157, right=-74)
    one_column(flow, size=11)
    flow.space(26)
    heading(flow, "GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT,", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC", size=17)
    flow.space(8)
    lines = (
        "<b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b>",
        f"Ông: <b>{owner.full_name}</b>  -  Năm sinh: {owner.born.year}",
        f"{grant.identity}: {grant.number}",
        f"Địa chỉ: {owner.residence.old}",
    )
    _column(flow, right, lines)
    serial_at(flow.sheet, 234, 196, grant.serial)
    flow.sheets.append(Sheet(flow.dpi, flow.rng, 297, 210))
    flow.y, flow.margins = 16, replace(flow.margins, left=14, right=70)
    facts = (
        "<b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
        "<b>1. Thửa đất:</b>",
        f"a) Số thửa: {parcel.number}  -  Số tờ bản đồ: {parcel.map_sheet}",
        f"b) Nơi có đất: {parcel.spot}",
        f"c) Diện tích: {decimal_comma(parcel.area)} m² (viết bằng chữ: {area_in_words(parcel.area)})",
        f"d) Sử dụng vào mục đích: {case.commune.land_use}  -  Thời hạn: Lâu dài",
        f"đ) Nguồn gốc: {_ORIGIN}",
        "<b>2. Tài sản khác:</b> -/-",
    )
    _column(flow, left, facts)
    _close(flow, case, grant, ("GIÁM ĐỐC",), inset=46)
    flow.paragraph(f"Số vào sổ: {parcel.registry_number}", align="left", after=0)
    flow.y = 16
    _column(flow, right, ("<b>III. Sơ đồ thửa đất</b>",))
    _outline(flow.sheet, case)
    return _truth(case, grant, owner.full_name)


def dots(flow: Flow, case: Case) -> Fields:
    """A printed form typed over: two facts on a dotted line, the plan on the back."""
    begin(flow, Face(12.5), Margins(20, 20, 18, 24))
    flow.fine_dots = True
    grant, owner, parcel = _of_office(case), case.household.husband, case.household.parcel
    serial_at(flow.sheet, 24, 20, grant.serial)
    flow.space(10)
    one_column(flow, size=12.5, stars=True)
    heading(flow, "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT", size=17)
    section(flow, "A. NGƯỜI ĐƯỢC CẤP")
    leaders(
        flow,
        [
            two(("Họ tên:", owner.full_name.upper()), ("Năm sinh:", str(owner.born.year)), (1.6, 0.7)),
            row(f"{grant.identity}:", grant.number),
            row("Nơi thường trú:", owner.residence.old),
        ],
    )
    section(flow, "B. THÔNG TIN THỬA ĐẤT")
    leaders(
        flow,
        [
            two(("1. Thửa:", str(parcel.number)), ("2. Tờ bản đồ:", str(parcel.map_sheet))),
            row("3. Tại:", parcel.spot),
            two(("4. Diện tích (m²):", decimal_comma(parcel.area)), ("5. Thời hạn SD:", "Lâu dài")),
            row("6. Loại đất, mục đích:", case.commune.land_use),
            row("7. Nguồn gốc sử dụng đất:", _ORIGIN),
            two(("8. Hình thức sử dụng:", "Riêng"), ("9. Số vào sổ:", parcel.registry_number)),
        ],
    )
    flow.paragraph(f"Cơ quan cấp: {grant.issuer}", indent=0)
    _close(flow, case, grant, ("GIÁM ĐỐC",))
    flow.new_page()
    section(flow, "C. SƠ ĐỒ THỬA ĐẤT")
    plan(flow, parcel, north=True)
    return _truth(case, grant, owner.full_name.upper())


def _of_district(case: Case) -> Grant:
    """Households got their first certificate from the district (Luật Đất đai 2013 Đ105)."""
    district, _ = old_place(case.household.husband.residence.old)
    return replace(grant_of(case, newest=False), issuer=f"ỦY BAN NHÂN DÂN {district.upper()}")


def _of_office(case: Case) -> Grant:
    _, province = old_place(case.household.husband.residence.old)
    return replace(grant_of(case, newest=False), issuer=f"VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI {province.upper()}")


def _column(flow: Flow, between: tuple[float, float], lines: tuple[str, ...]) -> None:
    for line in lines:
        flow.paragraph(line, align="left", after=1.4, between=(between[0] + 2, between[1] - 2))


def _close(flow: Flow, case: Case, grant: Grant, titles: tuple[str, ...], *, inset: float = 74) -> None:
    """Place and day, the issuer where the titles do not name it, the signature."""
    flow.need(60)
    flow.space(2)
    _, province = old_place(case.household.husband.residence.old)
    between = (flow.left + inset, flow.right)
    day = f"<i>{without_level(province)}, {long_date(grant.day)}</i>"
    flow.paragraph(day, align="center", after=0.5, between=between)
    titles = titles if titles[0].startswith("TM.") else (grant.issuer, *titles)
    around = grant.issuer.replace("TÀI NGUYÊN VÀ MÔI TRƯỜNG", "TN&MT").replace("ỦY BAN NHÂN DÂN", "UBND")
    around = around.replace("VĂN PHÒNG ĐĂNG KÝ", "VPĐK")
    signed(flow, Signing(titles, case.officials.land_director, around), between)


def _outline(sheet: Sheet, case: Case) -> None:
    side = min(70.0, 18 + 4 * sqrt(case.household.parcel.area / 100))
    corners = [(190.0, 50.0), (190 + side, 46.0), (192 + side, 60 + side), (187.0, 56 + side)]
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
        sheet.rule(ax, ay, bx, by, 0.4)


def _truth(case: Case, grant: Grant, name: str) -> Fields:
    owner, parcel = case.household.husband, case.household.parcel
    return printed(
        certificate_serial=grant.serial,
        full_name=name,
        birth_year=str(owner.born.year),
        personal_id=grant.number,
        address=owner.residence.old,
        parcel_number=str(parcel.number),
        map_sheet=str(parcel.map_sheet),
        parcel_address=parcel.spot,
        area=decimal_comma(parcel.area),
        use_purpose=case.commune.land_use,
        use_term="Lâu dài",
        use_origin=_ORIGIN,
        registry_number=parcel.registry_number,
        issued_on=grant.day.isoformat(),
        issuer=grant.issuer,
    )


VARIANTS = (listed, booklet, dots)
KIND = Kind("land_certificate", "result", one_of(VARIANTS), page_numbers=False)
