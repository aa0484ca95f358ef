"""Declared paper types: a field is a label or says how it is read, and a wrong type is told where."""

from pathlib import Path

import pytest

from config.catalogues import Catalogue, load_catalogue
from dossiers.errors import BadSetup

UNKNOWN = "  - {code: unknown, title: Chưa rõ loại}\n"


def own(folder: Path, declared: str) -> Catalogue:
    types = f"types:\n  - {{code: birth_proof, title: Giấy chứng sinh, {declared}}}\n{UNKNOWN}"
    (folder / "paper_types.yaml").write_text(types, "utf-8")
    return load_catalogue(folder)


def test_a_field_is_its_label_alone_or_says_how_it_is_read(tmp_path: Path) -> None:
    declared = "fields: {note: Ghi chú, weight: {label: Cân nặng, kind: number, printed: [Nặng]}}, retention_code: '02'"
    kind = own(tmp_path, declared).paper_type("birth_proof")
    assert kind is not None
    assert kind.retention_code == "02"
    assert (kind.fields["note"].label, kind.fields["note"].kind) == ("Ghi chú", "text")
    assert [field.phrases for field in kind.fields.values()] == [("Ghi chú",), ("Nặng",)]


@pytest.mark.parametrize(
    ("declared", "faults"),
    [
        ("fields: {weight: {label: Nặng, kind: mass}}", ("birth_proof.fields.weight.kind", "'number'")),
        ("fields: {weight: {label: Nặng, pattern: '['}}", ("birth_proof.fields.weight.pattern", "no pattern")),
        ("fields: {weight: {label: Nặng, colour: red}}", ("birth_proof.fields.weight.colour", "no such key")),
        ("fields: {weight: {kind: number}}", ("birth_proof.fields.weight.label", "this key is missing")),
        ("fields: {weight: {label: Nặng, lines: 99}}", ("birth_proof.fields.weight.lines", "10")),
        (
            "fields: {weight: {label: Nặng, printed: ['']}}",
            ("birth_proof.fields.weight.printed.0", "no letter or digit"),
        ),
        ("fields: {weight: Nặng}, reuse_keys: [length]", ("birth_proof", "no field: length")),
        ("fields: {weight: Nặng}, same_when: [length]", ("birth_proof", "no field: length")),
        ("fields: {weight: Nặng}, sections: {child: [Con]}", ("birth_proof", "no field of the section: child")),
        ("retention_code: '08'", ("birth_proof.retention_code", "'07'")),
        ("anchors: Sở Y tế", ("birth_proof.anchors", "must be a list")),
        ("titles: ['']", ("birth_proof.titles.0", "no letter or digit")),
        ("titles: ['  ']", ("birth_proof.titles.0", "no letter or digit")),
        ("titles: ['...']", ("birth_proof.titles.0", "no letter or digit")),
        ("anchors: ['–']", ("birth_proof.anchors.0", "no letter or digit")),
        ("fields: {weight: '...'}", ("birth_proof.fields.weight.label", "no letter or digit")),
        ("fields: {weight: Nặng, weight: Cân}", ("line 2, column", "stands twice")),
        ("fields: [weight", ("line 2, column", "did not find")),
        ("}\n  - {code: birth_proof, title: Giấy báo sinh", ("birth_proof", "twice")),
    ],
)
def test_a_wrong_type_is_told_where(declared: str, faults: tuple[str, ...], tmp_path: Path) -> None:
    with pytest.raises(BadSetup) as refusal:
        own(tmp_path, declared)
    assert refusal.value.code == "catalogue_wrong"
    for fault in ("paper_types.yaml", *faults):
        assert fault in refusal.value.notice.en


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        ("fields: {weight: {kind: number}}", "birth_proof.fields.weight.label: thiếu khóa này"),
        ("anchors: Sở Y tế", "birth_proof.anchors: phải là danh sách"),
        ("fields: {weight: {label: Nặng, colour: red}}", "birth_proof.fields.weight.colour: không có khóa này"),
        ("retention_code: '08'", "birth_proof.retention_code: không phải một trong: '01', '02'"),
        ("fields: {weight: Nặng}, reuse_keys: [length]", "birth_proof: không có trường: length"),
        ("}\n  - {code: birth_proof, title: Giấy báo sinh", "birth_proof: có hai lần"),
        ("title: Giấy báo sinh", "dòng 2, cột 49: một khóa có hai lần"),
    ],
)
def test_a_vietnamese_sentence_names_the_fault_in_vietnamese(declared: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(BadSetup) as refusal:
        own(tmp_path, declared)
    assert f"Danh mục paper_types.yaml sai: {told}" in refusal.value.notice.vi


def test_what_is_merged_from_an_anchor_may_be_said_again(tmp_path: Path) -> None:
    kind = own(tmp_path, "fields: {a: &a {label: A, lines: 2}, b: {<<: *a, label: B}}").paper_type("birth_proof")
    assert kind is not None
    assert (kind.fields["b"].label, kind.fields["b"].lines) == ("B", 2)
