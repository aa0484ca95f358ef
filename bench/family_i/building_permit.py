"""Giấy phép xây dựng nhà ở riêng lẻ: Mẫu số 09 of NĐ 15/2021/NĐ-CP, kept by NĐ 175/2024, item by item; and a board of
management's with a table of measures and their units, husband and wife as owners."""

from bench.family_b.signing import ending
from bench.family_b.wording import figures, lowered
from bench.family_c.variants import one_of
from bench.family_e.building_permit import House, truth
from bench.family_e.setting import lines
from bench.family_g.setting import shared_table
from bench.family_i.setting import CHIEF, closed, dwelling, moved, of_committee, other_one, under_head
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import decimal_comma, long_date, short_date

_DESIGNERS = ("Công ty TNHH MTV Tư vấn Xây dựng Lam Hồng", "Công ty Cổ phần Kiến trúc Thất Sơn")


def published(flow: Flow, case: Case) -> Fields:
    """The form's own words with what it asks in brackets; a basement, a mezzanine and a loft denied or told apart."""
    case = moved(case)
    owner, parcel, storeys = case.applicant, case.household.parcel, 2 + case.serial % 2
    house, signer = _house(case, "Nhà ở riêng lẻ xây dựng mới", storeys, f"{storeys:02}"), case.officials.chairman
    number = f"{case.serial % 310 + 9}/GPXD"
    head = of_committee(case, number)
    under_head(flow, 12.5, head, "GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho nhà ở riêng lẻ)", corner="Mẫu số 09")
    lines(
        flow,
        f"1. Cấp cho (tên chủ đầu tư/chủ hộ): {owner.courtesy} <b>{owner.full_name}</b>",
        f"- Địa chỉ thường trú: {dwelling(owner)}.",
        f"2. Được phép xây dựng công trình: {house.name}.",
        f"- Theo thiết kế có ký hiệu: NO-{case.serial:03}/KT, ngày {short_date(case.received_at.date())}.",
        f"- Do (tên tổ chức tư vấn): {house.designer} lập.",
        "- Chủ nhiệm, chủ trì thiết kế: KTS. Phan Đình Lộc, chứng chỉ hành nghề số NGA-00047218.",
        "- Gồm các nội dung sau:",
        f"+ Vị trí xây dựng (ghi rõ lô đất, địa chỉ): Lô đất số {parcel.number}, tờ bản đồ số {parcel.map_sheet}, tại "
        f"{house.where}.",
        "+ Cốt nền xây dựng công trình: +0,45 m so với cốt sân. + Mật độ xây dựng: 55 %. + Hệ số sử dụng đất: 1,1.",
        "+ Chỉ giới đường đỏ: Cách tim đường 7,5 m. + Chỉ giới xây dựng: Cách tim đường 10 m.",
        f"+ Diện tích xây dựng (tầng một): {decimal_comma(house.ground)} m².",
        f"+ Tổng diện tích sàn (bao gồm cả tầng hầm, tầng lửng, tầng mái tum): {house.floor_area} m².",
        f"+ Chiều cao công trình: {house.height} m (trong đó ghi rõ chiều cao tầng hầm, tầng lửng: không).",
        f"+ Số tầng: {house.floors} tầng (trong đó tầng hầm: 0, tầng lửng: 0, tầng tum: 0).",
        f"3. Giấy tờ về quyền sử dụng đất: Giấy chứng nhận số {parcel.serial}, số vào sổ {parcel.registry_number}, "
        f"{long_date(parcel.certified_on)}.",
        "4. Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên thì "
        "phải đề nghị gia hạn giấy phép xây dựng.",
        indent=8,
        after=0.8,
    )
    closed(flow, case, CHIEF, signer, "Như trên;", "Đội quản lý trật tự xây dựng;", "Lưu: VT, KT.")
    facts = truth(case, house, number, head.issuer, signer, owner.full_name)
    return {**facts, **printed(address=dwelling(owner))}


