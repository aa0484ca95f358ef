"""On what and when a measurement was made: date, processor, cores, how busy the machine was. Names no host or user."""

import os
from dataclasses import dataclass
from pathlib import Path

from dossiers.times import now

_CPU_FACTS = Path("/proc/cpuinfo")


@dataclass(frozen=True)
class Machine:
    """`load` is the mean number of running processes over the last minute, before the measurement began."""

    measured_at: str
    cpu: str
    cores: int
    load: float

    def __str__(self) -> str:
        return f"{self.measured_at}, {self.cores}-core machine, {self.cpu}, load average {self.load:.1f} at the start"


def this_machine() -> Machine:
    """The machine as it is now."""
    return Machine(
        measured_at=now().strftime("%Y-%m-%d %H:%M UTC"),
        cpu=_cpu_model(),
        cores=os.cpu_count() or 1,
        load=round(os.getloadavg()[0], 1),
    )


def _cpu_model() -> str:
    if _CPU_FACTS.is_file():
        for line in _CPU_FACTS.read_text("utf-8").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return "unknown processor"
