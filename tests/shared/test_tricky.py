"""The damaged, hostile and odd files of other projects: each gets its expected outcome, in time.

What they take of memory is measured on the command that takes them in: test_first_way.py.
"""

import csv
import time
from pathlib import Path

from dossiers.errors import BadScan
from dossiers.limits import Limits
from ocr.opening import inspect_in_child

MOST_MISSES = 2


def outcome_of(path: Path) -> str:
    try:
        facts = inspect_in_child(path, Limits())
    except BadScan:
        return "REJECT"
    assert facts.pages >= 1, "an archive of no pages"
    return "ACCEPT_WARN" if facts.warnings else "ACCEPT"


def test_every_file_gets_its_outcome(shared: Path) -> None:
    folder = shared / "tricky"
    rows = list(csv.DictReader((folder / "expected.tsv").read_text("utf-8").splitlines(), delimiter="\t"))
    misses = []
    for row in rows:
        began = time.monotonic()
        before = (folder / row["file"]).read_bytes()
        found = outcome_of(folder / row["file"])
        if found != row["expected"]:
            misses.append(f"{row['file']}: {row['expected']} expected, {found} found")
        assert time.monotonic() - began < 20, f"{row['file']} took too long"
        assert (folder / row["file"]).read_bytes() == before, "the original was touched"
    assert len(rows) >= 49
    assert len(misses) <= MOST_MISSES, "\n".join(misses)
