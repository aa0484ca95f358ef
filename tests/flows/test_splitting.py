"""Splitting anew: new papers replace the old ones, no page is lost or doubled; what stands is no longer doubted."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from sqlalchemy import update

from archive.packages import verify_dip
from config.settings import Settings
from dossiers.errors import BadRequest, NeedsPerson, NotFound, TryLater
from dossiers.papers import Field, PaperState
from dossiers.scope import whole_installation
from dossiers.times import now
from flows.installation import open_installation
from flows.local_office import LocalOffice
from flows.office import IngestOrder
from flows.stages.splitting import pages_of
from register.dossiers import find_dossier, know_procedure, open_dossier
from register.journal import ActKind, Stream, unsealed
from register.papers import PaperView, all_paper_ids, paper
from register.tables import Paper, RecipeRow
from samples.library import sample_dossiers
from tests.faults.way import SameProcessWorkers, plain_digitise

pytestmark = pytest.mark.xdist_group("splitting")  # they share what was read first

SCOPE = whole_installation("test")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One batch of several papers, read fast and split by the software."""
    home = tmp_path_factory.mktemp("batch") / "home"
    for office in opened(home):
        with sample_dossiers()[4].paths() as paths:
            batch = [path for path in paths if path.name == "quet-001.pdf"]
            office.ingest(batch, IngestOrder(operator="clerk"))
    return home


def opened(home: Path) -> Iterator[LocalOffice]:
    settings = Settings(home=home, settle_seconds=0.0, min_free_bytes=0, reading_mode="fast", operator="clerk")
    with open_installation(settings) as inst:
        inst.workers = SameProcessWorkers(1, 1)
        with closing(inst.workers):
            yield LocalOffice(inst, plain_digitise)


@pytest.fixture
def office(template: Path, tmp_path: Path) -> Iterator[LocalOffice]:
    yield from opened(shutil.copytree(template, tmp_path / "home"))


def views(office: LocalOffice) -> list[PaperView]:
    with office.inst.register.read() as session:
        return [paper(session, each, SCOPE) for each in all_paper_ids(session)]


def pages(view: PaperView) -> tuple[int, ...]:
    return tuple(ref.page for ref in view.pages)


def living(office: LocalOffice) -> list[PaperView]:
    return [view for view in views(office) if view.state is not PaperState.SUPERSEDED]


def doubt(office: LocalOffice, view: PaperView) -> None:
    with office.inst.register.write() as session:
        session.execute(update(Paper).where(Paper.id == view.id).values(split_confidence=0.1, state="needs_check"))


def found(office: LocalOffice) -> set[str]:
    hits: list[dict[str, Any]] = office.search("hồ sơ", 100)["hits"] + office.search("giấy", 100)["hits"]
    return {hit["paper"] for hit in hits}


def test_a_doubtful_split_is_settled_by_a_person_and_then_confirmed(office: LocalOffice) -> None:
    first = views(office)[0]
    doubt(office, first)
    with pytest.raises(NeedsPerson):
        office.confirm([first.id], "colleague", {})
    answer = office.split([first.id], [], None, "colleague")
    assert [line["id"] for line in answer["papers"]] == [first.id]
    assert answer["superseded"] == []
    settled = views(office)[0]
    assert (settled.split_confidence, settled.split_reason) == (1.0, "split_person")
    assert office.confirm([first.id], "colleague", {})["papers"][0]["state"] == "filed"


def test_two_papers_become_one(office: LocalOffice) -> None:
    before = views(office)
    one, other = before[:2]
    whole = (*pages(one), *pages(other))
    answer = office.split([one.id, other.id], [whole], None, "colleague")
    (line,) = answer["papers"]
    assert line["pages"] == list(whole)
    assert answer["superseded"] == [one.id, other.id]
    now = {view.id: view for view in views(office)}
    assert now[one.id].superseded_by == now[other.id].superseded_by == line["id"]
    assert now[line["id"]].dossier_id == one.dossier_id
    assert sorted(page for view in living(office) for page in pages(view)) == sorted(
        page for view in before for page in pages(view)
    )
    assert found(office).isdisjoint({one.id, other.id})


