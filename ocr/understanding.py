"""A reading becomes papers: split, typed, with their fields. Pure: no picture, no network, no register."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from config.catalogues import Catalogue, PaperType
from config.faults import wrong
from dossiers.papers import Field, ProposedPaper
from dossiers.reading import PageReading, Reading
from dossiers.recipes import Recipe, recipe
from ocr.belonging import belonging_checked, own_codes
from ocr.fields.certified import without_certification
from ocr.fields.coded import link_fields, procedure_fields
from ocr.fields.extracting import extracted_fields
from ocr.fields.making import PrintedPaper
from ocr.fields.pages import PrintedPage, printed_page
from ocr.fields.spelling_checks import Spellings, spellings_in
from ocr.parting import DOUBTFUL, PartedPaper, parted
from ocr.parting_sheets import Separator, is_sheet, separator_on
from ocr.typing import UNKNOWN, type_given, type_of

STAGE_VERSION = 16
"""Raised with every change of rules in parting, typing or fields, so that stored results are told apart."""


def understand(reading: Reading, catalogue: Catalogue) -> tuple[ProposedPaper, ...]:
    """The papers of the scan in page order; every page that is neither blank nor a separator is in exactly one.

    Raises BadSetup("catalogue_wrong") where the catalogue has no entry `unknown`.
    """
    pages = tuple(printed_page(page) for page in reading.pages)
    papers = parted(pages, _blanks(reading.pages), catalogue)
    codes = _batch_codes(papers)
    spelt = [spellings_in(line for page in paper.pages for line in page.lines) for paper in papers]
    proposed = [
        _proposed(
            paper, codes, catalogue, [own for own, other in zip(spelt, papers, strict=True) if _with(paper, other)]
        )
        for paper in papers
    ]
    return belonging_checked(proposed, papers)


def understand_pages(
    reading: Reading, numbers: Sequence[int], catalogue: Catalogue, kind: PaperType | None = None
) -> ProposedPaper:
    """The paper that those pages of the scan are, its split taken for settled, and its type where `kind` is given.

    A blank page or a sheet among them is the paper's and says nothing of it, unless it has no other. Raises as
    `understand`.
    """
    own = [reading.pages[number - 1] for number in numbers]
    silent = silent_pages(own)
    pages = tuple(printed_page(page) for page in [page for page in own if page.number not in silent] or own)
    typed = type_of(pages[0], catalogue) if kind is None else type_given(pages[0], kind)
    settled = PartedPaper(pages, typed, 1.0, "split_scan_start", 0, None)
    return replace(_proposed(settled, {}, catalogue, given=kind is not None), pages=tuple(numbers))


def silent_pages(pages: Sequence[PageReading]) -> frozenset[int]:
    """Numbers of those pages that `understand` puts into no paper: blank ones and separator sheets."""
    return _blanks(pages) | {page for sheet in _sheets(pages) for page in sheet.pages}


def _blanks(pages: Sequence[PageReading]) -> frozenset[int]:
    return frozenset(page.number for page in pages if page.blank and not page.codes)


def separator_sheets(reading: Reading) -> tuple[ProposedPaper, ...]:
    """The separator sheets of the scan, as a person is shown them; they are no papers and are never recorded."""
    return tuple(_sheets(reading.pages))


def _sheets(pages: Sequence[PageReading]) -> Iterator[ProposedPaper]:
    for page in map(printed_page, pages):
        if is_sheet(page) and (separator := separator_on(page)) is not None:
            yield _sheet(page, separator)


def understanding_recipe(catalogue: Catalogue, reading: Recipe) -> Recipe:
    """The recipe of papers: how their scan was read, the rules' version and the part of the catalogue that they read.

    So a paper's recipe alone tells whether reading or understanding it again would make a difference.
    """
    return recipe(
        "understanding",
        {
            "reading": reading.hash,
            "version": STAGE_VERSION,
            "paper_types": [each.model_dump(mode="json") for each in catalogue.paper_types],
            "thresholds": catalogue.thresholds.model_dump(mode="json"),
            "agencies": [each.model_dump(mode="json") for each in catalogue.agencies],
            "value_forms": catalogue.value_forms.model_dump(mode="json"),
            "places": hashlib.sha256(repr(catalogue.places).encode()).hexdigest(),
        },
    )


def _sheet(page: PrintedPage, separator: Separator) -> ProposedPaper:
    certain = 1.0 if separator.certain else DOUBTFUL
    unread = "split_separator_unread" if separator.box is None else "split_cover_unread"
    reason = "split_separator" if separator.certain else unread
    fields = () if separator.certain and not (separator.code or separator.box) else (_code_of(page, separator),)
    return ProposedPaper("separator", certain, "separator", (page.number,), certain, reason, fields, separator.code)


def _code_of(page: PrintedPage, separator: Separator) -> Field:
    code = separator.code or separator.box or ""
    name = "dossier_code" if separator.box is None else "box_code"
    return Field(
        name, code, code, 1.0 if code else 0.0, page.number, page.codes[0].box if code else None, "qr", not code
    )


def _with(paper: PartedPaper, other: PartedPaper) -> bool:
    """Whether the other lay beside it between the same two separator sheets."""
    return other is not paper and other.batch == paper.batch


def _proposed(
    paper: PartedPaper,
    batch_codes: dict[int, str],
    catalogue: Catalogue,
    beside: Sequence[Spellings] = (),
    *,
    given: bool = False,
) -> ProposedPaper:
    """`given`: a person says what type it is."""
    kind = catalogue.paper_type(paper.typed.type) or catalogue.paper_type(UNKNOWN)
    if kind is None:
        raise wrong("paper_types.yaml", f"{UNKNOWN}: không có loại này", f"{UNKNOWN}: there is no such type")
    own = without_certification(paper.pages)
    fields = extracted_fields(PrintedPaper(own, kind, catalogue, paper.typed.title_lines), beside)
    proposed = ProposedPaper(
        type=kind.code,
        type_confidence=min(paper.typed.confidence, 1.0 if given else _fit(fields)),
        role=kind.role,
        pages=tuple(page.number for page in paper.pages),
        split_confidence=paper.confidence,
        split_reason=paper.reason,
        fields=(*fields, *procedure_fields(paper.pages), *link_fields(paper.pages)),
        title=_title(kind.title, {field.name: field.value for field in fields}),
        stretch=paper.batch,
        box_code=paper.box_code,
    )
    return _with_dossier(proposed, paper, batch_codes)


def _fit(fields: Sequence[Field]) -> float:
    """How far the type fits what was found: where most of its printed fields are in doubt, it may be another."""
    printed = [field for field in fields if field.source == "ocr" and "[" not in field.name and not field.handwritten]
    return DOUBTFUL if 2 * sum(field.needs_check for field in printed) > len(printed) else 1.0


def _with_dossier(proposed: ProposedPaper, paper: PartedPaper, batch_codes: dict[int, str]) -> ProposedPaper:
    """The separator's code; else the paper's own; else its batch's, where that is certain."""
    own = own_codes(paper)
    if paper.separator_code is not None:
        return replace(proposed, dossier_code=paper.separator_code)
    code = next(iter(own)) if len(own) == 1 else None if own else batch_codes.get(paper.batch)
    return replace(proposed, dossier_code=code)


def _batch_codes(papers: tuple[PartedPaper, ...]) -> dict[int, str]:
    """The code of a stretch without separator: one code in all of it, borne by its first paper, which is a receipt."""
    known: dict[int, str] = {}
    for batch in {paper.batch for paper in papers}:
        members = [paper for paper in papers if paper.batch == batch]
        codes = Counter(code for paper in members for code in own_codes(paper))
        receipts = [paper for paper in members if paper.typed.type == "receipt"]
        leads = members[0].typed.type == "receipt" and bool(own_codes(members[0]))
        if len(codes) == 1 and len(receipts) == 1 and leads and batch == 0:
            known[batch] = next(iter(codes))
    return known


def _title(name: str, values: dict[str, str]) -> str:
    """For lists of papers: the type, and what an administrative document is about. No name of a citizen."""
    subject = values.get("subject", "")
    return f"{name}: {subject}" if subject else name
