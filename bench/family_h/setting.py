"""How papers of this family begin and end, and labels that stand beside their values."""

from itertools import starmap

from bench.family_b.heads import heading, one_column, two_columns
from bench.family_b.rows import columns, row
from bench.family_b.wording import around_seal
from bench.family_c.setting import aligned, begin
from bench.family_d.wording import at_seat
from bench.family_g.setting import dated_end
from samples.case import Case
from samples.flow import Flow, Margins
from samples.fonts import Face
from samples.letterhead import Head, Signing

VICE = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
"""Who signs for the chairman."""


def committee(case: Case) -> tuple[str, str]:
    """The issuing body's two lines in a head."""
    return "ỦY BAN NHÂN DÂN", case.commune.title.upper()


def headed(flow: Flow, size: float, head: Head, *titles: str) -> None:
    """Type of `size` points, the head in two columns, the title."""
    begin(flow, Face(size), Margins(18, 15, 16, 27))
    two_columns(flow, head, size=12)
    heading(flow, *titles, size=15)


def unheaded(flow: Flow, size: float, *titles: str, number: str = "", family: str = "Tinos") -> None:
    """Nothing but the country over the title; a number stands under it."""
    begin(flow, Face(size, family=family), Margins(18, 16, 16, 26))
    one_column(flow, size=12.5, family=family)
    heading(flow, *titles, size=17 if number else 14, family=family)
    if number:
        flow.space(-2)
        flow.paragraph(f"Số: {number}", align="center", after=3)


def beside(flow: Flow, *told: tuple[str, str]) -> None:
    """A column of labels and a column of values."""
    columns(flow, tuple(starmap(row, told)))


def after_colons(flow: Flow, at: float, *told: tuple[str, str]) -> None:
    """Labels, all colons `at` millimetres from the margin, values."""
    aligned(flow, tuple(starmap(row, told)), at)


def issued(flow: Flow, case: Case, titles: tuple[str, ...], signer: str, place_and_day: str = "") -> None:
    """Place and day over who signs for the commune."""
    dated_end(flow, place_and_day or at_seat(case), Signing(titles, signer, around_seal(case)))
