"""Paper forms: TT 04/2020/TT-BTP, Mẫu số 18 of NĐ 151/2025/NĐ-CP (land), phụ lục 1 of TT 15/2016/TT-BXD (building),
Mẫu số 1d of NĐ 20/2021/NĐ-CP (allowances)."""

from bench.family_b.rows import Row, row
from bench.family_c.setting import two
from bench.family_d.forms import Form, Forms, facts, nation, parent
from bench.family_e.wording import POLICE, card, committee, old_committee
from samples.case import Case
from samples.flow import Blank
from samples.words import date_in_words, decimal_comma, short_date

_SWORN = (
    "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của "
    "mình."
)


def _asker(case: Case, relation: str, value: str) -> tuple[Row, ...]:
    person = case.applicant
    return (
        row("Họ, chữ đệm, tên người yêu cầu:", person.full_name),
        row("Nơi cư trú: (2)", person.residence.new),
        row("Giấy tờ tùy thân: (3)", card(person)),
        row(relation, value),
    )


def _whose(case: Case) -> tuple[Row, ...]:
    person = case.applicant
    return (
        row("Họ, chữ đệm, tên:", person.full_name),
        row("Ngày, tháng, năm sinh:", short_date(person.born)),
        nation(person),
        row("Nơi cư trú: (2)", person.residence.new),
        row("Giấy tờ tùy thân: (3)", card(person)),
    )


def _birth(case: Case) -> Form:
    child, home = case.household.child, case.household
    return Form(
        ("TỜ KHAI ĐĂNG KÝ KHAI SINH",),
        committee(case),
        (
            *_asker(case, "Quan hệ với người được khai sinh:", "Mẹ" if case.applicant.female else "Cha"),
            "<b>Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:</b>",
            row("Họ, chữ đệm, tên:", child.full_name.upper()),
            row("Ngày, tháng, năm sinh:", f"{short_date(child.born)}; ghi bằng chữ: {date_in_words(child.born)}"),
            nation(child),
            row("Nơi sinh: (4)", f"Bệnh viện Phụ sản - Nhi {case.province.short}"),
            row("Quê quán:", home.husband.home.new),
            *parent("mẹ", home.wife),
            *parent("cha", home.husband),
        ),
        facts(case.applicant, "full_name", "address", "personal_id"),
        "Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các "
        "bên liên quan theo quy định pháp luật.",
    )


def _marital_status(case: Case) -> Form:
    return Form(
        ("TỜ KHAI CẤP GIẤY XÁC NHẬN", "TÌNH TRẠNG HÔN NHÂN"),
        committee(case),
        (
            *_asker(case, "Quan hệ với người được cấp Giấy xác nhận tình trạng hôn nhân:", "Bản thân"),
            "<b>Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho người có tên dưới đây:</b>",
            *_whose(case),
            row("Tình trạng hôn nhân: (4)", "Chưa đăng ký kết hôn với ai"),
            row("Mục đích sử dụng Giấy xác nhận tình trạng hôn nhân: (5)", "Làm thủ tục đăng ký kết hôn"),
        ),
        facts(case.applicant, "full_name", "address", "personal_id", "date_of_birth"),
        _SWORN,
    )


def _extract(case: Case) -> Form:
    home = case.household
    registered = f"{home.marriage_number}/{home.married_on.year}"
    return Form(
        ("TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH",),
        committee(case),
        (
            *_asker(case, "Quan hệ với người được cấp bản sao Trích lục hộ tịch:", "Bản thân"),
            "<b>Đề nghị cơ quan cấp bản sao trích lục kết hôn cho người có tên dưới đây:</b>",
            *_whose(case),
            row("Đã đăng ký tại: (4)", old_committee(case)),
            two(("ngày đăng ký:", short_date(home.married_on)), ("Số:", registered)),
            row("Số lượng bản sao yêu cầu cấp:", "02 (hai) bản"),
        ),
        facts(case.applicant, "full_name", "address", "personal_id", "date_of_birth"),
        _SWORN,
    )


def _land(case: Case) -> Form:
    person, parcel = case.applicant, case.household.parcel
    request = case.rng.choice(
        ("Thay đổi thông tin về địa chỉ thửa đất", "Thay đổi địa chỉ thửa đất, địa chỉ chủ sử dụng")
    )
    return Form(
        ("ĐƠN ĐĂNG KÝ BIẾN ĐỘNG", "ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT"),
        f"Chi nhánh Văn phòng Đăng ký đất đai {case.commune.name}",
        (
            "<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất, người quản lý đất:</b>",
            row("a) Tên (2):", person.full_name.upper()),
            row("b) Giấy tờ nhân thân/pháp nhân (2):", f"CCCD {person.personal_id}"),
            row("c) Địa chỉ (2):", person.residence.new),
            row("d) Điện thoại liên hệ (nếu có):", person.phone),
            row("<b>2. Nội dung biến động (3):</b>", request),
            row("Giấy chứng nhận đã cấp: số phát hành", f"{parcel.serial}; số vào sổ {parcel.registry_number}"),
            two(("Thửa đất số:", str(parcel.number)), ("Tờ bản đồ số:", str(parcel.map_sheet))),
            "<b>3. Giấy tờ liên quan đến nội dung biến động nộp kèm theo đơn này gồm có:</b>",
            row("(1)", "Giấy chứng nhận đã cấp"),
            row("(2)", "Bản sao Căn cước công dân"),
        ),
        facts(person, "full_name", "personal_id", "address", "phone", capitals=True) | {"request": request},
        "Cam đoan nội dung kê khai trên đơn là đúng sự thật và chịu trách nhiệm trước pháp luật.",
        "NGƯỜI VIẾT ĐƠN",
        "(Ký và ghi rõ họ tên, đóng dấu nếu có)",
        "Mẫu số 18",
    )


