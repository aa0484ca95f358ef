"""Cleaning a page picture before it is read, each step chosen by what was measured. No text is read here.

The steps themselves are pure functions in steps.py, ink.py and upright.py.
"""

import math
from dataclasses import dataclass, field, replace

import numpy as np

from dossiers.geometry import Box
from ocr.cleaning.ink import grey_of
from ocr.cleaning.leaders import find_leaders, without_leaders
from ocr.cleaning.steps import (
    Grey,
    Mask,
    background_of,
    darkened,
    ink_mask,
    is_bilevel,
    level_light,
    light_is_uneven,
    looks_blank,
    noise_of,
    resized,
    skew_of,
    softened,
    straightened,
    turned,
    without_grain,
)
from ocr.cleaning.tables import Ruled, find_ruled
from ocr.cleaning.upright import sideways_score, upside_down_score
from ocr.page_pictures import PagePicture

_LEAST_LEADERS = 5
"""Of a form, which has a dozen; a letter has up to four: under its header, above a note, for the day by hand."""


@dataclass(frozen=True)
class CleaningSettings:
    """What clean-up does; part of the recipe. Lengths in the units their names say."""

    reading_dpi: int = 170
    upscale_below_dpi: int = 130
    largest_skew: float = 6.0
    least_skew: float = 0.15
    noise_for_median: float = 9.0
    bilevel_blur: float = 1.2  # pixels at the scan's own resolution
    retone_ink: bool = True
    remove_leaders: bool = True
    sure_upright: float = 0.22


@dataclass(frozen=True)
class Measures:
    """What was measured on the way: noise and paper brightness in grey levels, ink as a share of the page.

    `upright` is above 0 for text that stands upright, its size says how sure that is (0 to 1).
    """

    noise: float
    paper: float
    contrast: float
    ink: float
    upright: float
    uneven_light: bool


@dataclass(frozen=True)
class CleanPage:
    """The picture to be read, and the way back from it to the page.

    `rotation` is the clockwise turn that was made, `skew` the degrees that were straightened after it; `width` and
    `height` are of the upright page at its own resolution; `stamps` are regions of coloured ink on that page;
    `leaders`: it is a form whose blanks have leaders, which are removed; `faint`: its ink was darkened;
    `smoothed`: grain was taken off it; `ruled`: its tables and frames, in pixels of the cleaned picture.
    """

    image: Grey
    dpi: int
    rotation: int
    skew: float
    blank: bool
    measures: Measures
    width: int
    height: int
    stamps: tuple[Box, ...] = ()
    leaders: bool = False
    faint: bool = False
    smoothed: bool = False
    ruled: Ruled = field(default_factory=Ruled)

    def on_page(self, box: Box) -> Box:
        """Where a box of the cleaned picture lies on the upright page: not straightened, at its own resolution."""
        scale_x, scale_y = self.width / self.image.shape[1], self.height / self.image.shape[0]
        middle_x, middle_y = self.image.shape[1] / 2, self.image.shape[0] / 2
        x, y = (box.x0 + box.x1) / 2 - middle_x, (box.y0 + box.y1) / 2 - middle_y
        angle = math.radians(self.skew)
        back_x = (x * math.cos(angle) - y * math.sin(angle) + middle_x) * scale_x
        back_y = (x * math.sin(angle) + y * math.cos(angle) + middle_y) * scale_y
        half_x, half_y = box.width * scale_x / 2, box.height * scale_y / 2
        return Box(
            max(0, round(back_x - half_x)),
            max(0, round(back_y - half_y)),
            min(self.width, max(1, round(back_x + half_x))),
            min(self.height, max(1, round(back_y + half_y))),
        )


