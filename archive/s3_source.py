"""A source on its way to an S3 service, held to what was promised of it. Nothing is sent here."""

import hashlib
from io import RawIOBase
from typing import BinaryIO, cast

from dossiers.errors import TryLater
from dossiers.ports import ObjectInfo


class _Promised(RawIOBase):
    """Reads as the source does; the last bytes are not handed out unless all together are the promised ones."""

    def __init__(self, source: BinaryIO, promise: ObjectInfo) -> None:
        super().__init__()
        self._source = source
        self._promise = promise
        self._hashed = hashlib.sha256()
        self._left = promise.size

    def read(self, size: int = -1) -> bytes:
        data = self._source.read(min(size, self._left) if size >= 0 else self._left)
        self._hashed.update(data)
        self._left -= len(data)
        if (self._left and not data and size) or (not self._left and self._hashed.hexdigest() != self._promise.sha256):
            raise TryLater("source_changed")
        return data


def promised(source: BinaryIO, promise: ObjectInfo) -> BinaryIO:
    """The source, which raises TryLater("source_changed") rather than give other bytes than those of that hash."""
    return cast(BinaryIO, _Promised(source, promise))
