"""Kinds of QR codes and barcodes told apart by what they say; their text is hostile input."""

import re
from dataclasses import dataclass
from typing import Literal

from dossiers.text import nfc

CodeUse = Literal["separator", "citizen", "dossier", "url", "other"]
SEPARATOR_PREFIX = "SOHOA:SEP:"
"""Agreed start of the QR text of a separator sheet; the dossier code follows (may be empty)."""
_DOSSIER = re.compile(r"^(?:\d{3}\.\d{2}\.\d{2}\.)?[A-K]\d{2}(?:\.\d{1,4}){0,6}-(?:\d{6}|\d{8})-\d{4,8}$")
_OPAQUE = re.compile(r"^[0-9A-Za-zĐđ][0-9A-Za-zĐđ._/\-]{0,63}$")


@dataclass(frozen=True)
class CodeKind:
    """What a code is for; `dossier_code` only for separators and dossier codes, "" where it cannot be one."""

    kind: CodeUse
    dossier_code: str = ""
    citizen: tuple[str, ...] = ()


def code_kind(text: str) -> CodeKind:
    """Domain §7, §7.2: CCCD has at least 7 parts between bars and begins with 12 digits; a URL is never followed."""
    text = nfc(text).strip()
    if text.startswith(SEPARATOR_PREFIX):
        code = text.removeprefix(SEPARATOR_PREFIX).strip()
        return CodeKind("separator", code if _OPAQUE.match(code) else "")
    parts = tuple(part.strip() for part in text.split("|"))
    if len(parts) >= 7 and re.fullmatch(r"\d{12}", parts[0]):
        return CodeKind("citizen", citizen=parts)
    if _DOSSIER.match(text.upper()):
        return CodeKind("dossier", text.upper())
    return CodeKind("url" if re.match(r"^[a-z][a-z0-9+.\-]*://|^www\.", text, re.IGNORECASE) else "other")
