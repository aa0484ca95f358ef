"""The office of this process: each wish is one or two stages, on an installation that is open here."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from audit.backlog import backlog_tally
from audit.corrections import corrections
from audit.rates import rates
from dossiers.periods import parse_period
from dossiers.scope import Scope, whole_installation
from flows.installation import Installation
from flows.keeper import keeping
from flows.lanes import Lane
from flows.office import Answer, IngestOrder, acting, decision_key
from flows.prefect_digitise import PrefectDigitise
from flows.prefect_runtime import end_orphans, prefect_folder
from flows.progress import Progress, Step, silent
from flows.sending import WorkersDigitise
from flows.stages import finding, ingesting, showing, watching
from flows.stages.confirming import confirm_together
from flows.stages.exporting import export
from flows.stages.indexing import index_or_later, reindex
from flows.stages.ingesting import Digitise
from flows.stages.prefilling import forms, prefill
from flows.stages.queueing import queue
from flows.stages.receiving import Arrival
from flows.stages.receiving_lists import receive_list
from flows.stages.recovering import finish_due, recover
from flows.stages.rereading import reread, where_of
from flows.stages.shapes import confirmed_line
from flows.stages.splitting import split
from register.counts import searchable_papers
from register.papers import paper


class LocalOffice:
    """Implements flows.office.Office. Reading wishes need nothing; writing ones the home's lock and `started()`."""

    def __init__(self, inst: Installation, digitise: Digitise | None = None, *, finishes_due: bool = True) -> None:
        """`finishes_due`: a command that digitises also makes the papers of scans that a crash left; a server does
        that apart, so that no counter waits for it. In production the workers do it."""
        self.inst = inst
        embedded = inst.settings.embedded
        self._digitise = digitise or (PrefectDigitise() if embedded else WorkersDigitise())
        self._finishes_due = finishes_due and embedded

    @contextmanager
    def started(self) -> Iterator["LocalOffice"]:
        """Finish what a crash left, and keep sealing and indexing while the block lasts and once at its end."""
        if self.inst.settings.embedded:
            end_orphans(prefect_folder(self.inst.settings))
        recover(self.inst)
        with keeping(self.inst):
            yield self

    def finish_due(self, progress: Progress = silent) -> int:
        """Make the papers of scans that were received before this process; returns how many scans."""
        return finish_due(self.inst, self._digitise, progress)

    def ingest(self, paths: Sequence[Path], order: IngestOrder, progress: Progress = silent) -> Answer:
        answer = ingesting.ingest(self.inst, paths, lambda path: self.arrival(path, order), self._digitise, progress)
        self._then_finish_due(progress)
        return answer

    def arrival(self, path: Path, order: IngestOrder, name: str | None = None) -> Arrival:
        """The arrival of that file; `name` is its original name where the path is only a temporary copy."""
        settings = self.inst.settings
        return Arrival(
            path=path,
            name=name or path.name,
            unit=order.unit or settings.unit,
            operator=acting(order.operator, settings.operator),
            via="backlog" if order.backlog else order.via,
            lane=Lane.COUNTER if order.counter else Lane.BATCH,
            dossier=order.dossier,
            procedure=order.procedure,
            counter=order.counter,
            decision=order.backlog.decision if order.backlog else None,
            box=order.backlog.box if order.backlog else None,
        )

    def ingest_upload(self, file: Path, name: str, order: IngestOrder) -> Answer:
        """One uploaded scan that was called `name`: its entry of `scans`."""
        answer = ingesting.ingest(
            self.inst, [file], lambda path: self.arrival(path, order, name), self._digitise, silent
        )
        return {**answer["scans"][0], "path": name}

    def watch_once(self, folder: Path, progress: Progress = silent) -> Answer:
        watched = watching.declared(self.inst.settings, folder)
        answer = watching.watch_once(self.inst, watched, self._digitise, progress)
        self._then_finish_due(progress)
        return answer

    def _then_finish_due(self, progress: Progress) -> None:
        if self._finishes_due:
            self.finish_due(progress)

    def confirm(self, papers: Sequence[str], operator: str | None, values: Mapping[str, str]) -> Answer:
        who = acting(operator, self.inst.settings.operator)
        confirmed = confirm_together(self.inst, papers, who, values)
        index_or_later(self.inst)
        with self.inst.register.read() as session:
            views = [paper(session, each.paper, _scope("check")) for each in confirmed]
        lines = zip(views, confirmed, strict=True)
        return {"papers": [confirmed_line(view, each.in_doubt, each.unread) for view, each in lines]}

    def split(
        self,
        papers: Sequence[str],
        into: Sequence[Sequence[int]],
        dossier: str | None,
        operator: str | None,
        type: str | None = None,
    ) -> Answer:
        who = acting(operator, self.inst.settings.operator)
        answer = split(self.inst, papers, [tuple(pages) for pages in into], dossier, who, type)
        index_or_later(self.inst)
        return answer

    def receive(self, file: Path, operator: str | None) -> Answer:
        return receive_list(self.inst, file, acting(operator, self.inst.settings.operator))

    def search(self, text: str, limit: int) -> Answer:
        return finding.search(self.inst, text, limit, _scope("search"))

    def show(self, name: str) -> Answer:
        return showing.show(self.inst, name, _scope("view"))

    def queue(self, limit: int, unit: str | None, everything: bool = False) -> Answer:
        return queue(self.inst, limit, unit, everything, _scope("check"))

    def corrections(self) -> Answer:
        with self.inst.register.read() as session:
            found = corrections(session, _scope("check"))
        return {"corrections": [asdict(each) for each in found]}

    def status(self) -> Answer:
        return showing.counts(self.inst, _scope("status"))

    def backlog(self, decision: str | None) -> Answer:
        number = decision_key(decision) if decision else None
        with self.inst.register.read() as session:
            return backlog_tally(session, _scope("status"), number).as_json()

    def rates(self, period: str, by: str | None, formula: str) -> Answer:
        with self.inst.register.read() as session:
            report = rates(session, self.inst.catalogue, parse_period(period), _scope("rates"), by, formula)
        return report.as_json()

    def export(self, code: str, kind: str, to: Path, operator: str | None) -> Answer:
        return export(self.inst, code, kind, to, acting(operator, self.inst.settings.operator), _scope("export"))

    def forms(self) -> Answer:
        return forms(self.inst)

    def prefill(self, form: str, papers: Sequence[str], card: str | None, operator: str | None) -> Answer:
        return prefill(self.inst, form, papers, card, acting(operator, self.inst.settings.operator), _scope("prefill"))

    def reread(
        self, where: Mapping[str, str], operator: str | None, dry_run: bool, progress: Progress = silent
    ) -> Answer:
        asked = where_of(where)
        return reread(self.inst, asked, acting(operator, self.inst.settings.operator), dry_run, progress)

    def reindex(self, progress: Progress = silent) -> Answer:
        with self.inst.register.read() as session:
            total = searchable_papers(session)
        progress(Step("papers", 0, total))
        written = reindex(self.inst)
        progress(Step("papers", written, written))
        return {"papers": written}


def _scope(purpose: str) -> Scope:
    """The command line and the token of `sohoa serve` see the whole installation until the desk brings users."""
    return whole_installation(purpose)