def _building(case: Case) -> Form:
    person, parcel = case.applicant, case.household.parcel
    ground = parcel.area * 3 // 5
    return Form(
        ("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho công trình: Nhà ở riêng lẻ)"),
        committee(case),
        (
            "<b>1. Thông tin về chủ đầu tư:</b>",
            row("- Tên chủ đầu tư (tên chủ hộ):", person.full_name),
            two(("- Người đại diện:", "Không"), ("Chức vụ (nếu có):", "Không")),
            row("- Địa chỉ liên hệ:", person.residence.new),
            row("- Số điện thoại:", person.phone),
            "<b>2. Thông tin công trình:</b>",
            row("- Địa điểm xây dựng:", f"{parcel.spot.split(', ')[0]}, {case.commune.title}"),
            two(("Lô đất số:", str(parcel.number)), ("Diện tích:", f"{decimal_comma(parcel.area)} m²")),
            "<b>3. Nội dung đề nghị cấp phép:</b>",
            two(("- Cấp công trình:", "Cấp III"), ("Số tầng:", "02 tầng")),
            row("- Diện tích xây dựng tầng 1 (tầng trệt):", f"{decimal_comma(ground)} m²"),
            row("- Tổng diện tích sàn:", f"{decimal_comma(ground * 2)} m²"),
            "<b>4. Đơn vị hoặc người thiết kế:</b>",
            row("- Tên đơn vị thiết kế:", "Công ty TNHH Kiến trúc và Xây dựng An Phát"),
            row("<b>5. Dự kiến thời gian hoàn thành công trình:</b>", "09 tháng"),
        ),
        facts(person, "full_name", "address", "phone"),
        "<b>6. Cam kết:</b> Tôi xin cam đoan làm theo đúng giấy phép được cấp, nếu sai tôi xin hoàn toàn chịu trách "
        "nhiệm và bị xử lý theo quy định của pháp luật.",
        "NGƯỜI LÀM ĐƠN",
        "(Ký ghi rõ họ tên)",
        "Phụ lục số 1",
    )  # fmt: skip


def _allowance(case: Case) -> Form:
    person = case.applicant
    return Form(
        ("TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI", "(Áp dụng đối với đối tượng quy định tại khoản 6 Điều 5)"),
        f"Chủ tịch {case.commune.committee}",
        (
            "<b>THÔNG TIN CỦA ĐỐI TƯỢNG</b>",
            row("1. Họ và tên (Viết chữ in hoa):", person.full_name.upper()),
            (Blank("Ngày/tháng/năm sinh:", short_date(person.born), 1.7), Blank("Giới tính:", person.sex),
             Blank("Dân tộc:", person.ethnicity)),
            two(("CMND hoặc Căn cước công dân số:", person.personal_id), ("Cấp ngày:", short_date(person.id_issued)),
                (1.7, 1)),
            row("Nơi cấp:", POLICE),
            row("2. Hộ khẩu thường trú:", person.residence.new),
            row("Hiện ở với ai và địa chỉ nơi ở:", "Ở với con trai, cùng địa chỉ thường trú"),
            row("3. Tình trạng đi học:", "Đã nghỉ học"),
            row("4. Có thẻ BHYT không?", "Có"),
            row("5. Đang hưởng chế độ nào sau đây:", "Không hưởng chế độ nào"),
            row("6. Thuộc hộ nghèo, cận nghèo không?", "Không"),
            two(("7. Có khuyết tật không? Dạng tật:", "Vận động"), ("Mức độ khuyết tật:", "Nặng"), (1.2, 1)),
            row("8. Có tham gia làm việc không?", "Không"),
            row("9. Khả năng tự phục vụ?", "Cần người trợ giúp một phần"),
        ),
        facts(person, "full_name", "date_of_birth", "personal_id", "address", capitals=True),
        "Tôi xin cam đoan những lời khai trên là đúng, nếu có điều gì khai không đúng tôi xin chịu trách nhiệm hoàn "
        "toàn.",
        "NGƯỜI KHAI",
        "(Ký, ghi rõ họ tên. Trường hợp khai thay phải ghi đầy đủ thông tin người khai thay)",
        "Mẫu số 1d",
    )  # fmt: skip


FORMS: Forms = {
    "1.001193": _birth,
    "1.004873": _marital_status,
    "2.000635": _extract,
    "1.012783": _land,
    "1.009994": _building,
    "1.001776": _allowance,
}
