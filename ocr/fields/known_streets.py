"""Streets that nearly every town has, named after the same people and days: lost marks are put back by them."""

import re

from dossiers.text import fold

_STREETS = (
    "An Dương Vương|Âu Cơ|Bà Huyện Thanh Quan|Bà Triệu|Bạch Đằng|Bùi Thị Xuân|Cách Mạng Tháng Tám|Cao Bá Quát|"
    "Cao Thắng|Chu Văn An|Cô Bắc|Cô Giang|Cống Quỳnh|Duy Tân|Đào Duy Từ|Điện Biên Phủ|Đinh Công Tráng|"
    "Đinh Tiên Hoàng|Đoàn Thị Điểm|Đống Đa|Đội Cấn|Hai Bà Trưng|Hàm Nghi|Hàn Thuyên|Hồ Tùng Mậu|Hồ Xuân Hương|"
    "Hoàng Diệu|Hoàng Hoa Thám|Hoàng Quốc Việt|Hoàng Văn Thụ|Huyền Trân Công Chúa|Huỳnh Thúc Kháng|Hùng Vương|"
    "Khúc Thừa Dụ|Kim Đồng|Lạc Long Quân|Lê Duẩn|Lê Đại Hành|Lê Hoàn|Lê Hồng Phong|Lê Lai|Lê Lợi|Lê Quý Đôn|"
    "Lê Thánh Tông|Lê Văn Hưu|Lê Văn Sỹ|Lý Công Uẩn|Lý Nam Đế|Lý Thái Tổ|Lý Thường Kiệt|Lý Tự Trọng|Mạc Đĩnh Chi|"
    "Mai Hắc Đế|Mai Thúc Loan|Nam Kỳ Khởi Nghĩa|Ngô Gia Tự|Ngô Quyền|Ngô Sĩ Liên|Nguyễn Bỉnh Khiêm|"
    "Nguyễn Chí Thanh|Nguyễn Công Trứ|Nguyễn Du|Nguyễn Đình Chiểu|Nguyễn Huệ|Nguyễn Hữu Cảnh|Nguyễn Khuyến|"
    "Nguyễn Lương Bằng|Nguyễn Tất Thành|Nguyễn Thái Học|Nguyễn Thị Minh Khai|Nguyễn Thiện Thuật|Nguyễn Trãi|"
    "Nguyễn Tri Phương|Nguyễn Trung Trực|Nguyễn Trường Tộ|Nguyễn Văn Cừ|Nguyễn Văn Linh|Nguyễn Văn Trỗi|"
    "Nguyễn Viết Xuân|Phạm Hồng Thái|Phạm Ngọc Thạch|Phạm Ngũ Lão|Phạm Văn Đồng|Phan Bội Châu|Phan Chu Trinh|"
    "Phan Châu Trinh|Phan Đăng Lưu|Phan Đình Phùng|Phan Huy Chú|Phan Thanh Giản|Phùng Hưng|Quang Trung|"
    "Tạ Quang Bửu|Tăng Bạt Hổ|Tháng Tám|Thái Phiên|Thi Sách|Tô Hiến Thành|Tô Hiệu|Tôn Đức Thắng|Tôn Thất Thuyết|"
    "Tôn Thất Tùng|Trần Bình Trọng|Trần Cao Vân|Trần Đại Nghĩa|Trần Hưng Đạo|Trần Khánh Dư|Trần Nguyên Hãn|"
    "Trần Nhân Tông|Trần Nhật Duật|Trần Phú|Trần Quang Diệu|Trần Quang Khải|Trần Quốc Toản|Trần Quý Cáp|"
    "Trần Thái Tông|Triệu Quang Phục|Trương Công Định|Trương Định|Trường Chinh|Võ Nguyên Giáp|Võ Thị Sáu|"
    "Võ Văn Kiệt|Võ Văn Tần|Xô Viết Nghệ Tĩnh|Yên Ninh|Yết Kiêu"
)
_BY_LETTERS = {fold(name): name for name in _STREETS.split("|")}
_STREET = re.compile(
    r"^(?P<before>(?:(?:số(?: nhà)?|đường)\s+)?(?:\d[\w/\-]*,?\s+)?(?:đường\s+)?)(?P<name>\D+)$", re.IGNORECASE
)


def is_street(name: str) -> bool:
    """Whether it is one of them, letter by letter in any case."""
    return _BY_LETTERS.get(fold(name), "").casefold() == name.casefold()


def with_street(part: str) -> str:
    """The part of an address with a known street spelt as it is: `120 Lê Lơi` → `120 Lê Lợi`; else as it is.

    Only after a house number or `đường`: hamlets bear names that differ in a mark.
    """
    found = _STREET.match(part)
    if found is None or not found["before"]:
        return part
    name = found["name"].strip()
    spelt = _BY_LETTERS.get(fold(name))
    if spelt is None:
        return part
    return found["before"] + (spelt.upper() if name.isupper() else spelt)
