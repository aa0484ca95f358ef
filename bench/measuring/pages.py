"""Pages whose true text is known: of the committed samples, or of a folder with NAME.pageN.txt. Reads no picture."""

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.measuring.distance import flat
from samples.library import sample_dossiers
from samples.truth import TruthLine

_TRUTH_NAME = re.compile(r"(?P<scan>.+)\.page(?P<number>\d+)\.txt")
_NUMBER_BY_HAND = re.compile(r"^Số:\s*\S* /")
_DATE_LINE = re.compile(r", ngày .* tháng .* năm")


@dataclass(frozen=True)
class TruePage:
    """`lines` in reading order; `printed` of them are printed from end to end, the others hold handwriting."""

    name: str
    scan: Path
    number: int
    lines: tuple[str, ...]
    printed: tuple[str, ...]


@contextmanager
def sample_pages() -> Iterator[list[TruePage]]:
    """Every page of the committed samples that is not blank."""
    with ExitStack() as held:
        pages: list[TruePage] = []
        for dossier in sample_dossiers():
            paths = held.enter_context(dossier.paths())
            for file, path in zip(dossier.files, paths, strict=True):
                pages += [
                    _sample_page(f"{dossier.name}/{path.name} p. {page.number}", path, page.number, page.lines)
                    for page in file.truth.pages
                    if page.lines
                ]
        yield pages


def _sample_page(name: str, scan: Path, number: int, lines: Sequence[TruthLine]) -> TruePage:
    printed = tuple(line.text for line in lines if not line.handwritten)
    return TruePage(name, scan, number, tuple(line.text for line in lines), printed)


def text_pages(folder: Path) -> list[TruePage]:
    """Every page of the folder's scans that has its text beside it."""
    pages = []
    for truth in sorted(folder.glob("*.page*.txt")):
        match = _TRUTH_NAME.fullmatch(truth.name)
        scan = next((each for each in _named(folder, match["scan"])), None) if match else None
        if match and scan:
            lines = tuple(line for line in map(flat, truth.read_text("utf-8").splitlines()) if line)
            pages.append(
                TruePage(f"{match['scan']} p. {match['number']}", scan, int(match["number"]), lines, _printed(lines))
            )
    return pages


def _named(folder: Path, stem: str) -> list[Path]:
    return sorted(each for each in folder.iterdir() if each.stem == stem and each.suffix != ".txt")


def _printed(lines: Sequence[str]) -> tuple[str, ...]:
    """A number by hand stands with a blank before its slash, and then the day is by hand too."""
    if not any(_NUMBER_BY_HAND.match(line) for line in lines):
        return tuple(lines)
    return tuple(line for line in lines if not _NUMBER_BY_HAND.match(line) and not _DATE_LINE.search(line))
