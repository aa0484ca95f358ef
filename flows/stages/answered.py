"""Answered: what a person confirmed of a page stays, also where the page comes to another paper, or is read again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from config.catalogues import Catalogue
from dossiers.papers import Field, FieldAlternative, ProposedPaper
from register.papers import PaperView


def with_answers(proposal: ProposedPaper, papers: Iterable[PaperView], catalogue: Catalogue) -> ProposedPaper:
    """The paper with what was confirmed of its pages, `papers` being those of its scan, superseded ones too.

    Of a paper of that type whose first page is among its pages the values stand, the latest confirmed over the others.
    Those of another are no more than alternatives, or stand where nothing was read, and a person is asked: it may
    speak of somebody else.
    """
    stand: dict[str, Field] = {}
    others: list[Field] = []
    confirmed = [view for view in papers if view.record_version > 0]
    for view in sorted(confirmed, key=lambda each: (each.checked_at or each.created_at, each.ordinal)):
        said = {field.name: field for field in _said(view, proposal.pages)}
        ours: dict[str, Field] = {}
        if view.type == proposal.type:
            begins = view.pages[0].page in proposal.pages
            ours = {**(said if begins else {}), **dict(_overruling(view, stand))}
        others += [field for name, field in said.items() if name not in ours and _has(proposal, view, name, catalogue)]
        stand |= {field.name: field for field in _beside(ours.values(), stand.values())}
    read = [stand.pop(field.name, field) for field in proposal.fields]
    fields = [*beside(read, proposal), *stand.values()]
    for other in reversed(others):
        fields = list(_beside(fields, [other]))
        if other.name not in {field.name for field in fields}:
            fields.append(replace(other, needs_check=True))
    return replace(proposal, fields=tuple(fields))


def _has(proposal: ProposedPaper, view: PaperView, name: str, catalogue: Catalogue) -> bool:
    """Whether the proposal may have what the other paper has under that name: another type has fields of its own."""
    kind = catalogue.paper_type(proposal.type)
    known = view.type == proposal.type or name in {field.name for field in proposal.fields}
    return known or (kind is not None and kind.declared(name) is not None)


def _said(view: PaperView, pages: Sequence[int]) -> Iterator[Field]:
    """The values that a person answers for on those pages; one typed without a place is on the paper's first page.

    One that is in doubt again was contradicted by a later reading, and is no less an answer.
    """
    own = [ref.page for ref in view.pages]
    for field in view.fields:
        page = field.page if field.page in own else own[0]
        if page in pages and field.value:
            yield replace(field, page=page)


def _overruling(view: PaperView, stand: Mapping[str, Field]) -> Iterator[tuple[str, Field]]:
    """What was confirmed in the sight of an answer that stands, of a paper with its page, wherever it was put there."""
    own = {ref.page for ref in view.pages}
    for field in view.fields:
        old = stand.get(field.name)
        if old is not None and old.page in own and old.value in {each.value for each in field.alternatives}:
            yield field.name, replace(field, page=old.page, box=field.box if field.page == old.page else None)


def _beside(fields: Iterable[Field], answers: Iterable[Field]) -> Iterator[Field]:
    """`beside` for values that a person is sure of, whatever a later reading says."""
    return _doubted(fields, {each.name: each for each in answers if each.value})


def beside(fields: Iterable[Field], proposal: ProposedPaper) -> Iterator[Field]:
    """The fields; beside one stands a value that the proposal is sure of and that nobody was shown: it is in doubt."""
    return _doubted(fields, {each.name: each for each in proposal.fields if each.value and not each.needs_check})


def _doubted(fields: Iterable[Field], sure: Mapping[str, Field]) -> Iterator[Field]:
    for field in fields:
        new = sure.get(field.name)
        shown = {field.value, *(each.value for each in field.alternatives)}
        if new is None or new.value in shown:
            yield field
        else:
            other = FieldAlternative(new.value, new.source, new.confidence)
            yield replace(field, needs_check=True, alternatives=(*field.alternatives, other))
