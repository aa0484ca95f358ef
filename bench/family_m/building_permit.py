"""Giấy phép xây dựng nhà ở riêng lẻ: Mẫu số 09 of NĐ 15/2021/NĐ-CP with areas in words and who checked the design; and
a vendor's, site and building before the owner."""

from bench.family_m.setting import colons, part, printed_by, vendor, word_file
from bench.layouts.addresses import lower_levels, shortened
from bench.layouts.building_permit import House, truth
from bench.layouts.places import other_one
from bench.layouts.procedures import charge
from bench.layouts.setting import lines
from bench.layouts.signing import CHIEF, VICE, approved, ending
from bench.layouts.wording import area_in_words, around_seal, bare, commune, figures
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.letterhead import Head, Signing
from samples.words import decimal_comma, long_date, short_date

_DESIGNERS = ("Công ty TNHH Tư vấn Xây dựng Ngự Bình", "Công ty Cổ phần Kiến trúc Búng Xanh", "CTy TNHH XD Hoàng Liên")
_CHECKER = "Công ty Cổ phần Kiểm định Xây dựng Sông Hương"


def published(flow: Flow, case: Case) -> Fields:
    """The form's sentences with what they ask in brackets; another firm beside the designer."""
    owner, parcel, storeys = case.applicant, case.household.parcel, 2 + case.serial % 2
    house, signer = _house(case, "Nhà ở riêng lẻ", storeys, f"{storeys:02}"), case.officials.vice_chairman
    number, home = f"{case.serial % 260 + 14}/GPXD", lower_levels(owner.residence.new)
    head, ground = _head(case, number, case.province.name.upper()), decimal_comma(house.ground)
    word_file(flow, "GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho nhà ở riêng lẻ)", head=head, corner=("Mẫu số 09",))
    lines(
        flow,
        f"<b>1.</b> Cấp cho: {owner.courtesy} <b>{owner.full_name.upper()}</b>, CCCD số {owner.personal_id}",
        f"- Địa chỉ: {home}",
        f"<b>2.</b> Được phép xây dựng công trình (tên công trình): {house.name}",
        f"- Theo thiết kế: Hồ sơ bản vẽ kiến trúc, kết cấu lập tháng {case.received_at.month - 1}/2026",
        f"- Do: {house.designer} lập",
        f"- Đơn vị thẩm tra (nếu có): {_CHECKER}",
        "- Gồm các nội dung sau đây:",
        f"+ Vị trí xây dựng (ghi rõ lô đất, địa chỉ): Thửa đất số {parcel.number}, tờ bản đồ số {parcel.map_sheet}, "
        f"tại {house.where}",
        "+ Cốt nền xây dựng công trình: cao 0,35 m so với vỉa hè",
        "+ Mật độ xây dựng: 70%; hệ số sử dụng đất: 2,1",
        "+ Chỉ giới đường đỏ: cách tim đường 6,0 m; chỉ giới xây dựng: cách tim đường 8,4 m",
        f"+ Diện tích xây dựng (tầng một): {ground} m² ({area_in_words(house.ground).lower()})",
        f"+ Tổng diện tích sàn (bao gồm cả tầng hầm và tầng lửng): {house.floor_area} m² "
        f"({area_in_words(house.ground * storeys).lower()})",
        f"+ Chiều cao công trình: {house.height} m; số tầng (trong đó ghi rõ số tầng hầm và tầng lửng): {house.floors} "
        "tầng, trong đó không có tầng hầm, tầng lửng",
        f"<b>3.</b> Giấy tờ về quyền sử dụng đất: Giấy chứng nhận số {parcel.serial}, số vào sổ "
        f"{parcel.registry_number} cấp ngày {figures(parcel.certified_on)}, đăng ký biến động ngày 06/5/2024.",
        "<b>4.</b> Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn "
        "trên thì phải đề nghị gia hạn giấy phép xây dựng.",
        after=0.7,
    )
    ending(flow, ("Như trên;", "Lưu: VT, KTHT."), Signing(VICE, signer, around_seal(case)))
    return truth(case, house, number, head.issuer, signer, owner.full_name.upper(), address=home)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Two facts on a row; who also owns it has a number of their own; when it was asked for and given."""
    owner, other, parcel, storeys = case.applicant, other_one(case), case.household.parcel, 1 + case.serial % 3
    house, signer = _house(case, "Nhà ở gia đình (cấp III)", storeys, str(storeys)), case.officials.chairman
    number, home = f"{case.serial % 260 + 14:04}/GPXD-UBND", shortened(owner.residence.new)
    head, day = _head(case, number), short_date(case.finished_on)
    vendor(flow, head, "GIẤY PHÉP XÂY DỰNG", "Nhà ở riêng lẻ")
    part(flow, "ĐỊA ĐIỂM XÂY DỰNG")
    colons(flow, ("Địa chỉ xây dựng", house.where),
           ("Thửa đất", str(parcel.number), "Tờ bản đồ", str(parcel.map_sheet)),
           ("Diện tích thửa đất", f"{decimal_comma(parcel.area)} m²", "Lộ giới", "12 m"),
           ("Giấy tờ đất", parcel.serial, "Cấp ngày", bare(parcel.certified_on)))  # fmt: skip
    part(flow, "CÔNG TRÌNH ĐƯỢC PHÉP XÂY DỰNG")
    colons(flow, ("Tên công trình", house.name, "Số tầng", house.floors),
           ("Diện tích xây dựng", f"{decimal_comma(house.ground)} m²", "Tổng DT sàn", f"{house.floor_area} m²"),
           ("Chiều cao tầng trệt", "3,6 m", "Chiều cao công trình", f"{house.height} m"),
           ("Mật độ xây dựng", "65%", "Khoảng lùi trước", "2,4 m"),
           ("Đơn vị thiết kế", house.designer), ("Đơn vị thi công", _CHECKER.replace("Kiểm định ", "")))  # fmt: skip
    part(flow, "CHỦ ĐẦU TƯ")
    colons(flow, ("Ông/Bà", f"<b>{owner.full_name}</b>", "Số định danh", owner.personal_id), ("Địa chỉ", home),
           ("Người cùng đứng tên", other.full_name, "Số định danh", other.personal_id))  # fmt: skip
    part(flow, "HỒ SƠ")
    colons(flow, ("Mã hồ sơ", case.code, "Ngày nộp đơn", short_date(case.received_at.date())),
           ("Hiệu lực khởi công", "12 tháng", "Ngày cấp phép", day), ("Lệ phí", charge(case)))  # fmt: skip
    approved(flow, case, CHIEF, signer)
    printed_by(flow, case, "Xuất trình giấy phép trước khi khởi công; đề nghị gia hạn trước khi hết hiệu lực 30 ngày.")
    return truth(case, house, number, head.issuer, signer, owner.full_name, address=home)


def _head(case: Case, number: str, *superior: str) -> Head:
    issuer = ("ỦY BAN NHÂN DÂN", case.commune.title.upper())
    return Head(issuer, superior, f"Số: {number}", f"{case.commune.seat}, {long_date(case.finished_on)}")


def _house(case: Case, name: str, storeys: int, floors: str) -> House:
    ground = case.household.parcel.area // 2000 * 1000 + 350
    where = f"{case.applicant.residence.new.split(', ')[0]}, {commune(case)}"
    designer = case.rng.choice(_DESIGNERS)
    return House(name, designer, where, ground, storeys, floors, decimal_comma(355 * storeys + 120))


VARIANTS = (published, of_vendor)
