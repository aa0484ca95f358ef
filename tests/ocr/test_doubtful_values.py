"""Values that ask a person though they were found: cut, contradicted, read unsurely or otherwise by a second reader."""

from dataclasses import replace

import pytest

from config.catalogues import load_catalogue
from dossiers.papers import Field
from dossiers.reading import Alternative, PageReading
from ocr.understanding import understand
from tests.ocr.printed import Row, centred, motto, page, reading, row

CATALOGUE = load_catalogue()


def fields_of(*pages: PageReading) -> dict[str, Field]:
    (paper,) = understand(reading(*pages), CATALOGUE)
    return {field.name: field for field in paper.fields}


@pytest.mark.parametrize(
    ("following", "asked"),
    [
        (row("Thành phố Đà Nẵng", x=560), True),
        (row("thuộc phường cũ"), True),
        (row("Thành phố Đà Nẵng"), False),
        (row("Giấy tờ: không", x=560), False),
    ],
)
def test_a_value_whose_next_line_seems_to_go_on_with_it_asks(following: Row, asked: bool) -> None:
    wide = row("Kính gửi: Ủy ban nhân dân xã Núi Thành, huyện Núi Thành, tỉnh Quảng Nam, nơi người khai ở")
    form = page([*motto(), centred("TỜ KHAI"), wide, row("Nơi cư trú: Thôn Một, Xã Núi Thành, Đà Nẵng"), following])
    assert fields_of(form)["address"].value == "Thôn Một, Xã Núi Thành, Đà Nẵng"
    assert fields_of(form)["address"].needs_check is asked


@pytest.mark.parametrize(("printed", "found"), [("Ngày sinh có ghi trong hồ sơ", ""), ("Không ghi gì", None)])
def test_a_fact_that_was_not_found_is_asked_for_where_the_paper_speaks_of_it(printed: str, found: str | None) -> None:
    fields = fields_of(page([*motto(), centred("TỜ KHAI"), row(printed)]))
    assert (fields["date_of_birth"].value if "date_of_birth" in fields else None) == found


@pytest.mark.parametrize(("confidence", "asked"), [(0.95, False), (0.8, True)])
def test_a_figure_read_with_little_confidence_asks(confidence: float, asked: bool) -> None:
    number = Row(((240, "Số điện thoại: 0907251945"),), (("0907251945", confidence),))
    assert fields_of(page([*motto(), centred("TỜ KHAI"), number]))["phone"].needs_check is asked


@pytest.mark.parametrize(
    ("field", "word", "other", "asked"),
    [
        ("phone", "0907251945", None, False),
        ("phone", "0907251945", "0907251945Email", False),
        ("phone", "0907251945", "0907251946", True),
        ("full_name", "TẤN", "TÂN", True),
        ("full_name", "TRẦN", "TRÂN", False),  # no family name
        ("request", "tịch", "tích", False),  # the language has judged
    ],
)
def test_two_readers_that_disagree_where_no_language_can_judge_ask(
    field: str, word: str, other: str | None, asked: bool
) -> None:
    said = [
        row("Họ và tên: TRẦN VĂN TẤN"),
        row("Số điện thoại: 0907251945"),
        row("Đề nghị: Cấp bản sao trích lục hộ tịch"),
    ]
    form = page([*motto(), centred("TỜ KHAI"), *said])
    alternatives = (Alternative(other, "second", 0.1),) if other else ()
    words = tuple(replace(each, alternatives=alternatives) if each.text == word else each for each in form.words)
    assert fields_of(replace(form, words=words))[field].needs_check is asked


@pytest.mark.parametrize(("total", "asked"), [("179,4", True), ("59,8", False)])
def test_of_two_measures_of_one_name_a_person_chooses(total: str, asked: bool) -> None:
    said = [row(f"Tầng 2: diện tích sàn: {area} m2") for area in ("59,8", total)]
    fields = fields_of(page([*motto(), centred("GIẤY PHÉP XÂY DỰNG"), *said]))
    assert (fields["floor_area"].value, fields["floor_area"].needs_check) == ("59.8", asked)


def test_a_figure_that_two_readers_read_alike_asks_nothing() -> None:
    form = page([*motto(), centred("TỜ KHAI"), Row(((240, "Số điện thoại: 0907251945"),), (("0907251945", 0.8),))])
    words = tuple(replace(each, verified=each.text == "0907251945") for each in form.words)
    assert not fields_of(replace(form, words=words))["phone"].needs_check
