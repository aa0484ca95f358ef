"""Doctor on an embedded installation: what waits, what is missing, and that a look changes nothing."""

import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text, update

from config.settings import Settings
from dossiers.errors import TryLater
from dossiers.times import now
from flows.doctor import Finding, examine
from flows.doctor.finding import CLOCK_SECONDS, Look, clock, look_at, well
from flows.doctor.register import of_deposits, of_server
from flows.installation import Installation
from flows.lanes import Lane
from flows.local_office import LocalOffice
from flows.office import IngestOrder
from register import outbox
from register.journal import Stream, last_sequence
from register.server_facts import ServerFacts
from register.tables import JournalRow, OutboxRow
from register.waiting import Waiting
from tests.faults.way import plain_digitise
from tests.flows.conftest import Scan

PARTS = ["reading", "font", "catalogues", "disk", "owner"]


def found(settings: Settings) -> dict[str, Finding]:
    """The findings by their code; no code is told twice."""
    findings = examine(settings)
    by_code = {each.notice.code: each for each in findings}
    assert len(by_code) == len(findings)
    assert all(each.well or each.notice.remedy for each in findings)
    return by_code


def test_a_new_home_is_well_and_stays_empty(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", min_free_bytes=0)
    findings = found(settings)
    assert [each.subject for each in findings.values()] == [*PARTS, "register", "index"]
    assert all(each.well for each in findings.values())
    assert "doctor_register_new" in findings
    assert not (settings.home / "register.sqlite").exists()


def test_a_home_in_use_is_well(inst: Installation, scan: Scan, tmp_path: Path) -> None:
    with LocalOffice(inst, plain_digitise).started() as office:
        office.ingest([scan(tmp_path / "scan.tif")], IngestOrder())
    findings = found(inst.settings)
    subjects = ["key", "register", "journal", "outbox", "deposits", "store", "index"]
    assert [each.subject for each in findings.values()] == [*PARTS, *subjects]
    assert [code for code, each in findings.items() if not each.well] == []
    assert "1" in findings["doctor_index_well"].notice.en


def test_a_home_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file stands here")
    findings = found(Settings(home=tmp_path / "home" / "below", min_free_bytes=0))
    assert not findings["home_unusable"].well


def test_what_a_home_keeps_is_damaged(inst: Installation) -> None:
    home = inst.settings.home
    (home / "keys" / "personal-numbers.key").write_bytes(b"short")
    (home / "register.sqlite").write_bytes(b"no database at all, " * 500)
    (home / "archive" / "tmp").rmdir()
    (home / "archive" / "tmp").write_bytes(b"a file stands where a folder was")
    told = {each.subject: each.notice.code for each in found(inst.settings).values() if not each.well}
    assert told.pop("store") in ("store_refused", "store_away")
    assert told == {"key": "secret_key_damaged", "register": "register_damaged"}


def test_an_older_register_is_told_and_left(inst: Installation) -> None:
    with inst.register.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    for _ in range(2):
        told = found(inst.settings)["schema_old"]
        assert (told.subject, told.well) == ("register", False)


def test_a_file_of_authorities_that_is_none(tmp_path: Path) -> None:
    file = tmp_path / "authorities.pem"
    file.write_text("no certificate")
    told = found(Settings(home=tmp_path / "home", ca_file=file, min_free_bytes=0))
    assert not told["ca_file_unusable"].well


def test_a_full_disk(tmp_path: Path) -> None:
    assert not found(Settings(home=tmp_path / "home", min_free_bytes=10**18))["disk_nearly_full"].well


def test_a_journal_that_nobody_seals(inst: Installation) -> None:
    _journal_row(inst, now() - timedelta(seconds=90))
    assert "doctor_journal_well" in found(inst.settings)
    _journal_row(inst, now() - timedelta(seconds=130))
    told = found(inst.settings)["journal_not_sealed"]
    assert (told.subject, told.well) == ("journal", False)
    assert "(limit 120)" in told.notice.en


def test_papers_that_the_index_refused(inst: Installation, scan: Scan, tmp_path: Path) -> None:
    with LocalOffice(inst, plain_digitise).started() as office:
        taken = office.ingest([scan(tmp_path / "scan.tif")], IngestOrder())
    (paper,) = taken["scans"][0]["papers"]
    with inst.register.write() as session:
        for _ in range(2):
            outbox.enqueue(session, paper["id"], now())
    with inst.register.write() as session:
        session.execute(update(OutboxRow).values(attempts=1, last_error_code="object_missing"))
    told = found(inst.settings)["outbox_failed"]
    assert not told.well
    assert "2 papers" in told.notice.en
    assert "object_missing × 2" in told.notice.en


@pytest.mark.parametrize(
    ("lane", "waited", "code"),
    [
        (Lane.COUNTER, timedelta(minutes=9), "doctor_deposits_wait"),
        (Lane.COUNTER, timedelta(minutes=11), "deposits_wait"),
        (Lane.BATCH, timedelta(hours=23), "doctor_deposits_wait"),
        (Lane.BATCH, timedelta(hours=25), "deposits_wait"),
    ],
)
def test_a_counter_waits_for_minutes_a_backlog_for_a_day(
    tmp_path: Path, lane: Lane, waited: timedelta, code: str
) -> None:
    waiting = Waiting(None, 0, {}, 3, {lane.name.lower(): now() - waited})
    told = of_deposits(waiting, Settings(home=tmp_path))
    assert (told.notice.code, told.well) == (code, code.startswith("doctor_"))
    assert f"{waited // timedelta(minutes=1)} minutes" in told.notice.en


def test_a_received_scan_waits(inst: Installation, scan: Scan, tmp_path: Path) -> None:
    def nothing(inst: Installation, deposits: object, on_page: Callable[[int], None]) -> None:
        del inst, deposits, on_page

    with LocalOffice(inst, nothing, finishes_due=False).started() as office:
        office.ingest([scan(tmp_path / "scan.tif")], IngestOrder())
    assert "1 scans wait" in found(inst.settings)["doctor_deposits_wait"].notice.en


@pytest.mark.parametrize(
    ("version", "collation", "encoding", "codes"),
    [
        ("15.20", "C.UTF-8", "UTF8", []),
        ("17.2 (Debian 17.2-1)", "C.utf8", "UTF8", []),
        ("14.22", "C", "UTF8", []),
        ("19beta1", "C", "UTF8", []),
        ("13.23", "C.UTF-8", "UTF8", ["register_server_old"]),
        ("15.20", "vi_VN.UTF-8", "UTF8", ["register_sorting_wrong"]),
        ("15.20", "C", "SQL_ASCII", ["register_encoding_wrong"]),
    ],
)
def test_what_is_wrong_with_a_database_server(version: str, collation: str, encoding: str, codes: list[str]) -> None:
    facts = ServerFacts("postgresql", version, collation, encoding, 0.0, 10**9)
    assert [each.notice.code for each in of_server(facts)] == codes


def test_clocks_that_differ() -> None:
    assert not list(clock("store", CLOCK_SECONDS - 1))
    for ahead in (CLOCK_SECONDS + 1, -CLOCK_SECONDS - 1):
        assert [each.notice.code for each in clock("store", ahead)] == ["clock_differs"]


def test_whatever_happens_to_a_look_the_others_are_told() -> None:
    never = threading.Event()

    def silent() -> Iterator[Finding]:
        yield well("silent", "doctor_font_well")
        never.wait()

    def away() -> Iterator[Finding]:
        raise TryLater("index_away")

    def broken() -> Iterator[Finding]:
        raise RuntimeError("postgresql://somebody:secret@server")

    looks = [Look("silent", silent), Look("away", away), Look("broken", broken)]
    begun = time.monotonic()
    findings = look_at([*looks, Look("last", lambda: [well("last", "doctor_font_well")])], seconds=0.5)
    assert time.monotonic() - begun < 5
    assert [(each.subject, each.notice.code, each.well) for each in findings] == [
        ("silent", "doctor_font_well", True),
        ("silent", "part_silent", False),
        ("away", "index_away", False),
        ("broken", "unexpected", False),
        ("last", "doctor_font_well", True),
    ]
    assert "secret" not in str(findings)
    never.set()


def _journal_row(inst: Installation, at: object) -> None:
    with inst.register.write() as session:
        sequence = last_sequence(session, Stream.ACTS) + 1
        row = JournalRow(stream=Stream.ACTS.value, sequence=sequence, at=at, actor="test", act="deposit", details={})
        session.add(row)
        # the oldest row decides, so it is to be this one
        session.flush()
        session.execute(update(JournalRow).values(at=at))
