"""Papers made of a seed for what compares engines: words of one-stop papers, names, codes, days. No tests."""

import dataclasses
import random
from datetime import date, timedelta

from dossiers.search import SearchDocument
from tests.contracts.search_engine import paper

# fmt: off
_EXPRESSIONS = (
    "giấy chứng nhận", "quyền sử dụng đất", "ủy ban nhân dân xã", "đơn đề nghị", "cấp phép", "xây dựng nhà ở",
    "riêng lẻ", "khai sinh", "kết hôn", "trích lục bản đồ", "địa chính", "thửa số", "tờ", "số", "hộ khẩu", "lý lịch",
    "tư pháp", "hóa đơn điện tử", "hóa chất", "quyết định", "công văn", "chỉ thị", "về việc", "hòa giải", "thủy lợi",
    "kỹ thuật", "mỹ thuật", "lệ phí", "thuế thu nhập cá nhân", "tổ chức", "dịch vụ công trực tuyến", "tiếp nhận hồ sơ",
    "một cửa", "UBND", "HĐND", "QSDĐ", "người yêu cầu", "căn cước", "nơi thường trú", "ngày", "tháng", "năm", "phép",
    "nhà", "đất",
)
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô")
_MIDDLE = ("Văn", "Thị", "Hữu", "Đức", "Ngọc", "Minh", "Thanh", "Quốc", "Thuỳ", "Kim")
_GIVEN = ("Hoà", "Hòa", "Hoa", "An", "Bình", "Chi", "Hạnh", "Linh", "Mỹ", "Nghĩa", "Phương", "Quý", "Thủy", "Vy", "Ý")
# fmt: on
_TYPES = ("decision", "birth_certificate", "land_certificate", "building_permit", "receipt")
_UNITS = ("u1", "u2", "u3", "u4")

QUESTIONS = (
    "giay chung nhan", "giấy chứng nhận", "Nguyễn Thị Hòa", "nguyen thi hoa", "hoa", "Hòa", "Phương", "phuongg",
    "UBND xã", "ủy ban nhân dân", "quyền sử dụng đất", "QSDĐ", "ly lich", "lí lịch", "mi thuat", '"hóa đơn điện tử"',
    '"hoa don dien tu"', "23/QĐ-UBND", "45/QĐ-UBND", "qd ubnd", "0013", "013", "000.00.01.H40-210927-0013", "AB 100023",
    "ab100023", "079123456789", "thua so to so", "giay phep xay dung nha o", "xây dựng nhà khongco", "kết hôn 2020",
    "trích lục bản đồ Đặng Hữu Nghĩa", "le thi my", "Lê Thị Mỹ", "khai sinh khai sinh", "dịch vụ công trực tuyến", "1",
)  # fmt: skip


def papers(count: int, seed: int = 7) -> list[SearchDocument]:
    """So many papers, the same for the same seed."""
    chance = random.Random(seed)
    return [_paper(chance, number) for number in range(count)]


def _paper(chance: random.Random, number: int) -> SearchDocument:
    name = " ".join((chance.choice(_FAMILY), chance.choice(_MIDDLE), chance.choice(_GIVEN)))
    pages = [_page(chance, name) for _ in range(chance.randint(1, 3))]
    fields = {"number": f"{chance.randint(1, 60)}/QĐ-UBND"} if chance.random() < 0.4 else {}
    if chance.random() < 0.6:
        fields["full_name"] = name
    if chance.random() < 0.2:
        fields["certificate_serial"] = f"AB {100_000 + chance.randint(1, 40)}"
    made = paper(
        f"p{number}",
        *pages,
        title=" ".join(chance.sample(_EXPRESSIONS, 2)) if chance.random() < 0.7 else "",
        unit=chance.choice(_UNITS),
        mode=chance.choice(("01", "01", "02")),
        type=chance.choice(_TYPES),
        code=f"000.00.01.H40-210927-{number:04}" if chance.random() < 0.5 else "",
        fields=fields,
    )
    day = date(2015, 1, 1) + timedelta(days=chance.randint(0, 4_000)) if chance.random() < 0.9 else None
    return dataclasses.replace(made, day=day)


def _page(chance: random.Random, name: str) -> str:
    words = chance.choices(_EXPRESSIONS, k=chance.randint(15, 120))
    words.insert(chance.randrange(len(words)), name)
    if chance.random() < 0.2:
        words.append("CCCD 079123456789")
    return " ".join(words)
