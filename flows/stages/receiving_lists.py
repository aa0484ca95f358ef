"""Receive the province's list: which dossiers came in, when they are due, how they ended. The list is kept too."""

import hashlib
from pathlib import Path
from typing import Any

from archive import keys
from config.received import read_received
from dossiers.errors import BadRequest
from dossiers.times import now
from flows.installation import Installation
from register.dossiers import upsert_received


def receive_list(inst: Installation, path: Path, operator: str) -> dict[str, Any]:
    """Shape `receive` of design §5. The same list again changes nothing. Raises BadRequest("path_missing")."""
    if not path.is_file():
        raise BadRequest("path_missing")
    data = path.read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    rows, refused = read_received(path)
    inst.store.put_bytes(keys.list_key(sha256), data)
    with inst.register.write() as session:
        outcome = upsert_received(session, rows, sha256, operator, now())
    return {
        "rows": len(rows) + len(refused),
        "new": outcome.new,
        "updated": outcome.updated,
        "unchanged": outcome.unchanged,
        "refused": [
            {"row": each.row, "code": each.notice.code, "vi": each.notice.vi, "en": each.notice.en} for each in refused
        ],
    }
