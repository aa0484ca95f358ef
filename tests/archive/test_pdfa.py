"""PDF/A of every kind of scan: valid to the judge, the scan's own bytes inside, words found, upright, marked."""

import io
import random
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from archive.pdfa import compose
from archive.pdfa.metadata import srgb_profile
from dossiers.errors import Damaged
from tests.archive import verapdf
from tests.archive.pdfa_parts import (
    CODEC,
    HEIGHT,
    MARK,
    WIDTH,
    WORDS,
    ccitt,
    dct,
    g4_strip,
    image_stream,
    made,
    page,
    picture,
    picture_pdf,
    raw_streams,
    render,
    saved,
    scan,
    scans,
    seen,
    stamped,
    text_of,
)


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


def test_a_stamp_over_the_picture_is_seen_and_the_picture_kept(tmp_path: Path) -> None:
    rendered = saved(Image.new("RGB", (1240, 1754), "blue"), "JPEG")
    data = stamped(picture_pdf(dct), [400, 700, 500, 760])
    source = scan(tmp_path, data, "application/pdf", by=lambda _: rendered)
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


def test_same_scan_and_mark_same_bytes(tmp_path: Path) -> None:
    first = made(tmp_path, saved(picture("RGBA"), "PNG"), "image/png", [page()]).read_bytes()
    assert made(tmp_path, saved(picture("RGBA"), "PNG"), "image/png", [page()]).read_bytes() == first


def test_nothing_half_is_left_when_a_page_cannot_be_rendered(tmp_path: Path) -> None:
    source = scan(tmp_path, b"no picture at all", "image/heic", by=lambda _: b"no JPEG")
    with pytest.raises(Damaged) as refused:
        compose([page()(source)], MARK, tmp_path / "out.pdf")
    assert refused.value.code == "page_not_composed"
    assert [each.name for each in tmp_path.iterdir()] == ["scan"]


def test_what_a_picture_needs_comes_along_once(tmp_path: Path) -> None:
    def with_profile(pdf: pikepdf.Pdf) -> pikepdf.Stream:
        stream = dct(pdf)
        profile = pdf.make_indirect(pikepdf.Stream(pdf, srgb_profile(), N=3))
        stream["/ColorSpace"] = pdf.make_indirect(pikepdf.Array([pikepdf.Name("/ICCBased"), profile]))
        stream["/Metadata"] = pdf.make_indirect(pikepdf.Stream(pdf, b"<private/>"))
        return stream

    out = made(tmp_path, picture_pdf(with_profile), "application/pdf", [page(), page(rotation=90)])
    with pikepdf.open(out) as pdf:
        spaces = [next(iter(each.resources["/XObject"].values()))["/ColorSpace"] for each in pdf.pages]
        assert spaces[0][1].objgen == spaces[1][1].objgen
        assert spaces[0][1].read_bytes() == srgb_profile()
    assert b"private" not in out.read_bytes()
    if not verapdf.missing_tools():
        assert verapdf.verdicts([out]) == {"out.pdf": "PASS"}


def test_memory_is_flat_in_the_number_of_pages(tmp_path: Path) -> None:
    """Each page is about a megabyte that no codec makes smaller."""
    few, many = (peak_megabytes(tmp_path, count) for count in (4, 64))
    assert many - few < 20


def peak_megabytes(tmp_path: Path, count: int) -> float:
    noise = Image.frombytes("L", (WIDTH * 2, HEIGHT * 2), random.Random(1).randbytes(WIDTH * HEIGHT * 4))
    data = saved(noise, "JPEG", quality=75)
    with pikepdf.new() as pdf:
        for _ in range(count):
            stream = image_stream(pdf, data, CODEC, "/DeviceGray", 8)
            stream["/Width"], stream["/Height"] = noise.size
            pdf.add_blank_page(page_size=(595.2, 841.92)).obj["/Resources"] = pikepdf.Dictionary(
                XObject=pikepdf.Dictionary({"/Im0": pdf.make_indirect(stream)})
            )
            pdf.pages[-1].obj["/Contents"] = pdf.make_stream(b"q 595.2 0 0 841.92 0 0 cm /Im0 Do Q")
        pdf.save(tmp_path / "many.pdf")
    program = (
        "import re, sys; from pathlib import Path; from tests.archive.pdfa_parts import *\n"
        "source = PageSource(Path(sys.argv[1]), 'application/pdf', no_render)\n"
        "compose([page(n + 1)(source) for n in range(int(sys.argv[2]))], MARK, Path(sys.argv[1] + '.out'))\n"
        "sys.stdout.write(re.search(r'VmHWM:\\s*(\\d+)', Path('/proc/self/status').read_text())[1])\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "many.pdf"), str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    return int(done.stdout) / 1024
