"""Giấy chứng nhận quyền sử dụng đất: the form of TT 17/2009/TT-BTNMT; that of TT 23/2014 photocopied two pages to a
sheet with its trang bổ sung; and that of TT 10/2024/TT-BTNMT with what changed since."""

from dataclasses import replace

from bench.family_b.heads import heading, one_column
from bench.family_b.land_grants import grant_of
from bench.family_b.land_sheets import plan, serial_at, thick_frame
from bench.family_b.wording import figures
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_c.wording import old_place, without_level
from bench.family_e.setting import lie_down, lines
from bench.family_f.land_parts import ORIGIN, card_name, of_district, parcel_lines, sign_off, truth
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind
from samples.typeset import Sheet
from samples.words import decimal_comma

_GAP = "\u00a0" * 7
_CHANGES = ("Ngày, tháng, năm", "Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền")


def of_2009(flow: Flow, case: Case) -> Fields:
    """Granted by the district to a household; the house on it with its own areas; the second page ends it."""
    begin(flow, Face(13), Margins(20, 18, 14, 22))
    grant, owner, wife, parcel = of_district(case), case.household.husband, case.household.wife, case.household.parcel
    thick_frame(flow.sheet)
    one_column(flow, size=13)
    flow.space(48)
    heading(flow, "GIẤY CHỨNG NHẬN", size=25)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", size=17)
    flow.space(10)
    card = card_name(grant)
    lines(
        flow,
        "<b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b>",
        f"Hộ ông: {owner.full_name.upper()}{_GAP}Sinh năm: {owner.born.year}",
        f"{card} số: {grant.number}",
        f"Và vợ: {wife.full_name.upper()}{_GAP}Sinh năm: {wife.born.year}",
        f"Địa chỉ thường trú: {owner.residence.old}",
        after=2,
    )
    serial_at(flow.sheet, 140, 272, grant.serial)
    flow.new_page()
    lines(
        flow,
        "<b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
        *parcel_lines(case),
        "<b>2. Nhà ở:</b>",
        "a) Loại nhà ở: Nhà ở riêng lẻ; b) Diện tích xây dựng: 64,5 m²; c) Diện tích sàn: 64,5 m²;",
        "d) Hình thức sở hữu: Riêng; đ) Cấp (hạng): Cấp 4; e) Thời hạn được sở hữu: -/-",
        "<b>3. Công trình xây dựng khác:</b> -/-",
        "<b>4. Rừng sản xuất là rừng trồng:</b> -/-",
        "<b>5. Cây lâu năm:</b> -/-",
        "<b>6. Ghi chú:</b> Không.",
        after=0.8,
    )
    flow.space(4)
    below, (district, _) = flow.y, old_place(owner.residence.old)
    place = without_level(district).removeprefix("Huyện ")
    sign_off(flow, case, grant, place, (f"TM. {grant.issuer}", "CHỦ TỊCH"))
    flow.y = below + 48
    flow.paragraph(f"Số vào sổ cấp GCN: {parcel.registry_number}", align="left", between=(flow.left, flow.left + 70))
    return truth(case, grant, full_name=owner.full_name.upper())


