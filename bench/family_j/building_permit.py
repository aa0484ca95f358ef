"""Giấy phép xây dựng nhà ở riêng lẻ: the form of NĐ 175/2024/NĐ-CP with the lot's measures before
the house's; and a vendor's with its facts under codes, two in a row."""

from bench.family_b.signing import ending
from bench.family_b.wording import around_seal, figures, lowered
from bench.family_c.variants import one_of
from bench.family_e.building_permit import House, truth
from bench.family_e.setting import lines
from bench.family_i.setting import CHIEF, VICE, dwelling
from bench.family_j.setting import blank, coded, of_authority, printed_by, printout, settled
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Signing
from samples.words import decimal_comma, short_date

_DESIGNERS = ("Công ty TNHH Xây dựng và Thương mại Đất Mũi", "Công ty Cổ phần Tư vấn Thiết kế Ban Mê")


def published(flow: Flow, case: Case) -> Fields:
    """Site before measures, the sum of floors before the ground's; a certificate with its own book number and day."""
    case = settled(case)
    owner, parcel, storeys = case.applicant, case.household.parcel, 2 + case.serial % 3
    house, signer = _house(case, "Nhà ở riêng lẻ, cấp III", storeys), case.officials.chairman
    number = f"{case.serial % 280 + 14:03}/GPXD-UBND"
    head = of_authority(case, number)
    blank(flow, "GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho công trình: Nhà ở riêng lẻ)", head=head)
    lines(
        flow,
        f"1. Cấp cho: <b>{owner.full_name}</b>",
        f"Địa chỉ: {owner.residence.new}",
        f"2. Được phép xây dựng công trình: {house.name}",
        f"Theo thiết kế có ký hiệu: KT-{case.serial:02}, thẩm tra ngày {figures(case.received_at.date())}",
        f"Do: {house.designer}",
        "Gồm các nội dung sau:",
        f"- Lô đất số: {parcel.number} - Tờ bản đồ số: {parcel.map_sheet} - Diện tích: {decimal_comma(parcel.area)} m²",
        f"- Tại: {house.where}",
        "- Cốt nền xây dựng: +0,30 m; chỉ giới xây dựng: trùng chỉ giới đường đỏ; lộ giới: 16 m",
        "- Mật độ xây dựng: 50 %, hệ số sử dụng đất: 1,5",
        f"- Tổng diện tích sàn: {house.floor_area} m²",
        f"- Diện tích xây dựng tầng 1: {decimal_comma(house.ground)} m²",
        f"- Chiều cao công trình: {house.height} m, chiều cao tầng 1: 3,9 m",
        f"- Số tầng: {house.floors}",
        f"3. Giấy tờ về đất đai: Giấy chứng nhận quyền sử dụng đất số {parcel.serial}, vào sổ cấp số "
        f"{parcel.registry_number}, cấp ngày {short_date(parcel.certified_on)}",
        "4. Giấy phép có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày ký; quá thời hạn trên thì phải "
        "đề nghị gia hạn giấy phép xây dựng.",
        after=1,
    )
    ending(flow, ("Chủ đầu tư;", "Lưu: VT, KTHTĐT."), Signing(CHIEF, signer, around_seal(case)))
    return {**truth(case, house, number, head.issuer, signer, owner.full_name), **printed(address=owner.residence.new)}


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Three parts of coded cells: the owner, the plot, the house; a bar code of the dossier above."""
    case = settled(case)
    owner, parcel, storeys = case.applicant, case.household.parcel, 1 + case.serial % 3
    house, signer = _house(case, "Nhà ở gia đình xây mới", storeys), case.officials.vice_chairman
    number = f"{case.serial % 280 + 14}/{case.finished_on.year}/GPXD"
    head, area = of_authority(case, number), decimal_comma(parcel.area)
    printout(flow, head, "GIẤY PHÉP XÂY DỰNG", "(Nhà ở riêng lẻ)", code=case.code)
    name, checked = owner.full_name.upper(), short_date(case.received_at.date())
    coded(flow, "1.{}", ("Họ và tên", f"<b>{name}</b>", "Số CCCD", owner.personal_id), ("Địa chỉ", dwelling(owner)),
          title="1. CHỦ ĐẦU TƯ")  # fmt: skip
    coded(flow, "2.{}", ("Thửa đất số", str(parcel.number), "Tờ bản đồ số", str(parcel.map_sheet)),
          ("Diện tích đất", f"{area} m²", "Số GCN", f"{parcel.serial}, ngày {figures(parcel.certified_on)}"),
          ("Địa điểm xây dựng", house.where), title="2. KHU ĐẤT", labels=0.23)  # fmt: skip
    ground, floors = f"{decimal_comma(house.ground)} m²", f"{house.floor_area} m²"
    coded(flow, "3.{}", ("Tên công trình", house.name),
          ("Diện tích xây dựng", ground, "Tổng diện tích sàn", floors),
          ("Số tầng", house.floors, "Chiều cao công trình", f"{house.height} m"),
          ("Mật độ xây dựng", "60 %", "Khoảng lùi trước", "3,0 m"),
          ("Đơn vị thiết kế", house.designer), ("Ký hiệu bản vẽ", f"BV-{case.serial:03}", "Ngày thẩm tra", checked),
          title="3. CÔNG TRÌNH ĐƯỢC PHÉP XÂY DỰNG", labels=0.25)  # fmt: skip
    flow.space(2)
    lines(
        flow, "Giấy phép này có hiệu lực khởi công 12 tháng kể từ ngày cấp. Lệ phí: 50.000 đồng (Năm mươi nghìn đồng)."
    )
    receivers = ("Chủ đầu tư;", "Phòng Kinh tế (theo dõi);", "Lưu: VT.")
    ending(flow, receivers, Signing(VICE, signer, around_seal(case)))
    printed_by(flow, case, "XD-GP-09")
    return {**truth(case, house, number, head.issuer, signer, name), **printed(address=dwelling(owner))}


def _house(case: Case, name: str, storeys: int) -> House:
    ground, where = case.household.parcel.area // 2000 * 1000, f"{case.commune.title}, {lowered(case.province.name)}"
    return House(name, case.rng.choice(_DESIGNERS), where, ground, storeys, str(storeys),
                 decimal_comma(345 * storeys + 120))  # fmt: skip


VARIANTS = (published, of_vendor)
KIND = Kind("building_permit", "result", one_of(VARIANTS), page_numbers=False)
