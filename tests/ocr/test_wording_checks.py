"""What fields say held against how the laws say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiers.text import fold
from ocr.fields.wording_checks import wording_checked
from tests.ocr.test_checks import field

TEXT = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ ABCĐ,.;:1290", max_size=40)


@pytest.mark.parametrize(
    ("name", "value", "asked"),
    [
        ("place_of_birth", "Bệnh viên Đa khoa Đà Nẵng", True),
        ("place_of_birth", "Bệnh viện Đa khoa Đà Nẵng", False),
        ("receiving_unit", "Trụng tâm Phục vụ hành chính công", True),
        ("issuer", "VĂN PHONG ĐĂNG KÝ ĐẤT ĐAI", True),
        ("full_name", "NGUYỄN VĂN PHONG", False),  # a man may be called so
        ("address", "Thôn Lê Bắc, Xã Núi Thành", False),  # two words of a name: laws do not know it
        ("request", "đăng ký, bổ sung", False),
        ("purpose", "Bố túc hồ sơ vay vốn", True),  # few laws say `bổ túc`, but `túc` stands nowhere else
        ("purpose", "Bổ túc hồ sơ vay vốn", False),
        ("place_of_birth", "Tram Y tế xã Bến Lức", True),
        ("place_of_birth", "Trạm Y tế xã Bến Lức", False),
        ("status", "Chưa đăng ký ký kết hôn", True),
        ("address", "Thôn Chư Chư, xã Ia Pa", False),
    ],
)
def test_words_that_nothing_says_beside_each_other(name: str, value: str, asked: bool) -> None:
    (found,) = wording_checked([field(name, value)])
    assert (found.value, found.needs_check) == (value, asked)


@given(TEXT)
def test_nothing_is_changed_and_nothing_without_marks_to_lose_is_asked(text: str) -> None:
    (found,) = wording_checked([field("purpose", text)])
    assert found.value == text
    if not any(letter.isalpha() for letter in fold(text)):
        assert not found.needs_check
