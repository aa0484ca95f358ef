"""Who writes: the serving process, else this one; a server that ends in between is no reason to give up."""

import socket
import threading
from pathlib import Path

import pytest

from config.settings import Settings
from desk.office import write
from desk.token import make_token
from dossiers.errors import TryLater
from flows.office import Office
from flows.owner import Holder, own
from tests.desk.conftest import Served


def nobody(other: Holder) -> None:
    raise AssertionError(f"waited for {other.command}")


def test_a_server_that_begins_while_we_wait_takes_our_write(served: Served) -> None:
    told: list[Holder] = []
    with own(served.settings.home, "serve") as owner:

        def begins_to_serve(other: Holder) -> None:
            told.append(other)
            owner.announce(served.port)

        answer = write(served.settings, "reindex", begins_to_serve, lambda office: office.reindex())
    assert answer == {"papers": 1}
    assert [each.command for each in told] == ["serve"]
    assert served.office.asked == [("reindex",)]


def test_a_server_that_ends_before_it_was_asked_is_replaced_by_ourselves(settings: Settings) -> None:
    settings.home.mkdir()
    make_token(settings.home)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        held, may_end = threading.Event(), threading.Event()
        holding = threading.Thread(target=_hold, args=(settings.home, closed.getsockname()[1], held, may_end))
        holding.start()
        assert held.wait(20)
        tries: list[str] = []

        def act(office: Office) -> dict[str, int]:
            tries.append(type(office).__name__)
            may_end.set()
            return {"papers": office.status()["papers"]}

        assert write(settings, "status", lambda _: None, act) == {"papers": 0}
        holding.join()
    assert tries[0] == "RemoteOffice"
    assert tries[-1] == "LocalOffice"


def _hold(home: Path, port: int, held: threading.Event, may_end: threading.Event) -> None:
    with own(home, "serve") as owner:
        owner.announce(port)
        held.set()
        may_end.wait(20)


def test_other_failures_are_not_tried_again(served: Served) -> None:
    calls: list[int] = []

    def act(office: Office) -> dict[str, int]:
        del office
        calls.append(1)
        raise TryLater("store_away")

    with own(served.settings.home, "serve") as owner:
        owner.announce(served.port)
        with pytest.raises(TryLater):
            write(served.settings, "x", nobody, act)
    assert calls == [1]
