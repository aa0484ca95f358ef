"""Look at a file without keeping it: what is read, and what is understood. Needs no installation."""

import hashlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from config.catalogues import load_catalogue
from config.settings import Settings
from dossiers.errors import BadRequest, BadSetup
from dossiers.papers import ProposedPaper
from dossiers.reading import Reading
from flows.installation import limits_of, reading_settings
from flows.lanes import Lane
from flows.progress import Progress, Step, silent
from flows.stages.shapes import field_shape
from flows.workers import PageJob, PageWorkers
from ocr.opening import inspect_in_child
from ocr.packing import reading_to_json
from ocr.recipes import reading_recipe
from ocr.understanding import separator_sheets, understand

MODES = ("fast", "accurate", "verify")


def read_file(path: Path, settings: Settings, mode: str = "accurate", progress: Progress = silent) -> dict[str, Any]:
    """Shape `read` of design §5, numbers as printed. Raises BadScan, BadRequest("path_missing" | "mode_unknown"),
    BadSetup("second_reader_missing") for `verify`, which needs a second reader."""
    if mode not in MODES:
        raise BadRequest("mode_unknown", mode=mode)
    if mode == "verify":
        raise BadSetup("second_reader_missing")
    return reading_to_json(read_whole(path, settings, progress), path=str(path))


def fields_of_file(path: Path, settings: Settings, progress: Progress = silent) -> dict[str, Any]:
    """Shape `fields` of design §5, as printed; separator sheets stand among the papers, as in the scan."""
    reading = read_whole(path, settings, progress)
    found = [*understand(reading, load_catalogue(settings.catalogues)), *separator_sheets(reading)]
    return {"papers": [_paper(proposal) for proposal in sorted(found, key=lambda each: each.pages)]}


def read_whole(path: Path, settings: Settings, progress: Progress = silent) -> Reading:
    """The file's reading by the settings' recipe; nothing is kept."""
    if not path.is_file():
        raise BadRequest("path_missing")
    facts = inspect_in_child(path, limits_of(settings))
    how = reading_settings(settings)
    with _workers(settings) as workers:
        jobs = [PageJob(path, facts.media_type, number, how) for number in range(1, facts.pages + 1)]
        futures = [workers.read(job, Lane.COUNTER, settings.unit) for job in jobs]
        pages = []
        for future in futures:
            pages.append(future.result())
            progress(Step("pages", len(pages), facts.pages))
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return Reading(sha256, reading_recipe(how).hash, tuple(pages))


@contextmanager
def _workers(settings: Settings) -> Iterator[PageWorkers]:
    with closing(PageWorkers(settings.workers, settings.batch_slots_per_unit)) as workers:
        yield workers


def _paper(proposal: ProposedPaper) -> dict[str, Any]:
    return {
        "type": proposal.type,
        "type_confidence": round(proposal.type_confidence, 3),
        "role": proposal.role,
        "pages": list(proposal.pages),
        "split_confidence": round(proposal.split_confidence, 3),
        "split_reason": proposal.split_reason,
        "fields": {field.name: field_shape(field, masked=False) for field in proposal.fields},
    }
