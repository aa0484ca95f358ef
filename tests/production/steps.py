"""The steps of the production column that use a server: how each is led up to, and the act itself. No faults here."""

import itertools
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from config.settings import WatchedFolder
from dossiers.errors import SohoaError
from dossiers.scope import whole_installation
from dossiers.times import now
from flows.installation import open_installation
from flows.keeper import keeping
from flows.local_office import LocalOffice
from flows.office import IngestOrder
from flows.sending import signal
from flows.stages import watching
from flows.stages.digitising import OK, digitise_if_free
from flows.stages.exporting import export
from flows.stages.finding import search
from flows.stages.indexing import drain_outbox, reindex
from flows.stages.receiving import receive
from flows.stages.receiving_lists import receive_list
from flows.stages.recovering import recover
from flows.stages.sealing import seal_all
from flows.stages.showing import show
from register import outbox
from register.deposits import still_due
from register.journal import ActKind, record
from register.papers import papers_of_deposit
from tests.faults.way import plain_digitise
from tests.production.faulty_column import FaultyColumn
from tests.way.homes import sha256

Act = Callable[[], str | None]
"""Does the step; returns the code of a failure that is told and not raised, None where it is done."""
_DOSSIER = "H99.01-260901-0002"
_SCOPE = whole_installation("test")


@dataclass(frozen=True)
class Step:
    """`led_up_to` does everything before the step, soundly. `uses`: server -> "reads", "writes" or "bears" (it does
    without). `is_what` and `left` (what a failure leaves, for whom) are for the page that is made of the table."""

    led_up_to: Callable[[FaultyColumn], Act]
    uses: dict[str, str]
    is_what: str
    left: str


def open_it(site: FaultyColumn) -> Act:
    def act() -> None:
        with open_installation(site.settings):
            pass

    return act


def receive_a_scan(site: FaultyColumn) -> Act:
    scan = site.new_scan()
    return lambda: _done(receive(site.inst, site.arrival(scan)))


def watch_a_folder(site: FaultyColumn) -> Act:
    scan = site.new_scan()
    folder = site.folder / f"scanner-{len(site.taken)}"
    folder.mkdir()
    waiting = Path(shutil.copy(scan, folder))

    def act() -> None:
        try:
            watching.watch_once(site.inst, WatchedFolder(path=folder), plain_digitise)
        except SohoaError:
            assert sha256(waiting) == sha256(scan), "moved before it was safe"
            raise
        assert not waiting.exists()

    return act


def ingest_a_scan(site: FaultyColumn) -> Act:
    scan = site.new_scan()
    office = LocalOffice(site.inst, plain_digitise)
    return lambda: _done(office.ingest([scan], IngestOrder(dossier="H99.01-260901-0001")))


def make_papers(site: FaultyColumn) -> Act:
    deposit = receive(site.inst, site.arrival(site.new_scan())).deposit

    def act() -> str | None:
        code = digitise_if_free(site.inst, deposit, lambda _page: None)
        return None if code == OK else code

    return act


def index_a_paper(site: FaultyColumn) -> Act:
    paper = _paper(site)
    with site.inst.register.write() as session:
        outbox.enqueue(session, paper, now())
    return lambda: _done(drain_outbox(site.inst))


def index_anew(site: FaultyColumn) -> Act:
    _paper(site)
    return lambda: _done(reindex(site.inst))


def seal_the_journal(site: FaultyColumn) -> Act:
    _write_a_row(site)
    return lambda: _done(seal_all(site.inst))


def confirm_a_paper(site: FaultyColumn) -> Act:
    paper = _paper(site, fresh=True)
    office = LocalOffice(site.inst)

    def act() -> None:
        if office.show(paper)["state"] != "filed":
            office.confirm([paper], "binh", {})

    return act


def find_a_paper(site: FaultyColumn) -> Act:
    _paper(site)

    def act() -> None:
        assert search(site.inst, "quyet dinh", 5, _SCOPE)["hits"]

    return act


def show_a_paper(site: FaultyColumn) -> Act:
    paper = _paper(site)
    return lambda: _done(show(site.inst, paper, _SCOPE))


def export_a_dossier(site: FaultyColumn) -> Act:
    if not site.exported:
        deposit = receive(site.inst, site.arrival(site.new_scan(), _DOSSIER)).deposit
        assert digitise_if_free(site.inst, deposit, lambda _page: None) == OK
        LocalOffice(site.inst).confirm([_paper_of(site, deposit)], "binh", {})
    site.exported += 1
    to = site.folder / f"out-{site.exported}"
    tried = itertools.count()
    return lambda: _done(export(site.inst, _DOSSIER, "dip", to / str(next(tried)), "an", _SCOPE))


