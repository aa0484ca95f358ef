"""A filed paper is settled or corrected: one more record, the same file, the newest values everywhere; told once."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from archive import keys
from dossiers.errors import BadRequest, NeedsPerson
from dossiers.papers import FieldAlternative, PaperState
from dossiers.scope import whole_installation
from flows.local_office import LocalOffice
from flows.office import IngestOrder
from register.papers import PaperView, all_paper_ids, paper
from register.rereading import Reread, record_rereading
from register.tables import FieldRow, JournalRow, Paper
from samples.library import sample_dossiers
from tests.flows.test_confirming import field_of_words
from tests.flows.test_splitting import opened

pytestmark = pytest.mark.xdist_group("correcting")  # they share what was read first

CODE = "H99.88.77-261128-0001"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One paper, read fast, confirmed by a colleague and filed."""
    home = tmp_path_factory.mktemp("filed") / "home"
    for office in opened(home):
        with sample_dossiers()[0].paths() as paths:
            office.ingest([each for each in paths if each.name == "quet-002.jpg"], IngestOrder(dossier=CODE))
        office.confirm([view(office).id], "colleague", {})
    return home


@pytest.fixture
def office(template: Path, tmp_path: Path) -> Iterator[LocalOffice]:
    yield from opened(shutil.copytree(template, tmp_path / "home"))


def view(office: LocalOffice) -> PaperView:
    with office.inst.register.read() as session:
        (one,) = all_paper_ids(session)
        return paper(session, one, whole_installation("test"))


def contradict(office: LocalOffice) -> str:
    """As a later reading would, the paper's first field of words; returns its name."""
    now = view(office)
    name = field_of_words(now)
    other = FieldAlternative("READ LATER", "ocr", 0.95)
    fields = [
        replace(field, needs_check=True, alternatives=(*field.alternatives, other)) if field.name == name else field
        for field in now.fields
    ]
    again = Reread(now.id, tuple(fields), now.type, now.title, now.type_confidence, now.state, now.role, (name,))
    with office.inst.register.write() as session:
        record_rereading(session, again, office.inst.understanding_recipe, "clerk", now.created_at)
    return name


def checks(office: LocalOffice) -> list[JournalRow]:
    with office.inst.register.read() as session:
        acts = select(JournalRow).where(JournalRow.act == "checked").order_by(JournalRow.sequence)
        return list(session.scalars(acts))


def record(office: LocalOffice, version: int) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(office.inst.store.get_bytes(keys.record_key(view(office).id, version)))
    return told


def value(office: LocalOffice, name: str) -> str:
    return next(field.value for field in view(office).fields if field.name == name)


def test_a_contradiction_is_settled_by_keeping_what_was_confirmed(office: LocalOffice) -> None:
    before, name = view(office), contradict(office)
    assert [line["reasons"] for line in office.queue(9, None)["papers"]] == [["field_contradicted"]]
    told = office.confirm([before.id], "referee", {})["papers"][0]
    assert (told["state"], told["confirmed_in_doubt"], told["pdf_sha256"]) == ("filed", [name], before.pdf_sha256)
    assert office.queue(9, None)["total"] == 0
    assert value(office, name) == next(field.value for field in before.fields if field.name == name)
    act = checks(office)[-1]
    assert (act.actor, act.details["settled"], act.details["corrected"]) == ("referee", [name], [])
    now = view(office)
    assert (now.checked_by, now.checked_at, now.filed_at) == ("colleague", before.checked_at, before.filed_at)


def test_a_contradiction_is_settled_by_another_value_and_all_show_it(office: LocalOffice, tmp_path: Path) -> None:
    before, name = view(office), contradict(office)
    office.confirm([before.id], "referee", {name: "ZETABETIC"})
    assert office.queue(9, None)["total"] == 0
    assert office.show(before.id)["papers"][0]["fields"][name]["value"] == "ZETABETIC"
    assert [hit["paper"] for hit in office.search("zetabetic", 5)["hits"]] == [before.id]
    told = office.export(CODE, "dip", tmp_path / "out", "clerk")
    assert any(
        b"ZETABETIC" in (Path(told["folder"]) / each).read_bytes() for each in told["files"] if each.endswith(".json")
    )
    first, second = record(office, 1), record(office, 2)
    assert (first["checked_by"], second["checked_by"]) == ("colleague", "referee")
    assert first["fields"][name]["value"] != second["fields"][name]["value"] == "ZETABETIC"
    (counted,) = office.corrections()["corrections"]
    assert (counted["field"], counted["corrected"], counted["checked"]) == (name, 1, 2)


