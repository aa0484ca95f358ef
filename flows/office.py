"""Everything a person can ask of an installation, as one object whose answers are the agreed JSON shapes (design §5).

The work itself lives in stages/; the command line and the API both speak to this, here or through `sohoa serve`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from dossiers.codes import dossier_code_key, is_plain_code
from dossiers.errors import BadRequest
from dossiers.text import nfc, one_line
from flows.progress import Progress, silent

Answer = dict[str, Any]


@dataclass(frozen=True)
class Backlog:
    """Results of former years, digitised by the decision of that number. `box`: where there is no cover sheet."""

    decision: str
    box: str | None = None


def backlog_of(wanted: bool, decision: str | None, box: str | None = None) -> Backlog | None:
    """What a person asks for, in the form in which codes are compared; None for ordinary scans.

    Raises BadRequest("backlog_needs_decision" | "backlog_not_said" | "decision_wrong" | "box_wrong").
    """
    if not wanted:
        if decision or box:
            raise BadRequest("backlog_not_said")
        return None
    number, code = decision_key(decision or ""), dossier_code_key(box or "")
    if not number:
        raise BadRequest("backlog_needs_decision")
    if code and not is_plain_code(code):
        raise BadRequest("box_wrong")
    return Backlog(number, code or None)


def decision_key(decision: str) -> str:
    """The form in which decisions' numbers are kept and compared. Raises BadRequest("decision_wrong")."""
    number = dossier_code_key(decision)
    if number and not is_plain_code(number):
        raise BadRequest("decision_wrong")
    return number


def acting(operator: str | None, default: str) -> str:
    """The operator as he is recorded: NFC, no blanks around; `default` where nobody is named.

    Raises BadRequest("operator_blank") where what is named holds no letter or digit: nobody could answer for the act.
    """
    named = one_line(nfc(default if operator is None else operator))
    if not any(each.isalnum() for each in named):
        raise BadRequest("operator_blank")
    return named


@dataclass(frozen=True)
class IngestOrder:
    """What is known of the scans before they are opened. None: the settings' default, or nothing is known."""

    dossier: str | None = None
    unit: str | None = None
    procedure: str | None = None
    operator: str | None = None
    via: str = "ingest"
    counter: str | None = None
    backlog: Backlog | None = None


class Office(Protocol):
    """An installation as a person meets it. Every method may raise the errors of dossiers/errors.py."""

    def ingest(self, paths: Sequence[Path], order: IngestOrder, progress: Progress = silent) -> Answer:
        """Take files and folders in, read, split, understand, record and index them: shape `ingest`."""

    def watch_once(self, folder: Path, progress: Progress = silent) -> Answer:
        """Take every file of a hot folder that stands still, move each to done/ or rejected/: shape `ingest`."""

    def confirm(self, papers: Sequence[str], operator: str | None, values: Mapping[str, str]) -> Answer:
        """The papers are right as shown, with `values` set first; compose and file them, or correct filed ones.

        `{"papers": [{"id", "type", "dossier", "state", "confirmed_in_doubt": [fields], "unread": [fields],
        "pdf_sha256"}]}`
        """

    def split(
        self,
        papers: Sequence[str],
        into: Sequence[Sequence[int]],
        dossier: str | None,
        operator: str | None,
        type: str | None = None,
    ) -> Answer:
        """The pages of those papers are the papers `into`; without it they stand as they are, no longer doubted.

        With `type` all of them are of that type, as a person says.

        `{"papers", "warnings": [as in `ingest`], "superseded": [paper ids]}`
        """

    def receive(self, file: Path, operator: str | None) -> Answer:
        """Take the province's list of received dossiers: shape `receive`."""

    def search(self, text: str, limit: int) -> Answer:
        """Shape `search`."""

    def show(self, name: str) -> Answer:
        """A dossier by its code or a paper by its id: shape `show`, personal numbers masked."""

    def queue(self, limit: int, unit: str | None, everything: bool = False) -> Answer:
        """What a person must look at, what would hurt most first: shape of flows/stages/queueing.py."""

    def corrections(self) -> Answer:
        """`{"corrections": [{"type", "field", "corrected", "checked"}]}`: what people typed over, most often first."""

    def status(self) -> Answer:
        """Shape `status`."""

    def backlog(self, decision: str | None) -> Answer:
        """What each operator did for a backlog, day by day, of one decision or of all: shape of audit/backlog.py."""

    def rates(self, period: str, by: str | None, formula: str) -> Answer:
        """Shape `rates`."""

    def export(self, code: str, kind: str, to: Path, operator: str | None) -> Answer:
        """The dossier's PDF/A and data under `to`: `{"dossier", "folder", "files": [..], "not_filed": [paper ids]}`."""

    def forms(self) -> Answer:
        """The forms that the catalogue declares: `{"forms": [{"code", "title", "procedure", "fields": [..]}]}`."""

    def prefill(self, form: str, papers: Sequence[str], card: str | None, operator: str | None) -> Answer:
        """That form filled from confirmed papers and the text of a card's QR code: shape of flows/stages/prefilling.py.

        Values are whole: it is the citizen's own form.
        """

    def reread(
        self, where: Mapping[str, str], operator: str | None, dry_run: bool, progress: Progress = silent
    ) -> Answer:
        """Read the scans of those papers by the present recipe, or say what it would cost; confirmed values stand.

        `where`: unit, type, dossier, state, before (a day, YYYY-MM-DD). `{"dry_run", "scans", "pages", "papers",
        "doubts": [{"paper", "fields"}], "put_off": [paper ids], "failed": [{"scan", "code", "vi", "en"}]}`
        """

    def reindex(self, progress: Progress = silent) -> Answer:
        """The index anew from register and archive: `{"papers": count}`."""
