"""Personal numbers (CCCD, CMND, phone) in text: found, replaced by typed tokens, masked, looked up by a keyed hash.

How they are told from codes and money lives in personal_numbers.py; who may see a whole number, in the desk.
"""

import hashlib
import hmac
import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Final

from dossiers.errors import BadSetup
from dossiers.personal_numbers import NumberKind, PersonalNumber, normalised_number, numbers_in

__all__ = ["NUMBER_TOKENS", "NumberKind", "PersonalNumber", "key_from_hex", "mask", "number_key", "number_keys",
           "numbers_in", "secret_key", "with_masks", "with_tokens"]  # fmt: skip

NUMBER_TOKENS: Final[dict[NumberKind, str]] = {
    "personal_id": "‹số định danh›",
    "old_id": "‹số CMND›",
    "phone": "‹số điện thoại›",
}
_KEY_BYTES = 32
_SHOWN_FIRST, _SHOWN_LAST = 3, 4


def with_tokens(text: str) -> str:
    """The text with every personal number replaced by the token of its kind: what index and logs may hold."""
    return _replaced(text, lambda number: NUMBER_TOKENS[number.kind])


def with_masks(text: str) -> str:
    """The text with every personal number masked: what a screen or list may show."""
    return _replaced(text, lambda number: mask(number.kind, number.digits))


def mask(kind: NumberKind, number: str) -> str:
    """First 3 and last 4 digits (`079*****1234`, `091***4567`; domain §11); all stars where that would hide nothing.

    `number` may be as printed. What `kind` says is not recognisable in it is masked as it stands.
    """
    digits = normalised_number(number)
    hidden = len(digits) - _SHOWN_FIRST - _SHOWN_LAST
    if hidden < (2 if kind == "old_id" else 3):
        return "*" * len(digits)
    return digits[:_SHOWN_FIRST] + "*" * hidden + digits[-_SHOWN_LAST:]


def number_key(number: str, key: bytes) -> str:
    """HMAC-SHA256 (64 hex letters) of the normalised number: finds exactly this number and tells nothing about it."""
    return hmac.new(key, normalised_number(number).encode(), hashlib.sha256).hexdigest()


def number_keys(text: str, key: bytes) -> tuple[str, ...]:
    """The keys of all personal numbers in the text, each once, in order: for a document and for a typed question."""
    return tuple(dict.fromkeys(number_key(number.digits, key) for number in numbers_in(text)))


def secret_key(path: Path) -> bytes:
    """The installation's 32-byte key, made at the first call; readable by its owner only.

    The file appears whole or not at all, and two processes that make it at once get the same key. Raises
    BadSetup("secret_key_damaged") for a file of another size: a new key would find none of the numbers indexed so far.
    """
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make_key(path)
    key = path.read_bytes()
    if len(key) != _KEY_BYTES:
        raise BadSetup("secret_key_damaged", file=path.name)
    return key


def key_from_hex(said: str) -> bytes:
    """The 32-byte key of 64 hexadecimal digits. Raises BadSetup("number_key_wrong"), which does not repeat them."""
    try:
        key = bytes.fromhex(said)
    except ValueError:
        raise BadSetup("number_key_wrong") from None
    if len(key) != _KEY_BYTES:
        raise BadSetup("number_key_wrong")
    return key


def _make_key(path: Path) -> None:
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(_KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        try:
            # a link, not a rename: it fails where another process was first, whose key then holds
            os.link(fresh, path)
        except FileExistsError:
            return
    finally:
        fresh.unlink()
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _replaced(text: str, said: Callable[[PersonalNumber], str]) -> str:
    parts: list[str] = []
    done = 0
    for number in numbers_in(text):
        parts += [text[done : number.start], said(number)]
        done = number.end
    return "".join([*parts, text[done:]])
