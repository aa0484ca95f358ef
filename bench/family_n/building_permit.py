"""Giấy phép xây dựng nhà ở riêng lẻ: the form of NĐ 175/2024/NĐ-CP with its list of measures and the owner's
duties; and a vendor's sheet with number, day and term in its summary."""

from bench.family_n.setting import beside, both_signed, form, of_office, over, printed_by, summary, vendor
from bench.layouts.addresses import lower_levels
from bench.layouts.building_permit import House, truth
from bench.layouts.places import other_one
from bench.layouts.procedures import charge
from bench.layouts.setting import lines, small_print
from bench.layouts.signing import CHIEF, VICE, ending
from bench.layouts.wording import around_seal, commune, figures
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.letterhead import Signing
from samples.words import decimal_comma, short_date

_DESIGNERS = ("Công ty TNHH Xây dựng Cao nguyên đá", "Công ty CP Tư vấn thiết kế Thất Sơn", "Cty TNHH Kiến trúc Xứ Dừa")


def published(flow: Flow, case: Case) -> Fields:
    """Name of the building, then plot and place, who drew it, measures one a line; earlier permit in item 4."""
    owner, parcel, storeys = case.applicant, case.household.parcel, 2 + case.serial % 2
    house, signer = _house(case, "Nhà ở riêng lẻ (xây dựng mới)", storeys, f"{storeys:02}"), case.officials.chairman
    number, home = f"{case.serial % 270 + 3:02}/GPXD-UBND", lower_levels(owner.residence.new)
    head = of_office(case, f"Số: {number}")
    form(flow, "GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho nhà ở riêng lẻ)", head=head,
         corner=("Mẫu số 09", "(Nghị định số 175/2024/NĐ-CP)"))  # fmt: skip
    lines(
        flow,
        f"1. Cấp cho: {owner.courtesy.lower()} <b>{owner.full_name}</b>",
        f"- Địa chỉ: {home}",
        "2. Được phép xây dựng công trình theo những nội dung sau:",
        f"- Tên công trình: {house.name}",
        f"- Vị trí xây dựng: Thửa đất số {parcel.number}, tờ bản đồ số {parcel.map_sheet}, diện tích lô đất: "
        f"{decimal_comma(parcel.area)} m²",
        f"- Địa điểm xây dựng: {house.where}",
        f"- Theo thiết kế có ký hiệu: KT {case.serial % 30 + 1:02}/2026; do: {house.designer} lập",
        "- Cốt nền xây dựng công trình: + 0,30 m so với mặt đường",
        "- Mật độ xây dựng: 62%; hệ số sử dụng đất: 1,24 lần",
        "- Chỉ giới đường đỏ: 6,0 m; chỉ giới xây dựng: 8,5 m (tính từ tim đường)",
        f"- Diện tích xây dựng tầng 1: {decimal_comma(house.ground)} m²",
        f"- Tổng diện tích sàn: {house.floor_area} m² (gồm tầng 1: {decimal_comma(house.ground)} m² và các tầng trên)",
        f"- Chiều cao công trình: {house.height} m; chiều cao tầng 1: 3,9 m; số tầng: {house.floors} tầng",
        f"3. Giấy tờ về đất đai: Giấy chứng nhận số {parcel.serial} cấp ngày {figures(parcel.certified_on)}",
        f"4. Ghi nhận nghĩa vụ của chủ đầu tư đối với công trình liền kề của bà {case.officials.registrar} (cao 7,2 m, "
        f"Giấy phép số 11/GPXD ngày 06/5/2021).",
        "5. Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên thì "
        "phải đề nghị gia hạn giấy phép xây dựng.",
        indent=6,
        after=0.9,
    )
    ending(flow, ("Chủ đầu tư;", "Lưu: VT, Phòng KT."), Signing(CHIEF, signer, around_seal(case)))
    small_print(flow, "Chủ đầu tư phải thông báo cho cơ quan cấp phép ngày khởi công trước 03 ngày làm việc, xuất "
                "trình giấy phép cho chính quyền sở tại trước khi khởi công và treo biển báo.")  # fmt: skip
    return truth(case, house, number, head.issuer, signer, owner.full_name, address=home)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Plot, then building, then owner with who builds for them; the day of issue in the summary alone."""
    owner, other, parcel, storeys = case.applicant, other_one(case), case.household.parcel, 1 + case.serial % 3
    house, signer = _house(case, "Nhà ở gia đình", storeys, str(storeys)), case.officials.vice_chairman
    number, name, home = f"{case.serial % 270 + 3}/2026/GPXD", owner.full_name.upper(), owner.residence.new
    head = of_office(case, dated=False)
    vendor(flow, head, "GIẤY PHÉP XÂY DỰNG", "NHÀ Ở RIÊNG LẺ")
    summary(flow, ("Số giấy phép", f"<b>{number}</b>", "Ngày cấp", short_date(case.finished_on),
                   "Khởi công trong", "12 tháng"),
            ("Mã hồ sơ", case.code, "Ngày nhận hồ sơ", short_date(case.received_at.date()),
             "Lệ phí", charge(case)))  # fmt: skip
    over(flow, ("Thửa đất số", str(parcel.number), "Tờ bản đồ số", str(parcel.map_sheet),
                "Diện tích thửa đất", f"{decimal_comma(parcel.area)} m²", "Loại đất", case.commune.land_use),
         ("Địa điểm xây dựng", house.where, "Giấy chứng nhận", f"{parcel.serial}, {short_date(parcel.certified_on)}"),
         title="VỊ TRÍ")  # fmt: skip
    beside(flow, ("Tên công trình", house.name), ("Số tầng", house.floors),
           ("Diện tích xây dựng (m²)", decimal_comma(house.ground)), ("Tổng diện tích sàn (m²)", house.floor_area),
           ("Chiều cao công trình (m)", house.height), ("Cao độ nền (m)", "+0,20"),
           ("Đơn vị thiết kế", house.designer), ("Chủ trì thiết kế", f"KTS. {case.officials.expert}"),
           title="CÔNG TRÌNH")  # fmt: skip
    beside(flow, ("Chủ đầu tư", f"<b>{name}</b>"), ("Số định danh", owner.personal_id), ("Địa chỉ", home),
           ("Đồng sở hữu", other.full_name), title="CHỦ ĐẦU TƯ")  # fmt: skip
    flow.space(1.5)
    lines(
        flow, f"<i>Hồ sơ thiết kế được đóng dấu ngày {short_date(case.finished_on)}, lưu tại UBND {commune(case)}.</i>"
    )
    both_signed(flow, case, VICE, signer)
    printed_by(flow, case)
    return truth(case, house, number, head.issuer, signer, name, address=home)


def _house(case: Case, name: str, storeys: int, floors: str) -> House:
    ground = case.household.parcel.area // 2200 * 1000 + 460
    spot = case.applicant.residence.new.split(", ")[0]
    where = f"{spot}, {commune(case)}"
    return House(name, case.rng.choice(_DESIGNERS), where, ground, storeys, floors, decimal_comma(365 * storeys + 90))


VARIANTS = (published, of_vendor)
