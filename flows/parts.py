"""Which backend stands behind each port, by the settings: folder or S3, tantivy or Elasticsearch, SQLite or PostgreSQL.

Nothing is made or migrated here but the embedded parts' own folders; the servers' are made by `sohoa migrate`.
"""

from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from archive.folder_store import FolderStore
from config.settings import Settings
from dossiers.errors import BadSetup
from dossiers.ports import ObjectStore, SearchEngine
from dossiers.privacy import key_from_hex, secret_key
from flows.owner import Owner, own
from indexer.abbreviations import load_abbreviations
from indexer.tantivy_engine import TantivyEngine
from register.database import Database, open_database
from register.migrate import require_current, upgrade

if TYPE_CHECKING:
    from archive.s3_place import S3Place
    from indexer.elastic_place import ElasticPlace

# The clients of the servers take half a second to import: only where a setting names a server.


def open_store(settings: Settings, scratch: Path, owner: Owner | None = None) -> ObjectStore:
    """The archive. Raises BadSetup where an S3 server has no such bucket, refuses us or cannot lock."""
    place = store_place(settings)
    if place is not None:
        from archive.s3_bucket import require_usable
        from archive.s3_place import Patience
        from archive.s3_store import S3Store

        patience = Patience.of(settings.server_seconds)
        require_usable(place, patience=patience)
        return S3Store(place, scratch, patience=patience)
    local = FolderStore(store_folder(settings))
    if owner is not None:
        local.sweep(older_than=timedelta(0))
    return local


def open_index(settings: Settings) -> SearchEngine:
    """The index. Nothing is asked of a server yet: an index that is away or old must not keep `reindex` from it."""
    abbreviations = load_abbreviations(settings.catalogues)
    place = index_place(settings)
    if place is None:
        return TantivyEngine(settings.home / "index", abbreviations)
    from indexer.elastic_engine import ElasticEngine
    from indexer.elastic_place import Patience

    return ElasticEngine(place, abbreviations, Patience.of(settings.server_seconds))


def open_register(settings: Settings, owner: Owner | None = None) -> Database:
    """The register. An embedded one is brought up to date first, a copy kept; a server's must be already.

    Raises BadSetup("schema_old" | "schema_newer").
    """
    url, password = register_place(settings)
    if settings.register_url is not None:
        patience = register_patience(settings)
        require_current(url, password, **patience)
        return open_database(url, password, **patience)
    try:
        require_current(url)
    except BadSetup:
        with nullcontext() if owner else own(settings.home, "migrate"):
            upgrade(url, settings.home / "backups")
    return open_database(url)


def store_place(settings: Settings) -> "S3Place | None":
    """Where the S3 archive is; None for the folder."""
    if settings.store_url is None:
        return None
    from archive.s3_place import S3Place

    address = urlsplit(settings.store_url)
    return S3Place(
        endpoint=address.netloc,
        secure=address.scheme == "https",
        bucket=address.path.strip("/"),
        access_key=settings.store_access_key,
        secret_key=settings.store_secret_key.get_secret_value(),
        ca_file=settings.ca_file,
        encrypt=settings.store_encrypt,
    )


def store_folder(settings: Settings) -> Path:
    """Where the embedded archive is."""
    return settings.home / "archive"


def index_place(settings: Settings) -> "ElasticPlace | None":
    """Where the Elasticsearch index is; None for tantivy."""
    if settings.index_url is None:
        return None
    from indexer.elastic_place import ElasticPlace

    address = urlsplit(settings.index_url)
    return ElasticPlace(
        url=f"{address.scheme}://{address.netloc}",
        alias=address.path.strip("/"),
        user=settings.index_user,
        password=settings.index_password.get_secret_value(),
        ca_file=settings.ca_file,
    )


def register_place(settings: Settings) -> tuple[str, str | None]:
    """The register's SQLAlchemy URL, and its password where it has one."""
    if settings.register_url is None:
        return f"sqlite:///{settings.home / 'register.sqlite'}", None
    url = settings.register_url.replace("postgresql://", "postgresql+psycopg://", 1)
    return url, settings.register_password.get_secret_value()


def register_patience(settings: Settings) -> dict[str, float]:
    """How long a register's server is waited for, and a turn at it."""
    return {"busy_seconds": 3 * settings.server_seconds, "answer_seconds": settings.server_seconds}


def number_secret(settings: Settings) -> bytes:
    """The key that hides personal numbers. Machines that share an index share it: then it is a setting.

    Raises BadSetup("number_key_missing" | "number_key_wrong").
    """
    said = settings.number_key.get_secret_value()
    if said:
        return key_from_hex(said)
    if not settings.embedded:
        raise BadSetup("number_key_missing")
    return secret_key(number_file(settings))


def number_file(settings: Settings) -> Path:
    """Where that key is made where it is no setting."""
    return settings.home / "keys" / "personal-numbers.key"
