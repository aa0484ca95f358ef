"""PDF/A of every kind of scan: valid to the judge, the scan's own bytes inside, words found, upright, marked."""

import io
import subprocess
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from archive.pdfa import ConversionMark, PageSource, compose, fonts
from archive.pdfa.placing import rotated_about
from archive.pdfa.text_layer import mark_lines
from dossiers.errors import BadSetup, Damaged
from dossiers.geometry import Box
from tests.archive import verapdf
from tests.archive.pdfa_parts import (
    HEIGHT,
    MARK,
    WIDTH,
    WORDS,
    Page,
    ccitt,
    dct,
    g4_strip,
    image_stream,
    no_render,
    page,
    picture,
    picture_pdf,
    reading,
    render,
    saved,
    scans,
)


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


def test_every_kind_of_scan_is_valid_to_the_judge(tmp_path: Path) -> None:
    if missing := verapdf.missing_tools():
        pytest.skip(f"PDF/A was not judged by veraPDF: {', '.join(missing)} not installed")
    results = []
    for kind, (pages, _) in scans(tmp_path).items():
        out = tmp_path / f"{kind}.pdf"
        compose(pages, MARK, out)
        results.append(out)
    failed = {name: verdict for name, verdict in verapdf.verdicts(results).items() if verdict != "PASS"}
    assert failed == {}


def test_every_kind_of_scan_has_its_words_and_looks_as_it_did(tmp_path: Path) -> None:
    for kind, (pages, _) in scans(tmp_path).items():
        out = tmp_path / f"{kind}.pdf"
        compose(pages, MARK, out)
        assert " ".join(WORDS) in " ".join(text_of(out).split()), kind
        image = seen(out)
        assert abs(image.width / image.height - WIDTH / HEIGHT) < 0.01, kind
        corner, paper = image.getpixel((20, 20)), image.getpixel((image.width - 20, image.height - 20))
        assert sum(corner) < 600, kind  # the square, red or dark
        assert min(paper) > 240, kind


@pytest.mark.parametrize("kind", ["JPEG", "g4", "dct", "ccitt"])
def test_the_scans_own_stream_is_inside(tmp_path: Path, kind: str) -> None:
    own = saved(picture(), "JPEG") if kind in {"JPEG", "dct"} else g4_strip()
    if kind == "JPEG":
        out = made(tmp_path, own, "image/jpeg", [page()])
    elif kind == "g4":
        tiff = saved(picture("1"), "TIFF", compression="group4", tiffinfo={278: HEIGHT}, strip_size=1 << 30)
        out = made(tmp_path, tiff, "image/tiff", [page()])
    elif kind == "dct":
        out = made(tmp_path, picture_pdf(dct), "application/pdf", [page()])
    else:
        out = made(tmp_path, picture_pdf(ccitt), "application/pdf", [page()])
    assert raw_streams(out) == [own]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("how", ["reading", "exif", "pdf"])
def test_the_page_is_upright_and_the_words_sit_on_it(tmp_path: Path, turn: int, how: str) -> None:
    lying = picture().rotate(turn, expand=True)  # counter-clockwise, so the clockwise turn makes it upright
    if how == "exif":
        exif = Image.Exif()
        exif[0x0112] = {0: 1, 90: 6, 180: 3, 270: 8}[turn]
        out = made(tmp_path, saved(lying, "JPEG", exif=exif), "image/jpeg", [page()])
    elif how == "reading":
        out = made(tmp_path, saved(lying, "JPEG"), "image/jpeg", [page(rotation=turn)])
    else:
        pdf = pikepdf.new()
        sheet = pdf.add_blank_page(page_size=(lying.width * 0.96, lying.height * 0.96))
        stream = image_stream(pdf, saved(lying, "JPEG"), "/DCTDecode", "/DeviceRGB", 8)
        stream["/Width"], stream["/Height"] = lying.size
        sheet.obj["/Resources"] = pikepdf.Dictionary(XObject=pikepdf.Dictionary({"/I": pdf.make_indirect(stream)}))
        sheet.obj["/Contents"] = pdf.make_stream(
            f"q {lying.width * 0.96} 0 0 {lying.height * 0.96} 0 0 cm /I Do Q".encode()
        )
        sheet.obj["/Rotate"] = turn
        data = io.BytesIO()
        pdf.save(data)
        out = made(tmp_path, data.getvalue(), "application/pdf", [page()])
    image = seen(out)
    assert image.height > image.width
    red, green, _ = image.getpixel((10, 10))
    assert red > 200
    assert green < 60
    assert min(image.getpixel((image.width - 10, image.height - 10))) > 240
    assert " ".join(WORDS) in " ".join(text_of(out).split())
    with pikepdf.open(out) as composed:
        box = [float(number) for number in composed.pages[0].mediabox]
    assert box == pytest.approx([0, 0, WIDTH * 0.96, HEIGHT * 0.96], abs=0.1)


