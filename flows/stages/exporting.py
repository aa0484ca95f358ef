"""Export: a dossier's filed PDF/A and its data leave as a package, whole and unmasked; the journal says who took it."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from archive import keys
from archive.cutting import ENDINGS, cut
from archive.packages import ExportedPaper, write_dip
from dossiers.errors import BadRequest, NeedsPerson
from dossiers.papers import PaperState
from dossiers.scope import Scope
from dossiers.times import now
from flows.installation import Installation
from flows.stages.indexing import type_title
from flows.stages.shapes import field_shape
from register.dossiers import DossierView, dossier
from register.journal import ActKind, Stream, record
from register.papers import PaperView, papers_of_dossier
from register.scans import media_type_of

KINDS = ("dip",)
_NOT_MISSED = frozenset({PaperState.FILED, PaperState.SUPERSEDED, PaperState.REJECTED})
"""In the package, or never to be: another paper has the pages, or they are to be scanned again."""


def export(inst: Installation, code: str, kind: str, to: Path, operator: str, scope: Scope) -> dict[str, Any]:
    """Writes the package as a folder of its own in `to`: `{"dossier", "folder", "files", "not_filed": [paper ids]}`.

    `not_filed`: papers of the dossier that wait for a person, so that the package is not whole.

    Raises BadRequest("export_kind_unknown" | "export_target_exists"), NotFound("dossier_unknown"),
    NeedsPerson("nothing_filed").
    """
    if kind not in KINDS:
        raise BadRequest("export_kind_unknown", kind=kind)
    with inst.register.read() as session:
        known = dossier(session, code, scope)
        views = papers_of_dossier(session, known.id, scope)
    filed = [view for view in views if view.state is PaperState.FILED]
    if not filed:
        raise NeedsPerson("nothing_filed")
    # The look is recorded before the answer leaves (design §4): a package that nobody took is better than the reverse.
    _record_look(inst, known, len(filed), operator, scope)
    folder = _write(inst, known, filed, to)
    return {
        "dossier": known.code,
        "folder": str(folder),
        "files": sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()),
        "not_filed": [view.id for view in views if view.state not in _NOT_MISSED],
    }


def _write(inst: Installation, known: DossierView, filed: list[PaperView], to: Path) -> Path:
    with ExitStack() as held:
        cuts = Path(held.enter_context(tempfile.TemporaryDirectory(dir=inst.scratch)))
        papers = [
            ExportedPaper(
                paper_id=view.id,
                type=view.type,
                title=view.title or type_title(inst.catalogue, view.type),
                pdf=held.enter_context(inst.store.as_file(keys.file_key(view.pdf_sha256 or ""))),
                data={field.name: field_shape(field, masked=False) for field in view.fields},
                scans=tuple(_own_pages(inst, view, cuts)),
                box=view.box,
                retention=kind.retention_code if (kind := inst.catalogue.paper_type(view.type)) else None,
            )
            for view in filed
        ]
        return write_dip(to, known.code, papers)


def _own_pages(inst: Installation, view: PaperView, folder: Path) -> Iterator[Path]:
    """The paper's pages cut out of each scan that it has pages of: a batch may hold papers of other people."""
    pages: dict[str, list[int]] = {}
    for ref in view.pages:
        pages.setdefault(ref.scan, []).append(ref.page)
    for at, (scan, numbers) in enumerate(pages.items()):
        with inst.register.read() as session:
            media_type = media_type_of(session, scan)
        out = folder / f"{view.id}-{at}{ENDINGS[media_type]}"
        with inst.store.as_file(keys.scan_key(scan)) as whole:
            cut(whole, media_type, numbers, out)
        yield out


def _record_look(inst: Installation, known: DossierView, papers: int, operator: str, scope: Scope) -> None:
    with inst.register.write() as session:
        record(
            session,
            ActKind.EXPORTED,
            actor=operator,
            at=now(),
            stream=Stream.LOOKS,
            unit=known.unit,
            dossier=known.id,
            details={"kind": "dip", "papers": papers, "purpose": scope.purpose},
        )
