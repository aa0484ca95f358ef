"""Personal numbers are found, hidden and looked up; what is not personal is left alone."""

import multiprocessing
import stat
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dossiers.errors import BadSetup
from dossiers.privacy import mask, number_key, number_keys, numbers_in, secret_key, with_masks, with_tokens

KEY = b"k" * 32
digits = st.text(alphabet="0123456789", min_size=8, max_size=8)
personal_ids = st.from_regex(r"0[0-9]{11}", fullmatch=True)
old_ids = st.from_regex(r"[0-9]{9}", fullmatch=True)
phones = st.from_regex(r"0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-9])[0-9]{7}", fullmatch=True)
serials = st.from_regex(r"[0-9]{4,8}", fullmatch=True)
days = st.dates(date(1975, 1, 1), date(2035, 12, 31))
around = st.sampled_from(["", " ", ", ", "; ", "(", "|", "\n", ". ", " / "])


def kinds(text: str) -> list[str]:
    return [number.kind for number in numbers_in(text)]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Căn cước 079123456789 cấp ngày 05/10/2021", "Căn cước ‹số định danh› cấp ngày 05/10/2021"),
        ("079 123 456 789", "‹số định danh›"),
        ("079.123.456.789", "‹số định danh›"),
        ("0 7 9 1 2 3 4 5 6 7 8 9", "‹số định danh›"),
        ("Số định danh: 07912 3456 789", "Số định danh: ‹số định danh›"),
        ("O79123456789", "‹số định danh›"),
        ("CMND số 123.456.789", "CMND số ‹số CMND›"),
        ("CMND/CCCD 123 456 789.", "CMND/CCCD ‹số CMND›."),
        ("012345678", "‹số CMND›"),
        ("ĐT: 0912.345.678/0987654321", "ĐT: ‹số điện thoại›/‹số điện thoại›"),
        ("+84 912 345 678", "‹số điện thoại›"),
        ("0169 123 4567", "‹số điện thoại›"),
        ("079123456789|123456789|Nguyễn|01011990|Nam", "‹số định danh›|‹số CMND›|Nguyễn|01011990|Nam"),
        ("079123456789 0912345678", "‹số định danh› ‹số điện thoại›"),
        ("079123456789 Ha Noi, Đ. Trần Phú", "‹số định danh› Ha Noi, Đ. Trần Phú"),
    ],
)
def test_personal_numbers_become_tokens(text: str, hidden: str) -> None:
    assert with_tokens(text) == hidden


@given(personal_ids, around, around)
def test_every_whole_personal_id_is_found(number: str, before: str, after: str) -> None:
    text = f"số{before or ' '}{number}{after}"
    assert [found.digits for found in numbers_in(text)] == [number]
    assert number not in with_tokens(text)


@given(phones, st.sampled_from(["{0}{1}{2}", "{0} {1} {2}", "{0}.{1}.{2}", "{0}-{1}-{2}"]))
def test_phones_are_found_however_they_are_cut(number: str, shape: str) -> None:
    printed = shape.format(number[:4], number[4:7], number[7:])
    assert [(found.kind, found.digits) for found in numbers_in(f"gọi {printed} nhé")] == [("phone", number)]
    assert number_key(printed, KEY) == number_key("+84" + number[1:], KEY) == number_key(number, KEY)


@given(old_ids)
def test_old_ids_are_found(number: str) -> None:
    assert kinds(f"giấy CMND {number} cấp") == ["old_id"]


@given(
    st.sampled_from(["000.00.01.H40", "H26", "G09.20", "G22.99", "H40.12"]),
    days,
    st.sampled_from(["%y%m%d", "%Y%m%d"]),
    serials,
)
def test_dossier_codes_are_not_personal(agency: str, day: date, shape: str, serial: str) -> None:
    assert kinds(f"Mã hồ sơ: {agency}-{day.strftime(shape)}-{serial}, nộp") == []


@given(
    st.integers(1, 99999),
    st.sampled_from(["/QĐ-UBND", "/2021/NĐ-CP", "/GPXD", "/UBND-VP", "/2024/TT-BTP"]),
    st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "ngày %d tháng %m năm %Y", "%Y-%m-%d"]),
    days,
)
def test_document_numbers_and_dates_are_not_personal(number: int, notation: str, shape: str, day: date) -> None:
    assert kinds(f"Số: {number:02}{notation} {day.strftime(shape)}, {number}{notation}") == []


@given(
    st.integers(1, 999_999_999_999),
    st.sampled_from([".", " ", ","]),
    st.sampled_from([" đồng", "đ", " VNĐ", " đồng/tháng", " m²"]),
)
def test_money_and_areas_are_not_personal(amount: int, separator: str, unit: str) -> None:
    assert kinds(f"Số tiền: {amount:,}".replace(",", separator) + unit) == []
    assert kinds(f"Số tiền: {amount}{unit}") == []


@given(st.integers(1, 999_999_999_999))
def test_money_with_dots_needs_no_unit(amount: int) -> None:
    assert kinds(f"{amount:,}".replace(",", ".")) == []


@given(st.text(alphabet="0123456789 .-+()/|,OABđ\n", max_size=80))
def test_what_was_hidden_stays_hidden(text: str) -> None:
    assert with_tokens(with_tokens(text)) == with_tokens(text)
    found = numbers_in(text)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(personal_ids, personal_ids)
def test_a_key_stands_for_one_number(one: str, other: str) -> None:
    assume(one != other)
    assert number_key(one, KEY) != number_key(other, KEY)
    assert number_key(one, KEY) != number_key(one, b"x" * 32)
    assert number_keys(f"{one} và {one[:3]} {one[3:6]} {one[6:9]} {one[9:]}", KEY) == (number_key(one, KEY),)


def test_masks() -> None:
    assert mask("personal_id", "079 123 451 234") == "079*****1234"
    assert mask("phone", "+84 91 123 4567") == "091***4567"
    assert mask("old_id", "123456789") == "123**6789"
    assert mask("personal_id", "1234567") == "*******"
    assert with_masks("ông A, 079123451234") == "ông A, 079*****1234"


def test_eleven_digit_phones_are_the_ten_digit_ones_of_today() -> None:
    pairs = {"01201234567": "0701234567", "01281234567": "0781234567", "01231234567": "0831234567"}
    pairs |= {"01291234567": "0821234567", "01691234567": "0391234567", "01991234567": "0591234567"}
    for old, new in pairs.items():
        assert number_key(old, KEY) == number_key(new, KEY)


def test_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "numbers.key"
    key = secret_key(path)
    assert len(key) == 32
    assert secret_key(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["numbers.key"]


def test_two_processes_make_one_key(tmp_path: Path) -> None:
    path = tmp_path / "numbers.key"
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert len(set(pool.map(secret_key, [path] * 8, chunksize=1))) == 1


def test_a_key_that_was_cut_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "numbers.key"
    path.write_bytes(b"short")
    with pytest.raises(BadSetup) as raised:
        secret_key(path)
    assert raised.value.code == "secret_key_damaged"
    assert path.read_bytes() == b"short"