def test_a_paper_is_parted_and_what_it_said_is_understood_anew(office: LocalOffice) -> None:
    whole = next(view for view in views(office) if len(view.pages) > 1)
    parts = [[page] for page in pages(whole)]
    answer = office.split([whole.id], parts, "H99.88.77-261005-0001", "colleague")
    assert [line["pages"] for line in answer["papers"]] == parts
    assert {line["dossier"] for line in answer["papers"]} == {"H99.88.77-261005-0001"}
    made = {view.id: view for view in views(office)}
    assert made[whole.id].superseded_by == answer["papers"][0]["id"]
    for line in answer["papers"]:
        assert {field.page for field in made[line["id"]].fields} <= set(line["pages"])
    with office.inst.register.read() as session:
        acts = [act for act in unsealed(session, Stream.ACTS) if act.act == ActKind.SPLIT]
    assert acts[-1].details["superseded"] == {whole.id: answer["papers"][0]["id"]}
    assert acts[-1].actor == "colleague"


def test_a_filed_paper_that_was_split_wrongly_is_replaced_and_its_file_stays(office: LocalOffice) -> None:
    whole = next(view for view in views(office) if len(view.pages) > 1)
    office.split([whole.id], [], None, "colleague")
    filed = office.confirm([whole.id], "colleague", {})["papers"][0]
    office.split([whole.id], [[page] for page in pages(whole)], None, "colleague")
    old = next(view for view in views(office) if view.id == whole.id)
    assert old.state is PaperState.SUPERSEDED
    assert old.pdf_sha256 == filed["pdf_sha256"]


def test_a_person_says_of_what_kind_a_paper_is(office: LocalOffice) -> None:
    wrong = next(view for view in views(office) if view.type == "application")
    answer = office.split([wrong.id], [], None, "colleague", "birth_certificate")
    (line,) = answer["papers"]
    assert (line["type"], line["pages"], answer["superseded"]) == ("birth_certificate", list(pages(wrong)), [wrong.id])
    made = next(view for view in views(office) if view.id == line["id"])
    assert (made.type_confidence, made.split_confidence, made.split_reason) == (1.0, 1.0, "split_person_type")
    assert "place_of_birth" in {field.name for field in made.fields}, "the fields of that kind"
    assert made.dossier_id == wrong.dossier_id
    with office.inst.register.read() as session:
        act = [act for act in unsealed(session, Stream.ACTS) if act.act == ActKind.SPLIT][-1]
    assert (act.actor, act.details["type"]) == ("colleague", "birth_certificate")
    assert [(each["act"], each["actor"]) for each in office.show(made.id)["events"]][-1] == ("split", "colleague")
    assert found(office).isdisjoint({wrong.id})


def test_a_doubtful_kind_that_a_person_finds_right_stands(office: LocalOffice) -> None:
    first = views(office)[0]
    with office.inst.register.write() as session:
        session.execute(update(Paper).where(Paper.id == first.id).values(type_confidence=0.1, state="needs_check"))
    assert office.show(first.id)["papers"][0]["reasons"] == ["type_doubtful"]
    answer = office.split([first.id], [], None, "colleague", first.type)
    assert ([line["id"] for line in answer["papers"]], answer["superseded"]) == ([first.id], [])
    settled = views(office)[0]
    assert (settled.type_confidence, settled.split_reason, settled.fields) == (1.0, "split_person_type", first.fields)
    office.split([first.id], [], None, "colleague")  # of its pages alone: the kind stands
    assert views(office)[0] == settled
    assert office.show(first.id)["papers"][0]["reasons"] == []


