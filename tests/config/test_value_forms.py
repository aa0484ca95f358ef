"""What whole values look like: the shipped table fits the shipped types, and an office's own replaces it."""

from pathlib import Path

import pytest

from config.catalogues import load_catalogue
from dossiers.errors import BadSetup


def test_every_row_is_of_a_field_that_a_shipped_type_has() -> None:
    catalogue = load_catalogue()
    known = {name.rpartition(".")[2] for kind in catalogue.paper_types for name in kind.fields}
    assert {*catalogue.value_forms.begins, *catalogue.value_forms.bounds} <= known
    assert all(word for words in catalogue.value_forms.beginnings.values() for word in words)


def test_an_offices_own_table(tmp_path: Path) -> None:
    own = tmp_path / "value_forms.yaml"
    own.write_text("groups: {desks: [Quầy số, Bộ phận]}\nbegins: {receiving_unit: [desks]}", "utf-8")
    assert load_catalogue(tmp_path).value_forms.beginnings == {"receiving_unit": ("quầy số", "bộ phận")}


@pytest.mark.parametrize("text", ["begins: {issuer: [nobody]}", "bounds: {area: [5]}", "groups: [a]", "words: {}"])
def test_a_faulty_table_is_named(text: str, tmp_path: Path) -> None:
    (tmp_path / "value_forms.yaml").write_text(text, "utf-8")
    with pytest.raises(BadSetup, match=r"value_forms\.yaml"):
        load_catalogue(tmp_path)