def test_a_contradicted_value_is_still_there_and_asked_when_the_paper_is_split(office: LocalOffice) -> None:
    before, name = view(office), contradict(office)
    made = before.id
    for kind in ("contract", before.type):
        (line,) = office.split([made], [], None, "colleague", kind)["papers"]
        made = line["id"]
    with office.inst.register.read() as session:
        again = paper(session, made, whole_installation("test"))
    (field,) = (field for field in again.fields if field.name == name)
    assert field.value == next(field.value for field in before.fields if field.name == name)
    assert (field.needs_check, [each.value for each in field.alternatives]) == (True, ["READ LATER"])
    (asked,) = office.queue(9, None)["papers"]
    assert name in [each["name"] for each in asked["fields"]]


def test_a_mistake_found_later_is_corrected_and_the_file_is_not_touched(office: LocalOffice) -> None:
    before = view(office)
    assert before.pdf_sha256
    file = office.inst.settings.home / "archive" / "objects" / keys.file_key(before.pdf_sha256)
    lies = (file.stat().st_ino, file.stat().st_mtime_ns, file.read_bytes())
    office.confirm([before.id], "referee", {field_of_words(before): "OTHER"})
    assert (file.stat().st_ino, file.stat().st_mtime_ns, file.read_bytes()) == lies
    assert view(office).pdf_sha256 == before.pdf_sha256


def test_what_was_left_empty_can_be_set_and_asks_nobody_until_then(office: LocalOffice) -> None:
    before = view(office)
    with office.inst.register.write() as session:
        name = field_of_words(before)
        row = session.scalars(select(FieldRow).where(FieldRow.paper_id == before.id, FieldRow.name == name)).one()
        row.value, row.needs_check = "", True
        row.alternatives = [{"value": "READ NOW", "source": "ocr", "confidence": 0.95}]
    assert office.queue(9, None)["total"] == 0
    with pytest.raises(BadRequest):
        office.confirm([before.id], "referee", {})
    assert office.confirm([before.id], "colleague", {})["papers"][0]["unread"] == [name], "confirmed already, as it was"
    office.confirm([before.id], "referee", {name: "READ NOW"})
    (field,) = (field for field in view(office).fields if field.name == name)
    assert (field.value, field.needs_check) == ("READ NOW", False)


def test_the_same_again_changes_nothing_and_a_stranger_is_told_so(office: LocalOffice) -> None:
    one, name = view(office).id, contradict(office)
    office.confirm([one], "referee", {name: "OTHER"})
    settled, acts = view(office), len(checks(office))
    assert office.confirm([one], "referee", {name: "OTHER"})["papers"][0]["state"] == "filed"
    assert office.confirm([one], "referee", {})["papers"][0]["state"] == "filed"
    for values in ({}, {name: " OTHER "}):
        with pytest.raises(BadRequest) as refusal:
            office.confirm([one], "stranger", values)
        assert refusal.value.code == "nothing_to_settle"
    assert (view(office), len(checks(office))) == (settled, acts)


def test_a_result_is_corrected_by_nobody_who_brought_it(office: LocalOffice) -> None:
    one, name = view(office).id, contradict(office)
    with office.inst.register.write() as session:
        row = session.get(Paper, one)
        assert row is not None
        row.role = "result"
    before = view(office)
    for values in ({}, {name: "OTHER"}):
        with pytest.raises(NeedsPerson) as refusal:
            office.confirm([one], before.depositor, values)
        assert refusal.value.code == "four_eyes"
    assert view(office) == before


def test_a_field_that_its_kind_has_not_is_refused_also_of_a_filed_paper(office: LocalOffice) -> None:
    with pytest.raises(BadRequest) as refusal:
        office.confirm([view(office).id], "referee", {"no_such_field": "x"})
    assert refusal.value.code == "field_unknown"


def test_what_a_crash_left_checked_is_filed_first_and_then_corrected(office: LocalOffice) -> None:
    name = contradict(office)
    with office.inst.register.write() as session:
        row = session.get(Paper, view(office).id)
        assert row is not None
        row.state, row.pdf_sha256 = "checked", None
    office.confirm([view(office).id], "referee", {name: "OTHER"})
    assert (view(office).state, value(office, name), view(office).checked_by) == (
        PaperState.FILED, "OTHER", "colleague",
    )  # fmt: skip


def test_an_export_says_how_long_the_kind_of_paper_is_kept(office: LocalOffice, tmp_path: Path) -> None:
    catalogue, code = office.inst.catalogue, view(office).type
    kinds = [
        kind.model_copy(update={"retention_code": "02"}) if kind.code == code else kind
        for kind in catalogue.paper_types
    ]
    office.inst.catalogue = replace(catalogue, paper_types=tuple(kinds))
    folder = Path(office.export(CODE, "dip", tmp_path / "out", "clerk")["folder"])
    (exported,) = json.loads((folder / "dossier.json").read_bytes())["papers"]
    assert exported["maintenance"] == "02"
