"""Forms of 2017 to 2022: TT 04/2020/TT-BTP, TT 33/2017/TT-BTNMT, NĐ 15/2021/NĐ-CP, NĐ 20/2021/NĐ-CP."""

from bench.family_b.rows import Row, row
from bench.family_b.wording import lowered
from bench.family_c.setting import two
from bench.family_c.wording import POLICE
from bench.family_d.forms import Form, Forms, facts, nation, parent
from bench.family_d.wording import card
from samples.case import Case
from samples.flow import Blank
from samples.words import date_in_words, decimal_comma, short_date


def _asker(case: Case, relation: str, value: str) -> tuple[Row, ...]:
    person = case.applicant
    return (
        row("Họ, chữ đệm, tên người yêu cầu:", person.full_name.upper()),
        row("Nơi cư trú: (2)", person.residence.new),
        row("Giấy tờ tùy thân: (3)", card(person)),
        row(relation, value),
    )


def _birth(case: Case) -> Form:
    child, home = case.household.child, case.household
    return Form(
        ("TỜ KHAI ĐĂNG KÝ KHAI SINH",),
        f"(1) {case.commune.committee}",
        (
            *_asker(case, "Quan hệ với người được khai sinh:", "Mẹ" if case.applicant.female else "Cha"),
            "<b>Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:</b>",
            row("Họ, chữ đệm, tên:", f"<b>{child.full_name.upper()}</b>"),
            row("Ngày, tháng, năm sinh:", f"{short_date(child.born)} ghi bằng chữ: {date_in_words(child.born)}"),
            nation(child),
            row("Nơi sinh: (4)", f"Bệnh viện Sản - Nhi {case.province.short}"),
            row("Quê quán:", home.husband.home.new),
            *parent("mẹ", home.wife),
            *parent("cha", home.husband),
        ),
        facts(case.applicant, "full_name", "address", "personal_id", capitals=True),
    )


def _marital_status(case: Case) -> Form:
    person = case.applicant
    return Form(
        ("TỜ KHAI CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN",),
        f"(1) {case.commune.committee}",
        (
            *_asker(case, "Quan hệ với người được cấp Giấy xác nhận tình trạng hôn nhân:", "Bản thân"),
            "<b>Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho người có tên dưới đây:</b>",
            row("Họ, chữ đệm, tên:", person.full_name.upper()),
            row("Ngày, tháng, năm sinh:", short_date(person.born)),
            nation(person),
            row("Nơi cư trú: (2)", person.residence.new),
            row("Giấy tờ tùy thân: (3)", card(person)),
            row("Tình trạng hôn nhân: (4)", "Chưa đăng ký kết hôn với ai"),
            row("Mục đích sử dụng Giấy xác nhận tình trạng hôn nhân: (5)", "Đăng ký kết hôn"),
        ),
        facts(person, "full_name", "address", "personal_id", "date_of_birth", capitals=True),
    )


def _extract(case: Case) -> Form:
    home, person = case.household, case.applicant
    return Form(
        ("TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH",),
        f"(1) {case.commune.committee}",
        (
            *_asker(case, "Quan hệ với người được cấp bản sao Trích lục hộ tịch:", "Bản thân"),
            "<b>Đề nghị cơ quan cấp bản sao trích lục (4) kết hôn cho người có tên dưới đây:</b>",
            row("Họ, chữ đệm, tên:", person.full_name.upper()),
            row("Ngày, tháng, năm sinh:", short_date(person.born)),
            nation(person),
            row("Nơi cư trú: (2)", person.residence.new),
            row("Giấy tờ tùy thân: (3)", card(person)),
            row("Đã đăng ký tại: (5)", f"UBND {lowered(home.husband.residence.old.split(', ', 1)[1])}"),
            (Blank("ngày", short_date(home.married_on)), Blank("số:", str(home.marriage_number), 0.7),
             Blank("Quyển số:", f"01/{home.married_on.year}")),
            row("Số lượng bản sao yêu cầu cấp:", "02 bản"),
        ),
        facts(person, "full_name", "address", "personal_id", "date_of_birth", capitals=True),
    )  # fmt: skip


