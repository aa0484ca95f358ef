"""Typesets, ages and writes sample dossiers with their truth: `python -m samples.generator --seed 1 --out DIR`."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import numpy as np
from PIL import Image

from samples.ageing import PRESETS, Preset, age, upside_down
from samples.case import Case
from samples.files import encode
from samples.flow import Flow
from samples.fonts import FontMissingError
from samples.kinds import KINDS
from samples.kinds.kind import Kind
from samples.received import received_csv
from samples.stories import FilePlan, plan_cases
from samples.truth import Truth, TruthPage, TruthPaper
from samples.typeset import Sheet
from samples.warp import Picture

MIXED = "mixed"
"""Each file captured as its story says; any other preset captures all of them its own way."""
DEMO_DPI = 200


@dataclass(frozen=True)
class SampleScan:
    """One scan file: its bytes and the truth about it."""

    content: bytes
    truth: Truth

    @property
    def name(self) -> str:
        return self.truth.file


@dataclass(frozen=True)
class SampleDossier:
    """One dossier: a folder name that tells no one's name, its case and its scans."""

    folder: str
    case: Case
    scans: tuple[SampleScan, ...]


def generate(
    seed: int, dossiers: int, dpi: int = DEMO_DPI, preset: str = MIXED, *, kinds: Mapping[str, Kind] = KINDS
) -> Iterator[SampleDossier]:
    """Any number of dossiers, one at a time, their papers printed by `kinds`; the same arguments give the same bytes.

    Raises FontMissingError when a typeface is missing, KeyError for an unknown preset.
    """
    if preset != MIXED:
        PRESETS[preset]
    for index, (story, case) in enumerate(plan_cases(seed, dossiers)):
        scans = tuple(
            _scan(
                plan if preset == MIXED else _recaptured(plan, preset), case, dpi, f"{seed}/{index}/{plan.name}", kinds
            )
            for plan in story.files
        )
        yield SampleDossier(f"ho-so-{index + 1:02}", case, scans)


def write(dossier: SampleDossier, target: Path) -> None:
    """Writes a dossier's scans and, beside each, its truth as NAME.truth.json."""
    folder = target / dossier.folder
    folder.mkdir(parents=True, exist_ok=True)
    for scan in dossier.scans:
        (folder / scan.name).write_bytes(scan.content)
        (folder / f"{scan.name}.truth.json").write_text(scan.truth.to_json(), encoding="utf-8")


def write_received(seed: int, dossiers: int, target: Path) -> None:
    """Writes received.csv: the dossiers and half as many again that have no papers."""
    cases = [case for _, case in plan_cases(seed, dossiers + (dossiers + 1) // 2)]
    target.mkdir(parents=True, exist_ok=True)
    (target / "received.csv").write_text(received_csv(cases[:dossiers], cases[dossiers:]), encoding="utf-8")


def _recaptured(plan: FilePlan, preset: str) -> FilePlan:
    one_bit = PRESETS[preset].bits == 1
    ending = Path(plan.name).suffix
    ending = {".pdf": ".tif", ".jpg": ".png"}.get(ending, ending) if one_bit else {".tif": ".pdf"}.get(ending, ending)
    return replace(plan, preset=preset, name=Path(plan.name).stem + ending)


def _scan(plan: FilePlan, case: Case, dpi: int, place: str, kinds: Mapping[str, Kind]) -> SampleScan:
    # Every scan draws from its own numbers: adding a file changes no other.
    rng = Random(f"scan/{place}")
    case = replace(case, rng=rng)
    sides, papers = _lay_out(plan, case, dpi, kinds)
    preset = PRESETS[plan.preset]
    noise = np.random.default_rng(rng.getrandbits(64))
    turned = {paper.pages[0] for paper in papers if paper.type in plan.upside_down}
    images: list[Image.Image] = []
    pages: list[TruthPage] = []
    for number, side in enumerate(sides, 1):
        back = _back_of(sides, number) if plan.duplex else None
        aged = _capture(side, preset, noise, back)
        if number in turned:
            aged = upside_down(aged, noise, 1)
        images.append(aged.image)
        pages.append(_page_truth(number, aged, dpi, blank=side is None))
    truth = Truth(plan.name, case.code, case.procedure.code, tuple(pages), tuple(papers))
    return SampleScan(encode(plan.name, images, dpi, preset.jpeg_quality), truth)


def _lay_out(
    plan: FilePlan, case: Case, dpi: int, kinds: Mapping[str, Kind]
) -> tuple[list[Sheet | None], list[TruthPaper]]:
    """The sides in feeding order (None = blank back) and the papers on them."""
    sides: list[Sheet | None] = []
    papers: list[TruthPaper] = []
    for type_code in plan.papers:
        kind = kinds[type_code]
        flow = Flow(dpi, case.rng, body=kind.body, margins=kind.margins)
        flow.page_numbers = kind.page_numbers
        fields = kind.compose(flow, case)
        first = len(sides) + 1
        sides.extend(flow.sheets)
        papers.append(TruthPaper(type_code, kind.role, tuple(range(first, len(sides) + 1)), fields))
        if plan.duplex and len(flow.sheets) % 2:
            sides.append(None)
    return sides, papers


def _back_of(sides: Sequence[Sheet | None], number: int) -> Image.Image | None:
    """What is printed on the other side of side `number`: sides 1 and 2 are one sheet."""
    other = number + 1 if number % 2 else number - 1
    side = sides[other - 1] if other <= len(sides) else None
    return side.image if side else None


def _capture(side: Sheet | None, preset: Preset, noise: np.random.Generator, back: Image.Image | None) -> Picture:
    if side is not None:
        return age(Picture(side.image, tuple(side.lines), tuple(side.codes)), preset, noise, back)
    size = back.size if back else (0, 0)
    return age(Picture(Image.new("RGB", size, "white")), preset, noise, back)


def _page_truth(number: int, aged: Picture, dpi: int, *, blank: bool) -> TruthPage:
    width, height = aged.image.size
    return TruthPage(number, width, height, dpi, aged.rotation, aged.skew, blank, aged.lines, aged.codes)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; exit code 2 when a typeface is missing."""
    parser = argparse.ArgumentParser(prog="python -m samples.generator", description="Makes invented dossiers.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dossiers", type=int, default=6)
    parser.add_argument("--dpi", type=int, default=DEMO_DPI)
    parser.add_argument("--preset", choices=(MIXED, *PRESETS), default=MIXED)
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args(arguments)
    try:
        for dossier in generate(chosen.seed, chosen.dossiers, chosen.dpi, chosen.preset):
            write(dossier, chosen.out)
            sys.stdout.write(f"{dossier.folder}  {dossier.case.code}  {', '.join(s.name for s in dossier.scans)}\n")
    except FontMissingError as missing:
        sys.stderr.write(f"{missing}\n")
        return 2
    write_received(chosen.seed, chosen.dossiers, chosen.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
