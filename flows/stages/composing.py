"""Compose and file: a checked paper becomes a PDF/A-2b in the archive, under lock, and the register says so."""

import hashlib
import logging
import tempfile
from contextlib import ExitStack
from datetime import timedelta
from functools import partial
from pathlib import Path

from archive import keys
from archive.pdfa import ComposedPage, ConversionMark, PageSource, compose
from dossiers.errors import BadSetup, SohoaError, TryLater
from dossiers.limits import Limits
from dossiers.papers import PaperState
from dossiers.points import DurablePoint, reached
from dossiers.scope import whole_installation
from dossiers.times import VIETNAM, now
from flows.installation import Installation, limits_of
from flows.stages.indexing import newest_stored_reading
from ocr.page_pictures import page_jpeg
from register.papers import PaperView, paper, papers_in_state, record_filing
from register.scans import media_type_of

_LOG = logging.getLogger("sohoa.filing")
_FILING = whole_installation("filing")
_DAYS_A_YEAR = 366


def compose_and_file(inst: Installation, paper_id: str) -> str:
    """The paper's PDF/A is in the archive and the paper is filed; returns the SHA-256. Repeating gives the same bytes.

    A signer comes between composing and filing later; without one `signed` is skipped (design §4).
    """
    with inst.register.read() as session:
        view = paper(session, paper_id, _FILING)
    if view.state is PaperState.FILED and view.pdf_sha256:
        return view.pdf_sha256
    with tempfile.TemporaryDirectory(dir=inst.scratch) as folder:
        out = Path(folder) / "paper.pdf"
        _compose(inst, view, out)
        sha256 = _keep(inst, out)
    reached(DurablePoint.FILE_STORED)
    with inst.register.write() as session:
        record_filing(session, paper_id, sha256, now(), view.checked_by or "")
    reached(DurablePoint.FILING_RECORDED)
    return sha256


def file_checked(inst: Installation) -> int:
    """File what a crash left checked but not filed; returns how many papers.

    One that cannot be filed stops no other: it stays checked, and whoever confirms it again is told why. One that
    another process is confirming right now is left to that one. A server that is away or a set-up that is wrong would
    stop every one, so it ends the round.
    """
    with inst.register.read() as session:
        waiting = papers_in_state(session, PaperState.CHECKED)
    filed = 0
    for paper_id in waiting:
        try:
            with inst.register.right(f"paper/{paper_id}") as ours:
                if ours:
                    compose_and_file(inst, paper_id)
                    filed += 1
        except SohoaError as error:
            _LOG.error("paper not filed paper=%s code=%s", paper_id, error.code)
            if isinstance(error, TryLater | BadSetup):
                break
    return filed


def _compose(inst: Installation, view: PaperView, out: Path) -> None:
    """Every page from its own scan, with the newest reading of that scan."""
    scans = {ref.scan for ref in view.pages}
    readings = {scan: newest_stored_reading(inst, scan) for scan in scans}
    with inst.register.read() as session:
        media_types = {scan: media_type_of(session, scan) for scan in scans}
    limits = limits_of(inst.settings)
    with ExitStack() as stack:
        files = {scan: stack.enter_context(inst.store.as_file(keys.scan_key(scan))) for scan in scans}
        sources = {scan: _source(files[scan], media_types[scan], limits) for scan in scans}
        pages = [
            ComposedPage(sources[ref.scan], ref.page, ref.rotation, readings[ref.scan].pages[ref.page - 1])
            for ref in view.pages
        ]
        compose(pages, _mark(inst, view), out)


def _source(path: Path, media_type: str, limits: Limits) -> PageSource:
    return PageSource(path, media_type, partial(page_jpeg, path, media_type, limits=limits))


def _mark(inst: Installation, view: PaperView) -> ConversionMark:
    assert view.checked_at is not None, "a paper is composed after it was checked"
    return ConversionMark(
        text=inst.settings.mark_text,
        converted_at=view.checked_at.astimezone(VIETNAM),
        converter_full_name=view.checked_by or "",
        converter_org=inst.settings.organisation,
    )


def _keep(inst: Installation, pdf: Path) -> str:
    with pdf.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    until = now() + timedelta(days=_DAYS_A_YEAR * inst.settings.file_lock_years)
    inst.store.put_file(keys.file_key(sha256), pdf, locked_until=until)
    return sha256
