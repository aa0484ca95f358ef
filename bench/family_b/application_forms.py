"""What each sample procedure's form asks for (TT 04/2020/TT-BTP, NĐ 101/2024, NĐ 175/2024, NĐ 20/2021/NĐ-CP)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bench.family_b.rows import Row, row
from bench.layouts.wording import figures
from samples.case import Case
from samples.flow import Blank
from samples.words import decimal_comma, short_date


@dataclass(frozen=True)
class Form:
    """A form's titles, its request, what it asks about the matter, and its last promise."""

    titles: tuple[str, ...]
    request: str
    rows: tuple[Row, ...]
    attached: tuple[str, ...]
    promise: str = "Tôi cam đoan nội dung khai trên là đúng và chịu trách nhiệm trước pháp luật về lời khai của mình."


def form_of(case: Case) -> Form:
    return _FORMS[case.procedure.code](case)


def _birth(case: Case) -> Form:
    home, child = case.household, case.household.child
    return Form(
        ("TỜ KHAI ĐĂNG KÝ KHAI SINH",),
        "Đăng ký khai sinh cho trẻ dưới đây",
        (
            row("Họ, chữ đệm, tên của trẻ:", child.full_name.upper()),
            (Blank("Sinh ngày:", short_date(child.born), 1.2), Blank("Giới tính:", child.sex, 0.8)),
            row("Nơi sinh của trẻ:", f"Trung tâm Y tế {case.commune.name}"),
            (Blank("Dân tộc:", child.ethnicity), Blank("Quốc tịch:", "Việt Nam")),
            row("Quê quán của trẻ:", home.husband.home.new),
            row("Họ tên mẹ, năm sinh:", f"{home.wife.full_name}, {home.wife.born.year}"),
            row("Họ tên cha, năm sinh:", f"{home.husband.full_name}, {home.husband.born.year}"),
        ),
        ("Giấy chứng sinh",),
    )


def _marital_status(case: Case) -> Form:
    return Form(
        ("TỜ KHAI CẤP GIẤY XÁC NHẬN", "TÌNH TRẠNG HÔN NHÂN"),
        "Cấp Giấy xác nhận tình trạng hôn nhân cho bản thân",
        (
            row("Trong thời gian cư trú tại:", case.applicant.residence.new),
            row("Tình trạng hôn nhân:", "Chưa kết hôn lần nào"),
            row("Mục đích sử dụng Giấy xác nhận:", "kết hôn"),
        ),
        (),
    )


def _extract(case: Case) -> Form:
    home = case.household
    return Form(
        ("TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH",),
        "Cấp bản sao Trích lục kết hôn",
        (
            row("Của hai vợ chồng:", f"{home.husband.full_name} và {home.wife.full_name}"),
            row("Đã đăng ký kết hôn tại:", f"UBND {home.husband.residence.old.split(', ', 1)[1]}"),
            (
                Blank("Ngày đăng ký:", figures(home.married_on), 1.2),
                Blank("Số đăng ký:", str(home.marriage_number), 0.8),
            ),
            row("Số bản sao yêu cầu cấp:", "03"),
        ),
        (),
    )


def _land(case: Case) -> Form:
    parcel = case.household.parcel
    return Form(
        ("ĐƠN ĐĂNG KÝ BIẾN ĐỘNG", "ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT"),
        "Xác nhận thay đổi địa chỉ thửa đất",
        (
            row("Thửa đất:", f"số {parcel.number}, tờ bản đồ {parcel.map_sheet}, {decimal_comma(parcel.area)} m²"),
            row("Tại:", parcel.spot),
            row("Giấy chứng nhận:", f"số {parcel.serial}, vào sổ {parcel.registry_number}"),
            row("Lý do biến động:", "Sắp xếp đơn vị hành chính"),
        ),
        ("Giấy chứng nhận đã cấp", "Bản sao CCCD"),
    )


def _building(case: Case) -> Form:
    parcel = case.household.parcel
    return Form(
        ("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG", "(Sử dụng cho nhà ở riêng lẻ)"),
        "Cấp giấy phép xây dựng nhà ở 02 tầng",
        (
            row("Lô đất xây dựng:", f"thửa {parcel.number}, tờ bản đồ {parcel.map_sheet}"),
            row("Diện tích lô đất:", f"{decimal_comma(parcel.area)} m²"),
            row("Tại:", f"{parcel.spot.split(', ')[0]}, {case.commune.title}"),
            row("Tổ chức lập thiết kế:", "Công ty TNHH Thiết kế Nhà Việt"),
        ),
        ("Giấy tờ về quyền sử dụng đất", "Bản vẽ thiết kế"),
        "Tôi xin cam đoan làm theo đúng giấy phép được cấp, nếu sai tôi xin hoàn toàn chịu trách nhiệm.",
    )


def _allowance(_: Case) -> Form:
    return Form(
        ("TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI",),
        "Hưởng trợ cấp xã hội hằng tháng",
        (
            row("Có thẻ BHYT không?", "Có"),
            (Blank("Dạng khuyết tật:", "Vận động", 1.2), Blank("Mức độ:", "Nặng", 0.8)),
            row("Đang hưởng chế độ nào sau đây:", "Không"),
        ),
        ("Giấy xác nhận khuyết tật",),
    )


_FORMS: Mapping[str, Callable[[Case], Form]] = {
    "1.001193": _birth,
    "1.004873": _marital_status,
    "2.000635": _extract,
    "1.012783": _land,
    "1.009994": _building,
    "1.001776": _allowance,
}
