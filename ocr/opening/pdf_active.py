"""What in a PDF is not paper: scripts, attachments, forms, and loops or nonsense in its catalogue."""

import re
from collections.abc import Iterator

import pikepdf

from dossiers.notices import Notice, notice

_MONTH, _DAY, _HOUR, _SIXTIETH = "(0[1-9]|1[0-2])", "(0[1-9]|[12][0-9]|3[01])", "([01][0-9]|2[0-3])", "[0-5][0-9]"
_ZONE = r"(Z|[+-]\d\d)?('?\d\d)?'?"
_DATE = re.compile(f"(D:)?(19|20)\\d\\d({_MONTH}({_DAY}({_HOUR}({_SIXTIETH}({_SIXTIETH})?)?)?)?)?{_ZONE}")
_MOST_OUTLINE_ITEMS = 100_000
_QUIET_ACTIONS = frozenset({"/GoTo", "/URI"})
_ACTIVE_KEYS = ("/AA", "/A", "/OpenAction")


def active_content(pdf: pikepdf.Pdf) -> list[Notice]:
    """Notices on scripts, attachments, fillable forms, impossible dates and looping outlines."""
    found = []
    if _acts(pdf):
        found.append(notice("scan_active"))
    if _has_attachments(pdf):
        found.append(notice("scan_attachments"))
    if _has_form(pdf):
        found.append(notice("scan_form"))
    if _dates_are_odd(pdf) or _outline_loops(pdf):
        found.append(notice("metadata_odd"))
    return found


def _acts(pdf: pikepdf.Pdf) -> bool:
    """Something would run when the file is opened, printed or clicked; jumps and links do not count."""
    names = _dictionary(pdf.Root.get("/Names"))
    if names is not None and "/JavaScript" in names:
        return True
    holders = [pdf.Root, *(page.obj for page in pdf.pages), *_annotations(pdf), *_fields(pdf)]
    return any(_runs(holder.get(key), 0) for holder in holders for key in _ACTIVE_KEYS)


def _runs(action: pikepdf.Object | None, depth: int) -> bool:
    if not isinstance(action, pikepdf.Dictionary) or depth > 4:
        return False
    kind = action.get("/S")
    if kind is not None:
        return str(kind) not in _QUIET_ACTIONS
    return any(_runs(value, depth + 1) for value in action.values())  # /AA: actions by event


def _has_attachments(pdf: pikepdf.Pdf) -> bool:
    names = _dictionary(pdf.Root.get("/Names"))
    if names is not None and "/EmbeddedFiles" in names:
        return True
    return "/AF" in pdf.Root or any(note.get("/Subtype") == "/FileAttachment" for note in _annotations(pdf))


def _has_form(pdf: pikepdf.Pdf) -> bool:
    form = _dictionary(pdf.Root.get("/AcroForm"))
    if form is None:
        return False
    return "/XFA" in form or any(field.get("/FT") in ("/Tx", "/Btn", "/Ch") for field in _fields(pdf))


def _annotations(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in pdf.pages:
        notes = page.obj.get("/Annots")
        if isinstance(notes, pikepdf.Array):
            yield from (note for note in notes if isinstance(note, pikepdf.Dictionary))


def _fields(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    yield from form_fields(pdf)


def form_fields(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Every field of the form, each once, whatever its tree looks like."""
    form = _dictionary(pdf.Root.get("/AcroForm"))
    waiting = [form.get("/Fields")] if form is not None else []
    seen: set[tuple[int, int]] = set()
    while waiting:
        several = waiting.pop()
        if not isinstance(several, pikepdf.Array):
            continue
        for field in several:
            if not isinstance(field, pikepdf.Dictionary) or (field.is_indirect and field.objgen in seen):
                continue
            seen.add(field.objgen)
            yield field
            waiting.append(field.get("/Kids"))


def _dates_are_odd(pdf: pikepdf.Pdf) -> bool:
    info = _dictionary(pdf.trailer.get("/Info"))
    stated = [info.get(key) for key in ("/CreationDate", "/ModDate")] if info is not None else []
    return any(isinstance(each, pikepdf.String) and not _DATE.fullmatch(str(each)) and str(each) for each in stated)


def _outline_loops(pdf: pikepdf.Pdf) -> bool:
    outlines = _dictionary(pdf.Root.get("/Outlines"))
    waiting = [outlines.get("/First")] if outlines is not None else []
    seen: set[tuple[int, int]] = set()
    while waiting:
        item = waiting.pop()
        if not isinstance(item, pikepdf.Dictionary):
            continue
        if item.objgen in seen or len(seen) > _MOST_OUTLINE_ITEMS:
            return True
        seen.add(item.objgen)
        waiting += [item.get("/First"), item.get("/Next")]
    return False


def _dictionary(value: pikepdf.Object | None) -> pikepdf.Object | None:
    return value if isinstance(value, pikepdf.Dictionary) else None
