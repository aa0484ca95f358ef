"""Declared forms: the shipped ones name what there is; an office brings its own, and a wrong one is told where."""

from pathlib import Path

import pytest

from config.catalogues import load_catalogue
from config.forms import fault_in
from dossiers.errors import BadSetup

OWN = """
forms:
  - code: own_form
    title: ĐƠN CỦA CƠ QUAN
    fields:
      - {{name: full_name, label: Họ tên, from: [{source}], required: true}}
      - {{name: {second}, label: Lý do}}
"""


def test_the_shipped_forms_name_fields_and_procedures_that_exist() -> None:
    catalogue = load_catalogue()
    assert len(catalogue.forms) >= 5
    assert fault_in(catalogue.forms, {each.code: each.fields for each in catalogue.paper_types}) is None
    assert all(catalogue.procedure(form.procedure) for form in catalogue.forms if form.procedure)


def test_an_office_brings_its_own_forms(tmp_path: Path) -> None:
    (tmp_path / "forms.yaml").write_text(OWN.format(source="citizen_id.full_name", second="reason"), "utf-8")
    (form,) = load_catalogue(tmp_path).forms
    assert (form.code, form.signer) == ("own_form", "Người yêu cầu")
    assert [field.sources for field in form.fields] == [("citizen_id.full_name",), ()]


@pytest.mark.parametrize(
    ("source", "second", "fault"),
    [
        ("passport.full_name", "reason", "passport.full_name"),
        ("citizen_id.shoe_size", "reason", "citizen_id.shoe_size"),
        ("full_name", "reason", "full_name"),
        ("'process_slip.steps[].result'", "reason", "steps[].result"),
        ("citizen_id.full_name", "full_name", "own_form"),
        ("citizen_id.full_name", "Lý do", "name"),
    ],
)
def test_a_wrong_form_is_told_where(tmp_path: Path, source: str, second: str, fault: str) -> None:
    (tmp_path / "forms.yaml").write_text(OWN.format(source=source, second=second), "utf-8")
    with pytest.raises(BadSetup) as refusal:
        load_catalogue(tmp_path)
    assert refusal.value.code == "catalogue_wrong"
    assert "forms.yaml" in refusal.value.notice.en
    assert fault in refusal.value.notice.en


def test_an_office_without_a_type_that_a_shipped_form_names_goes_on(tmp_path: Path) -> None:
    own_types = "types:\n  - {code: unknown, title: Chưa rõ loại}\n"
    (tmp_path / "paper_types.yaml").write_text(own_types, "utf-8")
    assert load_catalogue(tmp_path).forms == load_catalogue().forms
