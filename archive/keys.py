"""Where each kind of object stands in the archive, one function a kind. What an object holds is decided elsewhere.

A key never holds a unit code (units merge), a person's name or number.
"""

import re
from datetime import datetime

from dossiers.errors import BadRequest
from dossiers.times import VIETNAM, require_aware

MAX_KEY_LENGTH = 512
_SEGMENT = re.compile(r"[a-z0-9_-][a-z0-9._-]*")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def is_key(key: str) -> bool:
    """Segments of `[a-z0-9._-]` between slashes, none empty, none starting with a dot, 512 letters in all at most."""
    return len(key) <= MAX_KEY_LENGTH and all(_SEGMENT.fullmatch(segment) for segment in key.split("/"))


def require_key(key: str) -> str:
    """The key itself. Raises BadRequest("object_key_wrong") without repeating it: it may come from outside."""
    if not is_key(key):
        raise BadRequest("object_key_wrong")
    return key


def scan_key(sha256: str) -> str:
    """Bytes as they arrived."""
    return _by_hash("scans", sha256)


def reading_key(scan: str, recipe: str) -> str:
    """What a recipe made of a scan, one packed object."""
    return require_key(f"{_by_hash('readings', scan)}/{recipe}")


def page_key(scan: str, recipe: str, number: int) -> str:
    """One page as a recipe read it, until the whole scan's reading is stored: work under way, for any worker."""
    return require_key(f"{work_prefix(scan, recipe)}{_counted(number):05d}")


def work_prefix(scan: str, recipe: str) -> str:
    """What the page keys of a scan and recipe begin with."""
    return f"{_by_hash('work', scan)}/{recipe}/"


def deposit_key(deposit: str) -> str:
    """Original file name and operator of one arrival."""
    return require_key(f"deposits/{deposit}")


def record_key(paper: str, version: int) -> str:
    """The checked record of a paper."""
    return require_key(f"records/{paper}/{_counted(version)}")


def file_key(sha256: str) -> str:
    """A filed PDF/A or ALTO."""
    return _by_hash("files", sha256)


def package_key(dossier: str, version: int) -> str:
    """A manifest over the objects of a dossier."""
    return require_key(f"packages/{dossier}/{_counted(version)}")


def list_key(sha256: str) -> str:
    """A received list or catalogue as it was imported."""
    return f"lists/{_require_sha256(sha256)}"


def report_key(report: str) -> str:
    """A report as it was sent."""
    return require_key(f"reports/{report}")


def acts_key(first_row_at: datetime, sequence: int) -> str:
    """A sealed segment of the journal of acts; the year is Việt Nam's at its first row."""
    year = require_aware(first_row_at).astimezone(VIETNAM).year
    return f"journal/acts/{year:04d}/{_counted(sequence):012d}"


def looks_key(first_row_at: datetime, sequence: int) -> str:
    """A sealed segment of the journal of looks; year and month are Việt Nam's at its first row."""
    day = require_aware(first_row_at).astimezone(VIETNAM)
    return f"journal/looks/{day.year:04d}/{day.month:02d}/{_counted(sequence):012d}"


def quarantine_key(sha256: str) -> str:
    """Bytes that were refused as a scan, kept for whoever asks why."""
    return _by_hash("quarantine", sha256)


def _by_hash(kind: str, sha256: str) -> str:
    return f"{kind}/{_require_sha256(sha256)[:2]}/{sha256}"


def _require_sha256(sha256: str) -> str:
    if not _SHA256.fullmatch(sha256):
        raise BadRequest("object_key_wrong")
    return sha256


def _counted(number: int) -> int:
    if number < 0:
        raise BadRequest("object_key_wrong")
    return number
