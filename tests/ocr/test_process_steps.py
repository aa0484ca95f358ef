"""The steps of a process slip: by the headings of its table, by what stands in it, one under the other without one."""

from dataclasses import replace

import pytest

from config.catalogues import load_catalogue
from dossiers.papers import Field
from dossiers.reading import PageReading
from ocr.understanding import understand
from tests.ocr.printed import Row, centred, letterhead, page, reading, row, with_table

CATALOGUE = load_catalogue()


def fields_of(*pages: PageReading) -> dict[str, Field]:
    (paper,) = understand(reading(*pages), CATALOGUE)
    return {field.name: field for field in paper.fields}


HEAD = letterhead("Số: 012/PKSQT", "Núi Thành, ngày 05 tháng 10 năm 2026", ["UBND XÃ NÚI THÀNH", "BỘ PHẬN MỘT CỬA"])
SLIP = page(
    [*HEAD, centred("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", space=1), row("Mã hồ sơ: H48.12-260927-0012")]
)
MOMENT = "8 giờ 05 phút, ngày 05 tháng 10 năm 2026"


SLIPS = (
    (
        ["STT", "Người giao", "Người nhận", "Thời gian", "Kết quả"],
        ["1", "Lê Thị Ba", "Trần Tư", MOMENT, "Đúng hạn"],
        [80, 300, 300, 400, 260],
    ),
    (
        ["Bộ phận giao, nhận", "Thời gian giao, nhận", "Kết quả"],
        ["Bên giao: Lê Thị Ba\nBên nhận: Trần Tư", MOMENT, "Đúng hạn"],
        [400, 500, 300],
    ),
    (
        ["TÊN CƠ QUAN", "THỜI GIAN", "KẾT QUẢ", "GHI CHÚ"],
        ["1. Giao:\nLê Thị Ba\n2. Nhận:\nTrần Tư", MOMENT, "Đúng hạn ~", "Đã ký"],
        [300, 400, 300, 200],
    ),
    (
        ["TT", "N |gười giao", "Người gười nị nhận", "Thời gian giao nhậ", "P Kết ếtq quả"],  # a smudged heading
        ["1", "Lê Thị Ba", "Trần Tư", MOMENT, "Đúng hạn"],
        [80, 300, 300, 400, 260],
    ),
    (
        ["TT", "Người giao", "Người nhận", "Thời gian giao nhận", "P Kết quả"],
        ["1", "Lê Thị Ba", "Trần Tư", MOMENT, "Đúng hạn"],
        [80, 300, 300, 400, 260],
    ),
)


def test_a_slip_with_a_column_for_each_step() -> None:
    facts = [
        ["Nội dung", "Lần 1", "Lần 2"],
        ["Người bàn giao", "Lê Thị Ba", "Trần Tư"],
        ["Người tiếp nhận", "Trần Tư", "Phạm Thị Sáu"],
        ["Thời gian", "08/09/2026 lúc 07:03", "09/09/2026 lúc 08:30"],
        ["Đánh giá", "Đúng hạn", "Quá hạn"],
    ]
    fields = fields_of(with_table(SLIP, facts, [300, 450, 450]))
    assert [fields[f"steps[{at}].received_by"].value for at in (0, 1)] == ["Trần Tư", "Phạm Thị Sáu"]
    assert [fields[f"steps[{at}].received_at"].value for at in (0, 1)] == ["2026-09-08T07:03", "2026-09-09T08:30"]
    assert [fields[f"steps[{at}].result"].value for at in (0, 1)] == ["Đúng hạn", "Quá hạn"]
    assert "steps[2].result" not in fields


def _in_turns(second_giver: str) -> dict[str, Field]:
    turns = [
        ["Bước", "Việc", "Người thực hiện", "Bộ phận", "Thời điểm", "Kết quả"],
        ["1", "Giao", "Lê Thị Ba", "Quầy tiếp nhận", "05/10/2026 08:05", ""],
        ["", "Nhận", "Trần Tư", "Phòng Kinh tế", "05/10/2026 08:09", "Đúng hạn"],
        ["2", "Giao", second_giver, "Phòng Kinh tế", "06/10/2026 09:00", ""],
        ["", "Nhận", "Phạm Thị Sáu", "Lãnh đạo UBND", "06/10/2026 09:02", "Quá hạn"],
    ]
    fields = fields_of(with_table(SLIP, turns, [100, 120, 300, 300, 300, 200]))
    return {name: field for name, field in fields.items() if name.startswith("steps[")}


def test_a_slip_with_a_row_for_the_giver_and_one_for_the_receiver() -> None:
    steps = _in_turns("Trần Tư")
    assert not any(field.needs_check for field in steps.values())
    assert {name: field.value for name, field in steps.items()} == {
        "steps[0].handed_over_by": "Lê Thị Ba",
        "steps[0].received_by": "Trần Tư",
        "steps[0].received_at": "2026-10-05T08:09",
        "steps[0].result": "Đúng hạn",
        "steps[1].handed_over_by": "Trần Tư",
        "steps[1].received_by": "Phạm Thị Sáu",
        "steps[1].received_at": "2026-10-06T09:02",
        "steps[1].result": "Quá hạn",
    }
    assert all(field.needs_check for field in _in_turns("Đỗ Bảy").values())


