"""Forms of 2024 and after: TT 04/2024/TT-BTP, NĐ 101/2024/NĐ-CP, NĐ 175/2024/NĐ-CP, NĐ 76/2024/NĐ-CP."""

from bench.family_b.rows import Row, row
from bench.family_b.wording import lowered
from bench.family_c.setting import two
from bench.family_d.forms import Form, Forms, facts, nation, parent
from bench.family_d.wording import committee_of
from samples.case import Case
from samples.flow import Blank
from samples.words import date_in_words, decimal_comma, short_date


def _asker(case: Case, relation: str, value: str) -> tuple[Row, ...]:
    person = case.applicant
    return (
        row("Họ, chữ đệm, tên người yêu cầu:", f"<b>{person.full_name}</b>"),
        row("Ngày, tháng, năm sinh:", short_date(person.born)),
        row("Số định danh cá nhân/Giấy tờ tùy thân:", person.personal_id),
        row("Nơi cư trú:", person.residence.new),
        row("Số điện thoại liên hệ:", person.phone),
        row(relation, value),
    )


def _asked(case: Case) -> dict[str, str]:
    return facts(case.applicant, "full_name", "date_of_birth", "personal_id", "address", "phone")


def _birth(case: Case) -> Form:
    child, home = case.household.child, case.household
    return Form(
        ("TỜ KHAI", "ĐĂNG KÝ KHAI SINH"),
        committee_of(case),
        (
            *_asker(case, "Quan hệ với người được khai sinh:", "Mẹ đẻ" if case.applicant.female else "Cha đẻ"),
            "Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:",
            row("Họ, chữ đệm, tên:", f"<b>{child.full_name.upper()}</b>"),
            row("Ngày, tháng, năm sinh:", short_date(child.born)),
            row("Ghi bằng chữ:", date_in_words(child.born)),
            nation(child),
            row("Nơi sinh:", f"Trung tâm Y tế khu vực {case.commune.name}"),
            row("Quê quán:", home.husband.home.new),
            *parent("mẹ", home.wife),
            *parent("cha", home.husband),
            two(("Đề nghị cấp bản sao:", "Có"), ("Số lượng:", "02 bản")),
        ),
        _asked(case),
    )


def _marital_status(case: Case) -> Form:
    return Form(
        ("TỜ KHAI", "CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"),
        committee_of(case),
        (
            *_asker(case, "Quan hệ với người được cấp Giấy xác nhận:", "Bản thân"),
            "Đề nghị cấp Giấy xác nhận tình trạng hôn nhân với các thông tin sau:",
            nation(case.applicant),
            row("Trong thời gian cư trú tại:", f"{case.commune.title}, {case.province.name}"),
            row("Tình trạng hôn nhân:", "Chưa kết hôn"),
            row("Mục đích sử dụng:", "Kết hôn trong nước"),
        ),
        _asked(case),
    )


def _extract(case: Case) -> Form:
    home = case.household
    return Form(
        ("TỜ KHAI", "CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH"),
        committee_of(case),
        (
            *_asker(case, "Quan hệ với người được cấp bản sao Trích lục:", "Bản thân"),
            "Đề nghị cơ quan cấp bản sao trích lục kết hôn cho hai người dưới đây:",
            row("Họ, chữ đệm, tên chồng:", home.husband.full_name),
            row("Họ, chữ đệm, tên vợ:", home.wife.full_name),
            row("Đã đăng ký tại:", f"Ủy ban nhân dân {lowered(home.husband.residence.old.split(', ', 1)[1])}"),
            two(("Ngày đăng ký:", short_date(home.married_on)), ("Số đăng ký:", str(home.marriage_number))),
            row("Số lượng bản sao yêu cầu cấp:", "03 bản"),
        ),
        _asked(case),
    )


