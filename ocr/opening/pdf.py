"""Opening a PDF: protection, pages, limits, damage. Pictures and streams, active content and signatures lie beside."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf

from dossiers.errors import BadScan
from dossiers.limits import Limits
from dossiers.notices import Notice, notice
from ocr.opening.kinds import PDF_HEADER_WITHIN
from ocr.opening.pdf_active import active_content
from ocr.opening.pdf_streams import look_at_streams
from ocr.opening.signatures import look_at_signatures
from ocr.poppler import pages_by_poppler


def inspect_pdf(path: Path, limits: Limits) -> tuple[int, int, tuple[Notice, ...]]:
    """Pages, digital signatures and what is odd about the PDF. Raises BadScan."""
    with open_pdf(path) as pdf:
        pages = _count_pages(pdf, limits)
        found = [*_oddities_of_file(path, pdf), *_disputed_count(path, pages, limits)]
        # What qpdf had to mend so far concerns the file; what it mends from here on concerns streams.
        if pdf.get_warnings():
            found.append(notice("scan_repaired"))
        try:
            found += look_at_streams(pdf, limits)
            found += active_content(pdf)
            signed, about_signatures = look_at_signatures(path, pdf)
        except (BadScan, MemoryError):
            raise
        except Exception as error:  # objects of a hostile PDF can be of any type anywhere
            raise BadScan("scan_damaged") from error
    return pages, signed, tuple(dict.fromkeys([*found, *about_signatures]))


@contextmanager
def open_pdf(path: Path) -> Iterator[pikepdf.Pdf]:
    """The PDF, repaired in memory where needed. Raises BadScan("scan_protected") or BadScan("scan_damaged")."""
    try:
        pdf = pikepdf.open(path, suppress_warnings=True)
    except pikepdf.PasswordError as error:
        raise BadScan("scan_protected") from error
    except MemoryError:
        raise
    except Exception as error:  # qpdf raises several kinds
        raise BadScan("scan_damaged") from error
    with pdf:
        yield pdf


def _count_pages(pdf: pikepdf.Pdf, limits: Limits) -> int:
    try:
        pages = len(pdf.pages)
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError) as error:
        raise BadScan("scan_damaged") from error
    if pages == 0:
        raise BadScan("scan_damaged")
    if pages > limits.max_pages:
        raise BadScan("too_many_pages", limit=limits.max_pages)
    return pages


def _oddities_of_file(path: Path, pdf: pikepdf.Pdf) -> list[Notice]:
    found = []
    with path.open("rb") as file:
        if not file.read(PDF_HEADER_WITHIN).startswith(b"%PDF-"):
            found.append(notice("scan_repaired"))
    if pdf.is_encrypted:
        found.append(notice("scan_restricted"))
    return found


def _disputed_count(path: Path, pages: int, limits: Limits) -> list[Notice]:
    """Two programs that count pages differently: one of them loses some, so a person looks."""
    by_poppler = pages_by_poppler(path, limits.open_seconds)
    return [] if by_poppler == pages else [notice("page_count_disputed", pages=pages)]
