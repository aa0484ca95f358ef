"""An opened installation: settings, catalogue and the parts of the embedded column. What they do together: stages/."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from pathlib import Path

from archive.folder_store import FolderStore
from config.catalogues import Catalogue, load_catalogue
from config.settings import Settings
from dossiers.errors import BadSetup
from dossiers.limits import Limits
from dossiers.ports import ObjectStore, SearchEngine
from dossiers.privacy import secret_key
from dossiers.recipes import Recipe
from flows.owner import Owner, own
from flows.workers import PageWorkers
from indexer.abbreviations import load_abbreviations
from indexer.tantivy_engine import TantivyEngine
from ocr.page_reading import ReadingSettings
from ocr.recipes import reading_recipe
from ocr.understanding import understanding_recipe
from register.database import Database, open_database
from register.migrate import require_current, upgrade


@dataclass
class Installation:
    """The parts of one installation, open. `secret` keys the look-up of personal numbers, outside the register."""

    settings: Settings
    catalogue: Catalogue
    store: ObjectStore
    register: Database
    index: SearchEngine
    secret: bytes
    workers: PageWorkers
    index_turn: threading.Lock = field(default_factory=threading.Lock)
    seal_turn: threading.Lock = field(default_factory=threading.Lock)

    @property
    def work(self) -> Path:
        """Folder of unfinished work: pages read but not yet packed. Losing it costs time only."""
        return self.settings.home / "work"

    @property
    def scratch(self) -> Path:
        """Folder of files that live as long as one call: a new owner finds there only what a killed one left."""
        return scratch_folder(self.settings)

    @cached_property
    def reading(self) -> ReadingSettings:
        return reading_settings(self.settings)

    @cached_property
    def reading_recipe(self) -> Recipe:
        return reading_recipe(self.reading)

    @cached_property
    def understanding_recipe(self) -> Recipe:
        return understanding_recipe(self.catalogue)


def scratch_folder(settings: Settings) -> Path:
    """See `Installation.scratch`."""
    return settings.home / "scratch"


def limits_of(settings: Settings) -> Limits:
    """The limits of a scan as set."""
    return Limits(
        max_bytes=settings.max_bytes,
        max_pages=settings.max_pages,
        max_page_pixels=settings.max_page_pixels,
        open_seconds=settings.open_seconds,
        page_seconds=settings.page_seconds,
    )


def reading_settings(settings: Settings) -> ReadingSettings:
    """How pages are read in this installation."""
    return ReadingSettings(limits=limits_of(settings))


@contextmanager
def open_installation(settings: Settings, owner: Owner | None = None) -> Iterator[Installation]:
    """The embedded column under `settings.home`, made at the first use, its register brought up to date.

    `owner` is the lock where the caller holds it. Raises BadSetup where the folder cannot be used.
    """
    home = settings.home
    _make_private(home)
    url = f"sqlite:///{home / 'register.sqlite'}"
    _bring_up_to_date(home, url, owner)
    store = FolderStore(home / "archive")
    if owner is not None:
        store.sweep(older_than=timedelta(0))
    register = open_database(url)
    index = TantivyEngine(home / "index", load_abbreviations(settings.catalogues))
    workers = PageWorkers(settings.workers, settings.batch_slots_per_unit, scratch_folder(settings))
    secret = secret_key(home / "keys" / "personal-numbers.key")
    with closing(register), closing(index), closing(workers):
        yield Installation(settings, load_catalogue(settings.catalogues), store, register, index, secret, workers)


def _bring_up_to_date(home: Path, url: str, owner: Owner | None) -> None:
    try:
        require_current(url)
    except BadSetup:
        with nullcontext() if owner else own(home, "migrate"):
            upgrade(url, home / "backups")


def _make_private(home: Path) -> None:
    try:
        for folder in (home, home / "keys", home / "work", home / "scratch"):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise BadSetup("home_unusable", folder=home) from error
