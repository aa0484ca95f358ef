"""Types that only the catalogue knows: an office's own."""

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import pytest

from config.catalogues import Catalogue, load_catalogue
from config.paper_fields import ValueKind
from dossiers.papers import Field, ProposedPaper
from ocr.fields.declared import PARSERS
from ocr.understanding import understand
from tests.ocr.printed import Row, centred, motto, page, reading, row

CATALOGUE = load_catalogue()
OWN = """
types:
  - code: birth_proof
    title: Giấy chứng sinh
    titles: [GIẤY CHỨNG SINH, GIẤY BÁO SINH]
    role: component
    retention_code: "02"
    sections: {child: [Con, Thông tin về con]}
    fields:
      ledger: {label: Quyển số, kind: code, pattern: '\\d{4}/\\d{2}'}
      full_name: {label: Họ tên mẹ, kind: name, printed: [Họ và tên mẹ, Họ và tên]}
      personal_id: {label: Số định danh, kind: personal_id, printed: [Số CCCD]}
      phone: {label: Điện thoại, kind: phone, required: false}
      child.full_name: {label: Dự định đặt tên con, kind: name, printed: [Dự định đặt tên, Họ và tên]}
      child.weight: {label: Cân nặng (g), kind: number, printed: [Cân nặng]}
      child.born_at: {label: Sinh lúc, kind: moment, printed: [Đã sinh vào lúc]}
      note: Ghi chú
    reuse_keys: [full_name, personal_id]
  - {code: unknown, title: Chưa rõ loại}
"""
SAME_TITLE = """
types:
  - {code: any_card, title: Thẻ, titles: [THẺ HỘI VIÊN]}
  - {code: veteran_card, title: Thẻ cựu chiến binh, titles: [THẺ HỘI VIÊN], anchors: [Hội Cựu chiến binh, Ngày vào Hội]}
  - {code: unknown, title: Chưa rõ loại}
"""
BIRTH_PROOF = [
    row("Quyển số: 2026/14"),
    row("Họ và tên mẹ: LÊ THỊ BA"),
    Row(((240, "Số CCCD: 048195001234"), (900, "Điện thoại: 0905 123 456"))),
    row("Thông tin về con:"),
    row("Đã sinh vào lúc: 8 giờ 05 phút, ngày 05 tháng 10 năm 2026"),
    row("Họ và tên: TRẦN AN NHIÊN"),
    row("Cân nặng: 3.200 g"),
    row("Ghi chú: Sinh thường"),
]


def own(tmp_path: Path, text: str = OWN) -> Catalogue:
    (tmp_path / "paper_types.yaml").write_text(text, "utf-8")
    return load_catalogue(tmp_path)


def paper_of(rows: Sequence[Row], catalogue: Catalogue = CATALOGUE, *, codes: Sequence[str] = ()) -> ProposedPaper:
    (paper,) = understand(reading(page(rows, codes=codes)), catalogue)
    return paper


def named(paper: ProposedPaper) -> dict[str, Field]:
    return {field.name: field for field in paper.fields}


def values(paper: ProposedPaper) -> dict[str, str]:
    return {field.name: field.value for field in paper.fields}


def test_an_office_declares_a_type_and_its_fields_are_read(tmp_path: Path) -> None:
    paper = paper_of([*motto(), centred("GIẤY CHỨNG SINH"), *BIRTH_PROOF], own(tmp_path))
    assert (paper.type, paper.title, paper.role) == ("birth_proof", "Giấy chứng sinh", "component")
    assert values(paper) == {
        "ledger": "2026/14",
        "full_name": "LÊ THỊ BA",
        "personal_id": "048195001234",
        "phone": "0905123456",
        "child.full_name": "TRẦN AN NHIÊN",
        "child.weight": "3200",
        "child.born_at": "2026-10-05T08:05",
        "note": "Sinh thường",
    }
    assert not [field.name for field in paper.fields if field.needs_check]
    assert all(field.box and field.source == "ocr" for field in paper.fields)


def test_what_cannot_be_such_a_value_is_looked_at(tmp_path: Path) -> None:
    rows = [row("Quyển số: 2026-14"), row("Họ và tên mẹ: LÊ THỊ BA"), row("Số CCCD: 04819500123")]
    fields = named(paper_of([*motto(), centred("GIẤY CHỨNG SINH"), *rows], own(tmp_path)))
    assert (fields["ledger"].value, fields["ledger"].needs_check) == ("2026-14", True)
    assert fields["personal_id"].needs_check
    assert (fields["child.weight"].value, fields["child.weight"].needs_check) == ("", True)
    assert not fields["full_name"].needs_check
    assert "phone" not in fields


def test_a_field_that_may_be_missing_is_asked_for_where_its_label_stands(tmp_path: Path) -> None:
    fields = named(paper_of([*motto(), centred("GIẤY BÁO SINH"), row("Điện thoại: ......")], own(tmp_path)))
    assert (fields["phone"].value, fields["phone"].needs_check) == ("", True)


def test_every_kind_of_value_has_a_parser() -> None:
    assert set(PARSERS) == set(get_args(ValueKind))


ANCHORS = [row("Hội Cựu chiến binh Việt Nam", space=1), row("Ngày vào Hội: 12/5/1998")]


@pytest.mark.parametrize(
    ("rows", "code", "sure"),
    [
        ([centred("THẺ HỘI VIÊN"), *ANCHORS], "veteran_card", True),
        ([centred("THẺ HỘI VIÊN"), ANCHORS[0]], "any_card", True),
        ([centred("THẺ HI VN"), *ANCHORS], "veteran_card", False),
        ([centred("THẺ HI VN"), ANCHORS[0]], "unknown", False),
    ],
)
def test_anchors_choose_among_types_of_one_title_and_tell_one_weakly(
    rows: list[Row], code: str, sure: bool, tmp_path: Path
) -> None:
    catalogue = own(tmp_path, SAME_TITLE)
    paper = paper_of([*motto(), *rows], catalogue)
    assert paper.type == code
    assert (paper.type_confidence >= catalogue.thresholds.type_check) is sure


def test_a_title_without_its_anchors_tells_the_type_weakly(tmp_path: Path) -> None:
    alone = "".join(line for line in SAME_TITLE.splitlines(keepends=True) if "any_card" not in line)
    catalogue = own(tmp_path, alone)
    paper = paper_of([*motto(), centred("THẺ HỘI VIÊN"), ANCHORS[0]], catalogue)
    assert paper.type == "veteran_card"
    assert paper.type_confidence < catalogue.thresholds.type_check