def test_a_slip_without_a_table() -> None:
    rows = []
    for number, (giver, taker) in enumerate([("Lê Thị Ba", "Trần Tư"), ("Trần Tư", "Phạm Thị Sáu")], 1):
        rows += [
            row(f"Bước {number}"),
            Row(((240, f"Bên giao: {giver}"), (860, f"Bên nhận: {taker}"))),
            Row(((240, f"Lúc: 07:03 ngày {number}/9/2026"), (860, "Kết quả: Đúng hạn"))),
        ]
    head = [*HEAD, centred("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", space=1)]
    note = [row("- Kết quả ghi: trước hạn, đúng hạn, do bên nhận ghi khi nhận bàn giao;")]
    fields = fields_of(page([*head, row("Mã hồ sơ: H48.12-260927-0012"), *rows, *note]))
    assert [fields[f"steps[{at}].handed_over_by"].value for at in (0, 1)] == ["Lê Thị Ba", "Trần Tư"]
    assert [fields[f"steps[{at}].received_at"].value for at in (0, 1)] == ["2026-09-01T07:03", "2026-09-02T07:03"]
    assert not [name for name in fields if name.startswith("steps[2]")]


def step_of_cells(number: int, giver: str, taker: str) -> list[list[str]]:
    return [
        [f"Bước {number}", "Người giao", giver, "Người nhận", taker],
        ["Hạn 07/10/2026", "Giao nhận lúc", f"10:5{number} 06/10/2026", "Kết quả", "Đúng hạn"],
    ]


def test_a_slip_with_a_table_of_labels_and_values_for_each_step() -> None:
    slip = with_table(SLIP, [["Người nhận kết quả", "Đỗ Sáu", "Tiếp nhận", "10:41 06/10/2026"]], [280, 300, 280, 300])
    for number, (giver, taker) in enumerate([("Lê Thị Ba", "Trần Văn Tâm"), ("Trần Văn Tâm", "Phạm Thị Sáu")]):
        slip = with_table(slip, step_of_cells(number, giver, taker), [200, 220, 300, 220, 300])
    fields = fields_of(slip)
    assert [fields[f"steps[{at}].handed_over_by"].value for at in (0, 1)] == ["Lê Thị Ba", "Trần Văn Tâm"]
    assert [fields[f"steps[{at}].received_at"].value for at in (0, 1)] == ["2026-10-06T10:50", "2026-10-06T10:51"]
    assert [fields[f"steps[{at}].result"].value for at in (0, 1)] == ["Đúng hạn", "Đúng hạn"]
    assert not [name for name in fields if name.startswith("steps[2]")]
    assert not [field for name, field in fields.items() if name.startswith("steps[") and field.needs_check]


@pytest.mark.parametrize(("heading", "cells", "widths"), SLIPS)
def test_steps_of_a_slip_by_the_headings_of_its_table(heading: list[str], cells: list[str], widths: list[int]) -> None:
    fields = fields_of(with_table(SLIP, [heading, cells, [""] * len(heading)], widths))
    assert fields["steps[0].handed_over_by"].value == "Lê Thị Ba"
    assert fields["steps[0].received_by"].value == "Trần Tư"
    assert fields["steps[0].received_at"].value == "2026-10-05T08:05"
    assert fields["steps[0].result"].value == "Đúng hạn"
    assert not [name for name in fields if name.startswith("steps[1]")]


@pytest.mark.parametrize("heading", [["", "", "", ""], ["TÊN CGOUAN", "THỜIGIAN GIAO", "(Trước hạn/ đúng hạn)", "CHỦ"]])
def test_steps_by_what_stands_in_them_where_the_headings_cannot_be_read(heading: list[str]) -> None:
    cells = [
        heading,
        ["1. Giao: Bộ phận TN&TKQ 2. Nhận: Lê Thị Ba", "10 giờ 47 phút, ngày 02/10/2026", "Đúng hạn", ""],
        ["1. Giao: Lê Thị Ba 2. Nhận: Văn thư", "11 giờ 05 phút, ngày 04/10/2026", "", ""],
    ]
    fields = fields_of(with_table(page([centred("PHIẾU KIỂM SOÁT")]), cells, [300, 300, 200, 100]))
    assert fields["steps[0].handed_over_by"].value == "Bộ phận TN&TKQ"
    assert fields["steps[0].received_by"].value == "Lê Thị Ba"
    assert fields["steps[0].received_at"].value == "2026-10-02T10:47"
    assert (fields["steps[0].result"].value, fields["steps[1].result"].value) == ("Đúng hạn", "")
    assert fields["steps[1].result"].needs_check
    assert "steps[2].received_at" not in fields


