"""Who may read what: a required argument of every read. Who a person is comes with the desk's users."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Scope:
    """Units (None: the whole installation), modes (01 public, 02 conditional, 03 secret; TT 05/2025) and purpose."""

    units: frozenset[str] | None
    modes: frozenset[str]
    purpose: str

    def covers(self, unit: str) -> bool:
        return self.units is None or unit in self.units


def whole_installation(purpose: str) -> Scope:
    """The scope of the command line until the desk brings users (design §5)."""
    return Scope(units=None, modes=frozenset({"01", "02", "03"}), purpose=purpose)
