"""One typeset page captured in many ways, fixed seeds: what reading is measured on. Reads nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from random import Random

import numpy as np
from PIL import Image

from bench.measuring.pages import TruePage
from samples.ageing import PRESETS, Preset, age
from samples.case import Case
from samples.flow import Flow
from samples.kinds import KINDS
from samples.stories import plan_cases
from samples.typeset import Sheet
from samples.warp import Picture

VARIANT_DPI = 300
VARIANTS: Mapping[str, Preset] = {
    "clean": PRESETS["clean"],
    "office_scan": PRESETS["office_scan"],
    "old_scanner": PRESETS["old_scanner"],
    "phone": PRESETS["phone"],
    "fax_1bit": PRESETS["fax_1bit"],
    "crooked": Preset((("skew", 4.0), ("blur", 0.5), ("gaussian_noise", 2.0))),
    "upside_down": Preset((("skew", 0.8), ("blur", 0.5), ("upside_down", 1))),
    "blurred": Preset((("blur", 2.4), ("gaussian_noise", 2.0))),
    "pale": Preset((("low_contrast", 0.6), ("blur", 0.6), ("gaussian_noise", 3.0))),
    "grain": Preset((("blur", 0.5), ("gaussian_noise", 22.0))),
    "dust": Preset((("blur", 0.5), ("salt", 120), ("streak", 0.4), ("gaussian_noise", 2.0))),
    "shadow": Preset((("shadow", 0.7), ("uneven_light", 0.45), ("blur", 0.6), ("gaussian_noise", 2.0))),
    "bleed_through": Preset((("blur", 0.6), ("gaussian_noise", 2.0)), bleed=0.3),
    "much_jpeg": Preset((("blur", 0.5), ("jpeg", 14)), jpeg_quality=30),
}
"""Ways of capturing a page at 300 dpi; the first is the print itself, most others are bad in one thing."""


@dataclass(frozen=True)
class AgedPage:
    """A typeset page in one of its captures: the kind of paper, the variant, and the page with its truth."""

    kind: str
    variant: str
    page: TruePage


def aged_pages(folder: Path, seed: int, kinds: tuple[str, ...] = ()) -> Iterator[AgedPage]:
    """The first page of each kind of paper in every variant, written into the folder one after the other.

    The same seed gives the same pixels. Raises FontMissingError without the generator's typefaces.
    """
    for at, kind in enumerate(kinds or tuple(name for name in KINDS if name != "separator")):
        front, back = _sides(kind, seed + at)
        for variant, preset in VARIANTS.items():
            noise = np.random.default_rng([seed, at, list(VARIANTS).index(variant)])
            aged = age(Picture(front.image, tuple(front.lines), tuple(front.codes)), preset, noise, back.image)
            path = folder / f"{kind}.{variant}{'.png' if preset.bits == 1 else '.jpg'}"
            path.write_bytes(_encoded(aged.image, preset))
            lines = tuple(line.text for line in aged.lines)
            printed = tuple(line.text for line in aged.lines if not line.handwritten)
            yield AgedPage(kind, variant, TruePage(path.name, path, 1, lines, printed))


def _sides(kind: str, seed: int) -> tuple[Sheet, Sheet]:
    """The paper's first page and what is printed on its back."""
    _, case = next(iter(plan_cases(seed, 1)))
    return _first_sheet(kind, case, seed), _first_sheet("decision", case, seed)


def _first_sheet(kind: str, case: Case, seed: int) -> Sheet:
    flow = Flow(VARIANT_DPI, Random(f"{kind}/{seed}"), body=KINDS[kind].body, margins=KINDS[kind].margins)
    flow.page_numbers = KINDS[kind].page_numbers
    KINDS[kind].compose(flow, case)
    return flow.sheets[0]


def _encoded(image: Image.Image, preset: Preset) -> bytes:
    held = BytesIO()
    if preset.bits == 1:
        image.save(held, "PNG", dpi=(VARIANT_DPI, VARIANT_DPI))
    else:
        image.save(held, "JPEG", quality=preset.jpeg_quality, dpi=(VARIANT_DPI, VARIANT_DPI))
    return held.getvalue()
