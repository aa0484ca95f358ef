"""A dossier for use outside (DIP): its PDF/A files, its data, a manifest that proves both. No METS here yet."""

import hashlib
import json
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archive.durable import digest, file_chunks, make_folder, store_errors, sync_folder, write_durably
from dossiers.errors import BadRequest
from dossiers.text import nfc

_UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|\s]+')  # what a file name may not hold on Linux or Windows
_MOST_NAME_BYTES = 150
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


@dataclass(frozen=True)
class ExportedPaper:
    """A paper to hand out: its PDF/A (None where it is not filed yet) and its data as `show` gives them.

    `scans`: its own pages as they were scanned, a file for each scan that it has pages of. `box`: where the sheet of
    paper lies, the `paperFileCode` of TT 05/2025; known of papers of a backlog. `retention`: how long it is kept, the
    `maintenance` of TT 05/2025.
    """

    paper_id: str
    type: str
    title: str
    pdf: Path | None
    data: Mapping[str, Any]
    scans: tuple[Path, ...] = ()
    box: str | None = None
    retention: str | None = None


def write_dip(folder: Path, dossier_code: str, papers: Sequence[ExportedPaper]) -> Path:
    """Writes `<code>/` into the folder, whole or not at all: `<code>.<n>.pdf`, `dossier.json`, `manifest.json`.

    Beside a paper's PDF its pages as scanned, `<code>.<n>.scan.tif`; of a second scan `<code>.<n>.scan2.tif`. Files
    are numbered by the paper's place (TT 05/2025: `mã hồ sơ.STT`); a paper without a PDF keeps its number.
    Returns the new folder. Raises BadRequest("export_target_exists" or "export_name_wrong") and the store's errors.
    """
    name = safe_name(dossier_code)
    target = folder / name
    with store_errors():
        _refuse_filled(target)
        make_folder(folder)
        draft = Path(tempfile.mkdtemp(prefix=".dip-", dir=folder))
    try:
        hashes = _write_files(draft, name, dossier_code, papers)
        manifest = {"dossier_code": nfc(dossier_code), "files": hashes}
        write_durably(draft / "manifest.json", (_canonical(manifest),), mode=0o644)
        with store_errors():
            sync_folder(draft)
            _refuse_filled(target)
            _name(draft, target)
            sync_folder(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return target


def safe_name(dossier_code: str) -> str:
    """The code as a file name on any system. Raises BadRequest("export_name_wrong") where nothing is left of it."""
    name = _UNSAFE.sub("-", unicodedata.normalize("NFC", dossier_code)).strip("-. ")
    while len(name.encode()) > _MOST_NAME_BYTES:
        name = name[:-1]
    if not name or _RESERVED.fullmatch(name):
        raise BadRequest("export_name_wrong")
    return name


def _write_files(draft: Path, name: str, dossier_code: str, papers: Sequence[ExportedPaper]) -> list[dict[str, Any]]:
    hashes, listed = [], []
    for number, paper in enumerate(papers, 1):
        file_name = None
        if paper.pdf is not None:
            file_name = f"{name}.{number}.pdf"
            size, sha256 = write_durably(draft / file_name, file_chunks(paper.pdf), mode=0o644)
            hashes.append({"name": file_name, "size": size, "sha256": sha256.upper()})
        scans = []
        for at, scan in enumerate(paper.scans, 1):
            scans.append(f"{name}.{number}.scan{at if at > 1 else ''}{scan.suffix}")
            size, sha256 = write_durably(draft / scans[-1], file_chunks(scan), mode=0o644)
            hashes.append({"name": scans[-1], "size": size, "sha256": sha256.upper()})
        listed.append(
            {
                "id": paper.paper_id,
                "type": paper.type,
                "title": nfc(paper.title),
                "file": file_name,
                "scans": scans,
                "data": dict(paper.data),
                **({"paperFileCode": paper.box} if paper.box else {}),
                **({"maintenance": paper.retention} if paper.retention else {}),
            }
        )
    data = _canonical({"dossier_code": nfc(dossier_code), "papers": listed})
    write_durably(draft / "dossier.json", (data,), mode=0o644)
    hashes.append({"name": "dossier.json", "size": len(data), "sha256": hashlib.sha256(data).hexdigest().upper()})
    return hashes


def _refuse_filled(target: Path) -> None:
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise BadRequest("export_target_exists")


def _name(draft: Path, target: Path) -> None:
    try:
        draft.chmod(0o755)
        draft.rename(target)  # over an empty folder at most: POSIX refuses a filled one
    except OSError as error:
        if target.exists():
            raise BadRequest("export_target_exists") from error
        raise


def verify_dip(package: Path) -> list[str]:
    """Names of files that are missing or not what the manifest says; empty where all is well."""
    manifest = json.loads((package / "manifest.json").read_bytes())
    return [
        each["name"]
        for each in manifest["files"]
        if not (package / each["name"]).is_file()
        or digest(file_chunks(package / each["name"])) != (each["size"], each["sha256"].lower())
    ]


def _canonical(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
