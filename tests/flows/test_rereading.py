"""Reading again: confirmed values stand, better text is found, the old reading stays; broken off, it goes on."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from archive import keys
from config.settings import Settings
from dossiers.errors import BadRequest
from dossiers.papers import Field, FieldAlternative, PaperState, ProposedPaper, with_value
from dossiers.scope import whole_installation
from flows.installation import Installation, open_installation
from flows.local_office import LocalOffice
from flows.office import IngestOrder
from flows.progress import silent
from flows.stages.answered import beside
from flows.stages.rereading import settled_type
from register import outbox
from register.journal import ActKind, Stream, unsealed
from register.papers import PaperView, all_paper_ids, paper
from register.readings import known_recipes
from register.rereading import papers_to_reread
from register.tables import Paper
from samples.library import sample_dossiers
from tests.faults.way import SameProcessWorkers, plain_digitise
from tests.flows.test_confirming import field_of_words

pytestmark = pytest.mark.xdist_group("reading again")  # they share what was read first

ORDER = IngestOrder(operator="clerk")


@contextmanager
def office_reading(home: Path, mode: str) -> Iterator[LocalOffice]:
    """The installation of that home, reading in that mode: another mode is another recipe."""
    settings = Settings(home=home, settle_seconds=0.0, min_free_bytes=0, reading_mode=mode, operator="clerk")  # type: ignore[arg-type]
    with open_installation(settings) as inst:
        inst.workers = SameProcessWorkers(1, 1)
        with closing(inst.workers):
            yield LocalOffice(inst, plain_digitise)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two one-page papers read fast; the first is confirmed by a colleague who corrected one field."""
    folder = tmp_path_factory.mktemp("read-fast") / "home"
    with office_reading(folder, "fast") as office:
        for dossier, name in ((0, "quet-002.jpg"), (2, "anh-001.jpg")):
            with sample_dossiers()[dossier].paths() as paths:
                office.ingest([path for path in paths if path.name == name], ORDER)
        first = views(office.inst)[0]
        office.confirm([first.id], "colleague", {field_of_words(first): "corrected"})
    return folder


@pytest.fixture
def home(template: Path, tmp_path: Path) -> Path:
    """A home of the test's own, as the template left it."""
    return shutil.copytree(template, tmp_path / "home")