def _land(case: Case) -> Form:
    person, parcel = case.applicant, case.household.parcel
    request = "thay đổi địa chỉ thửa đất do sắp xếp đơn vị hành chính"
    return Form(
        ("ĐƠN ĐĂNG KÝ BIẾN ĐỘNG", "ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT"),
        f"Văn phòng Đăng ký đất đai {lowered(case.province.name)}",
        (
            "<b>I. PHẦN KÊ KHAI CỦA NGƯỜI ĐĂNG KÝ</b>",
            "<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất, người quản lý đất</b>",
            row("1.1. Tên (viết chữ in hoa):", person.full_name.upper()),
            row("1.2. Địa chỉ (1):", person.residence.new),
            "<b>2. Giấy chứng nhận đã cấp</b>",
            two(("2.1. Số vào sổ cấp GCN:", parcel.registry_number), ("2.2. Số phát hành GCN:", parcel.serial)),
            row("2.3. Ngày cấp GCN:", short_date(parcel.certified_on)),
            row("<b>3. Nội dung biến động về:</b>", request),
            row("3.1. Nội dung trên GCN trước khi biến động:", parcel.spot),
            row("3.2. Nội dung sau khi biến động:", f"{case.commune.title}, {case.province.name}"),
            row("<b>4. Lý do biến động:</b>", "Sắp xếp đơn vị hành chính cấp xã"),
            row("<b>5. Tình hình thực hiện nghĩa vụ tài chính về đất đai:</b>", "Đã hoàn thành"),
            "<b>6. Giấy tờ liên quan đến nội dung thay đổi nộp kèm theo đơn này gồm có:</b>",
            "- Giấy chứng nhận đã cấp;",
        ),
        facts(person, "full_name", "address", capitals=True) | {"request": request},
        "Tôi cam đoan nội dung kê khai trên đơn là đúng sự thật, nếu sai tôi hoàn toàn chịu trách nhiệm trước pháp "
        "luật.",
        "Người viết đơn",
        "(Ký, ghi rõ họ tên)",
        "Mẫu số 09/ĐK",
    )


def _building(case: Case) -> Form:
    person, parcel = case.applicant, case.household.parcel
    return Form(
        ("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho công trình: Nhà ở riêng lẻ)"),
        case.commune.committee,
        (
            "<b>1. Thông tin về chủ đầu tư:</b>",
            row("- Tên chủ đầu tư (tên chủ hộ):", person.full_name),
            row("- Địa chỉ liên hệ:", person.residence.new),
            row("- Số điện thoại:", person.phone),
            "<b>2. Thông tin công trình:</b>",
            row("- Địa điểm xây dựng:", f"{parcel.spot.split(', ')[0]}, {case.commune.title}"),
            two(("- Lô đất số:", f"{parcel.number}, tờ bản đồ số {parcel.map_sheet}"),
                ("Diện tích:", f"{decimal_comma(parcel.area)} m2")),
            "<b>3. Tổ chức/cá nhân lập, thẩm tra thiết kế xây dựng:</b>",
            row("- Tên tổ chức/cá nhân:", "Công ty TNHH Tư vấn Xây dựng Hoàng Gia"),
            row("- Mã số chứng chỉ năng lực:", "HCM-00018273"),
            "<b>4. Nội dung đề nghị cấp phép:</b>",
            two(("- Cấp công trình:", "Cấp III"), ("Số tầng:", "02")),
            row("- Diện tích xây dựng tầng 1 (tầng trệt):", f"{decimal_comma(parcel.area * 62 // 100)} m2"),
            row("<b>5. Dự kiến thời gian hoàn thành công trình:</b>", "08 tháng"),
        ),
        facts(person, "full_name", "address", "phone"),
        "<b>6. Cam kết:</b> Tôi xin cam đoan làm theo đúng giấy phép được cấp, nếu sai tôi xin hoàn toàn chịu trách "
        "nhiệm và bị xử lý theo quy định của pháp luật.",
        "NGƯỜI LÀM ĐƠN",
        "(Ký, ghi rõ họ tên)",
        "Mẫu số 01",
    )  # fmt: skip


def _allowance(case: Case) -> Form:
    person = case.applicant
    return Form(
        ("TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI",),
        "",
        (
            "<b>Phần 1. THÔNG TIN CỦA ĐỐI TƯỢNG</b>",
            row("1. Họ và tên (Viết chữ in hoa):", person.full_name.upper()),
            (Blank("Ngày/tháng/năm sinh:", short_date(person.born), 1.6), Blank("Giới tính:", person.sex),
             Blank("Dân tộc:", person.ethnicity)),
            two(("Giấy CMND hoặc Căn cước công dân số:", person.personal_id),
                ("Cấp ngày:", short_date(person.id_issued)), (1.7, 1)),
            row("Nơi cấp:", POLICE),
            row("2. Hộ khẩu thường trú:", person.residence.new),
            row("Hiện ở với ai và địa chỉ nơi ở:", "Ở với con, cùng địa chỉ trên"),
            row("3. Tình trạng đi học:", "Không"),
            row("4. Có thẻ BHYT không?", "Có"),
            row("5. Đang hưởng chế độ nào sau đây:", "Không"),
            row("6. Thuộc hộ nghèo, cận nghèo không?", "Không"),
            row("7. Thời điểm có quyết định hưởng chế độ:", "Chưa"),
            two(("8. Có khuyết tật không? Dạng tật:", "Vận động"), ("Mức độ khuyết tật:", "Nặng"), (1.2, 1)),
        ),
        facts(person, "full_name", "date_of_birth", "personal_id", "address", capitals=True),
        "Tôi xin cam đoan những lời khai trên là đúng sự thật, nếu có điều gì khai không đúng tôi xin chịu trách nhiệm "
        "hoàn toàn.",
        "NGƯỜI KHAI",
        "(Ký, ghi rõ họ tên)",
        "Mẫu số 1đ",
    )  # fmt: skip


FORMS: Forms = {
    "1.001193": _birth,
    "1.004873": _marital_status,
    "2.000635": _extract,
    "1.012783": _land,
    "1.009994": _building,
    "1.001776": _allowance,
}
