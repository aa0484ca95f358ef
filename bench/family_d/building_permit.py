"""Giấy phép xây dựng nhà ở riêng lẻ: phụ lục II of NĐ 15/2021/NĐ-CP, and of NĐ 175/2024/NĐ-CP by a commune's office."""

from dataclasses import dataclass

from bench.family_b.heads import heading, two_columns
from bench.family_b.presses import settle
from bench.family_b.signing import ending
from bench.family_b.wording import around_seal
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_d.wording import at_seat, joined
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import decimal_comma, long_date, short_date

_DUTIES = (
    "1. Phải hoàn toàn chịu trách nhiệm trước pháp luật nếu xâm phạm các quyền hợp pháp của các chủ sở hữu liền kề.",
    "2. Phải thực hiện đúng các quy định của pháp luật về đất đai, về đầu tư xây dựng và Giấy phép xây dựng này.",
    "3. Phải thông báo cho cơ quan cấp phép xây dựng đến kiểm tra khi định vị công trình, xây móng và công trình ngầm.",
    "4. Xuất trình Giấy phép xây dựng cho chính quyền sở tại trước khi khởi công xây dựng và treo biển báo tại địa "
    "điểm xây dựng theo quy định.",
    "5. Khi điều chỉnh thiết kế làm thay đổi nội dung Giấy phép xây dựng thì phải đề nghị điều chỉnh giấy phép xây "
    "dựng và chờ quyết định của cơ quan cấp giấy phép.",
)
_LASTS = (
    "có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên thì phải đề nghị gia hạn "
    "giấy phép xây dựng."
)


@dataclass(frozen=True)
class Work:
    """What may be built, as printed."""

    name: str
    designer: str
    where: str
    ground: str
    floor: str
    floors: str
    height: str


def of_2021(flow: Flow, case: Case) -> Fields:
    """The published form: what is permitted after plus signs, the owner's duties overleaf."""
    settle(flow, case.rng, (13.0, 13.5))
    owner, parcel, work = case.applicant, case.household.parcel, _work(case, padded=True)
    number, issuer = f"{case.serial % 300 + 21}/GPXD", ("ỦY BAN NHÂN DÂN", case.commune.title.upper())
    two_columns(flow, Head(issuer, (), f"Số: {number}", at_seat(case)), size=12)
    heading(flow, "GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho nhà ở riêng lẻ)", size=15)
    _lines(
        flow,
        f"1. Cấp cho: {owner.courtesy.lower()} {owner.full_name.upper()}",
        f"Địa chỉ: {owner.residence.new}",
        f"2. Được phép xây dựng công trình: {work.name}",
        f"Theo thiết kế: Hồ sơ thiết kế bản vẽ thi công số {case.serial:02}/TKBVTC",
        f"Do: {work.designer} lập",
        "Gồm các nội dung sau đây:",
        f"+ Vị trí xây dựng: thửa đất số {parcel.number}, tờ bản đồ số {parcel.map_sheet}, {work.where}",
        "+ Cốt nền xây dựng công trình: +0,20 m so với vỉa hè",
        "+ Mật độ xây dựng: 62%; hệ số sử dụng đất: 1,86",
        "+ Chỉ giới đường đỏ, chỉ giới xây dựng: theo bản vẽ được duyệt",
        "+ Màu sắc công trình: Sáng, hài hòa với cảnh quan",
        f"+ Diện tích xây dựng (tầng một): {work.ground} m2",
        f"+ Tổng diện tích sàn (bao gồm cả tầng hầm và tum): {work.floor} m2",
        f"+ Chiều cao công trình: {work.height} m; trong đó chiều cao tầng một: 3,6 m; số tầng: {work.floors}",
        f"3. Giấy tờ về quyền sử dụng đất: Giấy chứng nhận số {parcel.serial}, số vào sổ {parcel.registry_number}, cấp "
        f"ngày {short_date(parcel.certified_on)}",
        f"4. Giấy phép này {_LASTS}",
    )
    signer, titles = case.officials.vice_chairman, ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    ending(flow, ("Như mục 1;", "Lưu: VT."), Signing(titles, signer, around_seal(case)))
    flow.new_page()
    flow.paragraph("<b>CHỦ ĐẦU TƯ PHẢI THỰC HIỆN CÁC NỘI DUNG SAU ĐÂY:</b>", align="center", after=3)
    _lines(flow, *_DUTIES)
    return _truth(case, work, number, issuer, signer, owner.full_name.upper())


