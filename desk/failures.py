"""A failure as the desk tells it: the agreed `{"error": …}`, and back into an error where another process told it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dossiers.errors import (
    BadRequest,
    BadScan,
    BadSetup,
    Damaged,
    NeedsPerson,
    NotFound,
    SohoaError,
    TryLater,
)
from dossiers.notices import Notice, notice

_BY_EXIT_CODE: dict[int, type[SohoaError]] = {
    kind.exit_code: kind for kind in (BadRequest, BadScan, NeedsPerson, TryLater, BadSetup, NotFound, Damaged)
}


def failure_document(said: Notice, exit_code: int) -> dict[str, Any]:
    """`{"error": {code, vi, en, remedy, exit_code}}`."""
    return {"error": {"code": said.code, "vi": said.vi, "en": said.en, "remedy": said.remedy, "exit_code": exit_code}}


def without_paths(error: SohoaError) -> Notice:
    """The error's notice for somebody who is not on this machine: of a path only the last part is told."""
    facts = {name: fact.name if isinstance(fact, Path) else fact for name, fact in error.facts.items()}
    return notice(error.code, **facts)


def unexpected(error: BaseException) -> Notice:
    """A programming error: its class only, since its sentence may hold anything."""
    return notice("unexpected", kind=type(error).__name__)


def told_by_server(document: Mapping[str, Any]) -> SohoaError:
    """The error that `sohoa serve` told, as if it had happened here. An odd answer becomes TryLater("server_odd")."""
    said = document.get("error")
    if not isinstance(said, dict) or not all(isinstance(said.get(key), str) for key in ("code", "vi", "en", "remedy")):
        return TryLater("server_odd")
    kind = _BY_EXIT_CODE.get(said.get("exit_code", 0), SohoaError)
    error = kind("server_odd")
    # The sentence stays the server's own: it knows the facts, and may be newer than this process.
    error.notice = Notice(code=said["code"], vi=said["vi"], en=said["en"], remedy=said["remedy"])
    return error
