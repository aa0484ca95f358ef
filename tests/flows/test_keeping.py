"""What an owner keeps up beside its work goes on although one part of it fails."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from archive import keys
from config.settings import WatchedFolder
from dossiers.scope import whole_installation
from dossiers.times import now
from flows import keeper
from flows.installation import Installation
from flows.stages import watching
from flows.stages.indexing import drain_outbox, reindex
from flows.stages.recovering import recover
from register import outbox
from register.journal import ActKind, Stream, oldest_unsealed, record
from register.papers import all_paper_ids, paper
from tests.faults.way import plain_digitise
from tests.flows.conftest import Scan
from tests.way.processes import wait_until

SCOPE = whole_installation("test")


def two_papers(inst: Installation, scan: Scan, folder: Path) -> list[str]:
    """Two papers of two scans, indexed; returns the scans' hashes."""
    scan(folder / "a.tif", "QUYET DINH")
    scan(folder / "b.tif", "CONG VAN")
    answer = watching.watch_once(inst, WatchedFolder(path=folder), plain_digitise)
    return [line["sha256"] for line in answer["scans"]]


def spoil_reading(inst: Installation, sha256: str) -> None:
    file = inst.settings.home / "archive" / "objects" / keys.reading_key(sha256, inst.reading_recipe.hash)
    file.chmod(0o600)
    file.write_bytes(b"rotten")


def test_a_damaged_reading_keeps_no_other_paper_from_the_index(inst: Installation, scan: Scan, tmp_path: Path) -> None:
    spoiled, sound = two_papers(inst, scan, tmp_path / "scanner")
    spoil_reading(inst, spoiled)
    with inst.register.write() as session:
        for each in all_paper_ids(session):
            outbox.enqueue(session, each, now())
    assert drain_outbox(inst) == 1
    with inst.register.read() as session:
        left = outbox.pending(session, 10)
        assert [paper(session, each.paper_id, SCOPE).pages[0].scan for each in left] == [spoiled]
        assert outbox.pending(session, 10, untried=True) == ()
    recover(inst)  # the next start is not kept from starting either
    assert reindex(inst) == 1
    assert sound != spoiled


def test_the_journal_is_sealed_while_the_index_is_busy(inst: Installation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "_ROUND_SECONDS", 0.02)
    with inst.register.write() as session:
        record(session, ActKind.FILED, actor="an", at=now() - timedelta(minutes=1), details={"pdf_sha256": "a" * 64})
    until = now() + timedelta(seconds=20)
    with inst.register.right("index"):  # as while an index is made anew
        kept = keeper.keeping(inst)
        kept.__enter__()
        while now() < until:
            with inst.register.read() as session:
                if oldest_unsealed(session, Stream.ACTS) is None:
                    break
        else:
            pytest.fail("not sealed")
    kept.__exit__(None, None, None)


def test_a_keeper_outlives_an_error_that_nobody_has_named(
    inst: Installation,
    scan: Scan,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Its thread would end unseen, and the journal stay unsealed for as long as the process lives."""
    monkeypatch.setattr(keeper, "_ROUND_SECONDS", 0.02)
    two_papers(inst, scan, tmp_path / "scanner")
    with inst.register.write() as session:
        outbox.enqueue(session, all_paper_ids(session)[0], now())
        session.execute(text("ALTER TABLE outbox RENAME TO outbox_away"))
    with keeper.keeping(inst):
        wait_until(lambda: "put off: OperationalError" in caplog.text, 20)
        with inst.register.write() as session:
            session.execute(text("ALTER TABLE outbox_away RENAME TO outbox"))
        wait_until(lambda: _waiting(inst) == 0, 20)


def _waiting(inst: Installation) -> int:
    with inst.register.read() as session:
        return outbox.size(session)
