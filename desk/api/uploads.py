"""An uploaded file streamed to a folder of this process, never held in memory, private, removed afterwards."""

import os
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from fastapi import Request
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from dossiers.errors import BadRequest, BadScan, TryLater
from dossiers.text import nfc

_LARGEST_TEXT = 4096
_FOLDER_PREFIX = "upload-"


@dataclass(frozen=True)
class Uploads:
    """Where uploads wait, how many bytes one may have, and how many the disk keeps free."""

    folder: Path
    max_bytes: int
    min_free_bytes: int = 0


@dataclass(frozen=True)
class Upload:
    """The file as it arrived, its name as sent (personal data: passed on, never logged), and the texts beside it."""

    file: Path
    name: str
    texts: dict[str, str]


@asynccontextmanager
async def received_upload(request: Request, uploads: Uploads, file_field: str = "file") -> AsyncIterator[Upload]:
    """The multipart request's one file and its texts, for as long as the block lasts.

    Raises BadScan("scan_too_large") as soon as the limit is passed, BadRequest("upload_malformed"), and
    TryLater("disk_nearly_full") before a byte is taken.
    """
    uploads.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    _require_space(request, uploads)
    folder = Path(tempfile.mkdtemp(prefix=_FOLDER_PREFIX, dir=uploads.folder))
    try:
        parts = _Parts(folder / "scan", uploads.max_bytes, file_field)
        try:
            await _fed(request, parts)
        finally:
            parts.close()
        yield parts.upload()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _require_space(request: Request, uploads: Uploads) -> None:
    announced = request.headers.get("content-length", "0")
    needed = uploads.min_free_bytes + (min(int(announced), uploads.max_bytes) if announced.isdecimal() else 0)
    if shutil.disk_usage(uploads.folder).free < needed:
        raise TryLater("disk_nearly_full", limit=uploads.min_free_bytes)


async def _fed(request: Request, parts: "_Parts") -> None:
    kind, options = parse_options_header(request.headers.get("content-type"))
    boundary = options.get(b"boundary")
    if kind != b"multipart/form-data" or not boundary:
        raise BadRequest("upload_malformed")
    try:
        parser = MultipartParser(
            boundary,
            {
                "on_part_begin": parts.begin,
                "on_header_field": parts.header_name,
                "on_header_value": parts.header_value,
                "on_header_end": parts.header_end,
                "on_headers_finished": parts.headers_end,
                "on_part_data": parts.data,
                "on_part_end": parts.end,
                "on_end": parts.finished,
            },
        )
        async for chunk in request.stream():
            parser.write(chunk)
        parser.finalize()
    except FormParserError as error:
        raise BadRequest("upload_malformed") from error


@dataclass
class _Parts:
    """What the parser found so far."""

    path: Path
    max_bytes: int
    file_field: str
    texts: dict[str, str] = field(default_factory=dict)
    complete: bool = False
    _name: str | None = None
    _writer: IO[bytes] | None = None
    _size: int = 0
    _field: str = ""
    _text: bytearray = field(default_factory=bytearray)
    _header: tuple[bytearray, bytearray] = field(default_factory=lambda: (bytearray(), bytearray()))
    _headers: dict[bytes, bytes] = field(default_factory=dict)

    def begin(self) -> None:
        self._headers = {}
        self._header = (bytearray(), bytearray())
        self._text = bytearray()

    def header_name(self, data: bytes, start: int, end: int) -> None:
        self._header[0].extend(data[start:end])

    def header_value(self, data: bytes, start: int, end: int) -> None:
        self._header[1].extend(data[start:end])

    def header_end(self) -> None:
        self._headers[bytes(self._header[0]).lower()] = bytes(self._header[1])
        self._header = (bytearray(), bytearray())

    def headers_end(self) -> None:
        _, options = parse_options_header(self._headers.get(b"content-disposition"))
        self._field = options.get(b"name", b"").decode("utf-8", "replace")
        if self._field != self.file_field:
            return
        if self._name is not None:
            raise BadRequest("upload_malformed")
        self._name = _plain_name(options.get(b"filename", b""))
        descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        self._writer = os.fdopen(descriptor, "wb")

    def data(self, data: bytes, start: int, end: int) -> None:
        if self._writer is not None:
            self._size += end - start
            if self._size > self.max_bytes:
                raise BadScan("scan_too_large", limit=self.max_bytes)
            self._writer.write(data[start:end])
        else:
            self._text.extend(data[start:end])
            if len(self._text) > _LARGEST_TEXT:
                raise BadRequest("upload_malformed")

    def end(self) -> None:
        if self._writer is not None:
            self.close()
        else:
            self.texts[self._field] = nfc(self._text.decode("utf-8", "replace"))

    def finished(self) -> None:
        self.complete = True

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def upload(self) -> Upload:
        if self._name is None or not self.complete:
            raise BadRequest("upload_malformed")
        return Upload(self.path, self._name, self.texts)


def _plain_name(sent: bytes) -> str:
    """The last part of the name as sent: a browser or an attacker may send a whole path."""
    name = nfc(sent.decode("utf-8", "replace")).replace("\\", "/").rpartition("/")[2].replace("\0", "")
    return name[:255] or "scan"
