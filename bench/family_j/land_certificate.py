"""Giấy chứng nhận quyền sử dụng đất: the form of TT 10/2024/TT-BTNMT by a province's land office, husband and wife with
their cards; and a department's of TT 23/2014/TT-BTNMT with a house whose areas stand beside the parcel's."""

from dataclasses import replace
from datetime import timedelta

from bench.family_b.heads import heading, one_column
from bench.family_b.land_grants import Grant, grant_of
from bench.family_b.land_sheets import plan, serial_at, thick_frame
from bench.family_b.wording import area_in_words, figures, lowered
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_e.setting import lines
from bench.family_f.land_parts import card_name, sign_off, truth
from bench.family_g.wording import lower_levels
from bench.family_i.setting import dwelling
from bench.family_j.setting import settled
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind
from samples.words import decimal_comma


def of_office(flow: Flow, case: Case) -> Fields:
    """Facts of the parcel run on behind semicolons; the plot is where it is today, its older names among the notes."""
    case = settled(case)
    husband, wife, parcel = case.household.husband, case.household.wife, case.household.parcel
    place = f"{lowered(case.commune.title)}, {lowered(case.province.name)}"
    origin, grant = "Nhận chuyển nhượng QSDĐ", grant_of(case, newest=True)
    grant = replace(grant, issuer="VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", day=grant.day + timedelta(days=340))  # after 01/7/2025
    _cover(flow, grant, "QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU", "TÀI SẢN GẮN LIỀN VỚI ĐẤT", room=16)
    flow.sheet.code(f"{grant.serial}|{parcel.number}|{parcel.map_sheet}", "QRCode", flow.right - 24, 14, 24)
    lines(
        flow,
        "<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</b>",
        f"Ông: {husband.full_name}, CCCD: {grant.number}",
        f"Bà: {wife.full_name}, CCCD: {wife.personal_id}",
        f"Địa chỉ: {dwelling(husband)}",
        "<b>2. Thông tin thửa đất:</b>",
        f"Thửa đất số: {parcel.number}; Tờ bản đồ số: {parcel.map_sheet}; Diện tích: {decimal_comma(parcel.area)} m²;",
        f"Loại đất: {case.commune.land_use}; Thời hạn sử dụng đất: Lâu dài;",
        "Hình thức sử dụng đất: Sử dụng chung của vợ chồng;",
        f"Địa chỉ thửa đất: {place};",
        f"Nguồn gốc sử dụng đất: {origin}.",
        "<b>3. Thông tin tài sản gắn liền với đất:</b> Chưa chứng nhận quyền sở hữu.",
        "<b>4. Ghi chú:</b>",
        f"- Thửa đất trước ngày 01/7/2025 thuộc {lower_levels(parcel.spot).split(', ', 1)[1]}.",
        f"- Giấy chứng nhận này thay thế Giấy chứng nhận cấp ngày {figures(parcel.certified_on)}.",
        after=1.6,
    )
    flow.space(2)
    sign_off(flow, case, grant, case.province.short, (grant.issuer, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
    flow.new_page()
    lines(flow, "<b>5. Sơ đồ thửa đất, tài sản gắn liền với đất:</b>")
    plan(flow, parcel, north=True)
    lines(flow, f"Số vào sổ cấp Giấy chứng nhận: {parcel.registry_number}", "<b>6. Những thay đổi sau khi cấp:</b> -/-")
    return truth(case, grant, full_name=husband.full_name, birth_year="", address=dwelling(husband), use_origin=origin,
                 parcel_address=place)  # fmt: skip


def of_department(flow: Flow, case: Case) -> Fields:
    """Hộ ông on the cover; two letters of the parcel on a line; a house with ground and floor of its own."""
    case = settled(case)
    owner, parcel, grant = case.household.husband, case.household.parcel, grant_of(case, newest=False)
    home, area, origin = lower_levels(owner.residence.old), decimal_comma(parcel.area), "Nhà nước công nhận QSDĐ"
    _cover(flow, grant, "QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", room=50)
    thick_frame(flow.sheet)
    lines(
        flow,
        "<b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b>",
        f"Hộ ông: <b>{owner.full_name}</b>, sinh năm: {owner.born.year}",
        f"{card_name(grant)}: {grant.number}",
        f"Địa chỉ thường trú: {home}",
        after=2.4,
    )
    flow.new_page()
    lines(
        flow,
        "<b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
        f"<b>1. Thửa đất:</b> a) Thửa đất số: {parcel.number}; tờ bản đồ số: {parcel.map_sheet}",
        f"b) Địa chỉ: {parcel.spot}",
        f"c) Diện tích: {area} m² (Bằng chữ: {area_in_words(parcel.area)})",
        f"d) Hình thức sử dụng: Riêng {area} m²; đ) Mục đích sử dụng đất: {case.commune.land_use}",
        f"e) Thời hạn sử dụng: Lâu dài; g) Nguồn gốc sử dụng: {origin}",
        "<b>2. Nhà ở:</b> a) Loại nhà ở: Nhà ở riêng lẻ; b) Diện tích xây dựng: 72,4 m²",
        "c) Diện tích sàn: 144,8 m²; d) Hình thức sở hữu: Riêng; đ) Cấp (hạng): III",
        "<b>3. Công trình xây dựng khác:</b> Không; <b>4. Cây lâu năm:</b> Không; <b>5. Ghi chú:</b> Không",
        "<b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
        after=0.8,
    )
    plan(flow, parcel, north=True)
    province = owner.residence.old.rsplit(", ", 1)[1]
    titles = ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", province.upper(), "GIÁM ĐỐC")
    sign_off(flow, case, grant, province.removeprefix("Tỉnh "), titles)
    lines(flow, f"Số vào sổ cấp GCN: {parcel.registry_number}", "Hồ sơ gốc số: 1207.003418")
    return truth(case, grant, full_name=owner.full_name, address=home, use_origin=origin)


def _cover(flow: Flow, grant: Grant, *titles: str, room: float) -> None:
    """`room`: millimetres for the country's arms. The serial at the foot."""
    begin(flow, Face(12.5), Margins(17, 18, 16, 24))
    one_column(flow, size=13)
    flow.space(room)
    heading(flow, "GIẤY CHỨNG NHẬN", size=22)
    heading(flow, *titles, size=14)
    serial_at(flow.sheet, 132, 279, grant.serial)


VARIANTS = (of_office, of_department)
KIND = Kind("land_certificate", "result", one_of(VARIANTS), page_numbers=False)