def test_a_filed_paper_of_the_wrong_kind_is_replaced_and_its_file_stays(office: LocalOffice) -> None:
    first = views(office)[0]
    office.split([first.id], [], None, "colleague")
    filed = office.confirm([first.id], "colleague", {})["papers"][0]
    (line,) = office.split([first.id], [], None, "colleague", "decision")["papers"]
    old = next(view for view in views(office) if view.id == first.id)
    assert (old.state, old.superseded_by, old.pdf_sha256) == (PaperState.SUPERSEDED, line["id"], filed["pdf_sha256"])
    assert line["type"] == "decision"


def test_every_paper_that_is_made_is_of_that_kind(office: LocalOffice) -> None:
    whole = next(view for view in views(office) if len(view.pages) > 1)
    parts = [[page] for page in pages(whole)]
    assert {line["type"] for line in office.split([whole.id], parts, None, "colleague", "contract")["papers"]} == {
        "contract"
    }


@pytest.mark.parametrize("code", ["no_such", "Separator", ""])
def test_a_kind_that_the_catalogue_has_not_is_refused_with_those_it_has(office: LocalOffice, code: str) -> None:
    before = views(office)
    with pytest.raises(BadRequest) as refusal:
        office.split([before[0].id], [], None, "colleague", code)
    assert refusal.value.code == "paper_type_unknown"
    assert "birth_certificate (" in refusal.value.notice.vi
    assert "separator (" in refusal.value.notice.vi
    assert views(office) == before


def test_a_filed_paper_that_lay_in_the_wrong_dossier_is_moved(office: LocalOffice) -> None:
    first = views(office)[0]
    office.split([first.id], [], None, "colleague")
    office.confirm([first.id], "colleague", {})
    before = views(office)[0]
    assert office.split([first.id], [], None, "colleague")["superseded"] == []
    assert views(office)[0] == before, "it stands as it is"
    (line,) = office.split([first.id], [], "H99.88.77-261005-0001", "referee")["papers"]
    assert (line["id"], line["dossier"], line["state"]) == (first.id, "H99.88.77-261005-0001", "filed")
    moved = views(office)[0]
    assert (moved.pdf_sha256, moved.record_key, moved.fields) == (before.pdf_sha256, before.record_key, before.fields)
    with office.inst.register.read() as session:
        act = [act for act in unsealed(session, Stream.ACTS) if act.act == ActKind.SPLIT][-1]
    assert (act.actor, act.dossier_id, act.details["dossier_before"]) == (
        "referee",
        moved.dossier_id,
        before.dossier_id,
    )
    hits = {hit["paper"]: hit["dossier"] for hit in office.search("giấy", 100)["hits"]}
    assert hits.get(first.id, moved.dossier_code) == moved.dossier_code
    assert [each["id"] for each in office.show("H99.88.77-261005-0001")["papers"]] == [first.id]


@pytest.mark.parametrize(
    ("code", "warnings"),
    [
        ("H99.88.77-261005-0001", ["dossier_new"]),
        ("H99.88.77-261305-0001", ["dossier_code_day_odd", "dossier_new"]),
        ("H99 8877", ["dossier_code_odd", "dossier_new"]),
    ],
)
def test_a_code_that_may_be_mistyped_is_said(office: LocalOffice, code: str, warnings: list[str]) -> None:
    first = views(office)[0]
    answer = office.split([first.id], [], code, "colleague")
    assert [each["code"] for each in answer["warnings"]] == warnings
    again = [each["code"] for each in office.split([first.id], [], code.lower(), "colleague")["warnings"]]
    assert again == [], "of a dossier that is known nothing is odd"
    assert office.split([first.id], [], None, "colleague")["warnings"] == []


def test_a_name_opens_no_dossier_but_one_that_is_known_is_used(office: LocalOffice) -> None:
    first, name = views(office)[0], "nguyễn văn a <b>"
    with pytest.raises(BadRequest) as refusal:
        office.split([first.id], [], name, "colleague")
    assert refusal.value.code == "dossier_code_not_plain"
    with office.inst.register.write() as session:
        assert find_dossier(session, name) is None
        open_dossier(session, name, "xa", None, "received", now(), "list")
    (line,) = office.split([first.id], [], name, "colleague")["papers"]
    assert line["dossier"] == name


