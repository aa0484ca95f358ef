"""Giấy phép xây dựng nhà ở riêng lẻ: tables under section headings, articles, a form on dots."""

from dataclasses import dataclass

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_b.presses import settle
from bench.family_b.rows import leaders, row
from bench.family_b.signing import ending, signed
from bench.family_b.wording import around_seal, figures
from bench.family_c.setting import begin, four_columns, run_in, section, small_print, two
from bench.family_c.variants import one_of
from samples.case import Case
from samples.flow import Blank, Flow, Margins
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


def tables(flow: Flow, case: Case) -> Fields:
    """A. owner, B. site, C. building: four columns each."""
    begin(flow, Face(12.5), Margins(18, 15, 16, 25))
    owner, parcel, work = case.applicant, case.household.parcel, _work(case, padded=False)
    number, issuer = f"{case.serial % 400 + 7}/GPXD-KT", ("ỦY BAN NHÂN DÂN", case.commune.title.upper())
    place = f"{case.commune.seat}, {long_date(case.finished_on)}"
    two_columns(flow, Head(issuer, (case.province.name.upper(),), f"Số: {number}", place), size=11.5)
    heading(flow, "GIẤY PHÉP XÂY DỰNG", size=17)
    section(flow, "A. CHỦ HỘ")
    four_columns(
        flow,
        [two(("Họ và tên", f"<b>{owner.full_name}</b>"), ("Số ĐDCN", owner.personal_id)),
         row("Nơi ở hiện nay", owner.residence.new)],
    )  # fmt: skip
    section(flow, "B. KHU ĐẤT")
    four_columns(
        flow,
        [two(("Tờ bản đồ", str(parcel.map_sheet)), ("Số thửa", str(parcel.number))), row("Vị trí", work.where),
         two(("Diện tích đất", f"{decimal_comma(parcel.area)} m²"), ("Số GCN", parcel.serial))],
    )  # fmt: skip
    section(flow, "C. CÔNG TRÌNH ĐƯỢC PHÉP XÂY DỰNG")
    four_columns(
        flow,
        [row("Loại công trình", work.name), row("Tổ chức thiết kế", work.designer),
         two(("Số tầng cao", work.floors), ("Chiều cao tối đa", f"{work.height} m")),
         two(("DT xây dựng", f"{work.ground} m²"), ("Tổng DT sàn", f"{work.floor} m²"))],
    )  # fmt: skip
    flow.space(3)
    _validity(flow)
    signer = case.officials.expert
    titles = ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ")
    ending(flow, ("Chủ hộ;", "Lưu: KT."), Signing(titles, signer, around_seal(case)))
    return _truth(case, work, number, issuer, signer, owner.full_name)


def articles(flow: Flow, case: Case) -> Fields:
    """Điều 1 to 3 with the measures run in, the owner in capitals."""
    settle(flow, case.rng, (12.5, 13.0))
    owner, parcel, work = case.applicant, case.household.parcel, _work(case, padded=True)
    number, issuer = f"{case.serial % 400 + 7:03}/GP-UBND", ("ỦY BAN NHÂN DÂN", case.commune.title.upper())
    place = f"{case.commune.seat}, {long_date(case.finished_on)}"
    two_columns(flow, Head(issuer, (), f"Số: {number}", place), size=12, day_below=True)
    heading(flow, "GIẤY PHÉP XÂY DỰNG", "Công trình: nhà ở riêng lẻ", size=16, rule=36)
    flow.paragraph(f"<b>Điều 1.</b> Cho phép {owner.courtesy.lower()}: <b>{owner.full_name.upper()}</b>", indent=10)
    run_in(flow, (Blank("Thường trú:", owner.residence.new),), indent=10)
    run_in(flow, (Blank("Được xây dựng:", work.name),), indent=10)
    run_in(flow, (Blank("Hồ sơ thiết kế do đơn vị sau lập:", work.designer),), indent=10)
    site = Blank("Trên thửa đất:", str(parcel.number)), Blank("thuộc tờ bản đồ:", str(parcel.map_sheet))
    run_in(flow, (*site, Blank("diện tích thửa:", f"{decimal_comma(parcel.area)} m²")), between=", ", indent=10)
    run_in(flow, (Blank("Địa chỉ nơi xây dựng:", work.where),), indent=10)
    flow.paragraph("<b>Điều 2.</b> Quy mô công trình:", indent=10)
    for each in (
        (Blank("Diện tích tầng trệt:", f"{work.ground} m²"), Blank("tổng diện tích các sàn:", f"{work.floor} m²")),
        (Blank("Số tầng:", f"{work.floors} tầng"), Blank("độ cao đỉnh mái:", f"{work.height} m")),
    ):
        run_in(flow, each, indent=10, end=".")
    paper = f"Giấy chứng nhận số {parcel.serial}, cấp ngày {figures(parcel.certified_on)}"
    flow.paragraph(f"<b>Điều 3.</b> Giấy tờ về đất: {paper}. Giấy phép có hiệu lực 12 tháng.", indent=10)
    signer = case.officials.chairman
    titles = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    ending(flow, ("Như Điều 1;", "Lưu: VT."), Signing(titles, signer, around_seal(case)), copy=case.rng.random() < 0.3)
    return _truth(case, work, number, issuer, signer, owner.full_name.upper())


