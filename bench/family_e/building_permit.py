"""Giấy phép xây dựng nhà ở riêng lẻ: the published form of NĐ 15/2021 and NĐ 175/2024/NĐ-CP with number under the title
and day at the end, and a city's with its legal bases and a table of storeys."""

from dataclasses import dataclass

from bench.family_b.heads import heading, two_columns
from bench.family_b.signing import ending, signed
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

_DESIGNERS = ("Công ty TNHH Kiến trúc và Xây dựng An Phát", "Công ty Cổ phần Tư vấn Xây dựng Tân Long")


@dataclass(frozen=True)
class House:
    """What may be built, as printed; `ground`: hundredths of a square metre."""

    name: str
    designer: str
    where: str
    ground: int
    storeys: int
    floors: str
    height: str

    @property
    def floor_area(self) -> str:
        return decimal_comma(self.ground * self.storeys)


def published(flow: Flow, case: Case) -> Fields:
    """The form with every item of its list, also those left without a fact; the owner's duties overleaf."""
    begin(flow, Face(12.5), Margins(18, 16, 15, 30))
    owner, parcel = case.applicant, case.household.parcel
    storeys = 2 + case.serial % 2
    house = _house(case, "Nhà ở riêng lẻ", storeys, f"{storeys:02}")
    number, issuer = f"{case.serial % 300 + 7}/GPXD", ("ỦY BAN NHÂN DÂN", case.commune.title.upper())
    two_columns(flow, Head(issuer), size=12)
    heading(flow, "GIẤY PHÉP XÂY DỰNG", size=16)
    flow.space(-2)
    flow.paragraph(f"Số: {number}", align="center", after=1)
    flow.paragraph("(Sử dụng cho nhà ở riêng lẻ)", align="center", after=3)
    lines(
        flow,
        f"1. Cấp cho: {owner.courtesy} {owner.full_name}",
        f"Địa chỉ: {owner.residence.new}",
        f"2. Được phép xây dựng công trình: {house.name}",
        "Theo thiết kế: Kiến trúc, kết cấu, điện nước",
        f"Do: {house.designer} lập",
        "Gồm các nội dung sau đây:",
        f"- Vị trí xây dựng: Thửa đất số {parcel.number}, tờ bản đồ số {parcel.map_sheet}, {house.where}",
        "- Cốt nền xây dựng công trình: +0,30 m so với mặt đường",
        "- Mật độ xây dựng: 60%, hệ số sử dụng đất: 1,8 lần",
        "- Chỉ giới đường đỏ: Trùng ranh giới thửa đất. Chỉ giới xây dựng: Lùi 1,5 m so với chỉ giới đường đỏ",
        "- Màu sắc công trình (nếu có): ………………………………",
        f"- Diện tích xây dựng (tầng một): {decimal_comma(house.ground)} m²",
        f"- Tổng diện tích sàn (bao gồm cả tầng hầm và tầng lửng): {house.floor_area} m²",
        f"- Chiều cao công trình: {house.height} m; trong đó chiều cao tầng một: 3,9 m",
        f"- Số tầng (trong đó ghi rõ số tầng hầm và tầng lửng): {house.floors} tầng, không có tầng hầm, tầng lửng",
        f"3. Giấy tờ về quyền sử dụng đất: Giấy chứng nhận quyền sử dụng đất số {parcel.serial}, số vào sổ "
        f"{parcel.registry_number} cấp ngày {figures(parcel.certified_on)}",
        "4. Ghi nhận các công trình đã khởi công: Không",
        "5. Giấy phép có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên thì "
        "phải đề nghị gia hạn giấy phép xây dựng.",
        indent=8,
        after=1,
    )
    flow.space(1)
    top, right, signer = flow.y, (flow.left + 76, flow.right), case.officials.chairman
    flow.paragraph(f"<i>{at_seat(case)}</i>", align="center", after=0.5, between=right)
    signed(flow, Signing(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), signer, around_seal(case)), right)
    flow.y = top + 8
    for text in ("<b><i>Nơi nhận:</i></b>", "- Chủ đầu tư;", "- Phòng Kinh tế;", "- Lưu: VT."):
        flow.paragraph(text, face=Face(11), align="left", after=0, between=(flow.left, flow.left + 60))
    _overleaf(flow)
    return truth(case, house, number, issuer, signer, owner.full_name)


def _overleaf(flow: Flow) -> None:
    flow.new_page()
    flow.paragraph("<b>CHỦ ĐẦU TƯ PHẢI THỰC HIỆN CÁC NỘI DUNG SAU ĐÂY:</b>", align="center", after=2)
    lines(
        flow,
        "1. Phải hoàn toàn chịu trách nhiệm trước pháp luật nếu xâm phạm các quyền hợp pháp của các chủ sở hữu "
        "liền kề.",
        "2. Phải thực hiện đúng các quy định của pháp luật về đất đai, về đầu tư xây dựng và Giấy phép xây dựng này.",
        "3. Phải thông báo bằng văn bản về ngày khởi công cho cơ quan cấp phép xây dựng trước khi khởi công xây dựng.",
        "4. Xuất trình Giấy phép xây dựng cho cơ quan có thẩm quyền trước khi khởi công xây dựng và treo biển báo tại "
        "địa điểm xây dựng theo quy định.",
        "5. Khi điều chỉnh thiết kế làm thay đổi nội dung giấy phép xây dựng thì phải đề nghị điều chỉnh giấy phép xây "
        "dựng và chờ quyết định của cơ quan cấp giấy phép.",
        indent=8,
    )
    flow.space(5)
    flow.paragraph("<b>ĐIỀU CHỈNH/GIA HẠN GIẤY PHÉP</b>", align="center", after=2)
    lines(flow, "1. Nội dung điều chỉnh/gia hạn:", "2. Thời gian có hiệu lực của giấy phép:", indent=8)


