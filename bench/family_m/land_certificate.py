"""Giấy chứng nhận quyền sử dụng đất: the QR form of TT 10/2024/TT-BTNMT by a land office's branch, husband and wife in
one sentence, no origin; and a department's of TT 23/2014/TT-BTNMT on two sides with a later mortgage."""

from dataclasses import replace
from datetime import timedelta

from bench.layouts.addresses import lower_levels, shortened
from bench.layouts.heads import heading, one_column
from bench.layouts.land_certificate import CHANGES, NOTHING_ELSE, card_name, sign_off, truth
from bench.layouts.land_grants import grant_of
from bench.layouts.land_sheets import plan, serial_at
from bench.layouts.setting import begin, lines, note_lines, shared_table
from bench.layouts.wording import area_in_words, commune, figures, lowered, old_units
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields
from samples.words import decimal_comma

_ORIGIN = "Nhận thừa kế đất được Công nhận QSDĐ như giao đất có thu tiền sử dụng đất"
_CARE = (
    "Không được tự ý sửa chữa, tẩy xóa hoặc bổ sung bất kỳ nội dung nào trong Giấy chứng nhận; khi bị mất hoặc hư hỏng "
    "Giấy chứng nhận phải khai báo ngay với cơ quan cấp Giấy.",
)


def published(flow: Flow, case: Case) -> Fields:
    """Letters before each fact of the parcel; the older certificate and its day among the notes overleaf."""
    husband, wife, parcel = case.household.husband, case.household.wife, case.household.parcel
    home, place = lower_levels(husband.residence.new), commune(case)
    branch = ("VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", "CHI NHÁNH KHU VỰC IV")
    grant = grant_of(case, newest=True)
    grant = replace(grant, issuer=" ".join(branch), day=grant.day + timedelta(days=350))  # after 01/7/2025
    registry = parcel.registry_number.replace("CH", "VP ")
    begin(flow, Face(13), Margins(13, 20, 14, 26))
    flow.sheet.code(f"{grant.serial}|{registry}|{parcel.number}", "QRCode", flow.right - 20, 11, 20)
    flow.paragraph(f"Mã: {parcel.number:05}{parcel.map_sheet:03}{case.serial:05}", face=Face(9), align="left", after=20)
    one_column(flow, size=13)
    heading(flow, "GIẤY CHỨNG NHẬN", size=22)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT,", "QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT", size=14)
    lines(
        flow,
        "<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</b>",
        f"Ông: {husband.full_name}, CCCD: {grant.number}; và vợ là bà: {wife.full_name}, CCCD: {wife.personal_id}",
        f"Địa chỉ: {home}",
        "<b>2. Thông tin thửa đất:</b>",
        f"a) Thửa đất số: {parcel.number}; tờ bản đồ số: {parcel.map_sheet}",
        f"b) Diện tích: {decimal_comma(parcel.area)} m²",
        f"c) Loại đất: {case.commune.land_use}",
        "d) Thời hạn sử dụng đất: Lâu dài",
        "đ) Hình thức sử dụng đất: Sử dụng chung của vợ và chồng",
        f"e) Địa chỉ: {place}",
        "<b>3. Thông tin tài sản gắn liền với đất:</b> Chưa đăng ký",
        after=1.8,
    )
    flow.space(4)
    sign_off(flow, case, grant, case.commune.seat, (*branch, "GIÁM ĐỐC"))
    serial_at(flow.sheet, 28, 280, grant.serial)
    flow.new_page()
    lines(flow, "<b>4. Sơ đồ thửa đất, tài sản gắn liền với đất:</b>")
    plan(flow, parcel, north=True)
    lines(
        flow,
        "<b>5. Ghi chú:</b>",
        f"- Cấp đổi từ Giấy chứng nhận số {parcel.serial} do {_old_issuer(case)} cấp ngày "
        f"{figures(parcel.certified_on)}, diện tích theo Giấy chứng nhận cũ: 96 m².",
        "- Thửa đất có 22,5 m² thuộc hành lang bảo vệ an toàn đường bộ.",
        "<b>6. Những thay đổi sau khi cấp Giấy chứng nhận:</b>",
    )
    shared_table(flow, (0.62, 0.38), (CHANGES, ("\n \n \n \n ", "\n \n \n \n ")))
    note_lines(flow, f"Số vào sổ cấp Giấy chứng nhận: {registry}", *_CARE)
    own = {"birth_year": "", "address": home, "parcel_address": place, "registry_number": registry}
    return truth(case, grant, "", full_name=husband.full_name, **own)


