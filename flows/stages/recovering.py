"""Recover: a crash leaves only work that the next start finishes. Each part is harmless when repeated."""

from flows.installation import Installation
from flows.progress import Progress
from flows.stages.composing import file_checked
from flows.stages.indexing import index_or_later
from flows.stages.ingesting import Digitise, digitise_due
from flows.stages.sealing import seal_all


def recover(inst: Installation) -> None:
    """The quick part, at the start of every owner: seal, file what is checked, drain the outbox.

    An index that is away, or that `reindex` is to mend, keeps nobody from starting: the outbox keeps what it lacks.
    """
    seal_all(inst)
    file_checked(inst)
    index_or_later(inst)


def finish_due(inst: Installation, digitise: Digitise, progress: Progress) -> int:
    """The long part, for owners that digitise anyway: papers of scans received before; returns how many scans."""
    return digitise_due(inst, digitise, progress)