def take_the_list(site: FaultyColumn) -> Act:
    number = len(list(site.folder.glob("list-*")))
    path = site.folder / f"list-{number}.csv"
    path.write_text(f"MaHoSo;MaTTHC\nH99.02-260901-{number:04d};1.001193\n", "utf-8")
    return lambda: _done(receive_list(site.inst, path, "an"))


def tell_the_workers(site: FaultyColumn) -> Act:
    deposit = receive(site.inst, site.arrival(site.new_scan())).deposit
    with site.inst.register.read() as session:
        due = still_due(session, [deposit])
    return lambda: signal(site.inst, due)


def begin(site: FaultyColumn) -> Act:
    _left_to_do(site)
    return lambda: recover(site.inst)


def end(site: FaultyColumn) -> Act:
    _left_to_do(site)

    def act() -> None:
        with keeping(site.inst):
            pass

    return act


STEPS = {
    "open": Step(
        open_it,
        {"store": "reads", "register": "reads"},
        "every command's beginning",
        "nothing was begun; the command is repeated",
    ),
    "receive": Step(
        receive_a_scan,
        {"store": "writes", "register": "writes"},
        "a scan's bytes kept, its arrival recorded",
        "nothing is recorded; the command is repeated",
    ),
    "watch": Step(
        watch_a_folder,
        {"store": "writes", "register": "writes"},
        "the same from a scanner's folder",
        "the file stays in its folder; the next look takes it",
    ),
    "ingest": Step(
        ingest_a_scan,
        {"index": "bears"},
        "receiving to indexing in one command",
        "papers are recorded; the outbox keeps them for the index",
    ),
    "digitise": Step(
        make_papers,
        {"store": "writes", "register": "writes"},
        "pages read, papers recorded",
        "pages that were read are kept; the next free worker goes on",
    ),
    "index": Step(
        index_a_paper,
        {"store": "reads", "register": "writes", "index": "writes"},
        "the outbox drained into the index",
        "the outbox keeps the papers; a keeper tries every two seconds",
    ),
    "reindex": Step(
        index_anew,
        {"store": "reads", "register": "reads", "index": "writes"},
        "the index anew",
        "the old index stays in use; the command is repeated",
    ),
    "seal": Step(
        seal_the_journal,
        {"store": "writes", "register": "writes"},
        "the journal's new rows sealed into the archive",
        "the rows stay in the register; a keeper tries every two seconds",
    ),
    "confirm": Step(
        confirm_a_paper,
        {"store": "writes", "register": "writes", "index": "bears"},
        "a paper checked, composed and filed",
        "what was confirmed stays so; confirming again, or the next start, files it",
    ),
    "search": Step(
        find_a_paper,
        {"store": "bears", "register": "bears", "index": "reads"},
        "papers found",
        "nothing changes; without archive or register papers are found, their words not marked on the page",
    ),
    "show": Step(show_a_paper, {"register": "reads"}, "a paper or dossier shown", "nothing changes"),
    "export": Step(
        export_a_dossier,
        {"store": "reads", "register": "writes"},
        "a dossier's package written",
        "no package is there; the command is repeated",
    ),
    "receive-list": Step(
        take_the_list,
        {"store": "writes", "register": "writes"},
        "the province's list of dossiers taken",
        "nothing is recorded; the command is repeated",
    ),
    "tell-workers": Step(
        tell_the_workers,
        {"prefect": "bears"},
        "workers told of a scan",
        "the scan stays due; a worker that has nothing to do finds it in seconds",
    ),
    "start": Step(
        begin,
        {"store": "writes", "register": "writes", "index": "bears"},
        "what an earlier process left is finished",
        "the process does not begin; what was left stays left",
    ),
    "end": Step(
        end,
        {"store": "bears", "register": "bears", "index": "bears"},
        "a process seals and indexes once more",
        "what is not sealed or indexed is so by the next process",
    ),
}


def _left_to_do(site: FaultyColumn) -> None:
    """Something for each part of a start: rows to seal, a paper to index."""
    index_a_paper(site)
    _write_a_row(site)


def _write_a_row(site: FaultyColumn) -> None:
    with site.inst.register.write() as session:
        record(session, ActKind.FILED, actor="an", at=now(), details={"pdf_sha256": "a" * 64})


def _paper(site: FaultyColumn, *, fresh: bool = False) -> str:
    """A paper that is recorded and found: the column's first, or one of its own."""
    if site.papers and not fresh:
        return site.papers[0]
    deposit = receive(site.inst, site.arrival(site.new_scan())).deposit
    assert digitise_if_free(site.inst, deposit, lambda _page: None) == OK
    drain_outbox(site.inst)
    paper = _paper_of(site, deposit)
    site.papers.append(paper)
    return paper


def _paper_of(site: FaultyColumn, deposit: str) -> str:
    with site.inst.register.read() as session:
        (view,) = papers_of_deposit(session, deposit, _SCOPE)
    return view.id


def _done(result: object) -> None:
    del result
