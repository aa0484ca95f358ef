"""What each sample procedure's form asks for and about, in the words of a third lot of offices."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bench.family_b.rows import Row, row
from bench.family_b.wording import figures
from bench.family_c.setting import two
from samples.case import Case
from samples.words import decimal_comma, short_date


@dataclass(frozen=True)
class Matter:
    """A form's title lines, the request in one phrase, the facts it asks about."""

    titles: tuple[str, ...]
    request: str
    rows: tuple[Row, ...]


def matter_of(case: Case) -> Matter:
    return _MATTERS[case.procedure.code](case)


def _birth(case: Case) -> Matter:
    home, child = case.household, case.household.child
    return Matter(
        ("TỜ KHAI ĐĂNG KÝ KHAI SINH",),
        "đăng ký khai sinh cho con đẻ",
        (
            row("Họ tên con:", child.full_name.upper()),
            two(("Ngày sinh của con:", short_date(child.born)), ("Nam/Nữ:", child.sex)),
            row("Sinh tại:", f"Khoa Sản, Trung tâm Y tế khu vực {case.commune.name}"),
            row("Quê quán của con:", home.husband.home.new),
            two(("Họ tên cha:", home.husband.full_name), ("Sinh năm:", str(home.husband.born.year)), (1.4, 0.7)),
            two(("Họ tên mẹ:", home.wife.full_name), ("Sinh năm:", str(home.wife.born.year)), (1.4, 0.7)),
        ),
    )


def _marital_status(_: Case) -> Matter:
    return Matter(
        ("TỜ KHAI", "ĐỀ NGHỊ CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"),
        "xác nhận tình trạng hôn nhân",
        (
            row("Tình trạng hiện tại:", "Chưa kết hôn với ai"),
            two(("Dùng vào việc:", "Đăng ký kết hôn"), ("Số bản:", "01"), (1.4, 0.7)),
        ),
    )


def _extract(case: Case) -> Matter:
    home = case.household
    return Matter(
        ("ĐƠN ĐỀ NGHỊ", "CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH"),
        "cấp 02 bản sao trích lục kết hôn",
        (
            two(("Tên vợ:", home.wife.full_name), ("Tên chồng:", home.husband.full_name)),
            row("UBND đã đăng ký:", home.husband.residence.old.split(", ", 1)[1]),
            two(("Kết hôn ngày:", figures(home.married_on)), ("Số đăng ký:", str(home.marriage_number)), (1.2, 0.8)),
        ),
    )


def _land(case: Case) -> Matter:
    parcel = case.household.parcel
    return Matter(
        ("ĐƠN ĐĂNG KÝ BIẾN ĐỘNG", "ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT"),
        "chỉnh lý địa chỉ thửa đất theo đơn vị hành chính mới",
        (
            two(("Số phát hành GCN:", parcel.serial), ("Số vào sổ:", parcel.registry_number)),
            two(("Thửa số:", str(parcel.number)), ("Tờ bản đồ:", str(parcel.map_sheet))),
            two(("Diện tích:", f"{decimal_comma(parcel.area)} m²"), ("Loại đất:", "Đất ở")),
            row("Vị trí thửa đất:", parcel.spot),
        ),
    )


def _building(case: Case) -> Matter:
    parcel = case.household.parcel
    return Matter(
        ("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG",),
        "cấp phép xây dựng mới nhà ở của hộ gia đình",
        (
            row("Nơi xây dựng:", f"{parcel.spot.split(', ')[0]}, {case.commune.title}"),
            two(("Thửa số:", str(parcel.number)), ("Tờ bản đồ:", str(parcel.map_sheet))),
            two(("Diện tích đất:", f"{decimal_comma(parcel.area)} m²"), ("Số tầng:", "02")),
            row("Bên thiết kế:", "Công ty Cổ phần Kiến trúc An Cư"),
        ),
    )


def _allowance(_: Case) -> Matter:
    return Matter(
        ("TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI",),
        "trợ cấp xã hội hằng tháng đối với người khuyết tật",
        (
            two(("Dạng tật:", "Vận động"), ("Mức độ:", "Nặng")),
            two(("Thẻ BHYT:", "Có"), ("Nhận tiền qua:", "Tài khoản")),
        ),
    )


_MATTERS: Mapping[str, Callable[[Case], Matter]] = {
    "1.001193": _birth,
    "1.004873": _marital_status,
    "2.000635": _extract,
    "1.012783": _land,
    "1.009994": _building,
    "1.001776": _allowance,
}