def test_a_filed_result_is_moved_by_nobody_who_brought_it(office: LocalOffice) -> None:
    before = checked(office, "full_name", "NGUYỄN THỊ GÕ TAY")
    with office.inst.register.write() as session:
        session.execute(update(Paper).where(Paper.id == before.id).values(role="result"))
    with pytest.raises(NeedsPerson) as refusal:
        office.split([before.id], [], "H99.88.77-261005-0001", before.depositor)
    assert refusal.value.code == "four_eyes"
    assert next(view for view in views(office) if view.id == before.id).dossier_id == before.dossier_id


REGISTERING_A_BIRTH, ASKING_FOR_AN_EXTRACT = "1.001193", "2.000635"
BIRTHS = "H99.88.77-261005-0002"


def a_birth_certificate_beside(office: LocalOffice, procedure: str) -> PaperView:
    """A paper that is a component where it lies, while a dossier of the procedure which it results from is open."""
    first = next(view for view in views(office) if len(view.pages) > 1)
    with office.inst.register.write() as session:
        open_dossier(session, BIRTHS, first.unit, procedure, "received", now(), "list")
        know_procedure(session, first.dossier_id, ASKING_FOR_AN_EXTRACT)
    made = retyped(office, first.id, "birth_certificate")
    assert made.role == "component"
    return made


def test_a_paper_has_the_role_that_the_dossier_gives_it_into_which_it_is_moved(office: LocalOffice) -> None:
    one = a_birth_certificate_beside(office, REGISTERING_A_BIRTH)
    home = one.dossier_code
    office.split([one.id], [], BIRTHS, "colleague")
    assert next(view for view in views(office) if view.id == one.id).role == "result"
    with pytest.raises(NeedsPerson) as refusal:
        office.confirm([one.id], one.depositor, {})
    assert refusal.value.code == "four_eyes"
    office.split([one.id], [], home, "colleague")
    assert next(view for view in views(office) if view.id == one.id).role == "component"


def test_a_new_paper_has_the_role_of_the_dossier_that_is_named(office: LocalOffice) -> None:
    one = a_birth_certificate_beside(office, REGISTERING_A_BIRTH)
    parts = [[page] for page in pages(one)]
    lines = office.split([one.id], parts, BIRTHS, "colleague", "birth_certificate")["papers"]
    made = {line["id"] for line in lines}
    assert {view.role for view in views(office) if view.id in made} == {"result"}


def test_a_filed_paper_becomes_a_result_by_nobody_who_brought_it(office: LocalOffice) -> None:
    one = a_birth_certificate_beside(office, REGISTERING_A_BIRTH)
    office.confirm([one.id], one.depositor, {})
    with pytest.raises(NeedsPerson) as refusal:
        office.split([one.id], [], BIRTHS, one.depositor)
    assert refusal.value.code == "four_eyes"
    office.split([one.id], [], BIRTHS, "colleague")
    moved = next(view for view in views(office) if view.id == one.id)
    assert (moved.role, moved.dossier_code, moved.state) == ("result", BIRTHS, PaperState.FILED)


def test_a_paper_that_was_replaced_is_not_split_again(office: LocalOffice) -> None:
    whole = next(view for view in views(office) if len(view.pages) > 1)
    office.split([whole.id], [[page] for page in pages(whole)], None, "colleague")
    with pytest.raises(BadRequest):
        office.split([whole.id], [], None, "colleague")


