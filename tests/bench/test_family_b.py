"""The second family of layouts: the same types as the first, truth that is printed, pages that hold their text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from random import Random

import pytest

from bench.family_b import KINDS_B
from config.catalogues import PaperType, load_catalogue
from samples.case import Case
from samples.flow import Flow
from samples.generator import generate
from samples.kinds import KINDS
from samples.kinds.kind import Fields, Kind
from samples.stories import STORIES, plan_cases
from samples.truth import TruthLine

pytestmark = pytest.mark.xdist_group("family b")  # one process: what they look at is printed once

DPI = 60
SEEDS = range(1, 3)
MOMENT = re.compile(r"\d{4}-\d{2}(-\d{2}.*)?")
TYPES = sorted(KINDS_B)


def cases_of(type_code: str, seed: int) -> Iterator[Case]:
    """The cases of a seed whose dossier holds that type of paper."""
    for story, case in plan_cases(seed, len(STORIES)):
        if any(type_code in plan.papers for plan in story.files):
            yield replace(case, rng=Random(f"{type_code}/{seed}/{story.procedure.code}"))


@dataclass(frozen=True)
class Printed:
    """One paper: the lines of each page, the page's size in pixels, the truth."""

    pages: tuple[tuple[TruthLine, ...], ...]
    size: tuple[int, int]
    fields: Fields

    @property
    def lines(self) -> list[TruthLine]:
        return [line for page in self.pages for line in page]

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def labels(self) -> tuple[str, ...]:
        """The fixed words of its lines: what stands before the first colon."""
        return tuple(line.text.partition(":")[0] for line in self.lines if ":" in line.text)


def compose(kind: Kind, case: Case) -> Printed:
    flow = Flow(DPI, case.rng, body=kind.body, margins=kind.margins)
    flow.page_numbers = kind.page_numbers
    fields = kind.compose(flow, case)
    return Printed(tuple(tuple(sheet.lines) for sheet in flow.sheets), flow.sheet.image.size, fields)


@cache
def papers_of(type_code: str) -> tuple[Printed, ...]:
    return tuple(compose(KINDS_B[type_code], case) for seed in SEEDS for case in cases_of(type_code, seed))


def squeezed(text: str) -> str:
    """Without blanks and dashes: a value may go on over lines, receivers stand after dashes."""
    return re.sub(r"[\s–-]+", "", text).casefold()


@cache
def known_types() -> dict[str, PaperType]:
    """What the catalogue knows of each type, by its code."""
    return {known.code: known for known in load_catalogue().paper_types}


def test_both_families_print_the_same_types_in_the_same_roles() -> None:
    assert {code: kind.role for code, kind in KINDS_B.items()} == {code: kind.role for code, kind in KINDS.items()}


@pytest.mark.parametrize("type_code", TYPES)
def test_no_text_leaves_its_page(type_code: str) -> None:
    for paper in papers_of(type_code):
        assert 1 <= len(paper.pages) <= 3
        width, height = paper.size
        for line in paper.lines:
            x0, y0, x1, y1 = line.box
            # A box is cut at the edge of the sheet: one that touches it has lost text.
            assert min(x0, y0, width - x1, height - y1) > 2, line.text


@pytest.mark.parametrize("type_code", TYPES)
def test_no_line_is_printed_over_another(type_code: str) -> None:
    for paper in papers_of(type_code):
        for page in paper.pages:
            for one, other in combinations(page, 2):
                (ax0, ay0, ax1, ay1), (bx0, by0, bx1, by1) = one.box, other.box
                high = min(ay1, by1) - max(ay0, by0)
                # Accents over capitals and tails reach a little into the next line.
                beside = min(ax1, bx1) - max(ax0, bx0) <= 2
                assert beside or high <= 0.35 * min(ay1 - ay0, by1 - by0) + 1, (one.text, other.text)


@pytest.mark.parametrize("type_code", TYPES)
def test_every_value_of_the_truth_is_printed_and_known_to_the_catalogue(type_code: str) -> None:
    known = known_types()[type_code].fields
    for paper in papers_of(type_code):
        text = squeezed(paper.text)
        for name, field in paper.fields.items():
            assert re.sub(r"\[\d+\]", "[]", name) in known
            assert field.value, name
            if not MOMENT.fullmatch(field.value) and field.source == "print" and field.value != "CÔNG VĂN":
                assert squeezed(field.value) in text, name


@pytest.mark.parametrize("type_code", TYPES)
def test_days_of_the_truth_are_printed_in_some_wording(type_code: str) -> None:
    for paper in papers_of(type_code):
        for name, field in paper.fields.items():
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}.*", field.value):
                year, month, day = field.value[:10].split("-")
                wordings = rf"{day}[/.]0?{int(month)}[/.]{year}|{day} tháng 0?{int(month)} năm {year}"
                assert re.search(wordings, paper.text), name


def test_most_kinds_have_several_layouts_and_none_has_the_labels_of_the_first_family() -> None:
    several = [code for code in TYPES if len({paper.labels[:12] for paper in papers_of(code)}) > 1]
    assert len(several) * 2 >= len(TYPES)
    for code in set(TYPES) - {"separator"}:
        assert compose(KINDS[code], next(cases_of(code, 1))).labels not in {paper.labels for paper in papers_of(code)}


def test_the_generator_prints_the_family_it_is_given() -> None:
    first, second = (next(generate(2, 1, DPI, kinds=kinds)) for kinds in (KINDS, KINDS_B))
    assert [paper.type for paper in first.scans[0].truth.papers] == [p.type for p in second.scans[0].truth.papers]
    assert first.scans[0].content != second.scans[0].content
    assert first.scans[0].content == next(generate(2, 1, DPI)).scans[0].content
