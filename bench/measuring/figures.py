"""What one way of ingesting took: plain figures, apart from the code that measures so that naming them stays light."""

from dataclasses import dataclass, field

from bench.measuring.processes import Spent


@dataclass
class WayFigures:
    """What one way took. `start` is Prefect's own start; `handover` a flow over scans that need nothing any more."""

    scans: int = 0
    pages: int = 0
    papers: int = 0
    scan_bytes: int = 0
    budget_bytes: float = 0.0
    start: Spent = field(default_factory=Spent)
    ingest: Spent = field(default_factory=Spent)
    digitise_seconds: float = 0.0
    handover: Spent = field(default_factory=Spent)
    again: Spent = field(default_factory=Spent)
    again_held: int = 0
    search_seconds: list[float] = field(default_factory=list)
    engine_seconds: list[float] = field(default_factory=list)
    confirm: Spent = field(default_factory=Spent)
    confirmed: int = 0
    archive_bytes_read: int = 0
    archive_bytes: int = 0
    index_bytes: int = 0
    register_bytes: int = 0
