"""A real register with dossiers as lists tell of them and papers as scans leave them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from audit.rates import RatesReport, rates
from config.catalogues import Catalogue, Procedure, Unit, load_catalogue
from dossiers.ids import new_id
from dossiers.papers import LegalStatus, PaperState, ProposedPaper, Role
from dossiers.periods import parse_period
from dossiers.received import ReceivedDossier
from dossiers.recipes import recipe
from dossiers.scope import whole_installation
from register.database import Database
from register.deposits import NewDeposit, record_deposit
from register.papers import NewPaper, record_papers
from register.received import upsert_received
from register.tables import Paper
from tests.register.places import KINDS, Kind, new_place

AT = datetime(2026, 11, 20, 3, tzinfo=UTC)
KNOWN_UNIT, KNOWN_PROCEDURE, WITHOUT_PAPER = "H26.24", "1.001193", "2.000815"


class Discarded(Exception):
    """Ends a write transaction without a trace, so that the next test finds the register empty."""


@dataclass(frozen=True)
class Put:
    """A paper of a dossier: its role and what became of it."""

    role: Role = "component"
    state: PaperState = PaperState.READ
    legal: LegalStatus = LegalStatus.WORKING
    replaced: bool = False


def day(text: str, hour: int = 9) -> datetime:
    """That day of 2026, `MM-DD`, at an hour of Việt Nam."""
    return datetime.fromisoformat(f"2026-{text}T{hour:02}:00:00+07:00").astimezone(UTC)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    shipped = load_catalogue()
    return replace(
        shipped,
        units=(Unit(code=KNOWN_UNIT, name="Phường Cầu Giấy"),),
        procedures=(
            Procedure(code=KNOWN_PROCEDURE, name="Đăng ký khai sinh"),
            Procedure(code=WITHOUT_PAPER, name="Chứng thực", returns_paper=False, for_citizens=False),
        ),
    )


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Kind, Database]]:
    """One register on each database; every test leaves them empty: `session` is rolled back."""
    with ExitStack() as open_ones:
        places = {kind: new_place(kind, tmp_path_factory.mktemp("register")) for kind in KINDS}
        yield {
            kind: open_ones.enter_context(closing(open_ones.enter_context(place).open()))
            for kind, place in places.items()
        }


@pytest.fixture(params=KINDS)
def register(request: pytest.FixtureRequest, registers: dict[Kind, Database]) -> Database:
    return registers[request.param]


@pytest.fixture
def session(register: Database) -> Iterator[Session]:
    with suppress(Discarded), register.write() as opened:
        yield opened
        raise Discarded


@pytest.fixture
def put(session: Session) -> Callable[..., None]:
    """`put(dossier, paper, …)`: the list tells of the dossier, and these papers of it were scanned."""

    def put_dossier(dossier: ReceivedDossier, *papers: Put) -> None:
        upsert_received(session, [dossier], "0" * 64, "clerk", AT)
        if papers:
            scan_papers(session, dossier.code, papers)

    return put_dossier


def scan_papers(session: Session, code: str, papers: Sequence[Put]) -> None:
    deposit_id = new_id()
    deposit = record_deposit(
        session,
        NewDeposit(
            id=deposit_id, scan=sha256(deposit_id.encode()).hexdigest(), size=1, media_type="application/pdf",
            pages=len(papers), signed=False, warnings=(), quarantine_code=None, source_name="a.pdf", unit=KNOWN_UNIT,
            dossier_code=code, procedure=None, operator="clerk", via="ingest", counter=None, lane="batch", arrival=None,
            at=AT,
        ),
    )  # fmt: skip
    ids = [new_id() for _ in papers]
    found = [
        NewPaper(
            id=ids[index],
            proposal=ProposedPaper("unknown", 1.0, paper.role, (index + 1,), 1.0, "alone", ()),
            rotations=(0,),
            dossier_id=deposit.dossier_id,
            dossier_code=None,
            state=paper.state,
        )
        for index, paper in enumerate(papers)
    ]
    assert record_papers(session, deposit.id, recipe("test", {}), found, "clerk", AT)
    for paper_id, paper in zip(ids, papers, strict=True):
        session.execute(
            update(Paper)
            .where(Paper.id == paper_id)
            .values(legal_status=paper.legal.value, superseded_by=ids[0] if paper.replaced else None)
        )


@pytest.fixture
def report(session: Session, catalogue: Catalogue) -> Callable[..., RatesReport]:
    """The rates of a period (October 2026), counted at AT."""

    def counted(period: str = "2026-10", by: str | None = None, formula: str = "official_766") -> RatesReport:
        return rates(session, catalogue, parse_period(period), whole_installation("test"), by, formula, at=AT)

    return counted
