"""Named rights: one holder in the whole installation, freed with its block, its process or its connection."""

import multiprocessing
import os
import signal
import threading
from contextlib import closing
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import select

from register.database import Database
from register.journal import ActKind, Stream, adopt_segment, last_sequence, next_segment, record, unsealed
from register.tables import Segment
from tests.register.conftest import AT
from tests.register.places import Place
from tests.servers.postgres import shared_server

SOON = 5.0


def test_a_right_has_one_holder_and_is_free_after_the_block(register: Database) -> None:
    with register.right("sealer") as first, register.right("sealer") as second, register.right("index") as other:
        assert (first, second, other) == (True, False, True)
        with register.right("sealer") as third:  # the loser gave nothing back that it did not have
            assert not third
    with register.right("sealer") as again:
        assert again


def test_a_right_is_free_after_a_block_that_failed(register: Database) -> None:
    with pytest.raises(ValueError, match="own error"), register.right("sealer"):
        raise ValueError("the block's own error")
    with register.right("sealer") as again:
        assert again


def test_of_several_rights_all_or_none_are_held(register: Database) -> None:
    with register.right("paper/2") as theirs, register.right("paper/1", "paper/2", "paper/3") as all_three:
        assert (theirs, all_three) == (True, False)
        with register.right("paper/3", "paper/1", "paper/1") as free:  # the loser kept none of them
            assert free
    with register.right("paper/1", "paper/2", "paper/3") as all_three, register.right("paper/2") as theirs:
        assert (all_three, theirs) == (True, False)
    with register.right("paper/2") as again:
        assert again


def test_who_names_the_same_rights_in_another_order_waits_his_turn(register: Database) -> None:
    names, turns = ("paper/1", "paper/2", "paper/3"), []

    def take(order: tuple[str, ...]) -> None:
        for _ in range(10):
            with register.right(*order, wait_seconds=30) as got:
                turns.append(got)

    threads = [threading.Thread(target=take, args=(order,)) for order in (names, names[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert turns == [True] * 20


def test_waiting_for_several_rights_ends_with_the_time_for_all_of_them(register: Database) -> None:
    names = [f"paper/{number}" for number in range(20)]
    with register.right(names[-1]), register.right(names[0], names[-1], wait_seconds=0.05) as got:
        assert not got
        with register.right(*names[:-1]) as others:
            assert others


def test_a_hundred_postgres_rights_are_one_connection(postgres_register: Database, postgres_place: Place) -> None:
    database = postgres_place.url.rpartition("/")[2]
    connections = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s"
    with postgres_register.right(*(f"paper/{number}" for number in range(130))) as got:
        with shared_server().connect() as admin:
            counted = admin.execute(connections, [database]).fetchone()
        assert (got, counted) == (True, (1,))


def test_waiting_for_a_right_ends_with_its_holder_or_with_the_time(register: Database) -> None:
    held, go, waited = threading.Event(), threading.Event(), []

    def hold() -> None:
        with register.right("sealer"):
            held.set()
            go.wait(SOON)

    def wait() -> None:
        with register.right("sealer", wait_seconds=SOON) as got:
            waited.append(got)

    threads = [threading.Thread(target=hold), threading.Thread(target=wait)]
    threads[0].start()
    assert held.wait(SOON)
    with register.right("sealer", wait_seconds=0.05) as got:
        assert not got
    threads[1].start()
    go.set()
    for thread in threads:
        thread.join()
    assert waited == [True]


def test_of_many_threads_one_at_a_time_holds_it(register: Database) -> None:
    inside, most, turn = 0, 0, threading.Lock()

    def take() -> None:
        nonlocal inside, most
        with register.right("deposit:1", wait_seconds=30) as got:
            assert got
            with turn:
                inside += 1
                most = max(most, inside)
            with turn:
                inside -= 1

    threads = [threading.Thread(target=take) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1


def test_two_openings_of_one_postgres_register_share_its_rights(
    postgres_register: Database, postgres_place: Place
) -> None:
    with closing(postgres_place.open()) as other, postgres_register.right("sealer"), other.right("sealer") as got:
        assert not got


def _hold_until_killed(place: Place, told: Path) -> None:
    with place.open().right("deposit:1") as got:
        told.write_text(str(got))
        signal.pause()


def test_a_killed_holder_frees_its_postgres_right_at_once(
    postgres_register: Database, postgres_place: Place, tmp_path: Path
) -> None:
    told = tmp_path / "told"
    context = multiprocessing.get_context("spawn")
    holder = context.Process(target=_hold_until_killed, args=(postgres_place, told), daemon=True)
    holder.start()
    while not (told.exists() and told.read_text()):
        assert holder.is_alive()
        holder.join(0.05)
    assert told.read_text() == "True"
    with postgres_register.right("deposit:1") as got:
        assert not got
    assert holder.pid is not None
    os.kill(holder.pid, signal.SIGKILL)
    with postgres_register.right("deposit:1", wait_seconds=1) as got:
        assert got
    holder.join()


@pytest.mark.parametrize("failing", [True, False])
def test_a_postgres_right_lost_with_its_connection_hides_nothing(
    postgres_register: Database, postgres_place: Place, failing: bool
) -> None:
    database = postgres_place.url.rpartition("/")[2]

    def work() -> None:
        with postgres_register.right("sealer") as got, shared_server().connect() as admin:
            assert got
            admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [database])
            if failing:
                raise ValueError("the block's own error")

    if failing:
        with pytest.raises(ValueError, match="own error"):
            work()
    else:
        work()
    with postgres_register.right("sealer", wait_seconds=1) as again:
        assert again


ACTS = 60


def _write_and_seal(place: Place, actor: str, barrier: "threading.Barrier") -> None:
    """Writes acts and after each one tries to seal; every failure ends the process with another code than 0."""
    with closing(place.open()) as register:
        barrier.wait(60)
        for _ in range(ACTS):
            with register.write() as session:
                record(session, ActKind.DEPOSIT, actor=actor, at=AT)
            with register.right("journal") as got:
                if got:
                    _seal(register, actor)


def _seal(register: Database, actor: str) -> None:
    """Every sealer makes other bytes of the same rows, so that two at once cannot both be right."""
    with register.read() as session:
        draft = next_segment(session, Stream.ACTS, AT + timedelta(microseconds=len(actor)))
    if draft is not None:
        with register.write() as session:
            adopt_segment(session, draft.key, draft.data)


def test_two_processes_that_seal_a_postgres_journal_make_one_chain(
    postgres_register: Database, postgres_place: Place
) -> None:
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(2)
    sealers = [context.Process(target=_write_and_seal, args=(postgres_place, name, barrier)) for name in ("an", "binh")]
    for sealer in sealers:
        sealer.start()
    for sealer in sealers:
        sealer.join()
    assert [sealer.exitcode for sealer in sealers] == [0, 0]
    _seal(postgres_register, "chi")
    with postgres_register.read() as session:
        assert last_sequence(session, Stream.ACTS) == 2 * ACTS
        assert unsealed(session, Stream.ACTS) == ()
        chain = session.scalars(select(Segment).order_by(Segment.number)).all()
    assert [each.number for each in chain] == list(range(1, len(chain) + 1))
    assert chain[0].first_sequence == 1
    for before, after in pairwise(chain):
        assert after.previous_sha256 == before.sha256
        assert after.first_sequence == before.last_sequence + 1
