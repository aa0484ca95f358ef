"""Recover: a crash leaves only work that the next start finishes. Each part is harmless when repeated."""

import shutil

from flows.installation import Installation
from flows.progress import Progress
from flows.stages.composing import file_checked
from flows.stages.indexing import drain_outbox
from flows.stages.ingesting import Digitise, digitise_due
from flows.stages.receiving import sweep_incoming
from flows.stages.sealing import seal_all


def recover(inst: Installation) -> None:
    """The quick part, at the start of every owner: sweep, seal, file what is checked, drain the outbox."""
    sweep_incoming(inst)
    sweep_scratch(inst)
    seal_all(inst)
    file_checked(inst)
    drain_outbox(inst)


def sweep_scratch(inst: Installation) -> None:
    """Remove the pictures and files that killed owners left half-made."""
    for left in inst.scratch.iterdir():
        shutil.rmtree(left, ignore_errors=True) if left.is_dir() else left.unlink(missing_ok=True)


def finish_due(inst: Installation, digitise: Digitise, progress: Progress) -> int:
    """The long part, for owners that digitise anyway: papers of scans received before; returns how many scans."""
    return digitise_due(inst, digitise, progress)
