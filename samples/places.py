"""Provinces, communes before and after 01/7/2025, addresses and dossier codes of the samples; no people."""

from dataclasses import dataclass
from datetime import date
from random import Random


@dataclass(frozen=True)
class Address:
    """One place in both forms: `old` with district and old province, `new` with two levels."""

    old: str
    new: str


@dataclass(frozen=True)
class Commune:
    """A commune-level unit of today. `seat`: the place name in the date line of its papers."""

    kind: str
    name: str
    unit_code: str
    province: str
    seat: str
    old_units: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"{self.kind} {self.name}"

    @property
    def committee(self) -> str:
        return f"Ủy ban nhân dân {self.kind.lower()} {self.name}"

    @property
    def land_use(self) -> str:
        return f"Đất ở tại {'đô thị' if self.kind == 'Phường' else 'nông thôn'}"

    def invent_address(self, rng: Random) -> Address:
        """A house in this commune, as written before and after the merger."""
        if self.kind == "Phường":
            spot = f"{rng.randint(3, 420)} {rng.choice(_STREETS)}"
        else:
            spot = f"Thôn {rng.choice(_HAMLETS)}"
        return Address(f"{spot}, {rng.choice(self.old_units)}", f"{spot}, {self.kind} {self.name}, {self.province}")


@dataclass(frozen=True)
class Province:
    """A province of today. `id_codes`: first three digits of personal numbers (domain §7.2)."""

    name: str
    short: str
    agency_code: str
    id_codes: tuple[str, ...]
    old_id_prefixes: tuple[str, ...]
    communes: tuple[Commune, ...]

    def invent_address(self, rng: Random) -> Address:
        return rng.choice(self.communes).invent_address(rng)


_STREETS = (
    "Trần Hưng Đạo", "Phan Bội Châu", "Hùng Vương", "Nguyễn Du", "Lê Lợi", "Phan Châu Trinh", "Huỳnh Thúc Kháng",
    "Nguyễn Chí Thanh", "Trần Cao Vân", "Lý Thường Kiệt", "Nguyễn Văn Trỗi", "Tôn Đức Thắng", "Bạch Đằng",
)  # fmt: skip
_HAMLETS = ("Trung Lương", "Phú Đông", "Mỹ Lược", "Xuyên Tây", "Lệ Bắc", "Hòa Bình", "Tân Phú", "An Thành", "Vĩnh Đại")


def _commune(kind: str, name: str, code: str, province: str, district: str, *old: str) -> Commune:
    return Commune(kind, name, code, province, name, tuple(f"{unit}, {district}" for unit in old))


_DA_NANG = "Thành phố Đà Nẵng"
_TAM_KY = "Thành phố Tam Kỳ, Tỉnh Quảng Nam"
PROVINCES: tuple[Province, ...] = (
    Province(
        _DA_NANG,
        "Đà Nẵng",
        "H17",
        ("049", "049", "048"),
        ("205", "206", "201"),
        (
            _commune("Phường", "Tam Kỳ", "H17.61", _DA_NANG, _TAM_KY, "Phường An Mỹ", "Phường An Xuân"),
            _commune(
                "Xã", "Nam Phước", "H17.74", _DA_NANG, "Huyện Duy Xuyên, Tỉnh Quảng Nam", "Thị trấn Nam Phước",
                "Xã Duy Phước",
            ),
            _commune(
                "Xã", "Núi Thành", "H17.83", _DA_NANG, "Huyện Núi Thành, Tỉnh Quảng Nam", "Thị trấn Núi Thành",
                "Xã Tam Quang", "Xã Tam Giang",
            ),
        ),
    ),
    Province(
        "Thành phố Hà Nội",
        "Hà Nội",
        "H26",
        ("001",),
        ("001", "011"),
        (
            _commune(
                "Phường", "Chương Mỹ", "H26.88", "Thành phố Hà Nội", "Huyện Chương Mỹ, Thành phố Hà Nội",
                "Thị trấn Chúc Sơn", "Xã Biên Giang",
            ),
            _commune(
                "Xã", "Phú Nghĩa", "H26.91", "Thành phố Hà Nội", "Huyện Chương Mỹ, Thành phố Hà Nội", "Xã Phú Nghĩa",
                "Xã Tiên Phương",
            ),
        ),
    ),
    Province(
        "Tỉnh Thanh Hóa",
        "Thanh Hóa",
        "H56",
        ("038",),
        ("171", "172", "173"),
        (
            _commune(
                "Xã", "Hoằng Hóa", "H56.45", "Tỉnh Thanh Hóa", "Huyện Hoằng Hóa, Tỉnh Thanh Hóa", "Thị trấn Bút Sơn",
                "Xã Hoằng Đức",
            ),
        ),
    ),
    Province(
        "Tỉnh Khánh Hòa",
        "Khánh Hòa",
        "H32",
        ("058", "056"),
        ("264", "225"),
        (
            _commune(
                "Phường", "Phan Rang", "H32.52", "Tỉnh Khánh Hòa", "Thành phố Phan Rang - Tháp Chàm, Tỉnh Ninh Thuận",
                "Phường Mỹ Hương", "Phường Kinh Dinh",
            ),
        ),
    ),
)  # fmt: skip


def dossier_code(unit_code: str, received: date, serial: int) -> str:
    """A dossier code of the one-stop system: unit, day as yyMMdd, serial (domain §7)."""
    return f"{unit_code}-{received:%y%m%d}-{serial:04}"
