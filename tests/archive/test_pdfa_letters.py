"""The letters of a PDF/A: words found where they are printed, the conversion mark seen where nothing else is."""

import subprocess
import unicodedata
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw

from archive.pdfa import ConversionMark, fonts
from archive.pdfa.marking import mark_lines
from archive.pdfa.placing import rotated_about
from dossiers.errors import BadSetup
from dossiers.geometry import Box
from dossiers.reading import Block, Word
from tests.archive import verapdf
from tests.archive.pdfa_parts import (
    HEIGHT,
    MARK,
    WIDTH,
    blank,
    dct,
    image_stream,
    made,
    middles,
    page,
    picture,
    picture_pdf,
    reading,
    saved,
    seen,
    stamped,
    text_of,
)


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


def test_an_old_invisible_text_layer_is_replaced(tmp_path: Path) -> None:
    out = made(tmp_path, picture_pdf(dct, extra=b"BT 3 Tr /F1 12 Tf (OLD) Tj ET"), "application/pdf", [page()])
    assert "OLD" not in text_of(out)


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


@pytest.mark.parametrize("by", ["stamp", "word", "block", "pen", "turned stamp"])
def test_the_mark_gives_way_to_what_stands_in_its_corner(tmp_path: Path, by: str) -> None:
    data, read = picture_pdf(written_on if by == "pen" else blank), reading()
    if by == "word":
        read = replace(read, words=(*read.words, Word("Sao", 0.9, Box(500, 20, 560, 40), 0, 1)))
    elif by == "block":
        read = replace(read, blocks=(*read.blocks, Block(1, "stamp", Box(500, 20, 560, 60))))
    elif by != "pen":
        data = stamped(data, [500, 780, 580, 830] if by == "stamp" else [10, 780, 90, 830])
    pages = [page(of=read, rotation=90 if by == "turned stamp" else 0)]
    out = made(tmp_path, data, "application/pdf", pages, kept="stamp" not in by)
    with pikepdf.open(out) as pdf:
        width = float(pdf.pages[0].mediabox[2])
    at = middles(out)[mark_lines(MARK)[2]]
    assert at[0] < width / 2
    assert at[1] < 60


def written_on(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    """White paper with a stroke that no reader knows in its top right corner."""
    paper = Image.new("L", (WIDTH, HEIGHT), 240)
    ImageDraw.Draw(paper).line((540, 20, 560, 50), fill=40, width=2)
    return image_stream(pdf, saved(paper, "JPEG"), "/DCTDecode", "/DeviceGray", 8)


def test_a_long_word_of_a_tilted_page_is_not_cut(tmp_path: Path) -> None:
    plain = reading()
    tilted = replace(plain, skew=-2.5, words=(Word("33/2021/NĐ-CP-THAY-THẾ", 0.9, Box(60, 300, 400, 320), 0, 0),))
    assert "33/2021/NĐ-CP-THAY-THẾ" in middles(
        made(tmp_path, saved(picture(), "JPEG"), "image/jpeg", [page(of=tilted)])
    )


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
