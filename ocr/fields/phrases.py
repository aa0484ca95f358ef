"""How forms word what all of them ask about a person. A form's own module adds what it alone says.

From the forms of TT 01/2018 and TT 03/2025/TT-VPCP, TT 04/2020/TT-BTP, NĐ 15/2021, NĐ 43/2014 and their successors.
"""

OF_OTHERS = "tre con chau cha bo me vo chong bame"
"""Folded words of labels that ask about somebody else than the person whose form it is."""
NAME_WORDS = (
    *("ho ten", "ten toi", "toi la", "cong dan", "nguoi yeu cau", "nguoi de nghi", "chu ho"),
    *("nguoi lam don", "nguoi viet don", "nguoi nop don", "nguoi khai", "nguoi dung don", "nhan than"),
)
DOSSIER_CODE_WORDS = ("ma ho so", "bien nhan")
BIRTH_WORDS = ("ngay sinh", "sinh ngay")
PERSONAL_NUMBER_WORDS = (
    *("dinh danh", "cccd", "can cuoc", "cmnd", "cmt", "cmtnd", "chung minh", "tuy than", "nhan than", "ddcn", "so cc"),
)
ADDRESS_WORDS = (
    *("dia chi", "cu tru", "thuong tru", "tam tru", "noi o", "cho o", "tru tai", "o tai", "dktt", "dknk"),
    *("tru quan", "noi tru", "ngu tai", "ho khau", "hktt", "sinh song"),
)
PHONE_WORDS = (
    "dien thoai",
    "sdt",
    "so dt",
    "dt lien",
    "di dong",
    "dtdd",
    "so may",
    "so lien he",
    "dt",
    "tel",
    "mobile",
)

NAME = (
    "Họ, chữ đệm, tên",
    "Họ, chữ đệm và tên",
    "Họ chữ đệm tên",
    "Họ và tên khai sinh",
    "Họ và tên",
    "Họ, tên",
    "Họ tên",
    "Tôi là",
    "Tôi tên là",
    "Tên tôi là",
)
BIRTH = ("Ngày, tháng, năm sinh", "Ngày tháng năm sinh", "Ngày sinh", "Sinh ngày", "Ngày tháng năm, sinh")
PERSONAL_NUMBER = (
    "Số định danh cá nhân",
    "Số định danh cá nhân/CMND",
    "Số định danh cá nhân/CCCD",
    "Số định danh",
    "Mã số định danh",
    "Mã định danh",
    "Số CCCD/Định danh cá nhân",
    "Số CCCD",
    "Số CCCD/CMND",
    "Số CMND/CCCD",
    "CMND/CCCD số",
    "Số CMND",
    "CMND/CCCD",
    "CCCD số",
    "Căn cước",
    "Số ĐDCN",
    "Số ĐDCN/CCCD",
    "Số căn cước/ĐDCN",
    "CMND số",
    "CCCD/CMND số",
    "Giấy chứng minh nhân dân số",
    "CCCD/CMND",
    "Số căn cước",
    "Số căn cước công dân",
    "Căn cước công dân số",
    "Thẻ căn cước số",
    "Số thẻ căn cước",
    "Giấy tờ tùy thân",
    "Số giấy tờ tùy thân",
    "Giấy tờ nhân thân/pháp nhân",
    "Số giấy tờ",
    "Thẻ căn cước công dân số",
    "Số thẻ căn cước công dân",
    "Thẻ CCCD số",
    "Định danh",
    "Số định danh công dân",
    "Số CC",
    "Số CMT",
    "CMT số",
    "Số CMTND",
)
ADDRESS = (
    "Nơi cư trú",
    "Địa chỉ liên hệ",
    "Địa chỉ thường trú",
    "Nơi thường trú",
    "Nơi thường trú/tạm trú",
    "Nơi ở hiện tại",
    "Chỗ ở hiện nay",
    "Hộ khẩu thường trú",
    "Trú tại",
    "Thường trú",
    "Nơi ở hiện nay",
    "Nơi đăng ký thường trú",
    "Địa chỉ",
    "Cư trú",
    "Cư trú tại",
    "Hiện đang cư trú tại",
    "Hiện cư trú tại",
    "Hiện trú tại",
    "Thường trú tại",
    "Hiện thường trú tại",
    "Trú quán",
    "Chỗ ở hiện tại",
    "Ngụ tại",
    "Hiện ngụ tại",
    "HKTT",
)
PHONE = (
    "ĐTDĐ",
    "Số ĐTDĐ",
    "Số điện thoại",
    "Điện thoại liên hệ",
    "Điện thoại",
    "Số ĐT",
    "Số ĐT liên hệ",
    "SĐT",
    "ĐT",
)


def of(phrases: tuple[str, ...], whose: str) -> tuple[str, ...]:
    """What a form asks in turns of several: `Ngày sinh vợ`, `Ngày sinh của vợ`."""
    return tuple(f"{phrase}{between}{whose}" for phrase in phrases for between in (" ", " của "))
