"""The end of Prefect in a process that serves: whoever is at work ends first, and nobody begins anew."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from dossiers.errors import TryLater
from flows.installation import Installation
from flows.prefect_digitise import PrefectDigitise

_ENDED_WHILE_STARTING = """
import json, os, sys, threading
from pathlib import Path
from config.settings import Settings
from dossiers.errors import TryLater
from flows.installation import open_installation
from flows.prefect_digitise import PrefectDigitise
from tests.way.processes import descendants, wait_until

def is_up_or_starting():
    return [each for each in descendants(os.getpid()) if "prefect.server" in each.command]

codes = []
digitise = PrefectDigitise()
with open_installation(Settings(home=Path(sys.argv[1]))) as inst:
    def start():
        try:
            digitise.start(inst)
            codes.append("started")
        except TryLater as error:
            codes.append(error.code)
    starting = threading.Thread(target=start)
    starting.start()
    wait_until(is_up_or_starting)
    digitise.close()
    starting.join()
    start()
print(json.dumps({"codes": codes, "left": len(is_up_or_starting())}))
"""


def test_an_end_while_prefect_starts_breaks_that_off(tmp_path: Path) -> None:
    """On a busy machine it starts for minutes, and the office that switched off waits for it."""
    said = subprocess.run(
        [sys.executable, "-c", _ENDED_WHILE_STARTING, tmp_path], stdout=subprocess.PIPE, check=True, text=True
    )
    assert json.loads(said.stdout) == {"codes": ["prefect_slow", "server_gone"], "left": 0}


def test_whoever_is_at_work_ends_before_prefect_does(inst: Installation, monkeypatch: pytest.MonkeyPatch) -> None:
    """A flow whose Prefect is gone asks for it for minutes, and the process cannot end."""
    at_work, may_end = threading.Event(), threading.Event()
    ends: list[str] = []

    def begin(_digitise: PrefectDigitise, _inst: Installation) -> None:
        at_work.set()
        may_end.wait()
        ends.append("work")
        raise TryLater("server_gone")

    monkeypatch.setattr(PrefectDigitise, "_begin", begin)
    digitise = PrefectDigitise()

    def work() -> None:
        with pytest.raises(TryLater):
            digitise(inst, ["d"], lambda _page: None)

    def close() -> None:
        digitise.close()
        ends.append("prefect")

    working = _thread(work)
    at_work.wait()
    closing = _thread(close)
    closing.join(0.2)  # time enough to end too early
    may_end.set()
    working.join()
    closing.join()
    assert ends == ["work", "prefect"]


def _thread(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work)
    thread.start()
    return thread
