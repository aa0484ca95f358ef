"""Giấy phép xây dựng nhà ở riêng lẻ: the form for NĐ 64/2012/NĐ-CP (TT 10/2012/TT-BXD) with the lot
after the house, and a ward's of NĐ 175/2024/NĐ-CP with a storey's areas in one sentence."""

from bench.family_b.heads import heading, two_columns
from bench.family_b.signing import ending
from bench.family_b.wording import around_seal, figures
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_d.wording import at_seat, joined
from bench.family_e.setting import lines
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import decimal_comma, long_date

_ISSUER = "ỦY BAN NHÂN DÂN"
_DESIGNERS = ("Công ty TNHH MTV Tư vấn Xây dựng Hưng Thịnh", "Công ty TNHH Thiết kế và Nội thất Nhà Xanh")


def of_2012(flow: Flow, case: Case) -> Fields:
    """The design's number and its maker on one line, areas with zeros, the lot after them."""
    begin(flow, Face(14), Margins(20, 15, 18, 30))
    owner, parcel = case.applicant, case.household.parcel
    number, signer = f"{case.serial % 400 + 31}/GPXD", case.officials.vice_chairman
    storeys, designer = 2 + case.serial % 3, case.rng.choice(_DESIGNERS)
    ground, where = _ground(case), f"{parcel.spot.split(', ')[0]}, {case.commune.title}, {case.province.name}"
    two_columns(flow, Head((_ISSUER, case.commune.title.upper()), (), f"Số: {number}", at_seat(case)), size=12.5)
    heading(flow, "GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho nhà ở riêng lẻ)", size=16)
    one, total, height = f"{ground / 100:.2f}", f"{ground * storeys / 100:.2f}", f"{3.6 * storeys + 1.2:.2f}"
    one, total, height = (each.replace(".", ",") for each in (one, total, height))
    lines(
        flow,
        f"1. Cấp cho: Ông (bà) <b>{owner.full_name.upper()}</b>",
        f"Địa chỉ: {owner.residence.new}",
        "2. Được phép xây dựng công trình (loại công trình): Nhà ở gia đình",
        f"Theo thiết kế có ký hiệu: KT-01 đến KT-08; do: {designer} lập",
        "Gồm các nội dung sau:",
        f"- Diện tích xây dựng tầng 1: {one} m²",
        f"- Tổng diện tích sàn: {total} m²",
        f"- Chiều cao công trình: {height} m; số tầng: {storeys:02}",
        f"- Trên lô đất: Thửa số {parcel.number}, tờ bản đồ số {parcel.map_sheet}; diện tích: "
        f"{decimal_comma(parcel.area)} m²",
        f"- Tại: {where}",
        "- Cốt nền xây dựng: +0,45 m so với mặt đường",
        "- Mật độ xây dựng: 58%; hệ số sử dụng đất: 1,16",
        "- Chỉ giới đường đỏ: 3,00 m; chỉ giới xây dựng: 4,50 m tính từ tim đường",
        f"3. Giấy tờ về quyền sử dụng đất: GCN số {parcel.serial} cấp {figures(parcel.certified_on)}",
        "4. Giấy phép có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp.",
        indent=9,
        after=0.6,
    )
    signing = Signing(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), signer, around_seal(case))
    ending(flow, ("Như trên;", "Lưu: VT, QLĐT."), signing)
    return _truth(case, number, owner.full_name.upper(), "Nhà ở gia đình", designer, where, one, total,
                  f"{storeys:02}", height, signer)  # fmt: skip


