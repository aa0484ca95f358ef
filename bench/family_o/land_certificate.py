"""Giấy chứng nhận quyền sử dụng đất: the QR form of TT 10/2024/TT-BTNMT by a district's branch before 01/7/2025, with a
house; and the pink book of TT 23/2014/TT-BTNMT by a department for two with an address each, mortgaged and freed."""

from dataclasses import replace

from bench.family_o.setting import bare_name
from bench.layouts.addresses import lower_levels
from bench.layouts.heads import heading, one_column
from bench.layouts.land_certificate import CHANGES, NOTHING_ELSE, card_name, sign_off, truth
from bench.layouts.land_grants import grant_of
from bench.layouts.land_sheets import plan, serial_at
from bench.layouts.setting import begin, lines, note_lines, shared_table
from bench.layouts.wording import area_in_words, old_commune, old_units
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields
from samples.words import decimal_comma

_OLD_ORIGIN = "Công nhận quyền sử dụng đất như giao đất có thu tiền sử dụng đất"


def published(flow: Flow, case: Case) -> Fields:
    """The form's six items without letters; a house with areas and a term of its own; when the old one was given."""
    husband, wife, parcel = case.household.husband, case.household.wife, case.household.parcel
    home, place, town = lower_levels(husband.residence.old), old_commune(case), old_units(case)[1]
    office = ("CHI NHÁNH VĂN PHÒNG", f"ĐĂNG KÝ ĐẤT ĐAI {town.upper()}")
    grant = replace(grant_of(case, newest=True), issuer=" ".join(office))
    registry = parcel.registry_number.replace("CH", "VP")
    begin(flow, Face(13), Margins(14, 19, 14, 27))
    flow.sheet.code(f"{grant.serial}|{parcel.number}|{parcel.map_sheet}", "QRCode", flow.right - 19, 12, 19)
    flow.space(4)
    one_column(flow, size=12.5)
    flow.space(9)
    heading(flow, "GIẤY CHỨNG NHẬN", size=21)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU", "TÀI SẢN GẮN LIỀN VỚI ĐẤT", size=13.5)
    lines(
        flow,
        "<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</b>",
        f"Ông <b>{husband.full_name.upper()}</b>, CCCD số: {grant.number}",
        f"Bà <b>{wife.full_name.upper()}</b>, CCCD số: {wife.personal_id}",
        f"Địa chỉ: {home}",
        "<b>2. Thông tin thửa đất:</b>",
        f"Thửa đất số: {parcel.number}; Tờ bản đồ số: {parcel.map_sheet}; Diện tích: {decimal_comma(parcel.area)} m²;",
        f"Loại đất: {case.commune.land_use}; Thời hạn sử dụng đất: Lâu dài;",
        f"Hình thức sử dụng đất: Sử dụng chung; Địa chỉ: {place}.",
        "<b>3. Thông tin tài sản gắn liền với đất:</b>",
        "Tên tài sản: Nhà ở riêng lẻ; Diện tích sử dụng: 146,8 m²; Hình thức sở hữu: Sở hữu chung; Thời hạn sở hữu: "
        "Không thời hạn; Địa chỉ: Cùng địa chỉ thửa đất.",
        after=2,
    )
    flow.space(6)
    sign_off(flow, case, grant, bare_name(town), (*office, "GIÁM ĐỐC"))
    serial_at(flow.sheet, 29, 281, grant.serial)
    flow.new_page()
    lines(flow, "<b>4. Sơ đồ thửa đất, tài sản gắn liền với đất:</b>")
    plan(flow, parcel, north=True)
    lines(
        flow,
        "<b>5. Ghi chú:</b>",
        f"Giấy chứng nhận này được cấp đổi từ Giấy chứng nhận {parcel.serial}, số vào sổ H 00417 cấp ngày 12/10/2008 "
        "(thửa đất số 152, tờ bản đồ số 9). Chưa trừ hành lang an toàn giao thông.",
        "<b>6. Những thay đổi sau khi cấp Giấy chứng nhận:</b>",
    )
    shared_table(flow, (0.62, 0.38), (CHANGES, ("\n \n \n \n ", "\n \n \n \n ")))
    note_lines(flow, f"Số vào sổ cấp Giấy chứng nhận: {registry}",
               "Người được cấp Giấy chứng nhận không được sửa chữa, tẩy xóa hoặc bổ sung bất kỳ nội dung nào trong "
               "Giấy chứng nhận.")  # fmt: skip
    own = {"birth_year": "", "address": home, "parcel_address": place, "registry_number": registry}
    return truth(case, grant, "", full_name=husband.full_name.upper(), **own)


