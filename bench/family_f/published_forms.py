"""Forms of the sample procedures as published: TT 15/2015/TT-BTP, Mẫu 09/ĐK of TT 24/2014/TT-BTNMT, Mẫu 01 of
NĐ 175/2024/NĐ-CP, Mẫu 1d of NĐ 20/2021/NĐ-CP."""

from bench.family_b.rows import Row, row
from bench.family_c.setting import two
from bench.family_c.wording import bare
from bench.family_d.forms import Form, Forms, facts, nation, parent
from bench.family_e.wording import old_committee
from samples.case import Case
from samples.flow import Blank
from samples.people import Person
from samples.words import decimal_comma, short_date

_SWORN = "Tôi cam đoan những nội dung khai trên đây là đúng và chịu trách nhiệm trước pháp luật về lời khai của mình."


def _card(person: Person) -> str:
    return f"CCCD số {person.personal_id}, nơi cấp: Cục CSQLHC về TTXH, ngày cấp: {bare(person.id_issued)}"


def _civil(case: Case, matter: str, paper: str, relation: str, rows: tuple[Row, ...], *, born: bool = False) -> Form:
    person = case.applicant
    names = ("full_name", "personal_id", "address", *(("date_of_birth",) if born else ()))
    return Form(
        (f"TỜ KHAI {matter.upper()}",),
        case.commune.committee,
        (
            row("Họ, chữ đệm, tên người yêu cầu:", person.full_name.upper()),
            row("Nơi cư trú:", person.residence.new),
            row("Giấy tờ tùy thân:", _card(person)),
            row(f"Quan hệ với người được {paper}:", relation),
            f"Đề nghị cơ quan {matter} cho người dưới đây:",
            *rows,
        ),
        facts(person, *names, capitals=True),
        _SWORN,
    )


def _self(person: Person) -> tuple[Row, ...]:
    born = two(("Họ, chữ đệm, tên:", person.full_name.upper()), ("Sinh ngày:", bare(person.born)), (1.7, 1))
    return born, nation(person)


def _birth(case: Case) -> Form:
    child, home = case.household.child, case.household
    rows = (
        two(("Họ, chữ đệm, tên:", child.full_name.upper()), ("Sinh ngày:", bare(child.born)), (1.7, 1)),
        nation(child),
        row("Nơi sinh:", f"Bệnh viện Đa khoa {case.province.short}"),
        row("Quê quán:", home.husband.home.new),
        *parent("mẹ", home.wife),
        *parent("cha", home.husband),
    )
    return _civil(case, "đăng ký khai sinh", "khai sinh", "Mẹ" if case.applicant.female else "Cha", rows)


def _marital_status(case: Case) -> Form:
    rows = (
        *_self(case.applicant),
        row("Tình trạng hôn nhân:", "Chưa đăng ký kết hôn với ai"),
        row("Mục đích sử dụng Giấy xác nhận:", "Kết hôn"),
    )
    return _civil(case, "cấp Giấy xác nhận tình trạng hôn nhân", "cấp Giấy xác nhận", "Bản thân", rows, born=True)


def _extract(case: Case) -> Form:
    home = case.household
    rows = (
        *_self(case.applicant),
        row("Việc hộ tịch đã đăng ký:", "Kết hôn"),
        row("Đã đăng ký tại:", old_committee(case)),
        two(("Theo số:", str(home.marriage_number)), ("ngày:", short_date(home.married_on))),
        row("Số lượng bản sao yêu cầu cấp:", "02 bản"),
    )
    return _civil(case, "cấp bản sao Trích lục hộ tịch", "cấp bản sao", "Bản thân", rows, born=True)


