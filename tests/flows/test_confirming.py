"""Several papers confirmed together: all or none, each with its own values."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from dossiers.errors import BadRequest
from dossiers.scope import whole_installation
from flows.local_office import LocalOffice
from flows.office import IngestOrder
from register.papers import PaperView, all_paper_ids, paper
from register.tables import Paper
from samples.library import sample_dossiers
from tests.flows.test_splitting import opened

pytestmark = pytest.mark.xdist_group("confirming")  # they share what was read first

CODES = ("H99.88.77-261128-0001", "H99.88.77-261128-0002")
SCOPE = whole_installation("test")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One scan in two dossiers, so two papers; brought by `clerk`."""
    home = tmp_path_factory.mktemp("two") / "home"
    for office in opened(home):
        with sample_dossiers()[0].paths() as paths:
            scan = [each for each in paths if each.name == "quet-002.jpg"]
            for code in CODES:
                office.ingest(scan, IngestOrder(dossier=code))
    return home


@pytest.fixture
def office(template: Path, tmp_path: Path) -> Iterator[LocalOffice]:
    yield from opened(shutil.copytree(template, tmp_path / "home"))


def views(office: LocalOffice) -> list[PaperView]:
    with office.inst.register.read() as session:
        return [paper(session, each, SCOPE) for each in all_paper_ids(session)]


def changed(office: LocalOffice, one: PaperView, **values: object) -> None:
    with office.inst.register.write() as session:
        session.execute(update(Paper).where(Paper.id == one.id).values(**values))


def test_a_value_is_set_in_one_paper_never_in_several(office: LocalOffice) -> None:
    before = views(office)
    name = next(field.name for field in before[0].fields if field.value)
    with pytest.raises(BadRequest) as refusal:
        office.confirm([each.id for each in before], "colleague", {name: "OTHER"})
    assert refusal.value.code == "set_for_several"
    assert views(office) == before


def test_the_same_paper_named_twice_is_one(office: LocalOffice) -> None:
    one = views(office)[0]
    name = next(field.name for field in one.fields if field.value)
    (line,) = office.confirm([one.id, one.id], "colleague", {name: "OTHER"})["papers"]
    assert (line["id"], line["state"]) == (one.id, "filed")
