"""What of a folder is a scan: by its bytes or its name; everything else is told as passed over."""

from pathlib import Path

import pytest

from dossiers.errors import BadRequest
from flows.stages.ingesting import scans_in


def _file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_bytes_or_name_make_a_scan(tmp_path: Path) -> None:
    _file(tmp_path, "a.bin", b"\xff\xd8\xff\xe0 a JPEG whatever its name")
    _file(tmp_path, "b.pdf", b"no PDF whatever its name")
    _file(tmp_path, "c.gif", b"GIF89a")
    _file(tmp_path, "d.dat", b"junk before %PDF-1.4")
    _file(tmp_path, "notes.txt", b"a text that speaks of %PDF- headers")
    _file(tmp_path, ".hidden.pdf", b"%PDF-1.4")
    scans, skipped = scans_in([tmp_path])
    assert [path.name for path in scans] == ["a.bin", "b.pdf", "c.gif", "d.dat"]
    assert [each.path.name for each in skipped] == ["notes.txt"]


def test_folders_are_walked_in_a_stable_order(tmp_path: Path) -> None:
    for name in ("2/b.pdf", "1/z.pdf", "1/a.pdf", "top.pdf"):
        _file(tmp_path, name, b"%PDF-1.4")
    scans, _ = scans_in([tmp_path])
    assert [str(path.relative_to(tmp_path)) for path in scans] == ["top.pdf", "1/a.pdf", "1/z.pdf", "2/b.pdf"]


def test_a_file_that_is_named_is_taken_whatever_it_is(tmp_path: Path) -> None:
    named = _file(tmp_path, "notes.txt", b"text")
    assert scans_in([named]) == ([named], [])


def test_a_missing_path_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match="no such file"):
        scans_in([tmp_path / "absent"])
