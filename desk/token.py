"""The API's token: a file in the home that only its owner can read, made at the first start of `sohoa serve`."""

import os
import secrets
import stat
from pathlib import Path

from dossiers.errors import BadSetup

_NAME = "api-token"
_LENGTH = 43


def make_token(home: Path) -> str:
    """The home's token, made when there is none. Raises BadSetup("token_unusable") where others could read it."""
    path = home / _NAME
    if not path.exists():
        fresh = path.with_name(f".{_NAME}.{secrets.token_hex(8)}")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(32) + "\n")
        fresh.replace(path)
    return read_token(home)


def read_token(home: Path) -> str:
    """The token. Raises BadSetup("token_unusable") where it cannot be read, is cut short, or is open to others."""
    path = home / _NAME
    try:
        token = path.read_text("ascii").strip()
        open_to_others = stat.S_IMODE(path.stat().st_mode) & 0o077
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetup("token_unusable") from error
    if open_to_others or len(token) < _LENGTH:
        raise BadSetup("token_unusable")
    return token