def of_2014(flow: Flow, case: Case) -> Fields:
    """The first two pages side by side on a sheet lying on its side; mortgages come and gone on the added page."""
    lie_down(flow, Face(10.5))
    grant, owner, parcel = grant_of(case, newest=False), case.household.husband, case.household.parcel
    outer, middle = flow.margins, 150.0
    flow.sheet.frame(14, 12, 145, 198, 0.5)
    flow.margins = replace(outer, right=210 - 141)
    one_column(flow, size=10.5)
    flow.space(22)
    heading(flow, "GIẤY CHỨNG NHẬN", size=19)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT,", "QUYỀN SỞ HỮU NHÀ Ở", "VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", size=12.5)
    lines(
        flow,
        "<b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b>",
        f"Ông {owner.full_name}, sinh năm {owner.born.year}, {card_name(grant)} số {grant.number}",
        f"Địa chỉ thường trú: {owner.residence.old}",
    )
    serial_at(flow.sheet, 96, 190, grant.serial)
    flow.margins, flow.y = replace(outer, left=middle + 4), 15
    lines(flow, "<b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b>", *parcel_lines(case), after=0.8)
    lines(
        flow, "<b>2. Nhà ở:</b> -/-", "<b>3. Công trình xây dựng khác:</b> -/-", "<b>4. Rừng trồng:</b> -/-", after=0.8
    )
    lines(flow, "<b>5. Cây lâu năm:</b> -/-", "<b>6. Ghi chú:</b> Không", after=0.8)
    flow.space(6)
    _, province = old_place(owner.residence.old)
    office = ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", province.upper(), "GIÁM ĐỐC")
    sign_off(flow, case, grant, without_level(province), office, inset=46)
    lines(flow, f"Số vào sổ cấp GCN: {parcel.registry_number}")
    flow.sheets.append(Sheet(flow.dpi, flow.rng))
    begin(flow, Face(12.5), Margins(20, 18, 18, 24))
    heading(flow, "TRANG BỔ SUNG GIẤY CHỨNG NHẬN", size=14)
    lines(
        flow,
        f"Số phát hành GCN: {grant.serial}{_GAP}Số vào sổ cấp GCN: {parcel.registry_number}",
        f"Thửa đất số: {parcel.number}{_GAP}Tờ bản đồ số: {parcel.map_sheet}{_GAP}Trang bổ sung số: 01",
        "<b>IV. Những thay đổi sau khi cấp giấy chứng nhận</b>",
    )
    year = grant.day.year + 1
    flow.table(
        (30, 88, 50),
        (
            _CHANGES,
            (f"14/5/{year}", "Thế chấp bằng quyền sử dụng đất tại Ngân hàng Nông nghiệp và Phát triển nông thôn Việt "
             f"Nam theo hồ sơ số 00{case.serial}.TC.001", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\n" + case.officials.expert),
            (f"22/9/{year + 1}", f"Xóa đăng ký thế chấp ngày 14/5/{year} theo hồ sơ số 00{case.serial}.XC.001",
             "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\n" + case.officials.expert),
        ),
    )  # fmt: skip
    return truth(case, grant, full_name=owner.full_name)


def of_2024(flow: Flow, case: Case) -> Fields:
    """The national form: items after letters, a house among them, where it was filed first on the back."""
    begin(flow, Face(13.5), Margins(16, 20, 14, 25))
    owner, parcel, grant = case.household.husband, case.household.parcel, grant_of(case, newest=True)
    _, province = old_place(owner.residence.old)
    issuer = f"VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI {province.upper()}"
    grant = replace(grant, issuer=issuer)
    flow.sheet.code(f"{grant.serial}|{owner.personal_id}|{parcel.number}", "QRCode", flow.right - 24, 12, 24)
    flow.space(24)
    one_column(flow, size=13)
    heading(flow, "GIẤY CHỨNG NHẬN", size=22)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT,", "QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT", size=14)
    lines(
        flow,
        f"1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất: Ông {owner.full_name}, Căn cước công dân số: "
        f"{grant.number}; địa chỉ: {owner.residence.old}.",
        "2. Thông tin thửa đất:",
        f"a) Thửa đất số: {parcel.number}; tờ bản đồ số: {parcel.map_sheet}; b) Diện tích: "
        f"{decimal_comma(parcel.area)} m²;",
        f"c) Loại đất: {case.commune.land_use}; d) Thời hạn sử dụng đất: Lâu dài;",
        f"đ) Hình thức sử dụng đất: Sử dụng riêng; e) Địa chỉ: {parcel.spot}.",
        "3. Thông tin tài sản gắn liền với đất:",
        "a) Tên tài sản: Nhà ở riêng lẻ; b) Diện tích sử dụng: 112,4 m²; c) Hình thức sở hữu: Sở hữu riêng; d) Thời "
        "hạn sở hữu: -/-; đ) Địa chỉ: Tại thửa đất nêu trên.",
        after=1.6,
    )
    sign_off(flow, case, grant, without_level(province), ("VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", province.upper(), "GIÁM ĐỐC"))
    serial_at(flow.sheet, 26, 276, grant.serial)
    flow.new_page()
    lines(
        flow, f"Số vào sổ cấp Giấy chứng nhận: {parcel.registry_number}", "4. Sơ đồ thửa đất, tài sản gắn liền với đất:"
    )
    plan(flow, parcel, north=True)
    lines(flow, f"5. Ghi chú: Nguồn gốc sử dụng đất: {ORIGIN}.", "6. Những thay đổi sau khi cấp Giấy chứng nhận:")
    flow.table((34, 80, 50), (_CHANGES, (figures(case.finished_on), "Thay đổi địa chỉ thửa đất do sắp xếp đơn vị hành "
                                         f"chính, nay thuộc {case.commune.title}", "\n\n\n")))  # fmt: skip
    return truth(case, grant, full_name=owner.full_name, birth_year="")


VARIANTS = (of_2009, of_2014, of_2024)
KIND = Kind("land_certificate", "result", one_of(VARIANTS), page_numbers=False)