def _land(case: Case) -> Form:
    person, parcel = case.applicant, case.household.parcel
    request = "Thay đổi thông tin về địa chỉ của thửa đất"
    return Form(
        ("ĐƠN ĐĂNG KÝ BIẾN ĐỘNG", "ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT"),
        f"Chi nhánh Văn phòng Đăng ký đất đai khu vực {case.commune.name}",
        (
            "1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất, người quản lý đất:",
            row("a) Tên:", person.full_name),
            row("b) Giấy tờ nhân thân/pháp nhân:", f"CCCD số {person.personal_id}"),
            row("c) Địa chỉ:", person.residence.new),
            two(("d) Điện thoại liên hệ (nếu có):", person.phone), ("Hộp thư điện tử (nếu có):", ""), (1.2, 1)),
            row("2. Nội dung biến động:", request),
            row("- Thông tin trên Giấy chứng nhận đã cấp:",
                f"số phát hành {parcel.serial}, thửa đất số {parcel.number}, tờ bản đồ số {parcel.map_sheet}, "
                f"diện tích {decimal_comma(parcel.area)} m²"),
            row("- Lý do biến động:", "Sắp xếp đơn vị hành chính"),
            "3. Giấy tờ liên quan đến nội dung biến động nộp kèm theo đơn này gồm có:",
            "(1) Giấy chứng nhận đã cấp;",
            "(2) Bản sao căn cước công dân.",
        ),
        facts(person, "full_name", "personal_id", "address", "phone") | {"request": request},
        "Cam đoan nội dung kê khai trên đơn là đúng sự thật và chịu trách nhiệm trước pháp luật.",
        "Người viết đơn",
        "(Ký và ghi rõ họ tên, đóng dấu nếu có)",
        "Mẫu số 11/ĐK",
    )  # fmt: skip


def _building(case: Case) -> Form:
    person, parcel = case.applicant, case.household.parcel
    return Form(
        ("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho công trình: Nhà ở riêng lẻ)"),
        f"Ủy ban nhân dân {lowered(case.commune.title)}",
        (
            "1. Thông tin về chủ đầu tư:",
            row("- Tên chủ đầu tư (chủ hộ):", person.full_name.upper()),
            row("- Số định danh cá nhân:", person.personal_id),
            row("- Địa chỉ liên hệ:", person.residence.new),
            row("- Số điện thoại:", person.phone),
            "2. Thông tin công trình:",
            row("- Địa điểm xây dựng:", f"{parcel.spot.split(', ')[0]}, {case.commune.title}, {case.province.name}"),
            row("- Lô đất số:", f"thửa {parcel.number}, tờ bản đồ {parcel.map_sheet}"),
            row("- Diện tích:", f"{decimal_comma(parcel.area)} m²"),
            "3. Tổ chức/cá nhân lập thiết kế xây dựng:",
            row("- Tên tổ chức/cá nhân:", "Công ty Cổ phần Tư vấn Thiết kế Miền Trung"),
            "4. Nội dung đề nghị cấp phép:",
            row("- Cấp công trình:", "Cấp III"),
            (Blank("- Số tầng:", "03"), Blank("Chiều cao công trình:", "11,4 m", 1.4)),
            row("5. Dự kiến thời gian hoàn thành công trình:", "10 tháng"),
        ),
        facts(person, "full_name", "personal_id", "address", "phone", capitals=True),
        "6. Cam kết: tôi xin cam đoan làm theo đúng giấy phép được cấp, nếu sai tôi xin hoàn toàn chịu trách nhiệm và "
        "bị xử lý theo quy định của pháp luật.",
        "NGƯỜI LÀM ĐƠN/ĐẠI DIỆN CHỦ ĐẦU TƯ",
        "(Ký, ghi rõ họ tên, đóng dấu (nếu có))",
        "Mẫu số 01",
    )


def _allowance(case: Case) -> Form:
    person = case.applicant
    request = "Trợ cấp xã hội hằng tháng"
    return Form(
        ("TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI",),
        f"Chủ tịch Ủy ban nhân dân {lowered(case.commune.title)}",
        (
            "I. THÔNG TIN NGƯỜI ĐỀ NGHỊ",
            row("1. Họ và tên:", person.full_name.upper()),
            two(("2. Ngày, tháng, năm sinh:", short_date(person.born)), ("Giới tính:", person.sex), (1.5, 1)),
            two(("3. Số định danh cá nhân/CCCD:", person.personal_id), ("Dân tộc:", person.ethnicity), (1.5, 1)),
            row("4. Nơi thường trú:", person.residence.new),
            row("5. Số điện thoại:", person.phone),
            "II. NỘI DUNG ĐỀ NGHỊ",
            row("6. Đề nghị được hưởng:", request),
            two(("7. Dạng khuyết tật:", "Vận động"), ("Mức độ khuyết tật:", "Nặng"), (1.5, 1)),
            row("8. Hình thức chi trả:", "Chuyển khoản"),
        ),
        facts(person, "full_name", "date_of_birth", "personal_id", "address", "phone", capitals=True)
        | {"request": request},
        "Tôi xin cam đoan những lời khai trên là đúng sự thật.",
        "NGƯỜI ĐỀ NGHỊ",
        "(Ký, ghi rõ họ tên)",
        "Mẫu số 01",
    )


FORMS: Forms = {
    "1.001193": _birth,
    "1.004873": _marital_status,
    "2.000635": _extract,
    "1.012783": _land,
    "1.009994": _building,
    "1.001776": _allowance,
}