def test_an_export_holds_a_papers_own_pages_and_nobody_elses(office: LocalOffice, tmp_path: Path) -> None:
    whole = next(view for view in views(office) if len(view.pages) > 1)
    assert whole.dossier_code
    office.split([whole.id], [], None, "colleague")
    office.confirm([whole.id], "colleague", {})
    told = office.export(whole.dossier_code, "dip", tmp_path / "out", "colleague")
    (scan,) = (Path(told["folder"]) / name for name in told["files"] if ".scan" in name)
    with pikepdf.open(scan) as cut:
        assert len(cut.pages) == len(whole.pages)
    assert verify_dip(Path(told["folder"])) == []


def test_no_page_may_be_lost_or_doubled(office: LocalOffice) -> None:
    before = views(office)
    whole = next(view for view in before if len(view.pages) > 1)
    for into in ([pages(whole)[:1]], [pages(whole), pages(whole)[:1]], [pages(whole), (999,)], [pages(whole), ()]):
        with pytest.raises(BadRequest) as refusal:
            office.split([whole.id], into, None, "colleague")
        assert refusal.value.code == "split_pages_wrong"
    assert views(office) == before


def test_a_page_that_was_left_out_is_put_into_a_paper_and_into_no_other(office: LocalOffice) -> None:
    before = living(office)
    last = max(page for view in before for page in pages(view))
    (free, *_) = sorted(set(range(1, last)) - {page for view in before for page in pages(view)})
    one, other = before[:2]
    assert free in office.show(one.id)["left_out"]
    (line,) = office.split([one.id], [(free, *pages(one))], None, "colleague")["papers"]
    assert line["pages"] == [free, *pages(one)]
    assert free not in office.show(line["id"])["left_out"]
    assert line["dossier"] == one.dossier_code
    with pytest.raises(BadRequest) as refusal:
        office.split([other.id], [(*pages(other), free)], None, "colleague")
    assert refusal.value.code == "split_pages_wrong"


def test_a_page_that_was_left_out_may_be_a_paper_of_its_own(office: LocalOffice) -> None:
    before = living(office)
    (free, *_) = sorted(set(range(1, 9)) - {page for view in before for page in pages(view)})
    lines = office.split([before[0].id], [pages(before[0]), (free,)], None, "colleague")["papers"]
    assert sorted(line["pages"] for line in lines) == sorted([list(pages(before[0])), [free]])


def test_a_blank_page_or_a_sheet_put_before_a_paper_changes_nothing_that_it_says_and_comes_out_again(
    office: LocalOffice,
) -> None:
    before = living(office)
    (free, *_) = sorted(set(range(1, 9)) - {page for view in before for page in pages(view)})
    one = next(view for view in before if view.type != "unknown" and view.fields)
    (line,) = office.split([one.id], [(free, *pages(one))], None, "colleague")["papers"]
    made = next(view for view in views(office) if view.id == line["id"])
    assert (made.type, pages(made)) == (one.type, (free, *pages(one)))
    assert [(each.name, each.value) for each in made.fields] == [(each.name, each.value) for each in one.fields]
    (line,) = office.split([made.id], [pages(one)], None, "colleague")["papers"]
    assert line["pages"] == list(pages(one))
    assert free in office.show(line["id"])["left_out"]
    assert next(view for view in views(office) if view.id == made.id).superseded_by == line["id"]


def test_of_a_paper_that_is_but_blank_nothing_is_left(office: LocalOffice) -> None:
    before = living(office)[0]
    (free, *_) = sorted(set(range(1, 9)) - {page for view in living(office) for page in pages(view)})
    lines = office.split([before.id], [pages(before), (free,)], None, "colleague")["papers"]
    (alone,) = (line["id"] for line in lines if line["pages"] == [free])
    (kept,) = (line["id"] for line in lines if line["pages"] != [free])
    answer = office.split([kept, alone], [pages(before)], None, "colleague")
    assert ([line["id"] for line in answer["papers"]], answer["superseded"]) == ([kept], [alone])
    (again,) = office.split([alone], [], None, "colleague")["papers"]
    assert again["pages"] == [free], "as what a person said is no paper, it can be put back"


