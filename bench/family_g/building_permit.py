"""Giấy phép xây dựng nhà ở riêng lẻ: a ward's department after NĐ 175/2024/NĐ-CP, the site under its old and new
names, and what is permitted as a table."""

from bench.family_b.heads import heading, two_columns
from bench.family_b.signing import ending
from bench.family_b.wording import around_seal, figures, lowered
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_d.wording import at_seat
from bench.family_e.building_permit import House, truth
from bench.family_e.setting import lines
from bench.family_g.setting import shared_table
from bench.family_g.wording import site, writing
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import decimal_comma, long_date

_DESIGNERS = ("Công ty TNHH Tư vấn Kiến trúc Sông Hàn", "Công ty CP Thiết kế Xây dựng Trường Sơn")
_LASTS = (
    "Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên thì phải "
    "đề nghị gia hạn giấy phép xây dựng."
)
_COMMITTEE = "ỦY BAN NHÂN DÂN"
_DEPARTMENTS = {"Phường": ("PHÒNG KINH TẾ, HẠ TẦNG", "VÀ ĐÔ THỊ"), "Xã": ("PHÒNG KINH TẾ",)}
"""Who handles permits in a ward and in a rural commune (NĐ 150/2025/NĐ-CP)."""


def of_department(flow: Flow, case: Case) -> Fields:
    """The form's list, areas with their storeys in brackets, signed by the head of the department for the chairman."""
    begin(flow, Face(13), Margins(18, 15, 15, 30))
    owner, parcel, write = case.applicant, case.household.parcel, writing(case.rng)
    storeys, number = 2 + case.serial % 2, f"{case.serial % 350 + 8}/GPXD"
    house = _house(case, f"Nhà ở riêng lẻ {storeys} tầng", site(case, write), storeys, f"{storeys:02}")
    issuer, signer = _DEPARTMENTS[case.commune.kind], case.officials.expert
    head = Head(issuer, (f"UBND {case.commune.title.upper()}",), f"Số: {number}", at_seat(case))
    two_columns(flow, head, size=12)
    heading(flow, "GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho công trình: Nhà ở riêng lẻ)", size=15)
    lines(
        flow,
        f"1. Cấp cho: {owner.courtesy} <b>{owner.full_name}</b>; CCCD số: {owner.personal_id}",
        f"Địa chỉ: {write(owner.residence.new)}",
        f"2. Được phép xây dựng công trình (loại công trình): {house.name}",
        f"- Theo hồ sơ thiết kế do: {house.designer} lập; chủ trì thiết kế: Nguyễn Trường Giang",
        f"- Vị trí xây dựng: thửa đất số {parcel.number}, tờ bản đồ số {parcel.map_sheet}, {house.where}",
        "- Cốt nền xây dựng công trình: cao hơn mặt đường hiện trạng 0,35 m",
        "- Mật độ xây dựng: 65 %; hệ số sử dụng đất: 1,3 lần; khoảng lùi: 1,2 m",
        f"- Diện tích xây dựng (tầng một): {decimal_comma(house.ground)} m2",
        f"- Tổng diện tích sàn (từ tầng 1 đến tầng {storeys}): {house.floor_area} m2",
        f"- Chiều cao công trình (tính từ cốt ±0,00): {house.height} m; số tầng: {house.floors} tầng",
        f"3. Giấy tờ về quyền sử dụng đất: GCN số {parcel.serial}, số vào sổ {parcel.registry_number}, cấp "
        f"{long_date(parcel.certified_on)}.",
        f"4. {_LASTS}",
        indent=8,
        after=1,
    )
    signing = Signing(("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG"), signer, around_seal(case))
    ending(
        flow, ("Chủ đầu tư;", "UBND (để b/c);", f"Công an {lowered(case.commune.title)};", "Lưu: VT, KTHT&ĐT."), signing
    )
    facts = truth(case, house, number, issuer, signer, owner.full_name)
    return {**facts, **printed(address=write(owner.residence.new))}


def as_table(flow: Flow, case: Case) -> Fields:
    """Bases of law, the owner in a sentence, what is permitted in numbered rows of a table."""
    begin(flow, Face(13), Margins(18, 15, 15, 28))
    owner, parcel, write = case.applicant, case.household.parcel, writing(case.rng)
    storeys, number = 2 + case.serial % 3, f"{case.serial % 350 + 8:04}/GPXD-UBND"
    where = write(f"{case.commune.title}, {case.province.name}")
    house = _house(case, "Nhà ở gia đình", where, storeys, str(storeys))
    issuer, signer = (_COMMITTEE, case.commune.title.upper()), case.officials.vice_chairman
    two_columns(flow, Head(issuer, (case.province.name.upper(),), f"Số: {number}", at_seat(case)), size=12)
    heading(flow, "GIẤY PHÉP XÂY DỰNG", size=16)
    lines(
        flow,
        "<i>Căn cứ Luật Xây dựng; Nghị định số 175/2024/NĐ-CP và Nghị định số 140/2025/NĐ-CP của Chính phủ;</i>",
        f"Cho phép {owner.courtesy.lower()}: <b>{owner.full_name.upper()}</b>, địa chỉ: "
        f"{write(owner.residence.new)} được xây dựng công trình với các nội dung sau:",
        indent=10,
        after=1.5,
    )
    rows = (
        ("TT", "Nội dung", "Quy mô, thông số được cấp phép"),
        ("1", "Tên (loại) công trình", house.name),
        ("2", "Địa điểm xây dựng", house.where),
        ("3", "Thửa đất số", str(parcel.number)),
        ("4", "Tờ bản đồ số", str(parcel.map_sheet)),
        ("5", "Đơn vị thiết kế", house.designer),
        ("6", "Số tầng", f"{house.floors} tầng"),
        ("7", "Diện tích xây dựng tầng 1", f"{decimal_comma(house.ground)} m²"),
        ("8", "Tổng diện tích sàn xây dựng", f"{house.floor_area} m²"),
        ("9", "Chiều cao công trình", f"{house.height} m"),
        ("10", "Mật độ xây dựng; hệ số sử dụng đất", "65%; 1,95"),
        ("11", "Chỉ giới đường đỏ; chỉ giới xây dựng", "Theo bản vẽ kèm theo Giấy phép"),
        ("12", "Giấy tờ về đất", f"GCN số {parcel.serial} ngày {figures(parcel.certified_on)}"),
    )
    shared_table(flow, (0.08, 0.38, 0.54), rows, size=12)
    flow.space(3)
    lines(flow, f"{_LASTS}", indent=10)
    signing = Signing(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), signer, around_seal(case))
    ending(flow, (f"{owner.courtesy} {owner.full_name};", "Phòng Kinh tế;", "Lưu: VT, HS."), signing)
    facts = truth(case, house, number, issuer, signer, owner.full_name.upper())
    return {**facts, **printed(address=write(owner.residence.new))}


def _house(case: Case, name: str, where: str, storeys: int, floors: str) -> House:
    ground = min(case.household.parcel.area * 65 // 100, 11000) // 10 * 10
    height = decimal_comma(360 * storeys + 145)
    return House(name, case.rng.choice(_DESIGNERS), where, ground, storeys, floors, height)


VARIANTS = (of_department, as_table)
KIND = Kind("building_permit", "result", one_of(VARIANTS), page_numbers=False)
