"""An installation of a test's own on the session's real servers, told to commands and workers by their environment."""

import os
import secrets
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from config.settings import Settings
from indexer.elastic_engine import ElasticEngine
from register.migrate import upgrade
from tests.contracts.object_store import new_bucket
from tests.contracts.search_engine import elastic_place
from tests.servers import postgres, prefect


@dataclass(frozen=True)
class Column:
    """`variables` is the whole set-up of a machine; a second machine has another SOHOA_HOME."""

    variables: dict[str, str]

    def settings(self, **changed: object) -> Settings:
        """The same for a test's own process."""
        values = {name.removeprefix("SOHOA_").lower(): value for name, value in self.variables.items()}
        return Settings(**{**values, **changed})  # type: ignore[arg-type]

    def machine(self, home: Path) -> "Column":
        """Another machine of the same installation."""
        return replace(self, variables={**self.variables, "SOHOA_HOME": str(home)})

    def environment(self) -> dict[str, str]:
        """For a child process: nothing else of ours is set there."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("SOHOA_", "PREFECT_"))}
        return kept | self.variables | {"SOHOA_SECRETS": "/nowhere"}


def new_column(tmp_path: Path, *, prefect_server: "prefect.Server | None" = None) -> Column:
    """An empty installation: a bucket, a database and an index of its own, and the session's Prefect."""
    bucket = new_bucket(tmp_path).place
    place = elastic_place(tmp_path)
    with closing(ElasticEngine(place)) as engine:
        engine.prepare()
    database = postgres.shared_server()
    name = database.fresh_database(database.template("register", lambda url: _migrate(url, database)))
    flows = prefect_server or prefect.shared_server()
    return Column(
        {
            "SOHOA_HOME": str(tmp_path / "home"),
            "SOHOA_READING_MODE": "fast",
            "SOHOA_STORE_URL": f"http://{bucket.endpoint}/{bucket.bucket}",
            "SOHOA_STORE_ACCESS_KEY": bucket.access_key,
            "SOHOA_STORE_SECRET_KEY": bucket.secret_key,
            "SOHOA_INDEX_URL": f"{place.url}/{place.alias}",
            "SOHOA_INDEX_USER": place.user,
            "SOHOA_INDEX_PASSWORD": place.password,
            "SOHOA_REGISTER_URL": f"postgresql://{database.role}@{database.host}:{database.port}/{name}",
            "SOHOA_REGISTER_PASSWORD": database.role_password,
            "SOHOA_PREFECT_URL": flows.api,
            "SOHOA_PREFECT_AUTH": flows.auth,
            "SOHOA_NUMBER_KEY": secrets.token_hex(32),
            "SOHOA_WORKERS": "2",
            "SOHOA_MIN_FREE_BYTES": "0",
            "SOHOA_PAPERS_WAIT_SECONDS": "240",
        }
    )


def _migrate(url: str, database: postgres.Server) -> None:
    upgrade(url, None, password=database.role_password)
