"""Giấy chứng nhận quyền sử dụng đất: a district's book of TT 23/2014/TT-BTNMT for husband and wife, its number in the
book under who signed; and a vendor's extract of that of TT 10/2024/TT-BTNMT with the certificate in its summary."""

from dataclasses import replace
from datetime import timedelta

from bench.family_n.setting import beside, over, printed_by, summary, vendor
from bench.layouts.addresses import lower_levels
from bench.layouts.heads import heading, one_column
from bench.layouts.land_certificate import CHANGES, NOTHING_ELSE, card_name, of_district, sign_off, truth
from bench.layouts.land_grants import grant_of
from bench.layouts.land_sheets import plan, serial_at, thick_frame
from bench.layouts.setting import begin, lines, shared_table, small_print
from bench.layouts.signing import CHIEF, side_by_side
from bench.layouts.wording import area_in_words, commune, figures, old_units
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields
from samples.letterhead import Head, Signing
from samples.words import decimal_comma, short_date

_ORIGIN = "Nhận chuyển nhượng đất được Công nhận QSDĐ như giao đất không thu tiền sử dụng đất"


def published(flow: Flow, case: Case) -> Fields:
    """Wife named under the husband with a card and birth year of hers; overleaf plan, day, a part given away later."""
    husband, wife, parcel, grant = case.household.husband, case.household.wife, case.household.parcel, of_district(case)
    home, area = lower_levels(husband.residence.old), decimal_comma(parcel.area)
    begin(flow, Face(12.8), Margins(20, 19, 17, 25))
    thick_frame(flow.sheet)
    one_column(flow, size=12.5)
    flow.space(12)
    heading(flow, "GIẤY CHỨNG NHẬN", size=22)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", size=13.5)
    lines(
        flow,
        "<b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b>",
        f"Ông: <b>{husband.full_name.upper()}</b>",
        f"Năm sinh: {husband.born.year}, {card_name(grant)} số: {grant.number}",
        f"Và vợ: <b>{wife.full_name.upper()}</b>",
        f"Năm sinh: {wife.born.year}, CCCD số: {wife.personal_id}",
        f"Cùng thường trú tại: {home}",
        "<b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
        "<b>1. Thửa đất:</b>",
        f"a) Thửa đất số: {parcel.number}, tờ bản đồ số: {parcel.map_sheet}",
        f"b) Địa chỉ: {parcel.spot}",
        f"c) Diện tích: {area} m², (bằng chữ: {area_in_words(parcel.area)})",
        f"d) Hình thức sử dụng: riêng: không; chung: {area} m²",
        f"đ) Mục đích sử dụng: {case.commune.land_use}",
        "e) Thời hạn sử dụng: Lâu dài",
        f"g) Nguồn gốc sử dụng: {_ORIGIN}",
        "<b>2. Nhà ở:</b> -/-",
        *NOTHING_ELSE,
        "<b>6. Ghi chú:</b> Giấy chứng nhận này thay thế Giấy chứng nhận số AĐ 412087 cấp ngày 14/9/2006.",
        indent=0,
        after=1.7,
    )
    serial_at(flow.sheet, 146, 279, grant.serial)
    flow.new_page()
    lines(flow, "<b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b>")
    plan(flow, parcel, north=True)
    _, district, _ = old_units(case)
    sign_off(flow, case, grant, district.split(" ", 1)[1], (CHIEF[0], district.upper(), CHIEF[1]))
    flow.space(2)
    lines(flow, f"Số vào sổ cấp GCN: {parcel.registry_number}", indent=0)
    lines(flow, "<b>IV. Những thay đổi sau khi cấp giấy chứng nhận</b>")
    change = (f"Tặng cho con là bà {case.officials.clerk} một phần thửa đất, diện tích 36,5 m², theo hồ sơ số "
              f"{case.serial}.TA.002", "Ngày 09/5/2025\nCN VPĐKĐĐ\n \n ")  # fmt: skip
    shared_table(flow, (0.62, 0.38), (CHANGES, change))
    return truth(case, grant, _ORIGIN, full_name=husband.full_name.upper(), address=home)


def of_vendor(flow: Flow, case: Case) -> Fields:
    """Serial, number in the book and day in the summary; the holder, the parcel, what was held before."""
    husband, wife, parcel = case.household.husband, case.household.wife, case.household.parcel
    branch, home = ("VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", "CHI NHÁNH SỐ 2"), husband.residence.new
    origin, place, name = "Được Nhà nước giao đất có thu tiền sử dụng đất", commune(case), husband.full_name.upper()
    grant = grant_of(case, newest=True)
    grant = replace(grant, issuer=" ".join(branch), day=grant.day + timedelta(days=360))  # after 01/7/2025
    registry = parcel.registry_number.replace("CH", "VP")
    vendor(flow, Head(branch), "GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT,",
           "QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT")  # fmt: skip
    flow.sheet.code(f"{grant.serial}|{registry}|{parcel.number}", "QRCode", flow.left, flow.y - 19, 16)
    summary(flow, ("Số phát hành", f"<b>{grant.serial}</b>", "Số vào sổ cấp GCN", registry,
                   "Ngày cấp GCN", short_date(grant.day)),
            ("Mã hồ sơ", f"{parcel.number:05}/{grant.day.year}", "Ngày trích xuất", short_date(case.finished_on),
             "Ngày đăng ký lần đầu", figures(parcel.certified_on)))  # fmt: skip
    beside(flow, ("Ông", f"<b>{name}</b>"), ("Số định danh của ông", husband.personal_id),
           ("Bà", wife.full_name.upper()), ("Số định danh của bà", wife.personal_id), ("Địa chỉ thường trú", home),
           title="NGƯỜI SỬ DỤNG ĐẤT, CHỦ SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT")  # fmt: skip
    over(flow, ("Thửa đất số", str(parcel.number), "Tờ bản đồ số", str(parcel.map_sheet),
                "Diện tích (m²)", decimal_comma(parcel.area), "Hình thức sử dụng", "Sử dụng chung"),
         ("Loại đất", case.commune.land_use, "Thời hạn sử dụng", "Lâu dài"),
         ("Địa chỉ thửa đất", place), ("Nguồn gốc sử dụng", origin), title="THỬA ĐẤT")  # fmt: skip
    beside(flow, ("Tên tài sản", "Nhà ở riêng lẻ"), ("Diện tích sử dụng", "88,4 m²"), ("Thời hạn sở hữu", "-/-"),
           title="TÀI SẢN GẮN LIỀN VỚI ĐẤT")  # fmt: skip
    beside(flow, ("Giấy chứng nhận cũ", f"{parcel.serial}, thửa số 17, tờ bản đồ số 02, diện tích 104 m²"),
           ("Nghĩa vụ tài chính", "Đã nộp lệ phí trước bạ 1.250.000 đồng (một triệu hai trăm năm mươi nghìn đồng)"),
           title="GHI CHÚ")  # fmt: skip
    flow.space(4)
    left = Signing(("NGƯỜI TRÍCH XUẤT",), case.officials.expert)
    right = Signing((*branch, "GIÁM ĐỐC"), case.officials.land_director, "VPĐK ĐẤT ĐAI  CHI NHÁNH SỐ 2")
    side_by_side(flow, left, right, room=30)
    small_print(flow, "Thông tin tài sản và tình trạng pháp lý được tra cứu bằng mã QR trên giấy này.")
    printed_by(flow, case)
    own = {"birth_year": "", "address": home, "parcel_address": place, "registry_number": registry}
    return truth(case, grant, origin, full_name=name, **own)


VARIANTS = (published, of_vendor)
