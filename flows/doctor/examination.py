"""Which parts an installation has, and in which order they are told. How each is looked at lies beside."""

from collections.abc import Iterator
from importlib import import_module

from config.settings import Settings
from flows.doctor import index, machine, prefect, register, store
from flows.doctor.finding import Finding, Look, look_at

_SECONDS = 45.0  # the longest honest look: an S3 service that is slow in each of its answers


def examine(settings: Settings, *, seconds: float = _SECONDS) -> list[Finding]:
    """Everything that can be looked at, within that time; nothing is changed but an absent home, which is made."""
    _load(settings)
    return look_at(tuple(_looks(settings)), seconds)


def _load(settings: Settings) -> None:
    """What the looks import late, one after the other: threads that import it at once meet half-made modules."""
    needed = {
        "archive.s3_store": settings.store_url,
        "archive.s3_bucket": settings.store_url,
        "indexer.elastic_engine": settings.index_url,
        "psycopg": settings.register_url,
    }
    for name in (name for name, url in needed.items() if url is not None):
        import_module(name)


def _looks(settings: Settings) -> Iterator[Look]:
    yield Look("reading", lambda: machine.reading(settings))
    yield Look("font", machine.font)
    yield Look("catalogues", lambda: machine.catalogues(settings))
    yield Look("disk", lambda: machine.disk(settings))
    if settings.embedded:
        yield Look("owner", lambda: machine.owner(settings))
    yield Look("key", lambda: machine.key(settings))
    yield Look("certificates", lambda: machine.authorities(settings))
    yield Look("register", lambda: register.examine(settings))
    yield Look("store", lambda: store.examine(settings))
    yield Look("index", lambda: index.examine(settings))
    yield Look("prefect", lambda: prefect.examine(settings))
