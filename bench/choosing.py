"""`script/bench choosing`: the weights by which the second reader is followed, fitted anew on pages of known text.

Every place where another reading was possible is a case: what the second reader saw for it, how much the language
expects it, and whether the line comes nearer to its truth by it. A logistic regression of them gives the weights of
`ChoosingSettings`; what stands there is rounded from such runs over real scans and aged pages together.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from bench.measuring.distance import distances, flat
from bench.measuring.machine import this_machine
from bench.measuring.pages import TruePage, text_pages
from bench.measuring.tables import say, table
from bench.measuring.variants import aged_pages
from config.catalogues import load_catalogue
from dossiers.ports import LineAnswer
from ocr.choosing import ChoosingSettings
from ocr.choosing.comparing import comparable, differences, is_plausible
from ocr.choosing.evidence import expected_gain
from ocr.choosing.expecting import expected_marks
from ocr.choosing.pieces import picture_of, whole
from ocr.cleaning import clean
from ocr.found import FoundWord
from ocr.language.knowing import Language, language_with
from ocr.opening import inspect_in_child
from ocr.page_pictures import page_picture
from ocr.page_reading import ReadingSettings
from ocr.page_words import regions_of
from ocr.readers.second import SecondReader
from ocr.readers.tesseract import find_words

_MOST_LETTERS = 3  # a line of garbage weighs no more than a bad word
_ROUNDS, _SMOOTH = 60, 0.5


@dataclass(frozen=True)
class Case:
    """Another reading of some words of a line; `gain` in letters, above 0 where it is nearer to the truth."""

    kind: str
    seen: float
    expected: float
    words: int
    gain: int


def cases_of(page: TruePage, reader: SecondReader) -> Iterator[Case]:
    """Every case of one page; lines far from any true line are left out."""
    settings, language = ReadingSettings(), language_with(load_catalogue().names())
    media_type = inspect_in_child(page.scan, ReadingSettings().limits).media_type
    cleaned = clean(page_picture(page.scan, media_type, page.number, settings.limits), settings.cleaning)
    found = find_words(cleaned.image, cleaned.dpi, settings.language, settings.layout, settings.limits.page_seconds)
    truth = [comparable(line) for line in map(flat, page.lines) if line]
    for region in regions_of(found, cleaned, (), settings.garbage_below):
        for line in region.lines:
            for piece in whole(line.words):
                words = line.words[piece.first : piece.end]
                (answer,) = reader.read([picture_of(cleaned.image, cleaned.dpi, words)])
                yield from _cases(words, answer, truth, settings.choosing, language)


def _cases(
    words: Sequence[FoundWord], answer: LineAnswer, truth: Sequence[str], settings: ChoosingSettings, language: Language
) -> Iterator[Case]:
    texts, theirs = [comparable(word.text) for word in words], answer.text.split()
    for each in differences(texts, theirs):
        other = " ".join(theirs[each.their_from : each.their_to])
        if is_plausible(" ".join(texts[each.our_from : each.our_to]), other):
            yield _case("proposal", texts, each.our_from, each.our_to, other, answer, truth, language)
    for at, other in expected_marks(texts, 0, len(texts), settings.ask_gain, language).items():
        yield _case("other_marks", texts, at, at + 1, other, answer, truth, language)


def _case(
    kind: str,
    texts: Sequence[str],
    first: int,
    end: int,
    other: str,
    answer: LineAnswer,
    truth: Sequence[str],
    language: Language,
) -> Case:
    now, then = " ".join(texts), " ".join(filter(None, [*texts[:first], other, *texts[end:]]))
    seen = (answer.unlikeliness(now) or 0.0) - (answer.unlikeliness(then) or 0.0)
    before, after = (int(distances(text, truth, within=True).min()) for text in (now, then))
    return Case(kind, seen, expected_gain(texts, first, end, other, language), max(1, end - first), before - after)


def fitted(cases: Sequence[Case]) -> NDArray[np.float64]:
    """Weights of seen and expected, and the burden, by Newton's method on the cases that change anything."""
    telling = [case for case in cases if case.gain]
    facts = np.array([(each.seen, each.expected, -each.words) for each in telling])
    facts[:, 0] = np.clip(facts[:, 0], -20, 20)
    facts[:, 1] = np.clip(facts[:, 1], -40, 12)
    better = np.array([case.gain > 0 for case in telling], float)
    weight = np.array([min(_MOST_LETTERS, abs(case.gain)) for case in telling], float)
    weights = np.zeros(3)
    for _ in range(_ROUNDS):
        share = 1 / (1 + np.exp(-facts @ weights))
        bend = (facts * (weight * share * (1 - share))[:, None]).T @ facts + _SMOOTH * np.eye(3)
        weights = weights + np.linalg.solve(bend, facts.T @ (weight * (better - share)) - _SMOOTH * weights)
    return weights


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="script/bench choosing", description=__doc__)
    parser.add_argument(
        "--scans", type=Path, help="folder of scans NAME.pdf with truth NAME.pageN.txt, besides aged pages"
    )
    parser.add_argument("--kinds", nargs="+", default=["decision", "application", "official_letter"])
    parser.add_argument("--seed", type=int, default=4100)
    chosen = parser.parse_args(arguments)
    machine, reader, cases = this_machine(), SecondReader(), list[Case]()
    with TemporaryDirectory(prefix="sohoa-bench-") as folder:
        pages = [each.page for each in aged_pages(Path(folder), chosen.seed, tuple(chosen.kinds))]
        for done, page in enumerate([*pages, *(text_pages(chosen.scans) if chosen.scans else [])], 1):
            cases += cases_of(page, reader)
            sys.stderr.write(f"\r{done} pages")
    rows = []
    for kind in ("proposal", "other_marks"):
        of_kind = [case for case in cases if case.kind == kind]
        seen, expected, burden = fitted(of_kind)
        right = sum(case.gain > 0 for case in of_kind)
        rows.append((kind, str(len(of_kind)), str(right), f"{seen:.2f}", f"{expected:.2f}", f"{burden:.2f}"))
    say(str(machine), table(("weights", "cases", "of them better", "seen", "expected", "burden"), rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