def of_department(flow: Flow, case: Case) -> Fields:
    """Each holder with year, card and address in a paragraph; registry number above the plan's page; changes twice."""
    husband, wife, parcel = case.household.husband, case.household.wife, case.household.parcel
    home, area, registry = lower_levels(husband.residence.old), decimal_comma(parcel.area), parcel.registry_number
    grant, province = grant_of(case, newest=False), old_units(case)[2]
    begin(flow, Face(12.8), Margins(20, 18, 15, 25))
    flow.sheet.frame(12, 12, 198, 285, 0.8)
    one_column(flow, size=12.5)
    flow.space(8)
    heading(flow, "GIẤY CHỨNG NHẬN", size=18)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", size=12.5)
    lines(
        flow,
        "<b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b>",
        f"Ông: {husband.full_name}. Sinh năm: {husband.born.year}. {card_name(grant)} số: {grant.number}. Địa chỉ "
        f"thường trú: {home}",
        f"Và vợ là bà: {wife.full_name}. Sinh năm: {wife.born.year}. CCCD số: {wife.personal_id}. Địa chỉ thường trú: "
        f"thôn Đông, {old_commune(case)}",
        "<b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
        "<b>1. Thửa đất:</b>",
        f"a) Thửa đất số: {parcel.number}, tờ bản đồ số: {parcel.map_sheet}",
        f"b) Địa chỉ: {parcel.spot}",
        f"c) Diện tích: {area} m² (Bằng chữ: {area_in_words(parcel.area)})",
        f"d) Hình thức sử dụng: Riêng: 0 m²; Chung: {area} m²",
        f"đ) Mục đích sử dụng: {case.commune.land_use}",
        "e) Thời hạn sử dụng: Lâu dài",
        f"g) Nguồn gốc sử dụng: {_OLD_ORIGIN}",
        "<b>2. Nhà ở:</b> Chưa chứng nhận quyền sở hữu",
        *NOTHING_ELSE,
        "<b>6. Ghi chú:</b> Thửa đất có 18,0 m² đất thuộc hành lang bảo vệ kênh.",
        after=1.5,
    )
    serial_at(flow.sheet, 150, 280, grant.serial)
    flow.new_page()
    lines(flow, f"Số vào sổ cấp GCN: {registry}", "<b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b>")
    plan(flow, parcel, north=True)
    titles = ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", province.upper(), "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    sign_off(flow, case, grant, bare_name(province), titles)
    lines(flow, "<b>IV. Những thay đổi sau khi cấp giấy chứng nhận</b>")
    shared_table(flow, (0.62, 0.38), (
        CHANGES,
        (f"Thế chấp tại Agribank theo hợp đồng số {case.serial}/HĐTC ngày 06/3/2024",
         f"Ngày 08/3/2024\n{case.officials.expert}"),
        ("Xóa đăng ký thế chấp theo hồ sơ số 000187.XC.002", f"Ngày 14/4/2025\n{case.officials.registrar}"),
    ))  # fmt: skip
    return truth(case, grant, _OLD_ORIGIN, full_name=husband.full_name, address=home)


VARIANTS = (published, of_department)
