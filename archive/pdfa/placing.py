"""Affine maps between pictures and pages: unit squares with y upwards, as PDF has them. No picture is read here."""

import math
from typing import NamedTuple


class Matrix(NamedTuple):
    """(x, y) goes to (a·x + c·y + e, b·x + d·y + f), the six numbers of a PDF matrix."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def then(self, later: "Matrix") -> "Matrix":
        """This map first, then the later one."""
        return Matrix(
            self.a * later.a + self.b * later.c,
            self.a * later.b + self.b * later.d,
            self.c * later.a + self.d * later.c,
            self.c * later.b + self.d * later.d,
            self.e * later.a + self.f * later.c + later.e,
            self.e * later.b + self.f * later.d + later.f,
        )

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where the point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def numbers(self) -> str:
        """As written before `cm` or `Tm`."""
        return " ".join(f"{number:.5f}".rstrip("0").rstrip(".") for number in self)


class Rect(NamedTuple):
    """Left, bottom, right, top."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0


IDENTITY = Matrix(1, 0, 0, 1, 0, 0)

# EXIF orientation: from the picture as stored to the picture as shown (TIFF 6.0, tag 274).
_ORIENTED = {
    1: IDENTITY,
    2: Matrix(-1, 0, 0, 1, 1, 0),
    3: Matrix(-1, 0, 0, -1, 1, 1),
    4: Matrix(1, 0, 0, -1, 0, 1),
    5: Matrix(0, -1, -1, 0, 1, 1),
    6: Matrix(0, -1, 1, 0, 0, 1),
    7: Matrix(0, 1, 1, 0, 0, 0),
    8: Matrix(0, 1, -1, 0, 1, 0),
}
_TURNS = {0: 1, 90: 6, 180: 3, 270: 8}


def oriented(orientation: int) -> Matrix:
    """The map of an EXIF orientation; a senseless one is taken as 1."""
    return _ORIENTED.get(orientation, IDENTITY)


def turned(degrees: int) -> Matrix:
    """The unit square turned clockwise by a multiple of 90 degrees. Raises KeyError for another angle."""
    return _ORIENTED[_TURNS[degrees % 360]]


def scaled(width: float, height: float) -> Matrix:
    """The unit square stretched."""
    return Matrix(width, 0, 0, height, 0, 0)


def into_unit(rect: Rect) -> Matrix:
    """From the rectangle into the unit square."""
    return Matrix(1 / rect.width, 0, 0, 1 / rect.height, -rect.x0 / rect.width, -rect.y0 / rect.height)


def out_of_unit(rect: Rect) -> Matrix:
    """From the unit square into the rectangle."""
    return Matrix(rect.width, 0, 0, rect.height, rect.x0, rect.y0)


def rotated_about(degrees: float, x: float, y: float) -> Matrix:
    """A turn about a point, counter-clockwise where y goes up, clockwise where y goes down."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return Matrix(cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y)


def box_of(matrix: Matrix) -> Rect:
    """The smallest rectangle around the mapped unit square."""
    corners = [matrix.at(x, y) for x in (0, 1) for y in (0, 1)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Rect(min(xs), min(ys), max(xs), max(ys))


def is_square_on(matrix: Matrix, tolerance: float = 0.002) -> bool:
    """True where the sides of the mapped unit square run along the axes."""
    straight = abs(matrix.b) + abs(matrix.c) <= tolerance * (abs(matrix.a) + abs(matrix.d))
    turned_on_side = abs(matrix.a) + abs(matrix.d) <= tolerance * (abs(matrix.b) + abs(matrix.c))
    return straight or turned_on_side