def of_city(flow: Flow, case: Case) -> Fields:
    """Bases of law first, owner and site under bold numbers, storeys in a table, heights and areas after it."""
    begin(flow, Face(12.5), Margins(18, 15, 14, 30))
    owner, parcel, storeys = case.applicant, case.household.parcel, 2 + case.serial % 2
    house = _house(case, "Nhà ở riêng lẻ kết hợp kinh doanh", storeys, str(storeys))
    number, issuer = f"{case.serial % 300 + 7:04}/GPXD-UBND", ("ỦY BAN NHÂN DÂN", case.commune.title.upper())
    two_columns(flow, Head(issuer, (case.province.name.upper(),), f"Số: {number}", at_seat(case)), size=12)
    heading(flow, "GIẤY PHÉP XÂY DỰNG", "(Dùng cho nhà ở riêng lẻ)", size=15)
    lines(
        flow,
        "<i>Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014 và Luật sửa đổi, bổ sung ngày 17 tháng 6 năm 2020;</i>",
        "<i>Căn cứ Nghị định số 175/2024/NĐ-CP ngày 30 tháng 12 năm 2024 của Chính phủ;</i>",
        f"<i>Xét Đơn đề nghị cấp giấy phép xây dựng của {owner.courtesy.lower()} {owner.full_name} nộp ngày "
        f"{figures(case.received_at.date())};</i>",
        f"<b>1. Cấp cho {owner.courtesy}:</b> {owner.full_name.upper()}",
        f"- Địa chỉ thường trú: {owner.residence.new}.",
        f"<b>2. Được phép xây dựng công trình:</b> {house.name}.",
        f"- Theo bản vẽ thiết kế do {house.designer} lập;",
        f"- Địa điểm xây dựng: {house.where};",
        f"- Thuộc thửa đất số: {parcel.number}; tờ bản đồ số: {parcel.map_sheet};",
        f"- Diện tích khuôn viên đất: {decimal_comma(parcel.area)} m²;",
        f"- Diện tích xây dựng: {decimal_comma(house.ground)} m²; mật độ xây dựng: 60%;",
        f"- Tổng diện tích sàn xây dựng: {house.floor_area} m²;",
        f"- Tổng chiều cao công trình: {house.height} m; số tầng: {house.floors} tầng, trong đó:",
        indent=9,
        after=0.7,
    )
    rows = [("Tầng", "Chiều cao tầng (m)", "Diện tích sàn (m²)", "Công năng")]
    rows += [
        (f"Tầng {floor}", "3,9" if floor == 1 else "3,3", decimal_comma(house.ground),
         "Kinh doanh" if floor == 1 else "Ở")
        for floor in range(1, storeys + 1)
    ]  # fmt: skip
    flow.table((32, 42, 46, flow.right - flow.left - 120), rows, size=11.5)
    flow.space(2)
    lines(
        flow,
        f"<b>3. Giấy tờ về đất:</b> Giấy chứng nhận số {parcel.serial} cấp {long_date(parcel.certified_on)}.",
        "<b>4.</b> Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày ký.",
        indent=9,
        after=0.7,
    )
    signer, titles = case.officials.vice_chairman, ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    receivers = (f"{owner.courtesy} {owner.full_name};", "Phòng Kinh tế, Hạ tầng và Đô thị;", "Lưu: VT, XD.")
    ending(flow, receivers, Signing(titles, signer, around_seal(case)))
    return truth(case, house, number, issuer, signer, owner.full_name.upper())


def _house(case: Case, name: str, storeys: int, floors: str) -> House:
    parcel = case.household.parcel
    ground = min(parcel.area * 3 // 5, 11800) // 10 * 10
    where = f"{parcel.spot.split(', ')[0]}, {case.commune.title}, {case.province.name}"
    height = decimal_comma(390 + 330 * (storeys - 1) + 150)
    return House(name, case.rng.choice(_DESIGNERS), where, ground, storeys, floors, height)


def truth(case: Case, house: House, number: str, issuer: tuple[str, ...], signer: str, name: str) -> Fields:
    parcel = case.household.parcel
    return printed(
        number=number,
        full_name=name,
        address=case.applicant.residence.new,
        work=house.name,
        designed_by=house.designer,
        parcel_number=str(parcel.number),
        map_sheet=str(parcel.map_sheet),
        parcel_address=house.where,
        building_area=decimal_comma(house.ground),
        floor_area=house.floor_area,
        floors=house.floors,
        height=house.height,
        issued_on=case.finished_on.isoformat(),
        issuer=joined(issuer),
        signer=signer,
    )


VARIANTS = (published, of_city)
KIND = Kind("building_permit", "result", one_of(VARIANTS), page_numbers=False)
