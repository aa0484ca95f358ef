"""Giấy phép xây dựng nhà ở riêng lẻ: Mẫu số 09 of NĐ 15/2021/NĐ-CP as districts gave it until 2025; and a commune's own
after NĐ 175/2024/NĐ-CP under the heads of its template, the house before whose it is."""

from bench.family_o.setting import bare_name, in_2023, of_office, typed
from bench.layouts.addresses import lower_levels, shortened
from bench.layouts.building_permit import House, truth
from bench.layouts.places import other_one
from bench.layouts.procedures import charge
from bench.layouts.setting import lines, small_print
from bench.layouts.signing import VICE, ending
from bench.layouts.wording import around_seal, commune, figures, old_units
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields
from samples.letterhead import Head, Signing
from samples.words import decimal_comma, long_date

_DESIGNERS = ("Công ty TNHH MTV Tư vấn Xây dựng Biển Tây", "Công ty CP Kiến trúc Pleiku Xanh", "Cty TNHH TK-XD Nhật Lệ")


def published(flow: Flow, case: Case) -> Fields:
    """The form's sentences and its brackets; who led and who checked the design beside who drew it; in 2023."""
    case = in_2023(case)
    owner, parcel, storeys, people = case.applicant, case.household.parcel, 2 + case.serial % 3, case.officials
    where = f"{owner.residence.new.split(', ')[0]}, {', '.join(old_units(case)[:2])}"
    house = _house(case, "Nhà ở riêng lẻ", where, storeys, f"{storeys:02}")
    _, district, province = old_units(case)
    number, home = f"{case.serial % 320 + 41}/GPXD", lower_levels(owner.residence.new)
    issuer, day = ("ỦY BAN NHÂN DÂN", district.upper()), f"{bare_name(district)}, {long_date(case.finished_on)}"
    typed(flow, "GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho nhà ở riêng lẻ)",
          head=Head(issuer, (province.upper(),), f"Số: {number}", day), corner=("Mẫu số 09",))  # fmt: skip
    lines(
        flow,
        f"1. Cấp cho (ông/bà/tổ chức): <b>{owner.full_name.upper()}</b>",
        f"- Địa chỉ: {home}",
        f"2. Được phép xây dựng công trình (tên công trình): {house.name}",
        f"- Theo thiết kế có ký hiệu: KT-{case.serial % 60 + 1:02}/{case.received_at.year}",
        f"- Do (tên tổ chức tư vấn): {house.designer} lập",
        f"- Chủ nhiệm, chủ trì thiết kế: KTS. {people.expert}",
        "- Đơn vị thẩm định, thẩm tra (nếu có): Không",
        "- Gồm các nội dung sau đây:",
        f"+ Vị trí xây dựng (ghi rõ lô đất, địa chỉ): Thửa đất số {parcel.number}, tờ bản đồ số {parcel.map_sheet}; "
        f"địa chỉ: {where}",
        "+ Cốt nền xây dựng công trình: +0,20 m so với cốt vỉa hè hiện trạng",
        "+ Mật độ xây dựng: 80%; hệ số sử dụng đất: 2,4",
        "+ Chỉ giới đường đỏ: 6,0 m; chỉ giới xây dựng: trùng chỉ giới đường đỏ",
        "+ Màu sắc công trình (nếu có): Không quy định",
        f"+ Diện tích xây dựng (tầng một): {decimal_comma(house.ground)} m²",
        f"+ Tổng diện tích sàn (bao gồm cả tầng hầm và tầng lửng): {house.floor_area} m²",
        f"+ Chiều cao công trình: {house.height} m; số tầng (trong đó ghi rõ số tầng hầm và tầng lửng): {house.floors} "
        "tầng",
        f"3. Giấy tờ về đất đai: Giấy chứng nhận số {parcel.serial} do Sở Tài nguyên và Môi trường cấp ngày "
        f"{figures(parcel.certified_on)}, diện tích {decimal_comma(parcel.area)} m².",
        "4. Ghi nhận các công trình đã khởi công: Không",
        "5. Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên thì "
        "phải đề nghị gia hạn giấy phép xây dựng.",
        after=0.4,
    )  # fmt: skip
    receivers = ("Chủ đầu tư;", f"UBND {case.commune.title};", "Đội QLTTĐT;", "Lưu: VT.")
    ending(flow, receivers, Signing(VICE, people.vice_chairman, f"UBND {district.upper()}"))
    return truth(case, house, number, issuer, people.vice_chairman, owner.full_name.upper(), address=home)


