"""What decisions, letters and directives share (NĐ 30/2020/NĐ-CP): numbering, perhaps by hand, and the nine fields."""

from collections.abc import Sequence
from datetime import date

from samples.case import Case
from samples.flow import Flow
from samples.kinds.kind import printed_list
from samples.letterhead import Head, Signing, close, head, title
from samples.truth import TruthField
from samples.words import long_date


def official_head(
    flow: Flow,
    case: Case,
    *,
    issuer: tuple[str, ...],
    superior: tuple[str, ...],
    number: int,
    suffix: str,
    place: str,
    day: date,
    letter_subject: str = "",
    country: str | None = None,
) -> dict[str, TruthField]:
    """Prints the head; number and day by hand when the case says so. Returns issuer, number, issued_on, place."""
    figure = f"{number:02}"
    by_hand = case.number_by_hand
    number_text = f"Số: <h>{figure}</h>\u00a0{suffix}" if by_hand else f"Số: {figure}{suffix}"
    day_text = f"{place}, {long_date(day)}"
    if by_hand:
        day_text = day_text.replace(f"ngày {day.day:02} ", f"ngày\u00a0<h>{day.day:02}</h>\u00a0", 1)
    content = Head(issuer, superior, number_text, day_text, letter_subject)
    head(flow, content if country is None else Head(issuer, superior, number_text, day_text, letter_subject, country))
    return {
        "issuer": TruthField(" ".join(issuer)),
        "number": TruthField(suffix if by_hand else f"{figure}{suffix}", by_hand),
        "issued_on": TruthField(f"{day:%Y-%m}" if by_hand else day.isoformat(), by_hand),
        "place": TruthField(place),
    }


def official_title(flow: Flow, name: str, subject: str) -> dict[str, TruthField]:
    title(flow, name, subject)
    return {"type": TruthField(name), "subject": TruthField(subject)}


def official_close(flow: Flow, receivers: tuple[str, ...], signing: Signing) -> dict[str, TruthField]:
    close(flow, receivers, signing)
    return {
        "signer": TruthField(signing.name),
        "signer_title": TruthField(signing.titles[-1]),
        "recipients": TruthField(printed_list(receivers)),
    }


def articles(flow: Flow, paragraphs: Sequence[str], *, closing: float = 0.0) -> None:
    """The body; `closing` keeps the last paragraph on the page of the signature, that many millimetres tall."""
    for paragraph in paragraphs[:-1]:
        flow.paragraph(paragraph, after=1.8)
    flow.need(closing + 18 if closing else 0)
    flow.paragraph(paragraphs[-1], after=1.8)