def of_department(flow: Flow, case: Case) -> Fields:
    """A copy: owner and parcel on one side with the country; signed on behalf of the department's director overleaf."""
    owner, parcel, grant = case.household.husband, case.household.parcel, grant_of(case, newest=False)
    home, place, area = shortened(owner.residence.old), shortened(parcel.spot), decimal_comma(parcel.area)
    registry = parcel.registry_number.replace("CH", "CS")
    province = owner.residence.old.rsplit(", ", 1)[1]
    begin(flow, Face(12.5), Margins(15, 17, 14, 25))
    flow.sheet.frame(12, 10, 199, 287, 0.6)
    one_column(flow, size=12.5)
    flow.space(16)
    heading(flow, "GIẤY CHỨNG NHẬN", size=20)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", size=13)
    lines(
        flow,
        "<b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b>",
        f"Ông: {owner.full_name.upper()}; năm sinh: {owner.born.year}; {card_name(grant)} số: {grant.number}",
        f"Địa chỉ thường trú: {home}",
        "<b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
        "<b>1. Thửa đất:</b>",
        f"a) Thửa đất số: {parcel.number}; Tờ bản đồ số: {parcel.map_sheet} (tỷ lệ 1/500)",
        f"b) Địa chỉ: {place}",
        f"c) Diện tích: {area} m²; bằng chữ: ({area_in_words(parcel.area)})",
        f"d) Hình thức sử dụng: riêng: {area} m²; chung: không",
        f"đ) Mục đích sử dụng: {case.commune.land_use}",
        "e) Thời hạn sử dụng: Lâu dài",
        f"g) Nguồn gốc sử dụng: {_ORIGIN}",
        "<b>2. Nhà ở:</b> a) Loại nhà ở: Nhà ở riêng lẻ; b) Diện tích xây dựng: 58,7 m²; c) Diện tích sàn: 117,4 m²; "
        "d) Hình thức sở hữu: Riêng; đ) Cấp (hạng): III; e) Thời hạn sở hữu: -/-",
        *NOTHING_ELSE,
        "<b>6. Ghi chú:</b> Thừa kế của ông Lê Văn Thuận (chết ngày 11/02/2009).",
        after=1.6,
    )
    serial_at(flow.sheet, 148, 279, grant.serial)
    flow.new_page()
    lines(flow, "<b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b>")
    plan(flow, parcel, north=True)
    titles = ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", province.upper(), "TUQ. GIÁM ĐỐC", "GIÁM ĐỐC VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI")
    sign_off(flow, case, grant, province.removeprefix("Tỉnh "), titles, inset=64)
    lines(flow, f"Số vào sổ cấp GCN: {registry}", "<b>IV. Những thay đổi sau khi cấp giấy chứng nhận</b>")
    change = f"Thế chấp tại Quỹ tín dụng nhân dân theo hợp đồng số {case.serial}/HĐTC ngày 12/8/2024, hồ sơ số 0021.TC"
    shared_table(flow, (0.62, 0.38), (CHANGES, (change, f"Ngày 15/8/2024\nKT. GIÁM ĐỐC\n \n{case.officials.expert}")))
    own = {"address": home, "parcel_address": place, "registry_number": registry}
    return truth(case, grant, _ORIGIN, full_name=owner.full_name.upper(), **own)


def _old_issuer(case: Case) -> str:
    """The district's committee of before 01/7/2025."""
    return f"UBND {lowered(old_units(case)[1])}"


VARIANTS = (published, of_department)
