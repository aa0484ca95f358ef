"""Giấy chứng nhận quyền sử dụng đất: the form of TT 10/2024/TT-BTNMT by a branch of the land office, every letter on a
line of its own; and a district's of TT 23/2014/TT-BTNMT with two holders of old cards and a mortgage since."""

from dataclasses import replace

from bench.family_b.heads import heading, one_column
from bench.family_b.land_grants import Grant, grant_of
from bench.family_b.land_sheets import plan, serial_at, thick_frame
from bench.family_b.wording import area_in_words, figures
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_c.wording import without_level
from bench.family_e.setting import lines
from bench.family_f.land_parts import card_name, of_district, sign_off, truth
from bench.family_g.setting import shared_table
from bench.family_g.wording import lower_levels
from bench.family_i.setting import CHIEF, dwelling, moved
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind
from samples.words import decimal_comma

_DEBT = "Nợ tiền sử dụng đất: 48.600.000 đồng (Bốn mươi tám triệu sáu trăm nghìn đồng), trả xong trước ngày 31/12/2029."


def of_branch(flow: Flow, case: Case) -> Fields:
    """A house of 96 m² on the parcel; its origin, a debt and the map it lay on before among the notes."""
    case = moved(case)
    begin(flow, Face(12.5), Margins(15, 19, 14, 25))
    owner, parcel = case.household.husband, case.household.parcel
    branch = ("CHI NHÁNH VĂN PHÒNG", f"ĐĂNG KÝ ĐẤT ĐAI {case.commune.name.upper()}")
    grant, origin = replace(grant_of(case, newest=True), issuer=" ".join(branch)), "Công nhận quyền sử dụng đất"
    _cover(flow, grant, 20, "QUYỀN SỬ DỤNG ĐẤT,", "QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT")
    flow.sheet.code(f"{grant.serial}|{owner.full_name}|{parcel.number}", "QRCode", flow.right - 22, 13, 22)
    lines(
        flow,
        "<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</b>",
        f"{owner.courtesy} <b>{owner.full_name}</b>, CCCD số: {grant.number}",
        f"Địa chỉ: {dwelling(owner)}",
        "<b>2. Thông tin thửa đất:</b>",
        f"a) Thửa đất số: {parcel.number}; tờ bản đồ số: {parcel.map_sheet}",
        f"b) Diện tích: {decimal_comma(parcel.area)} m²",
        f"c) Loại đất: {case.commune.land_use}",
        "d) Thời hạn sử dụng đất: Lâu dài",
        "đ) Hình thức sử dụng đất: Sử dụng riêng",
        f"e) Địa chỉ: {dwelling(owner)}",
        "<b>3. Thông tin tài sản gắn liền với đất:</b>",
        "a) Tên tài sản: Nhà ở riêng lẻ; b) Diện tích sử dụng: 96 m²; c) Hình thức sở hữu: Sở hữu riêng;",
        "d) Thời hạn sở hữu: -/-; đ) Địa chỉ: Tại thửa đất trên",
        after=1,
    )
    flow.space(2)
    sign_off(flow, case, grant, case.province.short, (*branch, "GIÁM ĐỐC"))
    flow.new_page()
    lines(flow, "<b>4. Sơ đồ thửa đất, tài sản gắn liền với đất:</b>")
    plan(flow, parcel, north=True)
    lines(
        flow,
        "<b>5. Ghi chú:</b>",
        f"- Nguồn gốc sử dụng đất: {origin}",
        f"- {_DEBT}",
        f"- Cấp đổi từ Giấy chứng nhận cấp ngày {figures(parcel.certified_on)}, tờ bản đồ 299 số 02, thửa cũ 117",
        "<b>6. Những thay đổi sau khi cấp Giấy chứng nhận:</b>",
    )
    names = ("Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền")
    shared_table(flow, (0.62, 0.38), (names, ("\n \n \n ", "\n \n \n ")))
    flow.space(3)
    lines(flow, f"Số vào sổ cấp Giấy chứng nhận: {parcel.registry_number}")
    return truth(case, grant, full_name=owner.full_name, birth_year="", address=dwelling(owner), use_origin=origin,
                 parcel_address=dwelling(owner))  # fmt: skip


