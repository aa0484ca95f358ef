"""Sealing: acts are locked as long as the record, looks may expire."""

from dossiers.times import now
from flows.installation import Installation
from flows.stages.sealing import seal_all
from register.journal import ActKind, Stream, record


def test_acts_are_locked_and_looks_may_expire(inst: Installation) -> None:
    with inst.register.write() as session:
        record(session, ActKind.FILED, actor="an", at=now(), details={"pdf_sha256": "a" * 64})
        record(session, ActKind.EXPORTED, actor="an", at=now(), details={"papers": 1}, stream=Stream.LOOKS)
    assert seal_all(inst) == 2
    (acts,) = inst.store.keys("journal/acts/")
    (looks,) = inst.store.keys("journal/looks/")
    assert acts.locked_until is not None
    assert acts.locked_until.year >= now().year + inst.settings.journal_lock_years
    assert looks.locked_until is None
