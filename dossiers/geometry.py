"""Boxes in pixels of the upright page. No picture is touched here."""

from typing import NamedTuple


class Box(NamedTuple):
    """Left, top, right, bottom in whole pixels of the upright page; right and bottom lie just outside."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def width(self) -> int:
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        return self.y1 - self.y0

    def joined(self, other: "Box") -> "Box":
        """The smallest box around both."""
        return Box(min(self.x0, other.x0), min(self.y0, other.y0), max(self.x1, other.x1), max(self.y1, other.y1))

    def overlaps(self, other: "Box") -> bool:
        return self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1


def around(boxes: "list[Box]") -> Box:
    """The smallest box around all. Raises ValueError for an empty list."""
    if not boxes:
        raise ValueError("no box to go around")
    return Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))
