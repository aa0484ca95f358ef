"""One scan with the receipts of two citizens: neither is put into the other's dossier without a person being asked."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from config.settings import Settings
from dossiers.papers import PaperState, ProposedPaper
from dossiers.scope import whole_installation
from flows.installation import open_installation
from flows.local_office import LocalOffice
from flows.office import IngestOrder
from flows.stages import recording
from ocr.understanding import understand
from register.papers import PaperView, paper
from tests.faults.way import SameProcessWorkers, plain_digitise
from tests.flows.test_backlog import sample, stack

pytestmark = pytest.mark.xdist_group("two_citizens")  # they share what was read first

SCOPE = whole_installation("test")
HERS, HIS, NAMED = "H17.83-260929-0020", "H17.61-260911-0055", "H17.74-260911-0221"


def opened(home: Path) -> Iterator[LocalOffice]:
    settings = Settings(home=home, settle_seconds=0.0, min_free_bytes=0, reading_mode="fast", operator="clerk")
    with open_installation(settings) as inst:
        inst.workers = SameProcessWorkers(1, 1)
        with closing(inst.workers):
            yield LocalOffice(inst, plain_digitise)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("two")
    scan = stack(folder / "receipts.pdf", sample(0, "quet-001.pdf", 3), sample(1, "quet-001.tif", 2))
    for office in opened(folder / "home"):
        office.ingest([scan], IngestOrder(operator="clerk"))
    return folder


@pytest.fixture
def office(template: Path, tmp_path: Path) -> Iterator[LocalOffice]:
    shutil.copy(template / "receipts.pdf", tmp_path)
    yield from opened(shutil.copytree(template / "home", tmp_path / "home"))


def made(office: LocalOffice, lines: list[dict[str, str]]) -> list[PaperView]:
    with office.inst.register.read() as session:
        return [paper(session, line["id"], SCOPE) for line in lines]


def of_the_scan(office: LocalOffice, tmp_path: Path, dossier: str | None = None) -> list[PaperView]:
    order = IngestOrder(operator="clerk", dossier=dossier)
    (scan,) = office.ingest([tmp_path / "receipts.pdf"], order)["scans"]
    return made(office, scan["papers"])


def said(views: list[PaperView]) -> list[tuple[str | None, str, PaperState]]:
    return [(view.dossier_code, view.split_reason, view.state) for view in views]


def test_a_code_that_is_not_the_dossier_named_for_the_scan_is_doubted(office: LocalOffice, tmp_path: Path) -> None:
    doubted = (NAMED, "split_codes_disagree", PaperState.NEEDS_CHECK)
    assert said(of_the_scan(office, tmp_path, NAMED)) == [doubted, doubted]


@pytest.mark.parametrize(("named", "reason"), [(NAMED, "split_codes_disagree"), (HERS, "split_motto_and_title")])
def test_a_paper_without_a_code_beside_one_of_another_dossier_is_doubted_too(
    office: LocalOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str, reason: str
) -> None:
    def second_without_a_code(*given: Any) -> list[ProposedPaper]:
        hers, his = understand(*given)
        return [hers, replace(his, dossier_code=None)]

    monkeypatch.setattr(recording, "understand", second_without_a_code)
    _, his = of_the_scan(office, tmp_path, named)
    assert (his.dossier_code, his.split_reason) == (named, reason)


def test_a_code_that_is_the_dossier_named_for_the_scan_is_not(office: LocalOffice, tmp_path: Path) -> None:
    hers, his = of_the_scan(office, tmp_path, HERS.lower())
    assert (hers.dossier_code, hers.split_reason) == (HERS, "split_scan_start")
    assert (his.dossier_code, his.split_reason) == (HERS, "split_codes_disagree")


def test_what_was_joined_and_is_parted_goes_where_its_own_code_says(office: LocalOffice, tmp_path: Path) -> None:
    papers = of_the_scan(office, tmp_path)
    assert [view.dossier_code for view in papers] == [HERS, HIS]
    (one,) = made(office, office.split([view.id for view in papers], [(1, 2)], None, "colleague")["papers"])
    assert one.dossier_code == HERS
    hers, his = made(office, office.split([one.id], [(1,), (2,)], None, "colleague")["papers"])
    assert (hers.dossier_code, hers.split_reason) == (HERS, "split_person")
    assert said([his]) == [(HIS, "split_codes_disagree", PaperState.NEEDS_CHECK)]
    (settled,) = made(office, office.split([his.id], [], None, "colleague")["papers"])
    assert (settled.dossier_code, settled.split_reason) == (HIS, "split_person")


def test_parting_leaves_a_paper_where_a_person_put_it(office: LocalOffice, tmp_path: Path) -> None:
    hers, his = of_the_scan(office, tmp_path, HERS)
    (one,) = office.split([hers.id, his.id], [(1, 2)], None, "colleague")["papers"]
    parted = made(office, office.split([one["id"]], [(1,), (2,)], None, "colleague")["papers"])
    assert [view.dossier_code for view in parted] == [HERS, HERS]
    assert parted[1].split_reason == "split_codes_disagree", "and asks"
    (moved,) = made(office, office.split([parted[1].id], [], HIS, "colleague")["papers"])
    assert (moved.dossier_code, moved.split_reason) == (HIS, "split_person")


def test_another_kind_of_paper_moves_nowhere(office: LocalOffice, tmp_path: Path) -> None:
    his = of_the_scan(office, tmp_path)[1]
    office.split([his.id], [], NAMED, "colleague")
    (typed,) = made(office, office.split([his.id], [], None, "colleague", "decision")["papers"])
    assert (typed.dossier_code, typed.split_reason) == (NAMED, "split_person_type")


def test_an_odd_code_is_said_with_every_scan_that_is_put_there(office: LocalOffice, tmp_path: Path) -> None:
    shutil.copy(tmp_path / "receipts.pdf", tmp_path / "again.pdf")
    order = IngestOrder(operator="clerk", dossier="H17.74-261305-0001")
    answer = office.ingest([tmp_path / "again.pdf", tmp_path / "receipts.pdf"], order)
    said = [[each["code"] for each in scan["warnings"]] for scan in answer["scans"]]
    assert said == [["dossier_code_day_odd"], ["dossier_code_day_odd"]]
    assert [scan["outcome"] for scan in answer["scans"]] == ["accepted", "already_held"]