def of_board(flow: Flow, case: Case) -> Fields:
    """Owners and site in sentences, then STT, measure, unit and what is permitted; a fee in words; validity at last."""
    case = moved(case)
    owner, other, parcel, storeys = case.applicant, other_one(case), case.household.parcel, 2 + case.serial % 3
    house, signer = _house(case, "Nhà ở kết hợp cửa hàng", storeys, str(storeys)), case.officials.province_chairman
    number, issuer = f"{case.serial % 310 + 9:03}/GPXD-BQL", ("BAN QUẢN LÝ", "KHU KINH TẾ")
    place = f"{case.province.short}, {long_date(case.finished_on)}"
    head = Head(issuer, (f"UBND {case.province.name.upper()}",), f"Số: {number}", place)
    under_head(flow, 12.5, head, "GIẤY PHÉP XÂY DỰNG", "(Cấp mới - công trình nhà ở riêng lẻ)", rule=40)
    lines(
        flow,
        f"<i>Xét Đơn đề nghị cấp phép xây dựng ngày {figures(case.received_at.date())} (mã hồ sơ {case.code});</i>",
        f"<b>I. Cấp cho chủ đầu tư:</b> {owner.courtesy} <b>{owner.full_name.upper()}</b> và {other.courtesy.lower()} "
        f"{other.full_name} (đồng sử dụng đất).",
        f"Nơi thường trú của chủ đầu tư: {dwelling(owner)}.",
        f"<b>II. Khu đất:</b> Thửa số {parcel.number} thuộc tờ bản đồ địa chính số {parcel.map_sheet}, diện tích "
        f"{decimal_comma(parcel.area)} m². Địa điểm xây dựng: {house.where}.",
        f"<b>III. Công trình được cấp phép:</b> {house.name}. Hồ sơ thiết kế: {house.designer} lập. Các chỉ tiêu:",
        indent=9,
        after=1.4,
    )
    rows = (
        ("STT", "Chỉ tiêu", "Đơn vị", "Được cấp phép", "Ghi chú"),
        ("1", "Diện tích xây dựng", "m²", decimal_comma(house.ground), "Tầng 1"),
        ("2", "Tổng diện tích sàn", "m²", house.floor_area, "Không kể mái"),
        ("3", "Chiều cao công trình", "m", house.height, "Từ vỉa hè"),
        ("4", "Số tầng", "tầng", house.floors, "Không có hầm"),
        ("5", "Mật độ xây dựng", "%", "55", "Tối đa 70"),
        ("6", "Khoảng lùi trước; sau", "m", "2,4; 1,0", ""),
    )
    shared_table(flow, (0.08, 0.34, 0.12, 0.24, 0.22), rows, size=12)
    flow.space(3)
    lines(
        flow,
        "<b>IV. Lệ phí:</b> 75.000 đồng (Bảy mươi lăm nghìn đồng chẵn).",
        "<b>V. Hiệu lực:</b> Khởi công trong 12 tháng kể từ ngày ký; được gia hạn tối đa 02 lần.",
        indent=9,
    )
    seal = f"BQL KHU KINH TẾ {case.province.name.upper()}"
    signing = Signing(("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), signer, seal)
    ending(flow, ("Chủ đầu tư;", f"UBND {case.commune.title};", "Lưu: VT, QHXD."), signing)
    facts = truth(case, house, number, issuer, signer, owner.full_name.upper())
    return {**facts, **printed(address=dwelling(owner))}


def _house(case: Case, name: str, storeys: int, floors: str) -> House:
    ground = min(case.household.parcel.area * 11 // 20, 10600) // 20 * 20
    where = f"{lowered(case.commune.title)}, {lowered(case.province.name)}"
    return House(name, case.rng.choice(_DESIGNERS), where, ground, storeys, floors, decimal_comma(360 * storeys + 45))


VARIANTS = (published, of_board)
KIND = Kind("building_permit", "result", one_of(VARIANTS), page_numbers=False)
