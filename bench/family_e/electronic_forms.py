"""Interactive electronic forms as the portals print them: NĐ 63/2024/NĐ-CP (birth, linked with residence and health
insurance), TT 01/2022/TT-BTP (civil status), and the portal's own of NĐ 101/2024, NĐ 175/2024, NĐ 20/2021/NĐ-CP."""

from bench.family_b.rows import Row, row
from bench.family_c.setting import two
from bench.family_c.wording import unit_of
from bench.family_d.forms import Form, Forms, facts
from bench.family_e.wording import committee, old_committee
from samples.case import Case
from samples.flow import Blank
from samples.people import Person
from samples.words import decimal_comma, short_date

_SWORN = "Tôi cam đoan các thông tin cung cấp là đúng sự thật và chịu trách nhiệm trước pháp luật về thông tin đã khai."


def _asker(case: Case) -> tuple[Row, ...]:
    person = case.applicant
    return (
        row("Họ, chữ đệm, tên:", person.full_name.upper()),
        two(("Ngày, tháng, năm sinh:", short_date(person.born)), ("Giới tính:", person.sex), (1.5, 1)),
        row("Số định danh cá nhân:", person.personal_id),
        row("Nơi cư trú:", person.residence.new),
        row("Số điện thoại liên hệ:", person.phone),
    )


def _form(case: Case, titles: tuple[str, ...], parts: tuple[Row | str, ...], **more: str) -> Form:
    told = facts(case.applicant, "full_name", "date_of_birth", "personal_id", "address", "phone", capitals=True)
    return Form(titles, committee(case), parts, told | more, _SWORN)


def _parent(who: str, person: Person) -> tuple[Row, ...]:
    return (
        row(f"Họ, chữ đệm, tên người {who}:", person.full_name.upper()),
        two(("Năm sinh:", str(person.born.year)), ("Số định danh cá nhân:", person.personal_id), (0.8, 1.4)),
        row(f"Nơi cư trú của {who}:", person.residence.new),
    )


def _birth(case: Case) -> Form:
    child, home = case.household.child, case.household
    return _form(
        case,
        (
            "TỜ KHAI ĐIỆN TỬ",
            "LIÊN THÔNG ĐĂNG KÝ KHAI SINH, ĐĂNG KÝ THƯỜNG TRÚ,",
            "CẤP THẺ BẢO HIỂM Y TẾ CHO TRẺ DƯỚI 6 TUỔI",
        ),
        (
            "I. THÔNG TIN NGƯỜI YÊU CẦU",
            *_asker(case),
            row("Quan hệ với trẻ:", "Mẹ" if case.applicant.female else "Cha"),
            "II. THÔNG TIN TRẺ ĐƯỢC ĐĂNG KÝ KHAI SINH",
            row("Họ, chữ đệm, tên:", child.full_name.upper()),
            two(("Ngày, tháng, năm sinh:", short_date(child.born)), ("Giới tính:", child.sex), (1.5, 1)),
            two(("Dân tộc:", child.ethnicity), ("Quốc tịch:", "Việt Nam")),
            row("Nơi sinh:", f"Bệnh viện Phụ sản - Nhi {case.province.short}"),
            row("Quê quán:", home.husband.home.new),
            *_parent("mẹ", home.wife),
            *_parent("cha", home.husband),
            "III. THÔNG TIN ĐĂNG KÝ THƯỜNG TRÚ, CẤP THẺ BẢO HIỂM Y TẾ",
            two(("Họ và tên chủ hộ:", home.husband.full_name), ("Quan hệ với chủ hộ:", "Con"), (1.5, 1)),
            row("Nơi đăng ký khám, chữa bệnh ban đầu:", f"Trạm Y tế {case.commune.title}"),
        ),
    )


def _marital_status(case: Case) -> Form:
    return _form(
        case,
        ("TỜ KHAI CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", "(Mẫu hộ tịch điện tử tương tác)"),
        (
            "I. THÔNG TIN VỀ NGƯỜI YÊU CẦU",
            *_asker(case),
            row("Quan hệ với người được cấp giấy:", "Bản thân"),
            "II. THÔNG TIN VỀ NGƯỜI ĐƯỢC CẤP GIẤY XÁC NHẬN",
            two(("Dân tộc:", case.applicant.ethnicity), ("Quốc tịch:", "Việt Nam")),
            row("Tình trạng hôn nhân:", "Chưa đăng ký kết hôn với ai"),
            row("Mục đích sử dụng:", "Đăng ký kết hôn"),
            "III. THÔNG TIN VỀ NHẬN KẾT QUẢ",
            two(("Số lượng bản cần cấp:", "01"), ("Hình thức nhận:", "Trực tiếp")),
        ),
    )


