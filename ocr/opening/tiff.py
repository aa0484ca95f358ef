"""The chain of pages of a TIFF, followed by hand: loops, cut ends and rare codes. Pixels are pictures.py's."""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dossiers.errors import BadScan
from dossiers.limits import Limits
from dossiers.notices import Notice, notice

_COMPRESSION = 259
# None, CCITT (three), LZW, JPEG, Deflate (two numbers), PackBits: what TIFF 6.0 and every scanner know.
_USUAL = frozenset({1, 2, 3, 4, 5, 7, 8, 32773, 32946})


@dataclass(frozen=True)
class _Chain:
    pages: int
    loops: bool
    broken: bool
    compressions: frozenset[int]


def tiff_pages(path: Path, limits: Limits) -> int:
    """Pages that the chain of directories reaches, each once. Raises BadScan for none and for too many."""
    pages = _follow(path, limits).pages
    if pages == 0:
        raise BadScan("scan_damaged")
    if pages > limits.max_pages:
        raise BadScan("too_many_pages", limit=limits.max_pages)
    return pages


def tiff_oddities(path: Path, limits: Limits) -> list[Notice]:
    """A chain that loops or breaks off, and codes that are not kept readable for long."""
    chain = _follow(path, limits)
    found = []
    if chain.loops or chain.broken:
        found.append(notice("scan_repaired"))
    if chain.compressions - _USUAL:
        found.append(notice("compression_odd"))
    return found


def _follow(path: Path, limits: Limits) -> _Chain:
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(16)
        order = "<" if head[:2] == b"II" else ">"
        big = head[2:4] in (b"+\x00", b"\x00+")
        if len(head) < (16 if big else 8):
            return _Chain(0, False, True, frozenset())
        at = struct.unpack(order + "Q", head[8:16])[0] if big else struct.unpack(order + "L", head[4:8])[0]
        seen: set[int] = set()
        compressions: set[int] = set()
        while at and at not in seen and len(seen) <= limits.max_pages:
            directory = _read_directory(file, at, size, order, big)
            if directory is None:
                return _Chain(len(seen), False, True, frozenset(compressions))
            seen.add(at)
            at, compression = directory
            compressions.add(compression)
        return _Chain(len(seen), at in seen, False, frozenset(compressions))


def _read_directory(file: BinaryIO, at: int, size: int, order: str, big: bool) -> tuple[int, int] | None:
    """Offset of the next directory and the compression named here; None where the file ends first."""
    count_format, entry_size, next_format = ("Q", 20, "Q") if big else ("H", 12, "L")
    if at > size:
        return None
    file.seek(at)
    count_bytes = file.read(struct.calcsize(order + count_format))
    if len(count_bytes) < struct.calcsize(order + count_format):
        return None
    (count,) = struct.unpack(order + count_format, count_bytes)
    if count > 65535:
        return None
    entries = file.read(count * entry_size)
    next_bytes = file.read(struct.calcsize(order + next_format))
    if len(entries) < count * entry_size or len(next_bytes) < struct.calcsize(order + next_format):
        return None
    compression = 1
    for start in range(0, len(entries), entry_size):
        tag, _ = struct.unpack(order + "HH", entries[start : start + 4])
        if tag == _COMPRESSION:
            value_at = start + (12 if big else 8)
            (compression,) = struct.unpack(order + "H", entries[value_at : value_at + 2])
    return struct.unpack(order + next_format, next_bytes)[0], compression
