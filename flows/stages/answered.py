"""Answered: what a person confirmed of a page stays, also where the page comes to another paper, or is read again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dossiers.papers import Field, FieldAlternative, ProposedPaper
from register.papers import PaperView


def with_answers(proposal: ProposedPaper, papers: Iterable[PaperView]) -> ProposedPaper:
    """The paper with what was confirmed of its pages, `papers` being those of its scan, superseded ones too.

    Of a paper of that type that begins on the same page the values stand. Those of another are no more than
    alternatives, and a person is asked: it may speak of somebody else.
    """
    for view in sorted(papers, key=lambda each: each.ordinal):
        if view.record_version == 0:
            continue
        said = replace(proposal, fields=tuple(_said(view, proposal.pages)))
        same = (view.type, view.pages[0].page) == (proposal.type, proposal.pages[0])
        fields = _standing(said.fields, proposal) if same else beside(proposal.fields, said)
        proposal = replace(proposal, fields=tuple(fields))
    return proposal


def _standing(said: Iterable[Field], proposal: ProposedPaper) -> Iterator[Field]:
    kept = {field.name: field for field in said}
    yield from beside([kept.pop(field.name, field) for field in proposal.fields], proposal)
    yield from kept.values()


def _said(view: PaperView, pages: Sequence[int]) -> Iterator[Field]:
    """The values that a person answers for on those pages; one typed without a place is on the paper's first page."""
    own = [ref.page for ref in view.pages]
    for field in view.fields:
        page = field.page if field.page in own else own[0]
        if page in pages and field.value and not field.needs_check:
            yield replace(field, page=page)


def beside(fields: Iterable[Field], proposal: ProposedPaper) -> Iterator[Field]:
    """The fields; beside one stands a value that the proposal is sure of and that nobody was shown: it is in doubt."""
    sure = {each.name: each for each in proposal.fields if each.value and not each.needs_check}
    for field in fields:
        new = sure.get(field.name)
        shown = {field.value, *(each.value for each in field.alternatives)}
        if new is None or new.value in shown:
            yield field
        else:
            other = FieldAlternative(new.value, new.source, new.confidence)
            yield replace(field, needs_check=True, alternatives=(*field.alternatives, other))
