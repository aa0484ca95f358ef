"""What a pen does on a sheet: digits written by hand and signatures, as strokes; knows no text layout."""

from collections.abc import Sequence
from random import Random

from PIL import Image, ImageChops, ImageDraw

Point = tuple[float, float]
Stroke = Sequence[Point]

BLUE_INK = (38, 62, 158)
_OVERSAMPLING = 3

# Strokes in a box one high; y grows downwards.
_DIGITS: dict[str, tuple[Stroke, ...]] = {
    "0": (((0.3, 0), (0.06, 0.3), (0.06, 0.7), (0.3, 1), (0.54, 0.7), (0.54, 0.3), (0.28, 0.02)),),
    "1": (((0.1, 0.28), (0.25, 0.12), (0.36, 0), (0.33, 0.5), (0.3, 1)),),
    "2": (((0.05, 0.22), (0.28, 0), (0.52, 0.22), (0.35, 0.6), (0.05, 0.98), (0.3, 0.95), (0.58, 0.97)),),
    "3": (((0.08, 0.08), (0.35, 0), (0.5, 0.2), (0.24, 0.45), (0.55, 0.72), (0.3, 1), (0.05, 0.88)),),
    "4": (((0.35, 0), (0.18, 0.35), (0.02, 0.66), (0.3, 0.65), (0.58, 0.64)), ((0.43, 0.35), (0.4, 0.7), (0.38, 1))),
    "5": (
        ((0.12, 0.05), (0.09, 0.44), (0.35, 0.4), (0.55, 0.68), (0.3, 1), (0.04, 0.9)),
        ((0.12, 0.05), (0.3, 0.04), (0.52, 0.02)),
    ),
    "6": (((0.45, 0), (0.14, 0.4), (0.06, 0.75), (0.3, 1), (0.52, 0.78), (0.32, 0.56), (0.1, 0.74)),),
    "7": (((0.05, 0.08), (0.3, 0.06), (0.55, 0.03), (0.38, 0.5), (0.25, 1)), ((0.14, 0.52), (0.3, 0.5), (0.48, 0.48))),
    "8": (
        (
            (0.46, 0.14),
            (0.25, 0),
            (0.1, 0.2),
            (0.3, 0.45),
            (0.5, 0.75),
            (0.3, 1),
            (0.08, 0.78),
            (0.3, 0.48),
            (0.46, 0.14),
        ),
    ),
    "9": (((0.5, 0.22), (0.26, 0.45), (0.08, 0.2), (0.3, 0), (0.5, 0.2), (0.45, 0.65), (0.25, 1)),),
    "/": (((0.5, -0.1), (0.3, 0.5), (0.1, 1.1)),),
}
_ADVANCE = 0.68


def written_width(text: str, height: float) -> float:
    """Width in pixels of `text` (digits and "/") written `height` pixels high."""
    return len(text) * _ADVANCE * height


def write_digits(image: Image.Image, text: str, x: float, baseline: float, height: float, rng: Random) -> None:
    """Writes digits in blue ink; every digit leans and wobbles a little differently."""
    strokes = []
    for position, digit in enumerate(text):
        left = x + position * _ADVANCE * height
        lean, lift, grow = rng.uniform(0.1, 0.28), rng.uniform(-0.06, 0.06), rng.uniform(0.92, 1.1)
        for stroke in _DIGITS[digit]:
            points = [(px + rng.gauss(0, 0.018), py + rng.gauss(0, 0.018)) for px, py in stroke]
            strokes.append(
                [
                    (left + height * grow * (px + lean * (1 - py) - 0.05), baseline - height * grow * (1 - py + lift))
                    for px, py in points
                ]
            )
    _ink(image, strokes, max(1.2, height * 0.085), BLUE_INK)


def sign(image: Image.Image, x: float, y: float, width: float, height: float, rng: Random) -> None:
    """A signature in blue ink inside the given box: a few loops, then one long stroke away to the right."""
    loops, step = rng.randint(2, 5), rng.uniform(0.08, 0.15)
    body = [(x + width * rng.uniform(0.0, 0.12), y + height * rng.uniform(0.35, 0.8))]
    for loop in range(loops):
        across = 0.1 + loop * step
        tall = rng.uniform(0.0, 0.4)
        body.append((x + width * (across + rng.uniform(0, 0.08)), y + height * tall))
        body.append((x + width * (across - rng.uniform(-0.1, 0.06)), y + height * rng.uniform(0.55, 1.0)))
    body.append((x + width * rng.uniform(0.6, 0.75), y + height * rng.uniform(0.3, 0.7)))
    body.append((x + width * rng.uniform(0.85, 1.0), y + height * rng.uniform(0.0, 0.6)))
    under = [
        (x + width * rng.uniform(0.2, 0.3), y + height * 0.9),
        (x + width * 0.6, y + height * rng.uniform(0.75, 0.9)),
        (x + width * rng.uniform(0.8, 0.95), y + height * 0.7),
    ]
    _ink(image, [body, under], max(1.5, height * 0.035), BLUE_INK)


def _ink(image: Image.Image, strokes: Sequence[Stroke], thickness: float, colour: tuple[int, int, int]) -> None:
    """Lays strokes on the sheet as ink: darkens what is there, never lightens it."""
    scale = _OVERSAMPLING
    curves = [_smooth(stroke) for stroke in strokes]
    points = [point for curve in curves for point in curve]
    margin = thickness * 2
    left, top = int(min(p[0] for p in points) - margin), int(min(p[1] for p in points) - margin)
    right, bottom = int(max(p[0] for p in points) + margin) + 1, int(max(p[1] for p in points) + margin) + 1
    cover = Image.new("L", ((right - left) * scale, (bottom - top) * scale), 0)
    draw = ImageDraw.Draw(cover)
    for curve in curves:
        scaled = [((px - left) * scale, (py - top) * scale) for px, py in curve]
        draw.line(scaled, fill=225, width=max(1, round(thickness * scale)), joint="curve")
    lay_ink(image, cover.resize((right - left, bottom - top), Image.Resampling.BOX), (left, top), colour)


def lay_ink(image: Image.Image, cover: Image.Image, at: tuple[int, int], colour: tuple[int, int, int]) -> None:
    """Multiplies `colour` into `image` where `cover` (0..255) says so: ink over print keeps both visible."""
    left, top = at
    area = (left, top, left + cover.width, top + cover.height)
    ground = image.crop(area)
    tinted = ImageChops.multiply(ground, Image.new("RGB", ground.size, colour))
    image.paste(Image.composite(tinted, ground, cover), (left, top))


def _smooth(points: Stroke) -> list[Point]:
    """A Catmull-Rom curve through the points."""
    padded = [points[0], *points, points[-1]]
    curve: list[Point] = []
    for index in range(len(padded) - 3):
        p0, p1, p2, p3 = padded[index : index + 4]
        for step in range(10):
            t = step / 10
            curve.append((_spline(p0[0], p1[0], p2[0], p3[0], t), _spline(p0[1], p1[1], p2[1], p3[1], t)))
    curve.append(points[-1])
    return curve


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