def of_2024(flow: Flow, case: Case) -> Fields:
    """By the commune's office for construction: facts after dashes, site in lines of its own."""
    begin(flow, Face(13), Margins(20, 16, 18, 30))
    owner, parcel, work = case.applicant, case.household.parcel, _work(case, padded=False)
    ward = case.commune.kind == "Phường"
    issuer = ("PHÒNG KINH TẾ,", "HẠ TẦNG VÀ ĐÔ THỊ") if ward else ("PHÒNG KINH TẾ",)
    number = f"{case.serial % 300 + 21:03}/GPXD-{'KTHTĐT' if ward else 'KT'}"
    two_columns(flow, Head(issuer, (f"UBND {case.commune.title.upper()}",), f"Số: {number}", at_seat(case)), size=12)
    heading(flow, "GIẤY PHÉP XÂY DỰNG", "(Dùng cho công trình nhà ở riêng lẻ)", size=15)
    _lines(
        flow,
        f"1. Cấp cho chủ đầu tư: {owner.courtesy} <b>{owner.full_name}</b>",
        f"- Số định danh cá nhân: {owner.personal_id}",
        f"- Địa chỉ thường trú: {owner.residence.new}",
        "2. Được phép xây dựng công trình với các nội dung sau:",
        f"- Tên công trình: {work.name}",
        f"- Đơn vị lập thiết kế: {work.designer}",
        f"- Lô đất: Thửa đất số {parcel.number}; tờ bản đồ số {parcel.map_sheet}; diện tích "
        f"{decimal_comma(parcel.area)} m²",
        f"- Địa điểm xây dựng: {work.where}",
        f"- Diện tích xây dựng tầng 1: {work.ground} m²; tổng diện tích sàn: {work.floor} m²",
        f"- Số tầng: {work.floors} tầng; chiều cao công trình: {work.height} m",
        "- Mật độ xây dựng: 62 %; khoảng lùi: theo bản vẽ kèm theo",
        f"3. Giấy tờ về đất đai: Giấy chứng nhận quyền sử dụng đất số {parcel.serial} cấp "
        f"{long_date(parcel.certified_on)}.",
        f"4. Giấy phép xây dựng {_LASTS}",
    )
    signer = case.officials.expert
    receivers = ("Chủ đầu tư;", f"UBND {case.commune.title} (b/c);", "Lưu: VT, hồ sơ.")
    seal = f"PHÒNG KINH TẾ {case.commune.title}".upper()
    ending(flow, receivers, Signing(("TRƯỞNG PHÒNG",), signer, seal))
    return _truth(case, work, number, issuer, signer, owner.full_name)


def _lines(flow: Flow, *lines: str) -> None:
    for line in lines:
        flow.paragraph(line, indent=10, after=1.2)


def _work(case: Case, *, padded: bool) -> Work:
    floors, parcel = 1 + case.serial % 3, case.household.parcel
    ground = min(parcel.area * 62 // 100, 12500) // 10 * 10
    return Work(
        case.rng.choice(("Nhà ở riêng lẻ", "Nhà ở riêng lẻ (xây dựng mới)", "Nhà ở gia đình")),
        case.rng.choice(("Công ty TNHH Tư vấn Xây dựng Hoàng Gia", "Công ty Cổ phần Tư vấn Thiết kế Miền Trung")),
        f"{parcel.spot.split(', ')[0]}, {case.commune.title}, {case.province.name}",
        decimal_comma(ground),
        decimal_comma(ground * floors),
        f"{floors:02}" if padded else str(floors),
        decimal_comma(350 * floors + 190),
    )


def _truth(case: Case, work: Work, number: str, issuer: tuple[str, ...], signer: str, name: str) -> Fields:
    parcel = case.household.parcel
    return printed(
        number=number,
        full_name=name,
        address=case.applicant.residence.new,
        work=work.name,
        designed_by=work.designer,
        parcel_number=str(parcel.number),
        map_sheet=str(parcel.map_sheet),
        parcel_address=work.where,
        building_area=work.ground,
        floor_area=work.floor,
        floors=work.floors,
        height=work.height,
        issued_on=case.finished_on.isoformat(),
        issuer=joined(issuer),
        signer=signer,
    )


VARIANTS = (of_2021, of_2024)
KIND = Kind("building_permit", "result", one_of(VARIANTS), page_numbers=False)
