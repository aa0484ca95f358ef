"""What an office puts over a printed sheet: the red seal, the incoming stamp, QR and barcodes; lays out no text."""

import math
from datetime import date
from random import Random

import numpy as np
import zxingcpp
from PIL import Image, ImageDraw, ImageFilter

from samples.fonts import Face, load_font
from samples.pen import lay_ink, write_digits, written_width

RED_INK = (206, 38, 48)
STAMP_BLUE = (48, 58, 150)


def seal(image: Image.Image, centre: tuple[float, float], dpi: int, around: str, rng: Random) -> None:
    """The round red seal, 36 mm wide as real ones are: a double ring, the body's name around, a star inside."""
    radius = 18 * dpi / 25.4
    size = round(radius * 2) + 8
    cover = Image.new("L", (size, size), 0)
    draw = ImageDraw.Draw(cover)
    middle = size / 2
    for part, thickness in ((1.0, 0.045), (0.93, 0.02), (0.62, 0.02)):
        ring = radius * part
        draw.ellipse(
            (middle - ring, middle - ring, middle + ring, middle + ring),
            outline=235,
            width=max(1, round(radius * thickness)),
        )
    _text_around(cover, around, radius * 0.775, dpi)
    draw.polygon(_star(middle, middle, radius * 0.36), fill=225)
    worn = Image.fromarray(_patchy(size, rng))
    cover = Image.fromarray((np.asarray(cover, np.float32) * (np.asarray(worn, np.float32) / 255)).astype(np.uint8))
    cover = cover.rotate(rng.uniform(-14, 14), Image.Resampling.BICUBIC)
    lay_ink(image, cover, (round(centre[0] - size / 2), round(centre[1] - size / 2)), RED_INK)


def incoming_stamp(image: Image.Image, at: tuple[float, float], dpi: int, number: int, day: date, rng: Random) -> None:
    """The "CV ĐẾN" box of the receiving office: the number stamped, the date by hand, a little askew."""
    mm = dpi / 25.4
    width, height = round(46 * mm), round(21 * mm)
    cover = Image.new("L", (width, height), 0)
    draw = ImageDraw.Draw(cover)
    draw.rectangle((1, 1, width - 2, height - 2), outline=230, width=max(2, round(0.5 * mm)))
    title = load_font(Face(12, bold=True, family="Arimo"), dpi)
    small = load_font(Face(10, family="Arimo"), dpi)
    draw.text((width / 2, 4.9 * mm), "CÔNG VĂN ĐẾN", 230, title, anchor="ms")
    draw.text((2.5 * mm, 11.5 * mm), f"Số: {number}", 230, small, anchor="ls")
    draw.text((2.5 * mm, 18 * mm), "Ngày: ....../....../..........", 210, small, anchor="ls")
    colour = rng.choice((RED_INK, STAMP_BLUE))
    lay_ink(image, cover.rotate(rng.uniform(-3, 3), Image.Resampling.BICUBIC), (round(at[0]), round(at[1])), colour)
    written = f"{day.day:02}/{day.month:02}/{day.year}"
    tall = 3.0 * mm
    start = at[0] + (width + 8 * mm - written_width(written, tall)) / 2
    write_digits(image, written, start, at[1] + 17.3 * mm, tall, rng)


def code_picture(text: str, kind: str, pixels: int) -> Image.Image:
    """A QR code ("QRCode") or barcode ("Code128") at the size nearest to `pixels` wide that keeps whole modules."""
    barcode = (
        zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
        if kind == "QRCode"
        else zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128)
    )
    single = np.array(zxingcpp.write_barcode_to_image(barcode, scale=1))
    scale = max(1, round(pixels / single.shape[1]))
    if kind == "QRCode":
        return Image.fromarray(np.kron(single, np.ones((scale, scale), np.uint8)))
    bars = np.kron(single[single.shape[0] // 2 : single.shape[0] // 2 + 1], np.ones((1, scale), np.uint8))
    return Image.fromarray(np.repeat(bars, max(20, pixels // 6), axis=0))


def _text_around(cover: Image.Image, text: str, radius: float, dpi: int) -> None:
    font = load_font(Face(8.5, bold=True, family="Arimo"), dpi)
    letters = f"{text} ★ ".replace("★", "*")
    step = 2 * math.pi / max(len(letters), 34)
    middle = cover.width / 2
    start = -math.pi / 2 - step * (len(letters) - 3) / 2
    tile_size = round(font.size * 2)
    for index, letter in enumerate(letters):
        angle = start + index * step
        tile = Image.new("L", (tile_size, tile_size), 0)
        ImageDraw.Draw(tile).text((tile_size / 2, tile_size * 0.68), letter, 235, font, anchor="ms")
        tile = tile.rotate(-math.degrees(angle) - 90, Image.Resampling.BICUBIC)
        x, y = middle + radius * math.cos(angle), middle + radius * math.sin(angle)
        place = (round(x - tile_size / 2), round(y - tile_size / 2))
        cover.paste(tile, place, tile)


def _star(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    spokes = [(radius if spoke % 2 == 0 else radius * 0.4, -math.pi / 2 + spoke * math.pi / 5) for spoke in range(10)]
    return [(x + length * math.cos(angle), y + length * math.sin(angle)) for length, angle in spokes]


def _patchy(size: int, rng: Random) -> "np.ndarray[tuple[int, int], np.dtype[np.uint8]]":
    """How evenly the ink took: mostly full, thin in patches."""
    noise = np.random.default_rng(rng.getrandbits(64)).uniform(90, 330, (size // 10 + 1, size // 10 + 1))
    patches = Image.fromarray(noise.clip(0, 255).astype(np.uint8)).resize((size, size), Image.Resampling.BICUBIC)
    return np.asarray(patches.filter(ImageFilter.GaussianBlur(2)))
