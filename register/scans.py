"""Scans by their SHA-256: the facts found when they arrived. Who brought them lives in deposits.py."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from dossiers.errors import NotFound
from dossiers.notices import Notice
from register.tables import Scan


@dataclass(frozen=True)
class ScanSeen:
    """What opening found; `quarantine_code` says why the bytes were refused, None for an acceptable scan."""

    sha256: str
    size: int
    media_type: str
    pages: int
    signed: bool
    warnings: tuple[Notice, ...]
    quarantine_code: str | None


def record_scan(session: Session, seen: ScanSeen, at: datetime) -> None:
    """Keep a scan that is new. One that was refused and is acceptable now leaves the quarantine; never the reverse."""
    known = session.get(Scan, seen.sha256)
    if known is None:
        known = Scan(sha256=seen.sha256, first_seen_at=at, quarantined=True)
        session.add(known)
    elif seen.quarantine_code is not None or not known.quarantined:
        return
    known.size, known.media_type, known.pages, known.signed = seen.size, seen.media_type, seen.pages, seen.signed
    known.quarantined, known.reason_code = seen.quarantine_code is not None, seen.quarantine_code
    known.warnings = [_coded(warning) for warning in seen.warnings]
    session.flush()


def media_type_of(session: Session, sha256: str) -> str:
    """The scan's media type. Raises NotFound("scan_unknown")."""
    known = session.get(Scan, sha256)
    if known is None:
        raise NotFound("scan_unknown")
    return known.media_type


def _coded(warning: Notice) -> dict[str, Any]:
    return {"code": warning.code, "vi": warning.vi, "en": warning.en}
