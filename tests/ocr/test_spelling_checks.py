"""Names and places held against their other spellings, on the paper and on those scanned with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.catalogues import load_catalogue
from dossiers.papers import Field
from dossiers.text import fold
from ocr.fields.known_names import as_country, as_people
from ocr.fields.known_streets import with_street
from ocr.fields.spelling_checks import places_checked, spellings_in, spelt_alike
from ocr.fields.values import as_address, as_name, as_personal_id, as_request
from ocr.understanding import understand
from tests.ocr.printed import Row, centred, motto, page, reading, row
from tests.ocr.test_checks import field

CATALOGUE = load_catalogue()


def held(value: str, own: str = "", beside: tuple[str, ...] = (), name: str = "full_name") -> Field:
    (found,) = spelt_alike([field(name, value)], spellings(own), [spellings(text) for text in beside])
    return found


def spellings(text: str) -> dict[str, frozenset[str]]:
    from ocr.fields.pages import printed_page

    return dict(spellings_in(printed_page(page([row(text)])).lines)) if text else {}


@pytest.mark.parametrize(
    ("value", "own", "asked"),
    [
        ("NGUYỄN VĂN THIÊN", "Người khai Nguyễn Văn Thiện", True),
        ("NGUYỄN VĂN THIỆN", "Người khai Nguyễn Văn Thiện", False),
        ("Lê Thị Hoà", "Lê Thị Hòa", False),  # two ways to write one name
        ("Trần Bạch Đằng", "Trần Bach Đằng", False),  # nobody spells so: it says nothing
        ("Trần Bach Đằng", "", True),
        ("Ông Văn Y", "", False),
        ("Bộ phận TN&TKQ", "", False),
    ],
)
def test_a_name_against_the_same_name_elsewhere_on_its_paper(value: str, own: str, asked: bool) -> None:
    found = held(value, own)
    assert found.value == value
    assert found.needs_check is asked


def test_the_other_spelling_of_the_paper_itself_is_offered_in_the_case_of_the_first() -> None:
    found = held("120 Lê Lơi, Phường Tam Kỳ", "trước đây là 120 Lê Lợi, Phường Tam Kỳ", name="address")
    assert [other.value for other in found.alternatives] == ["120 Lê Lợi, Phường Tam Kỳ"]
    assert [other.value for other in held("VĂN THIÊN", "Văn Thiện").alternatives] == ["VĂN THIỆN"]


def test_what_papers_beside_it_say_raises_a_doubt_and_enters_nothing() -> None:
    found = held("Nguyễn Văn Thiên", beside=("Nguyễn Văn Thiện",))
    assert found.needs_check
    assert found.alternatives == ()
    assert not held("Nguyễn Văn Thiên", beside=("Nguyễn Văn Thiện Nguyễn Văn Thiên",)).needs_check
    assert not held("Nguyễn Văn Thiên", beside=("Nguyễn Văn Thắng",)).needs_check


def test_only_names_are_held_against_spellings_and_only_those_read() -> None:
    assert not held("văn thiên", "Văn Thiện", name="request").needs_check
    (typed,) = spelt_alike([field("full_name", "Văn Thiên", source="typed")], spellings("Văn Thiện"), [])
    assert not typed.needs_check


def test_papers_of_one_stretch_are_held_against_each_other_and_others_are_not() -> None:
    def named(name: str) -> list[Row]:
        return [*motto(), centred("TỜ KHAI", space=1), row(f"Họ và tên: {name}", space=1)]

    sheet = page([centred("TỜ PHÂN CÁCH")], 2, codes=["SOHOA:SEP:"])
    together = understand(reading(page(named("Lê Văn Thiên"), 1), page(named("Lê Văn Thiện"), 2)), CATALOGUE)
    apart = understand(reading(page(named("Lê Văn Thiên"), 1), sheet, page(named("Lê Văn Thiện"), 3)), CATALOGUE)
    assert [asks(paper.fields) for paper in together] == [True, True]
    assert [asks(paper.fields) for paper in apart] == [False, False]


def asks(fields: tuple[Field, ...]) -> bool:
    return next(each for each in fields if each.name == "full_name").needs_check


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_value_is_changed_and_no_doubt_taken_away(value: str, own: str) -> None:
    before = field("address", value)
    (after,) = spelt_alike([before], spellings(own), [spellings(own)])
    assert (after.value, after.raw) == (before.value, before.raw)
    assert all(fold(other.value) == fold(" ".join(value.split())) for other in after.alternatives)


@pytest.mark.parametrize(
    ("read", "spelt"),
    [
        ("120 Lê Lơi", "120 Lê Lợi"),
        ("Số 12 Trần Hưng Đao", "Số 12 Trần Hưng Đạo"),
        ("đường Bach Đằng", "đường Bạch Đằng"),
        ("12/3 VÕ THI SÁU", "12/3 VÕ THỊ SÁU"),
        ("Thôn Lê Lơi", "Thôn Lê Lơi"),
        ("Lê Lơi", "Lê Lơi"),
        ("120 Lê Văn Ba", "120 Lê Văn Ba"),
        ("", ""),
    ],
)
def test_streets_that_every_town_has(read: str, spelt: str) -> None:
    assert with_street(read) == spelt


@given(st.text(max_size=60))
def test_a_street_never_changes_a_letter_but_its_marks(text: str) -> None:
    assert fold(with_street(text)).replace(" ", "") == fold(text).replace(" ", "")


def test_closed_lists_put_marks_back_and_leave_the_rest() -> None:
    assert (as_people("Tay"), as_people("KINH"), as_people("Pa Kô")) == ("Tày", "Kinh", "Pa Kô")
    assert (as_country("Viêt Nam"), as_country("VIÊT NAM"), as_country("Lào")) == ("Việt Nam", "VIỆT NAM", "Lào")


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("203 Hùng Vương, Phường Tam Kỳ,. Thành phố Đà Nẵng", "203 Hùng Vương, Phường Tam Kỳ, Thành phố Đà Nẵng"),
        ("Thôn Một, Xã, Tam Giang, Tinh Quảng Nam", "Thôn Một, Xã Tam Giang, Tỉnh Quảng Nam"),
    ],
)
def test_marks_of_an_address(printed: str, value: str) -> None:
    assert as_address(printed).value == value


def test_what_cannot_be_a_name_a_number_or_a_request() -> None:
    assert as_name("người quản lý đất").value == ""
    assert not as_name("Nguyễn văn Ba").sound
    assert as_personal_id("001097044170").sound
    assert not as_personal_id("001997044179").sound  # born in 2397
    assert as_request("cơ quan đăng ký khai sinh cho người dưới đây:").value == ""
    assert as_request("cấp bản sao: 02 bản").value == "cấp bản sao: 02 bản"


@pytest.mark.parametrize(
    ("name", "value", "asked"),
    [
        ("address", "Thôn Một, Xã Núi Thành, Thành phố Đà Nẵng", False),
        ("address", "Thôn Một, Xã Nui Thành, Thành phố Đà Nẵng", True),
        ("issuer", "ỦY BAN NHÂN DÂN PHƯỜNG TAM KỶ", True),
        ("address", "Bệnh viện Đa khoa", False),
        ("full_name", "Lê Tam Ky", False),
    ],
)
def test_a_unit_with_other_marks_than_the_map_has_asks(name: str, value: str, asked: bool) -> None:
    (found,) = places_checked([field(name, value)], CATALOGUE.place_names)
    assert (found.value, found.needs_check) == (value, asked)


@pytest.mark.parametrize(
    ("value", "asked"),
    [
        ("Đất ởtại đô thị", True),
        ("cấp, phép.xây.dựng nhà", True),
        ("Đất ở tại đô thị", False),
        ("Cấp theo QĐ của UBND", False),
    ],
)
def test_a_sentence_with_a_word_that_nobody_spells_so_asks(value: str, asked: bool) -> None:
    assert held(value, name="use_purpose").needs_check is asked


def test_no_word_of_an_address_is_spelt_so() -> None:
    assert held("Thôn Mỹ I ươc, Xã Núi Thành", name="residence").needs_check
    assert not held("Thôn Mỹ Lược, Xã Núi Thành", name="residence").needs_check


@pytest.mark.parametrize(("name", "sound"), [("Nguyễn Ngọc", False), ("Nguyễn Tuyết", True), ("Lê Thị Ba", True)])
def test_a_name_that_ends_in_a_middle_name_may_be_half(name: str, sound: bool) -> None:
    assert as_name(name).sound is sound


def test_what_stands_under_a_label_beside_a_signature_is_no_name() -> None:
    assert as_name("CÁN BỘ TIẾP NHẬN").value == ""


def test_commas_lost_before_a_level_come_back() -> None:
    printed = "202 Lý Thường Kiệt, Phường Tam Kỳ Thành phố Đà Nẵng"
    assert as_address(printed).value == "202 Lý Thường Kiệt, Phường Tam Kỳ, Thành phố Đà Nẵng"
    assert as_address("Ủy ban nhân dân Phường An Mỹ").value == "Ủy ban nhân dân Phường An Mỹ"
    assert not as_address("UBND xã Phú Nghĩa, ngày 15/9/2026").sound
