"""Offices differ in type size and margins within what NĐ 30/2020/NĐ-CP phụ lục I allows."""

from random import Random

from samples.flow import Flow, Margins
from samples.fonts import Face

_MARGINS = (
    Margins(20, 15, 20, 30),
    Margins(25, 20, 20, 35),
    Margins(20, 20, 20, 30),
    Margins(22, 15, 22, 33),
)


def settle(flow: Flow, rng: Random, sizes: tuple[float, ...] = (13.0, 13.5, 14.0), family: str = "Tinos") -> None:
    """Gives a paper whose first page is still empty its size and margins."""
    flow.body, flow.margins = Face(rng.choice(sizes), family=family), rng.choice(_MARGINS)
    flow.y = flow.margins.top
