"""Digitise one deposit for the whole installation: of many workers the first takes it, the others leave it alone."""

import logging
import traceback
from collections.abc import Callable
from pathlib import Path

from dossiers.errors import SohoaError
from flows.installation import Installation
from flows.stages.reading import PageDone
from flows.stages.recording import digitise_deposit
from register.deposits import due_deposit

OK = "ok"
HELD = "held_by_another"
FAILED = "stage_failed"
_LOG = logging.getLogger("sohoa.digitise")


def digitise_if_free(inst: Installation, deposit: str, on_page: PageDone) -> str:
    """Make the deposit's papers where they are due and nobody else is at its scan.

    Returns "ok" (they are made, now or before), "held_by_another", or the code of what went wrong. The right ends with
    this process, however that ends: another worker then goes on from the pages that are kept.
    """

    def work() -> str:
        with inst.register.read() as session:
            due = due_deposit(session, deposit)
        if due is None:
            return OK
        with inst.register.right(f"digitise/{due.scan}") as ours:
            if not ours:
                return HELD
            digitise_deposit(inst, due, on_page)
        return OK

    return code_of(work, deposit)


def code_of(work: Callable[[], str], deposit: str) -> str:
    """What the work returns, or the code of its failure. No exception gets out: its text may quote a paper."""
    try:
        return work()
    except SohoaError as error:
        _LOG.error("papers put off deposit=%s code=%s", deposit, error.code)
        return error.code
    except Exception as error:  # noqa: BLE001 (it goes on, without its text)
        where = traceback.extract_tb(error.__traceback__)[-1]
        _LOG.error("stage failed: %s at %s:%s", type(error).__name__, Path(where.filename).name, where.lineno)
        return FAILED