def dots(flow: Flow, case: Case) -> Fields:
    """A form filled in: two measures a line on dots, the number under the title."""
    begin(flow, Face(12.5), Margins(20, 16, 16, 27))
    flow.fine_dots, flow.dots_under_values = True, case.rng.random() < 0.5
    owner, parcel, work = case.applicant, case.household.parcel, _work(case, padded=True)
    number, issuer = f"{case.serial % 400 + 7}/{case.finished_on.year}/GPXD", (case.commune.committee.upper(),)
    one_column(flow, size=12.5)
    flow.paragraph(f"<b>{issuer[0]}</b>", align="center", after=4)
    heading(flow, "GIẤY PHÉP XÂY DỰNG", f"Số: {number}", size=17)
    leaders(
        flow,
        [
            row("1. Tên chủ đầu tư:", owner.full_name),
            two(("Số CCCD:", owner.personal_id), ("Điện thoại:", owner.phone)),
            row("Địa chỉ liên hệ:", owner.residence.new),
            row("2. Tên công trình:", work.name),
            row("3. Đơn vị lập bản vẽ:", work.designer),
            two(("4. Thửa số:", str(parcel.number)), ("Tờ bản đồ số:", str(parcel.map_sheet))),
            row("5. Xây dựng tại:", work.where),
            two(("6. Diện tích xây dựng (m²):", work.ground), ("7. Diện tích sàn (m²):", work.floor)),
            two(("8. Số tầng:", work.floors), ("9. Chiều cao (m):", work.height)),
            row("10. Cốt nền, chỉ giới:", "+0,25 m; theo bản vẽ kèm theo"),
        ],
    )
    flow.space(2)
    _validity(flow)
    where = (flow.left + 76, flow.right)
    flow.need(56)
    flow.paragraph(f"<i>{long_date(case.finished_on).capitalize()}</i>", align="center", after=0.5, between=where)
    signer = case.officials.vice_chairman
    signed(flow, Signing(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), signer, around_seal(case)), where)
    small_print(flow, "Chủ đầu tư phải treo biển báo tại công trường và báo ngày khởi công trước 03 ngày làm việc.")
    return _truth(case, work, number, issuer, signer, owner.full_name)


def _validity(flow: Flow) -> None:
    flow.paragraph("Giấy phép này hết hiệu lực nếu sau 12 tháng kể từ ngày cấp chưa khởi công.", indent=0, after=2)


def _work(case: Case, *, padded: bool) -> Work:
    floors, parcel = 1 + case.serial % 4, case.household.parcel
    ground = min(parcel.area * 65 // 100, 13000) // 10 * 10
    return Work(
        case.rng.choice(("Nhà ở cấp III", "Nhà ở kết hợp kinh doanh", "Nhà ở liền kề có sân vườn")),
        case.rng.choice(("Công ty Cổ phần Kiến trúc An Cư", "Công ty TNHH MTV Xây dựng Thành Đạt")),
        f"{parcel.spot.split(', ')[0]}, {case.commune.title}, {case.province.name}",
        decimal_comma(ground),
        decimal_comma(ground * floors),
        f"{floors:02}" if padded else str(floors),
        decimal_comma(360 * floors + 150),
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
        issuer=" ".join(issuer),
        signer=signer,
    )


VARIANTS = (tables, articles, dots)
KIND = Kind("building_permit", "result", one_of(VARIANTS), page_numbers=False)
