"""Giấy chứng nhận quyền sử dụng đất: a district's of TT 23/2014/TT-BTNMT by its software, labels and values at
tab stops; and the electronic copy of that of TT 10/2024/TT-BTNMT, facts in boxes with English labels."""

from dataclasses import replace
from datetime import timedelta

from bench.family_b.heads import heading, one_column
from bench.family_b.land_grants import grant_of
from bench.family_b.land_sheets import plan, serial_at, thick_frame
from bench.family_b.wording import area_in_words, figures
from bench.family_c.setting import begin
from bench.family_c.variants import one_of
from bench.family_c.wording import old_place
from bench.family_e.setting import lines
from bench.family_f.land_parts import card_name, of_district, sign_off, truth
from bench.family_g.wording import lower_levels
from bench.family_i.setting import CHIEF
from bench.family_k.setting import boxes, e_signed, portal, settled, tabs
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.kinds.kind import Fields, Kind
from samples.letterhead import Head
from samples.words import decimal_comma, short_date


def of_software(flow: Flow, case: Case) -> Fields:
    """Husband with card and address, wife under him; serial over the title; the book's number before the plan."""
    case = settled(case)
    husband, wife, parcel, grant = case.household.husband, case.household.wife, case.household.parcel, of_district(case)
    home, area, origin = lower_levels(husband.residence.old), decimal_comma(parcel.area), "Nhận tặng cho QSDĐ"
    begin(flow, Face(12.5), Margins(20, 18, 16, 24))
    thick_frame(flow.sheet)
    one_column(flow, size=13)
    flow.space(44)
    serial_at(flow.sheet, 86, flow.y - 4, grant.serial)
    flow.space(5)
    heading(flow, "GIẤY CHỨNG NHẬN", size=23)
    heading(flow, "QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", size=14)
    lines(flow, "<b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b>", after=2.5)
    tabs(flow, ("Ông:", f"<b>{husband.full_name.upper()}</b>", "Năm sinh:", str(husband.born.year)),
         (f"{card_name(grant)} số:", grant.number, "Cấp tại:", "Công an tỉnh"),
         ("Địa chỉ TT:", home),
         ("và vợ:", f"<b>{wife.full_name.upper()}</b>", "Năm sinh:", str(wife.born.year)),
         ("Địa chỉ TT:", "Như trên"), stops=(30, 112, 134))  # fmt: skip
    flow.new_page()
    lines(flow, "<b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b>", "<b>1. Thửa đất:</b>", after=0.8)
    tabs(flow, ("a) Thửa đất số:", str(parcel.number), "Tờ bản đồ số:", str(parcel.map_sheet)),
         ("b) Địa chỉ:", parcel.spot),
         ("c) Diện tích:", f"{area} m²", "Bằng chữ:", area_in_words(parcel.area).lower()),
         ("d) Hình thức SD:", f"Riêng {area} m²", "Chung:", "0 m²"),
         ("đ) Mục đích SD:", case.commune.land_use, "e) Thời hạn:", "Lâu dài"),
         ("g) Nguồn gốc SD:", origin), stops=(38, 96, 124))  # fmt: skip
    lines(flow, "<b>2. Nhà ở:</b> -/-; <b>3. CTXD khác:</b> -/-; <b>4. Rừng trồng:</b> -/-; <b>5. Cây lâu năm:</b> -/-")
    lines(flow, "<b>6. Ghi chú:</b> Hành lang an toàn đường bộ: 18 m². Nộp LPTB ngày 02/4/2016.")
    tabs(flow, ("Số vào sổ cấp GCN:", parcel.registry_number), stops=(42,))
    lines(flow, "<b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b>")
    plan(flow, parcel, north=True)
    seat = (district := old_place(husband.residence.old)[0]).removeprefix("Huyện ").removeprefix("Thành phố ")
    sign_off(flow, case, grant, seat, (CHIEF[0], district.upper(), CHIEF[1]))
    return truth(case, grant, full_name=husband.full_name.upper(), address=home, use_origin=origin)


def of_portal(flow: Flow, case: Case) -> Fields:
    """The certificate's own facts first, the parcel, then who holds it; a house whose area and term are its own."""
    case = settled(case)
    husband, wife, parcel = case.household.husband, case.household.wife, case.household.parcel
    branch, origin = ("CHI NHÁNH VĂN PHÒNG", "ĐĂNG KÝ ĐẤT ĐAI KHU VỰC III"), "Công nhận QSDĐ như giao đất có thu tiền"
    grant = grant_of(case, newest=True)
    grant = replace(grant, issuer=" ".join(branch), day=grant.day + timedelta(days=340))  # after 01/7/2025
    place, entered = f"{case.commune.title}, {case.province.name}", parcel.registry_number.replace("CH", "VP")
    portal(flow, case, Head(branch, ("VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI",)), "GIẤY CHỨNG NHẬN",
           "QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU", "TÀI SẢN GẮN LIỀN VỚI ĐẤT",
           english="Certificate of land use rights and ownership of assets on land (electronic copy)",
           code=f"{grant.serial}|{entered}|{parcel.number}")  # fmt: skip
    boxes(flow, ("Số phát hành / Serial", f"<b>{grant.serial}</b>", "Số vào sổ / Registry No.", entered,
                 "Ngày cấp / Date of issue", short_date(grant.day)))  # fmt: skip
    boxes(flow, ("Thửa đất số / Parcel No.", str(parcel.number), "Tờ bản đồ số / Map sheet", str(parcel.map_sheet),
                 "Diện tích / Area (m²)", decimal_comma(parcel.area)),
          ("Loại đất / Land type", case.commune.land_use, "Thời hạn / Term", "Lâu dài", "Hình thức / Form", "Chung"),
          ("Địa chỉ thửa đất / Parcel address", place), ("Nguồn gốc sử dụng đất / Origin", origin),
          title="THỬA ĐẤT / PARCEL")  # fmt: skip
    boxes(flow, ("Ông / Mr.", f"<b>{husband.full_name}</b>", "Số định danh / PIN", husband.personal_id),
          ("Bà / Mrs.", wife.full_name, "Số định danh / PIN", wife.personal_id),
          ("Địa chỉ / Address", husband.residence.new), title="NGƯỜI SỬ DỤNG ĐẤT / HOLDERS")  # fmt: skip
    boxes(flow, ("Tên tài sản / Asset", "Nhà ở riêng lẻ", "DT sử dụng / Usable area (m²)", "104,6",
                 "Thời hạn sở hữu / Ownership term", "-/-"), title="TÀI SẢN GẮN LIỀN VỚI ĐẤT / ASSETS")  # fmt: skip
    boxes(flow, ("Ghi chú / Remarks", f"Cấp đổi từ GCN {parcel.serial} cấp ngày {figures(parcel.certified_on)}, diện "
                 "tích theo GCN cũ: 118 m²"))  # fmt: skip
    e_signed(flow, case, (*branch, "GIÁM ĐỐC"), case.officials.land_director)
    own = {"birth_year": "", "registry_number": entered, "parcel_address": place, "use_origin": origin}
    return truth(case, grant, full_name=husband.full_name, address=husband.residence.new, **own)


VARIANTS = (of_software, of_portal)
KIND = Kind("land_certificate", "result", one_of(VARIANTS), page_numbers=False)
