"""Opening scans: kinds by bytes, limits before work, damage named, signatures seen."""

import os
import signal
import struct
import subprocess
import time
import zlib
from dataclasses import replace
from functools import partial
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from dossiers.errors import BadScan, SohoaError, TryLater
from dossiers.limits import Limits
from ocr.opening import ScanFacts, inspect_in_child, inspect_scan
from ocr.opening import child as opening_child
from tests.ocr.pictures import jpeg_bytes, marked_page, pdf_of

FORMATS = {
    "TIFF": "image/tiff",
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "HEIF": "image/heic",
    "JPEG2000": "image/jp2",
}


def refusal_of(path: Path, limits: Limits | None = None) -> str:
    with pytest.raises(BadScan) as caught:
        inspect_scan(path, limits or Limits())
    return caught.value.code


def codes_of(path: Path) -> list[str]:
    return [warning.code for warning in inspect_scan(path, Limits()).warnings]


@pytest.mark.parametrize(("format_name", "media_type"), FORMATS.items())
def test_kind_is_told_by_bytes_not_by_name(tmp_path: Path, format_name: str, media_type: str) -> None:
    path = tmp_path / "scan.docx"
    marked_page().save(path, format_name, dpi=(200, 200))
    facts = inspect_scan(path, Limits())
    assert (facts.media_type, facts.pages, facts.signed, facts.warnings) == (media_type, 1, 0, ())


@pytest.mark.parametrize("format_name", ["GIF", "BMP", "WEBP"])
def test_other_pictures_are_not_scans(tmp_path: Path, format_name: str) -> None:
    marked_page().save(tmp_path / "scan.jpg", format_name)
    assert refusal_of(tmp_path / "scan.jpg") == "not_a_scan"


def test_text_and_nothing_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("Kính gửi", "utf-8")
    (tmp_path / "b.pdf").touch()
    assert refusal_of(tmp_path / "a.pdf") == "not_a_scan"
    assert refusal_of(tmp_path / "b.pdf") == "scan_empty"


def test_pages_of_a_tiff_are_counted_and_limited(tmp_path: Path) -> None:
    pages = [marked_page() for _ in range(3)]
    pages[0].save(tmp_path / "three.tif", save_all=True, append_images=pages[1:])
    assert inspect_scan(tmp_path / "three.tif", Limits()).pages == 3
    assert refusal_of(tmp_path / "three.tif", Limits(max_pages=2)) == "too_many_pages"
    assert refusal_of(tmp_path / "three.tif", Limits(max_bytes=100)) == "scan_too_large"


def test_a_tiff_whose_pages_go_in_a_circle_ends(tmp_path: Path) -> None:
    path = tmp_path / "loop.tif"
    Image.new("L", (8, 8)).save(path)
    data = bytearray(path.read_bytes())
    (first,) = struct.unpack("<L", data[4:8])
    (entries,) = struct.unpack("<H", data[first : first + 2])
    after = first + 2 + 12 * entries
    data[after : after + 4] = struct.pack("<L", first)
    path.write_bytes(data)
    assert inspect_scan(path, Limits()).pages == 1
    assert codes_of(path) == ["scan_repaired"]


def huge_png(path: Path) -> Path:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">L", len(content)) + kind + content + struct.pack(">L", zlib.crc32(kind + content))

    header = chunk(b"IHDR", struct.pack(">LLBBBBB", 100_000, 100_000, 8, 0, 0, 0, 0))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b""))
    return path


def huge_pdf(path: Path) -> Path:
    pdf_of(path, Image.new("RGB", (10, 10)))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        picture = pdf.pages[0].Resources.XObject.Im0
        picture.Width = picture.Height = 100_000
        pdf.save(path)
    return path


@pytest.mark.parametrize("make", [huge_png, huge_pdf])
def test_a_giant_picture_is_refused_by_its_header(tmp_path: Path, make: object) -> None:
    path = make(tmp_path / "giant")  # type: ignore[operator]
    began = time.monotonic()
    assert refusal_of(path) == "page_too_large"
    assert time.monotonic() - began < 1


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "TIFF"])
def test_a_picture_without_its_end_is_refused(tmp_path: Path, format_name: str) -> None:
    path = tmp_path / "cut"
    image = Image.effect_noise((400, 400), 80).convert("RGB")
    image.save(path, format_name)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert refusal_of(path) in ("scan_cut_short", "scan_damaged")


