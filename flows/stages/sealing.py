"""Seal: new journal rows become one locked object of the archive, chained to the one before (design §4 "Journal")."""

from datetime import datetime, timedelta

from dossiers.points import DurablePoint, reached
from dossiers.times import now
from flows.installation import Installation
from register.journal import Stream, adopt_segment, next_segment, oldest_unsealed, record_segment

_DAYS_A_YEAR = 366
_PATIENCE_SECONDS = 10.0


def seal_all(inst: Installation) -> int:
    """Seal every unsealed row of both streams; returns the number of segments.

    One sealer an installation: where another is at it for longer than a few seconds, it is left to that one.
    """
    with inst.register.right("seal", wait_seconds=_PATIENCE_SECONDS) as ours:
        return sum(_seal_stream(inst, stream) for stream in Stream) if ours else 0


def seal_due(inst: Installation) -> int:
    """Seal where the oldest unsealed row waits longer than half the promised time, so that the promise is kept."""
    limit = now() - timedelta(seconds=inst.settings.seal_seconds / 2)
    with inst.register.read() as session:
        oldest = [oldest_unsealed(session, stream) for stream in Stream]
    return seal_all(inst) if any(at is not None and at <= limit for at in oldest) else 0


def _seal_stream(inst: Installation, stream: Stream) -> int:
    sealed = 0
    while True:
        with inst.register.read() as session:
            draft = next_segment(session, stream, now())
        if draft is None:
            return sealed
        until = _locked_until(inst, stream, draft.sealed_at)
        # A crash between the two steps below leaves a stored segment of this number: it is the one that counts.
        if inst.store.stat(draft.key) is not None:
            data = inst.store.get_bytes(draft.key)
            inst.store.put_bytes(draft.key, data, locked_until=until)  # a store that went away may not have locked it
            with inst.register.write() as session:
                adopt_segment(session, draft.key, data)
        else:
            info = inst.store.put_bytes(draft.key, draft.data, locked_until=until)
            reached(DurablePoint.SEGMENT_STORED)
            with inst.register.write() as session:
                record_segment(session, draft, info.sha256)
        reached(DurablePoint.SEGMENT_RECORDED)
        sealed += 1


def _locked_until(inst: Installation, stream: Stream, sealed_at: datetime) -> datetime | None:
    """Acts are kept as long as the record. Looks expire after the catalogue's months: no lock may outlast those."""
    if stream is Stream.LOOKS:
        return None
    return sealed_at + timedelta(days=_DAYS_A_YEAR * inst.settings.journal_lock_years)
