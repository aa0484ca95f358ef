"""The Prefect tasks of the production column, one a lane. Who sends them: sending.py; who runs them: worker.py.

A task has no arguments: Prefect would keep them in a place that every worker must share and that somebody must clean.
The deposit's id travels as a tag, which Prefect's own screen shows too. Each lane is a task of its own, so that a
worker can always take a counter's scan however many of the backlog it has begun.
"""

from prefect import Task, tags, task
from prefect.context import TaskRunContext

from flows.current import current
from flows.lanes import Lane
from flows.stages.digitising import digitise_if_free

_DEPOSIT = "deposit:"


@task(name="digitise-counter", persist_result=False)
def digitise_counter() -> str:
    """A scan from a counter: somebody waits for it."""
    return _digitise()


@task(name="digitise-batch", persist_result=False)
def digitise_batch() -> str:
    """A scan of the backlog."""
    return _digitise()


@task(name="digitise-reread", persist_result=False)
def digitise_reread() -> str:
    """A scan that is read again."""
    return _digitise()


TASKS: "dict[Lane, Task[[], str]]" = {
    Lane.COUNTER: digitise_counter,
    Lane.BATCH: digitise_batch,
    Lane.REREAD: digitise_reread,
}


def send(lane: Lane, deposit: str) -> None:
    """Tell the workers of a deposit whose papers are due. Raises what Prefect's client raises."""
    with tags(f"{_DEPOSIT}{deposit}"):
        TASKS[lane].delay()


def _digitise() -> str:
    context = TaskRunContext.get()
    said = [tag for tag in context.task_run.tags if tag.startswith(_DEPOSIT)] if context else []
    if len(said) != 1:
        return "deposit_not_told"
    here = current()
    return digitise_if_free(here.installation, said[0].removeprefix(_DEPOSIT), here.on_page)
