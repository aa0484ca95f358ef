"""Giấy chứng nhận quyền sử dụng đất: district's of TT 23/2014/TT-BTNMT, branch office's of TT 10/2024/TT-BTNMT."""

from dataclasses import replace

from bench.family_b.heads import heading, one_column
from bench.family_b.land_grants import Grant, grant_of
from bench.family_b.land_sheets import plan, serial_at
from bench.family_b.signing import signed
from bench.family_b.wording import area_in_words
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_c.wording import old_place, without_level
from bench.family_d.wording import joined
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing
from samples.words import decimal_comma, long_date

_ORIGIN = "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất"
_CHANGES = "Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền"


def of_2014(flow: Flow, case: Case) -> Fields:
    """Granted by the district: owners on the first page, parcel, plan and end on the second."""
    begin(flow, Face(13), Margins(22, 20, 16, 24))
    owner, wife, parcel = case.household.husband, case.household.wife, case.household.parcel
    district, province = old_place(owner.residence.old)
    issuer = ("ỦY BAN NHÂN DÂN", district.upper())
    grant = replace(grant_of(case, newest=False), issuer=joined(issuer))
    identity = "CMND" if "chứng minh" in grant.identity else "CCCD"
    area = decimal_comma(parcel.area)
    flow.sheet.frame(11, 11, 199, 286, 0.9)
    one_column(flow, size=13)
    flow.space(24)
    heading(flow, "GIẤY CHỨNG NHẬN", size=24)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT,", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", size=15)
    flow.space(8)
    _lines(
        flow,
        "<b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b>",
        f"Ông: <b>{owner.full_name.upper()}</b>",
        f"Sinh năm: {owner.born.year}, {identity} số: {grant.number}",
        f"và vợ là bà: <b>{wife.full_name.upper()}</b>",
        f"Sinh năm: {wife.born.year}, CCCD số: {wife.personal_id}",
        f"Cùng địa chỉ thường trú: {owner.residence.old}",
    )
    serial_at(flow.sheet, 148, 276, grant.serial)
    flow.new_page()
    _lines(
        flow,
        "<b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
        "<b>1. Thửa đất:</b>",
        f"a) Thửa đất số: {parcel.number}, tờ bản đồ số: {parcel.map_sheet},",
        f"b) Địa chỉ: {parcel.spot},",
        f"c) Diện tích: {area} m², (bằng chữ: {area_in_words(parcel.area)}),",
        f"d) Hình thức sử dụng: riêng: {area} m², chung: Không m²,",
        f"đ) Mục đích sử dụng: {case.commune.land_use},",
        "e) Thời hạn sử dụng: Lâu dài,",
        f"g) Nguồn gốc sử dụng: {_ORIGIN}.",
        "<b>2. Nhà ở:</b> -/-",
        "<b>3. Công trình xây dựng khác:</b> -/-",
        "<b>4. Rừng sản xuất là rừng trồng:</b> -/-",
        "<b>5. Cây lâu năm:</b> -/-",
        "<b>6. Ghi chú:</b> Không",
        "<b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
    )
    plan(flow, parcel, north=True)
    below = flow.y
    _sign(flow, case, grant, without_level(province), ("TM. ỦY BAN NHÂN DÂN", district.upper(), "CHỦ TỊCH"))
    flow.y = below + 40
    registry = f"Số vào sổ cấp GCN: {parcel.registry_number}"
    flow.paragraph(registry, align="left", after=0, between=(flow.left, flow.left + 70))
    return _truth(
        case,
        grant,
        full_name=owner.full_name.upper(),
        birth_year=str(owner.born.year),
        address=owner.residence.old,
        use_origin=_ORIGIN,
    )


def of_2024(flow: Flow, case: Case) -> Fields:
    """The form of two pages with a QR code; no year of birth, no address, no origin."""
    begin(flow, Face(13), Margins(20, 20, 16, 26))
    owner, parcel = case.household.husband, case.household.parcel
    district, province = old_place(owner.residence.old)
    issuer = ("CHI NHÁNH VĂN PHÒNG", "ĐĂNG KÝ ĐẤT ĐAI", district.upper())
    grant = replace(grant_of(case, newest=True), issuer=joined(issuer))
    flow.sheet.code(f"{grant.serial}|{parcel.number}|{parcel.map_sheet}", "QRCode", flow.right - 22, 14, 22)
    flow.space(24)
    one_column(flow, size=13)
    heading(flow, "GIẤY CHỨNG NHẬN", size=22)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN", "GẮN LIỀN VỚI ĐẤT", size=13.5)
    _lines(
        flow,
        "<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</b>",
        f"Ông: {owner.full_name}, CCCD số: {grant.number}.",
        "<b>2. Thông tin thửa đất:</b>",
        f"- Thửa đất số: {parcel.number}; Tờ bản đồ số: {parcel.map_sheet};",
        f"- Diện tích: {decimal_comma(parcel.area)} m²;",
        f"- Loại đất: {case.commune.land_use};",
        "- Thời hạn sử dụng: Lâu dài;",
        "- Hình thức sử dụng: Sử dụng riêng;",
        f"- Địa chỉ: {parcel.spot}.",
        "<b>3. Thông tin tài sản gắn liền với đất:</b> -/-",
    )
    _sign(flow, case, grant, without_level(province), (*issuer, "GIÁM ĐỐC"))
    serial_at(flow.sheet, 26, 280, grant.serial)
    flow.new_page()
    _lines(flow, "<b>4. Sơ đồ thửa đất, tài sản gắn liền với đất:</b>")
    plan(flow, parcel, north=True)
    _lines(flow, "<b>5. Ghi chú:</b> Không", f"Số vào sổ cấp Giấy chứng nhận: {parcel.registry_number}")
    _lines(flow, "<b>6. Những thay đổi sau khi cấp Giấy chứng nhận:</b>")
    flow.table((106, 58), (_CHANGES, ("\n\n\n\n\n", "")), size=12)
    return _truth(case, grant, full_name=owner.full_name)


def _lines(flow: Flow, *lines: str) -> None:
    for line in lines:
        flow.paragraph(line, indent=0, after=1)


def _sign(flow: Flow, case: Case, grant: Grant, place: str, titles: tuple[str, ...]) -> None:
    flow.need(64)
    flow.space(1)
    between = (flow.left + 76, flow.right)
    flow.paragraph(f"<i>{place}, {long_date(grant.day)}</i>", align="center", after=0.5, between=between)
    around = grant.issuer.replace("ỦY BAN NHÂN DÂN", "UBND").replace("CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ", "CN VPĐK")
    signed(flow, Signing(titles, case.officials.land_director, around), between, room=30)


def _truth(case: Case, grant: Grant, **more: str) -> Fields:
    parcel = case.household.parcel
    return printed(
        certificate_serial=grant.serial,
        personal_id=grant.number,
        parcel_number=str(parcel.number),
        map_sheet=str(parcel.map_sheet),
        parcel_address=parcel.spot,
        area=decimal_comma(parcel.area),
        use_purpose=case.commune.land_use,
        use_term="Lâu dài",
        registry_number=parcel.registry_number,
        issued_on=grant.day.isoformat(),
        issuer=grant.issuer,
        **more,
    )


VARIANTS = (of_2014, of_2024)
KIND = Kind("land_certificate", "result", one_of(VARIANTS), page_numbers=False)
