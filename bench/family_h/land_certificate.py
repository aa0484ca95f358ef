"""Giấy chứng nhận quyền sử dụng đất: the national form (TT 10/2024/TT-BTNMT) as communes grant it since 01/7/2025
(NĐ 151/2025/NĐ-CP), and that of TT 23/2014/TT-BTNMT with the wife named first and the plan under the parcel."""

from dataclasses import replace
from datetime import date, timedelta

from bench.family_b.heads import heading, one_column
from bench.family_b.land_grants import grant_of
from bench.family_b.land_sheets import plan, serial_at, thick_frame
from bench.family_b.wording import area_in_words
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_c.wording import old_place, without_level
from bench.family_e.setting import lines, note_lines
from bench.family_f.land_parts import sign_off, truth
from bench.family_g.setting import foot, shared_table
from bench.family_g.wording import lower_levels
from bench.family_h.setting import issued
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind
from samples.words import decimal_comma, long_date

_ORIGIN = "Nhà nước công nhận quyền sử dụng đất"
_GAP = "\u00a0" * 8


def of_commune(flow: Flow, case: Case) -> Fields:
    """Two-level addresses, a strip's area in the notes, an empty table of changes."""
    begin(flow, Face(13), Margins(16, 20, 16, 24))
    owner, parcel, issuer = case.household.husband, case.household.parcel, f"UBND {case.commune.title.upper()}"
    day = date(2025, 7, 21) + timedelta(days=parcel.number % 280)
    grant = replace(grant_of(case, newest=True), issuer=issuer, day=day)
    home = lower_levels(owner.residence.new)
    flow.sheet.code(f"{grant.serial}|{parcel.number}|{parcel.map_sheet}", "QRCode", flow.left, 14, 23)
    flow.space(26)
    one_column(flow, size=12.5)
    heading(flow, "GIẤY CHỨNG NHẬN", size=23)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT,", "QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT", size=14)
    lines(
        flow,
        "<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</b>",
        f"Họ và tên: {owner.full_name}, số định danh cá nhân: {grant.number}, nơi cư trú: {home}.",
        "<b>2. Thông tin thửa đất:</b>",
        f"a) Thửa đất số: {parcel.number}; b) Tờ bản đồ số: {parcel.map_sheet}; c) Diện tích: "
        f"{decimal_comma(parcel.area)} m²; d) Loại đất: {case.commune.land_use}; đ) Thời hạn sử dụng: Lâu dài; "
        "e) Hình thức sử dụng: Sử dụng riêng;",
        f"g) Địa chỉ: {home}.",
        "<b>3. Thông tin tài sản gắn liền với đất:</b> Chưa chứng nhận.",
        after=2,
    )
    issued(flow, case, (issuer, "CHỦ TỊCH"), case.officials.chairman, f"{case.commune.seat}, {long_date(day)}")
    serial_at(flow.sheet, 130, 278, grant.serial)
    flow.new_page()
    lines(flow, "<b>4. Sơ đồ thửa đất, tài sản gắn liền với đất:</b>")
    plan(flow, parcel, north=True)
    lines(
        flow,
        "<b>5. Ghi chú:</b>",
        f"Thửa đất có {parcel.area // 1000},5 m² thuộc hành lang bảo vệ an toàn công trình đường bộ.",
        f"Nguồn gốc sử dụng đất: {_ORIGIN}.",
        "<b>6. Những thay đổi sau khi cấp Giấy chứng nhận:</b>",
    )
    empty = "\n \n \n \n \n"
    rows = (("Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền"), (empty, empty))
    shared_table(flow, (0.6, 0.4), rows)
    flow.space(3)
    lines(flow, f"Số vào sổ cấp GCN: {parcel.registry_number}")
    foot(flow, f"Số phát hành: {grant.serial}", "Quét mã QR để tra cứu thông tin")
    return truth(case, grant, full_name=owner.full_name, birth_year="", address=home, parcel_address=home,
                 use_origin=_ORIGIN)  # fmt: skip


def of_couple(flow: Flow, case: Case) -> Fields:
    """Wife, then husband, each with year, number and shared address; plan and book number under the parcel."""
    begin(flow, Face(12.5), Margins(20, 20, 16, 22))
    wife, husband, parcel = case.household.wife, case.household.husband, case.household.parcel
    grant = replace(grant_of(case, newest=False), number=wife.personal_id)
    area, origin = decimal_comma(parcel.area), "Nhận tặng cho đất được Công nhận QSDĐ như giao đất có thu tiền SDĐ"
    thick_frame(flow.sheet)
    one_column(flow, size=13)
    flow.space(44)
    heading(flow, "GIẤY CHỨNG NHẬN", size=26)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", size=16)
    flow.space(10)
    lines(
        flow,
        "<b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b>",
        f"Bà: {wife.full_name}{_GAP}Năm sinh: {wife.born.year}{_GAP}CCCD: {wife.personal_id}",
        f"Địa chỉ: {lower_levels(husband.residence.old)}",
        f"Chồng: {husband.full_name}{_GAP}Năm sinh: {husband.born.year}{_GAP}CCCD: {husband.personal_id}",
        "Địa chỉ: Như trên",
        after=2.4,
    )
    serial_at(flow.sheet, 142, 274, grant.serial)
    flow.new_page()
    lines(
        flow,
        "<b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
        f"<b>1. Thửa đất:</b>{_GAP}Số: {parcel.number}{_GAP}Tờ bản đồ: {parcel.map_sheet}{_GAP}Diện tích: {area} m²",
        f"(Bằng chữ: {area_in_words(parcel.area)})",
        f"Địa chỉ thửa đất: {lower_levels(parcel.spot)}",
        f"Mục đích sử dụng: {case.commune.land_use}{_GAP}Thời hạn sử dụng: Lâu dài",
        "Hình thức sử dụng: Sử dụng chung",
        f"Nguồn gốc sử dụng: {origin}",
        "<b>2. Nhà ở:</b> -/-; <b>3. Công trình xây dựng khác:</b> -/-; <b>4. Rừng:</b> -/-; <b>5. Cây:</b> -/-",
        f"<b>6. Ghi chú:</b> Cấp lại do bị mất theo hồ sơ số {case.serial:04}.{grant.day.year}.CL",
        "<b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
        after=0.8,
    )
    plan(flow, parcel, north=False)
    below, (_, province) = flow.y, old_place(husband.residence.old)
    sign_off(flow, case, grant, without_level(province), ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", province.upper(), "GIÁM ĐỐC"))
    bottom, flow.y = flow.y, below + 4
    flow.paragraph(f"Số vào sổ: {parcel.registry_number}", align="left", between=(flow.left, flow.left + 68))
    flow.y = bottom
    note_lines(flow, "Chú ý:", "Khi bị mất hoặc hư hỏng Giấy chứng nhận phải khai báo ngay với cơ quan cấp giấy.",
               size=10)  # fmt: skip
    return truth(case, grant, full_name=wife.full_name, birth_year=str(wife.born.year), use_origin=origin,
                 address=lower_levels(husband.residence.old), parcel_address=lower_levels(parcel.spot))  # fmt: skip


VARIANTS = (of_commune, of_couple)
KIND = Kind("land_certificate", "result", one_of(VARIANTS), page_numbers=False)