@pytest.fixture(scope="module")
def read_again(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of the template, where both papers were read again accurately."""
    folder = shutil.copytree(template, tmp_path_factory.mktemp("read-again") / "home")
    with office_reading(folder, "accurate") as office:
        assert reread(office)["papers"] == 2
    return folder


@pytest.fixture
def home_read_again(read_again: Path, tmp_path: Path) -> Path:
    """A home of the test's own, where both papers were read again."""
    return shutil.copytree(read_again, tmp_path / "home-read-again")


def views(inst: Installation) -> list[PaperView]:
    with inst.register.read() as session:
        return [paper(session, each, whole_installation("test")) for each in all_paper_ids(session)]


def reread(office: LocalOffice, dry_run: bool = False, **where: str) -> dict[str, Any]:
    return office.reread(where, "clerk", dry_run, silent)


def test_a_dry_run_says_what_it_would_cost_and_does_nothing(home: Path) -> None:
    with office_reading(home, "accurate") as office:
        before = views(office.inst)
        told = reread(office, dry_run=True)
        assert (told["scans"], told["pages"], told["papers"]) == (2, 2, 2)
        assert views(office.inst) == before
        assert all(len(recipes(office.inst, view)) == 1 for view in before)


def test_confirmed_values_stand_and_both_readings_can_be_had(home: Path, home_read_again: Path) -> None:
    with office_reading(home, "fast") as office:
        confirmed, opened = views(office.inst)
    with office_reading(home_read_again, "accurate") as office:
        now_confirmed, now_opened = views(office.inst)
        assert [field.value for field in now_confirmed.fields] == [field.value for field in confirmed.fields]
        assert (now_confirmed.state, now_confirmed.checked_by) == (PaperState.FILED, "colleague")
        assert now_confirmed.pages == confirmed.pages
        assert now_opened.id == opened.id
        for view in (confirmed, opened):
            both = recipes(office.inst, view)
            assert len(both) == 2
            assert all(office.inst.store.stat(keys.reading_key(view.pages[0].scan, each)) for each in both)


def test_the_kind_that_a_person_gave_stands(home: Path) -> None:
    with office_reading(home, "fast") as office:
        other = "decision" if views(office.inst)[1].type != "decision" else "contract"
        (line,) = office.split([views(office.inst)[1].id], [], None, "colleague", other)["papers"]
    with office_reading(home, "accurate") as office:
        reread(office)
        again = next(view for view in views(office.inst) if view.id == line["id"])
        assert (again.type, again.type_confidence, again.split_reason) == (other, 1.0, "split_person_type")
        assert again.recipe == office.inst.understanding_recipe.hash


def test_the_role_is_that_of_the_kind_that_is_found(home: Path) -> None:
    with office_reading(home, "accurate") as office:
        opened = views(office.inst)[1]
        with office.inst.register.write() as session:
            session.execute(update(Paper).where(Paper.id == opened.id).values(type="unknown", role="separator"))
        reread(office)
        again = views(office.inst)[1]
        assert (again.type, again.role) == (opened.type, opened.role)
        assert again.role != "separator"


def test_which_kind_stands(home: Path) -> None:
    with office_reading(home, "fast") as office:
        confirmed, opened = views(office.inst)
        kinds = office.inst.catalogue
        assert settled_type(opened, kinds) is None, "the software's own is found anew"
        assert settled_type(confirmed, kinds) == kinds.paper_type(confirmed.type)
        gone = replace(opened, split_reason="split_person_type", type="no_longer_in_the_catalogue")
        assert settled_type(gone, kinds) == kinds.paper_type("unknown"), "a person is asked again"


def test_the_index_has_the_newest_text_and_the_journal_tells_who_had_it_read(home_read_again: Path) -> None:
    with office_reading(home_read_again, "accurate") as office:
        with office.inst.register.read() as session:
            assert outbox.size(session) == 0
            acts = [act for act in unsealed(session, Stream.ACTS) if act.act == ActKind.REREAD]
        assert [act.actor for act in acts] == ["clerk", "clerk"]
        assert {act.paper_id for act in acts} == {view.id for view in views(office.inst)}


def test_what_is_done_is_not_done_twice(home_read_again: Path) -> None:
    with office_reading(home_read_again, "accurate") as office:
        again = reread(office)
        assert (again["scans"], again["pages"], again["papers"]) == (0, 0, 0)


def test_broken_off_it_goes_on_with_what_is_left(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise KeyboardInterrupt

    with office_reading(home, "accurate") as office:
        with monkeypatch.context() as patched:
            patched.setattr("flows.stages.rereading.record_rereading", fails)
            with pytest.raises(KeyboardInterrupt):
                reread(office)
        left = reread(office)
        assert (left["scans"], left["pages"], left["papers"]) == (2, 1, 2)


def test_only_what_is_asked_for(home: Path) -> None:
    with office_reading(home, "accurate") as office:
        assert reread(office, dry_run=True, state="filed")["papers"] == 1
        assert reread(office, dry_run=True, unit="another")["papers"] == 0
        assert reread(office, dry_run=True, before="2020-01-01")["papers"] == 0
        assert reread(office, dry_run=True, type=views(office.inst)[1].type)["papers"] == 1


@pytest.mark.parametrize(
    "where", [{"colour": "red"}, {"state": "lost"}, {"before": "yesterday"}, {"before": "0001-01-01"}]
)
def test_an_odd_condition_is_refused(home: Path, where: dict[str, str]) -> None:
    with office_reading(home, "accurate") as office, pytest.raises(BadRequest, match="which papers"):
        reread(office, **where)


def test_a_paper_that_somebody_is_confirming_is_put_off(home: Path) -> None:
    with office_reading(home, "accurate") as office, ThreadPoolExecutor(1) as clerk:
        busy = views(office.inst)[1].id
        with office.inst.register.right(f"paper/{busy}") as held:
            assert held
            told = clerk.submit(reread, office).result()
        assert (told["papers"], told["put_off"]) == (1, [busy])
        assert reread(office)["papers"] == 1


def test_a_paper_that_is_replaced_meanwhile_stays_replaced(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with office_reading(home, "accurate") as office:
        replaced = views(office.inst)[1].id

        def listed_and_then_replaced(*args: Any) -> tuple[str, ...]:
            wanted = papers_to_reread(*args)
            if replaced in wanted:
                with ThreadPoolExecutor(1) as clerk:
                    clerk.submit(office.split, [replaced], [], None, "colleague", "separator").result()
            return wanted

        monkeypatch.setattr("flows.stages.rereading.papers_to_reread", listed_and_then_replaced)
        assert reread(office)["papers"] == 1
        assert views(office.inst)[1].state is PaperState.SUPERSEDED


def test_a_damaged_scan_is_told_and_stops_nothing_else(home: Path) -> None:
    with office_reading(home, "accurate") as office:
        broken = views(office.inst)[0].pages[0].scan
        object_file = home / "archive" / "objects" / "scans" / broken[:2] / broken
        object_file.chmod(0o600)
        object_file.write_bytes(b"not what was stored")
        told = reread(office)
        assert [(each["scan"], each["code"]) for each in told["failed"]] == [(broken, "object_changed")]
        assert told["papers"] == 1


CONFIRMED = Field("full_name", "NGUYỄN VĂN AN", "NGUYỄN VĂN AN", 0.95, 1, None)


def proposal(value: str, *, needs_check: bool = False) -> ProposedPaper:
    read = replace(CONFIRMED, value=value, needs_check=needs_check)
    return ProposedPaper("receipt", 0.9, "unknown", (1,), 1.0, "split_scan_start", (read,))


def test_a_sure_contradiction_is_marked_once_beside_the_confirmed_value() -> None:
    (marked,) = beside([CONFIRMED], proposal("NGUYỄN VĂN ÁN"))
    assert (marked.value, marked.needs_check) == (CONFIRMED.value, True)
    assert marked.alternatives == (FieldAlternative("NGUYỄN VĂN ÁN", "ocr", 0.95),)
    settled = replace(marked, needs_check=False)  # somebody looked, and left the value as it was
    assert list(beside([settled], proposal("NGUYỄN VĂN ÁN"))) == [settled]


def test_what_a_person_overruled_and_what_is_doubted_contradict_nothing() -> None:
    corrected = with_value(CONFIRMED, "NGUYỄN VĂN ANH")
    assert list(beside([corrected], proposal(CONFIRMED.value))) == [corrected]
    assert list(beside([CONFIRMED], proposal("NGUYỄN VĂN ÁN", needs_check=True))) == [CONFIRMED]
    assert list(beside([CONFIRMED], proposal(""))) == [CONFIRMED]


def recipes(inst: Installation, view: PaperView) -> tuple[str, ...]:
    with inst.register.read() as session:
        return known_recipes(session, view.pages[0].scan)
