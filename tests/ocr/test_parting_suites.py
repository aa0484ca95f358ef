"""Separator sheets as other projects test them: their situations drawn anew, with the splits that they state.

Their sample files could not be had here and are not kept: paperless-ngx `src/documents/tests/test_barcodes.py`
(TestBarcode, samples/barcodes/) and NAPS2 `NAPS2.Sdk.Tests/Images/BarcodeTests.cs` name files and say at which pages,
counted from 0, a file is split. Each row below names the file whose situation it draws. So this says how our own
drawings of them are split, not how those very files are. The sheets are drawn and really read; the papers between are
lines without a picture.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw

from config.catalogues import load_catalogue
from dossiers.limits import Limits
from dossiers.papers import ProposedPaper
from dossiers.reading import PageReading, Reading
from ocr.fields.pages import printed_page
from ocr.opening import inspect_scan
from ocr.page_reading import ReadingSettings, read_page
from ocr.parting import parted
from ocr.understanding import understand
from samples.fonts import Face, load_font
from tests.ocr import sheets
from tests.ocr.pictures import jpeg_bytes
from tests.ocr.printed import BODY, centred, motto, page, reading

pytestmark = pytest.mark.xdist_group("sheets")  # one process: each sheet is read once

CATALOGUE = load_catalogue()
CHECK = CATALOGUE.thresholds.split_check
FAST = ReadingSettings(mode="fast")
SCALES = {"Code39": 4, "Code128": 4, "QRCode": 8, "EAN13": 4}
OURS = "SOHOA:SEP:H48.12-260927-0012"
Drawn = Callable[[], Image.Image]
Reader = Callable[[str], PageReading]


def drawn(kind: str, text: str = "PATCHT", spoilt: sheets.Spoiling | None = None, covered: float = 0.0) -> Image.Image:
    clean = sheets.sheet(kind, text, scale=SCALES[kind], covered=covered)
    return spoilt(clean) if spoilt else clean


SHEETS: dict[str, Drawn] = {
    "code 39": lambda: drawn("Code39"),
    "code 128": lambda: drawn("Code128"),
    "qr": lambda: drawn("QRCode"),
    "small letters": lambda: drawn("QRCode", "patcht"),
    "upside down": lambda: drawn("Code39", spoilt=sheets.upside_down),
    "lying": lambda: drawn("Code39", spoilt=sheets.lying),
    "skewed": lambda: drawn("Code39", spoilt=sheets.skewed),
    "coarse": lambda: drawn("Code39", spoilt=sheets.coarse),
    "fuzzy": lambda: drawn("Code39", spoilt=sheets.fuzzy),
    "noisy": lambda: drawn("Code39", spoilt=sheets.noisy),
    "photographed": lambda: drawn("Code39", spoilt=sheets.photographed),
    "faxed": lambda: drawn("Code39", spoilt=sheets.faxed),
    "code 128 upside down": lambda: drawn("Code128", spoilt=sheets.upside_down),
    "qr upside down": lambda: drawn("QRCode", spoilt=sheets.upside_down),
    "qr photographed": lambda: drawn("QRCode", spoilt=sheets.photographed),
    "other words": lambda: drawn("Code39", "CUSTOM BARCODE"),
    "a product's number": lambda: drawn("EAN13", "725272730706"),
    "half a code 39": lambda: drawn("Code39", covered=0.5),
    "half a code 128": lambda: drawn("Code128", covered=0.5),
    "half a qr": lambda: drawn("QRCode", covered=0.5),
    "half of ours": lambda: sheets.sheet("QRCode", OURS, "TỜ PHÂN CÁCH HỒ SƠ", scale=10, covered=0.5),
    "a corner of ours": lambda: sheets.sheet("QRCode", OURS, "TỜ PHÂN CÁCH HỒ SƠ", scale=10, covered=0.12),
}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """Reads the sheet of that name; each is drawn and read once."""
    folder = tmp_path_factory.mktemp("sheets")

    @cache
    def read_once(name: str) -> PageReading:
        path, picture = folder / "sheet.png", SHEETS[name]()
        picture.save(path, dpi=(picture.width * sheets.DPI // sheets.A4[0],) * 2)
        return read_page(path, "image/png", 1, FAST)

    return read_once


def first(number: int) -> PageReading:
    """The first page of a paper, as it says itself."""
    return page([*motto(), centred("GIẤY KHAI SINH"), *BODY], number)


def split(layout: str, sheet: PageReading) -> tuple[ProposedPaper, ...]:
    """Papers of a stack: A first page, a any other page, | the sheet, _ a blank page."""
    kinds: dict[str, Callable[[int], PageReading]] = {
        "A": first,
        "a": lambda number: page(BODY, number),
        "_": lambda number: page([], number, blank=True),
        "|": lambda number: replace(sheet, number=number),
    }
    return understand(reading(*(kinds[each](number) for number, each in enumerate(layout, 1))), CATALOGUE)


def pages_of(papers: tuple[ProposedPaper, ...]) -> list[tuple[int, ...]]:
    """Counted from 0, as the other projects do."""
    return [tuple(number - 1 for number in paper.pages) for paper in papers]


@pytest.mark.parametrize(
    ("file", "layout", "sheet", "papers"),
    [
        # paperless-ngx TestBarcode; in brackets what each test states
        ("patch-code-t.pdf {0}", "|a", "code 128", [(1,)]),
        ("patch-code-t-middle.pdf {1}, 2 documents", "a|a", "code 128", [(0,), (2,)]),
        ("several-patcht-codes.pdf {2, 5}", "aa|aa|a", "code 128", [(0, 1), (3, 4), (6,)]),
        ("patch-code-t-double.pdf {1, 2}, 2 documents", "a||a", "code 128", [(0,), (3,)]),
        ("patch-code-t-middle-reverse.pdf {1}", "a|a", "upside down", [(0,), (2,)]),
        ("patch-code-t-middle-distorted.pdf {1}", "a|a", "skewed", [(0,), (2,)]),
        ("patch-code-t-middle-fuzzy.pdf {1}", "a|a", "fuzzy", [(0,), (2,)]),
        ("barcode-fax-image.pdf {1}", "a|a", "faxed", [(0,), (2,)]),
        ("patch-code-t-qr.pdf {0}", "|a", "qr", [(1,)]),
        ("barcode-39-PATCHT.png", "a|a", "code 39", [(0,), (2,)]),
        ("barcode-39-PATCHT-distorsion.png", "a|a", "photographed", [(0,), (2,)]),
        ("barcode-39-PATCHT-distorsion2.png", "a|a", "noisy", [(0,), (2,)]),
        # NAPS2 BarcodeTests.DetectPatchT
        ("patcht.jpg is Patch-T", "a|a", "code 39", [(0,), (2,)]),
        # stated by nobody: what feeders and offices do
        ("at the end", "a|", "code 39", [(0,)]),
        ("nothing but sheets", "|||", "code 39", []),
        ("blank backs of sheets", "a_|_a_", "code 39", [(0,), (4,)]),
        ("lying", "a|a", "lying", [(0,), (2,)]),
        ("100 dpi", "a|a", "coarse", [(0,), (2,)]),
        ("small letters", "a|a", "small letters", [(0,), (2,)]),
        ("Code 128 upside down", "a|a", "code 128 upside down", [(0,), (2,)]),
        ("QR upside down", "a|a", "qr upside down", [(0,), (2,)]),
        ("QR by phone", "a|a", "qr photographed", [(0,), (2,)]),
    ],
)  # fmt: skip
def test_a_stack_is_split_as_stated(
    file: str, layout: str, sheet: str, papers: list[tuple[int, ...]], read: Reader
) -> None:
    found = split(layout, read(sheet))
    assert pages_of(found) == papers, file
    assert all(paper.split_confidence >= CHECK for paper in found)
    assert all(paper.dossier_code is None for paper in found)


@pytest.mark.parametrize(
    ("file", "sheet"),
    [
        ("barcode-39-custom.pdf {} while nobody set its words", "other words"),
        ("image_upc_barcode.jpg (NAPS2 DetectUpc) is no Patch-T", "a product's number"),
        ("patch-code-t-middle-unreadable.pdf {}", "half a code 39"),
        ("barcode-39-PATCHT-unreadable.png {}", "half a code 128"),
        ("half a QR code", "half a qr"),
    ],
)
def test_what_is_not_read_as_a_separator_parts_nothing_and_asks_a_person(file: str, sheet: str, read: Reader) -> None:
    (paper,) = split("Aa|a", read(sheet))
    assert pages_of((paper,)) == [(0, 1, 2, 3)], file
    assert (paper.split_confidence < CHECK, paper.split_reason) == (True, "split_few_words")


def test_a_sheet_that_nobody_can_read_hides_no_first_page(read: Reader) -> None:
    before, after = split("Aa|A", read("half a code 39"))
    assert (before.pages, after.pages) == ((1, 2, 3), (4,))
    assert before.split_confidence < CHECK <= after.split_confidence


def test_our_own_sheet_half_covered_parts_and_is_asked_about(read: Reader) -> None:
    before, after = split("A|a", read("half of ours"))
    assert (before.pages, after.pages, after.dossier_code) == ((1,), (3,), None)
    assert (after.split_confidence < CHECK, after.split_reason) == (True, "split_separator_unread")


def test_our_own_sheet_survives_a_covered_corner(read: Reader) -> None:
    _, after = split("A|a", read("a corner of ours"))
    assert (after.dossier_code, after.split_reason) == ("H48.12-260927-0012", "split_separator")


def test_five_hundred_pages_without_a_sheet_are_one_paper_that_a_person_looks_at() -> None:
    pages = tuple(printed_page(each) for each in (first(1), *(page(BODY, number) for number in range(2, 501))))
    (paper,) = parted(pages, frozenset(), CATALOGUE)
    assert tuple(each.number for each in paper.pages) == tuple(range(1, 501))
    assert (paper.confidence < CHECK, paper.reason) == (True, "split_long")


def letter(words: str) -> Image.Image:
    """A page of a letter: a dozen lines, nothing that says where a paper begins."""
    sheet = Image.new("L", sheets.A4, 255)
    for line in range(12):
        at = (200, 300 + 60 * line)
        ImageDraw.Draw(sheet).text(at, f"{words} trên địa bàn tỉnh nhà", fill=0, font=load_font(Face(14), sheets.DPI))
    return sheet


def as_pdf(pages: list[Image.Image], path: Path) -> None:
    """Each page one JPEG, as a scanner makes it."""
    pdf = pikepdf.new()
    for each in pages:
        stream = pdf.make_stream(jpeg_bytes(each))
        stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        stream.Width, stream.Height = each.size
        stream.ColorSpace, stream.BitsPerComponent = pikepdf.Name.DeviceGray, 8
        stream.Filter = pikepdf.Name.DCTDecode
        page = pdf.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=stream))
        page.Contents = pdf.make_stream(b"q 595 0 0 842 0 0 cm /Im0 Do Q")
    pdf.save(path)


def as_tiff(pages: list[Image.Image], path: Path, mode: str, compression: str) -> None:
    first_page, *rest = [each.convert(mode) for each in pages]
    dpi = (sheets.DPI, sheets.DPI)
    first_page.save(path, save_all=True, append_images=rest, compression=compression, dpi=dpi)


@pytest.mark.parametrize(
    ("file", "mode", "compression"),
    [
        ("patch-code-t-middle.pdf", "L", ""),
        ("patch-code-t-middle-alpha.tiff", "RGBA", "tiff_lzw"),
        ("barcode-fax-image.tiff", "1", "group4"),  # theirs is a PDF around the same coding
    ],
)
def test_a_file_of_three_pages_is_split_at_its_middle_one(
    file: str, mode: str, compression: str, tmp_path: Path
) -> None:
    pages = [letter("Căn cứ Luật Tổ chức chính quyền địa phương"), drawn("Code39"), letter("Xét đề nghị của cơ quan")]
    path = tmp_path / file
    as_tiff(pages, path, mode, compression) if compression else as_pdf(pages, path)
    facts = inspect_scan(path, Limits())
    assert facts.pages == 3
    found = tuple(read_page(path, facts.media_type, number, FAST) for number in (1, 2, 3))
    papers = understand(Reading("0" * 64, "test", found), CATALOGUE)
    assert pages_of(papers) == [(0,), (2,)]
    assert all(paper.split_confidence >= CHECK for paper in papers)
