"""Giấy chứng nhận quyền sử dụng đất: forms of QĐ 24/2004 (sổ đỏ), TT 23/2014/TT-BTNMT and TT 10/2024/TT-BTNMT."""

from dataclasses import replace

from bench.layouts.heads import heading, one_column
from bench.layouts.land_grants import Grant, grant_of
from bench.layouts.land_sheets import plan, serial_at, thick_frame
from bench.layouts.signing import signed
from bench.layouts.wording import area_in_words
from samples.case import Case
from samples.flow import Flow
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing
from samples.words import decimal_comma, long_date

_ORIGIN = "Nhà nước giao đất có thu tiền sử dụng đất"


def compose(flow: Flow, case: Case) -> Fields:
    variant = case.rng.choice((_of_2004, _of_2014, _of_2024))
    parcel, owner = case.household.parcel, case.household.husband
    grant = grant_of(case, newest=variant is _of_2024)
    flow.margins = replace(flow.margins, left=24, right=22)
    variant(flow, case, grant)
    fields = printed(
        certificate_serial=grant.serial,
        full_name=owner.full_name.upper() if variant is _of_2004 else owner.full_name,
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
    absent = {"birth_year", "address"} if variant is _of_2024 else set[str]()
    return {name: value for name, value in fields.items() if name not in absent}


def _of_2004(flow: Flow, case: Case, grant: Grant) -> None:
    """One page in Roman numerals, numbered facts from 1 to 8, capitals."""
    owner, parcel = case.household.husband, case.household.parcel
    thick_frame(flow.sheet)
    one_column(flow, size=13)
    heading(flow, "GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT", size=24)
    flow.paragraph(f"<b>{grant.issuer}</b>", align="center", after=2)
    flow.paragraph("<b>CHỨNG NHẬN</b>", align="center", after=2)
    for line in (
        "<b>I- TÊN NGƯỜI SỬ DỤNG ĐẤT</b>",
        f"Ông <b>{owner.full_name.upper()}</b>, năm sinh {owner.born.year}, {grant.identity} {grant.number}",
        f"Địa chỉ thường trú: {owner.residence.old}",
        "<b>II- THỬA ĐẤT ĐƯỢC QUYỀN SỬ DỤNG</b>",
        f"1. Thửa đất số: {parcel.number}",
        f"2. Tờ bản đồ số: {parcel.map_sheet}",
        f"3. Địa chỉ thửa đất: {parcel.spot}",
        f"4. Diện tích: {decimal_comma(parcel.area)} m²",
        f"Bằng chữ: {area_in_words(parcel.area)}",
        f"5. Hình thức sử dụng: riêng {decimal_comma(parcel.area)} m², chung: không m²",
        f"6. Mục đích sử dụng đất: {case.commune.land_use}",
        "7. Thời hạn sử dụng đất: Lâu dài",
        f"8. Nguồn gốc sử dụng đất: {_ORIGIN}",
        "<b>III- TÀI SẢN GẮN LIỀN VỚI ĐẤT:</b> -/-",
    ):
        flow.paragraph(line, indent=4, after=0.8)
    _sign_off(flow, case, grant, f"Vào sổ cấp giấy chứng nhận số: {parcel.registry_number}")
    serial_at(flow.sheet, 24, 279, grant.serial)


def _of_2014(flow: Flow, case: Case, grant: Grant) -> None:
    """Inner pages only, as offices copy them: the parcel, its plan, the end; the owner and the serial over them."""
    owner, parcel = case.household.husband, case.household.parcel
    one_column(flow, size=12.5)
    heading(
        flow, "GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", size=20
    )
    flow.paragraph("<b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b>", indent=0)
    for line in (
        f"Ông: <b>{owner.full_name}</b>",
        f"Sinh năm: {owner.born.year}",
        f"{grant.identity}: {grant.number}",
        f"Thường trú tại: {owner.residence.old}",
        "<b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
        f"<b>1. Thửa đất:</b> a) Thửa đất số: {parcel.number}; b) Tờ bản đồ số: {parcel.map_sheet}",
        f"c) Địa chỉ: {parcel.spot}",
        f"d) Diện tích: {decimal_comma(parcel.area)} m², (Bằng chữ: {area_in_words(parcel.area)})",
        "đ) Hình thức sử dụng: Sử dụng riêng",
        f"e) Mục đích sử dụng: {case.commune.land_use}; g) Thời hạn sử dụng: Lâu dài",
        f"h) Nguồn gốc sử dụng: {_ORIGIN}",
    ):
        flow.paragraph(line, indent=0, after=0.9)
    serial_at(flow.sheet, 148, 272, grant.serial)
    flow.new_page()
    flow.paragraph("<b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b>", indent=0, after=4)
    plan(flow, parcel, north=True)
    _sign_off(flow, case, grant, f"Số vào sổ cấp GCN: {parcel.registry_number}")


def _of_2024(flow: Flow, case: Case, grant: Grant) -> None:
    """The form with a QR code: owner, parcel and serial on one page, plan and notes on the next."""
    owner, parcel = case.household.husband, case.household.parcel
    flow.sheet.code(f"{grant.serial}|{parcel.registry_number}|{grant.day:%d%m%Y}", "QRCode", 163, 17, 24)
    flow.space(26)
    one_column(flow, size=12.5)
    heading(flow, "GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT,", "QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT", size=22)
    for line in (
        "<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</b>",
        f"Ông {owner.full_name}, {grant.identity}: {grant.number}",
        "<b>2. Thông tin thửa đất:</b>",
        f"a) Thửa đất số: {parcel.number}; tờ bản đồ số: {parcel.map_sheet};",
        f"b) Diện tích: {decimal_comma(parcel.area)} m²;",
        f"c) Loại đất: {case.commune.land_use};",
        "d) Thời hạn sử dụng đất: Lâu dài;",
        "đ) Hình thức sử dụng đất: Sử dụng riêng;",
        f"e) Địa chỉ: {parcel.spot}.",
        f"g) Nguồn gốc sử dụng đất: {_ORIGIN}.",
        "<b>3. Thông tin tài sản gắn liền với đất:</b> -/-",
    ):
        flow.paragraph(line, indent=0, after=1.2)
    _sign_off(flow, case, grant, "")
    serial_at(flow.sheet, 150, 280, grant.serial)
    flow.new_page()
    flow.paragraph("<b>4. Sơ đồ thửa đất, tài sản gắn liền với đất:</b>", indent=0, after=4)
    plan(flow, parcel, north=False)
    flow.paragraph("<b>5. Ghi chú:</b> Không.", indent=0)
    flow.paragraph(f"<b>6.</b> Số vào sổ cấp Giấy chứng nhận: {parcel.registry_number}", indent=0)
    flow.table((120, 44), (("7. Những thay đổi sau khi cấp giấy", "Xác nhận của cơ quan"), ("\n\n\n", "")), size=12)


def _sign_off(flow: Flow, case: Case, grant: Grant, below: str) -> None:
    flow.space(2)
    old_province = case.household.husband.residence.old.rsplit(", ", 1)[1]
    place = old_province.removeprefix("Tỉnh ").removeprefix("Thành phố ")
    between = (flow.left + 76, flow.right)
    flow.paragraph(f"<i>{place}, {long_date(grant.day)}</i>", align="center", after=0.5, between=between)
    around = grant.issuer.replace("TÀI NGUYÊN VÀ MÔI TRƯỜNG", "TN&MT")
    signed(flow, Signing((grant.issuer, "GIÁM ĐỐC"), case.officials.land_director, around), between)
    if below:
        flow.paragraph(below, align="left", after=0, between=(flow.left, flow.left + 90))


KIND = Kind("land_certificate", "result", compose, body=Face(13), page_numbers=False)