def clean(
    picture: PagePicture, settings: CleaningSettings, rotation: int | None = None, *, faint: bool = False
) -> CleanPage:
    """The page upright, straight, evenly lit, without coloured ink over its text.

    `rotation` (clockwise: 0, 90, 180, 270) is measured unless given; `faint`: ink hardly darker than paper is taken
    for print, which on most pages is the other side shining through.
    """
    wanted = reading_dpi_of(picture.dpi, settings)
    image = softened(picture.image, settings.bilevel_blur) if is_bilevel(picture.image) else picture.image
    small = resized(image, wanted / picture.dpi)
    grey, stamps = grey_of(small, wanted) if settings.retone_ink else (grey_of(small, wanted, lift=False)[0], [])
    paper = background_of(grey)
    uneven = light_is_uneven(paper)
    level = level_light(grey, paper) if uneven else grey
    noise = noise_of(level)
    smoothed = noise > settings.noise_for_median
    if smoothed:
        level = without_grain(level)
    if faint:
        level = darkened(level)
    ink = ink_mask(level)
    sideways = sideways_score(ink)
    turn = rotation if rotation is not None else (90 if sideways > 0 else 0)
    level, ink = turned(level, turn), turned(ink, turn)
    skew = skew_of(ink, settings.largest_skew)
    if abs(skew) < settings.least_skew:
        skew = 0.0
    level, ink = straightened(level, skew), _straight_mask(ink, skew)
    leaders, rows = find_leaders(level, wanted) if settings.remove_leaders else (np.zeros_like(level), 0)
    level = without_leaders(level, leaders)
    upright = upside_down_score(ink)
    if rotation is None and upright < 0:
        level, upright, turn = turned(level, 180), -upright, (turn + 180) % 360
    height, width = picture.image.shape[:2]
    if turn in (90, 270):
        width, height = height, width
    page = CleanPage(
        image=np.ascontiguousarray(level),
        dpi=wanted,
        rotation=turn,
        skew=round(skew, 2),
        blank=looks_blank(level, wanted),
        measures=Measures(
            noise=noise,
            paper=float(np.median(paper)),
            contrast=_contrast(level, ink),
            ink=float(np.count_nonzero(ink)) / ink.size,
            upright=upright * abs(sideways),
            uneven_light=uneven,
        ),
        width=width,
        height=height,
        leaders=rows >= _LEAST_LEADERS,
        faint=faint,
        smoothed=smoothed,
        ruled=find_ruled(level, wanted),
    )
    return _with_stamps(page, stamps, small.shape[:2])


def reading_dpi_of(dpi: int, settings: CleaningSettings) -> int:
    """Fine scans are reduced; coarse ones are enlarged a little; between the two nothing is resampled."""
    if dpi > settings.reading_dpi:
        return settings.reading_dpi
    return round(dpi * 1.5) if dpi < settings.upscale_below_dpi else dpi


def _straight_mask(ink: Mask, skew: float) -> Mask:
    return ink if skew == 0.0 else straightened(ink, skew, paper=0)


def _contrast(level: Grey, ink: Mask) -> float:
    """Grey levels between the typical ink and the paper."""
    marks = level[ink > 0] if ink.shape == level.shape else level[level < 128]
    return 255.0 - float(np.median(marks)) if marks.size else 0.0


def _with_stamps(page: CleanPage, stamps: list[Box], small: tuple[int, ...]) -> CleanPage:
    height, width = small
    moved = []
    for box in stamps:
        turned_box = turned_box_of(box, width, height, page.rotation)
        upright_width, upright_height = (height, width) if page.rotation in (90, 270) else (width, height)
        x, y = page.width / upright_width, page.height / upright_height
        moved.append(
            Box(round(turned_box.x0 * x), round(turned_box.y0 * y), round(turned_box.x1 * x), round(turned_box.y1 * y))
        )
    return replace(page, stamps=tuple(moved))


def turned_box_of(box: Box, width: int, height: int, rotation: int) -> Box:
    """The box after its picture of that width and height was turned clockwise."""
    if rotation == 90:
        return Box(height - box.y1, box.x0, height - box.y0, box.x1)
    if rotation == 180:
        return Box(width - box.x1, height - box.y1, width - box.x0, height - box.y0)
    if rotation == 270:
        return Box(box.y0, width - box.x1, box.y1, width - box.x0)
    return box
