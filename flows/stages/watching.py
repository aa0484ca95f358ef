"""Watch: a scanner's hot folder. A file is taken when it stands still, and moved only after its arrival is recorded."""

import hashlib
import itertools
import os
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config.settings import Settings, WatchedFolder
from dossiers.errors import BadRequest, BadScan, SohoaError, TryLater
from dossiers.points import DurablePoint, reached
from dossiers.times import now, vietnamese_day
from flows.installation import Installation, limits_of
from flows.lanes import Lane
from flows.progress import Progress, silent
from flows.stages.ingesting import (
    OF_THIS_FILE,
    Digitise,
    Skipped,
    digitise_received,
    looks_like_scan,
    refused_before_receipt,
    require_index,
    scan_line,
    skipped_line,
    take_each,
)
from flows.stages.receiving import Arrival, Received, receive
from ocr.opening import inspect_in_child

_PATIENCE = 6
DONE = "done"
REJECTED = "rejected"


@dataclass(frozen=True)
class Standing:
    """How a file stood when it was looked at: it may be taken when two looks agree."""

    size: int
    modified_ns: int


def declared(settings: Settings, folder: Path) -> WatchedFolder:
    """The folder's entry in the settings, or the defaults for one that is not declared."""
    wanted = folder.resolve()
    return next((each for each in settings.watch if each.path.resolve() == wanted), WatchedFolder(path=folder))


def watch_once(
    inst: Installation, watched: WatchedFolder, digitise: Digitise, progress: Progress = silent
) -> dict[str, Any]:
    """Wait until each file has stood still, take them all, and answer in the `ingest` shape.

    Raises BadRequest("watched_folder_missing"), TryLater("folder_being_read") while another process takes its files.
    """
    require_index(inst)
    with inst.register.right(f"watch/{watched.path.resolve()}") as ours:
        if not ours:
            raise TryLater("folder_being_read")
        files = settled_files(watched.path, inst.settings)
        received, left = take(inst, watched, files, progress)
    digitise_received(inst, received, digitise, progress)
    return {
        "scans": [scan_line(inst, each) for each in received],
        "skipped": [skipped_line(each) for each in left],
    }


def take(
    inst: Installation, watched: WatchedFolder, files: Sequence[Path], progress: Progress = silent
) -> tuple[list[Received], list[Skipped]]:
    """Receive each file and move it away; the papers are made afterwards, the bytes are safe already.

    Returns what became of them and, where a server failed, the files that stay where they are.
    """

    def taken(file: Path) -> Received | None:
        with suppress(FileNotFoundError):  # gone since it was looked at: nothing of it is left to take
            return _taken(inst, watched, arrival_of(inst.settings, watched, file))
        return None

    return take_each(files, taken, progress)


def _taken(inst: Installation, watched: WatchedFolder, arrival: Arrival) -> Received:
    """The file's bytes are kept and the file is moved; one that cannot be read stays and stops no other."""
    try:
        arrived = receive(inst, arrival)
    except SohoaError as error:
        if error.code not in OF_THIS_FILE:
            raise
        return refused_before_receipt(arrival, error.notice)
    # What the scanner wrote meanwhile is in no archive yet: the file stays and is taken again as it is now.
    if arrival_of(inst.settings, watched, arrival.path).key == arrival.key:
        move_away(watched.path, arrival.path, REJECTED if arrived.outcome == "rejected" else DONE)
        reached(DurablePoint.SOURCE_MOVED)
    return arrived


def arrival_of(settings: Settings, watched: WatchedFolder, file: Path) -> Arrival:
    """The arrival of that file as it stands now. Its key makes a file met again after a crash the same arrival."""
    stood = file.stat()
    seen = f"{watched.path.resolve()}\0{file.name}\0{stood.st_size}\0{stood.st_mtime_ns}\0{stood.st_ino}"
    return Arrival(
        path=file,
        name=file.name,
        unit=watched.unit or settings.unit,
        operator=watched.operator or settings.operator,
        via="watch",
        lane=Lane.COUNTER if watched.counter else Lane.BATCH,
        counter=watched.counter,
        key=hashlib.sha256(seen.encode("utf-8", "surrogateescape")).hexdigest(),
    )


def settled_files(folder: Path, settings: Settings) -> list[Path]:
    """Scans directly in the folder that stand still and are whole; waits, by polling, for all it saw at its first look.

    SMB has no events. What comes while it waits is left to the next look unless it stands too: a busy scanner must not
    keep everything from being taken. A file that does not parse to its end is given six times as long to go on.
    """
    clock = threading.Event()
    first = before = standings(folder)
    settled: set[Path] = set()
    while before:
        clock.wait(settings.settle_seconds)
        after = standings(folder)
        still = [file for file, standing in after.items() if before.get(file) == standing]
        settled = {file for file in still if not _still_arriving(file, settings)}
        if first.keys() & after.keys() <= settled:
            break
        before = after
    return sorted(settled)


def _still_arriving(file: Path, settings: Settings) -> bool:
    try:
        age = time.time() - file.stat().st_mtime
        if not 0 <= age <= _PATIENCE * settings.settle_seconds:  # a share's clock may be ahead: that is no youth
            return False
        inspect_in_child(file, limits_of(settings))
    except BadScan as refused:
        return refused.code in ("scan_cut_short", "scan_damaged", "scan_empty")
    except (FileNotFoundError, TryLater):
        return True
    return False


def standings(folder: Path) -> dict[Path, Standing]:
    """The scans of the folder and how they stand; folders and hidden files are not looked into."""
    found: dict[Path, Standing] = {}
    for entry in _entries(folder):
        path = Path(entry.path)
        if entry.is_file(follow_symlinks=False) and not entry.name.startswith(".") and looks_like_scan(path):
            with suppress(FileNotFoundError):  # the scanner renamed it meanwhile
                stood = entry.stat(follow_symlinks=False)
                found[path] = Standing(stood.st_size, stood.st_mtime_ns)
    return found


def move_away(folder: Path, file: Path, where: str) -> Path:
    """Move the file to `done/<date>/` or `rejected/<date>/`; a name taken there gets a number."""
    target_folder = folder / where / vietnamese_day(now()).isoformat()
    target_folder.mkdir(parents=True, exist_ok=True)
    # Only the owner of the home moves files here, so nobody takes the name between the look and the rename.
    target = next(each for each in _names(target_folder, file) if not each.exists())
    return file.rename(target)


def _names(folder: Path, file: Path) -> Iterator[Path]:
    yield folder / file.name
    for number in itertools.count(2):
        yield folder / f"{file.stem}-{number}{file.suffix}"


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError as error:
        raise BadRequest("watched_folder_missing") from error
