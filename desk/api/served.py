"""What the API asks of an office beyond what the command line asks."""

from pathlib import Path
from typing import Protocol

from flows.office import Answer, IngestOrder, Office


class ServedOffice(Office, Protocol):
    """An office that also takes files whose names are not their own."""

    def ingest_upload(self, file: Path, name: str, order: IngestOrder) -> Answer:
        """One uploaded scan that was called `name`: its entry of `scans`."""
