"""Giấy phép xây dựng nhà ở riêng lẻ (NĐ 175/2024/NĐ-CP): a provincial department's with its facts after one line of
colons, site before owner, and a commune's that permits in one sentence and counts the storeys."""

from bench.family_b.signing import ending
from bench.family_b.wording import around_seal, figures
from bench.family_c.setting import section
from bench.family_c.variants import one_of
from bench.family_d.wording import at_seat
from bench.family_e.building_permit import House, truth
from bench.family_e.setting import lines
from bench.family_g.wording import lower_levels
from bench.family_h.setting import after_colons, committee, headed
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import decimal_comma, long_date, short_date

_DESIGNERS = ("Công ty TNHH Tư vấn Thiết kế Đại Phú", "Công ty CP Kiến trúc Không Gian Việt")


def of_department(flow: Flow, case: Case) -> Fields:
    """Sections without numbers; storey heights and the parcel's area beside what is asked."""
    owner, parcel, storeys = case.applicant, case.household.parcel, 2 + case.serial % 3
    address = lower_levels(owner.residence.new)
    number, issuer, signer = f"{case.serial % 330 + 12}/GPXD-SXD", ("SỞ XÂY DỰNG",), case.officials.province_chairman
    house = _house(case, f"Nhà ở riêng lẻ {storeys} tầng", storeys, f"{storeys:02}")
    place = f"{case.province.short}, {long_date(case.finished_on)}"
    head = Head(issuer, (f"UBND {case.province.name.upper()}",), f"Số: {number}", place)
    headed(flow, 13, head, "GIẤY PHÉP XÂY DỰNG")
    section(flow, "ĐỊA ĐIỂM XÂY DỰNG")
    after_colons(
        flow,
        56,
        ("Địa chỉ:", house.where),
        ("Thửa đất số:", str(parcel.number)),
        ("Tờ bản đồ số:", str(parcel.map_sheet)),
        ("Diện tích thửa đất:", f"{decimal_comma(parcel.area)} m²"),
        ("Giấy tờ về đất:", f"GCN số {parcel.serial}, cấp ngày {short_date(parcel.certified_on)}"),
    )
    section(flow, "CHỦ ĐẦU TƯ")
    after_colons(
        flow, 56, ("Họ và tên:", owner.full_name), ("Số định danh:", owner.personal_id), ("Thường trú:", address)
    )
    section(flow, "CÔNG TRÌNH ĐƯỢC PHÉP XÂY DỰNG")
    after_colons(
        flow,
        56,
        ("Tên công trình:", house.name),
        ("Đơn vị thiết kế:", house.designer),
        ("Số tầng:", f"{house.floors} tầng"),
        ("DT xây dựng tầng trệt:", f"{decimal_comma(house.ground)} m²"),
        ("Tổng DT sàn xây dựng:", f"{house.floor_area} m²"),
        ("Chiều cao toàn nhà:", f"{house.height} m (tầng trệt 3,8 m; mỗi tầng lầu 3,4 m)"),
        ("Cốt nền; khoảng lùi:", "+0,20 m so với vỉa hè; trước 1,5 m, sau 1,0 m"),
    )
    flow.space(2)
    lines(flow, "Giấy phép có hiệu lực khởi công trong thời hạn 12 tháng kể từ ngày cấp.", indent=8)
    seal = f"SỞ XÂY DỰNG {case.province.name.upper()}"
    receivers = ("Chủ đầu tư;", f"UBND {case.commune.title};", "Thanh tra Sở;", "Lưu: VT, QLXD.")
    ending(flow, receivers, Signing(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), signer, seal))
    return {**truth(case, house, number, issuer, signer, owner.full_name), **printed(address=address)}


def in_one_sentence(flow: Flow, case: Case) -> Fields:
    """Who may build what and where in one sentence, then the storeys with theirs, total and height after them."""
    owner, parcel, storeys = case.applicant, case.household.parcel, 2 + case.serial % 2
    address = lower_levels(owner.residence.new)
    number, signer = f"{case.serial % 330 + 12:02}/GPXD-UBND", case.officials.chairman
    house = _house(case, "Nhà ở gia đình", storeys, str(storeys))
    one = decimal_comma(house.ground)
    head = Head(committee(case), (), f"Số: {number}", at_seat(case))
    headed(flow, 13.5, head, "GIẤY PHÉP XÂY DỰNG", "(Nhà ở riêng lẻ tại nông thôn, đô thị)")
    lines(
        flow,
        f"Theo đơn ngày {figures(case.received_at.date())} và hồ sơ thiết kế do {house.designer} lập; theo Giấy chứng "
        f"nhận quyền sử dụng đất số {parcel.serial} ngày {figures(parcel.certified_on)};",
        f"Cho phép {owner.courtesy.lower()}: <b>{owner.full_name.upper()}</b>, địa chỉ thường trú: {address}, được xây "
        f"dựng công trình: {house.name} trên thửa đất số {parcel.number}, tờ bản đồ số {parcel.map_sheet}, tại: "
        f"{house.where}, với quy mô như sau:",
        f"+ Tầng 1: diện tích xây dựng {one} m², chiều cao tầng 3,8 m;",
        *(f"+ Tầng {floor}: diện tích sàn {one} m², chiều cao tầng 3,4 m;" for floor in range(2, storeys + 1)),
        f"+ Tổng cộng {house.floors} tầng, tổng diện tích sàn {house.floor_area} m², chiều cao công trình "
        f"{house.height} m tính từ mặt đường.",
        "Chủ đầu tư phải thông báo ngày khởi công, giữ an toàn cho nhà liền kề; nếu quá 12 tháng chưa khởi công thì "
        "phải xin gia hạn.",
        indent=9,
        after=1.5,
    )
    signing = Signing(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), signer, around_seal(case))
    ending(flow, (f"{owner.courtesy} {owner.full_name};", "Trưởng thôn, tổ trưởng;", "Lưu: VT, KT."), signing)
    return {**truth(case, house, number, committee(case), signer, owner.full_name.upper()), **printed(address=address)}


def _house(case: Case, name: str, storeys: int, floors: str) -> House:
    parcel = case.household.parcel
    ground = min(parcel.area * 55 // 100, 10400) // 20 * 20
    where = lower_levels(f"Khu dân cư số {parcel.map_sheet % 9 + 1}, {case.commune.title}, {case.province.name}")
    return House(name, case.rng.choice(_DESIGNERS), where, ground, storeys, floors, decimal_comma(340 * storeys + 105))


VARIANTS = (of_department, in_one_sentence)
KIND = Kind("building_permit", "result", one_of(VARIANTS), page_numbers=False)
