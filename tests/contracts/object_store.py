"""What every ObjectStore backend must show: one factory a backend. The tests themselves are in test_object_store.py."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from archive.folder_store import FolderStore
from dossiers.ports import ObjectStore
from dossiers.times import now


@dataclass(frozen=True)
class Backend:
    """`open` is picklable: child processes of the fault tests open the same place with it."""

    name: str
    open: Callable[[Path], ObjectStore]
    with_clock: Callable[[Path, Callable[[], datetime]], ObjectStore]
    damage: Callable[[Path, str], None]


def open_folder(place: Path) -> ObjectStore:
    return FolderStore(place)


def open_folder_with_clock(place: Path, clock: Callable[[], datetime] = now) -> ObjectStore:
    return FolderStore(place, clock=clock)


def flip_a_bit_in_folder(place: Path, key: str) -> None:
    """One bit of the stored object rots; size and time stay."""
    stored = place / "objects" / key
    data = bytearray(stored.read_bytes())
    data[len(data) // 2] ^= 1
    stored.chmod(0o600)
    stored.write_bytes(bytes(data))


BACKENDS = [
    Backend("folder", open_folder, open_folder_with_clock, flip_a_bit_in_folder),
]
