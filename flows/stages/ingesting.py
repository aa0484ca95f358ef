"""Ingest: files and folders to arrivals, arrivals to papers, and the agreed answer about all of them."""

import itertools
import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dossiers.codes import dossier_code_warnings
from dossiers.errors import BadRequest, SohoaError, TryLater
from dossiers.notices import Notice, notice
from dossiers.papers import PROCEDURE_FIELD
from dossiers.scope import whole_installation
from flows.installation import Installation
from flows.progress import Progress, Step
from flows.stages.expecting import said_of_procedures
from flows.stages.indexing import index_or_later
from flows.stages.receiving import Arrival, Received, receive
from flows.stages.shapes import left_out, notice_line, paper_line
from register import outbox
from register.deposits import deposits_due, due_deposit
from register.papers import PaperView, papers_of_deposit, papers_of_dossier

_READ_ENDINGS = {".pdf", ".tif", ".tiff", ".jpg", ".jpeg", ".jpe", ".png", ".heic", ".heif", ".jp2", ".j2k", ".jpx"}
# Pictures too, but of kinds that no scanner writes: they are refused by name instead of being passed over in silence.
_REFUSED_ENDINGS = {".gif", ".bmp", ".webp"}
_SCAN_ENDINGS = frozenset(_READ_ENDINGS | _REFUSED_ENDINGS)
_TIFF = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_JPEG_2000 = (b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51")
_MAGIC = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", *_TIFF, *_JPEG_2000)
_PDF = re.compile(rb"%PDF-[0-9]\.[0-9]")  # junk may stand before it
_HEAD = 1024
_INGESTING = whole_installation("ingest")

Digitise = Callable[[Installation, Sequence[str], Callable[[int], None]], None]
"""Makes the papers of those deposits and calls back for every page; a Prefect flow or a plain loop."""


@dataclass(frozen=True)
class Skipped:
    path: Path
    reason: Notice


def scans_in(paths: Sequence[Path]) -> tuple[list[Path], list[Skipped]]:
    """Every scan under the paths in a stable order, and what is not one.

    A PDF or picture, by its bytes or by its name, counts as a scan; a path named by the person always does.
    Raises BadRequest("path_missing").
    """
    scans: list[Path] = []
    skipped: list[Skipped] = []
    for path in paths:
        if not path.exists():
            raise BadRequest("path_missing")
        if path.is_file():
            scans.append(path)
            continue
        for file in _files_below(path):
            if looks_like_scan(file):
                scans.append(file)
            else:
                skipped.append(Skipped(file, notice("not_a_scan_skipped")))
    return scans, skipped


def looks_like_scan(path: Path) -> bool:
    """By name or by the first bytes."""
    if path.suffix.lower() in _SCAN_ENDINGS:
        return True
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    return head.startswith(_MAGIC) or _PDF.search(head) is not None or head[4:12] in _HEIF


_HEIF = frozenset({b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc"})


def ingest(
    inst: Installation,
    paths: Sequence[Path],
    arrival_of: Callable[[Path], Arrival],
    digitise: Digitise,
    progress: Progress,
) -> dict[str, Any]:
    """Take the scans in and make their papers; one bad file stops nothing else. Answer: shape `ingest` (design §5).

    Files that were not taken because a server failed are among the `skipped`. Raises BadSetup where the index must be
    mended by a person; one that is only away stops no scan.
    """
    require_index(inst)
    files, skipped = scans_in(paths)
    received, left = take_each(files, lambda file: _received(inst, arrival_of(file)), progress)
    digitise_received(inst, received, digitise, progress)
    return {
        "scans": [scan_line(inst, each) for each in received],
        "skipped": [skipped_line(each) for each in [*skipped, *left]],
    }


def take_each(
    files: Sequence[Path], take: Callable[[Path], Received | None], progress: Progress
) -> tuple[list[Received], list[Skipped]]:
    """What became of each file (None: it is gone), and those that were not taken.

    Where the store, the register or the disk fails after the first file, what was taken is told and gone on with; the
    rest is told too, and is taken by the same command later. Raises what `take` raises for the first file.
    """
    received: list[Received] = []
    for done, file in enumerate(files, 1):
        try:
            taken = take(file)
        except SohoaError as error:
            if not received:
                raise
            return received, [Skipped(left, error.notice) for left in files[done - 1 :]]
        received += [taken] if taken else []
        progress(Step("scans", done, len(files)))
    return received, []


def require_index(inst: Installation) -> None:
    """Stops work before it begins where no later moment would find its papers. Raises BadSetup as the engine does."""
    with suppress(TryLater):
        inst.index.count()


def digitise_received(inst: Installation, received: Sequence[Received], digitise: Digitise, progress: Progress) -> None:
    """Make the papers that are due and bring the index up to them."""
    due = [each for each in received if each.due]
    _digitise(inst, [each.deposit for each in due], sum(each.pages for each in due), digitise, progress)


def digitise_due(inst: Installation, digitise: Digitise, progress: Progress) -> int:
    """Make the papers of whatever was received and not yet digitised; returns how many deposits."""
    with inst.register.read() as session:
        due = deposits_due(session)
    _digitise(inst, [each.id for each in due], sum(each.pages for each in due), digitise, progress)
    return len(due)


def _digitise(inst: Installation, deposits: list[str], pages: int, digitise: Digitise, progress: Progress) -> None:
    if deposits:
        done = itertools.count(1)
        progress(Step("pages", 0, pages))
        digitise(inst, deposits, lambda _number: progress(Step("pages", min(next(done), pages), pages)))
    index_or_later(inst)  # papers that it does not have yet are told by scan_line


def _received(inst: Installation, arrival: Arrival) -> Received:
    # That its dossier is new is no news of a scan: most dossiers begin with one.
    said = dossier_code_warnings(arrival.dossier) if arrival.dossier else ()
    try:
        received = receive(inst, arrival)
    except SohoaError as error:
        if error.code not in OF_THIS_FILE:
            raise
        return refused_before_receipt(arrival, error.notice)
    return replace(received, warnings=(*received.warnings, *said))


OF_THIS_FILE = frozenset({"source_unreadable", "opening_failed"})
"""What kept one file from being taken says nothing about the next one."""


def refused_before_receipt(arrival: Arrival, reason: Notice) -> Received:
    """A file of which not even the bytes could be had: nothing is recorded, the person is told."""
    return Received(arrival.path, "", "rejected", (), reason, deposit="", due=False, pages=0)


def skipped_line(skipped: Skipped) -> dict[str, Any]:
    """One entry of `skipped` in the `ingest` shape."""
    reason = skipped.reason
    return {"path": str(skipped.path), "code": reason.code, "vi": reason.vi, "en": reason.en}


def scan_line(inst: Installation, received: Received) -> dict[str, Any]:
    """One entry of `scans` in the `ingest` shape."""
    reason = received.reason
    papers = _papers(inst, received)
    warnings = [*received.warnings, *_what_is_missing(inst, received, papers), *_procedures(inst, papers)]
    return {
        "path": str(received.path),
        "sha256": received.sha256,
        "outcome": received.outcome,
        "warnings": [notice_line(each) for each in warnings],
        "reason": notice_line(reason) if reason else None,
        "papers": [paper_line(view) for view in papers],
        "left_out": left_out(papers, received.pages) if papers else [],
    }


def _what_is_missing(inst: Installation, received: Received, papers: Sequence[PaperView]) -> list[Notice]:
    """Why a scan whose papers were to be made has none, or has some that are not found yet."""
    if not received.due:
        return []
    with inst.register.read() as session:
        if papers:
            return [notice("papers_found_later")] if outbox.waits(session, [view.id for view in papers]) else []
        put_off = due_deposit(session, received.deposit) is not None
    return [notice("papers_put_off" if put_off else "papers_none")]


def _procedures(inst: Installation, papers: Sequence[PaperView]) -> list[Notice]:
    if not any(field.name == PROCEDURE_FIELD for view in papers for field in view.fields):
        return []
    with inst.register.read() as session:
        dossiers = dict.fromkeys(view.dossier_id for view in papers if view.dossier_id)
        together = [view for each in dossiers for view in papers_of_dossier(session, each, _INGESTING)]
    return said_of_procedures(inst.catalogue, papers, together)


def _papers(inst: Installation, received: Received) -> tuple[PaperView, ...]:
    if not received.deposit:
        return ()
    with inst.register.read() as session:
        return papers_of_deposit(session, received.deposit, _INGESTING)


def _files_below(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(parent) / name
