"""Kinds of QR codes and barcodes told apart by what they say; their text is hostile input."""

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from dossiers.codes import is_plain_code, is_procedure_code
from dossiers.text import nfc

CodeUse = Literal["separator", "cover", "citizen", "dossier", "procedure", "url", "other"]
SEPARATOR_PREFIX = "SOHOA:SEP:"
"""Agreed start of the QR text of a separator sheet; the dossier code follows, nothing on a sheet for any dossier."""
BOX_PREFIX = "SOHOA:BOX:"
"""Agreed start of the QR text of a box's cover sheet; the box's code follows (domain §9: agency . store/shelf/box)."""
_PATCH_T = "PATCHT"
"""What the barcode of the trade's own separator sheet says, in Code 128 or Code 39 (as paperless-ngx and scanners)."""
_DOSSIER = re.compile(r"^(?:\d{3}\.\d{2}\.\d{2}\.)?[A-K]\d{2}(?:\.\d{1,4}){0,6}-(?:\d{6}|\d{8})-\d{4,8}$")


@dataclass(frozen=True)
class CodeKind:
    """What a code is for. `dossier_code`: of a separator that names one, or of the dossier; `procedure` likewise.

    `box_code`: of a cover sheet. `host`: of a URL, whose rest may tell of a citizen. `damaged`: a sheet that says
    something which cannot be a code, or a cover sheet that says nothing.
    """

    kind: CodeUse
    dossier_code: str = ""
    citizen: tuple[str, ...] = ()
    procedure: str = ""
    box_code: str = ""
    host: str = ""
    damaged: bool = False


def code_kind(text: str) -> CodeKind:
    """Domain §7, §7.2: CCCD has at least 7 parts between bars and begins with 12 digits; a URL is never followed."""
    text = nfc(text).strip()
    if text.startswith(SEPARATOR_PREFIX):
        return _separator(text.removeprefix(SEPARATOR_PREFIX).strip())
    if text.startswith(BOX_PREFIX):
        return _cover(text.removeprefix(BOX_PREFIX).strip())
    if text.upper() == _PATCH_T:
        return CodeKind("separator")
    parts = tuple(part.strip() for part in text.split("|"))
    if len(parts) >= 7 and re.fullmatch(r"\d{12}", parts[0]):
        return CodeKind("citizen", citizen=parts)
    if _DOSSIER.match(text.upper()):
        return CodeKind("dossier", text.upper())
    if is_procedure_code(text):
        return CodeKind("procedure", procedure=text)
    if re.match(r"^[a-z][a-z0-9+.\-]*://|^www\.", text, re.IGNORECASE):
        return CodeKind("url", host=_host(text))
    return CodeKind("other")


def _host(url: str) -> str:
    """In letters of a domain name, "" where there is none."""
    try:
        host = (urlsplit(url if "://" in url else f"//{url}").hostname or "").encode("idna").decode("ascii")
    except ValueError:
        return ""
    return host if re.fullmatch(r"[a-z0-9.-]+", host) else ""


def _separator(code: str) -> CodeKind:
    named = is_plain_code(code)
    return CodeKind("separator", code if named else "", damaged=bool(code) and not named)


def _cover(code: str) -> CodeKind:
    named = is_plain_code(code)
    return CodeKind("cover", box_code=code if named else "", damaged=not named)
