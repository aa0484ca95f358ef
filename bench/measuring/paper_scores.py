"""Papers and fields as understood, held against the truth of generated scans. Reads and generates nothing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bench.measuring.lost_sheets import LostSheets
from config.catalogues import Thresholds
from dossiers.papers import Field, ProposedPaper
from dossiers.text import nfc, one_line
from samples.truth import TruthPaper

SEPARATOR = "separator"
_DECIMALS = ("area", "height")
_PLACE_IN_LIST = re.compile(r"\[\d+\]")


@dataclass(frozen=True)
class Mistake:
    """A wrong value that nobody is asked about; `read` is None where the field is not there at all."""

    type: str
    field: str
    truth: str
    read: str | None


@dataclass
class FieldScore:
    """True fields: how many, how many are exact, asked about, wrong and not asked about.

    `proposed`: those with any value, and `extra` ones that no such paper bears; of these `extra_unseen` ask nobody.
    """

    fields: int = 0
    exact: int = 0
    asked: int = 0
    asked_though_right: int = 0
    wrong_unseen: int = 0
    proposed: int = 0
    extra_unseen: int = 0

    @property
    def f1(self) -> tuple[int, int]:
        """Without a person: twice the exact ones, of the true and the proposed ones together."""
        return 2 * self.exact, self.fields + self.proposed

    @property
    def f1_with_person(self) -> tuple[int, int]:
        """After a person has set right what he is asked about: every true field is then proposed."""
        right = self.fields - self.wrong_unseen
        return 2 * right, 2 * self.fields + self.extra_unseen


@dataclass
class TypeScore(FieldScore):
    """The same of the papers of one type, with how many are typed right, and how many wrong while nobody is asked."""

    papers: int = 0
    typed: int = 0
    mistyped_unseen: int = 0


@dataclass
class Scores:
    """Totals over all scans; separator sheets are no papers. `by_field`: by type and field, one of a list as all."""

    true_papers: int = 0
    proposed_papers: int = 0
    split_right: int = 0
    by_type: dict[str, TypeScore] = field(default_factory=dict)
    by_field: dict[str, FieldScore] = field(default_factory=dict)
    lost: LostSheets = field(default_factory=LostSheets)
    mistakes: list[Mistake] = field(default_factory=list)

    def total(self) -> TypeScore:
        """The sum over all types."""
        sums = TypeScore()
        for name in vars(sums):
            setattr(sums, name, sum(getattr(each, name) for each in self.by_type.values()))
        return sums


def add_scan(
    scores: Scores, truth: Iterable[TruthPaper], proposed: Sequence[ProposedPaper], thresholds: Thresholds
) -> None:
    """Count one scan. A paper is split right when exactly its pages are proposed as one paper.

    For type and fields a true paper is held against the proposed one that holds its first page.
    """
    papers = [paper for paper in truth if paper.type != SEPARATOR]
    scores.true_papers += len(papers)
    scores.proposed_papers += len(proposed)
    scores.split_right += len({paper.pages for paper in papers} & {paper.pages for paper in proposed})
    for paper in papers:
        _add_paper(scores, paper, next((each for each in proposed if paper.pages[0] in each.pages), None), thresholds)


def _add_paper(scores: Scores, truth: TruthPaper, proposed: ProposedPaper | None, thresholds: Thresholds) -> None:
    score = scores.by_type.setdefault(truth.type, TypeScore())
    score.papers += 1
    typed = proposed is not None and proposed.type == truth.type
    score.typed += typed
    score.mistyped_unseen += proposed is not None and not typed and not _paper_asks(proposed, thresholds)
    found = {each.name: each for each in proposed.fields} if proposed and proposed.type == truth.type else {}
    in_doubt = proposed is not None and _paper_asks(proposed, thresholds)
    for name, true in truth.fields.items():
        _add_field(scores, score, Mistake(truth.type, name, true.value, None), found.get(name), in_doubt)
    extra = [each for name, each in found.items() if name not in truth.fields and each.value]
    score.proposed += len(extra)
    score.extra_unseen += sum(not each.needs_check for each in extra)


def _add_field(scores: Scores, score: TypeScore, wrong: Mistake, found: Field | None, paper_in_doubt: bool) -> None:
    name = f"{wrong.type} {_PLACE_IN_LIST.sub('[]', wrong.field)}"
    right = found is not None and same_value(wrong.field, wrong.truth, found.value)
    # A field that was not proposed asks nobody, unless its paper's type or split has to be decided first.
    asks = found.needs_check if found else paper_in_doubt
    for each in (score, scores.by_field.setdefault(name, FieldScore())):
        each.fields += 1
        each.exact += right
        each.asked += asks
        each.asked_though_right += asks and right
        each.wrong_unseen += not right and not asks
        each.proposed += found is not None and bool(found.value)
    if not right and not asks:
        scores.mistakes.append(Mistake(wrong.type, wrong.field, wrong.truth, found.value if found else None))


def _paper_asks(proposed: ProposedPaper, thresholds: Thresholds) -> bool:
    return (
        proposed.type == "unknown"
        or proposed.type_confidence < thresholds.type_check
        or proposed.split_confidence < thresholds.split_check
    )


def same_value(name: str, truth: str, read: str) -> bool:
    """Equal as NFC with single blanks; in measures the decimal comma of Vietnam equals the point."""
    left, right = one_line(nfc(truth)), one_line(nfc(read))
    if name.rpartition(".")[2].endswith(_DECIMALS):
        left, right = left.replace(",", "."), right.replace(",", ".")
    return left == right
