"""What reading generated papers again came to: plain figures, apart from the code that measures so."""

from dataclasses import dataclass, field

from bench.measuring.processes import Spent


@dataclass
class Found:
    """Queries of one kind: how many; how many have their paper among all hits, the first ten, and as the very first.

    Among all hits it is where reading let the words be found; among the first ten only where few papers share them.
    """

    asked: int = 0
    anywhere: int = 0
    found: int = 0
    first: int = 0


@dataclass
class State:
    """What the whole home holds and finds at one moment, as far as a truth can say it.

    `words` of the print, how many of them the papers' texts have letter by letter and without accents; `fields` of
    papers that nobody confirmed, how many are exact and how many ask a person; `contradicted` fields in the queue.
    """

    search: dict[str, Found] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)
    words: int = 0
    words_exact: int = 0
    words_folded: int = 0
    fields: int = 0
    fields_exact: int = 0
    fields_asked: int = 0
    queue: int = 0
    contradicted: int = 0


@dataclass
class Stays:
    """What must not have changed: counts looked at, and what was lost or changed among them."""

    papers: int = 0
    papers_moved: list[str] = field(default_factory=list)
    confirmed: int = 0
    values: int = 0
    values_changed: list[str] = field(default_factory=list)
    records_changed: list[str] = field(default_factory=list)
    readings: int = 0
    readings_lost: list[str] = field(default_factory=list)

    @property
    def kept(self) -> bool:
        """Nothing that a person confirmed changed, no paper became another, no old reading is lost."""
        return not (self.papers_moved or self.values_changed or self.records_changed or self.readings_lost)


@dataclass
class Contradictions:
    """Confirmed fields beside which the new reading put a value, held against the truth.

    `left_empty`: what was unread when the paper was confirmed; the queue does not count those as contradicted.
    """

    fields: int = 0
    left_empty: int = 0
    new_right: int = 0
    confirmed_right: int = 0


@dataclass
class Figures:
    """One run. `told` is what the dry run said, `done` what was done; `left` what a dry run says afterwards."""

    scans: int = 0
    papers_true: int = 0
    papers_held: int = 0
    confirmed: int = 0
    refused: int = 0
    typed_papers: int = 0
    typed_fields: int = 0
    ingest: Spent = field(default_factory=Spent)
    rereading: Spent = field(default_factory=Spent)
    told: dict[str, int] = field(default_factory=dict)
    done: dict[str, int] = field(default_factory=dict)
    left: dict[str, int] = field(default_factory=dict)
    waiting: int = 0
    before: State = field(default_factory=State)
    after: State = field(default_factory=State)
    stays: Stays = field(default_factory=Stays)
    contradictions: Contradictions = field(default_factory=Contradictions)
