"""How three one-stop systems word and set their giấy tiếp nhận hồ sơ và hẹn trả kết quả."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """One system's form: its style of rows, typeface, labels and who receives."""

    style: str
    family: str
    labels: tuple[str, ...]
    unit: tuple[str, str]
    receiving: str
    copies: str


LOOKS = (
    Look(
        "plain", "Tinos",
        ("Tiếp nhận hồ sơ của:", "Địa chỉ:", "Số điện thoại:", "Email:", "Số CCCD/Định danh cá nhân:",
         "Nội dung yêu cầu giải quyết:", "Số lượng hồ sơ:", "Thời gian giải quyết hồ sơ theo quy định là:",
         "Thời gian nhận hồ sơ:", "Thời gian trả kết quả giải quyết hồ sơ:", "Đăng ký nhận kết quả tại:"),
        ("BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ"), "Bộ phận Tiếp nhận và Trả kết quả", "01",
    ),
    Look(
        "cells", "Tinos",
        ("Người nộp hồ sơ:", "Địa chỉ liên hệ:", "Điện thoại:", "Thư điện tử:", "Số định danh cá nhân:",
         "Tên thủ tục hành chính:", "Số bộ hồ sơ:", "Thời hạn giải quyết:", "Ngày tiếp nhận:", "Ngày hẹn trả:",
         "Hình thức nhận kết quả:"),
        ("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), "Trung tâm Phục vụ hành chính công", "1",
    ),
    Look(
        "columns", "Arimo",
        ("Họ tên người nộp:", "Nơi cư trú:", "Số ĐT:", "Email:", "CCCD/CMND số:", "Thủ tục:", "Số lượng:",
         "Thời gian xử lý:", "Giờ, ngày nhận:", "Giờ, ngày hẹn trả kết quả:", "Nhận kết quả tại:"),
        ("BỘ PHẬN MỘT CỬA", "HIỆN ĐẠI"), "Bộ phận Một cửa", "01",
    ),
)  # fmt: skip
"""`labels`: who, address, phone, e-mail, personal number, procedure, copies, days, received, due, where to fetch."""
