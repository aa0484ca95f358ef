"""Giấy chứng nhận quyền sử dụng đất: the red booklet of QĐ 24/2004/QĐ-BTNMT as two sheets, and the form of
TT 10/2024/TT-BTNMT as a commune grants it since 01/7/2025."""

from dataclasses import replace
from datetime import date, timedelta

from bench.family_b.heads import heading, one_column
from bench.family_b.land_grants import Grant, grant_of
from bench.family_b.land_sheets import plan, serial_at, thick_frame
from bench.family_b.signing import signed
from bench.family_b.wording import area_in_words, around_seal
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_c.wording import old_place, without_level
from bench.family_e.setting import lines, note_lines
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing
from samples.words import decimal_comma, long_date

_ORIGIN = "Nhà nước công nhận quyền sử dụng đất như giao đất có thu tiền sử dụng đất"


def of_2004(flow: Flow, case: Case) -> Fields:
    """Roman numbers for five parts, the owner on the outer page, all else inside; number of the register at the end."""
    begin(flow, Face(13.5), Margins(24, 22, 16, 26))
    owner, parcel = case.household.husband, case.household.parcel
    district, province = old_place(owner.residence.old)
    grant = replace(grant_of(case, newest=False), issuer=f"ỦY BAN NHÂN DÂN {district.upper()}")
    identity = "Số CMND" if "chứng minh" in grant.identity else "Số CCCD"
    thick_frame(flow.sheet)
    one_column(flow, size=13.5)
    flow.space(52)
    heading(flow, "GIẤY CHỨNG NHẬN", size=26)
    flow.space(-2)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT", size=20)
    flow.space(10)
    flow.paragraph(f"<b>{grant.issuer}</b>", align="center", after=1)
    flow.paragraph("<b>CHỨNG NHẬN</b>", align="center", after=6)
    lines(
        flow,
        "<b>I- Tên người sử dụng đất</b>",
        f"Hộ ông: <b>{owner.full_name}</b>",
        f"Năm sinh: {owner.born.year}. {identity}: {grant.number}",
        f"Địa chỉ thường trú: {owner.residence.old}",
        after=2,
    )
    serial_at(flow.sheet, 142, 276, grant.serial)
    flow.new_page()
    area = decimal_comma(parcel.area)
    lines(
        flow,
        "<b>II- Thửa đất được quyền sử dụng</b>",
        f"1. Thửa đất số: {parcel.number}",
        f"2. Tờ bản đồ số: {parcel.map_sheet}",
        f"3. Địa chỉ thửa đất: {parcel.spot}",
        f"4. Diện tích: {area} m² (bằng chữ: {area_in_words(parcel.area)})",
        "5. Hình thức sử dụng:",
        f"+ Sử dụng riêng: {area} m²",
        "+ Sử dụng chung: Không m²",
        f"6. Mục đích sử dụng đất: {case.commune.land_use}",
        "7. Thời hạn sử dụng đất: Lâu dài",
        f"8. Nguồn gốc sử dụng đất: {_ORIGIN}",
        "<b>III- Tài sản gắn liền với đất:</b> Không",
        "<b>IV- Ghi chú:</b> Không",
        "<b>V- Sơ đồ thửa đất</b>",
        after=0.8,
    )
    plan(flow, parcel, north=True)
    below = flow.y
    titles = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    seal = f"UBND {district}  {province}".upper()
    _sign(
        flow,
        f"{without_level(district).removeprefix('Huyện ')}, {long_date(grant.day)}",
        Signing(titles, case.officials.land_director, seal),
    )
    flow.y = below + 30
    left = (flow.left, flow.left + 72)
    flow.paragraph("Số vào sổ cấp giấy chứng nhận quyền sử dụng đất:", align="left", after=0, between=left)
    flow.paragraph(parcel.registry_number, align="left", after=0, between=left)
    return _truth(
        case,
        grant,
        birth_year=str(owner.born.year),
        address=owner.residence.old,
        parcel_address=parcel.spot,
        use_origin=_ORIGIN,
    )


