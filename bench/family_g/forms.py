"""Forms of the sample procedures filled in by people of this family: tờ khai of TT 04/2024/TT-BTP, Mẫu 11/ĐK of
NĐ 101/2024, Mẫu số 01 of NĐ 175/2024 and Mẫu số 1d of NĐ 20/2021/NĐ-CP."""

from collections.abc import Callable, Mapping

from bench.family_b.rows import Row, row
from bench.family_b.wording import figures, lowered
from bench.family_c.setting import two
from bench.family_d.forms import Form, facts, nation
from bench.family_e.wording import committee, old_committee
from bench.family_g.wording import Writing, twice_named
from samples.case import Case
from samples.flow import Blank
from samples.people import Person
from samples.words import decimal_comma, short_date

_SWORN = "Tôi cam đoan nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình."
_HINT = "(Ký, ghi rõ họ, chữ đệm, tên)"


def _civil(
    case: Case, write: Writing, titles: tuple[str, ...], whose: str, relation: str, rows: tuple[Row, ...]
) -> Form:
    person = case.applicant
    asker = (
        row("Họ, chữ đệm, tên người yêu cầu:", person.full_name),
        two(("Ngày, tháng, năm sinh:", figures(person.born)), ("Số điện thoại:", person.phone)),
        row("Số định danh cá nhân/Giấy tờ tùy thân:", f"{person.personal_id} cấp ngày {short_date(person.id_issued)}"),
        row("Nơi cư trú:", write(person.residence.new)),
        row(f"Quan hệ với {whose}:", relation),
    )
    told = facts(person, "full_name", "date_of_birth", "personal_id", "phone") | {
        "address": write(person.residence.new)
    }
    return Form(titles, committee(case), (*asker, *rows), told, _SWORN, "Người yêu cầu", _HINT)


def _birth(case: Case, write: Writing) -> Form:
    child, home = case.household.child, case.household
    rows = (
        row("Đề nghị đăng ký khai sinh cho người có tên:", child.full_name.upper()),
        two(("Sinh ngày:", short_date(child.born)), ("tại:", f"Trung tâm Y tế {case.commune.name}"), (0.6, 1)),
        nation(child),
        row("Quê quán:", write(home.husband.home.new)),
        *_parent("mẹ", home.wife, write),
        *_parent("cha", home.husband, write),
        two(("Đề nghị cấp bản sao:", "Có"), ("Số lượng:", "03 bản")),
    )
    relation = "Mẹ con" if case.applicant.female else "Cha con"
    return _civil(case, write, ("TỜ KHAI ĐĂNG KÝ KHAI SINH",), "người được khai sinh", relation, rows)


def _parent(who: str, person: Person, write: Writing) -> tuple[Row, ...]:
    return (
        two((f"Họ, chữ đệm, tên người {who}:", person.full_name), ("Năm sinh:", str(person.born.year)), (2.2, 1)),
        row(f"Nơi cư trú của người {who}:", write(person.residence.new)),
    )


def _marital_status(case: Case, write: Writing) -> Form:
    rows = (
        row("Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho:", "Bản thân tôi"),
        nation(case.applicant),
        row("Trong thời gian cư trú tại:", f"{lowered(case.commune.title)}, {lowered(case.province.name)}"),
        row("Tình trạng hôn nhân:", "Chưa đăng ký kết hôn với ai"),
        row("Mục đích sử dụng:", "Để đăng ký kết hôn"),
    )
    titles = ("TỜ KHAI CẤP GIẤY XÁC NHẬN", "TÌNH TRẠNG HÔN NHÂN")
    return _civil(case, write, titles, "người được cấp Giấy xác nhận", "Bản thân", rows)


def _extract(case: Case, write: Writing) -> Form:
    home = case.household
    where = case.rng.choice((old_committee, twice_named))(case)
    rows = (
        row("Đề nghị cấp bản sao trích lục kết hôn của:", f"{home.husband.full_name} và {home.wife.full_name}"),
        row("Đã đăng ký tại:", where),
        two(("Số:", f"{home.marriage_number:02}"), ("ngày:", figures(home.married_on))),
        row("Số lượng bản sao yêu cầu cấp:", "02 (hai) bản"),
    )
    return _civil(case, write, ("TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH",), "người được cấp bản sao", "Bản thân", rows)


