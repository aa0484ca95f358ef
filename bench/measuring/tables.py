"""Figures as Markdown tables, so that what a measurement prints can stand in docs/ as it is. Computes no figure."""

import json
import sys
from collections.abc import Mapping, Sequence


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first are set to the right."""
    lines = [f"| {' | '.join(head)} |", f"|---|{'---:|' * (len(head) - 1)}"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines)


def seconds(value: float) -> str:
    """Two decimals below ten seconds, one above."""
    return f"{value:.2f} s" if abs(value) < 10 else f"{value:.1f} s"


def ratio(part: float, whole: float) -> str:
    """`1.42 ×`, or a dash where there is nothing to compare with."""
    return f"{part / whole:.2f} ×" if whole else "–"


def percent(part: float, whole: float) -> str:
    """`99.17 %`, or a dash for none of none."""
    return f"{100 * part / whole:.2f} %" if whole else "–"


def megabytes(value: float) -> str:
    """Decimal megabytes."""
    return f"{value / 1e6:.1f} MB"


def say(*paragraphs: str) -> None:
    """Print paragraphs with a blank line between them."""
    sys.stdout.write("\n\n".join(paragraphs) + "\n")


def say_json(document: Mapping[str, object]) -> None:
    """Print exactly one JSON document."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=1) + "\n")
