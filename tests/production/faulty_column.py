"""A production column behind four doors, and the faults that each of its servers can have. What is done in it: steps.

Away, silent, slow and refusing servers are made at the door; what only the server can say is said by the real one.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from elasticsearch import Elasticsearch
from PIL import Image, ImageDraw
from psycopg import sql

from config.settings import Settings
from flows.installation import Installation, open_installation
from flows.lanes import Lane
from flows.stages import receiving
from flows.stages.receiving import Arrival
from ocr.opening import inspect_scan
from tests.faults.way import SameProcessWorkers
from tests.production.columns import Column, new_column
from tests.servers import postgres
from tests.servers.faulty import Door, door

SERVERS = ("store", "index", "register", "prefect")
FAULTS = ("away", "silent", "slow", "refusing", "busy", "unavailable", "full")
SECONDS = 1.0  # how long one answer of a server is waited for
CITIZEN = "Trần Thị Bưởi"
_STATUS = {"refusing": 401, "busy": 429, "unavailable": 503, "full": 507}
_RETRY_LATE = "Retry-After: 3600\r\n"  # what a server asks for is not what a clerk waits for
_SLOW_SECONDS = 0.05


@dataclass
class FaultyColumn:
    """`inst` speaks to every server through its door and is open as long as a long-lived process would be."""

    column: Column
    folder: Path
    settings: Settings
    doors: dict[str, Door]
    inst: Installation
    taken: list[Path] = field(default_factory=list)
    papers: list[str] = field(default_factory=list)
    exported: int = 0

    def new_scan(self) -> Path:
        """A small page of its own, counted among those that must be there in the end."""
        number = len(self.taken) + 1
        path = self.folder / f"{CITIZEN} {number}.tif"
        picture = Image.new("L", (850, 400), 255)
        ImageDraw.Draw(picture).text((60, 60), f"QUYET DINH {number}", fill=0, font_size=40)
        picture.save(path, "TIFF", dpi=(150, 150))
        self.taken.append(path)
        return path

    def arrival(self, scan: Path, dossier: str | None = None) -> Arrival:
        """Of a scan that a clerk takes in."""
        return Arrival(scan, scan.name, "xa", "an", "ingest", Lane.COUNTER, dossier)

    @contextmanager
    def fault(self, server: str, kind: str) -> Iterator[None]:
        """The server has that fault for as long as the block lasts."""
        opened = self.doors[server]
        at_the_door: dict[str, Callable[[], None]] = {
            "away": opened.shut,
            "silent": opened.hang,
            "slow": lambda: opened.slow_down(_SLOW_SECONDS),
        }
        with ExitStack() as mended:
            mended.callback(opened.open_again)
            if kind in at_the_door:
                at_the_door[kind]()
            elif server == "register":
                mended.enter_context(_refusing_register(self.column, kind))
                opened.open_again()  # connections that are open already are not asked who they are
            elif (server, kind) == ("index", "full"):
                mended.enter_context(_full_index(self.settings))
            else:
                opened.answer(_STATUS[kind], headers=_RETRY_LATE)
            yield

    def secrets(self) -> list[str]:
        """What must be in no message and no log."""
        settings = self.settings
        hidden = (settings.store_secret_key, settings.index_password, settings.register_password, settings.prefect_auth)
        return [each.get_secret_value() for each in (*hidden, settings.number_key)]


@contextmanager
def faulty_column(folder: Path) -> Iterator[FaultyColumn]:
    """A new installation, open; scans are inspected and read in this process."""
    folder.mkdir()
    column = new_column(folder)
    with ExitStack() as held:
        direct = column.settings()
        doors = {name: held.enter_context(door(_port(direct, name))) for name in SERVERS}
        changed = {f"{name}_url": _through(direct, name, each.port) for name, each in doors.items()}
        settings = column.settings(server_seconds=SECONDS, settle_seconds=0.0, **changed)
        patch = held.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(receiving, "inspect_in_child", inspect_scan)
        inst = held.enter_context(open_installation(settings))
        inst.workers = held.enter_context(closing(SameProcessWorkers(1, 1)))
        yield FaultyColumn(column, folder, settings, doors, inst)


def _port(settings: Settings, server: str) -> int:
    port = urlsplit(str(getattr(settings, f"{server}_url"))).port
    assert port is not None
    return port


def _through(settings: Settings, server: str, port: int) -> str:
    url: str = getattr(settings, f"{server}_url")
    return url.replace(f":{_port(settings, server)}/", f":{port}/")


@contextmanager
def _full_index(settings: Settings) -> Iterator[None]:
    """The server has stopped writing, and goes on finding."""
    url, _, alias = (settings.index_url or "").rpartition("/")
    account = (settings.index_user, settings.index_password.get_secret_value())
    with closing(Elasticsearch(url, basic_auth=account)) as client:
        client.indices.put_settings(index=alias, settings={"index.blocks.write": True})
        try:
            yield
        finally:
            client.indices.put_settings(index=alias, settings={"index.blocks.write": None})


# A disk that is full is told by the error that a full one raises, for every write of the register.
_FULL = """
    CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
    DO $$ DECLARE each text; BEGIN
        FOR each IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
            EXECUTE format('CREATE TRIGGER disk_full BEFORE INSERT OR UPDATE OR DELETE ON %I '
                           'FOR EACH STATEMENT EXECUTE FUNCTION disk_full()', each);
        END LOOP;
    END $$
"""
_NOT_FULL = "DROP FUNCTION disk_full() CASCADE"
_SAID_BY_THE_SERVER = {
    "refusing": ("REVOKE CONNECT ON DATABASE {name} FROM PUBLIC, {role}", "GRANT CONNECT ON DATABASE {name} TO {role}"),
    "busy": ("ALTER DATABASE {name} CONNECTION LIMIT 0", "ALTER DATABASE {name} CONNECTION LIMIT -1"),
    "unavailable": (
        "ALTER DATABASE {name} ALLOW_CONNECTIONS false",
        "ALTER DATABASE {name} ALLOW_CONNECTIONS true",
    ),
}


@contextmanager
def _refusing_register(column: Column, kind: str) -> Iterator[None]:
    server = postgres.shared_server()
    name = column.variables["SOHOA_REGISTER_URL"].rpartition("/")[2]
    if kind == "full":
        with server.connect(name) as connection:
            connection.execute(_FULL)
            try:
                yield
            finally:
                connection.execute(_NOT_FULL)
        return
    named = {"name": sql.Identifier(name), "role": sql.Identifier(server.role)}
    begin, end = (sql.SQL(each).format(**named) for each in _SAID_BY_THE_SERVER[kind])
    with server.connect() as connection:
        connection.execute(begin)
        try:
            yield
        finally:
            connection.execute(end)
