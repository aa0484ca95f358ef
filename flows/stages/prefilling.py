"""Prefill: a declared form's fields from confirmed papers and the QR code of a CCCD; nothing is guessed.

The journal says who looked at which papers, before any value leaves.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal

from config.forms import Form, FormField
from dossiers.errors import BadRequest
from dossiers.papers import CONFIRMED, Field
from dossiers.scope import Scope
from dossiers.text import has_accents, house_spelling, one_line
from dossiers.times import now
from dossiers.validity import ENDED, VALIDITY
from flows.installation import Installation
from ocr.fields.citizen_id import card_fields
from register.journal import Act, ActKind, Stream, Subject, record_all
from register.papers import PaperView, paper

_CARD = "citizen_id"
_LONGEST_CARD = 1000
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?")
_PRINTED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


@dataclass(frozen=True)
class _Found:
    """A value that may stand in a field. `doubtful`: its source is unsure, no longer in force, or part by hand."""

    value: str
    source: Literal["qr", "paper"]
    paper: str | None
    field: str
    doubtful: bool

    def shape(self) -> dict[str, Any]:
        return {name: value for name, value in asdict(self).items() if name != "doubtful"}


def prefill(
    inst: Installation, code: str, papers: Sequence[str], card: str | None, operator: str, scope: Scope
) -> dict[str, Any]:
    """The form of that code filled from those papers and the text of a card's QR code.

    `{"form", "title", "recipient", "closing", "signer", "missing": [required names without a value],
    "unused": [papers that say nothing the form asks], "ended": [papers that expired, were or may be replaced],
    "fields": {NAME: {"label", "above", "value", "source": "qr|paper|none", "paper", "field", "needs_check",
    "alternatives": [{"value", "source", "paper", "field"}]}}}`, values whole.

    Raises BadRequest("form_unknown" | "prefill_sources_missing" | "card_unreadable" | "card_letters_lost" |
    "paper_unconfirmed"), NotFound("paper_unknown").
    """
    form = inst.catalogue.form(code)
    if form is None:
        raise BadRequest("form_unknown")
    if not papers and card is None:
        raise BadRequest("prefill_sources_missing")
    coded = () if card is None else card_said(card)
    with inst.register.read() as session:
        views = [paper(session, each, scope) for each in dict.fromkeys(papers)]
    for view in views:
        if view.state not in CONFIRMED:
            raise BadRequest("paper_unconfirmed", state=view.state.value)
    # The look is recorded before the answer leaves, as for an export (design §4).
    _record_look(inst, form, views, card is not None, operator, scope)
    return filled(form, views, coded)


def forms(inst: Installation) -> dict[str, Any]:
    """`{"forms": [{"code", "title", "procedure", "fields": [{"name", "label", "from", "required"}]}]}`."""
    return {
        "forms": [
            {
                "code": form.code,
                "title": form.title,
                "procedure": form.procedure,
                "fields": [
                    {"name": each.name, "label": each.label, "from": list(each.sources), "required": each.required}
                    for each in form.fields
                ],
            }
            for form in inst.catalogue.forms
        ]
    }


def card_said(text: str) -> tuple[Field, ...]:
    """The card's fields. Raises BadRequest("card_unreadable" | "card_letters_lost").

    A scanner that types like a keyboard may lose Vietnamese letters (`Nguy?n`, `Nguyn`): name and address of a card
    without any accent are taken for damaged.
    """
    fields = card_fields(text) if len(text) <= _LONGEST_CARD else ()
    if not fields:
        raise BadRequest("card_unreadable")
    if "?" in text or "\ufffd" in text or not has_accents(text):
        raise BadRequest("card_letters_lost")
    return fields


def filled(form: Form, views: Sequence[PaperView], coded: Sequence[Field]) -> dict[str, Any]:
    """The answer of `prefill`. Pure; the papers in the order in which they were named."""
    found = {each.name: list(_found(each, views, coded)) for each in form.fields}
    used = {each.paper for candidates in found.values() for each in candidates}
    fields = {each.name: _field_shape(each, found[each.name]) for each in form.fields}
    return {
        "form": form.code,
        "title": form.title,
        "recipient": form.recipient,
        "closing": form.closing,
        "signer": form.signer,
        "fields": fields,
        "missing": [each.name for each in form.fields if each.required and not fields[each.name]["value"]],
        "unused": [view.id for view in views if view.id not in used],
        "ended": [view.id for view in views if _ended(view)],
    }


def _found(wanted: FormField, views: Sequence[PaperView], coded: Sequence[Field]) -> Iterator[_Found]:
    """What each source says: the card first, then papers in the catalogue's order of trust."""
    sources = [source.partition(".")[::2] for source in wanted.sources]
    for kind, name in sources:
        if kind == _CARD:
            yield from (_Found(each.value, "qr", None, name, each.needs_check) for each in _named(coded, name))
    for kind, name in sources:
        for view in (view for view in views if view.type == kind):
            for each in _named(view.fields, name):
                by_hand = each.handwritten and each.source != "typed"
                yield _Found(each.value, "paper", view.id, name, each.needs_check or by_hand or _ended(view))


def _ended(view: PaperView) -> bool:
    """Of a backlog, and no longer in force; or another paper contradicts that it is."""
    return any(each.name == VALIDITY and (each.value in ENDED or each.needs_check) for each in view.fields)


def _named(fields: Sequence[Field], name: str) -> Iterator[Field]:
    return (each for each in fields if each.name == name and each.value)


def _field_shape(wanted: FormField, found: Sequence[_Found]) -> dict[str, Any]:
    label = {"label": wanted.label, "above": wanted.above}
    if not found:
        nothing = {"value": "", "source": "none", "paper": None, "field": None}
        return {**label, **nothing, "needs_check": False, "alternatives": []}
    first, others = found[0], _others(found)
    # Also where a card overrules a confirmed paper a person looks: it may be the card of somebody else.
    needs_check = first.doubtful or bool(others)
    return {**label, **first.shape(), "needs_check": needs_check, "alternatives": [each.shape() for each in others]}


def _others(found: Sequence[_Found]) -> list[_Found]:
    """The values that differ from the first, each once."""
    others: list[_Found] = []
    for each in found[1:]:
        if not any(same_fact(each.value, known.value) for known in (found[0], *others)):
            others.append(each)
    return others


def same_fact(one: str, other: str) -> bool:
    """Whether two values say the same: a day however it is written or its year alone, else the letters.

    Blanks, capitals and the place of a tone mark (`hoà`, `hòa`) make no difference, an accent does.
    """
    days = _day(one), _day(other)
    if all(days):
        return days[0] == days[1]
    for day, year in ((days[0], other), (days[1], one)):
        if day and re.fullmatch(r"\d{4}", year.strip()):
            return day.year == int(year)
    return _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return one_line(house_spelling(text)).casefold()


def _day(text: str) -> date | None:
    """The day that the whole text is."""
    if iso := _ISO.fullmatch(text.strip()):
        year, month, day = iso.groups()
    elif printed := _PRINTED.fullmatch(text.strip()):
        day, month, year = printed.groups()
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _record_look(
    inst: Installation, form: Form, views: Sequence[PaperView], card: bool, operator: str, scope: Scope
) -> None:
    details: Mapping[str, Any] = {"form": form.code, "card": card, "purpose": scope.purpose}
    subjects = [Subject(unit=view.unit, dossier=view.dossier_id, paper=view.id) for view in views] or [Subject()]
    acts = [Act(ActKind.PREFILLED, each, details) for each in subjects]
    with inst.register.write() as session:
        record_all(session, acts, actor=operator, at=now(), stream=Stream.LOOKS)
