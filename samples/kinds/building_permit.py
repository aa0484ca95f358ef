"""Giấy phép xây dựng nhà ở riêng lẻ (Mẫu 04 PL II NĐ 175/2024/NĐ-CP), two pages."""

from samples.case import Case
from samples.flow import Flow
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind, printed
from samples.letterhead import Head, Signing, close, head, title
from samples.words import decimal_comma, long_date


def compose(flow: Flow, case: Case) -> Fields:
    commune, parcel, owner = case.commune, case.household.parcel, case.applicant
    issuer = ("ỦY BAN NHÂN DÂN", commune.title.upper())
    number = f"{case.serial % 300 + 10}/GPXD"
    head(
        flow,
        Head(
            issuer,
            (),
            f"Số: {number}",
            f"{commune.seat}, {long_date(case.finished_on)}",
        ),
    )
    title(flow, "GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho công trình nhà ở riêng lẻ)", size=16, ruled=False)
    floors = 2 + case.serial % 2
    ground = min(parcel.area * 6 // 10, 12000) // 50 * 50
    floor_area = ground * floors
    height = 360 * floors + 180
    work = f"Nhà ở riêng lẻ {floors:02} tầng"
    designer = "Công ty TNHH Tư vấn Thiết kế Xây dựng Thu Bồn"
    where = f"{parcel.spot.split(', ')[0]}, {commune.title}, {case.province.name}"
    for line in (
        f"1. Cấp cho: {owner.courtesy} <b>{owner.full_name}</b>",
        f"Địa chỉ: {owner.residence.new}",
        f"Số định danh cá nhân: {owner.personal_id}",
        f"2. Được phép xây dựng công trình: {work}",
        f"- Theo hồ sơ thiết kế có ký hiệu: KT-{case.serial:03}/2026",
        f"- Do: {designer} lập",
        "- Chủ nhiệm, chủ trì thiết kế: Kiến trúc sư có chứng chỉ hành nghề theo quy định.",
        f"- Thửa đất số: {parcel.number}, tờ bản đồ số: {parcel.map_sheet}, diện tích {decimal_comma(parcel.area)} m².",
        f"- Địa chỉ xây dựng: {where}",
        "- Cốt nền xây dựng công trình: +0,45 m so với mặt đường hoàn thiện.",
        "- Mật độ xây dựng: 60%, hệ số sử dụng đất: 1,2.",
        "- Chỉ giới đường đỏ, chỉ giới xây dựng: lùi vào 2,4 m tính từ mép đường bê tông hiện trạng.",
        f"- Diện tích xây dựng tầng 1: {decimal_comma(ground)} m².",
        f"- Tổng diện tích sàn: {decimal_comma(floor_area)} m².",
        f"- Chiều cao công trình: {decimal_comma(height)} m, số tầng: {floors:02} tầng.",
        f"3. Giấy tờ về quyền sử dụng đất: Giấy chứng nhận quyền sử dụng đất số phát hành {parcel.serial}, số vào sổ "
        f"{parcel.registry_number}, cấp {long_date(parcel.certified_on)}.",
        "4. Giấy phép này có hiệu lực khởi công xây dựng trong thời hạn 12 tháng kể từ ngày cấp; quá thời hạn trên thì "
        "phải đề nghị gia hạn giấy phép xây dựng.",
    ):
        flow.paragraph(line, indent=8, after=1.6)
    signing = Signing(
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        case.officials.chairman,
        f"UBND {commune.title}  T.P {case.province.short}".upper(),
    )
    close(flow, ("Như trên;", "Phòng Kinh tế (để theo dõi);", "Lưu: VT, KT."), signing)
    _second_page(flow)
    return printed(
        number=number,
        full_name=owner.full_name,
        address=owner.residence.new,
        work=work,
        designed_by=designer,
        parcel_number=str(parcel.number),
        map_sheet=str(parcel.map_sheet),
        parcel_address=where,
        building_area=decimal_comma(ground),
        floor_area=decimal_comma(floor_area),
        floors=f"{floors:02}",
        height=decimal_comma(height),
        issued_on=case.finished_on.isoformat(),
        issuer=" ".join(issuer),
        signer=case.officials.chairman,
    )


def _second_page(flow: Flow) -> None:
    flow.new_page()
    flow.paragraph("<b>CHỦ ĐẦU TƯ PHẢI THỰC HIỆN CÁC NỘI DUNG SAU ĐÂY:</b>", align="center", after=3)
    for line in (
        "1. Phải hoàn toàn chịu trách nhiệm trước pháp luật nếu xâm phạm các quyền hợp pháp của các chủ sở hữu liền "
        "kề.",
        "2. Phải thực hiện đúng các quy định của pháp luật về đất đai, về đầu tư xây dựng và Giấy phép xây dựng này.",
        "3. Phải thông báo bằng văn bản về ngày khởi công cho Ủy ban nhân dân cấp xã nơi xây dựng công trình trước khi "
        "khởi công xây dựng ít nhất 03 ngày làm việc.",
        "4. Xuất trình Giấy phép xây dựng cho chính quyền sở tại trước khi khởi công xây dựng và treo biển báo tại địa "
        "điểm xây dựng theo quy định.",
        "5. Khi điều chỉnh thiết kế làm thay đổi nội dung Giấy phép xây dựng thì phải đề nghị điều chỉnh Giấy phép xây "
        "dựng và chờ quyết định của cơ quan cấp giấy phép.",
    ):
        flow.paragraph(line, indent=8)
    flow.space(8)
    flow.paragraph("<b>ĐIỀU CHỈNH/GIA HẠN GIẤY PHÉP</b>", align="center", after=3)
    flow.paragraph("1. Nội dung điều chỉnh/gia hạn:", indent=8)
    flow.paragraph("2. Thời gian có hiệu lực của giấy phép:", indent=8)


KIND = Kind("building_permit", "result", compose, body=Face(13))
