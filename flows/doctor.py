"""Doctor: what is missing or wrong on this machine and in this home, each with the command that mends it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from archive.pdfa.fonts import FONT_FILE, find_font
from config.catalogues import load_catalogue
from config.settings import Settings
from dossiers.errors import SohoaError
from dossiers.notices import Notice, notice
from flows.installation import Installation, open_installation, reading_settings
from flows.owner import holder
from ocr.recipes import reading_recipe
from register import outbox
from register.counts import searchable_papers


@dataclass(frozen=True)
class Finding:
    """One thing looked at; `notice` says what was found and, where it is not well, the remedy."""

    subject: str
    well: bool
    notice: Notice


def examine(settings: Settings) -> list[Finding]:
    """Everything that can be looked at, none of it changed but an absent home, which is made."""
    return [
        _look("reading", lambda: _engines(settings)),
        _look("font", _font),
        _look("catalogues", lambda: _catalogues(settings)),
        _look("disk", lambda: _disk(settings)),
        _look("owner", lambda: _owner(settings)),
        *_home(settings),
    ]


def _look(subject: str, examination: Callable[[], Finding]) -> Finding:
    try:
        return examination()
    except SohoaError as error:
        return Finding(subject, False, error.notice)


def _engines(settings: Settings) -> Finding:
    content = reading_recipe(reading_settings(settings)).content
    return Finding("reading", True, notice("doctor_reading_well", engine=content.get("tesseract", "?")))


def _font() -> Finding:
    find_font(FONT_FILE)
    return Finding("font", True, notice("doctor_font_well"))


def _catalogues(settings: Settings) -> Finding:
    catalogue = load_catalogue(settings.catalogues)
    return Finding("catalogues", True, notice("doctor_catalogues_well", types=len(catalogue.paper_types)))


def _disk(settings: Settings) -> Finding:
    settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    free = shutil.disk_usage(settings.home).free
    if free < settings.min_free_bytes:
        return Finding("disk", False, notice("disk_nearly_full", limit=settings.min_free_bytes))
    return Finding("disk", True, notice("doctor_disk_well", gigabytes=free // 1_000_000_000))


def _owner(settings: Settings) -> Finding:
    other = holder(settings.home)
    if other is None:
        return Finding("owner", True, notice("doctor_owner_none"))
    return Finding("owner", True, notice("doctor_owner_here", command=other.command, pid=other.pid))


def _home(settings: Settings) -> Iterator[Finding]:
    try:
        with open_installation(settings) as inst:
            yield Finding("register", True, notice("doctor_register_well"))
            yield _index(inst)
    except SohoaError as error:
        yield Finding("home", False, error.notice)


def _index(inst: Installation) -> Finding:
    with inst.register.read() as session:
        expected = searchable_papers(session)
        waiting = outbox.size(session)
    indexed = inst.index.count()
    if indexed != expected and not waiting:
        return Finding("index", False, notice("doctor_index_differs", indexed=indexed, expected=expected))
    return Finding("index", True, notice("doctor_index_well", indexed=indexed, waiting=waiting))
