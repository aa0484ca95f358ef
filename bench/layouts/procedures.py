"""What each sample procedure's form asks for and about, what is handed in with it, what it costs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bench.layouts.facts import Facts
from bench.layouts.wording import figures
from samples.case import Case
from samples.words import decimal_comma, short_date, spelled

_FEES = {"1.004873": 15000, "2.000635": 16000, "1.009994": 75000, "1.012783": 28000}
"""Lệ phí in đồng by procedure, as resolutions of provincial councils set them; the others are free."""


@dataclass(frozen=True)
class Matter:
    """A form's title lines, the request in one phrase, the facts it asks about line by line."""

    titles: tuple[str, ...]
    request: str
    facts: tuple[Facts, ...]

    @property
    def told(self) -> tuple[Facts, ...]:
        """The facts as tables have them: no colons behind labels."""
        return tuple(tuple(text.removesuffix(":") for text in line) for line in self.facts)


def matter_of(case: Case) -> Matter:
    return _MATTERS[case.procedure.code](case)


def _birth(case: Case) -> Matter:
    home, child = case.household, case.household.child
    return Matter(
        ("TỜ KHAI ĐĂNG KÝ KHAI SINH",),
        "đăng ký khai sinh cho con đẻ",
        (
            ("Họ tên con:", child.full_name.upper()),
            ("Ngày sinh của con:", short_date(child.born), "Nam/Nữ:", child.sex),
            ("Sinh tại:", f"Khoa Sản, Trung tâm Y tế khu vực {case.commune.name}"),
            ("Quê quán của con:", home.husband.home.new),
            ("Họ tên cha:", home.husband.full_name, "Sinh năm:", str(home.husband.born.year)),
            ("Họ tên mẹ:", home.wife.full_name, "Sinh năm:", str(home.wife.born.year)),
        ),
    )


def _marital_status(_: Case) -> Matter:
    return Matter(
        ("TỜ KHAI", "ĐỀ NGHỊ CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"),
        "xác nhận tình trạng hôn nhân",
        (
            ("Tình trạng hiện tại:", "Chưa kết hôn với ai"),
            ("Dùng vào việc:", "Đăng ký kết hôn", "Số bản:", "01"),
        ),
    )


def _extract(case: Case) -> Matter:
    home = case.household
    return Matter(
        ("ĐƠN ĐỀ NGHỊ", "CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH"),
        "cấp 02 bản sao trích lục kết hôn",
        (
            ("Tên vợ:", home.wife.full_name, "Tên chồng:", home.husband.full_name),
            ("UBND đã đăng ký:", home.husband.residence.old.split(", ", 1)[1]),
            ("Kết hôn ngày:", figures(home.married_on), "Số đăng ký:", str(home.marriage_number)),
        ),
    )


def _land(case: Case) -> Matter:
    parcel = case.household.parcel
    return Matter(
        ("ĐƠN ĐĂNG KÝ BIẾN ĐỘNG", "ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT"),
        "chỉnh lý địa chỉ thửa đất theo đơn vị hành chính mới",
        (
            ("Số phát hành GCN:", parcel.serial, "Số vào sổ:", parcel.registry_number),
            ("Thửa số:", str(parcel.number), "Tờ bản đồ:", str(parcel.map_sheet)),
            ("Diện tích:", f"{decimal_comma(parcel.area)} m²", "Loại đất:", "Đất ở"),
            ("Vị trí thửa đất:", parcel.spot),
        ),
    )


def _building(case: Case) -> Matter:
    parcel = case.household.parcel
    return Matter(
        ("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG",),
        "cấp phép xây dựng mới nhà ở của hộ gia đình",
        (
            ("Nơi xây dựng:", f"{parcel.spot.split(', ')[0]}, {case.commune.title}"),
            ("Thửa số:", str(parcel.number), "Tờ bản đồ:", str(parcel.map_sheet)),
            ("Diện tích đất:", f"{decimal_comma(parcel.area)} m²", "Số tầng:", "02"),
            ("Bên thiết kế:", "Công ty Cổ phần Kiến trúc An Cư"),
        ),
    )


def _allowance(_: Case) -> Matter:
    return Matter(
        ("TỜ KHAI ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI",),
        "trợ cấp xã hội hằng tháng đối với người khuyết tật",
        (
            ("Dạng tật:", "Vận động", "Mức độ:", "Nặng"),
            ("Thẻ BHYT:", "Có", "Nhận tiền qua:", "Tài khoản"),
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


def papers_of(case: Case) -> tuple[tuple[str, str], ...]:
    """What was handed in and whether as original or copy."""
    form = "Đơn đề nghị" if case.procedure.field_code.startswith(("G10", "G17")) else "Tờ khai"
    ground = {
        "1.001193": ("Giấy chứng sinh", "Bản chính"),
        "1.012783": ("Giấy chứng nhận quyền sử dụng đất đã cấp", "Bản chính"),
        "1.009994": ("Hồ sơ bản vẽ thiết kế xây dựng", "Bản chính"),
        "1.001776": ("Giấy xác nhận khuyết tật", "Bản sao"),
    }.get(case.procedure.code, ("Giấy tờ chứng minh nơi cư trú", "Bản sao"))
    return (f"{form} (theo mẫu)", "Bản chính"), ground, ("Căn cước công dân của người nộp", "Bản chụp")


def enclosed(case: Case) -> str:
    """The same without the form itself, in one phrase."""
    return "; ".join(paper for paper, _ in papers_of(case)[1:])


def charge(case: Case) -> str:
    """ "15.000 đồng (Bằng chữ: Mười lăm nghìn đồng)"."""
    sum_of_money = _FEES.get(case.procedure.code, 0)
    words = f"{spelled(sum_of_money)} đồng"
    return f"{sum_of_money:,} đồng (Bằng chữ: {words[0].upper()}{words[1:]})".replace(",", ".")
