"""Record: a scan's reading becomes papers with identities and fields, in one register transaction."""

from collections.abc import Sequence
from dataclasses import replace

from config.catalogues import Catalogue
from dossiers.ids import new_id
from dossiers.papers import PaperState, ProposedPaper, Role
from dossiers.points import DurablePoint, reached
from dossiers.reading import Reading
from dossiers.times import now
from flows.installation import Installation
from flows.lanes import Lane
from flows.stages.backlog import box_of, historical_of, replacing, with_validity
from flows.stages.reading import PageDone, ScanToRead, assemble, chunks, read_pages
from ocr.belonging import split_doubted
from ocr.understanding import understand
from register.deposits import DueDeposit
from register.dossiers import find_dossier
from register.papers import NewPaper, PaperView, record_papers
from register.replaced import record_replaced

_DENIED = "split_codes_disagree"


def scan_of(due: DueDeposit) -> ScanToRead:
    """The scan to be read for a deposit."""
    return ScanToRead(due.scan, due.media_type, due.pages, Lane[due.lane.upper()], due.unit)


def digitise_deposit(inst: Installation, due: DueDeposit, on_page: PageDone) -> None:
    """Read the deposit's scan and record its papers: the whole automatic way after receipt, without Prefect.

    Every part of it may be repeated; after a crash it goes on where it stopped.
    """
    scan = scan_of(due)
    for numbers in chunks(scan.pages):
        read_pages(inst, scan, numbers, on_page)
    record_deposit_papers(inst, due)


def record_deposit_papers(inst: Installation, due: DueDeposit) -> None:
    """Split and understand the read scan, and record its papers for this deposit; harmless when done before.

    Raises TryLater("paper_held") where somebody is at a paper of a backlog that is to be marked.
    """
    reading = assemble(inst, scan_of(due))
    proposals = _held_against(inst, due, understand(reading, inst.catalogue))
    due = replace(due, procedure=due.procedure or _named_procedure(proposals))
    with replacing(inst, proposals, backlog=due.decision is not None) as replaced:
        papers = [_new_paper(inst, due, reading, proposal, proposals) for proposal in proposals]
        at = now()
        with inst.register.write() as session:
            if record_papers(session, due.id, inst.understanding_recipe, papers, due.operator, at):
                for older, by in replaced.items():
                    record_replaced(session, older, papers[by].id, due.operator, at)
    reached(DurablePoint.PAPERS_RECORDED)


def reading_of(inst: Installation, due: DueDeposit) -> Reading:
    """The deposit's scan as the present recipe reads it, read now unless it was."""
    scan = scan_of(due)
    for numbers in chunks(scan.pages):
        read_pages(inst, scan, numbers, _unheard)
    return assemble(inst, scan)


def _named_procedure(proposals: Sequence[ProposedPaper]) -> str | None:
    """The one procedure that codes in the scan name, where all of it goes to one dossier or to none."""
    named = {each.procedure for each in proposals if each.procedure}
    dossiers = {each.dossier_code for each in proposals if each.dossier_code}
    return named.pop() if len(named) == 1 and len(dossiers) <= 1 else None


def _unheard(page: int) -> None:
    del page


def _new_paper(
    inst: Installation, due: DueDeposit, reading: Reading, proposal: ProposedPaper, beside: Sequence[ProposedPaper]
) -> NewPaper:
    decided = with_validity(inst, with_role(proposal, due.procedure, inst.catalogue), due.decision, beside)
    return NewPaper(
        id=new_id(),
        proposal=decided,
        rotations=tuple(reading.pages[number - 1].rotation for number in proposal.pages),
        dossier_id=due.dossier_id,
        dossier_code=None if due.dossier_id else proposal.dossier_code,
        state=first_state(decided, reading, inst.catalogue),
        historical=historical_of(due, proposal),
        box=box_of(due, proposal),
    )


def _held_against(inst: Installation, due: DueDeposit, papers: Sequence[ProposedPaper]) -> list[ProposedPaper]:
    """The papers; where one is of another dossier than its scan was handed in for, those without a code may be too."""
    held = [doubted_elsewhere(inst, each, due.dossier_id) for each in papers]
    denied = any(one is not each for one, each in zip(held, papers, strict=True))
    return [split_doubted(each, _DENIED) if denied and each.dossier_code is None else each for each in held]


def doubted_elsewhere(inst: Installation, proposal: ProposedPaper, dossier_id: str | None) -> ProposedPaper:
    """Doubted where a code on the paper, or on the sheet before it, is of another dossier than it was put into."""
    if dossier_id is None or proposal.dossier_code is None:
        return proposal
    with inst.register.read() as session:
        if find_dossier(session, proposal.dossier_code) == dossier_id:
            return proposal
    return split_doubted(proposal, _DENIED)


def with_role(proposal: ProposedPaper, procedure: str | None, catalogue: Catalogue) -> ProposedPaper:
    """A declared procedure says which types are its results; every other component or result is a component.

    A birth certificate is the result of registering a birth and a component of nearly everything else.
    """
    return replace(proposal, role=_role(proposal.type, proposal.role, procedure, catalogue))


def role_in(view: PaperView, procedure: str | None, catalogue: Catalogue) -> Role:
    """The role that a recorded paper has in a dossier of that procedure, by the rule of `with_role`."""
    kind = catalogue.paper_type(view.type)
    return _role(view.type, kind.role if kind else view.role, procedure, catalogue)


def _role(type: str, own: Role, procedure: str | None, catalogue: Catalogue) -> Role:
    declared = catalogue.procedure(procedure)
    if declared is None or own not in ("component", "result"):
        return own
    return "result" if type in declared.results else "component"


def first_state(proposal: ProposedPaper, reading: Reading, catalogue: Catalogue) -> PaperState:
    """`read`, or `needs_check` where the type, the split, a field or a page's quality is doubtful."""
    limits = catalogue.thresholds
    doubtful = (
        proposal.needs_check
        or proposal.type_confidence < limits.type_check
        or proposal.split_confidence < limits.split_check
        or any(reading.pages[number - 1].quality.verdict == "unreadable" for number in proposal.pages)
    )
    return PaperState.NEEDS_CHECK if doubtful else PaperState.READ