def of_2024(flow: Flow, case: Case) -> Fields:
    """Letters for the house's facts; areas of all storeys in one sentence; duties in two short items."""
    begin(flow, Face(13), Margins(18, 15, 15, 30))
    owner, parcel = case.applicant, case.household.parcel
    number, signer = f"{case.serial % 400 + 31:03}/2026/GPXD-UBND", case.officials.chairman
    storeys, designer = 2 + case.serial % 2, case.rng.choice(_DESIGNERS)
    work, where = "Nhà ở riêng lẻ (xây dựng mới)", f"{case.commune.title}, {case.province.name}"
    ground = _ground(case)
    one, total, height = (
        decimal_comma(ground),
        decimal_comma(ground * storeys + 1500),
        decimal_comma(345 * storeys + 270),
    )
    head = Head((_ISSUER, case.commune.title.upper()), (case.province.name.upper(),), f"Số: {number}", at_seat(case))
    two_columns(flow, head, size=12)
    heading(flow, "GIẤY PHÉP XÂY DỰNG", "Sử dụng cho nhà ở riêng lẻ", size=15, rule=28)
    upper = f"; tầng 2 đến tầng {storeys}: {one} m²/tầng" if storeys > 2 else f"; tầng 2: {one} m²"
    lines(
        flow,
        f"<b>1. Cấp cho:</b> {owner.courtesy} {owner.full_name} - Số định danh cá nhân: {owner.personal_id}.",
        f"Địa chỉ liên hệ: {owner.residence.new}.",
        "<b>2. Được phép xây dựng công trình theo những nội dung sau:</b>",
        f"a) Tên công trình: {work}.",
        f"b) Vị trí xây dựng: thửa đất số {parcel.number}, tờ bản đồ số {parcel.map_sheet}; địa chỉ: {where}.",
        f"c) Hồ sơ thiết kế do {designer} lập, chủ trì thiết kế: KTS. {case.officials.expert}.",
        f"d) Quy mô: số tầng: {storeys} tầng và tum thang; chiều cao công trình: {height} m; cốt nền: +0,30 m.",
        f"đ) Diện tích xây dựng tầng 1: {one} m²{upper}; tum: 15 m²; tổng diện tích sàn: {total} m².",
        "e) Mật độ xây dựng: 58%; khoảng lùi: 0 m; màu sắc công trình: sáng.",
        f"<b>3. Giấy tờ về quyền sử dụng đất:</b> Giấy chứng nhận số {parcel.serial}, vào sổ số "
        f"{parcel.registry_number}, cấp {long_date(parcel.certified_on)}.",
        "<b>4. Chủ đầu tư</b> phải treo biển báo tại công trình, thông báo ngày khởi công cho Ủy ban nhân dân và không "
        "được lấn chiếm vỉa hè, lòng đường.",
        "<b>5.</b> Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn "
        "trên thì phải đề nghị gia hạn giấy phép xây dựng.",
        indent=10,
        after=1.2,
    )
    receivers = (f"{owner.courtesy} {owner.full_name};", "Chủ tịch, các PCT UBND;", "Đội Quản lý trật tự;", "Lưu: VT.")
    ending(flow, receivers, Signing(("CHỦ TỊCH",), signer, around_seal(case)))
    return _truth(case, number, owner.full_name, work, designer, where, one, total, str(storeys), height, signer)


def _ground(case: Case) -> int:
    """The first storey in hundredths of a square metre."""
    return min(case.household.parcel.area * 58 // 100, 9800) // 50 * 50


def _truth(
    case: Case, number: str, name: str, work: str, designer: str, where: str, one: str, total: str, floors: str,
    height: str, signer: str,
) -> Fields:  # fmt: skip
    parcel = case.household.parcel
    return printed(
        number=number,
        full_name=name,
        address=case.applicant.residence.new,
        work=work,
        designed_by=designer,
        parcel_number=str(parcel.number),
        map_sheet=str(parcel.map_sheet),
        parcel_address=where,
        building_area=one,
        floor_area=total,
        floors=floors,
        height=height,
        issued_on=case.finished_on.isoformat(),
        issuer=joined((_ISSUER, case.commune.title.upper())),
        signer=signer,
    )


VARIANTS = (of_2012, of_2024)
KIND = Kind("building_permit", "result", one_of(VARIANTS), page_numbers=False)
