"""The index: its server and what it holds, counted against the register."""

from collections.abc import Iterable, Iterator
from contextlib import closing

from config.settings import Settings
from dossiers.errors import SohoaError
from dossiers.ports import SearchEngine
from flows.doctor.finding import Finding, fault, well
from flows.doctor.register import BUSY_SECONDS
from flows.parts import index_place, open_index, register_place
from register import outbox
from register.counts import searchable_papers
from register.database import open_database
from register.migrate import require_current, stored_revision


def examine(settings: Settings) -> Iterator[Finding]:
    """An index whose server or version is not well is not counted."""
    place = index_place(settings)
    if place is None:
        with closing(open_index(settings)) as engine:
            yield from _compared(engine, settings)
        return
    from indexer.elastic_engine import ElasticEngine
    from indexer.elastic_place import Patience

    with closing(ElasticEngine(place, patience=Patience(answer=5.0, search=2.0))) as elastic:
        examined = elastic.examine()
        if examined.faults:
            yield from (Finding("index", False, each) for each in examined.faults)
            return
        yield Finding("index", True, examined.summary)
        yield from _compared(elastic, settings)


def _compared(index: SearchEngine, settings: Settings) -> Iterable[Finding]:
    indexed = index.count()
    known = _known(settings)
    if known is None:
        return
    expected, waiting = known
    if indexed != expected and not waiting:
        yield fault("index", "doctor_index_differs", indexed=indexed, expected=expected)
    else:
        yield well("index", "doctor_index_well", indexed=indexed, waiting=waiting)


def _known(settings: Settings) -> tuple[int, int] | None:
    """How many papers the index should hold and how many wait for it; None where the register cannot tell."""
    url, password = register_place(settings)
    try:
        if settings.register_url is None and stored_revision(url) is None:
            return 0, 0
        require_current(url, password)
        with closing(open_database(url, password, busy_seconds=BUSY_SECONDS)) as database, database.read() as session:
            return searchable_papers(session), outbox.size(session)
    except SohoaError:  # told by the look at the register
        return None
