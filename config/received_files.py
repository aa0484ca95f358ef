"""Opens a list as rows of cells, whatever wrote it: CSV with three separators, or a workbook. Meaning: received.py."""

import csv
import io
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypeAlias

from dossiers.errors import BadRequest

Record: TypeAlias = Sequence[object]
SIZE_LIMIT: Final = 300_000_000
"""Bytes of a list, and of what a workbook unpacks to: three million rows of the agreed columns."""
_SEPARATORS: Final = (",", ";", "\t")
_SAMPLE_LINES: Final = 30


def tables_of(path: Path) -> list[Sequence[Record]]:
    """The list as it may be meant: one table for a workbook, for CSV one a separator that its beginning holds.

    Raises BadRequest("list_too_large" | "list_encoding" | "list_unreadable").
    """
    data = path.read_bytes() if path.stat().st_size <= SIZE_LIMIT else None
    if data is None:
        raise BadRequest("list_too_large", limit=SIZE_LIMIT)
    if data.startswith(b"PK\x03\x04"):
        return [_workbook(data)]
    text = _decoded(data)
    beginning = "".join(text.splitlines(keepends=True)[:_SAMPLE_LINES])
    tables, fault = [], None
    for separator in [each for each in _SEPARATORS if each in beginning] or [","]:
        try:
            tables.append(_csv(text, separator))
        except BadRequest as error:
            fault = error
    if not tables and fault:
        raise fault
    return tables


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadRequest("list_encoding") from error


def _csv(text: str, separator: str) -> Sequence[Record]:
    # Strict: a quote that is never closed would else swallow the rest of the list without a word.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        return [tuple(record) for record in reader]
    except csv.Error as error:
        raise BadRequest("list_unreadable", row=reader.line_num) from error


def _workbook(data: bytes) -> Sequence[Record]:
    """The first sheet; formulas count as the value that was last computed for them, never run."""
    # A tenth of what a command takes to begin: only where a list is a workbook.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            unpacked = sum(each.file_size for each in packed.infolist())
        if unpacked > SIZE_LIMIT:
            raise BadRequest("list_too_large", limit=SIZE_LIMIT)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        try:
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # the stated size of a sheet is often wrong
            return [tuple(row) for row in sheet.iter_rows(values_only=True)]
        finally:
            book.close()
    except (
        zipfile.BadZipFile,
        InvalidFileException,
        KeyError,
        ValueError,
        IndexError,
        SyntaxError,
        OSError,
        zlib.error,
    ) as error:
        raise BadRequest("list_unreadable", row=1) from error
