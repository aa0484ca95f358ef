"""How whole values begin: the shipped table fits the shipped types, and an office's own replaces it."""

from pathlib import Path

import pytest

from config.catalogues import load_catalogue
from dossiers.errors import BadSetup


def test_every_row_is_of_a_field_that_a_shipped_type_has() -> None:
    catalogue = load_catalogue()
    known = {name.rpartition(".")[2] for kind in catalogue.paper_types for name in kind.fields}
    assert catalogue.beginnings.fields.keys() <= known
    assert all(word for words in catalogue.beginnings.by_field.values() for word in words)


def test_an_offices_own_table(tmp_path: Path) -> None:
    own = tmp_path / "beginnings.yaml"
    own.write_text("groups: {desks: [Quầy số, Bộ phận]}\nfields: {receiving_unit: [desks]}", "utf-8")
    assert load_catalogue(tmp_path).beginnings.by_field == {"receiving_unit": ("quay so", "bo phan")}


@pytest.mark.parametrize("text", ["fields: {issuer: [nobody]}", "groups: [a]", "words: {}"])
def test_a_faulty_table_is_named(text: str, tmp_path: Path) -> None:
    (tmp_path / "beginnings.yaml").write_text(text, "utf-8")
    with pytest.raises(BadSetup, match=r"beginnings\.yaml"):
        load_catalogue(tmp_path)
