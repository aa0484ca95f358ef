"""The archive: a bucket is tried out, since what it promises cannot be seen; a folder need only be usable."""

from collections.abc import Iterator

from archive.folder_store import FolderStore
from config.settings import Settings
from dossiers.errors import BadSetup
from flows.doctor.finding import Finding, clock, well
from flows.parts import store_folder, store_place


def examine(settings: Settings) -> Iterator[Finding]:
    """Asks, locks and deletes with the keys of the application, outside the archive's own keys."""
    place = store_place(settings)
    if place is None:
        yield from _folder(settings)
        return
    from archive import s3_bucket
    from archive.s3_place import Patience

    patience = Patience(connect_seconds=3.0, answer_seconds=5.0, tries_to_connect=1, tries_to_be_answered=1)
    ahead = s3_bucket.clock_ahead(place, patience=patience)
    # Signatures are refused for a clock that is 15 minutes off, and a lock ends by the service's clock, not by ours.
    yield from clock("store", ahead)
    try:
        s3_bucket.examine(place, patience=patience)
    except BadSetup as error:
        if error.code != "store_without_encryption":
            raise
        yield Finding("store", False, error.notice)
    else:
        yield well("store", "doctor_store_well")
    if not place.encrypt:
        yield well("store", "doctor_store_not_encrypted")


def _folder(settings: Settings) -> Iterator[Finding]:
    """One that is not there yet is made by the first command."""
    folder = store_folder(settings)
    if folder.exists():
        FolderStore(folder)
        yield well("store", "doctor_folder_well")
