"""What officers would type to find generated papers, made from their truth alone. Asks nothing and reads nothing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dossiers.text import fold
from samples.truth import Truth, TruthPaper

SEPARATOR = "separator"
_NAMES = ("full_name", "signer")
_CODES = ("dossier_code", "certificate_serial", "number")
_SUBJECTS = ("subject", "request", "procedure_name")
_ADDRESSES = ("address", "residence", "place_of_birth", "place")
_WORDS_OF_A_SUBJECT = 6
_WORDS_OF_A_LINE = 5
_LETTERS_OF_A_WORD = 4
_BEARERS = 10
"""Papers that bear a rare word, at most: as many as one page of hits shows, so that each of them can be among them."""
_WORDS_OF_A_PAPER = 10


@dataclass(frozen=True)
class TruePaper:
    """A paper that was printed: its place among all scans, its fields (not those by hand) and its printed lines."""

    scan: int
    paper: TruthPaper
    lines: tuple[str, ...]

    @property
    def values(self) -> Mapping[str, str]:
        """Values by name, those that a hand or only a QR code says left out."""
        told = self.paper.fields.items()
        return {name: each.value for name, each in told if each.value and not each.handwritten and each.source != "qr"}


@dataclass(frozen=True)
class Query:
    """What is typed to find the paper at that place of the list it was made from."""

    wanted: int
    kind: str
    text: str


def true_papers(truths: Sequence[Truth]) -> tuple[TruePaper, ...]:
    """Every paper of the scans in their order; separator sheets are none."""
    return tuple(
        TruePaper(number, paper, _lines(truth, paper))
        for number, truth in enumerate(truths)
        for paper in truth.papers
        if paper.type != SEPARATOR
    )


def queries(papers: Sequence[TruePaper]) -> tuple[Query, ...]:
    """One query of each kind for every paper that has what it is made of; the same papers, the same queries.

    `name`, `code`, `subject` (with the name where there is one: hundreds of papers share a subject) and `address` are
    typed without accents; `line` are the last words of the printed line that fewest papers bear, as printed. `word`:
    up to ten of the words that hardly another paper bears, each alone and without accents.
    """
    bearers = Counter(line for paper in papers for line in set(map(fold, paper.lines)))
    sharing = Counter(word for paper in papers for word in _plain_words(paper))
    made = []
    for number, paper in enumerate(papers):
        values = paper.values
        name, subject = _first(values, _NAMES), _first(values, _SUBJECTS)
        texts = {
            "name": fold(name),
            "code": _first(values, _CODES),
            "subject": fold(f"{_some(subject, _WORDS_OF_A_SUBJECT)} {name}") if subject else "",
            "address": fold(_first(values, _ADDRESSES)),
            "line": _rarest(paper.lines, bearers),
        }
        made += [Query(number, kind, text.strip()) for kind, text in texts.items() if text.strip()]
        made += [Query(number, "word", word) for word in _rare_words(paper, sharing)]
    return tuple(made)


def _lines(truth: Truth, paper: TruthPaper) -> tuple[str, ...]:
    pages = (truth.pages[number - 1] for number in paper.pages)
    return tuple(line.text for page in pages for line in page.lines if not line.handwritten)


def _first(values: Mapping[str, str], names: Sequence[str]) -> str:
    """The value of the first of those names, whoever's it is (`mother.full_name`)."""
    return next((value for name in names for each, value in values.items() if each.rpartition(".")[2] == name), "")


def _some(text: str, words: int) -> str:
    return " ".join(text.split()[:words])


def _plain_words(paper: TruePaper) -> set[str]:
    """Its printed words of letters alone, folded."""
    words = {fold(word.strip(",.;:()")) for line in paper.lines for word in line.split()}
    return {word for word in words if word.isalpha() and len(word) >= _LETTERS_OF_A_WORD}


def _rare_words(paper: TruePaper, sharing: Mapping[str, int]) -> Sequence[str]:
    """Some of them, from all over the alphabet."""
    rare = sorted(word for word in _plain_words(paper) if sharing[word] <= _BEARERS)
    return rare[:: max(1, len(rare) // _WORDS_OF_A_PAPER)][:_WORDS_OF_A_PAPER]


def _rarest(lines: Sequence[str], bearers: Mapping[str, int]) -> str:
    """Numbers are looked up another way: a line without digits."""
    fit = [line for line in lines if len(line.split()) >= _WORDS_OF_A_LINE and not any(map(str.isdigit, line))]
    rarest = min(fit, key=lambda line: (bearers[fold(line)], -len(line)), default="")
    return " ".join(rarest.split()[-_WORDS_OF_A_LINE:])
