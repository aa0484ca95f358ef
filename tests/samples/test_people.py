"""Invented people: personal numbers agree with the person, names have their real frequency."""

from collections import Counter
from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from samples.case import TODAY
from samples.people import SURNAMES, invent_person, personal_id
from samples.places import PROVINCES, Province

births = st.dates(min_value=date(1930, 1, 1), max_value=TODAY)


@given(st.integers(0, 2**32), st.sampled_from(PROVINCES), st.booleans(), births)
def test_personal_id_agrees_with_province_sex_and_birth(
    seed: int, province: Province, female: bool, born: date
) -> None:
    person = invent_person(Random(seed), province, female=female, born=born, today=TODAY)
    number = person.personal_id
    assert len(number) == 12
    assert number.isdigit()
    assert number[:3] in province.id_codes
    assert int(number[3]) % 2 == int(female)
    assert 1900 + int(number[3]) // 2 * 100 + int(number[4:6]) == born.year


@given(births, st.booleans(), st.integers(0, 999_999))
def test_two_numbers_differ_when_the_serial_does(born: date, female: bool, serial: int) -> None:
    one = personal_id("049", born, female=female, serial=serial)
    other = personal_id("049", born, female=female, serial=(serial + 1) % 1_000_000)
    assert one != other


@given(st.integers(0, 2**32), births)
def test_a_card_is_issued_neither_before_fourteen_nor_after_today(seed: int, born: date) -> None:
    person = invent_person(Random(seed), PROVINCES[0], female=True, born=born, today=TODAY)
    if born.year + 14 < 2024:
        assert person.id_issued <= TODAY
        assert person.id_issued.weekday() < 5
        assert (person.id_issued - born).days >= 14 * 365


def test_surnames_come_at_their_real_frequency() -> None:
    rng = Random(5)
    people = [
        invent_person(rng, PROVINCES[0], female=False, born=date(1990, 5, 4), today=TODAY).surname for _ in range(4000)
    ]
    counted = Counter(people)
    for surname in ("Nguyễn", "Trần", "Lê", "Phạm"):
        expected = SURNAMES[surname] / sum(SURNAMES.values())
        assert abs(counted[surname] / len(people) - expected) < 0.03
    assert 0.34 < counted["Nguyễn"] / len(people) < 0.42


def test_every_province_writes_addresses_in_both_forms() -> None:
    rng = Random(1)
    for province in PROVINCES:
        address = province.invent_address(rng)
        assert address.new.endswith(province.name)
        assert address.old.count(", ") == address.new.count(", ") + 1
