"""Abbreviations that typists put into the labels of forms, spelled out so that labels are told by their words.

Those that stand for one thing in the papers of one-stop shops; `DT` (area, people) and `NS` (day, year) do not.
"""

import re

_SPELLED_OUT = {
    "HS": "hồ sơ",
    "TNHS": "tiếp nhận hồ sơ",
    "TN": "tiếp nhận",
    "TKQ": "trả kết quả",
    "KQ": "kết quả",
    "TTHC": "thủ tục hành chính",
    "GCN": "giấy chứng nhận",
    "GPXD": "giấy phép xây dựng",
    "GTTT": "giấy tờ tùy thân",
    "ĐDCN": "định danh cá nhân",
    "CCCD": "căn cước công dân",
    "CMND": "chứng minh nhân dân",
    "HKTT": "hộ khẩu thường trú",
    "ĐKTT": "đăng ký thường trú",
    "ĐKHKTT": "đăng ký hộ khẩu thường trú",
    "ĐKKH": "đăng ký kết hôn",
    "ĐKKS": "đăng ký khai sinh",
    "TTHN": "tình trạng hôn nhân",
    "SĐT": "số điện thoại",
    "ĐT": "điện thoại",
    "ĐTDĐ": "điện thoại di động",
    "ĐTLH": "điện thoại liên hệ",
    "Đ/c": "địa chỉ",
    "Đ/C": "địa chỉ",
    "ĐC": "địa chỉ",
    "y/c": "yêu cầu",
    "NYC": "người yêu cầu",
    "th": "tháng",
    "SL": "số lượng",
    "TG": "thời gian",
    "CQ": "cơ quan",
    "ĐV": "đơn vị",
    "QT": "quốc tịch",
    "CĐT": "chủ đầu tư",
    "XD": "xây dựng",
    "DTXD": "diện tích xây dựng",
    "DTSD": "diện tích sử dụng",
    "TBĐ": "tờ bản đồ",
    "QSDĐ": "quyền sử dụng đất",
    "QSHNƠ": "quyền sở hữu nhà ở",
    "MĐSD": "mục đích sử dụng",
    "MĐ": "mục đích",
    "THSD": "thời hạn sử dụng",
    "NGSD": "nguồn gốc sử dụng",
}
_ABBREVIATION = re.compile(r"(?<![^\W_])(?:[Đy]/[cC]|[A-ZĐƠ]{2,6}|th)(?![^\W_])")


def spelled_out(text: str) -> str:
    """`SL hồ sơ:` → `số lượng hồ sơ:`; what is no known abbreviation stays."""
    return _ABBREVIATION.sub(lambda found: _SPELLED_OUT.get(found[0], found[0]), text)
