"""Questions: search, one dossier or paper, counts, rates."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from desk.api.served import ServedOffice
from desk.api.shapes import (
    BacklogAnswer,
    CorrectionsAnswer,
    QueueAnswer,
    RatesAnswer,
    SearchAnswer,
    ShowAnswer,
    ShowPaperAnswer,
    StatusAnswer,
)
from dossiers.errors import NotFound
from dossiers.times import now, vietnamese_day
from flows.office import Answer


def routes(office: ServedOffice) -> APIRouter:
    """GET /search, /dossiers/{code}, /papers/{id}, /queue, /corrections, /status, /backlog, /rates."""
    router = APIRouter(tags=["finding"])

    @router.get("/search", response_model=SearchAnswer)
    def search(q: str, limit: Annotated[int, Query(ge=1, le=1000)] = 20) -> Answer:
        """Papers with these words; accents are not needed, a quoted phrase is met exactly."""
        return office.search(q, limit)

    @router.get("/dossiers/{code:path}", response_model=ShowAnswer)
    def dossier(code: str) -> Answer:
        """One dossier with its papers, personal numbers masked."""
        answer = office.show(code)
        if "paper" in answer:
            raise NotFound("name_unknown")
        return answer

    @router.get("/papers/{paper}", response_model=ShowPaperAnswer)
    def paper(paper: str) -> Answer:
        """One paper, personal numbers masked."""
        answer = office.show(paper)
        if "paper" not in answer:
            raise NotFound("name_unknown")
        return answer

    @router.get("/queue", response_model=QueueAnswer)
    def queue(
        limit: Annotated[int, Query(ge=1, le=1000)] = 20,
        unit: str | None = None,
        everything: Annotated[bool, Query(alias="all")] = False,
    ) -> Answer:
        """What a person must look at, what would hurt most first; no values. `all`: also what no longer holds."""
        return office.queue(limit, unit, everything)

    @router.get("/corrections", response_model=CorrectionsAnswer)
    def corrections() -> Answer:
        """How often people typed a field over, by type; no values."""
        return office.corrections()

    @router.get("/status", response_model=StatusAnswer)
    def status() -> Answer:
        """Counts of the whole archive."""
        return office.status()

    @router.get("/backlog", response_model=BacklogAnswer)
    def backlog(decision: str | None = None) -> Answer:
        """What each operator did for a backlog, day by day."""
        return office.backlog(decision)

    @router.get("/rates", response_model=RatesAnswer)
    def rates(
        period: str | None = None,
        by: Literal["unit"] | None = None,
        formula: Literal["official_766", "closed_only"] = "official_766",
    ) -> Answer:
        """Digitisation rates with numerators and denominators; the period is this year unless given."""
        return office.rates(period or str(vietnamese_day(now()).year), by, formula)

    return router
