"""Parts that the PDF/A tests share: a mark, a reading with words, a rendered page, and scans of every kind."""

import io
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw

from archive.pdfa import ComposedPage, ConversionMark, PageSource, compose
from dossiers.geometry import Box
from dossiers.reading import Block, PageReading, Quality, Word

MARK = ConversionMark(
    "Bản điện tử chuyển đổi từ văn bản giấy", datetime(2026, 10, 5, 1, 2, 3, tzinfo=UTC), "Đặng Hữu Thiện <x>",
    "UBND xã Thử & Nghiệm",
)  # fmt: skip
WORDS = ("CỘNG", "HÒA", "XÃ", "HỘI", "Nghĩa", "Thuỷ", "Ưỡng")
WIDTH, HEIGHT, DPI = 620, 877, 75
CODEC = "/DCTDecode"


def reading(number: int = 1, *, width: int = WIDTH, height: int = HEIGHT, rotation: int = 0) -> PageReading:
    """Seven words on one line at a fifth of the page's height."""
    step, top = width // 8, height // 5
    words = tuple(
        Word(text, 0.9, Box(step // 2 + n * step, top, step // 2 + n * step + step * 3 // 4, top + 20), 0, 0)
        for n, text in enumerate(WORDS)
    )
    block = Block(0, "text", Box(0, top, width, top + 20))
    text = " ".join(WORDS)
    return PageReading(number, width, height, DPI, rotation, 0.0, False, Quality("good"), (block,), text, words)


Page = Callable[[PageSource], ComposedPage]


def page(number: int = 1, rotation: int = 0, of: PageReading | None = None) -> Page:
    """The page as soon as it is known of which scan it is."""
    read = of or reading(number, rotation=rotation)
    return lambda source: ComposedPage(source, number, rotation, read)


def picture(mode: str = "RGB", size: tuple[int, int] = (WIDTH, HEIGHT)) -> Image.Image:
    """A page with a red square in its top left corner and a black line."""
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, size[0] // 4, size[1] // 4), fill="red")
    pen.line((0, size[1] - 1, size[0], 0), fill="black", width=3)
    return image.convert(mode)


def deep_grey() -> Image.Image:
    """The page in 16 bits."""
    return Image.frombytes(
        "I;16", (WIDTH, HEIGHT), bytes(half for grey in picture("L").tobytes() for half in (grey, grey))
    )


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    data = io.BytesIO()
    image.save(data, kind, **options)
    return data.getvalue()


def render(number: int) -> bytes:
    del number
    return saved(picture(), "JPEG")


def no_render(number: int) -> bytes:
    raise AssertionError(f"page {number} was rendered though its own picture could be kept")


def picture_pdf(stream: Callable[[pikepdf.Pdf], pikepdf.Stream], *, extra: bytes = b"", rotate: int = 0) -> bytes:
    """A page of 595.2 x 841.92 points that shows the picture, then the extra content."""
    pdf = pikepdf.new()
    sheet = pdf.add_blank_page(page_size=(595.2, 841.92))
    sheet.obj["/Resources"] = pikepdf.Dictionary(XObject=pikepdf.Dictionary({"/Im0": pdf.make_indirect(stream(pdf))}))
    sheet.obj["/Contents"] = pdf.make_stream(b"q 595.2 0 0 841.92 0 0 cm /Im0 Do Q " + extra)
    if rotate:
        sheet.obj["/Rotate"] = rotate
    data = io.BytesIO()
    pdf.save(data)
    return data.getvalue()


def dct(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    return image_stream(pdf, render(1), "/DCTDecode", "/DeviceRGB", 8)


def blank(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    """White paper."""
    return image_stream(pdf, saved(Image.new("L", (WIDTH, HEIGHT), 255), "JPEG"), "/DCTDecode", "/DeviceGray", 8)


def image_stream(pdf: pikepdf.Pdf, data: bytes, codec: str, space: str, bits: int, **parms: object) -> pikepdf.Stream:
    stream = pikepdf.Stream(pdf, b"")
    stream.write(data, filter=pikepdf.Name(codec), decode_parms=pikepdf.Dictionary(**parms) if parms else None)
    stream["/Type"], stream["/Subtype"] = pikepdf.Name("/XObject"), pikepdf.Name("/Image")
    stream["/Width"], stream["/Height"], stream["/BitsPerComponent"] = WIDTH, HEIGHT, bits
    stream["/ColorSpace"], stream["/Interpolate"] = pikepdf.Name(space), True
    return stream


def ccitt(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    parms = {"K": -1, "Columns": WIDTH, "Rows": HEIGHT, "BlackIs1": True}
    return image_stream(pdf, g4_strip(), "/CCITTFaxDecode", "/DeviceGray", 1, **parms)


def g4_strip() -> bytes:
    tiff = saved(picture("1"), "TIFF", compression="group4", tiffinfo={278: HEIGHT}, strip_size=1 << 30)
    with Image.open(io.BytesIO(tiff)) as image:
        tags = image.tag_v2  # type: ignore[attr-defined]
        return tiff[tags[273][0] : tags[273][0] + tags[279][0]]


def born_digital() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    data = io.BytesIO()
    sheet = Canvas(data, pagesize=(595.2, 841.92))
    sheet.drawString(72, 700, "not embedded Helvetica")
    sheet.save()
    return data.getvalue()


def scans(folder: Path) -> dict[str, tuple[list[ComposedPage], bool]]:
    """Kind → pages, whether the scan's own picture is expected to be kept."""
    pdf, tiff, png, jpg = "application/pdf", "image/tiff", "image/png", "image/jpeg"
    frames = [picture("1"), picture("1").rotate(180)]
    made: dict[str, tuple[bytes, str, int, bool]] = {
        "grey-jpeg": (saved(picture("L"), "JPEG"), jpg, 1, True),
        "colour-jpeg": (saved(picture(), "JPEG", progressive=True), jpg, 1, True),
        "cmyk-jpeg": (saved(picture("CMYK"), "JPEG"), jpg, 1, False),
        "g4-tiff": (
            saved(frames[0], "TIFF", compression="group4", save_all=True, append_images=frames[1:]), tiff, 2, True,
        ),
        "lzw-tiff": (saved(picture(), "TIFF", compression="tiff_lzw"), tiff, 1, True),
        "jpeg-tiff": (saved(picture(), "TIFF", compression="jpeg", strip_size=1 << 30), tiff, 1, True),
        "plain-png": (saved(picture(), "PNG"), png, 1, True),
        "palette-png": (saved(picture().convert("P"), "PNG"), png, 1, True),
        "bit-png": (saved(picture("1"), "PNG"), png, 1, True),
        "alpha-png": (saved(picture("RGBA"), "PNG"), png, 1, True),
        "deep-png": (saved(deep_grey(), "PNG"), png, 1, True),
        "jp2": (saved(picture(), "JPEG2000"), "image/jp2", 1, True),
        "heic": (b"rendered elsewhere", "image/heic", 1, False),
        "dct-pdf": (picture_pdf(dct), pdf, 1, True),
        "ccitt-pdf": (
            picture_pdf(ccitt), pdf, 1, True,
        ),
        "digital-pdf": (born_digital(), pdf, 1, False),
    }  # fmt: skip
    found = {}
    for kind, (data, media_type, count, kept) in made.items():
        (folder / kind).write_bytes(data)
        source = PageSource(folder / kind, media_type, no_render if kept else render)
        found[kind] = ([page(n + 1)(source) for n in range(count)], kept)
    return found


def text_of(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-enc", "UTF-8", pdf, "-"], capture_output=True, text=True, check=True).stdout


def seen(pdf: Path, dpi: int = 40) -> Image.Image:
    command = ["pdftoppm", "-r", str(dpi), "-png", "-singlefile", str(pdf), str(pdf.with_suffix(""))]
    subprocess.run(command, check=True)
    with Image.open(pdf.with_suffix(".png")) as image:
        return image.convert("RGB")


def middles(pdf: Path) -> dict[str, tuple[float, float]]:
    """Where pdftotext finds each word, in points from the top left corner."""
    listed = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    found = {}
    for line in listed.splitlines():
        if "<word" in line:
            x0, y0, x1, y1 = (
                float(line.split(f'{side}="')[1].split('"')[0]) for side in ("xMin", "yMin", "xMax", "yMax")
            )
            found[line.split(">")[1].split("<")[0]] = ((x0 + x1) / 2, (y0 + y1) / 2)
    return found


def raw_streams(path: Path) -> list[bytes]:
    with pikepdf.open(path) as pdf:
        return [
            each.read_raw_bytes()
            for each in pdf.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]


def scan(
    tmp_path: Path, data: bytes, media_type: str, *, name: str = "scan", by: Callable[[int], bytes] = no_render
) -> PageSource:
    (tmp_path / name).write_bytes(data)
    return PageSource(tmp_path / name, media_type, by)


def made(tmp_path: Path, data: bytes, media_type: str, pages: list[Page], *, kept: bool = True) -> Path:
    source = scan(tmp_path, data, media_type, by=no_render if kept else render)
    out = tmp_path / "out.pdf"
    compose([page(source) for page in pages], MARK, out)
    return out


def stamped(data: bytes, rect: list[float]) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        note = pikepdf.Dictionary(Type=pikepdf.Name("/Annot"), Subtype=pikepdf.Name("/Stamp"), Rect=rect)
        pdf.pages[0].obj["/Annots"] = pikepdf.Array([pdf.make_indirect(note)])
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()