def of_two(flow: Flow, case: Case) -> Fields:
    """Ông và vợ, each with year and card; the book number under the seal; the mortgage in the table below."""
    case = moved(case)
    begin(flow, Face(12.5), Margins(20, 19, 16, 23))
    husband, wife, parcel, grant = case.household.husband, case.household.wife, case.household.parcel, of_district(case)
    home, origin = lower_levels(husband.residence.old), "Nhà nước giao đất có thu tiền sử dụng đất"
    thick_frame(flow.sheet)
    _cover(flow, grant, 46, "QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT")
    second = wife.old_id_number if card_name(grant) == "CMND" and wife.old_id_number else wife.personal_id
    lines(
        flow,
        "<b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b>",
        f"Ông: <b>{husband.full_name.upper()}</b>",
        f"Năm sinh: {husband.born.year}, {card_name(grant)} số: {grant.number}",
        f"và vợ là bà: <b>{wife.full_name.upper()}</b>",
        f"Năm sinh: {wife.born.year}, {'CMND' if len(second) == 9 else 'CCCD'} số: {second}",
        f"Cùng địa chỉ thường trú: {home}",
        after=2,
    )
    flow.new_page()
    area = decimal_comma(parcel.area)
    lines(
        flow,
        "<b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
        "<b>1. Thửa đất:</b>",
        f"a) Thửa đất số: {parcel.number}, tờ bản đồ số: {parcel.map_sheet},",
        f"b) Địa chỉ: {parcel.spot},",
        f"c) Diện tích: {area} m², (bằng chữ: {area_in_words(parcel.area)}),",
        f"d) Hình thức sử dụng: riêng: Không m², chung: {area} m²,",
        f"đ) Mục đích sử dụng: {case.commune.land_use}, e) Thời hạn sử dụng: Lâu dài,",
        f"g) Nguồn gốc sử dụng: {origin}.",
        "<b>2. Nhà ở:</b> -/-; <b>3. Công trình xây dựng khác:</b> -/-; <b>4. Rừng sản xuất là rừng trồng:</b> -/-;",
        "<b>5. Cây lâu năm:</b> -/-; <b>6. Ghi chú:</b> Thửa đất đo theo bản đồ địa chính chính quy.",
        "<b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
        after=0.7,
    )
    plan(flow, parcel, north=False)
    town = without_level(home.split(", ")[-2].removeprefix("huyện ").removeprefix("thành phố "))
    district = grant.issuer.removeprefix("ỦY BAN NHÂN DÂN ")
    sign_off(flow, case, grant, town, (CHIEF[0], district, CHIEF[1]))
    lines(flow, f"Số vào sổ cấp GCN: {parcel.registry_number}", "<b>IV. Những thay đổi sau khi cấp giấy chứng nhận</b>")
    loan = f"Thế chấp tại Quỹ tín dụng nhân dân theo hồ sơ số 002{case.serial}.TC.01 ngày 17/3/{grant.day.year + 1}"
    names = ("Nội dung thay đổi và cơ sở pháp lý", "Xác nhận")
    shared_table(flow, (0.66, 0.34), (names, (loan, "Đã xóa thế chấp")), size=11)
    return truth(case, grant, full_name=husband.full_name.upper(), address=home, use_origin=origin)


def _cover(flow: Flow, grant: Grant, room: float, *titles: str) -> None:
    """`room`: millimetres for the arms of the country, which copies hardly show. The serial at the foot."""
    one_column(flow, size=12.5)
    flow.space(room)
    heading(flow, "GIẤY CHỨNG NHẬN", size=24)
    heading(flow, *titles, size=14.5)
    serial_at(flow.sheet, 128, 280, grant.serial)


VARIANTS = (of_branch, of_two)
KIND = Kind("land_certificate", "result", one_of(VARIANTS), page_numbers=False)
