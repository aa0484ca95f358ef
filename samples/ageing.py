"""Ages a clean page like a scanner or a phone: named, seeded effects, and presets of them; boxes stay true."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageFilter, ImageOps

from samples.warp import Picture, quadrilateral, rotation_about, warp

Noise = np.random.Generator
Effect = Callable[[Picture, Noise, float], Picture]
"""Picture, its own random numbers, a strength (meaning given by each effect) -> aged picture."""


def skew(picture: Picture, noise: Noise, strength: float) -> Picture:
    """Turned by up to `strength` degrees, as a feeder pulls paper."""
    degrees = float(noise.uniform(0.35, 1.0) * strength * noise.choice((-1, 1)))
    width, height = picture.image.size
    matrix = rotation_about(degrees, (width / 2, height / 2))
    moved = warp(picture, matrix, (width, height), Image.new("RGB", (width, height), "white"))
    return replace(moved, skew=round(degrees, 3))


def perspective(picture: Picture, noise: Noise, strength: float) -> Picture:
    """Photographed from a hand: the page lies on a desk, each corner off by up to `strength` of the width."""
    width, height = picture.image.size
    margin = round(width * 0.045)
    size = (width + 2 * margin, height + 2 * margin)
    desk = _desk(size, noise)
    corners = [(0.0, 0.0), (float(width), 0.0), (float(width), float(height)), (0.0, float(height))]
    off = noise.uniform(-1, 1, (4, 2)) * strength * width
    target = [(x + margin + float(dx), y + margin + float(dy)) for (x, y), (dx, dy) in zip(corners, off, strict=True)]
    return warp(picture, quadrilateral(corners, target), size, desk)


def shadow(picture: Picture, noise: Noise, strength: float) -> Picture:
    """A dark edge on the left or right, as of a spine or a lifted lid."""
    width, _ = picture.image.size
    across = np.linspace(0, 1, width) if noise.random() < 0.5 else np.linspace(1, 0, width)
    light = 1 - strength * np.exp(-across / float(noise.uniform(0.02, 0.06)))
    return _shade(picture, light[np.newaxis, :])


def uneven_light(picture: Picture, noise: Noise, strength: float) -> Picture:
    """Lamp light: a slope over the page and one soft shadow of the hand."""
    width, height = picture.image.size
    y, x = np.mgrid[0:1:64j, 0:1:64j]
    angle = noise.uniform(0, 2 * np.pi)
    slope = (np.cos(angle) * (x - 0.5) + np.sin(angle) * (y - 0.5)) * strength
    spot = np.exp(-(((x - noise.uniform(0.2, 0.9)) / 0.3) ** 2) - ((y - noise.uniform(0.6, 1.1)) / 0.25) ** 2)
    small = np.clip(1 - strength * 0.4 + slope - spot * strength * 0.8, 0.2, 1.05)
    field_image = Image.fromarray((small / 1.05 * 255).astype(np.uint8)).resize(
        (width, height), Image.Resampling.BICUBIC
    )
    return _shade(picture, np.asarray(field_image, np.float32) / 255 * 1.05)


def gaussian_noise(picture: Picture, noise: Noise, strength: float) -> Picture:
    """Sensor noise with a deviation of `strength` grey levels."""
    width, height = picture.image.size
    grain = noise.standard_normal((height, width, 1), np.float32) * strength
    return _with_pixels(picture, _pixels(picture) + grain)


def salt(picture: Picture, noise: Noise, strength: float) -> Picture:
    """Dust: `strength` specks per million pixels, dark and light, one to three pixels wide."""
    pixels = _pixels(picture)
    height, width = pixels.shape[:2]
    for _ in range(int(strength * height * width / 1e6)):
        x, y, size = int(noise.integers(0, width)), int(noise.integers(0, height)), int(noise.integers(1, 4))
        pixels[y : y + size, x : x + size] = 30 if noise.random() < 0.6 else 250
    return _with_pixels(picture, pixels)


def streak(picture: Picture, noise: Noise, strength: float) -> Picture:
    """A faint vertical line from dirt on the feeder's glass."""
    pixels = _pixels(picture)
    x = int(noise.integers(pixels.shape[1] // 10, pixels.shape[1]))
    pixels[:, x : x + 2] *= 1 - strength
    return _with_pixels(picture, pixels)


def low_contrast(picture: Picture, _: Noise, strength: float) -> Picture:
    """Ink lighter and paper greyer: the span shrinks by `strength` (0..1)."""
    return _with_pixels(picture, 255 * strength * 0.62 + _pixels(picture) * (1 - strength))


def blur(picture: Picture, _: Noise, strength: float) -> Picture:
    """Out of focus by `strength` pixels."""
    return replace(picture, image=picture.image.filter(ImageFilter.GaussianBlur(strength)))


def whiten(picture: Picture, _: Noise, strength: float) -> Picture:
    """What scanners do to paper white: everything lighter than `strength` becomes white."""
    return _with_pixels(picture, _pixels(picture) * (255 / strength))


def grey(picture: Picture, _: Noise, __: float) -> Picture:
    """A scanner set to greyscale."""
    return replace(picture, image=picture.image.convert("L").convert("RGB"))


def jpeg(picture: Picture, _: Noise, strength: float) -> Picture:
    """Saved once as JPEG of quality `strength` before whatever follows."""
    held = BytesIO()
    picture.image.save(held, "JPEG", quality=int(strength))
    return replace(picture, image=Image.open(BytesIO(held.getvalue())).convert("RGB"))


def upside_down(picture: Picture, _: Noise, __: float) -> Picture:
    """Laid in the wrong way round; the boxes stay those of the upright page."""
    return replace(picture, image=picture.image.transpose(Image.Transpose.ROTATE_180), rotation=180)


def bleed_through(picture: Picture, back: Image.Image, strength: float) -> Picture:
    """The other side shining through thin paper: mirrored, blurred, at `strength` of its darkness."""
    other = ImageOps.mirror(back.convert("L").resize(picture.image.size)).filter(ImageFilter.GaussianBlur(2.2))
    veil = other.point([255 - round((255 - level) * strength) for level in range(256)]).convert("RGB")
    return replace(picture, image=ImageChops.multiply(picture.image, veil))


EFFECTS: Mapping[str, Effect] = {
    "skew": skew,
    "perspective": perspective,
    "shadow": shadow,
    "uneven_light": uneven_light,
    "gaussian_noise": gaussian_noise,
    "salt": salt,
    "streak": streak,
    "low_contrast": low_contrast,
    "blur": blur,
    "whiten": whiten,
    "grey": grey,
    "jpeg": jpeg,
    "upside_down": upside_down,
}


@dataclass(frozen=True)
class Preset:
    """A way of capturing: effects in order with their strengths, bleed-through, and how the file is saved."""

    effects: tuple[tuple[str, float], ...]
    bleed: float = 0.0
    jpeg_quality: int = 60
    bits: int = 24
    threshold: int = field(default=150)


PRESETS: Mapping[str, Preset] = {
    "clean": Preset((), jpeg_quality=85),
    "office_scan": Preset(
        (("skew", 0.6), ("blur", 0.45), ("shadow", 0.06), ("gaussian_noise", 2.0), ("whiten", 243)), bleed=0.09
    ),
    "old_scanner": Preset(
        (
            ("skew", 1.4),
            ("blur", 0.6),
            ("low_contrast", 0.22),
            ("shadow", 0.25),
            ("streak", 0.12),
            ("salt", 25),
            ("gaussian_noise", 2.5),
            ("whiten", 222),
            ("grey", 0),
        ),
        bleed=0.12,
        jpeg_quality=50,
        bits=8,
    ),
    "phone": Preset(
        (("perspective", 0.018), ("uneven_light", 0.3), ("blur", 0.6), ("gaussian_noise", 2.5)), jpeg_quality=56
    ),
    "fax_1bit": Preset((("skew", 0.8), ("blur", 0.5), ("gaussian_noise", 16), ("salt", 12)), bits=1),
}


def age(picture: Picture, preset: Preset, noise: Noise, back: Image.Image | None = None) -> Picture:
    """The page as this way of capturing gives it; `back` is what is printed on its other side."""
    if back is not None and preset.bleed:
        picture = bleed_through(picture, back, preset.bleed)
    for name, strength in preset.effects:
        picture = EFFECTS[name](picture, noise, strength)
    if preset.bits == 1:
        level = preset.threshold
        flat = picture.image.convert("L").point([255 if value > level else 0 for value in range(256)])
        return replace(picture, image=flat.convert("1", dither=Image.Dither.NONE))
    return replace(picture, image=picture.image.convert("L")) if preset.bits == 8 else picture


def _shade(picture: Picture, light: NDArray[np.float64] | NDArray[np.float32]) -> Picture:
    return _with_pixels(picture, _pixels(picture) * light[:, :, np.newaxis].astype(np.float32))


def _desk(size: tuple[int, int], noise: Noise) -> Image.Image:
    grain = noise.uniform(0.85, 1.0, (size[1] // 6 + 1, 8, 1)).astype(np.float32)
    tones = (grain * np.array([118, 96, 78], np.float32)).astype(np.uint8)
    return Image.fromarray(tones).resize(size, Image.Resampling.BICUBIC)


def _pixels(picture: Picture) -> NDArray[np.float32]:
    return np.array(picture.image, dtype=np.float32)


def _with_pixels(picture: Picture, pixels: NDArray[np.float32]) -> Picture:
    return replace(picture, image=Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)))
