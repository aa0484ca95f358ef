"""A paper's own pages: the same pictures, in order, and nothing of anybody else's, however the batch was made."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageSequence

from archive.cutting import PDF, TIFF, cut
from dossiers.errors import Damaged


def secret(number: int) -> bytes:
    return b"citizen-%03d" % number


def batch(path: Path, pages: int, *, shared: bool, stamped: bool) -> Path:
    """A PDF whose page N shows picture N; the pictures in one dictionary or one a page, stamps of one form field."""
    with pikepdf.new() as pdf:
        pictures = [_picture(pdf, number) for number in range(1, pages + 1)]
        everything = pikepdf.Dictionary(
            XObject=pikepdf.Dictionary({f"/Im{at}": each for at, each in enumerate(pictures, 1)})
        )
        field = pdf.make_indirect(
            pikepdf.Dictionary(FT=pikepdf.Name.Sig, Kids=pikepdf.Array(), V=pikepdf.String(secret(0)))
        )
        for number, picture in enumerate(pictures, 1):
            own = pikepdf.Dictionary(XObject=pikepdf.Dictionary({f"/Im{number}": picture}))
            page = pdf.add_blank_page(page_size=(200, 300))
            page.obj.Resources = everything if shared else own
            page.obj.Contents = pdf.make_stream(b"q 200 0 0 300 0 0 cm /Im%d Do Q" % number)
            if stamped:
                page.obj.Annots = pikepdf.Array([_stamp(pdf, field, page, number)])
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]))
        pdf.Root.Names = pikepdf.Dictionary(Note=pikepdf.String(secret(0)))
        pdf.save(path)
    return path


def _picture(pdf: pikepdf.Pdf, number: int) -> pikepdf.Object:
    grey = secret(number).ljust(16, b"\0")
    return pdf.make_stream(
        grey, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=4, Height=4, BitsPerComponent=8,
        ColorSpace=pikepdf.Name.DeviceGray,
    )  # fmt: skip


def _stamp(pdf: pikepdf.Pdf, field: pikepdf.Object, page: pikepdf.Page, number: int) -> pikepdf.Object:
    look = pdf.make_stream(b"% signed by " + secret(number), Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9])
    stamp = pdf.make_indirect(
        pikepdf.Dictionary(
            Subtype=pikepdf.Name.Widget, Rect=[0, 0, 9, 9], Parent=field, P=page.obj, AP=pikepdf.Dictionary(N=look)
        )
    )
    field.Kids.append(stamp)
    return stamp


def told_by(path: Path) -> set[int]:
    """Whose secrets are anywhere in the file, packed or not."""
    with pikepdf.open(path) as pdf:
        bytes_of_all = path.read_bytes()
        for each in pdf.objects:
            if isinstance(each, pikepdf.Stream):
                bytes_of_all += each.read_bytes()
            bytes_of_all += each.unparse()
    return {number for number in range(100) if secret(number) in bytes_of_all}


def shown(path: Path) -> list[list[bytes]]:
    """The pictures in the dictionary of each page."""
    with pikepdf.open(path) as pdf:
        return [[each.read_bytes().rstrip(b"\0") for each in page.obj.Resources.XObject.values()] for page in pdf.pages]


@pytest.mark.parametrize("shared", [True, False])
@pytest.mark.parametrize("stamped", [True, False])
@given(data=st.data(), pages=st.integers(1, 6))
def test_of_a_pdf_nothing_but_its_own_pages(
    tmp_path_factory: pytest.TempPathFactory, shared: bool, stamped: bool, data: st.DataObject, pages: int
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    scan = batch(folder / "batch.pdf", pages, shared=shared, stamped=stamped)
    wanted = data.draw(
        st.permutations(range(1, pages + 1)).flatmap(lambda order: st.integers(1, pages).map(lambda n: list(order)[:n]))
    )
    cut(scan, PDF, wanted, folder / "out.pdf")
    if wanted == list(range(1, pages + 1)):
        assert (folder / "out.pdf").read_bytes() == scan.read_bytes()
        return
    assert shown(folder / "out.pdf") == [[secret(number)] for number in wanted]
    assert told_by(folder / "out.pdf") == set(wanted)


def tiff(path: Path, modes: Sequence[str]) -> Path:
    rng = np.random.default_rng(1)
    frames = [Image.fromarray(rng.integers(0, 256, (40, 30, 3), np.uint8)).convert(mode) for mode in modes]
    frames[0].save(path, "TIFF", save_all=True, append_images=frames[1:], dpi=(300, 300))
    return path


@pytest.mark.parametrize("modes", [("1", "1", "1"), ("L", "RGB", "L"), ("RGB", "RGB", "RGB")])
@pytest.mark.parametrize("wanted", [[2], [3, 1], [1, 2]])
def test_of_a_tiff_the_same_pixels(tmp_path: Path, modes: tuple[str, ...], wanted: list[int]) -> None:
    scan = tiff(tmp_path / "batch.tif", modes)
    cut(scan, TIFF, wanted, tmp_path / "out.tif")
    with Image.open(scan) as whole, Image.open(tmp_path / "out.tif") as part:
        before = [np.asarray(frame).copy() for frame in ImageSequence.Iterator(whole)]
        after = [np.asarray(frame).copy() for frame in ImageSequence.Iterator(part)]
        assert part.info["dpi"] == (300, 300)
    assert len(after) == len(wanted)
    assert all((now == before[number - 1]).all() for now, number in zip(after, wanted, strict=True))


def test_a_whole_scan_and_a_single_picture_are_what_arrived(tmp_path: Path) -> None:
    scan = tiff(tmp_path / "batch.tif", ("L", "L"))
    cut(scan, TIFF, [1, 2], tmp_path / "out.tif")
    assert (tmp_path / "out.tif").read_bytes() == scan.read_bytes()
    (tmp_path / "photo").write_bytes(b"any bytes")
    cut(tmp_path / "photo", "image/jpeg", [1], tmp_path / "out.jpg")
    assert (tmp_path / "out.jpg").read_bytes() == b"any bytes"


@pytest.mark.parametrize("media_type", [PDF, TIFF])
def test_damage_is_told(tmp_path: Path, media_type: str) -> None:
    (tmp_path / "broken").write_bytes(b"not what was stored")
    with pytest.raises(Damaged) as told:
        cut(tmp_path / "broken", media_type, [1], tmp_path / "out")
    assert told.value.code == "scan_not_cut"