def test_what_is_no_paper_is_left_out_of_dossier_and_index_and_can_be_put_back(office: LocalOffice) -> None:
    whole = next(view for view in views(office) if len(view.pages) > 1)
    first, *rest = pages(whole)
    office.split([whole.id], [(first,), tuple(rest)], None, "colleague")
    stray = next(view for view in living(office) if pages(view) == (first,))
    answer = office.split([stray.id], [], None, "colleague", "separator")
    assert (answer["papers"], answer["superseded"]) == ([], [stray.id])
    assert stray.id not in {view.id for view in living(office)} | found(office)
    shown = office.show(next(view.id for view in living(office) if pages(view) == tuple(rest)))
    assert first in shown["left_out"]
    assert office.split([stray.id], [], None, "colleague", "separator")["superseded"] == []
    (line,) = office.split([stray.id], [], None, "colleague")["papers"]
    assert line["pages"] == [first]
    assert next(view for view in views(office) if view.id == stray.id).superseded_by == line["id"]
    with pytest.raises(BadRequest):
        office.split([stray.id], [], None, "colleague")
    assert sorted(page for view in living(office) for page in pages(view)) == sorted(
        {page for view in views(office) for page in pages(view)}
    )


def test_a_page_that_is_in_another_paper_meanwhile_is_not_put_back(office: LocalOffice) -> None:
    one, other = living(office)[:2]
    office.split([one.id], [], None, "colleague", "separator")
    office.split([other.id], [(*pages(one), *pages(other))], None, "colleague")
    with pytest.raises(BadRequest) as refusal:
        office.split([one.id], [], None, "colleague")
    assert refusal.value.code == "split_pages_wrong"


def test_a_whole_scan_may_hold_no_paper_and_still_is_put_back(office: LocalOffice) -> None:
    all_of_them = [view.id for view in living(office)]
    office.split(all_of_them, [], None, "colleague", "separator")
    assert living(office) == []
    assert office.queue(100, None, None)["papers"] == []
    assert len(office.split(all_of_them, [], None, "colleague")["papers"]) == len(all_of_them)


def test_a_filed_result_is_called_no_paper_by_nobody_who_brought_it(office: LocalOffice) -> None:
    one = living(office)[0]
    with office.inst.register.write() as session:
        session.execute(update(Paper).where(Paper.id == one.id).values(role="result", state="filed"))
    with pytest.raises(NeedsPerson) as refusal:
        office.split([one.id], [], None, "clerk", "separator")
    assert refusal.value.code == "four_eyes"


@pytest.mark.parametrize(("into", "dossier"), [([(1,)], None), ([], "H99.88.77-261005-0001")])
def test_what_is_no_paper_is_left_out_as_a_whole_and_is_in_no_dossier(
    office: LocalOffice, into: list[tuple[int, ...]], dossier: str | None
) -> None:
    with pytest.raises(BadRequest) as refusal:
        office.split([living(office)[0].id], into, dossier, "colleague", "separator")
    assert refusal.value.code == "no_paper_whole"


def test_what_cannot_be_split(office: LocalOffice) -> None:
    with pytest.raises(NotFound):
        office.split(["0190f0c0-0000-7000-8000-000000000000"], [], None, "colleague")
    with pytest.raises(BadRequest):
        office.split([], [], None, "colleague")


