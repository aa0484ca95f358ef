"""How an Elasticsearch index and its cluster are: what doctor shows of them. Nothing is changed here."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from elasticsearch import Elasticsearch

from dossiers.notices import Notice, notice
from indexer.elastic_indices import Indices, Standing
from indexer.elastic_line import Line
from indexer.elastic_place import ElasticPlace
from indexer.entries import VERSION

_SECONDS = 3.0


@dataclass(frozen=True)
class Examination:
    """`schema` None: nothing indexed yet. `status` is the cluster's: green, yellow or red.

    `free` are the bytes left on the fullest data disk, `stops_at` those at which the server stops writing (0: never).
    """

    server: str
    alias: str
    schema: str | None
    status: str
    blocked: bool
    free: int
    stops_at: int

    @property
    def summary(self) -> Notice:
        """What was found, for where nothing is wrong."""
        gigabytes = self.free // 1_000_000_000
        return notice("doctor_elastic_well", server=self.server, status=self.status, gigabytes=gigabytes)

    @property
    def faults(self) -> tuple[Notice, ...]:
        """What is not well, each with its remedy."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[Notice]:
        if self.schema is None:
            yield notice("index_not_made")
        elif self.schema != VERSION:
            yield notice("index_old", found=self.schema, needed=VERSION)
        if self.status == "red":
            yield notice("index_cluster_red")
        if self.blocked or self.free <= self.stops_at:
            yield notice("index_full")


def examine(place: ElasticPlace, line: Line, indices: Indices) -> Examination:
    """Raises TryLater("index_away"), BadSetup as every method of the engine."""
    standing = indices.standing()
    free, stops_at = line.ask(_fullest_disk, seconds=_SECONDS)
    return Examination(
        server=line.version(),
        alias=place.alias,
        schema=standing.version,
        status=line.ask(lambda client: str(client.cluster.health().body["status"]), seconds=_SECONDS),
        blocked=line.ask(lambda client: _blocked(client, standing), seconds=_SECONDS),
        free=free,
        stops_at=stops_at,
    )


def _fullest_disk(client: Elasticsearch) -> tuple[int, int]:
    nodes = client.nodes.stats(metric="fs", filter_path="nodes.*.fs.data").body.get("nodes", {})
    disks = [disk for node in nodes.values() for disk in node["fs"]["data"]]
    return min(((int(disk["available_in_bytes"]), _stop(disk)) for disk in disks), default=(0, -1))


def _stop(disk: dict[str, Any]) -> int:
    return int(disk.get("flood_stage_free_space_in_bytes", 0))


def _blocked(client: Elasticsearch, standing: Standing) -> bool:
    """Is the index closed to writes, by the flood stage or by a person?"""
    if standing.current is None:
        return False
    described = client.indices.get_settings(index=standing.current, name="index.blocks.*", flat_settings=True).body
    return any(str(value) == "true" for index in described.values() for value in index["settings"].values())