def test_one_bad_page_of_a_tiff_is_named(tmp_path: Path) -> None:
    path = tmp_path / "two.tif"
    image = Image.effect_noise((300, 300), 80)
    image.save(path, save_all=True, append_images=[image], compression="tiff_lzw")
    data = bytearray(path.read_bytes())
    with Image.open(path) as opened:
        opened.seek(1)
        at = opened.tag_v2[273][0]  # type: ignore[attr-defined]
    data[at : at + 20_000] = b"\xff" * 20_000
    path.write_bytes(data)
    assert "page_damaged" in codes_of(path) or refusal_of(path) == "scan_damaged"


def test_a_meaningless_resolution_is_told(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[282] = 300
    over_zero = exif.tobytes().replace(struct.pack(">LL", 300, 1), struct.pack(">LL", 300, 0))
    over_zero = over_zero.replace(struct.pack("<LL", 300, 1), struct.pack("<LL", 300, 0))
    (tmp_path / "odd.jpg").write_bytes(jpeg_bytes(marked_page(), exif=over_zero))
    assert codes_of(tmp_path / "odd.jpg") == ["resolution_odd"]


def test_a_plain_pdf_has_nothing_odd(tmp_path: Path) -> None:
    assert codes_of(pdf_of(tmp_path / "plain.pdf", marked_page())) == []


def test_passwords(tmp_path: Path) -> None:
    path = pdf_of(tmp_path / "plain.pdf", marked_page())
    with pikepdf.open(path) as pdf:
        pdf.save(tmp_path / "user.pdf", encryption=pikepdf.Encryption(user="mo", owner="chu"))
        pdf.save(tmp_path / "owner.pdf", encryption=pikepdf.Encryption(user="", owner="chu"))
    assert refusal_of(tmp_path / "user.pdf") == "scan_protected"
    assert codes_of(tmp_path / "owner.pdf") == ["scan_restricted"]


def test_scripts_attachments_and_jumps_are_told_apart(tmp_path: Path) -> None:
    path = pdf_of(tmp_path / "plain.pdf", marked_page())
    with pikepdf.open(path) as pdf:
        pdf.Root.OpenAction = pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.Fit])
        pdf.save(tmp_path / "jump.pdf")
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        pdf.save(tmp_path / "script.pdf")
        del pdf.Root.OpenAction
        pdf.attachments["note.txt"] = b"note"
        pdf.save(tmp_path / "attached.pdf")
    assert codes_of(tmp_path / "jump.pdf") == []
    assert codes_of(tmp_path / "script.pdf") == ["scan_active"]
    assert codes_of(tmp_path / "attached.pdf") == ["scan_attachments"]


def test_a_broken_picture_in_a_pdf_names_its_page(tmp_path: Path) -> None:
    path = pdf_of(tmp_path / "plain.pdf", Image.effect_noise((400, 400), 60).convert("RGB"))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        picture = pdf.pages[0].Resources.XObject.Im0
        picture.write(picture.read_raw_bytes()[:3000], filter=pikepdf.Name.DCTDecode)
        pdf.save(path)
    facts = inspect_scan(path, Limits())
    assert [(warning.code, "1" in warning.en) for warning in facts.warnings] == [("page_damaged", True)]


def test_a_cut_pdf_is_mended_or_refused_never_empty(tmp_path: Path) -> None:
    whole = pdf_of(tmp_path / "plain.pdf", marked_page()).read_bytes()
    for share in (0.3, 0.6, 0.9, 0.98):
        path = tmp_path / "cut.pdf"
        path.write_bytes(whole[: int(len(whole) * share)])
        try:
            facts = inspect_scan(path, Limits())
        except BadScan:
            continue
        assert facts.pages == 1
        assert facts.warnings


