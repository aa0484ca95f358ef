"""The later families of layouts: every variant holds its page, its truth is printed and known to the catalogue."""

import re
from functools import cache
from itertools import combinations, islice

import pytest

from bench.later_families import LATER, Variant, later_family
from samples.flow import Flow
from samples.generator import generate
from samples.kinds import KINDS
from samples.kinds.kind import Fields, Kind
from samples.typeset import Sheet
from tests.bench.test_family_b import cases_of, known_types, squeezed

pytestmark = pytest.mark.xdist_group("later families")  # one process: what they look at is printed once

DPI = 60
SEEDS = range(1, 4)
MOST = 3
"""Cases that each variant prints: receipts are in all of them."""
FAMILIES = {letter: later_family(letter) for letter in LATER}
EVERY = [
    pytest.param(drawn.kinds[code], variant, id=f"{family}-{code}-{variant.__name__}")
    for family, drawn in FAMILIES.items()
    for code, variants in drawn.variants.items()
    for variant in variants
]
every_variant = pytest.mark.parametrize(("kind", "variant"), EVERY)
every_family = pytest.mark.parametrize("family", FAMILIES)


@cache
def papers_of(kind: Kind, variant: Variant) -> tuple[tuple[tuple[Sheet, ...], Fields], ...]:
    """The sheets and the truth of one variant for some cases of the seeds that have the kind."""
    papers = []
    for case in islice((case for seed in SEEDS for case in cases_of(kind.type, seed)), MOST):
        flow = Flow(DPI, case.rng, body=kind.body, margins=kind.margins)
        flow.page_numbers = kind.page_numbers
        fields = variant(flow, case)
        papers.append((tuple(flow.sheets), fields))
    return tuple(papers)


@every_family
def test_a_family_prints_every_kind_in_its_role(family: str) -> None:
    drawn = FAMILIES[family]
    assert {code: kind.role for code, kind in drawn.kinds.items()} == {code: kind.role for code, kind in KINDS.items()}
    assert all(len(each) >= 2 for each in drawn.variants.values())


@every_variant
def test_no_text_leaves_its_page_or_lies_over_other_text(kind: Kind, variant: Variant) -> None:
    for sheets, _ in papers_of(kind, variant):
        assert len(sheets) <= 2
        for sheet in sheets:
            width, height = sheet.image.size
            for line in sheet.lines:
                x0, y0, x1, y1 = line.box
                assert min(x0, y0, width - x1, height - y1) > 2, line.text
            for one, other in combinations(sheet.lines, 2):
                (ax0, ay0, ax1, ay1), (bx0, by0, bx1, by1) = one.box, other.box
                high = min(ay1, by1) - max(ay0, by0)
                beside = min(ax1, bx1) - max(ax0, bx0) <= 2
                assert beside or high <= 0.35 * min(ay1 - ay0, by1 - by0) + 1, (one.text, other.text)


@every_variant
def test_every_value_of_the_truth_is_printed_and_known_to_the_catalogue(kind: Kind, variant: Variant) -> None:
    known = known_types()[kind.type].fields
    for sheets, fields in papers_of(kind, variant):
        text = " ".join(line.text for sheet in sheets for line in sheet.lines)
        for name, field in fields.items():
            assert re.sub(r"\[\d+\]", "[]", name) in known
            if moment := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?", field.value):
                year, month, day, hour, minute = moment.groups()
                date = rf"0?{int(day)}[/.-]0?{int(month)}[/.-]{year}|{day} tháng 0?{int(month)} năm {year}"
                assert re.search(date, text), name
                assert hour is None or re.search(rf"0?{int(hour)}(:| giờ |h){minute}", text), name
            else:
                assert field.value, name
                assert squeezed(field.value) in squeezed(text), name


@every_variant
def test_every_variant_bears_a_title_of_its_kind_on_its_first_page(kind: Kind, variant: Variant) -> None:
    for sheets, _ in papers_of(kind, variant):
        text = " ".join(line.text for line in sheets[0].lines)
        assert any(title in text for title in known_types()[kind.type].titles)


@every_family
def test_the_generator_prints_a_family(family: str) -> None:
    scan = next(generate(2, 1, DPI, kinds=FAMILIES[family].kinds)).scans[0]
    assert [paper.type for paper in scan.truth.papers] == ["separator", "receipt", "application", "birth_certificate"]
