"""Labels and values of a form in five ways: running text, leader dots, two columns, ruled cells, value below."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from samples.flow import MM_PER_POINT, Blank, Flow
from samples.markup import words_of
from samples.typeset import Placed

Row = tuple[Blank, ...]
"""What stands on one line of the form."""
Style = Callable[[Flow, Sequence[Row]], None]


def row(label: str, value: str) -> Row:
    return (Blank(label, value),)


def plain(flow: Flow, rows: Sequence[Row]) -> None:
    """Running text without dots; several blanks of a line stand at tab stops."""
    for each in rows:
        if len(each) == 1:
            flow.paragraph(f"{each[0].label} {each[0].value}", indent=0, after=1.4, align="left")
        else:
            _tabbed(flow, each)


def dashed(flow: Flow, rows: Sequence[Row]) -> None:
    """Running text, every line after a dash."""
    plain(flow, [(replace(each[0], label=f"- {each[0].label}"), *each[1:]) for each in rows])


def leaders(flow: Flow, rows: Sequence[Row]) -> None:
    """Values on full stops or a fine dotted rule, as `flow` is set."""
    for each in rows:
        flow.blanks(*each)


def columns(flow: Flow, rows: Sequence[Row]) -> None:
    """A column of labels and a column of values, no rules."""
    split = flow.left + 0.36 * (flow.right - flow.left)
    for blank in chain.from_iterable(rows):
        flow.need(14)
        top = flow.y
        flow.paragraph(blank.label, align="left", after=1.6, between=(flow.left, split - 2))
        bottom, flow.y = flow.y, top
        flow.paragraph(blank.value, align="left", after=1.6, between=(split, flow.right))
        flow.y = max(bottom, flow.y)


def cells(flow: Flow, rows: Sequence[Row]) -> None:
    """Two ruled columns; labels lose their colon as they do in tables."""
    width = flow.right - flow.left
    lines = [(blank.label.removesuffix(":"), blank.value) for blank in chain.from_iterable(rows)]
    flow.table((0.36 * width, 0.64 * width), lines, head=0, size=min(flow.body.size, 12.5))


def below(flow: Flow, rows: Sequence[Row]) -> None:
    """The label in small italics, its value on the next line."""
    small = replace(flow.body, size=flow.body.size - 2, italic=True)
    for blank in chain.from_iterable(rows):
        flow.need(14)
        flow.paragraph(blank.label, face=small, align="left", after=0)
        flow.paragraph(blank.value, align="left", after=1, between=(flow.left + 4, flow.right))


STYLES: Mapping[str, Style] = {
    "plain": plain,
    "dashed": dashed,
    "leaders": leaders,
    "columns": columns,
    "cells": cells,
    "below": below,
}


def numbered(rows: Sequence[Row], start: int = 1) -> list[Row]:
    """The same rows, the first label of each after its number."""
    return [
        (replace(each[0], label=f"{number}. {each[0].label}"), *each[1:]) for number, each in enumerate(rows, start)
    ]


def notes(flow: Flow, lines: Sequence[str]) -> None:
    """Small print at the foot of a form, under a short rule."""
    flow.need(6 + 5 * len(lines))
    flow.space(3)
    flow.sheet.rule(flow.left, flow.y, flow.left + 45, flow.y, 0.2)
    flow.space(1.5)
    small = replace(flow.body, size=9.5, italic=True)
    for line in lines:
        flow.paragraph(line, face=small, indent=0, after=0.4)


def _tabbed(flow: Flow, blanks: Row) -> None:
    step = flow.body.size * MM_PER_POINT * 1.28
    flow.need(step)
    total, x = sum(blank.share for blank in blanks), flow.left
    placed: list[Placed] = []
    for blank in blanks:
        at = x
        for word in words_of(f"{blank.label} {blank.value}", flow.body):
            placed.append((at, word))
            at += flow.sheet.word_width(word) + flow.sheet.space_width(word)
        x = max(at + 2, x + (flow.right - flow.left) * blank.share / total)
    flow.sheet.set_line(placed, flow.y + step * 0.78)
    flow.y += step + 1.4