def test_headings_that_were_read_and_contents_of_the_first_step_name_the_columns_together() -> None:
    cells = [
        ["STT", "Bên giao", "Bên nhận", "lan giao, TỪ", "Hạn xử lý", "Kết quả"],
        ["1", "Bộ phận Một cửa", "Văn thư", "09:07 10/9/2026", "11/9/2026", "Quá hạn"],
    ]
    fields = fields_of(with_table(page([centred("PHIẾU KIỂM SOÁT")]), cells, [60, 260, 220, 240, 180, 160]))
    assert fields["steps[0].handed_over_by"].value == "Bộ phận Một cửa"
    assert fields["steps[0].received_at"].value == "2026-09-10T09:07"
    assert "steps[1].received_at" not in fields


MINE = [
    ["TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN", "KẾT QUẢ", "GHI CHÚ"],
    ["1. Giao: Bộ phận Một cửa", MOMENT, "Đúng hạn", ""],
    ["2. Nhận: Phòng Văn hóa- Xã hội", "Người giao Người nhận", "", ""],
    ["1. Giao: Phòng Văn hóa - Xã hội", MOMENT, "Quá hạn", ""],
    ["2. Nhận: Lãnh đạoUBND", "Người giao Người nhận", "", ""],
]


def test_giver_and_receiver_in_rows_of_their_own_are_one_step() -> None:
    fields = fields_of(with_table(SLIP, MINE, [420, 400, 300, 200]))
    assert fields["steps[0].handed_over_by"].value == "Bộ phận Một cửa"
    assert fields["steps[0].received_by"].value == "Phòng Văn hóa - Xã hội"
    assert fields["steps[1].handed_over_by"].value == "Phòng Văn hóa - Xã hội"
    assert [fields[f"steps[{at}].result"].value for at in (0, 1)] == ["Đúng hạn", "Quá hạn"]
    assert fields["steps[1].received_by"].needs_check, "two words were read as one"
    assert "steps[2].handed_over_by" not in fields


def test_facts_of_the_dossier_in_a_table_of_their_own_are_no_step() -> None:
    facts = [
        ["Mã hồ sơ", "H48.12-260927-0012"],
        ["Cơ quan giải quyết", "Phòng Văn hóa"],
        ["Ngày nhận/Ngày hẹn trả", "14/09/2026 - 15/09/2026"],
    ]
    steps = [["giao,", "Bên giao", "Bên nhận", "Kết quả"], [MOMENT, "Lê Thị Ba", "Trần Văn Tư", "Đúng hạn"]]
    slip = with_table(with_table(SLIP, facts, [400, 700]), steps, [400, 300, 300, 260])
    fields = fields_of(slip)
    assert fields["steps[0].handed_over_by"].value == "Lê Thị Ba"
    assert fields["steps[0].received_at"].value == "2026-10-05T08:05"
    assert "steps[1].received_at" not in fields


def test_what_stands_under_a_name_in_its_cell_is_no_name_and_may_be_the_moment() -> None:
    cells = [
        ["Lần", "Bên giao", "Bên nhận", "Kết quả"],
        ["1", "Lê Thị Ba\n(Công chức Một cửa)\nĐã ký", f"Trần Văn Tư\n(Phó phòng)\nNhận lúc: {MOMENT}", "Đúng hạn"],
    ]
    fields = fields_of(with_table(SLIP, cells, [80, 400, 420, 260]))
    assert fields["steps[0].handed_over_by"].value == "Lê Thị Ba"
    assert fields["steps[0].received_by"].value == "Trần Văn Tư"
    assert fields["steps[0].received_at"].value == "2026-10-05T08:05"


def test_a_band_over_each_step_names_it_and_is_none() -> None:
    steps = [["Giao", "Nhận", "Thời gian", "Kết quả"], ["Bộ phận Một cửa", "Phòng Văn hóa", MOMENT, "Đúng hạn"]]
    slip = with_table(SLIP, steps, [300, 300, 400, 260])
    table = slip.blocks[-1]
    heading, row = table.cells[:4], table.cells[4:]
    band = row[0]._replace(x1=row[-1].x1, y1=row[0].y0 + 40)
    lower = [cell._replace(x0=cell.x0 + 1, y0=cell.y0 + 41, y1=cell.y1 + 41) for cell in row]
    words = [
        replace(word, box=word.box._replace(y0=word.box.y0 + 41, y1=word.box.y1 + 41))
        if word.box.y0 >= row[0].y0
        else word
        for word in slip.words
    ]
    blocks = (*slip.blocks[:-1], replace(table, cells=(*heading, band, *lower)))
    fields = fields_of(replace(slip, words=tuple(words), blocks=blocks))
    assert fields["steps[0].handed_over_by"].value == "Bộ phận Một cửa"
    assert fields["steps[0].received_by"].value == "Phòng Văn hóa"
    assert "steps[1].handed_over_by" not in fields
