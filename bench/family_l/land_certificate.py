"""Giấy chứng nhận quyền sử dụng đất: the form of TT 10/2024/TT-BTNMT with husband and wife on a line each; and the book
of TT 23/2014/TT-BTNMT as it lies open on the scanner, two of its pages on a sheet."""

from dataclasses import replace
from datetime import timedelta

from bench.family_l.setting import GAP, typed
from bench.layouts.addresses import lower_levels
from bench.layouts.heads import heading, one_column
from bench.layouts.land_certificate import CHANGES, NOTHING_ELSE, card_name, of_district, sign_off, truth
from bench.layouts.land_grants import grant_of
from bench.layouts.land_sheets import plan, serial_at
from bench.layouts.setting import begin, lines, shared_table
from bench.layouts.signing import CHIEF
from bench.layouts.wording import area_in_words, figures
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields
from samples.typeset import Sheet
from samples.words import decimal_comma


def published(flow: Flow, case: Case) -> Fields:
    """Facts of the parcel two on a line; a house with area and term of its own; old map and tax among the notes."""
    husband, wife, parcel = case.household.husband, case.household.wife, case.household.parcel
    area, home = decimal_comma(parcel.area), lower_levels(husband.residence.new)
    place = lower_levels(wife.home.new)
    branch, origin = ("CHI NHÁNH VĂN PHÒNG", "ĐĂNG KÝ ĐẤT ĐAI KHU VỰC II"), "Nhà nước giao đất có thu tiền sử dụng đất"
    grant = grant_of(case, newest=True)
    grant = replace(grant, issuer=" ".join(branch), day=grant.day + timedelta(days=345))  # after 01/7/2025
    begin(flow, Face(13), Margins(15, 18, 15, 25))
    one_column(flow, size=12.5)
    flow.sheet.code(f"{grant.serial}|{parcel.registry_number}", "QRCode", flow.right - 22, 12, 22)
    flow.space(22)
    heading(flow, "GIẤY CHỨNG NHẬN", size=23)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT,", "QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT", size=14.5)
    lines(flow, "<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</b>")
    typed(flow, ("Ông", f"<b>{husband.full_name}</b>", "CCCD số:", grant.number),
          ("và vợ là bà", wife.full_name, "CCCD số:", wife.personal_id), ("Địa chỉ thường trú:", home))  # fmt: skip
    lines(flow, "<b>2. Thông tin thửa đất:</b>")
    typed(flow, ("Thửa đất số:", str(parcel.number), "Tờ bản đồ số:", str(parcel.map_sheet)),
          ("Diện tích:", f"{area} m²", "Hình thức sử dụng đất:", "Sử dụng chung"),
          ("Loại đất:", case.commune.land_use, "Thời hạn sử dụng đất:", "Lâu dài"),
          ("Địa chỉ:", place))  # fmt: skip
    lines(flow, "<b>3. Thông tin tài sản gắn liền với đất:</b>")
    typed(flow, ("Loại tài sản:", "Nhà ở riêng lẻ", "Số tầng:", "1"),
          ("Diện tích xây dựng:", "68,2 m²", "Diện tích sàn:", "68,2 m²"), ("Thời hạn sở hữu:", "-/-"))  # fmt: skip
    flow.space(3)
    sign_off(flow, case, grant, case.province.short, (*branch, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
    serial_at(flow.sheet, 26, 278, grant.serial)
    flow.new_page()
    lines(flow, "<b>4. Sơ đồ thửa đất, tài sản gắn liền với đất:</b>")
    plan(flow, parcel, north=True)
    lines(flow, "<b>5. Ghi chú:</b>", f"- Nguồn gốc sử dụng đất: {origin};", "- Số tờ, số thửa cũ: 04, 1129;",
          f"- Đã nộp lệ phí trước bạ theo thông báo ngày {figures(parcel.certified_on)}.",
          "<b>6. Những thay đổi sau khi cấp Giấy chứng nhận:</b>")  # fmt: skip
    shared_table(flow, (0.6, 0.4), (CHANGES, ("\n \n \n \n ", "\n \n \n \n ")))
    flow.space(3)
    lines(flow, f"Số vào sổ cấp Giấy chứng nhận: {parcel.registry_number}")
    own = {"birth_year": "", "address": home, "parcel_address": place}
    return truth(case, grant, origin, full_name=husband.full_name, **own)


def of_book(flow: Flow, case: Case) -> Fields:
    """Outside: the last page left, the first right; inside: the parcel left, its plan and who signed right."""
    owner, parcel, grant = case.household.husband, case.household.parcel, of_district(case)
    home, area, origin = lower_levels(owner.residence.old), decimal_comma(parcel.area), "Nhận chuyển nhượng đất ở"
    flow.body, flow.sheets[0] = Face(11.5), Sheet(flow.dpi, flow.rng, 297, 210)
    _half(flow, 16)
    lines(flow, "<b>IV. Những thay đổi sau khi cấp giấy chứng nhận</b>", after=2)
    shared_table(flow, (0.62, 0.38), (CHANGES, ("\n \n \n" * 7, "\n \n \n" * 7)), size=10.5)
    flow.space(3)
    lines(flow, "Người được cấp Giấy chứng nhận không được sửa chữa, tẩy xóa hoặc bổ sung bất kỳ nội dung nào trong "
                "Giấy chứng nhận; khi bị mất hoặc hư hỏng phải khai báo ngay với cơ quan cấp giấy.")  # fmt: skip
    _half(flow, 158)
    one_column(flow, size=11.5)
    flow.space(30)
    heading(flow, "GIẤY CHỨNG NHẬN", size=21)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC", "GẮN LIỀN VỚI ĐẤT", size=13)
    lines(flow, "<b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b>", after=2)
    typed(flow, ("Ông:", f"<b>{owner.full_name.upper()}</b>"),
          ("Năm sinh:", str(owner.born.year), f"{card_name(grant)} số:", grant.number),
          ("Địa chỉ thường trú:", home))  # fmt: skip
    serial_at(flow.sheet, 236, 198, grant.serial)
    flow.sheets.append(Sheet(flow.dpi, flow.rng, 297, 210))
    _half(flow, 16, 112)
    lines(flow, "<b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b>", "<b>1. Thửa đất:</b>",
          f"a) Thửa đất số: {parcel.number},{GAP}tờ bản đồ số: {parcel.map_sheet}", f"b) Địa chỉ: {parcel.spot}",
          f"c) Diện tích: {area} m², (bằng chữ: {area_in_words(parcel.area)})",
          f"d) Hình thức sử dụng: Sử dụng riêng: {area} m²", f"đ) Mục đích sử dụng: {case.commune.land_use}",
          "e) Thời hạn sử dụng: Lâu dài", f"g) Nguồn gốc sử dụng: {origin}",
          "<b>2. Nhà ở:</b> -/-", *NOTHING_ELSE,
          "<b>6. Ghi chú:</b> Diện tích đất trồng cây lâu năm liền kề chưa cấp giấy: 340 m²",
          after=1.6)  # fmt: skip
    _half(flow, 158)
    lines(flow, "<b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b>")
    _half(flow, 131, 150, flow.y)  # the plan is wider than half a sheet
    plan(flow, parcel, north=False)
    _half(flow, 158, 123, flow.y)
    district = grant.issuer.removeprefix("ỦY BAN NHÂN DÂN ")
    seat = home.split(", ")[-2].removeprefix("huyện ").removeprefix("thành phố ")
    sign_off(flow, case, grant, seat, (CHIEF[0], district, CHIEF[1]), inset=52)
    lines(flow, f"Số vào sổ cấp GCN: {parcel.registry_number}")
    return truth(case, grant, origin, full_name=owner.full_name.upper(), address=home)


def _half(flow: Flow, left: float, width: float = 123, top: float = 14) -> None:
    """Goes on in a column of a lying sheet, millimetres from its upper left corner."""
    flow.margins = Margins(top, 210 - left - width, 297 - 210 + 10, left)
    flow.y = top


VARIANTS = (published, of_book)
