"""Receive: the bytes safe in the archive first, then one register transaction that tells of their arrival."""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from archive import keys
from archive.durable import file_chunks, store_errors
from dossiers.errors import BadRequest, BadScan, TryLater
from dossiers.ids import new_id
from dossiers.limits import Limits
from dossiers.notices import Notice, notice
from dossiers.points import DurablePoint, reached
from dossiers.text import nfc
from dossiers.times import now
from flows.installation import Installation, limits_of
from flows.lanes import Lane
from flows.stages.naming import known_or_plain
from ocr.opening import ScanFacts, inspect_in_child
from register.deposits import NewDeposit, RecordedDeposit, record_deposit, would_be_held
from register.dossier_rows import required_unit

_UNREADABLE = ScanFacts(media_type="application/octet-stream", pages=0, signed=0, warnings=())


@dataclass(frozen=True)
class Arrival:
    """A file that arrives. `name` is the citizen's or scanner's file name (personal data).

    `key` names the arrival itself where the same file may be met again after a crash (hot folders), else None.
    `decision`, `box`: of a backlog, else None.
    """

    path: Path
    name: str
    unit: str
    operator: str
    via: str
    lane: Lane
    dossier: str | None = None
    procedure: str | None = None
    counter: str | None = None
    key: str | None = None
    decision: str | None = None
    box: str | None = None


@dataclass(frozen=True)
class Received:
    """What became of an arrival; `due` = its papers are still to be made."""

    path: Path
    sha256: str
    outcome: str
    warnings: tuple[Notice, ...]
    reason: Notice | None
    deposit: str
    due: bool
    pages: int


def receive(inst: Installation, arrival: Arrival) -> Received:
    """Keep the file's bytes and record its arrival; the source is only read.

    A scan that cannot be accepted is kept in the archive's quarantine with its reason.
    Raises TryLater("disk_nearly_full"), BadRequest("source_unreadable" | "dossier_code_wrong" |
    "dossier_code_not_plain" | "unit_wrong"), and what the store and the register raise: then nothing has been recorded.
    """
    if arrival.dossier is not None:
        known_or_plain(inst, arrival.dossier)
    required_unit(arrival.unit)
    require_space(inst, arrival.path)
    with _private_copy(inst, arrival.path) as (copy, sha256):
        facts, refused = _inspected(copy, limits_of(inst.settings))
        stored_under = keys.quarantine_key(sha256) if refused else keys.scan_key(sha256)
        inst.store.put_file(stored_under, copy)
        size = copy.stat().st_size
    deposit = _new_deposit(arrival, sha256, size, facts, refused)
    if not refused:
        _keep_origin(inst, deposit)
    with inst.register.write() as session:
        recorded = record_deposit(session, deposit)
    reached(DurablePoint.DEPOSIT_RECORDED)
    return _received(arrival, sha256, facts, refused, recorded)


def require_space(inst: Installation, path: Path) -> None:
    """Stops intake before the disk is full. Raises TryLater("disk_nearly_full"), BadRequest("source_unreadable")."""
    try:
        needed = path.stat().st_size * 3 + inst.settings.min_free_bytes
    except OSError as error:
        raise BadRequest("source_unreadable") from error
    if shutil.disk_usage(inst.settings.home).free < needed:
        raise TryLater("disk_nearly_full", limit=inst.settings.min_free_bytes)


@contextmanager
def _private_copy(inst: Installation, source: Path) -> Iterator[tuple[Path, str]]:
    """A copy that nobody else writes to, and its SHA-256: what is inspected is exactly what is kept."""
    with store_errors():
        descriptor, name = tempfile.mkstemp(dir=inst.scratch, prefix="copy-")
    copy = Path(name)
    try:
        digest = hashlib.sha256()
        with os.fdopen(descriptor, "wb", buffering=0) as writer:
            for chunk in _source_chunks(source):
                digest.update(chunk)
                with store_errors():  # a disk of ours that is full says nothing about the source
                    _write_whole(writer, chunk)
        yield copy, digest.hexdigest()
    finally:
        copy.unlink(missing_ok=True)


def _source_chunks(source: Path) -> Iterator[bytes]:
    try:
        yield from file_chunks(source)
    except OSError as error:
        raise BadRequest("source_unreadable") from error


def _write_whole(writer: FileIO, chunk: bytes) -> None:
    view = memoryview(chunk)
    while view:
        view = view[writer.write(view) :]


def _inspected(path: Path, limits: Limits) -> tuple[ScanFacts, Notice | None]:
    try:
        return inspect_in_child(path, limits), None
    except BadScan as refused:
        return _UNREADABLE, refused.notice


def _new_deposit(arrival: Arrival, sha256: str, size: int, facts: ScanFacts, refused: Notice | None) -> NewDeposit:
    return NewDeposit(
        id=new_id(),
        scan=sha256,
        size=size,
        media_type=facts.media_type,
        pages=facts.pages,
        signed=facts.signed > 0,
        warnings=facts.warnings,
        quarantine_code=refused.code if refused else None,
        source_name=nfc(arrival.name),
        unit=arrival.unit,
        dossier_code=arrival.dossier,
        procedure=arrival.procedure,
        operator=arrival.operator,
        via=arrival.via,
        counter=arrival.counter,
        lane=arrival.lane.name.lower(),
        arrival=arrival.key,
        at=now(),
        decision=arrival.decision,
        box=arrival.box,
    )


def _keep_origin(inst: Installation, deposit: NewDeposit) -> None:
    """`deposits/{id}`: original file name and operator, beside the register so that a rebuild has them.

    Not for a scan that is held already: such an arrival adds no bytes to the archive (design §4).
    """
    with inst.register.read() as session:
        if would_be_held(session, deposit):
            return
    origin = {
        "deposit": deposit.id,
        "scan": deposit.scan,
        "source_name": deposit.source_name,
        "operator": deposit.operator,
        "received_at": deposit.at.isoformat(),
    }
    data = json.dumps(origin, ensure_ascii=False, sort_keys=True).encode("utf-8")
    inst.store.put_bytes(keys.deposit_key(deposit.id), data)
    reached(DurablePoint.DEPOSIT_FILED)


def _received(
    arrival: Arrival, sha256: str, facts: ScanFacts, refused: Notice | None, recorded: RecordedDeposit
) -> Received:
    return Received(
        path=arrival.path,
        sha256=sha256,
        outcome=recorded.outcome,
        warnings=(*facts.warnings, *([notice("held_without_backlog")] if recorded.backlog_unsaid else [])),
        reason=refused,
        deposit=recorded.id,
        due=recorded.due,
        pages=facts.pages,
    )
