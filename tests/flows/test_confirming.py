"""Several papers confirmed together: all or none, each with its own values."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from dossiers.errors import BadRequest, NeedsPerson, NotFound
from dossiers.papers import PaperState
from dossiers.scope import whole_installation
from flows.local_office import LocalOffice
from flows.office import IngestOrder
from flows.stages import confirming
from register.dossiers import know_procedure
from register.papers import PaperView, all_paper_ids, paper
from register.tables import Paper
from samples.library import sample_dossiers
from tests.flows.test_splitting import opened

pytestmark = pytest.mark.xdist_group("confirming")  # they share what was read first

REGISTERING_A_BIRTH, ASKING_FOR_AN_EXTRACT = "1.001193", "2.000635"
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


def field_of_words(view: PaperView) -> str:
    """A field that takes any text."""
    return next(each.name for each in view.fields if each.value and not any(map(str.isdigit, each.value)))


def changed(office: LocalOffice, one: PaperView, **values: object) -> None:
    with office.inst.register.write() as session:
        session.execute(update(Paper).where(Paper.id == one.id).values(**values))


def test_a_value_is_set_in_one_paper_never_in_several(office: LocalOffice) -> None:
    before = views(office)
    name = field_of_words(before[0])
    with pytest.raises(BadRequest) as refusal:
        office.confirm([each.id for each in before], "colleague", {name: "OTHER"})
    assert refusal.value.code == "set_for_several"
    assert views(office) == before


def test_the_same_paper_named_twice_is_one(office: LocalOffice) -> None:
    one = views(office)[0]
    name = field_of_words(one)
    (line,) = office.confirm([one.id, one.id], "colleague", {name: "OTHER"})["papers"]
    assert (line["id"], line["state"]) == (one.id, "filed")


def test_what_is_typed_is_kept_as_reading_keeps_it_or_refused_and_nothing_written(office: LocalOffice) -> None:
    one = views(office)[0]
    changed(office, one, type="citizen_id")
    before = views(office)[0]
    for wrong in ({"date_of_birth": "31/02/1994"}, {"personal_id": "abc"}, {"issued_on": "12 tháng 13"}):
        with pytest.raises(BadRequest):
            office.confirm([one.id], "colleague", wrong)
        assert views(office)[0] == before
    typed = {"date_of_birth": "05/03/1994", "issued_on": "03/2021", "personal_id": "048 194 717314"}
    office.confirm([one.id], "colleague", typed)
    filed = views(office)[0]
    kept = {field.name: field.value for field in filed.fields if field.name in typed}
    assert kept == {"date_of_birth": "1994-03-05", "issued_on": "2021-03", "personal_id": "048194717314"}
    office.confirm([one.id], "colleague", {"date_of_birth": "5/3/1994"})
    assert views(office)[0] == filed, "the same day in other figures corrects nothing"


def test_a_paper_changed_between_look_and_act_stops_the_rest_and_says_what_is_done(
    office: LocalOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = views(office)
    looked = confirming._require_all

    def looked_and_then_changed(*asked: Any) -> None:
        looked(*asked)
        changed(office, second, state="superseded")

    monkeypatch.setattr(confirming, "_require_all", looked_and_then_changed)
    with pytest.raises(BadRequest) as refusal:
        office.confirm([first.id, second.id], "colleague", {})
    assert refusal.value.facts == {"confirmed": first.id, "refused": f"{second.id} (paper_not_open)"}
    assert [view.state for view in views(office)] == [PaperState.FILED, PaperState.SUPERSEDED]


def test_of_several_papers_all_are_confirmed_or_none_and_each_refusal_is_told(office: LocalOffice) -> None:
    first, second = views(office)
    changed(office, second, type="birth_certificate")
    before = views(office)
    with pytest.raises(NeedsPerson) as refusal:
        office.confirm([first.id, second.id], "clerk", {})
    assert refusal.value.code == "none_confirmed"
    assert refusal.value.facts == {"refused": f"{second.id} (four_eyes)"}
    assert views(office) == before
    told = office.confirm([first.id, second.id], "colleague", {})["papers"]
    assert [line["state"] for line in told] == ["filed", "filed"]


def test_two_papers_of_which_none_can_be_confirmed_are_both_named(office: LocalOffice) -> None:
    first, second = views(office)
    changed(office, first, split_confidence=0.1)
    changed(office, second, state="superseded")
    with pytest.raises(NeedsPerson) as refusal:
        office.confirm([first.id, second.id], "colleague", {})
    assert refusal.value.code == "none_confirmed"
    assert refusal.value.facts == {"refused": f"{first.id} (split_doubtful), {second.id} (paper_not_open)"}


def test_an_unknown_paper_keeps_the_others_from_being_confirmed(office: LocalOffice) -> None:
    before = views(office)
    with pytest.raises(NotFound):
        office.confirm([before[0].id, "nothing"], "colleague", {})
    assert views(office) == before


def test_the_same_call_again_goes_on_where_a_crash_left_one_checked(office: LocalOffice) -> None:
    both = [view.id for view in views(office)]
    office.confirm(both[:1], "colleague", {})
    changed(office, views(office)[0], state="checked", pdf_sha256=None)
    office.confirm(both, "colleague", {})
    assert {view.state for view in views(office)} == {PaperState.FILED}
    assert office.confirm(both, "colleague", {})["papers"][1]["state"] == "filed"


@pytest.mark.parametrize("named", ["clerk", "Clerk", " CLERK ", "clérk", "c\u0327lerk"])
def test_four_eyes_are_two_people_however_a_name_is_written(office: LocalOffice, named: str) -> None:
    one = views(office)[0]
    changed(office, one, type="birth_certificate")
    with pytest.raises(NeedsPerson) as refusal:
        office.confirm([one.id], named, {})
    assert refusal.value.code == "four_eyes"
    assert office.confirm([one.id], "clerk2", {})["papers"][0]["state"] == "filed"


def test_who_may_confirm_goes_by_the_procedure_that_became_known_later(office: LocalOffice) -> None:
    one, other = views(office)
    for each, procedure in ((one, REGISTERING_A_BIRTH), (other, ASKING_FOR_AN_EXTRACT)):
        changed(office, each, type="birth_certificate", role="component" if each is one else "result")
        with office.inst.register.write() as session:
            know_procedure(session, each.dossier_id, procedure)
    with pytest.raises(NeedsPerson) as refusal:
        office.confirm([one.id], one.depositor, {})
    assert refusal.value.code == "four_eyes"
    office.confirm([one.id], "colleague", {})
    office.confirm([other.id], other.depositor, {})
    assert [view.role for view in views(office)] == ["result", "component"]
    kept = [json.loads(office.inst.store.get_bytes(view.record_key or "")) for view in views(office)]
    assert [each["role"] for each in kept] == ["result", "component"]


@pytest.mark.parametrize("named", ["", "  ", "\u200b", "-"])
def test_whoever_acts_has_a_name(office: LocalOffice, tmp_path: Path, named: str) -> None:
    before = views(office)
    one = before[0].id
    wishes: list[Callable[[], object]] = [
        lambda: office.confirm([one], named, {}),
        lambda: office.split([one], [], None, named),
        lambda: office.export(CODES[0], "dip", tmp_path / "out", named),
        lambda: office.prefill("marital_status_request", [one], None, named),
        lambda: office.reread({}, named, dry_run=False),
        lambda: office.ingest([tmp_path], IngestOrder(operator=named)),
    ]
    (tmp_path / "scan.jpg").write_bytes(b"\xff\xd8\xff")
    for wish in wishes:
        with pytest.raises(BadRequest) as refusal:
            wish()
        assert refusal.value.code == "operator_blank"
    assert views(office) == before


def test_an_operator_is_recorded_without_blanks_around(office: LocalOffice) -> None:
    one = views(office)[0]
    office.confirm([one.id], " Trần  Lan ", {})
    assert views(office)[0].checked_by == "Trần Lan"