def _land(case: Case) -> Form:
    person, parcel, request = case.applicant, case.household.parcel, "Địa chỉ thửa đất, địa chỉ của người sử dụng đất"
    return Form(
        ("ĐƠN ĐĂNG KÝ BIẾN ĐỘNG", "ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT"),
        case.commune.committee,
        (
            "<b>I. PHẦN KÊ KHAI CỦA NGƯỜI ĐĂNG KÝ</b>",
            "1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất",
            row("1.1. Tên (viết chữ in hoa):", person.full_name.upper()),
            row("1.2. Địa chỉ:", person.residence.new),
            "2. Giấy chứng nhận đã cấp",
            row("2.1. Số vào sổ cấp GCN:", parcel.registry_number),
            row("2.2. Số phát hành GCN:", parcel.serial),
            row("2.3. Ngày cấp GCN:", short_date(parcel.certified_on)),
            row("3. Nội dung biến động về:", request),
            two(("3.1. Nội dung trên GCN trước khi biến động:", ""), ("3.2. Nội dung sau khi biến động:", "")),
            two(("- Địa chỉ:", parcel.spot.split(", ")[1]), ("- Địa chỉ:", case.commune.title)),
            row("4. Lý do biến động:", "Thực hiện sắp xếp đơn vị hành chính"),
            row("5. Giấy tờ nộp kèm theo đơn này gồm có:", "- Giấy chứng nhận đã cấp"),
        ),
        facts(person, "full_name", "address", capitals=True) | {"request": request},
        "Tôi có nhu cầu được ghi thay đổi vào Giấy chứng nhận. Tôi cam đoan nội dung kê khai trên đơn là đúng sự thật.",
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
            "1. Thông tin về chủ đầu tư:",
            two(("- Tên chủ đầu tư (tên chủ hộ):", person.full_name), ("SĐT:", person.phone), (2, 1)),
            row("- Địa chỉ liên hệ:", person.residence.new),
            row("- Số định danh cá nhân/CCCD:", person.personal_id),
            "2. Thông tin công trình:",
            row("- Địa điểm xây dựng:", f"{case.commune.title}, {case.province.name}"),
            two(("- Lô đất số:", f"{parcel.number}/{parcel.map_sheet}"),
                ("Diện tích:", f"{decimal_comma(parcel.area)} m²")),
            "3. Nội dung đề nghị cấp phép:",
            (Blank("- Cấp công trình:", "III"), Blank("Số tầng:", "2"), Blank("Chiều cao:", "8,1 m")),
            row("4. Dự kiến thời gian hoàn thành công trình:", "07 tháng"),
        ),
        facts(person, "full_name", "address", "phone", "personal_id"),
        "5. Cam kết: Tôi xin cam đoan làm theo đúng giấy phép được cấp, nếu sai tôi xin hoàn toàn chịu trách nhiệm.",
        "CHỦ ĐẦU TƯ",
        "(Ký, ghi rõ họ tên)",
        "Mẫu số 01",
    )  # fmt: skip


def _allowance(case: Case) -> Form:
    person = case.applicant
    return Form(
        ("TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI",),
        f"Chủ tịch {case.commune.committee}",
        (
            two(("1. Họ và tên:", person.full_name.upper()), ("Ngày sinh:", bare(person.born)), (1.7, 1)),
            two(("Số CCCD:", person.personal_id), ("Giới tính:", person.sex), (1.7, 1)),
            row("2. Hộ khẩu thường trú:", person.residence.new),
            row("3. Nơi ở hiện nay:", "Như trên"),
            row("4. Điện thoại liên hệ:", person.phone),
            two(("5. Có thẻ BHYT không?", "Có"), ("Thuộc hộ nghèo không?", "Không")),
            two(("6. Dạng khuyết tật:", "Vận động"), ("Mức độ khuyết tật:", "Nặng")),
            row("7. Đang hưởng chế độ:", "Không"),
        ),
        facts(person, "full_name", "date_of_birth", "personal_id", "address", "phone", capitals=True),
        "Tôi xin cam đoan những lời khai trên là đúng, nếu có điều gì khai không đúng tôi xin chịu trách nhiệm.",
        "NGƯỜI KHAI",
        "(Ký, ghi rõ họ tên)",
        "Mẫu số 1d",
    )


FORMS: Forms = {
    "1.001193": _birth,
    "1.004873": _marital_status,
    "2.000635": _extract,
    "1.012783": _land,
    "1.009994": _building,
    "1.001776": _allowance,
}