def test_a_paper_that_another_person_is_at_is_left_alone(office: LocalOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.stages.splitting._PATIENCE_SECONDS", 0.0)
    first = views(office)[0]
    with office.inst.register.right(f"paper/{first.id}") as theirs, ThreadPoolExecutor(1) as another:
        assert theirs
        with pytest.raises(TryLater):
            another.submit(office.split, [first.id], [], None, "colleague").result()
    assert views(office)[0] == first


@pytest.mark.parametrize(("text", "numbers"), [("1", (1,)), ("1-3", (1, 2, 3)), ("2, 5-6", (2, 5, 6))])
def test_pages_as_a_person_writes_them(text: str, numbers: tuple[int, ...]) -> None:
    assert pages_of(text) == numbers


@pytest.mark.parametrize("text", ["", "a", "1-", "-1", "1,,2", "²"])
def test_pages_that_are_none(text: str) -> None:
    with pytest.raises(BadRequest):
        pages_of(text)


def checked(office: LocalOffice, name: str, value: str) -> PaperView:
    """A filed application in which a person typed that value."""
    first = next(view for view in views(office) if view.type == "application")
    office.split([first.id], [], None, "colleague")
    office.confirm([first.id], "colleague", {name: value})
    return next(view for view in views(office) if view.id == first.id)


def retyped(office: LocalOffice, paper_id: str, kind: str) -> PaperView:
    (line,) = office.split([paper_id], [], None, "colleague", kind)["papers"]
    return next(view for view in views(office) if view.id == line["id"])


def field(view: PaperView, name: str) -> Field:
    return next(each for each in view.fields if each.name == name)


def test_what_a_person_confirmed_is_there_again_when_the_kind_is(office: LocalOffice) -> None:
    before = checked(office, "full_name", "NGUYỄN THỊ GÕ TAY")
    other = retyped(office, before.id, "birth_certificate")
    again = retyped(office, other.id, "application")
    assert field(again, "full_name") == field(before, "full_name")
    assert [(each.name, each.value) for each in again.fields if each.value] == [
        (each.name, each.value) for each in before.fields if each.value
    ]
    with office.inst.register.write() as session:
        older = session.merge(
            RecipeRow(hash="0" * len(again.recipe), stage="understanding", content={}, created_at=now())
        )
        session.execute(update(Paper).where(Paper.id == again.id).values(recipe=older.hash))
    assert office.reread({}, "colleague", dry_run=False)["papers"] == 1
    assert field(next(view for view in views(office) if view.id == again.id), "full_name") == field(again, "full_name")


def test_of_another_kind_what_a_person_confirmed_is_no_more_than_shown(office: LocalOffice) -> None:
    before = checked(office, "full_name", "NGUYỄN THỊ GÕ TAY")
    name = field(retyped(office, before.id, "birth_certificate"), "full_name")
    assert name.value != "NGUYỄN THỊ GÕ TAY"
    assert name.needs_check
    assert "NGUYỄN THỊ GÕ TAY" in {each.value for each in name.alternatives}


def test_a_part_has_what_was_confirmed_of_its_own_pages_only(office: LocalOffice) -> None:
    before = next(view for view in views(office) if len(view.pages) > 1)
    office.split([before.id], [], None, "colleague")
    words = [field for field in before.fields if field.value and not any(map(str.isdigit, field.value))]
    office.confirm([before.id], "colleague", {field.name: f"GÕ {field.name}" for field in words})
    office.split([before.id], [[page] for page in pages(before)], None, "colleague")
    first, *others = [view for view in living(office) if set(pages(view)) < set(pages(before))]
    typed = {each.name for each in first.fields if each.source == "typed"}
    assert typed
    assert typed == {each.name for each in words if each.page == pages(first)[0]}
    assert not any(each.source == "typed" for view in others for each in view.fields)


def test_a_filed_result_is_undone_by_nobody_who_brought_it(office: LocalOffice) -> None:
    before = checked(office, "full_name", "NGUYỄN THỊ GÕ TAY")
    with office.inst.register.write() as session:
        session.execute(update(Paper).where(Paper.id == before.id).values(role="result"))
    with pytest.raises(NeedsPerson) as refusal:
        office.split([before.id], [], None, before.depositor, "birth_certificate")
    assert refusal.value.code == "four_eyes"
    assert next(view for view in views(office) if view.id == before.id).state is PaperState.FILED
    assert office.split([before.id], [], None, "colleague", "birth_certificate")["superseded"] == [before.id]
