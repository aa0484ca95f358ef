"""Administrative units named by an address: of both times, one-to-many, through lost marks, and never against it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.catalogues import load_catalogue
from config.places import FIRST_DAY_OF_TWO_LEVELS, Place
from config.places_finding import UnitCandidate, is_address, units_in
from config.places_names import PlaceNames
from dossiers.text import fold

CATALOGUE = load_catalogue()
NAMES = CATALOGUE.place_names
SYLLABLES = sorted({word for place in CATALOGUE.places for word in place.name.lower().split()})
LEVELS = ["", "xã ", "Phường ", "P.", "huyện ", "Q. ", "TP.", "tỉnh ", "thôn ", "12 "]


def paths(address: str) -> list[str]:
    return [each.path for each in units_in(address, NAMES)]


def path_of(place: Place) -> str:
    """Its names as the table writes them, up to the province."""
    of_its_time = {each.code: each for each in CATALOGUE.places if each.valid_from == place.valid_from}
    above = [place]
    while above[-1].parent:
        above.append(of_its_time[above[-1].parent])
    return ", ".join(each.name for each in above)


ADDRESSES = [
    # of today, and of before
    ("xã Nam Phước, thành phố Đà Nẵng", ["xã Nam Phước, thành phố Đà Nẵng"]),
    ("Khối phố Mỹ Hòa, thị trấn Nam Phước, huyện Duy Xuyên, tỉnh Quảng Nam",
     ["thị trấn Nam Phước, huyện Duy Xuyên, tỉnh Quảng Nam"]),
    # abbreviations, dashes, lost commas, old tone marks
    ("P5 Q3 TPHCM", ["phường 5, quận 3, thành phố Hồ Chí Minh"]),
    ("Tổ 5, KP. 3, P. An Mỹ, TP.Tam Kỳ, T. Quảng Nam", ["phường An Mỹ, thành phố Tam Kỳ, tỉnh Quảng Nam"]),
    ("Duy Hải - Duy Xuyên - Quảng Nam - Việt Nam", ["xã Duy Hải, huyện Duy Xuyên, tỉnh Quảng Nam"]),
    ("xã Duy Hải huyện Duy Xuyên Quảng Nam", ["xã Duy Hải, huyện Duy Xuyên, tỉnh Quảng Nam"]),
    ("TP. Vũng Tàu, tỉnh Bà Rịa-Vũng Tàu", ["thành phố Vũng Tàu, tỉnh Bà Rịa - Vũng Tàu"]),
    ("Hoà Bình", ["tỉnh Hòa Bình"]),
    ("UBND xã Núi Thành, thành phố Đà Nẵng", ["xã Núi Thành, thành phố Đà Nẵng"]),
    # level words that are also syllables of names
    ("xã Tịnh Khê, thành phố Quảng Ngãi, tỉnh Quảng Ngãi", ["xã Tịnh Khê, thành phố Quảng Ngãi, tỉnh Quảng Ngãi"]),
    ("Quan Sơn, Thanh Hóa", ["huyện Quan Sơn, tỉnh Thanh Hóa", "xã Quan Sơn, tỉnh Thanh Hóa"]),
    # one name of both times; a street is no commune
    ("Hải Châu, Đà Nẵng", ["quận Hải Châu, thành phố Đà Nẵng", "phường Hải Châu, thành phố Đà Nẵng"]),
    ("12 Trần Phú, quận Hải Châu, Đà Nẵng", ["quận Hải Châu, thành phố Đà Nẵng"]),
    ("12 Trần Phú, Hà Nội", ["thành phố Hà Nội", "thành phố Hà Nội"]),
    # provinces under other names
    ("phường Vĩnh Ninh, TP. Huế, tỉnh Thừa Thiên Huế", ["phường Vĩnh Ninh, quận Thuận Hóa, thành phố Huế"]),
    ("Quảng Nam - Đà Nẵng", ["tỉnh Quảng Nam", "thành phố Đà Nẵng", "thành phố Đà Nẵng"]),
    # what it is called today stands in brackets
    ("TT Nam Phước, Duy Xuyên, Quảng Nam (nay là xã Nam Phước, Đà Nẵng)",
     ["thị trấn Nam Phước, huyện Duy Xuyên, tỉnh Quảng Nam", "xã Nam Phước, thành phố Đà Nẵng"]),
    # the hierarchy disagrees: what is above, or nothing
    ("xã Hoà Phong, huyện Duy Xuyên, tỉnh Quảng Nam", ["huyện Duy Xuyên, tỉnh Quảng Nam"]),
    ("xã Nam Phước, huyện Duy Xuyên, thành phố Đà Nẵng", ["thành phố Đà Nẵng", "thành phố Đà Nẵng"]),
    ("tỉnh Hà Nam Ninh", []),
    # too many to say anything: the unit above, where one is named
    ("Phường 1", []),
    ("xã Tân Thành", []),
    ("", []), ("Trung Quốc", []), ("…, ngày 12", []),
]  # fmt: skip


@pytest.mark.parametrize(("address", "expected"), ADDRESSES)
def test_an_address_as_printed(address: str, expected: list[str]) -> None:
    assert paths(address) == expected


def test_several_wards_of_one_number() -> None:
    found = paths("phường 1, TP. Hồ Chí Minh")
    assert len(found) == 10
    assert all(path.startswith("phường 1, quận ") for path in found)


def test_what_became_of_a_unit() -> None:
    (ward,) = units_in("phường Cổ Nhuế 1, quận Bắc Từ Liêm, TP Hà Nội", NAMES)
    assert ward == UnitCandidate(
        code="00616",
        path="phường Cổ Nhuế 1, quận Bắc Từ Liêm, thành phố Hà Nội",
        era="three_level",
        exact=True,
        successors=("00160", "00611", "00619"),
    )
    (district,) = units_in("huyện Duy Xuyên, tỉnh Quảng Nam", NAMES)
    assert {NAMES.today(code) for code in district.successors} == {
        "xã Nam Phước, thành phố Đà Nẵng",
        "xã Duy Xuyên, thành phố Đà Nẵng",
        "xã Duy Nghĩa, thành phố Đà Nẵng",
        "xã Thu Bồn, thành phố Đà Nẵng",
    }


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("xa Duy Hai, huyen Duy Xuyen, tinh Quang Nam", "xã Duy Hải, huyện Duy Xuyên, tỉnh Quảng Nam"),  # marks
        ("xã Duy Hải, huyện Duy Xuyẽn, Quảng Nam", "xã Duy Hải, huyện Duy Xuyên, tỉnh Quảng Nam"),  # one mark
        ("xã Điện An, huyện Điện Bàn, Quảng Nam", "phường Điện An, thị xã Điện Bàn, tỉnh Quảng Nam"),  # levels since
        ("phường Thảo Điền, Quận 2, TPHCM", "phường Thảo Điền, thành phố Thủ Đức, thành phố Hồ Chí Minh"),  # merged
        ("Buôn Ma Thuột, Đăk Lăk", "phường Buôn Ma Thuột, tỉnh Đắk Lắk"),
    ],
)
def test_what_is_not_printed_so_is_not_exact(address: str, path: str) -> None:
    assert [each.exact for each in units_in(address, NAMES) if each.path == path] == [False]


def test_marks_decide_where_they_are_printed() -> None:
    address = "phường {}, thị xã Sa Pa, tỉnh Lào Cai"
    assert len(paths(address.format("Sa Pả"))) == 1
    assert len(paths(fold(address.format("Sa Pả")))) == 2


@given(st.sampled_from(CATALOGUE.places))
def test_every_unit_is_found_by_its_own_path_with_and_without_marks(place: Place) -> None:
    path, era = path_of(place), "two_level" if place.valid_from == FIRST_DAY_OF_TWO_LEVELS else "three_level"
    for printed, exact in ((path, True), (path.upper(), True), (fold(path), False)):
        found = [each.exact for each in units_in(printed, NAMES) if (each.code, each.era) == (place.code, era)]
        assert found == [exact]


@given(
    st.lists(st.tuples(st.sampled_from(LEVELS), st.sampled_from(SYLLABLES), st.sampled_from(["", " ", ", ", " - "])))
)
def test_no_unit_whose_name_is_not_in_the_text(parts: list[tuple[str, str, str]]) -> None:
    text = "".join(level + syllable + blank for level, syllable, blank in parts)
    said = fold(text).replace("'", "")
    for path in paths(text):
        own = fold(path.split(", ")[0]).replace("'", "").split()
        assert own[-1] in said


@given(st.text())
def test_anything_may_stand_there(text: str) -> None:
    assert len(paths(text)) <= 12


def test_a_table_of_an_office_that_makes_no_sense() -> None:
    in_itself = Place("01", "Xã Tròn", "01", None, None, ())
    orphan = Place("02", "Xã Mồ Côi", "99", None, None, ())
    without_level, level_alone = Place("03", "Đâu Đó", "", None, None, ()), Place("04", "Xã", "", None, None, ())
    names = PlaceNames((in_itself, orphan, without_level, level_alone, Place("05", "Tỉnh Một", "", None, None, ())))
    assert units_in("Xã Tròn, Xã Mồ Côi, Đâu Đó, Xã", names) == ()
    assert [each.code for each in units_in("tỉnh Một", names)] == ["05"]


def test_fields_that_are_addresses() -> None:
    yes = ["address", "mother.residence", "home_town", "place_of_birth", "registered_at", "parcel_address"]
    assert all(map(is_address, yes))
    assert not any(map(is_address, ["place", "issuer", "full_name", "registered_on", "addressee"]))
