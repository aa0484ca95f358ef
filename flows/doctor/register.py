"""The register: its server, its schema, and what it says waits: journal rows, the outbox, deposits."""

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

from config.settings import Settings
from dossiers.times import now
from flows.doctor.finding import Finding, clock, fault, well
from flows.lanes import Lane
from flows.parts import register_place
from register.database import open_database
from register.migrate import head, require_current, stored_revision
from register.server_facts import ServerFacts, server_facts
from register.waiting import Waiting, waiting

BUSY_SECONDS = 5
# PostgreSQL mends no older one's security: 13 ended on 2025-11-13. The tests run 15, which docker-compose.yml names.
_OLDEST = 14
# By bytes: how another sorts changes with the server's C library, and every index over text is wrong then.
_COLLATIONS = {"c", "posix", "c.utf8"}
_LONGEST_BACKLOG = timedelta(days=1)


def examine(settings: Settings) -> Iterator[Finding]:
    """An embedded register is not brought up to date here: a doctor changes nothing."""
    url, password = register_place(settings)
    if settings.register_url is None and stored_revision(url) is None:
        yield well("register", "doctor_register_new")
        return
    with closing(open_database(url, password, busy_seconds=BUSY_SECONDS)) as database:
        facts = server_facts(database)
        yield from of_server(facts)
        require_current(url, password)
        yield _summary(facts)
        with database.read() as session:
            found = waiting(session)
    yield of_journal(found, settings)
    yield of_outbox(found)
    yield of_deposits(found, settings)


def of_server(facts: ServerFacts) -> Iterator[Finding]:
    """What is wrong with the database itself."""
    if facts.kind == "postgresql":
        if int(re.split(r"\D", facts.version)[0]) < _OLDEST:
            yield fault("register", "register_server_old", found=facts.version, needed=_OLDEST)
        if facts.encoding != "UTF8":
            yield fault("register", "register_encoding_wrong", found=facts.encoding)
        elif facts.collation.lower().replace("-", "") not in _COLLATIONS:
            yield fault("register", "register_sorting_wrong", found=facts.collation)
    yield from clock("register", facts.clock_ahead)


def of_journal(found: Waiting, settings: Settings) -> Finding:
    """Twice the promise is allowed, so that a round under way is not told as a fault."""
    limit = 2 * settings.seal_seconds
    waits = round((now() - found.unsealed_since).total_seconds()) if found.unsealed_since else 0
    if waits > limit:
        return fault("journal", "journal_not_sealed", seconds=waits, limit=limit)
    return well("journal", "doctor_journal_well")


def of_outbox(found: Waiting) -> Finding:
    """What only waits is told beside the index."""
    if not found.index_failures:
        return well("outbox", "doctor_outbox_well", waiting=found.outbox)
    codes = ", ".join(f"{code} × {count}" for code, count in found.index_failures.items())
    return fault("outbox", "outbox_failed", count=sum(found.index_failures.values()), codes=codes)


def of_deposits(found: Waiting, settings: Settings) -> Finding:
    """A backlog may wait for hours; at a counter somebody stands."""
    if not found.oldest_deposit:
        return well("deposits", "doctor_deposits_none")
    age = now() - min(found.oldest_deposit.values())
    at_counter = found.oldest_deposit.get(Lane.COUNTER.name.lower())
    long = age > _LONGEST_BACKLOG or (
        at_counter is not None and now() - at_counter > timedelta(seconds=settings.papers_wait_seconds)
    )
    known = {"count": found.deposits, "minutes": round(age.total_seconds() / 60)}
    return fault("deposits", "deposits_wait", **known) if long else well("deposits", "doctor_deposits_wait", **known)


def _summary(facts: ServerFacts) -> Finding:
    known = {"revision": head(), "megabytes": facts.size // 1_000_000}
    if facts.kind == "sqlite":
        return well("register", "doctor_register_well", **known)
    return well("register", "doctor_postgres_well", server=facts.version, **known)