def of_2024(flow: Flow, case: Case) -> Fields:
    """Six numbered parts on two sides, code and its number at the head, the warning to the owner at the foot."""
    begin(flow, Face(12.5), Margins(18, 18, 14, 24))
    owner, wife, parcel = case.household.husband, case.household.wife, case.household.parcel
    grant = _of_commune(case)
    area, number = decimal_comma(parcel.area), f"{case.serial:03}{owner.personal_id[:9]}"
    flow.sheet.code(f"{grant.serial}|{number}|{owner.full_name}", "QRCode", flow.right - 20, 15, 20)
    right = (flow.right - 60, flow.right)
    flow.y = 37
    flow.paragraph(f"Mã Giấy chứng nhận: {number}", face=Face(9.5), align="right", after=2, between=right)
    one_column(flow, size=13)
    heading(flow, "GIẤY CHỨNG NHẬN", size=22)
    flow.space(-2)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT", size=13)
    flow.space(2)
    lines(
        flow,
        "<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</b>",
        f"Ông <b>{owner.full_name}</b>, CCCD số: {grant.number};",
        f"Bà <b>{wife.full_name}</b>, CCCD số: {wife.personal_id}.",
        "<b>2. Thông tin thửa đất:</b>",
        f"a) Thửa đất số: {parcel.number}; tờ bản đồ số: {parcel.map_sheet};",
        f"b) Diện tích: {area} m²;",
        f"c) Loại đất: {case.commune.land_use};",
        "d) Thời hạn sử dụng đất: Lâu dài;",
        "đ) Hình thức sử dụng đất: Sử dụng chung của vợ và chồng;",
        f"e) Địa chỉ: {owner.residence.new}.",
        "<b>3. Thông tin tài sản gắn liền với đất:</b> Không.",
    )
    titles = ("ỦY BAN NHÂN DÂN", case.commune.title.upper(), "CHỦ TỊCH")
    place = f"{case.commune.seat}, {long_date(grant.day)}"
    _sign(flow, place, Signing(titles, case.officials.chairman, around_seal(case)))
    serial_at(flow.sheet, 24, 274, grant.serial)
    flow.y = 276
    flow.paragraph("<i>Thông tin chi tiết được thể hiện tại mã QR</i>", face=Face(10), indent=0, after=0)
    flow.new_page()
    lines(flow, "<b>4. Sơ đồ thửa đất, tài sản gắn liền với đất:</b>")
    plan(flow, parcel, north=True)
    lines(flow, "<b>5. Ghi chú:</b> Không.")
    lines(flow, "<b>6. Những thay đổi sau khi cấp Giấy chứng nhận:</b>")
    width = flow.right - flow.left
    names = ("Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền")
    flow.table((width * 0.62, width * 0.38), (names, ("\n" * 9, "")), size=11.5)
    flow.space(3)
    lines(flow, f"Số vào sổ cấp Giấy chứng nhận: {parcel.registry_number}")
    note_lines(
        flow,
        "Người được cấp Giấy chứng nhận cần chú ý:",
        "- Không được tự ý sửa chữa, tẩy xóa hoặc bổ sung bất kỳ nội dung nào trong Giấy chứng nhận;",
        "- Khi bị mất, hư hỏng Giấy chứng nhận phải khai báo ngay với cơ quan cấp Giấy.",
        size=10.5,
    )
    return _truth(case, grant, parcel_address=owner.residence.new)


def _of_commune(case: Case) -> Grant:
    day = date(2025, 7, 7) + timedelta(days=case.household.parcel.number % 290)
    return replace(grant_of(case, newest=True), day=day, issuer=f"ỦY BAN NHÂN DÂN {case.commune.title.upper()}")


def _sign(flow: Flow, place: str, signing: Signing) -> None:
    flow.space(1)
    between = (flow.left + 78, flow.right)
    flow.paragraph(f"<i>{place}</i>", align="center", after=0.5, between=between)
    signed(flow, signing, between, room=30)


def _truth(case: Case, grant: Grant, **more: str) -> Fields:
    parcel = case.household.parcel
    facts = {
        "certificate_serial": grant.serial,
        "full_name": case.household.husband.full_name,
        "personal_id": grant.number,
        "parcel_number": str(parcel.number),
        "map_sheet": str(parcel.map_sheet),
        "area": decimal_comma(parcel.area),
        "use_purpose": case.commune.land_use,
        "use_term": "Lâu dài",
        "registry_number": parcel.registry_number,
        "issued_on": grant.day.isoformat(),
        "issuer": grant.issuer,
    }
    return printed(**facts | more)


VARIANTS = (of_2004, of_2024)
KIND = Kind("land_certificate", "result", one_of(VARIANTS), page_numbers=False)
