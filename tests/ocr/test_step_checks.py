"""The steps of a slip against each other and against the moments on the paper: all of them ask, or none for that."""

import pytest

from config.catalogues import load_catalogue
from dossiers.papers import Field
from ocr.fields.making import PrintedPaper
from ocr.fields.pages import printed_page
from ocr.fields.step_checks import steps_checked
from tests.ocr.printed import page, row

PARTS = ("handed_over_by", "received_by", "received_at", "result")
CATALOGUE = load_catalogue()
THREE = (
    ("Lê Thị Ba", "Trần Văn Tư", "2026-10-05T08:05", "Đúng hạn"),
    ("Trần Văn Tư", "Lãnh đạo UBND", "2026-10-05T16:40", "Trước hạn"),
    ("Lãnh đạo UBND", "Lê Thị Ba", "2026-10-07T07:10", "Quá hạn"),
)
ABOVE = "Ngày tiếp nhận: 05/10/2026 07:55"


def paper(*printed: str) -> PrintedPaper:
    kind = CATALOGUE.paper_type("process_slip")
    assert kind is not None
    return PrintedPaper((printed_page(page([row(text) for text in (ABOVE, *printed)])),), kind, CATALOGUE)


def fields_of(steps: tuple[tuple[str, ...], ...], slip: PrintedPaper) -> list[Field]:
    """Each step on its line of the slip, without the parts that are empty."""
    return [
        Field(f"steps[{at}].{part}", value, value, 0.95, 1, slip.lines[at + 1].box)
        for at, step in enumerate(steps)
        for part, value in zip(PARTS, step, strict=True)
        if value
    ]


def asked(steps: tuple[tuple[str, ...], ...], *printed: str) -> set[str]:
    slip = paper(*(printed or ("8 giờ 05 phút, ngày", "lúc 16h40 (định mức: 4 giờ làm việc)", "07:10")))
    return {field.name for field in steps_checked(slip, fields_of(steps, slip)) if field.needs_check}


def every(steps: int) -> set[str]:
    return {f"steps[{step}].{part}" for step in range(steps) for part in PARTS}


def changed(step: int, part: str, value: str) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(value if (at, name) == (step, part) else said for name, said in zip(PARTS, told, strict=True))
        for at, told in enumerate(THREE)
    )


def test_steps_that_fit_ask_nothing_and_stay_as_they_are() -> None:
    slip = paper("8 giờ 05 phút", "16h40", "07:10")
    fields = fields_of(THREE, slip)
    assert steps_checked(slip, fields) == fields


@pytest.mark.parametrize(
    "steps",
    [
        changed(1, "handed_over_by", "Ngô Văn Năm"),
        changed(1, "received_by", "Lê Thị Ba"),
        changed(1, "received_at", "2026-10-09T16:40"),
        changed(2, "received_at", "2026-10-04T07:10"),
        tuple((*step[:3], "") for step in THREE),
    ],
)
def test_steps_that_do_not_fit_ask_all(steps: tuple[tuple[str, ...], ...]) -> None:
    assert asked(steps) == every(3)


@pytest.mark.parametrize("part", PARTS)
def test_one_part_that_was_not_read_is_asked_for_alone(part: str) -> None:
    assert asked(changed(1, part, "")) == {f"steps[1].{part}"}


def test_marks_lost_from_a_name_break_no_chain() -> None:
    assert asked(changed(1, "handed_over_by", "Tran Văn Tư")) == set()


def test_a_moment_that_no_step_took_asks_for_one_more_step() -> None:
    assert asked(THREE[:2], "8 giờ 05", "16:40", "07:10") == every(3)
    assert asked(THREE[:1], "8 giờ 05", "16:40", "07:10") == every(3)


@pytest.mark.parametrize(
    "said",
    [
        "Hệ thống một cửa in lúc 06/10/2026 11:41",
        "Ngày in: 06/10/2026 11:41",
        "In từ Cổng Dịch vụ công lúc 11:05:00 06/10/2026",
        "Hạn xử lý: 17:00 06/10/2026",
    ],
)
def test_when_the_slip_was_printed_and_until_when_a_step_may_take_are_no_steps(said: str) -> None:
    assert asked(THREE[:2], "8 giờ 05", "16:40", said) == set()


def test_a_slip_whose_table_was_not_understood_asks_for_as_many_steps_as_it_has_moments() -> None:
    assert asked((), "8 giờ 05 phút", "16h40") == every(3)  # the moment above the table cannot be told from theirs
    slip = PrintedPaper((printed_page(page([row("Không có gì")])),), paper().kind, CATALOGUE)
    (first, *_) = found = steps_checked(slip, [])
    assert {field.name for field in found} == every(1)
    assert (first.value, first.box) == ("", None)


def test_moments_on_pages_before_the_first_step_are_no_steps() -> None:
    texts = ("Hẹn trả: 16:30", "8 giờ 05 phút")
    pages = tuple(printed_page(page([row(text)], at)) for at, text in enumerate(texts, start=1))
    slip = PrintedPaper(pages, paper().kind, CATALOGUE)
    step = zip(PARTS, THREE[0], strict=True)
    fields = [Field(f"steps[0].{part}", said, said, 0.95, 2, slip.lines[1].box) for part, said in step]
    assert steps_checked(slip, fields) == fields