def test_words_stand_in_their_boxes(tmp_path: Path) -> None:
    out = made(tmp_path, saved(picture(), "JPEG"), "image/jpeg", [page()])
    listed = subprocess.run(["pdftotext", "-bbox", out, "-"], capture_output=True, text=True, check=True).stdout
    first = reading().words[0]
    line = next(each for each in listed.splitlines() if ">CỘNG<" in each)
    left, right = (float(line.split(f'{side}="')[1].split('"')[0]) for side in ("xMin", "xMax"))
    assert left == pytest.approx(first.box.x0 * 0.96, abs=1)
    assert right == pytest.approx(first.box.x1 * 0.96, abs=1)


@pytest.mark.parametrize("skew", [-3.0, 2.0])
def test_words_of_a_tilted_page_stay_on_their_boxes(tmp_path: Path, skew: float) -> None:
    tilt = rotated_about(skew, WIDTH / 2, HEIGHT / 2)
    level = reading()
    moved = []
    for word in level.words:
        x, y = tilt.at((word.box.x0 + word.box.x1) / 2, (word.box.y0 + word.box.y1) / 2)
        left, top = round(x - word.box.width / 2), round(y - word.box.height / 2)
        moved.append(replace(word, box=Box(left, top, left + word.box.width, top + word.box.height)))
    tilted = replace(level, skew=skew, words=tuple(moved))
    out = made(tmp_path, saved(picture(), "JPEG"), "image/jpeg", [page(of=tilted)])
    placed = middles(out)
    for word in moved:
        x, y = placed[word.text]
        assert x == pytest.approx((word.box.x0 + word.box.x1) / 2 * 0.96, abs=2)
        assert y == pytest.approx((word.box.y0 + word.box.y1) / 2 * 0.96, abs=4)


def test_a_page_turned_after_reading_carries_its_words_along(tmp_path: Path) -> None:
    turned_later = page(rotation=90, of=reading())
    out = made(tmp_path, saved(picture(), "JPEG"), "image/jpeg", [turned_later])
    image = seen(out)
    assert image.width > image.height
    red, green, _ = image.getpixel((image.width - 5, 60))  # below the mark, in the corner that went right
    assert red > 200
    assert green < 60
    x, y = middles(out)["Nghĩa"]
    box = reading().words[4].box
    assert x == pytest.approx((HEIGHT - (box.y0 + box.y1) / 2) * 0.96, abs=4)
    assert y == pytest.approx((box.x0 + box.x1) / 2 * 0.96, abs=4)


def test_a_stamp_over_the_picture_is_seen_and_the_picture_kept(tmp_path: Path) -> None:
    pdf = pikepdf.open(io.BytesIO(picture_pdf(dct)))
    note = pikepdf.Dictionary(Type=pikepdf.Name("/Annot"), Subtype=pikepdf.Name("/Stamp"), Rect=[400, 700, 500, 760])
    pdf.pages[0].obj["/Annots"] = pikepdf.Array([pdf.make_indirect(note)])
    data = io.BytesIO()
    pdf.save(data)
    stamped = saved(Image.new("RGB", (1240, 1754), "blue"), "JPEG")
    source = scan(tmp_path, data.getvalue(), "application/pdf", by=lambda _: stamped)
    out = tmp_path / "out.pdf"
    compose([page()(source)], MARK, out)
    assert render(1) in raw_streams(out)
    image = seen(out, 72)
    assert image.getpixel((450, 842 - 730))[2] > 200
    assert image.getpixel((450, 842 - 730))[0] < 60
    assert image.getpixel((390, 842 - 690)) == (255, 255, 255)


@pytest.mark.parametrize("extra", [b"0 0 100 100 re f", b"BT /F1 12 Tf (x) Tj ET", b"/Im0 Do", b"BI /W 1 ID x EI"])
def test_a_page_that_is_more_than_a_picture_is_rendered(tmp_path: Path, extra: bytes) -> None:
    asked = []
    source = scan(
        tmp_path, picture_pdf(dct, extra=extra), "application/pdf",
        by=lambda number: asked.append(number) or render(number),
    )  # fmt: skip
    compose([page()(source)], MARK, tmp_path / "out.pdf")
    assert asked == [1]


