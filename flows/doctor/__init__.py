"""Doctor: what is missing or wrong, seen from this machine, each with its remedy. One part of the column a file."""

from flows.doctor.examination import examine
from flows.doctor.finding import Finding

__all__ = ["Finding", "examine"]
