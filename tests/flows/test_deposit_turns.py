"""A deposit is worked on by one thread at a time; the others wait until its papers are made."""

import threading
from collections.abc import Callable, Sequence
from typing import cast

import pytest

from dossiers.errors import TryLater
from flows.deposit_turns import EachDepositOnce
from flows.installation import Installation

INSTALLATION = cast("Installation", None)


def nobody(page: int) -> None:
    del page


def test_two_threads_share_the_work_and_both_see_it_done() -> None:
    begun, may_end = threading.Event(), threading.Event()
    worked: list[str] = []

    def digitise(inst: Installation, deposits: Sequence[str], on_page: Callable[[int], None]) -> None:
        del inst, on_page
        begun.set()
        assert may_end.wait(20)
        worked.extend(deposits)

    once = EachDepositOnce(digitise)
    seen: list[list[str]] = []

    def call(*deposits: str) -> None:
        once(INSTALLATION, deposits, nobody)
        seen.append(sorted(worked))

    first = threading.Thread(target=call, args=("a", "b"))
    first.start()
    assert begun.wait(20)
    second = threading.Thread(target=call, args=("b", "c"))
    second.start()
    may_end.set()
    for thread in (first, second):
        thread.join(20)
    assert sorted(worked) == ["a", "b", "c"]
    assert ["a", "b", "c"] in seen
    assert all({"a", "b"} <= set(each) for each in seen)


def test_a_failure_lets_the_next_one_try() -> None:
    calls: list[Sequence[str]] = []

    def digitise(inst: Installation, deposits: Sequence[str], on_page: Callable[[int], None]) -> None:
        del inst, on_page
        calls.append(deposits)
        if len(calls) == 1:
            raise TryLater("store_away")

    once = EachDepositOnce(digitise)
    with pytest.raises(TryLater):
        once(INSTALLATION, ["a"], nobody)
    once(INSTALLATION, ["a"], nobody)
    assert calls == [["a"], ["a"]]
