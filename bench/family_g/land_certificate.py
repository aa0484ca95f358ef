"""Giấy chứng nhận quyền sử dụng đất: the form of TT 23/2014/TT-BTNMT as a certified photocopy of its first two pages,
land of two purposes on it, and that of TT 10/2024/TT-BTNMT by a branch office, with a mortgage on its back."""

from dataclasses import replace
from datetime import timedelta

from bench.family_b.heads import heading, one_column
from bench.family_b.land_grants import grant_of
from bench.family_b.land_sheets import plan, serial_at, thick_frame
from bench.family_b.wording import area_in_words, around_seal
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_c.wording import old_place, without_level
from bench.family_e.setting import lines, note_lines
from bench.family_f.land_parts import ORIGIN, card_name, sign_off, truth
from bench.family_g.setting import certified, foot, shared_table
from bench.family_g.wording import Writing, writing
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind
from samples.words import decimal_comma, short_date

_GAP = "\u00a0" * 8


def of_2014(flow: Flow, case: Case) -> Fields:
    """Both spouses on the first page; the garden beside the house has its own area, term and origin."""
    begin(flow, Face(12.5), Margins(22, 20, 14, 22))
    owner, wife, parcel = case.household.husband, case.household.wife, case.household.parcel
    grant, write = grant_of(case, newest=False), writing(case.rng)
    purpose, term, origin = _two_purposes(case)
    thick_frame(flow.sheet)
    flow.paragraph("<b>BẢN SAO</b>", face=Face(14, family="Arimo"), align="left", after=4)
    one_column(flow, size=13)
    flow.space(40)
    heading(flow, "GIẤY CHỨNG NHẬN", size=26)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", size=16)
    flow.space(12)
    lines(
        flow,
        "<b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b>",
        f"Ông {owner.full_name.upper()}",
        f"Sinh năm {owner.born.year}; {card_name(grant)}: {grant.number}",
        f"và vợ là bà {wife.full_name.upper()}",
        f"Sinh năm {wife.born.year}; CCCD: {wife.personal_id}",
        f"Cùng địa chỉ thường trú: {write(owner.residence.old)}",
        after=2,
    )
    serial_at(flow.sheet, 146, 274, grant.serial)
    flow.new_page()
    area = decimal_comma(parcel.area)
    lines(
        flow,
        "<b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b>",
        f"<b>1. Thửa đất:</b> a) Thửa đất số: {parcel.number}; tờ bản đồ số: {parcel.map_sheet}",
        f"b) Địa chỉ: {write(parcel.spot)}",
        f"c) Diện tích: {area} m² (Bằng chữ: {area_in_words(parcel.area)})",
        "d) Hình thức sử dụng: Sử dụng chung của vợ chồng",
        f"đ) Mục đích sử dụng: {purpose}",
        f"e) Thời hạn sử dụng: {term}",
        f"g) Nguồn gốc sử dụng: {origin}",
        "<b>2. Nhà ở:</b> Chưa chứng nhận quyền sở hữu",
        "<b>3. Công trình xây dựng khác:</b> -/-; <b>4. Rừng trồng:</b> -/-; <b>5. Cây lâu năm:</b> -/-",
        "<b>6. Ghi chú:</b> Giấy này được cấp đổi từ Giấy chứng nhận cấp năm 2005",
        after=0.8,
    )
    flow.space(2)
    _, province = old_place(owner.residence.old)
    titles = ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", province.upper(), "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    sign_off(flow, case, grant, without_level(province), titles)
    flow.y -= 6
    lines(flow, f"Số vào sổ cấp GCN: {parcel.registry_number}")
    day, signer = case.received_at.date() - timedelta(days=5), case.officials.vice_chairman
    certified(flow, 1200 + case.serial, day, signer, around_seal(case))
    use = {"use_purpose": purpose, "use_term": term, "use_origin": origin}
    return truth(case, grant, full_name=owner.full_name.upper(), **use, **_places(case, write))


