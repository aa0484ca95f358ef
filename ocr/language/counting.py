"""Makes `counts.xz`: `python -m ocr.language.counting FOLDER --out ocr/language/counts.xz`, FOLDER of plain texts.

The shipped counts are of the codes and laws of Việt Nam (public official texts, collected in undertheseanlp/resources,
VLC): 110 texts, 2.7 million tokens. The texts themselves are not shipped.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from ocr.language.counts import Counts, Times, packed
from ocr.language.tokens import BREAK, tokens_of


def counted(lines: Iterable[str]) -> Counts:
    """Counts of the lines' tokens; each line is held to begin and to end with a break."""
    once: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    triples: Counter[tuple[str, str, str]] = Counter()
    for line in lines:
        found = tokens_of(line)
        if not found:
            continue
        row = [BREAK, *found, *([BREAK] if found[-1] != BREAK else [])]
        once.update(row)
        pairs.update(pairwise(row))
        triples.update(zip(row, row[1:], row[2:], strict=False))
    return _gathered(once, pairs, triples)


def counted_names(names: Iterable[str]) -> Counts:
    """Counts of the names' words together: all threes, and of the pairs the one that a name begins with.

    That there is a `Xã Xuân Tân` says how a name after `xã` goes on, and nothing of a Mr. Xuân Tấn.
    """
    once: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    triples: Counter[tuple[str, str, str]] = Counter()
    for name in names:
        found = tokens_of(name)
        once.update(found)
        pairs.update([(found[0], found[1])] if len(found) > 1 else [])
        triples.update(zip(found, found[1:], found[2:], strict=False))
    return _gathered(once, pairs, triples)


def _gathered(once: Counter[str], pairs: Counter[tuple[str, str]], triples: Counter[tuple[str, str, str]]) -> Counts:
    """The counts of those times."""
    ordered = dict(sorted(once.items(), key=lambda each: (-each[1], each[0])))
    bare = Counts(ordered, Times.of({}), Times.of({}))
    return Counts(
        ordered,
        Times.of({key: times for row, times in pairs.items() if (key := bare.key(row)) is not None}),
        Times.of({key: times for row, times in triples.items() if (key := bare.key(row)) is not None}),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; exit code 2 for a folder without texts."""
    parser = argparse.ArgumentParser(prog="python -m ocr.language.counting", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args(arguments)
    texts = sorted(chosen.folder.rglob("*.txt"))
    if not texts:
        sys.stderr.write("no *.txt in that folder\n")
        return 2
    counts = counted(line for text in texts for line in text.read_text("utf-8").splitlines())
    chosen.out.write_bytes(packed(counts))
    sys.stdout.write(f"{len(texts)} texts, {sum(counts.once.values())} tokens, {len(counts.once)} different\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
