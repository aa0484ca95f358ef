"""Giấy phép xây dựng nhà ở riêng lẻ (Mẫu 04 phụ lục II NĐ 15/2021/NĐ-CP, form of NĐ 175/2024), as list or as table."""

from dataclasses import dataclass

from bench.family_b.presses import settle
from bench.layouts.heads import heading, two_columns
from bench.layouts.signing import ending
from bench.layouts.wording import around_seal, figures
from samples.case import Case
from samples.flow import Flow
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing
from samples.words import decimal_comma, long_date


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


def compose(flow: Flow, case: Case) -> Fields:
    variant = case.rng.choice((_of_2021, _table, _of_department))
    settle(flow, case.rng, (12.5, 13, 13.5))
    department = variant is _of_department
    commune, owner, parcel = case.commune, case.applicant, case.household.parcel
    issuer = ("SỞ XÂY DỰNG",) if department else ("ỦY BAN NHÂN DÂN", commune.title.upper())
    superior = (f"UBND {case.province.name.upper()}",) if department else ()
    number = f"{case.serial % 480 + 3:02}/{'GPXD-SXD' if department else case.rng.choice(('GPXD', 'GPXD-UBND'))}"
    place = case.province.short if department else commune.seat
    two_columns(flow, Head(issuer, superior, f"Số: {number}", f"{place}, {long_date(case.finished_on)}"))
    heading(flow, "GIẤY PHÉP XÂY DỰNG", *(() if variant is _table else ("(Dùng cho nhà ở riêng lẻ đô thị)",)), size=16)
    work = _work(case)
    variant(flow, case, work)
    signer = case.officials.land_director if department else case.officials.vice_chairman
    titles = ("GIÁM ĐỐC",) if department else ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    seal = f"SỞ XÂY DỰNG {case.province.short}".upper() if department else around_seal(case)
    ending(flow, ("Như mục 1;", "Lưu: VT, QLXD."), Signing(titles, signer, seal), copy=variant is _table)
    return printed(
        number=number,
        full_name=owner.full_name.upper() if variant is _table else owner.full_name,
        address=owner.residence.new,
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
        issuer=" ".join(issuer),
        signer=signer,
    )


def _work(case: Case) -> Work:
    floors = 1 + case.serial % 3
    ground = min(case.household.parcel.area * 7 // 10, 14000) // 10 * 10
    return Work(
        case.rng.choice(("Nhà ở gia đình", "Nhà ở riêng lẻ", "Nhà ở liên kế")),
        case.rng.choice(("Công ty Cổ phần Kiến trúc Bạch Đằng", "Công ty TNHH Thiết kế Nhà Việt")),
        f"{case.household.parcel.spot.split(', ')[0]}, {case.commune.title}, {case.province.name}",
        decimal_comma(ground),
        decimal_comma(ground * floors),
        f"{floors:02}",
        decimal_comma(340 * floors + 210),
    )


def _of_2021(flow: Flow, case: Case, work: Work) -> None:
    """The published list with its dashes."""
    owner, parcel = case.applicant, case.household.parcel
    for line in (
        f"1. Cấp cho: {owner.courtesy.lower()} <b>{owner.full_name}</b>",
        f"- Địa chỉ thường trú: {owner.residence.new}",
        f"2. Được phép xây dựng công trình: {work.name}",
        f"- Theo thiết kế: hồ sơ số {case.serial}/TK; do: {work.designer} lập",
        f"- Vị trí xây dựng: thửa đất số {parcel.number}, tờ bản đồ số {parcel.map_sheet}",
        f"- Tại: {work.where}",
        "- Cốt nền xây dựng: +0,30 m; mật độ xây dựng: 70 %; hệ số sử dụng đất: 2,1",
        "- Màu sắc công trình: màu sáng",
        f"- Diện tích xây dựng tầng 1 (tầng trệt): {work.ground} m2",
        f"- Tổng diện tích sàn (bao gồm cả tầng hầm, tum): {work.floor} m2",
        f"- Chiều cao công trình: {work.height} m; số tầng: {work.floors}",
        *_last(case),
    ):
        flow.paragraph(line, indent=10, after=1.4)


def _table(flow: Flow, case: Case, work: Work) -> None:
    """Facts in ruled cells."""
    width = flow.right - flow.left
    owner, parcel = case.applicant, case.household.parcel
    flow.table(
        (0.38 * width, 0.62 * width),
        (
            ("Chủ đầu tư", f"{owner.courtesy}: <b>{owner.full_name.upper()}</b>"),
            ("Địa chỉ của chủ đầu tư", owner.residence.new),
            ("Tên công trình", work.name),
            ("Đơn vị thiết kế", work.designer),
            ("Thửa đất số", str(parcel.number)),
            ("Tờ bản đồ số", str(parcel.map_sheet)),
            ("Địa điểm xây dựng", work.where),
            ("Diện tích xây dựng (m²)", work.ground),
            ("Tổng diện tích sàn (m²)", work.floor),
            ("Số tầng", work.floors),
            ("Chiều cao công trình (m)", work.height),
        ),
        head=0,
        size=12.5,
    )
    flow.space(3)
    for line in _last(case):
        flow.paragraph(line, indent=0)


def _of_department(flow: Flow, case: Case, work: Work) -> None:
    """A department's wording: facts in sentences, areas with their unit first."""
    owner, parcel = case.applicant, case.household.parcel
    for line in (
        f"1. Cấp cho: <b>{owner.courtesy} {owner.full_name}</b>. Số định danh cá nhân: {owner.personal_id}.",
        f"Địa chỉ: {owner.residence.new}",
        f"2. Được phép xây dựng công trình: {work.name}",
        f"Đơn vị thiết kế: {work.designer}",
        f"Lô đất: thửa số {parcel.number}, tờ bản đồ số {parcel.map_sheet}, diện tích {decimal_comma(parcel.area)} m².",
        f"Địa chỉ xây dựng: {work.where}",
        "Gồm các nội dung sau đây:",
        f"+ Diện tích xây dựng: {work.ground} m²;",
        f"+ Tổng diện tích sàn xây dựng: {work.floor} m²;",
        f"+ Số tầng: {work.floors} tầng; chiều cao: {work.height} m;",
        "+ Chỉ giới xây dựng: trùng chỉ giới đường đỏ.",
        *_last(case),
    ):
        flow.paragraph(line, indent=10, after=1.4)


def _last(case: Case) -> tuple[str, ...]:
    parcel = case.household.parcel
    return (
        f"3. Giấy tờ về đất đai: Giấy chứng nhận số {parcel.serial} cấp ngày {figures(parcel.certified_on)}.",
        "4. Giấy phép có hiệu lực khởi công trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên phải đề nghị gia "
        "hạn.",
    )


KIND = Kind("building_permit", "result", compose, body=Face(13), page_numbers=False)
