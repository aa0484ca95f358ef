"""Separator sheets as offices print and scan them, drawn here: no file of another project is kept."""

from collections.abc import Callable

import numpy as np
import zxingcpp
from PIL import Image, ImageDraw, ImageFilter

from samples.ageing import PRESETS, age
from samples.fonts import Face, load_font
from samples.warp import Picture

DPI = 200
A4 = (1654, 2339)
SAID = "Document separator"
_CODE_AT = (420, 620)

Spoiling = Callable[[Image.Image], Image.Image]


def code_picture(kind: str, text: str, scale: int = 4) -> Image.Image:
    """The code alone with its quiet zone, grey."""
    code = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind))
    return Image.fromarray(np.asarray(code.to_image(scale=scale), np.uint8))


def sheet(
    kind: str, text: str, said: str = SAID, *, turn: int = 0, scale: int = 4, covered: float = 0.0
) -> Image.Image:
    """A4 at 200 dpi: the code, turned clockwise by `turn`, and under it what the sheet says.

    `covered`: that share of the code's width, from the left, lies under a white label.
    """
    page = Image.new("L", A4, 255)
    code = code_picture(kind, text, scale)
    code.paste(255, (0, 0, round(covered * code.width), code.height))
    code = code.rotate(-turn, expand=True)
    page.paste(code, _CODE_AT)
    ImageDraw.Draw(page).text((420, 660 + code.height), said, fill=0, font=load_font(Face(24), DPI))
    return page


def upside_down(page: Image.Image) -> Image.Image:
    return page.transpose(Image.Transpose.ROTATE_180)


def lying(page: Image.Image) -> Image.Image:
    return page.transpose(Image.Transpose.ROTATE_90)


def skewed(page: Image.Image) -> Image.Image:
    """Pulled in askew by three degrees."""
    return page.rotate(3, resample=Image.Resampling.BICUBIC, fillcolor=255)


def coarse(page: Image.Image) -> Image.Image:
    """As a scanner at 100 dpi sees it."""
    return page.resize((A4[0] // 2, A4[1] // 2), Image.Resampling.BOX)


def fuzzy(page: Image.Image) -> Image.Image:
    return page.filter(ImageFilter.GaussianBlur(2.0))


def noisy(page: Image.Image) -> Image.Image:
    """Pale print on grey paper, with grain and dust."""
    noise = np.random.default_rng(11)
    grain = np.asarray(page, np.float32) * 0.55 + 80 + noise.normal(0, 12, (A4[1], A4[0]))
    grain[noise.random(grain.shape) < 0.001] = 20
    return Image.fromarray(np.clip(grain, 0, 255).astype(np.uint8))


def photographed(page: Image.Image) -> Image.Image:
    """On a desk, from a hand, by lamp light."""
    return age(Picture(page.convert("RGB")), PRESETS["phone"], np.random.default_rng(5)).image


def faxed(page: Image.Image) -> Image.Image:
    """Black and white, nothing between."""
    return page.convert("1", dither=Image.Dither.NONE)