def test_a_paper_of_two_scans_takes_every_page_from_its_own(tmp_path: Path) -> None:
    tiff = saved(picture("1"), "TIFF", compression="group4", tiffinfo={278: HEIGHT}, strip_size=1 << 30)
    paper = scan(tmp_path, picture_pdf(dct), "application/pdf", name="a")
    late = scan(tmp_path, tiff, "image/tiff", name="b")
    out = tmp_path / "out.pdf"
    compose([page()(late), page()(paper), page(rotation=180)(late)], MARK, out)
    with pikepdf.open(out) as pdf:
        own = [next(iter(each.resources["/XObject"].values())).read_raw_bytes() for each in pdf.pages]
    assert own == [g4_strip(), render(1), g4_strip()]
    assert text_of(out).count(WORDS[0]) == 3
    if not verapdf.missing_tools():
        assert verapdf.verdicts([out]) == {"out.pdf": "PASS"}


def test_an_old_invisible_text_layer_is_replaced(tmp_path: Path) -> None:
    out = made(tmp_path, picture_pdf(dct, extra=b"BT 3 Tr /F1 12 Tf (OLD) Tj ET"), "application/pdf", [page()])
    assert "OLD" not in text_of(out)


def test_same_scan_and_mark_same_bytes(tmp_path: Path) -> None:
    first = made(tmp_path, saved(picture("RGBA"), "PNG"), "image/png", [page()]).read_bytes()
    assert made(tmp_path, saved(picture("RGBA"), "PNG"), "image/png", [page()]).read_bytes() == first


def test_the_mark_is_on_the_first_page_and_in_the_metadata(tmp_path: Path) -> None:
    frames = [picture("1"), picture("1")]
    tiff = saved(frames[0], "TIFF", compression="group4", save_all=True, append_images=frames[1:])
    out = made(tmp_path, tiff, "image/tiff", [page(1), page(2)])
    text = text_of(out)
    assert mark_lines(MARK)[2] == "2026-10-05T08:02:03+07:00"
    assert all(text.count(line) == 1 for line in mark_lines(MARK))
    with pikepdf.open(out) as pdf, pdf.open_metadata() as xmp:
        assert xmp.pdfa_status == "2B"
        own = "{urn:sohoa:conversion:1}"
        assert xmp[own + "converterFullName"] == MARK.converter_full_name
        assert xmp[own + "converterOrganisation"] == MARK.converter_org
        assert xmp[own + "convertedAt"] == "2026-10-05T08:02:03+07:00"
        assert xmp[own + "text"] == MARK.text


def test_the_mark_is_black_in_the_top_right_corner_and_the_words_are_unseen(tmp_path: Path) -> None:
    blank = Image.new("L", (WIDTH, HEIGHT), 255)
    out = made(tmp_path, saved(blank, "JPEG"), "image/jpeg", [page()])
    image = seen(out, 72).convert("L")
    ink = image.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert ink is not None
    left, top, right, bottom = ink
    assert left > image.width / 2
    assert image.width - 20 < right < image.width
    assert top > 10
    assert bottom < 60
    assert image.getextrema()[0] < 60


def test_a_mark_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        ConversionMark("x", datetime(2026, 1, 1), "y", "z")  # noqa: DTZ001 the naive time is the point


def test_letters_the_typeface_lacks_do_not_break_the_file(tmp_path: Path) -> None:
    plain = reading()
    odd = replace(plain, words=(replace(plain.words[0], text="漢字\x00"), *plain.words[1:]))
    out = made(tmp_path, saved(picture(), "JPEG"), "image/jpeg", [page(of=odd)])
    assert "??" in text_of(out)
    if not verapdf.missing_tools():
        assert verapdf.verdicts([out]) == {"out.pdf": "PASS"}


def test_nothing_half_is_left_when_a_page_cannot_be_rendered(tmp_path: Path) -> None:
    source = scan(tmp_path, b"no picture at all", "image/heic", by=lambda _: b"no JPEG")
    with pytest.raises(Damaged) as refused:
        compose([page()(source)], MARK, tmp_path / "out.pdf")
    assert refused.value.code == "page_not_composed"
    assert [each.name for each in tmp_path.iterdir()] == ["scan"]


def test_a_missing_font_names_its_package() -> None:
    with pytest.raises(BadSetup) as missing:
        fonts.find_font("NoSuchFont.ttf")
    assert "fonts-croscore" in missing.value.notice.remedy


def test_the_typeface_has_every_vietnamese_letter() -> None:
    vowels = "aăâeêioôơuưy"
    letters = {vowel + tone for vowel in vowels for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")}
    text = "".join(sorted(letters)) + "đ"
    whole = unicodedata.normalize("NFC", text + text.upper())
    assert fonts.printable(whole, fonts.load_font()) == whole