def of_office_itself(flow: Flow, case: Case) -> Fields:
    """Grounds with the day of the request and of an earlier permit; house, place, owner; a fee in words."""
    owner, other, parcel, storeys = case.applicant, other_one(case), case.household.parcel, 1 + case.serial % 3
    where = f"{owner.residence.new.split(', ')[0]}, {commune(case)}"
    house, signer = _house(case, "Nhà ở hộ gia đình", where, storeys, str(storeys)), case.officials.vice_chairman
    number, home = f"{case.serial % 320 + 41:03}/GPXD-UBND", shortened(owner.residence.new)
    head = of_office(case, number)
    typed(flow, "GIẤY PHÉP XÂY DỰNG", "(Nhà ở riêng lẻ)", head=head)
    lines(
        flow,
        "<i>Căn cứ Nghị định số 175/2024/NĐ-CP ngày 30/12/2024 của Chính phủ;</i>",
        f"<i>Xét đơn đề nghị ngày {figures(case.received_at.date())} và Báo cáo thẩm định của ông "
        f"{case.officials.expert}, Phòng Kinh tế,</i>",
        f"<b>I. Công trình:</b> {house.name}, xây dựng mới",
        f"1. Số tầng: {house.floors}; chiều cao tầng trệt: 3,6 m; chiều cao toàn nhà: {house.height} m",
        f"2. Diện tích xây dựng: {decimal_comma(house.ground)} m²; tổng diện tích sàn: {house.floor_area} m²",
        f"3. Hồ sơ thiết kế do {house.designer} thực hiện",
        "<b>II. Địa điểm xây dựng</b>",
        f"1. Địa chỉ: {where}",
        f"2. Thửa đất số {parcel.number}, tờ bản đồ số {parcel.map_sheet}, diện tích {decimal_comma(parcel.area)} m², "
        f"mục đích: {case.commune.land_use.lower()}",
        f"3. Giấy chứng nhận {parcel.serial} cấp ngày {figures(parcel.certified_on)}",
        "<b>III. Chủ đầu tư</b>",
        f"1. Ông/bà: {owner.full_name}",
        f"2. Số định danh cá nhân: {owner.personal_id}; điện thoại: {owner.phone}",
        f"3. Nơi thường trú: {home}",
        f"4. Người được ủy quyền nhận kết quả: {other.full_name}, số định danh {other.personal_id}",
        "<b>IV. Hiệu lực:</b> Khởi công trong 12 tháng kể từ ngày cấp; thay thế Giấy phép số 19/GPXD ngày 20/3/2024.",
        f"<b>V. Lệ phí đã nộp:</b> {charge(case)}.",
        indent=7,
        after=1.1,
    )
    ending(flow, ("Như mục III;", "Lưu: VT, KT."), Signing(VICE, signer, around_seal(case)))
    small_print(flow, "Giấy phép phải được niêm yết tại công trường trong suốt quá trình thi công.")
    return truth(case, house, number, head.issuer, signer, owner.full_name, address=home)


def _house(case: Case, name: str, where: str, storeys: int, floors: str) -> House:
    ground = case.household.parcel.area // 2400 * 1000 + 520
    return House(name, case.rng.choice(_DESIGNERS), where, ground, storeys, floors, decimal_comma(340 * storeys + 110))


VARIANTS = (published, of_office_itself)
