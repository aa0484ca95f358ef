"""Giấy phép xây dựng nhà ở riêng lẻ: Mẫu số 09 of NĐ 15/2021/NĐ-CP as a typist set it, measures with their units in
brackets at tab stops; and the portal's of NĐ 175/2024/NĐ-CP, rows of labels and rows of values in turns."""

from bench.family_b.signing import ending
from bench.family_b.wording import around_seal, figures, lowered
from bench.family_c.variants import one_of
from bench.family_c.wording import hyphened
from bench.family_e.building_permit import House, truth
from bench.family_e.setting import lines
from bench.family_g.wording import dashed
from bench.family_i.setting import CHIEF, VICE, other_one
from bench.family_k.setting import e_signed, of_commune, portal, settled, tabs, turns, word
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing
from samples.words import decimal_comma, long_date, short_date

_DESIGNERS = ("Cty TNHH Tư vấn Xây dựng Sông Lô", "Công ty Cổ phần Kiến trúc Đăk Bla")


def retyped(flow: Flow, case: Case) -> Fields:
    """Owner and plot in the form's words; measures two on a line; the neighbour's permit among the remarks."""
    case = settled(case)
    owner, parcel, storeys = case.applicant, case.household.parcel, 2 + case.serial % 2
    house, signer = _house(case, "Nhà ở riêng lẻ", storeys, f"{storeys:02}"), case.officials.chairman
    number, day = f"{case.serial % 240 + 5}/GPXD", case.finished_on
    head = of_commune(case, f"Số: {number}", f"{case.commune.seat}, {long_date(day)}")
    word(flow, "GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho nhà ở riêng lẻ)", head=head, corner="Mẫu số 09")
    lines(
        flow,
        f"<b>1.</b> Cấp cho (chủ hộ): {owner.courtesy.lower()} {owner.full_name}",
        f"- Đ/c liên hệ: {dashed(owner.residence.new)}",
        f"<b>2.</b> Được phép XD công trình (loại CT): {house.name}",
        f"- Theo hồ sơ thiết kế: KT-01 đến KT-{storeys + 6:02} (kèm theo) ngày {hyphened(case.received_at.date())}",
        f"- Đơn vị lập TK: {house.designer}",
        f"- Vị trí XD: thửa đất số {parcel.number}, TBĐ số {parcel.map_sheet}",
        f"- Địa điểm: {house.where}",
        "- Gồm các nội dung sau:",
        after=0.8,
    )
    tabs(flow, ("+ Cốt nền XD (m):", "+0,45", "+ Mật độ XD (%):", "55"),
         ("+ CGĐĐ - CGXD (m):", "7,5 - 10", "+ Hệ số SDĐ (lần):", "1,1"),
         ("+ Số tầng (không hầm):", house.floors, "+ Chiều cao CT (m):", house.height),
         ("+ Tổng DT sàn (m²):", house.floor_area, "+ DTXD tầng 1 (m²):", decimal_comma(house.ground)),
         stops=(52, 88, 140))  # fmt: skip
    lines(
        flow,
        f"<b>3.</b> Giấy tờ về QSDĐ: GCN số {parcel.serial}, cấp ngày {figures(parcel.certified_on)}",
        f"<b>4.</b> Ghi nhận: Hộ liền kề ({other_one(case).full_name}) có GPXD số 02/GPXD ngày 15/4/2024, cao 11,2 m.",
        "<b>5.</b> GPXD này có hiệu lực khởi công trong thời hạn 12 tháng kể từ ngày ký; quá hạn phải đề nghị gia hạn.",
        after=0.8,
    )
    ending(flow, ("Như trên;", "Lưu: VT, KT."), Signing(CHIEF, signer, around_seal(case)))
    facts = truth(case, house, number, head.issuer, signer, owner.full_name)
    return {**facts, **printed(address=dashed(owner.residence.new))}


def of_portal(flow: Flow, case: Case) -> Fields:
    """The building's measures first, its plot, then the owner and who drew it; what is paid in words."""
    case = settled(case)
    owner, parcel, storeys = case.applicant, case.household.parcel, 1 + case.serial % 3
    house, signer = _house(case, "Nhà ở riêng lẻ cấp III", storeys, str(storeys)), case.officials.vice_chairman
    number, name = f"{case.serial % 240 + 5:04}/GPXD-{case.finished_on.year}", owner.full_name.upper()
    head = of_commune(case, f"Số / No.: {number}")
    portal(flow, case, head, "GIẤY PHÉP XÂY DỰNG", "(Nhà ở riêng lẻ)", english="CONSTRUCTION PERMIT")
    turns(flow, ("Tên công trình / Work", house.name, "Số tầng / Storeys", house.floors,
                 "Chiều cao / Height (m)", house.height),
          ("DT xây dựng / Ground area (m²)", decimal_comma(house.ground),
           "Tổng DT sàn / Floor area (m²)", house.floor_area, "Mật độ / Density (%)", "60"))  # fmt: skip
    flow.space(3)
    turns(flow, ("Thửa đất số / Parcel", str(parcel.number), "Tờ bản đồ số / Map sheet", str(parcel.map_sheet),
                 "DT thửa đất / Plot (m²)", decimal_comma(parcel.area)),
          ("Địa điểm xây dựng / Site", house.where,
           "GCN QSDĐ / Land certificate", f"{parcel.serial} ({short_date(parcel.certified_on)})"))  # fmt: skip
    flow.space(3)
    turns(flow, ("Chủ đầu tư / Owner", f"<b>{name}</b>", "Số định danh / PIN", owner.personal_id),
          ("Địa chỉ / Address", owner.residence.new),
          ("Đơn vị thiết kế / Designed by", house.designer, "Chủ trì / Chief architect", "KTS. Lương Đình Khải"),
          ("Ngày cấp / Date of issue", short_date(case.finished_on),
           "Lệ phí / Fee", "75.000 đồng (Bảy mươi lăm nghìn đồng)"))  # fmt: skip
    flow.space(2)
    lines(flow, "<i>Giấy phép có hiệu lực khởi công trong 12 tháng kể từ ngày cấp. / Valid for 12 months.</i>")
    e_signed(flow, case, VICE, signer)
    return {**truth(case, house, number, head.issuer, signer, name), **printed(address=owner.residence.new)}


def _house(case: Case, name: str, storeys: int, floors: str) -> House:
    ground = case.household.parcel.area // 2500 * 1000 + 850
    where = f"{lowered(case.commune.title)}, {lowered(case.province.name)}"
    return House(name, case.rng.choice(_DESIGNERS), where, ground, storeys, floors, decimal_comma(350 * storeys + 85))


VARIANTS = (retyped, of_portal)
KIND = Kind("building_permit", "result", one_of(VARIANTS), page_numbers=False)
