"""Migrate: the register's schema, the bucket and the index brought to what this software needs. Repeatable."""

from collections.abc import Callable
from contextlib import closing, nullcontext
from typing import Any

from config.settings import Settings
from flows.owner import Holder, own
from flows.parts import index_place, register_place, store_place
from register.migrate import upgrade


def migrate(settings: Settings, on_wait: Callable[[Holder], None] | None = None) -> dict[str, Any]:
    """`{"register": [revisions applied], "store": true|false, "index": true|false}`; false: that part is embedded.

    A SQLite register is copied into the home's `backups` first. An index of another version is left as it is: it is
    rebuilt by `reindex`. Raises what the parts raise.
    """
    url, password = register_place(settings)
    with own(settings.home, "migrate", on_wait) if settings.embedded else nullcontext():
        revisions = upgrade(url, settings.home / "backups", password=password)
    return {"register": revisions, "store": _store_made(settings), "index": _index_made(settings)}


def _store_made(settings: Settings) -> bool:
    place = store_place(settings)
    if place is None:
        return False
    from archive.s3_bucket import prepare
    from archive.s3_place import Patience

    prepare(place, patience=Patience.of(settings.server_seconds))
    return True


def _index_made(settings: Settings) -> bool:
    place = index_place(settings)
    if place is None:
        return False
    from indexer.elastic_engine import ElasticEngine
    from indexer.elastic_place import Patience

    with closing(ElasticEngine(place, patience=Patience.of(settings.server_seconds))) as engine:
        engine.prepare()
    return True