def _extract(case: Case) -> Form:
    home = case.household
    request = "Cấp bản sao Trích lục kết hôn"
    return _form(
        case,
        ("TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH", "(Mẫu hộ tịch điện tử tương tác)"),
        (
            "I. THÔNG TIN VỀ NGƯỜI YÊU CẦU",
            *_asker(case),
            "II. NỘI DUNG YÊU CẦU",
            row("Nội dung đề nghị:", request),
            row("Họ, chữ đệm, tên vợ:", home.wife.full_name),
            row("Họ, chữ đệm, tên chồng:", home.husband.full_name),
            row("Cơ quan đã đăng ký:", old_committee(case)),
            two(("Ngày đăng ký:", short_date(home.married_on)), ("Số đăng ký:", str(home.marriage_number))),
            row("Số lượng bản sao:", "03"),
        ),
        request=request,
    )


def _land(case: Case) -> Form:
    parcel = case.household.parcel
    request = "Đăng ký thay đổi địa chỉ thửa đất do sắp xếp đơn vị hành chính"
    return _form(
        case,
        ("ĐƠN ĐĂNG KÝ BIẾN ĐỘNG", "ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT"),
        (
            "1. NGƯỜI SỬ DỤNG ĐẤT",
            *_asker(case),
            "2. GIẤY CHỨNG NHẬN ĐÃ CẤP",
            two(("Số phát hành:", parcel.serial), ("Số vào sổ cấp GCN:", parcel.registry_number)),
            two(("Thửa đất số:", str(parcel.number)), ("Tờ bản đồ số:", str(parcel.map_sheet))),
            two(("Diện tích:", f"{decimal_comma(parcel.area)} m²"), ("Ngày cấp:", short_date(parcel.certified_on))),
            row("Địa chỉ thửa đất:", parcel.spot),
            "3. NỘI DUNG BIẾN ĐỘNG",
            row("Nội dung đề nghị:", request),
            row("Địa chỉ thửa đất sau biến động:", f"{case.commune.title}, {case.province.name}"),
        ),
        request=request,
    )


def _building(case: Case) -> Form:
    parcel = case.household.parcel
    ground = parcel.area * 3 // 5
    return _form(
        case,
        ("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG", "(Nhà ở riêng lẻ)"),
        (
            "1. THÔNG TIN VỀ CHỦ ĐẦU TƯ",
            *_asker(case),
            "2. THÔNG TIN CÔNG TRÌNH",
            row("Địa điểm xây dựng:", f"{parcel.spot.split(', ')[0]}, {case.commune.title}, {case.province.name}"),
            two(("Lô đất số:", str(parcel.number)), ("Diện tích:", f"{decimal_comma(parcel.area)} m²")),
            "3. TỔ CHỨC LẬP, THẨM TRA THIẾT KẾ XÂY DỰNG",
            row("Tên tổ chức lập thiết kế:", "Công ty Cổ phần Tư vấn Xây dựng Tân Long"),
            row("Mã số chứng chỉ năng lực:", f"BXD-{case.serial:08}"),
            "4. NỘI DUNG ĐỀ NGHỊ CẤP PHÉP",
            (Blank("Cấp công trình:", "III"), Blank("Số tầng:", "3"), Blank("Chiều cao:", "12 m")),
            two(("Diện tích xây dựng tầng 1:", f"{decimal_comma(ground)} m²"),
                ("Tổng diện tích sàn:", f"{decimal_comma(ground * 3)} m²")),
            row("Dự kiến thời gian hoàn thành công trình:", "12 tháng"),
        ),
    )  # fmt: skip


def _allowance(case: Case) -> Form:
    request = "Hưởng trợ cấp xã hội hằng tháng"
    return _form(
        case,
        ("TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI",),
        (
            "I. THÔNG TIN CỦA ĐỐI TƯỢNG",
            *_asker(case),
            row("Đang hưởng chế độ:", "Không"),
            two(("Dạng khuyết tật:", "Vận động"), ("Mức độ khuyết tật:", "Nặng")),
            row("Nơi khám chữa bệnh BHYT:", unit_of(case, "Trạm Y tế")),
            "II. NỘI DUNG ĐỀ NGHỊ",
            row("Nội dung đề nghị:", request),
            row("Hình thức nhận:", "Qua tài khoản ngân hàng"),
        ),
        request=request,
    )


FORMS: Forms = {
    "1.001193": _birth,
    "1.004873": _marital_status,
    "2.000635": _extract,
    "1.012783": _land,
    "1.009994": _building,
    "1.001776": _allowance,
}
