"""A real register of its own for every test, on both databases, and the ordinary things that are put into it."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from dossiers.geometry import Box
from dossiers.ids import new_id
from dossiers.notices import notice
from dossiers.papers import Field, FieldAlternative, PaperState, ProposedPaper
from dossiers.recipes import recipe
from dossiers.scope import Scope, whole_installation
from register.database import Database
from register.deposits import NewDeposit, record_deposit
from register.papers import NewPaper, record_papers
from tests.register.places import KINDS, Kind, Place, new_place

AT = datetime(2026, 11, 23, 3, 0, 0, 123456, tzinfo=UTC)


class Office:
    """Makes what the tests put into the register; every value is invented."""

    at = AT
    everything: Scope = whole_installation("test")
    recipe = recipe("understanding", {"version": 1})
    code = "H56.12-261123-0001"

    def deposit(self, **changed: Any) -> NewDeposit:
        """An acceptable PDF of three pages, brought by `an` into the tray of unit `xa`."""
        ordinary = NewDeposit(
            id=new_id(),
            scan="a" * 64,
            size=1000,
            media_type="application/pdf",
            pages=3,
            signed=False,
            warnings=(),
            quarantine_code=None,
            source_name="khai sinh Nguyễn Thị Hoa 038195001234.pdf",
            unit="xa",
            dossier_code=None,
            procedure=None,
            operator="an",
            via="ingest",
            counter=None,
            lane="batch",
            arrival=None,
            at=AT,
        )
        return replace(ordinary, **changed)

    def paper(self, pages: tuple[int, ...] = (1, 2), **changed: Any) -> NewPaper:
        """A birth certificate of two pages with one sure and one doubtful field."""
        fields = (
            Field("full_name", "Nguyễn Thị Hoa", "NGUYỄN THỊ HOA", 0.93, 1, Box(10, 20, 300, 40)),
            Field(
                "personal_id", "", "03819?001234", 0.4, 1, None, "ocr", True, True,
                (FieldAlternative("038195001234", "qr", 0.9),),
            ),
        )  # fmt: skip
        proposal = ProposedPaper("birth_certificate", 0.9, "component", pages, 0.8, "first_page", fields, title="Giấy")
        ordinary = NewPaper(new_id(), proposal, (0,) * len(pages), None, None, PaperState.NEEDS_CHECK)
        return replace(ordinary, **changed)

    def digitised(self, register: Database, *papers: NewPaper, **changed: Any) -> str:
        """A recorded deposit with those papers (one ordinary paper if none are given); returns its id."""
        new = self.deposit(**changed)
        with register.write() as session:
            recorded = record_deposit(session, new)
            made = [replace(each, dossier_id=recorded.dossier_id) for each in papers or (self.paper(),)]
            record_papers(session, new.id, self.recipe, made, "an", AT)
        return new.id

    warning = notice("scan_empty")


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    """Which database; a test that is one database's alone asks for its place by `sqlite_place` or `postgres_place`."""
    wanted: Kind = request.param
    return wanted


@pytest.fixture
def place(kind: Kind, tmp_path: Path) -> Iterator[Place]:
    """A register of today's schema."""
    with new_place(kind, tmp_path) as made:
        yield made


@pytest.fixture
def empty_place(kind: Kind, tmp_path: Path) -> Iterator[Place]:
    """No register yet."""
    with new_place(kind, tmp_path, migrated=False) as made:
        yield made


@pytest.fixture
def sqlite_place(tmp_path: Path) -> Iterator[Place]:
    with new_place("sqlite", tmp_path) as made:
        yield made


@pytest.fixture
def postgres_place(tmp_path: Path) -> Iterator[Place]:
    with new_place("postgresql", tmp_path) as made:
        yield made


@pytest.fixture
def register(place: Place) -> Iterator[Database]:
    with closing(place.open()) as database:
        yield database


@pytest.fixture
def sqlite_register(sqlite_place: Place) -> Iterator[Database]:
    with closing(sqlite_place.open()) as database:
        yield database


@pytest.fixture
def postgres_register(postgres_place: Place) -> Iterator[Database]:
    with closing(postgres_place.open()) as database:
        yield database
