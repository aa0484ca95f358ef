"""One page read: picture, clean-up, words, order, codes and verdict tied together, for one process of a pool."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import cv2
import numpy as np

from dossiers.errors import BadScan
from dossiers.limits import Limits
from dossiers.notices import notice
from dossiers.ports import LineReader
from dossiers.reading import Code, PageReading, Quality, ReadingMode
from ocr.choosing import ChoosingSettings, choose
from ocr.cleaning import CleaningSettings, CleanPage, clean
from ocr.cleaning.steps import Grey, turned
from ocr.codes import find_codes
from ocr.found import FoundWord
from ocr.language.syllables import is_syllable
from ocr.page_lines import Region
from ocr.page_missed import with_missed_rows
from ocr.page_pictures import PagePicture, page_picture
from ocr.page_words import PageText, page_text, regions_of
from ocr.quality import QualitySettings, judge, mean_confidence
from ocr.readers.second import second_reader
from ocr.readers.tesseract import ReaderTimeoutError, find_words

_WORDS_THAT_TELL = 3
_MARKS = ".,;:()-"
_WORDS_OF_A_PAGE = 20
_LEAST_PIXELS = 16  # of a side: less holds no letter
_OF_THE_PICTURE = (cv2.error, ArithmeticError, LookupError, ValueError)  # a hostile picture, not this machine


@dataclass(frozen=True)
class ReadingSettings:
    """How pages are read. All of it but the seconds of the limits is part of the recipe.

    `mode`: fast asks no second reader, accurate asks it about doubtful words and figures, verify about all.
    """

    mode: ReadingMode = "accurate"
    choosing: ChoosingSettings = field(default_factory=ChoosingSettings)
    cleaning: CleaningSettings = field(default_factory=CleaningSettings)
    quality: QualitySettings = field(default_factory=QualitySettings)
    limits: Limits = field(default_factory=Limits)
    language: str = "vie"
    layout: int = 4  # Tesseract's page segmentation: one column of text
    row_layout: int = 7  # one line
    turn_again_below: float = 0.70
    garbage_below: float = 0.35
    names: tuple[str, ...] = ()  # of papers, agencies and places: the catalogue's


def read_page(
    path: Path, media_type: str, number: int, settings: ReadingSettings, confirming: Sequence[LineReader] = ()
) -> PageReading:
    """Page `number` (from 1) of the scan, read. Boxes are in pixels of the upright page at its own resolution.

    `confirming` readers are asked like the second reader and decide nothing, unless the mode is fast.

    A page that cannot be read is answered as unreadable with its reason, so that it stops no other page. Raises
    BadSetup where Tesseract, its Vietnamese model or poppler is missing.
    """
    try:
        picture = page_picture(path, media_type, number, settings.limits)
    except BadScan as refusal:
        return _unreadable(number, 1, 1, 72, Quality("unreadable", (refusal.notice,)))
    height, width = picture.image.shape[:2]
    not_read = Quality("unreadable", (notice("page_not_read", page=number),))
    if min(height, width) < _LEAST_PIXELS:
        return _unreadable(number, width, height, picture.dpi, not_read)
    try:
        page, found, codes = _read_with_codes(picture, settings)
        regions = regions_of(found, page, codes, settings.garbage_below)
        text = _chosen_text(regions, page, settings, confirming)
    except (ReaderTimeoutError, *_OF_THE_PICTURE):
        return _unreadable(number, width, height, picture.dpi, not_read)
    return PageReading(
        number=number,
        width=page.width,
        height=page.height,
        dpi=picture.dpi,
        rotation=page.rotation,
        skew=page.skew,
        blank=page.blank and not codes,
        # By what the first reader found: what was mended since, or dropped as garbage, says nothing for the picture.
        quality=judge(page_text(regions, page).words, page, picture.dpi, _sharpness(page.image), settings.quality),
        blocks=text.blocks,
        text=text.text,
        words=text.words,
        codes=codes,
    )


def _chosen_text(
    regions: Sequence[Region], page: CleanPage, settings: ReadingSettings, confirming: Sequence[LineReader]
) -> PageText:
    second = None if settings.mode == "fast" else second_reader()
    readers = [] if settings.mode == "fast" else [*([second] if second else []), *confirming]
    ask_all = settings.mode == "verify"
    chosen = choose(regions, page.image, page.dpi, readers, ask_all, settings.choosing, page.leaders, settings.names)
    return page_text(chosen, page)


def _read_with_codes(
    picture: PagePicture, settings: ReadingSettings
) -> tuple[CleanPage, list[FoundWord], tuple[Code, ...]]:
    """The page, its words and codes. A QR code that stands on its head shows the page another way up.

    A label may be stuck on as it comes: the page is turned only where its words make more sense so.
    """
    read = _cleaned_and_read(picture, settings)
    page = read[0]
    codes, turn = find_codes(_upright_grey(picture, page.rotation))
    if turn and not page.blank:
        turned_page = clean(picture, settings.cleaning, (page.rotation + turn) % 360, faint=page.faint)
        other = turned_page, _words_of(turned_page, settings)
        if _sense(other, settings) > _sense(read, settings):
            return *other, find_codes(_upright_grey(picture, turned_page.rotation)).codes
    return *read, codes


def _cleaned_and_read(picture: PagePicture, settings: ReadingSettings) -> tuple[CleanPage, list[FoundWord]]:
    """The page and its words; of a page that looks blank, those of its faint ink where they make sense."""
    page = clean(picture, settings.cleaning)
    if not page.blank:
        return _best_way_up(page, picture, settings)
    faint = _best_way_up(clean(picture, settings.cleaning, faint=True), picture, settings)
    is_print = len(_kept(faint, settings)) >= _WORDS_THAT_TELL and _worth(faint, settings) >= settings.turn_again_below
    return faint if is_print else (page, [])


def _best_way_up(page: CleanPage, picture: PagePicture, settings: ReadingSettings) -> tuple[CleanPage, list[FoundWord]]:
    """The page and its words; where both ink and words leave it open, the way up that reads best."""
    best = page, _words_of(page, settings)
    # A line or two of ink tell little; where there is more, the words need only not speak against it.
    sure = page.measures.upright >= settings.cleaning.sure_upright and len(best[1]) >= _WORDS_OF_A_PAGE
    if page.blank or (sure and _worth(best, settings) >= settings.turn_again_below / 2):
        return best
    for turn in (180, 90, 270):
        if _worth(best, settings) >= settings.turn_again_below:
            break
        turned_page = clean(picture, settings.cleaning, (page.rotation + turn) % 360, faint=page.faint)
        other = turned_page, _words_of(turned_page, settings)
        if len(_kept(other, settings)) >= _WORDS_THAT_TELL and _sense(other, settings) > _sense(best, settings):
            best = other
    if len(_kept(best, settings)) < _WORDS_THAT_TELL and best[0].rotation:
        # A drawing or a code says nothing about its way up.
        lying = clean(picture, settings.cleaning, rotation=0, faint=page.faint)
        return lying, _words_of(lying, settings)
    return best


def _kept(read: tuple[CleanPage, list[FoundWord]], settings: ReadingSettings) -> list[FoundWord]:
    page, found = read
    return [
        word
        for region in regions_of(found, page, (), settings.garbage_below)
        for line in region.lines
        for word in line.words
    ]


def _worth(read: tuple[CleanPage, list[FoundWord]], settings: ReadingSettings) -> float:
    return mean_confidence(_kept(read, settings))


def _sense(read: tuple[CleanPage, list[FoundWord]], settings: ReadingSettings) -> float:
    """Letters read, by confidence; half of it for what is no Vietnamese word: `OS QH` is `HỒ SƠ` on its head."""
    return sum(
        word.confidence * len(word.text) * (1.0 if is_syllable(word.text.strip(_MARKS)) else 0.5)
        for word in _kept(read, settings)
    )


def _words_of(page: CleanPage, settings: ReadingSettings) -> list[FoundWord]:
    if page.blank:
        return []

    def read(picture: Grey, layout: int) -> list[FoundWord]:
        return find_words(picture, page.dpi, settings.language, layout, settings.limits.page_seconds)

    found = read(page.image, settings.layout)
    return with_missed_rows(found, page.image, page.dpi, lambda row: read(row, settings.row_layout))


def _upright_grey(picture: PagePicture, rotation: int) -> Grey:
    grey = picture.image
    if grey.ndim == 3:
        grey = np.asarray(cv2.cvtColor(grey, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    return turned(grey, rotation)


def _sharpness(level: Grey) -> float:
    """Steepest rise of grey within a pixel, as a share of full black to white: near 0 for a blurred page."""
    rise = np.abs(np.diff(level[::2].astype(np.int16), axis=1))
    edges = rise[rise > 5]
    return float(np.percentile(edges, 90)) / 255 if edges.size > 100 else 0.0


def _unreadable(number: int, width: int, height: int, dpi: int, quality: Quality) -> PageReading:
    none: tuple[Code, ...] = ()
    return PageReading(number, width, height, dpi, 0, 0.0, False, quality, (), "", (), none)


def without_seconds(limits: Limits) -> Limits:
    """The limits with their times set to nought: how long a reading may take does not change what is read."""
    return replace(limits, open_seconds=0, page_seconds=0)
