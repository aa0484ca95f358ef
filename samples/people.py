"""Invented people: names at their real frequency, personal numbers that agree with sex, birth and province."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from samples.places import Address, Province

# Share of bearers in per mille (published name statistics, rounded).
SURNAMES: dict[str, int] = {
    "Nguyễn": 380, "Trần": 110, "Lê": 95, "Phạm": 70, "Huỳnh": 26, "Hoàng": 25, "Phan": 45, "Võ": 22, "Vũ": 18,
    "Đặng": 21, "Bùi": 20, "Đỗ": 14, "Hồ": 13, "Ngô": 13, "Dương": 10, "Lý": 5, "Trương": 18, "Đinh": 9, "Lương": 8,
    "Đoàn": 8, "Mai": 6, "Tô": 4, "Trịnh": 6, "Đào": 6, "Lâm": 5, "Hà": 5, "Cao": 5, "Châu": 4, "Tạ": 3, "Văn": 3,
}  # fmt: skip
_MALE_MIDDLE = ("Văn", "Văn", "Văn", "Hữu", "Đức", "Quang", "Minh", "Công", "Ngọc", "Thanh", "Xuân", "Đình", "Quốc")
_FEMALE_MIDDLE = ("Thị", "Thị", "Thị", "Thị", "Ngọc", "Thu", "Thanh", "Thị Mỹ", "Thị Thanh", "Thị Ánh", "Bích", "Kim")
_MALE_GIVEN = (
    "Anh", "Bình", "Cường", "Dũng", "Đạt", "Đức", "Giang", "Hải", "Hậu", "Hiếu", "Hòa", "Hoàng", "Hùng", "Huy", "Khánh",
    "Khoa", "Kiên", "Lâm", "Long", "Lộc", "Minh", "Nam", "Nghĩa", "Phong", "Phú", "Phúc", "Phước", "Quân", "Quý",
    "Sơn", "Tài", "Tâm", "Tấn", "Thành", "Thắng", "Thiện", "Thịnh", "Tiến", "Toàn", "Trí", "Trung", "Tuấn", "Tùng",
    "Việt", "Vinh", "Vũ",
)  # fmt: skip
_FEMALE_GIVEN = (
    "Anh", "Ánh", "Bình", "Chi", "Diệp", "Diễm", "Dung", "Duyên", "Giang", "Hà", "Hạnh", "Hằng", "Hiền", "Hoa", "Hòa",
    "Hồng", "Huệ", "Hương", "Kiều", "Lan", "Liên", "Linh", "Loan", "Ly", "Mai", "My", "Nga", "Ngân", "Nguyệt", "Nhi",
    "Nhung", "Oanh", "Phương", "Phượng", "Quyên", "Quỳnh", "Tâm", "Thảo", "Thơm", "Thu", "Thúy", "Thủy", "Tiên",
    "Trâm", "Trang", "Tuyết", "Uyên", "Vân", "Vy", "Xuân", "Yến",
)  # fmt: skip
_MOBILE_PREFIXES = ("032", "033", "035", "038", "070", "077", "079", "081", "085", "090", "091", "093", "097", "098")


@dataclass(frozen=True)
class Person:
    """A citizen who does not exist. `old_id_number`: the CMND before the CCCD, "" for the young."""

    surname: str
    middle: str
    given: str
    female: bool
    born: date
    personal_id: str
    old_id_number: str
    phone: str
    email: str
    home: Address
    residence: Address
    ethnicity: str
    id_issued: date

    @property
    def full_name(self) -> str:
        return f"{self.surname} {self.middle} {self.given}"

    @property
    def sex(self) -> str:
        return "Nữ" if self.female else "Nam"

    def moved_to(self, residence: Address) -> "Person":
        return replace(self, residence=residence)

    @property
    def courtesy(self) -> str:
        """Ông or Bà, as papers address people."""
        return "Bà" if self.female else "Ông"


def invent_person(
    rng: Random, province: Province, *, female: bool, born: date, today: date, surname: str | None = None
) -> Person:
    """A person of `province` as of `today`; `surname` when a parent gives it."""
    family = surname or rng.choices(list(SURNAMES), weights=list(SURNAMES.values()))[0]
    middle = rng.choice(_FEMALE_MIDDLE if female else _MALE_MIDDLE)
    taken = middle.split()
    given = rng.choice([name for name in (_FEMALE_GIVEN if female else _MALE_GIVEN) if name not in taken])
    home = province.invent_address(rng)
    old = f"{rng.choice(province.old_id_prefixes)}{rng.randrange(10**7):07}"[:9] if born.year < 2002 else ""
    return Person(
        family,
        middle,
        given,
        female,
        born,
        personal_id(rng.choice(province.id_codes), born, female=female, serial=rng.randrange(10**6)),
        old,
        f"{rng.choice(_MOBILE_PREFIXES)}{rng.randrange(10**7):07}",
        "",
        home,
        home if rng.random() < 0.5 else province.invent_address(rng),
        "Kinh",
        _card_day(rng, born, today),
    )


def personal_id(province_code: str, born: date, *, female: bool, serial: int) -> str:
    """A số định danh: PPP C YY NNNNNN (TT 59/2021/TT-BCA; C holds century and sex)."""
    century = (born.year - 1900) // 100 * 2 + int(female)
    return f"{province_code}{century}{born.year % 100:02}{serial:06}"


def _card_day(rng: Random, born: date, today: date) -> date:
    """A working day since chip cards came in 2021 and since the bearer was 14."""
    earliest = max(date(2021, 4, 1), date(born.year + 14, born.month, min(born.day, 28)))
    span = max(1, (min(today, date(2024, 6, 28)) - earliest).days)
    day = earliest + timedelta(days=rng.randrange(span))
    return day - timedelta(days=max(0, day.weekday() - 4))
