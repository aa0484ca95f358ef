"""An opened installation: settings, catalogue and its parts (parts.py). What they do together: stages/."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from config.catalogues import Catalogue, load_catalogue
from config.settings import Settings
from dossiers.errors import BadSetup
from dossiers.limits import Limits
from dossiers.ports import ObjectStore, SearchEngine
from dossiers.recipes import Recipe
from flows.owner import Owner
from flows.parts import number_secret, open_index, open_register, open_store
from flows.scratch import scratch_below
from flows.vision_reader import VisionService
from flows.workers import PageWorkers
from ocr.page_reading import ReadingSettings
from ocr.recipes import reading_recipe
from ocr.understanding import understanding_recipe
from register.database import Database


@dataclass
class Installation:
    """The parts of one installation, open.

    `secret` keys the look-up of personal numbers, outside the register. `scratch` is this process's own folder of
    files that live as long as one call.
    """

    settings: Settings
    catalogue: Catalogue
    store: ObjectStore
    register: Database
    index: SearchEngine
    secret: bytes
    workers: PageWorkers
    scratch: Path

    @cached_property
    def reading(self) -> ReadingSettings:
        return reading_settings(self.settings, self.catalogue)

    @cached_property
    def vision(self) -> VisionService | None:
        return vision_service(self.settings)

    @cached_property
    def reading_recipe(self) -> Recipe:
        return recipe_of_reading(self.reading, self.vision)

    @cached_property
    def understanding_recipe(self) -> Recipe:
        return understanding_recipe(self.catalogue, self.reading_recipe)


def limits_of(settings: Settings) -> Limits:
    """The limits of a scan as set."""
    return Limits(
        max_bytes=settings.max_bytes,
        max_pages=settings.max_pages,
        max_page_pixels=settings.max_page_pixels,
        open_seconds=settings.open_seconds,
        page_seconds=settings.page_seconds,
    )


def reading_settings(settings: Settings, catalogue: Catalogue) -> ReadingSettings:
    """How pages are read in this installation; the catalogue's names are expected on them."""
    return ReadingSettings(mode=settings.reading_mode, limits=limits_of(settings), names=catalogue.names())


def vision_service(settings: Settings) -> VisionService | None:
    """The office's own service that confirms what was read, if one is set."""
    if settings.vision_url is None:
        return None
    key = settings.vision_key.get_secret_value()
    return VisionService(settings.vision_url, settings.vision_model, key, settings.server_seconds)


def recipe_of_reading(how: ReadingSettings, vision: VisionService | None) -> Recipe:
    """The recipe by which pages are read so. Raises BadSetup for a missing engine or model."""
    return reading_recipe(how, {"url": vision.url, "model": vision.model} if vision else None)


@contextmanager
def open_installation(settings: Settings, owner: Owner | None = None) -> Iterator[Installation]:
    """Everything the settings name, checked before work. What is embedded is made at the first use.

    `owner` is the home's lock where the caller holds it. Raises BadSetup where a part cannot be used, with the remedy.
    """
    home = settings.home
    make_private(home)
    with ExitStack() as parts:
        scratch = parts.enter_context(scratch_below(home / "scratch"))
        register = parts.enter_context(closing(open_register(settings, owner)))
        store = open_store(settings, scratch, owner)
        index = open_index(settings)
        parts.callback(index.close)
        workers = parts.enter_context(closing(PageWorkers(settings.workers, settings.batch_slots_per_unit, scratch)))
        yield Installation(
            settings,
            load_catalogue(settings.catalogues),
            store,
            register,
            index,
            number_secret(settings),
            workers,
            scratch,
        )


def make_private(home: Path) -> None:
    """The folder of this home, for this account alone. Raises BadSetup("home_unusable")."""
    try:
        for folder in (home, home / "keys"):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise BadSetup("home_unusable", folder=home) from error
