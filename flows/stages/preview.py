"""Look at a file without keeping it: what is read, and what is understood. Needs no installation."""

import hashlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

from config.catalogues import Catalogue, load_catalogue
from config.settings import Settings
from dossiers.errors import BadRequest
from dossiers.notices import notice
from dossiers.papers import ProposedPaper
from dossiers.reading import Reading, ReadingMode
from flows.installation import limits_of, reading_settings, recipe_of_reading, vision_service
from flows.lanes import Lane
from flows.progress import Progress, Step, silent
from flows.stages.kept_pages import KeptPages
from flows.stages.shapes import fields_shown
from flows.workers import PageJob, PageWorkers
from ocr.opening import inspect_in_child
from ocr.packing import reading_to_json
from ocr.page_reading import ReadingSettings
from ocr.readers.second import second_reader_installed
from ocr.understanding import separator_sheets, understand

MODES: tuple[ReadingMode, ...] = get_args(ReadingMode)


def read_file(
    path: Path, settings: Settings, mode: ReadingMode = "accurate", progress: Progress = silent
) -> dict[str, Any]:
    """Shape `read` of design §5, numbers as printed; `mode`, and `notices` of what that mode had to do without.

    A command that was interrupted goes on where it stopped. Raises BadScan, BadRequest("path_missing" |
    "mode_unknown"), BadSetup("second_reader_missing") for `verify` without one.
    """
    if mode not in MODES:
        raise BadRequest("mode_unknown", mode=mode)
    how = replace(reading_settings(settings, load_catalogue(settings.catalogues)), mode=mode)
    reading = read_whole(path, settings, how, progress)
    said = [notice("read_by_one_reader")] if mode == "accurate" and not second_reader_installed() else []
    notices = [{"code": each.code, "vi": each.vi, "en": each.en, "remedy": each.remedy} for each in said]
    return {**reading_to_json(reading, path=str(path)), "mode": mode, "notices": notices}


def fields_of_file(path: Path, settings: Settings, progress: Progress = silent) -> dict[str, Any]:
    """Shape `fields` of design §5, as printed; separator sheets stand among the papers, as in the scan."""
    catalogue = load_catalogue(settings.catalogues)
    reading = read_whole(path, settings, reading_settings(settings, catalogue), progress)
    found = [*understand(reading, catalogue), *separator_sheets(reading)]
    return {"papers": [_paper(proposal, catalogue) for proposal in sorted(found, key=lambda each: each.pages)]}


def read_whole(path: Path, settings: Settings, how: ReadingSettings, progress: Progress = silent) -> Reading:
    """The file's reading; nothing is kept but, while it goes on, the pages that are done."""
    if not path.is_file():
        raise BadRequest("path_missing")
    facts = inspect_in_child(path, limits_of(settings))
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    vision = vision_service(settings)
    recipe = recipe_of_reading(how, vision).hash
    kept = KeptPages(sha256, recipe)
    pages = {number: page for number in range(1, facts.pages + 1) if (page := kept.page(number))}
    with _workers(settings) as workers:
        missing = [number for number in range(1, facts.pages + 1) if number not in pages]
        jobs = [PageJob(path, facts.media_type, number, how, vision) for number in missing]
        futures = [workers.read(job, Lane.COUNTER, settings.unit) for job in jobs]
        for future in futures:
            page = future.result()
            kept.keep(page)
            pages[page.number] = page
            progress(Step("pages", len(pages), facts.pages))
    kept.forget()
    return Reading(sha256, recipe, tuple(pages[number] for number in sorted(pages)))


@contextmanager
def _workers(settings: Settings) -> Iterator[PageWorkers]:
    with closing(PageWorkers(settings.workers, settings.batch_slots_per_unit)) as workers:
        yield workers


def _paper(proposal: ProposedPaper, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "type": proposal.type,
        "type_confidence": round(proposal.type_confidence, 3),
        "role": proposal.role,
        "pages": list(proposal.pages),
        "split_confidence": round(proposal.split_confidence, 3),
        "split_reason": proposal.split_reason,
        "fields": fields_shown(proposal.fields, catalogue, masked=False),
    }