def signed_pdf(path: Path, gap: bytes, tail: bytes = b"") -> Path:
    """A PDF with one signature field whose ByteRange leaves out `gap`."""
    pdf_of(path, marked_page())
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        value = pikepdf.Dictionary(
            Type=pikepdf.Name.Sig,
            Contents=pikepdf.String("C" * 40),
            ByteRange=pikepdf.Array([0, 1111111111, 1111111111, 1111111111]),
        )
        field = pdf.make_indirect(pikepdf.Dictionary(FT=pikepdf.Name.Sig, T="Chu ky", V=pdf.make_indirect(value)))
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]), SigFlags=3)
        pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    data = path.read_bytes()
    stored = b"<" + b"43" * 40 + b">"
    start = data.index(stored)
    data = data[:start] + gap + b" " * (len(stored) - len(gap)) + data[start + len(stored) :]
    range_now = f"[ 0 {start} {start + len(gap)} {len(data) - start - len(gap)} ]".encode()
    was = b"[ 0 1111111111 1111111111 1111111111 ]"
    path.write_bytes(data.replace(was, range_now.ljust(len(was))) + tail)
    return path


def test_signatures_are_counted_and_their_cover_looked_at(tmp_path: Path) -> None:
    good = signed_pdf(tmp_path / "good.pdf", b"<" + b"AB" * 20 + b">")
    assert inspect_scan(good, Limits()).signed == 1
    assert codes_of(good) == ["scan_signed"]
    assert "signature_suspect" in codes_of(signed_pdf(tmp_path / "gap.pdf", b"<AB> /Hidden (x) <CD>"))
    assert "signature_suspect" in codes_of(signed_pdf(tmp_path / "more.pdf", b"<" + b"AB" * 20 + b">", b"\n% more\n"))


def test_child_answers_like_the_function(tmp_path: Path) -> None:
    path = pdf_of(tmp_path / "plain.pdf", marked_page())
    assert inspect_in_child(path, Limits()) == inspect_scan(path, Limits())
    with pytest.raises(BadScan) as caught:
        inspect_in_child(path, replace(Limits(), max_bytes=10))
    assert caught.value.code == "scan_too_large"


def test_child_ends_when_its_time_is_over(tmp_path: Path) -> None:
    path = pdf_of(tmp_path / "plain.pdf", marked_page())
    with pytest.raises(BadScan) as caught:
        inspect_in_child(path, replace(Limits(), open_seconds=0))
    assert caught.value.code == "scan_took_too_long"


def _killed_as_by_the_kernel(path: Path, limits: Limits) -> ScanFacts:
    del path, limits
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def _crashed(path: Path, limits: Limits) -> ScanFacts:
    del path, limits
    os.kill(os.getpid(), signal.SIGSEGV)
    raise AssertionError


def _report_with(inspect: object, *arguments: object) -> None:
    vars(opening_child)["inspect_scan"] = inspect
    _REPORT(*arguments)  # type: ignore[arg-type]


_REPORT = opening_child._report


@pytest.mark.parametrize(
    ("inspect", "kind", "code"),
    [(_killed_as_by_the_kernel, TryLater, "opening_failed"), (_crashed, BadScan, "scan_damaged")],
)
def test_a_scan_is_not_blamed_for_a_child_that_was_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inspect: object, kind: type[SohoaError], code: str
) -> None:
    monkeypatch.setattr(opening_child, "_report", partial(_report_with, inspect))
    with pytest.raises(kind) as caught:
        inspect_in_child(tmp_path / "scan.tif", Limits())
    assert caught.value.code == code


def test_a_scan_is_not_blamed_where_no_child_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening_child, "_report", _ends_at_once)
    with pytest.raises(TryLater) as caught:
        inspect_in_child(tmp_path / "scan.tif", Limits())
    assert caught.value.code == "opening_failed"


def _ends_at_once(*arguments: object) -> None:
    del arguments


def _starts_what_does_not_end(path: Path, limits: Limits) -> ScanFacts:
    del limits
    started = subprocess.Popen(["sleep", "300"])
    path.write_text(str(started.pid), "ascii")
    started.wait()
    raise AssertionError


def test_what_the_child_started_ends_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = tmp_path / "pid"
    monkeypatch.setattr(opening_child, "_report", partial(_report_with, _starts_what_does_not_end))
    with pytest.raises(BadScan) as caught:
        inspect_in_child(note, replace(Limits(), open_seconds=2))
    assert caught.value.code == "scan_took_too_long"
    pid = note.read_text("ascii")
    until = time.monotonic() + 20
    while _lives(pid):
        assert time.monotonic() < until, "it lives on"


def _lives(pid: str) -> bool:
    try:
        return b"sleep" in (Path("/proc") / pid / "cmdline").read_bytes()
    except OSError:
        return False
