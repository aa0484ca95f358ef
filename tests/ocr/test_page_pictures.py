"""Page pictures: upright by tag, true dpi, 16-bit scaled, base picture without rendering."""

import io
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image

from dossiers.limits import Limits
from ocr.opening.resolution import true_dpi
from ocr.page_pictures import page_jpeg, page_picture
from tests.ocr.pictures import corner_of, jpeg_bytes, marked_page, pdf_of

PDF = "application/pdf"


@pytest.mark.parametrize(
    ("orientation", "corner"), [(1, "top-left"), (3, "bottom-right"), (6, "top-right"), (8, "bottom-left")]
)
def test_exif_orientation_is_applied(tmp_path: Path, orientation: int, corner: str) -> None:
    exif = Image.Exif()
    exif[274] = orientation
    (tmp_path / "a.jpg").write_bytes(jpeg_bytes(marked_page(), exif=exif.tobytes()))
    marked_page().save(tmp_path / "a.tif", tiffinfo={274: orientation})
    for path, media_type in ((tmp_path / "a.jpg", "image/jpeg"), (tmp_path / "a.tif", "image/tiff")):
        assert corner_of(page_picture(path, media_type, 1, Limits()).image) == corner


@pytest.mark.parametrize(
    ("rotate", "corner"), [(0, "top-left"), (90, "top-right"), (180, "bottom-right"), (270, "bottom-left")]
)
def test_pdf_rotation_is_applied_to_the_base_picture(tmp_path: Path, rotate: int, corner: str) -> None:
    path = pdf_of(tmp_path / "a.pdf", marked_page(), rotate=rotate)
    picture = page_picture(path, PDF, 1, Limits())
    assert (picture.origin, corner_of(picture.image)) == ("base", corner)
    with Image.open(io.BytesIO(page_jpeg(path, PDF, 1, Limits()))) as seen:
        assert corner_of(np.asarray(seen)) == corner


def test_dpi_of_a_base_picture_comes_from_the_page_size(tmp_path: Path) -> None:
    image = marked_page(1654, 2339)
    assert page_picture(pdf_of(tmp_path / "a.pdf", image), PDF, 1, Limits()).dpi == 200
    in_pixels = pdf_of(tmp_path / "b.pdf", image, points=(1654, 2339))
    assert page_picture(in_pixels, PDF, 1, Limits()).dpi == 200, "a page stated at 72 dpi is taken for A4"


@pytest.mark.parametrize(
    ("stated", "dpi"), [(300.0, 300), (None, 300), (72.0, 300), (float("nan"), 300), (1.0, 300), (9e9, 300)]
)
def test_absurd_dpi_is_replaced_by_the_paper_size(stated: float | None, dpi: int) -> None:
    assert true_dpi(2480, 3508, stated) == dpi


def test_sixteen_bits_are_scaled_not_clipped(tmp_path: Path) -> None:
    steps = np.linspace(300, 700, 64, dtype=np.uint16).reshape(1, -1).repeat(64, axis=0)
    Image.fromarray(steps).save(tmp_path / "a.tif")
    image = page_picture(tmp_path / "a.tif", "image/tiff", 1, Limits()).image
    assert image.dtype == np.uint8
    assert len(np.unique(image)) > 50


def test_cmyk_becomes_rgb_and_bilevel_becomes_grey(tmp_path: Path) -> None:
    Image.new("CMYK", (50, 50), (0, 255, 255, 0)).save(tmp_path / "a.tif")
    red = page_picture(tmp_path / "a.tif", "image/tiff", 1, Limits()).image
    assert red.shape == (50, 50, 3)
    assert red[0, 0, 0] > red[0, 0, 1]
    Image.new("1", (50, 50), 1).save(tmp_path / "b.tif", compression="group4")
    assert page_picture(tmp_path / "b.tif", "image/tiff", 1, Limits()).image.tolist() == [[255] * 50] * 50


def test_a_page_that_is_no_single_picture_is_rendered(tmp_path: Path) -> None:
    path = pdf_of(tmp_path / "a.pdf", marked_page())
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Contents = pdf.make_stream(b"q 200 0 0 200 0 600 cm /Im0 Do Q")
        pdf.save(path)
    picture = page_picture(path, PDF, 1, Limits())
    assert (picture.origin, picture.dpi) == ("rendered", 300)
    small = page_picture(path, PDF, 1, Limits(max_page_pixels=1_000_000))
    assert small.image.shape[0] * small.image.shape[1] <= 1_010_000
