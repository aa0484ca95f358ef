"""What decisions, letters and directives share (NĐ 30/2020/NĐ-CP): numbering, perhaps by hand, and the nine fields."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bench.layouts.heads import two_columns
from bench.layouts.signing import ending
from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import printed_list
from samples.letterhead import Head, Signing
from samples.truth import TruthField
from samples.words import long_date


@dataclass(frozen=True)
class Issue:
    """Who issues a paper, under whom, with which number, where and when."""

    issuer: tuple[str, ...]
    superior: tuple[str, ...]
    number: int
    suffix: str
    place: str
    day: date
    subject: str = ""


def opening(
    flow: Flow, case: Case, issue: Issue, *, size: float = 12.5, day_below: bool = False
) -> dict[str, TruthField]:
    """Prints the head and gives issuer, number, issued_on and place."""
    figure, day_text = f"{issue.number:02}", f"{issue.place}, {long_date(issue.day)}"
    number_text, by_hand = f"Số: {figure}{issue.suffix}", case.number_by_hand
    if by_hand:
        number_text = f"Số: <h>{figure}</h>\u00a0{issue.suffix}"
        day_text = day_text.replace(f"ngày {issue.day.day:02} ", f"ngày\u00a0<h>{issue.day.day:02}</h>\u00a0", 1)
    content = Head(issue.issuer, issue.superior, number_text, day_text, issue.subject)
    two_columns(flow, content, size=size, day_below=day_below)
    return {
        "issuer": TruthField(" ".join(issue.issuer)),
        "number": TruthField(issue.suffix if by_hand else f"{figure}{issue.suffix}", by_hand),
        "issued_on": TruthField(f"{issue.day:%Y-%m}" if by_hand else issue.day.isoformat(), by_hand),
        "place": TruthField(issue.place),
    }


def body(flow: Flow, paragraphs: Sequence[str], *, leading: float = 1.35, indent: float = 12.7) -> None:
    """Running text; the last paragraph stays on the page of the signature."""
    for number, paragraph in enumerate(paragraphs, 1):
        if number == len(paragraphs):
            flow.need(74)
        flow.paragraph(paragraph, indent=indent, after=1.6, leading=leading)


def closing(
    flow: Flow, case: Case, receivers: tuple[str, ...], signing: Signing, *, copy: bool = False
) -> dict[str, TruthField]:
    """Prints receivers and signature and gives recipients, signer and signer_title."""
    dash = case.rng.choice(("- ", "- ", "– "))
    ending(flow, receivers, replace(signing, seal_text="" if copy else signing.seal_text), copy=copy, dash=dash)
    return {
        "signer": TruthField(signing.name),
        "signer_title": TruthField(signing.titles[-1]),
        "recipients": TruthField(printed_list(receivers)),
    }
