"""The committed demo set: small, complete, readable from the package, and telling no name outside its pages."""

import csv
import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from samples.generator import generate
from samples.kinds import KINDS
from samples.kinds.separator import SEPARATOR_PREFIX
from samples.library import SampleFile, SampleFolder, received_list, sample_dossiers


@pytest.fixture(scope="module")
def dossiers() -> list[SampleFolder]:
    return sample_dossiers()


def page_picture(page: pikepdf.Page) -> Image.Image:
    stream = page.Resources.XObject.Im0
    assert isinstance(stream, pikepdf.Stream)
    return pikepdf.PdfImage(stream).as_pil_image()


def pictures(path: Path) -> list[Image.Image]:
    if path.suffix == ".pdf":
        with pikepdf.open(path) as document:
            return [page_picture(page) for page in document.pages]
    picture = Image.open(BytesIO(path.read_bytes()))
    frames: list[Image.Image] = []
    for number in range(getattr(picture, "n_frames", 1)):
        picture.seek(number)
        frames.append(picture.convert("L"))
    return frames


def scans(dossiers: list[SampleFolder]) -> Iterator[tuple[SampleFolder, SampleFile, Path]]:
    for dossier in dossiers:
        with dossier.paths() as paths:
            for file, path in zip(dossier.files, paths, strict=True):
                yield dossier, file, path


def test_six_dossiers_of_every_kind_in_under_eight_megabytes(dossiers: list[SampleFolder]) -> None:
    assert len(dossiers) == 6
    papers = [paper for dossier in dossiers for file in dossier.files for paper in file.truth.papers]
    assert {paper.type for paper in papers} == set(KINDS)
    assert len([paper for paper in papers if paper.type != "separator"]) >= 20
    assert sum(len(file.truth.pages) for dossier in dossiers for file in dossier.files) >= 38
    size = 0
    for dossier in dossiers:
        with dossier.paths() as paths:
            size += sum(path.stat().st_size for path in paths)
            size += sum(path.with_name(f"{path.name}.truth.json").stat().st_size for path in paths)
    assert size < 8_000_000


def test_pages_are_as_the_truth_says(dossiers: list[SampleFolder]) -> None:
    for _, file, path in scans(dossiers):
        found = pictures(path)
        assert [picture.size for picture in found] == [(page.width, page.height) for page in file.truth.pages]


def test_pdf_pages_are_as_large_as_their_paper(dossiers: list[SampleFolder]) -> None:
    for _, file, path in scans(dossiers):
        if path.suffix == ".pdf":
            with pikepdf.open(path) as document:
                for page, truth in zip(document.pages, file.truth.pages, strict=True):
                    assert abs(float(page.mediabox[2]) - truth.width * 72 / truth.dpi) < 0.1
                    assert page.Resources.XObject.Im0.Filter == "/DCTDecode"


def test_every_qr_and_barcode_of_the_aged_pages_can_be_read(dossiers: list[SampleFolder]) -> None:
    for _, file, path in scans(dossiers):
        for picture, page in zip(pictures(path), file.truth.pages, strict=True):
            if page.codes:
                read = {code.text for code in zxingcpp.read_barcodes(picture.convert("L"))}
                assert {code.text for code in page.codes} <= read, f"{file.name} page {page.number}"


def test_every_batch_starts_with_the_separator_of_its_dossier(dossiers: list[SampleFolder]) -> None:
    for dossier in dossiers:
        first = next(file for file in dossier.files if file.name.startswith("quet-001"))
        assert first.truth.papers[0].type == "separator"
        assert first.truth.pages[0].codes[0].text == SEPARATOR_PREFIX + dossier.dossier_code


def test_the_set_holds_the_hard_cases(dossiers: list[SampleFolder]) -> None:
    files = [file for dossier in dossiers for file in dossier.files]
    pages = [page for file in files for page in file.truth.pages]
    fields = [field for file in files for paper in file.truth.papers for field in paper.fields.values()]
    assert {file.name.rsplit(".", 1)[1] for file in files} == {"pdf", "tif", "jpg", "png"}
    assert any(page.rotation == 180 for page in pages)
    assert sum(page.blank for page in pages) >= 4
    assert any(field.handwritten for field in fields)
    assert any(field.source == "qr" for field in fields)


def test_pages_belong_to_one_paper_or_are_blank(dossiers: list[SampleFolder]) -> None:
    for _, file, _ in scans(dossiers):
        taken = [number for paper in file.truth.papers for number in paper.pages]
        blank = [page.number for page in file.truth.pages if page.blank]
        assert sorted(taken + blank) == [page.number for page in file.truth.pages]
        assert all(not page.lines for page in file.truth.pages if page.blank)


def test_two_dossiers_share_a_person(dossiers: list[SampleFolder]) -> None:
    numbers: dict[str, set[str]] = {}
    for dossier in dossiers:
        for file in dossier.files:
            for paper in file.truth.papers:
                if paper.type == "application":
                    numbers.setdefault(paper.fields["personal_id"].value, set()).add(dossier.dossier_code)
    assert any(len(codes) == 2 for codes in numbers.values())


def test_names_of_folders_and_files_tell_nothing(dossiers: list[SampleFolder]) -> None:
    for dossier in dossiers:
        assert re.fullmatch(r"ho-so-\d{2}", dossier.name)
        for file in dossier.files:
            assert re.fullmatch(r"(quet|anh)-\d{3}\.(pdf|tif|jpg|png)", file.name)


def test_received_list_names_the_dossiers_and_three_without_papers(dossiers: list[SampleFolder]) -> None:
    with received_list() as path, path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    codes = [row["MaHoSo"] for row in rows]
    assert codes[:6] == [dossier.dossier_code for dossier in dossiers]
    assert len(set(codes)) == 9
    assert {row["MaTTHC"] for row in rows} >= {dossier.procedure for dossier in dossiers}
    for row in rows:
        received = datetime.strptime(row["NgayTiepNhan"] + "+0700", "%Y%m%d%H%M%S%z")
        due = datetime.strptime(row["NgayHenTra"] + "+0700", "%Y%m%d%H%M%S%z")
        assert received < due
        finished = row["NgayKetThucXuLy"]
        assert (finished == "") == (row["TrangThaiHoSo"] == "4")
    late = [row for row in rows if row["NgayKetThucXuLy"] > row["NgayHenTra"]]
    assert len(late) == 1


def test_the_committed_set_is_what_the_generator_makes(dossiers: list[SampleFolder]) -> None:
    """Bytes may differ between versions of the JPEG encoder; what is told of the papers may not."""
    made = list(generate(seed=1, dossiers=6, dpi=60))
    assert [dossier.folder for dossier in made] == [dossier.name for dossier in dossiers]
    for committed, fresh in zip(dossiers, made, strict=True):
        truths = {scan.name: scan.truth for scan in fresh.scans}
        for file in committed.files:
            assert file.truth.papers == truths[file.name].papers
            assert file.truth.dossier_code == truths[file.name].dossier_code