def of_2024(flow: Flow, case: Case) -> Fields:
    """The national form by a branch office: owner and parcel in short lines, on the back plan, notes and changes."""
    begin(flow, Face(13), Margins(18, 20, 16, 25))
    owner, parcel, grant = case.household.husband, case.household.parcel, grant_of(case, newest=True)
    district, province = old_place(owner.residence.old)
    grant = replace(grant, issuer=f"{grant.issuer} {district.upper()}")
    write = writing(case.rng)
    flow.sheet.code(f"{grant.serial};{parcel.number};{parcel.map_sheet}", "QRCode", flow.right - 22, 14, 22)
    flow.space(22)
    one_column(flow, size=13)
    heading(flow, "GIẤY CHỨNG NHẬN", size=24)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT,", "QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT", size=15)
    flow.space(4)
    lines(
        flow,
        "<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</b>",
        f"Ông: {owner.full_name}",
        f"Căn cước công dân số: {grant.number}",
        f"Địa chỉ: {write(owner.residence.old)}",
        "<b>2. Thông tin thửa đất:</b>",
        f"a) Thửa đất số: {parcel.number}{_GAP}Tờ bản đồ số: {parcel.map_sheet}",
        f"b) Diện tích: {parcel.area // 100},{parcel.area % 100 // 10} m²",
        f"c) Loại đất: {case.commune.land_use}",
        "d) Thời hạn sử dụng đất: Lâu dài",
        "đ) Hình thức sử dụng đất: Sử dụng riêng",
        f"e) Địa chỉ: {write(parcel.spot)}",
        "<b>3. Thông tin tài sản gắn liền với đất:</b> -/-",
    )
    flow.space(2)
    titles = ("CHI NHÁNH VĂN PHÒNG", "ĐĂNG KÝ ĐẤT ĐAI", district.upper(), "GIÁM ĐỐC")
    sign_off(flow, case, grant, without_level(province), titles)
    serial_at(flow.sheet, 26, 268, grant.serial)
    foot(flow, "Thông tin chi tiết được thể hiện tại mã QR", "Trang 1")
    flow.new_page()
    lines(flow, "<b>4. Sơ đồ thửa đất, tài sản gắn liền với đất:</b>")
    plan(flow, parcel, north=True)
    lines(flow, "<b>5. Ghi chú:</b>", f"- Nguồn gốc sử dụng đất: {ORIGIN}.", "- Số thửa, số tờ theo bản đồ địa chính.",
          "<b>6. Những thay đổi sau khi cấp Giấy chứng nhận:</b>", after=0.8)  # fmt: skip
    day = short_date(grant.day + timedelta(days=96))
    change = f"Ngày {day}: Thế chấp tại Ngân hàng TMCP Ngoại thương Việt Nam, hồ sơ số {case.serial:06}.TC.003"
    confirmed = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n \n \n" + case.officials.expert
    rows = (("Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền"), (change, confirmed))
    shared_table(flow, (0.62, 0.38), rows)
    flow.space(4)
    lines(flow, f"Số vào sổ cấp Giấy chứng nhận: {parcel.registry_number}")
    notes = ("Không được tự ý sửa chữa, tẩy xóa hoặc bổ sung bất kỳ nội dung nào trong Giấy chứng nhận.",)
    note_lines(flow, "Chú ý:", *notes, size=10.5)
    foot(flow, f"Số phát hành: {grant.serial}", "Trang 2")
    area = f"{parcel.area // 100},{parcel.area % 100 // 10}"
    return truth(case, grant, full_name=owner.full_name, birth_year="", area=area, **_places(case, write))


def _two_purposes(case: Case) -> tuple[str, str, str]:
    """Purpose, term and origin of a parcel three fifths of which are residential, to whole tens of square metres."""
    area = case.household.parcel.area
    house = area * 3 // 5 // 1000 * 1000
    residential, garden = f"{decimal_comma(house)} m²", f"{decimal_comma(area - house)} m²"
    return (
        f"{case.commune.land_use}: {residential}; Đất trồng cây lâu năm: {garden}",
        "Đất ở: Lâu dài; Đất trồng cây lâu năm: Đến ngày 15/10/2063",
        f"{ORIGIN}: {residential}; nhận thừa kế: {garden}",
    )


def _places(case: Case, write: Writing) -> dict[str, str]:
    return {"address": write(case.household.husband.residence.old), "parcel_address": write(case.household.parcel.spot)}


VARIANTS = (of_2014, of_2024)
KIND = Kind("land_certificate", "result", one_of(VARIANTS), page_numbers=False)