def _land(case: Case, write: Writing) -> Form:
    person, parcel = case.applicant, case.household.parcel
    request = "Thay đổi địa chỉ thửa đất, địa chỉ người sử dụng đất theo tên đơn vị hành chính mới"
    return Form(
        ("ĐƠN ĐĂNG KÝ BIẾN ĐỘNG ĐẤT ĐAI,", "TÀI SẢN GẮN LIỀN VỚI ĐẤT"),
        f"Chi nhánh Văn phòng Đăng ký đất đai {case.commune.name}",
        (
            "1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất, người quản lý đất:",
            row("a) Tên:", person.full_name.upper()),
            row("b) Giấy tờ nhân thân/pháp nhân:", f"CCCD số {person.personal_id}"),
            row("c) Địa chỉ:", write(person.residence.new)),
            two(("d) Điện thoại liên hệ:", person.phone), ("Hộp thư điện tử:", "")),
            row("2. Nội dung biến động:", request),
            row("3. Giấy chứng nhận đã cấp:", f"số {parcel.serial}, vào sổ {parcel.registry_number}, ngày "
                f"{figures(parcel.certified_on)}; thửa {parcel.number}, tờ {parcel.map_sheet}"),
            row("4. Giấy tờ nộp kèm theo đơn này gồm có:", "01 bản gốc Giấy chứng nhận"),
        ),
        facts(person, "full_name", "personal_id", "phone", capitals=True)
        | {"address": write(person.residence.new), "request": request},
        "Cam đoan nội dung kê khai trên đơn là đúng sự thật và chịu trách nhiệm trước pháp luật.",
        "Người viết đơn",
        "(Ký và ghi rõ họ tên, đóng dấu nếu có)",
        "Mẫu số 11/ĐK",
    )  # fmt: skip


def _building(case: Case, write: Writing) -> Form:
    person, parcel = case.applicant, case.household.parcel
    area = decimal_comma(parcel.area)
    return Form(
        ("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho công trình: Nhà ở riêng lẻ)"),
        f"UBND {lowered(case.commune.title)}",
        (
            "1. Thông tin về chủ đầu tư:",
            row("- Tên chủ đầu tư (tên chủ hộ):", person.full_name),
            row("- Địa chỉ liên hệ:", write(person.residence.new)),
            two(("- Số định danh:", person.personal_id), ("Số điện thoại:", person.phone)),
            "2. Thông tin công trình:",
            two(("- Lô đất số:", f"{parcel.number} (tờ {parcel.map_sheet})"), ("Diện tích:", f"{area} m²")),
            row("- Tại:", f"{lowered(case.commune.title)}, {lowered(case.province.name)}"),
            row("3. Tổ chức lập thiết kế xây dựng:", "Công ty TNHH Tư vấn Kiến trúc Sông Hàn"),
            "4. Nội dung đề nghị cấp phép:",
            (Blank("- Số tầng:", "02"), Blank("Chiều cao:", "8,65 m"), Blank("Cấp công trình:", "III")),
            row("5. Dự kiến thời gian hoàn thành công trình:", "06 tháng"),
        ),
        facts(person, "full_name", "personal_id", "phone") | {"address": write(person.residence.new)},
        "6. Cam kết: Tôi xin cam đoan làm theo đúng giấy phép được cấp, nếu sai tôi xin hoàn toàn chịu trách nhiệm và "
        "bị xử lý theo quy định của pháp luật.",
        "Người làm đơn",
        "(Ký, ghi rõ họ tên)",
        "Mẫu số 01",
    )


def _allowance(case: Case, write: Writing) -> Form:
    person = case.applicant
    return Form(
        ("TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI",),
        f"UBND {lowered(case.commune.title)}",
        (
            "Phần I. THÔNG TIN CỦA ĐỐI TƯỢNG",
            row("1. Họ và tên (Viết chữ in hoa):", person.full_name.upper()),
            two(("Ngày/tháng/năm sinh:", short_date(person.born)), ("Giới tính:", person.sex), (1.6, 1)),
            two(("Giấy CMND/CCCD số:", person.personal_id), ("Cấp ngày:", figures(person.id_issued)), (1.4, 1)),
            row("2. Nơi đăng ký thường trú:", write(person.residence.new)),
            row("3. Số điện thoại:", person.phone),
            row("4. Có thẻ BHYT không?", "Có"),
            row("5. Đang hưởng chế độ trợ cấp BHXH, ưu đãi hàng tháng:", "Không"),
            two(("6. Dạng khuyết tật:", "Nghe, nói"), ("Mức độ:", "Đặc biệt nặng")),
            "Phần II. NỘI DUNG ĐỀ NGHỊ",
            row("Đề nghị được hưởng:", "Trợ cấp xã hội hằng tháng"),
        ),
        facts(person, "full_name", "date_of_birth", "personal_id", "phone", capitals=True)
        | {"address": write(person.residence.new), "request": "Trợ cấp xã hội hằng tháng"},
        "Tôi xin cam đoan những lời khai trên là đúng, nếu có điều gì khai không đúng tôi xin chịu trách nhiệm.",
        "NGƯỜI KHAI",
        "(Ký, ghi rõ họ tên)",
        "Mẫu số 1d",
    )


FORMS: Mapping[str, Callable[[Case, Writing], Form]] = {
    "1.001193": _birth,
    "1.004873": _marital_status,
    "2.000635": _extract,
    "1.012783": _land,
    "1.009994": _building,
    "1.001776": _allowance,
}
