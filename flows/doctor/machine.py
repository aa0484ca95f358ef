"""This machine: readers, font, catalogues, the disk of the home and who owns it, the key, the certificates."""

import shutil
from collections.abc import Iterable

from archive.pdfa.fonts import FONT_FILE, find_font
from config.catalogues import load_catalogue
from config.settings import Settings
from flows.doctor.finding import Finding, fault, well
from flows.doctor.trust import trusted_by
from flows.installation import make_private, reading_settings
from flows.owner import holder
from flows.parts import number_file, number_secret
from ocr.recipes import reading_recipe


def reading(settings: Settings) -> Iterable[Finding]:
    """Tesseract with Vietnamese, poppler, and the second reader where it is installed."""
    content = reading_recipe(reading_settings(settings, load_catalogue(settings.catalogues))).content
    engines = {"Tesseract": content["tesseract"], **(content["second_reader"] or {})}
    yield well("reading", "doctor_reading_well", engines=", ".join(f"{name} {each}" for name, each in engines.items()))


def font() -> Iterable[Finding]:
    """The font that PDF/A files embed."""
    find_font(FONT_FILE)
    yield well("font", "doctor_font_well")


def catalogues(settings: Settings) -> Iterable[Finding]:
    """The shipped ones and the office's own."""
    catalogue = load_catalogue(settings.catalogues)
    yield well("catalogues", "doctor_catalogues_well", types=len(catalogue.paper_types))


def disk(settings: Settings) -> Iterable[Finding]:
    """The disk of the home, where also a worker puts what is half-made."""
    make_private(settings.home)
    free = shutil.disk_usage(settings.home).free
    if free < settings.min_free_bytes:
        yield fault("disk", "disk_nearly_full", limit=settings.min_free_bytes)
    else:
        yield well("disk", "doctor_disk_well", gigabytes=free // 1_000_000_000)


def owner(settings: Settings) -> Iterable[Finding]:
    """Which process writes here; where every part is a server, nobody owns a home."""
    other = holder(settings.home)
    if other is None:
        yield well("owner", "doctor_owner_none")
    else:
        yield well("owner", "doctor_owner_here", command=other.command, pid=other.pid)


def key(settings: Settings) -> Iterable[Finding]:
    """The key that all machines share; whether it is the same one elsewhere cannot be seen from here."""
    if settings.embedded and not settings.number_key.get_secret_value() and not number_file(settings).exists():
        return  # the first command makes it
    number_secret(settings)
    yield well("key", "doctor_key_well")


def authorities(settings: Settings) -> Iterable[Finding]:
    """The file of certificates that the servers are checked against."""
    if settings.ca_file is not None:
        trusted_by(settings)
        yield well("certificates", "doctor_certificates_well")
