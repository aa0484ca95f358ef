"""Geometry of ageing: moves a page picture by a 3 x 3 matrix and its truth boxes with it; changes no colours."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from samples.truth import Box, TruthCode, TruthLine

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Picture:
    """A page picture on its way through ageing. Boxes are in pixels of the upright picture."""

    image: Image.Image
    lines: tuple[TruthLine, ...] = ()
    codes: tuple[TruthCode, ...] = ()
    rotation: int = 0
    skew: float = 0.0


def rotation_about(degrees: float, centre: tuple[float, float]) -> Matrix:
    """Clockwise turn about a point, in pixels (y downwards)."""
    angle = math.radians(degrees)
    cos, sin = math.cos(angle), math.sin(angle)
    x, y = centre
    return np.array([[cos, -sin, x - cos * x + sin * y], [sin, cos, y - sin * x - cos * y], [0, 0, 1]])


def quadrilateral(source: Sequence[tuple[float, float]], target: Sequence[tuple[float, float]]) -> Matrix:
    """The homography that carries four source points to four target points."""
    rows: list[list[float]] = []
    wanted: list[float] = []
    for (x, y), (u, v) in zip(source, target, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y])
        wanted += [u, v]
    solution = np.linalg.solve(np.array(rows), np.array(wanted))
    return np.append(solution, 1.0).reshape(3, 3)


def warp(picture: Picture, matrix: Matrix, size: tuple[int, int], ground: Image.Image) -> Picture:
    """Carries the picture by `matrix` onto `ground` (of `size`) and the boxes with it."""
    inverse = np.linalg.inv(matrix)
    inverse = inverse / inverse[2, 2]
    coefficients = [float(value) for value in inverse.flatten()[:8]]
    moved = picture.image.transform(size, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BICUBIC)
    cover = Image.new("L", picture.image.size, 255)
    cover = cover.transform(size, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BILINEAR)
    image = Image.composite(moved, ground, cover)
    return replace(
        picture,
        image=image,
        lines=tuple(replace(line, box=move_box(line.box, matrix, size)) for line in picture.lines),
        codes=tuple(replace(code, box=move_box(code.box, matrix, size)) for code in picture.codes),
    )


def move_box(box: Box, matrix: Matrix, size: tuple[int, int]) -> Box:
    """The upright box around the moved corners, kept inside the picture."""
    x0, y0, x1, y1 = box
    corners = np.array([[x0, y0, 1], [x1, y0, 1], [x1, y1, 1], [x0, y1, 1]], dtype=np.float64) @ matrix.T
    xs, ys = corners[:, 0] / corners[:, 2], corners[:, 1] / corners[:, 2]
    return (
        max(0, math.floor(xs.min())),
        max(0, math.floor(ys.min())),
        min(size[0], math.ceil(xs.max())),
        min(size[1], math.ceil(ys.max())),
    )
