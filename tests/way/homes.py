"""What must be true of an installation after its commands have ended, however they ended."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from archive import keys
from config.settings import Settings
from dossiers.scope import whole_installation
from flows.installation import Installation, open_installation
from flows.parts import open_register
from register import outbox
from register.counts import searchable_papers, status
from register.journal import Stream, last_sequence, unsealed, verify_rows
from register.papers import all_paper_ids, paper

_SCOPE = whole_installation("test")


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@contextmanager
def counting(settings: Settings) -> Iterator[Callable[[], dict[str, Any]]]:
    """What `sohoa status` counts, asked in this process: waiting with the command takes the processor from the work."""
    with closing(open_register(settings)) as register:

        def counted() -> dict[str, Any]:
            with register.read() as session:
                return status(session, _SCOPE)

        yield counted


def nothing_is_lost(home: Path, scans: Iterable[Path]) -> None:
    """The same of a home, in which no copies are left either."""
    holds_exactly(Settings(home=home), scans)
    assert [each.name for each in _files(home / "scratch")] == [".turn"], "copies of scans lie about"
    assert _files(home / "archive" / "tmp") == []


def holds_exactly(settings: Settings, scans: Iterable[Path]) -> None:
    """The archive holds exactly these scans, each in one paper and no page twice, all of them found; nothing waits."""
    expected = {sha256(scan) for scan in scans}
    with open_installation(settings) as inst:
        assert {info.key for info in inst.store.keys("scans/")} == {keys.scan_key(each) for each in expected}
        assert list(inst.store.keys("work/")) == [], "pages of readings that are whole lie about"
        assert all(sha256_of(inst, each) == each for each in expected)
        with inst.register.read() as session:
            views = [paper(session, each, _SCOPE) for each in all_paper_ids(session)]
            assert outbox.size(session) == 0
            assert inst.index.count() == searchable_papers(session) == len(views)
        made_of = Counter((ref.scan, ref.page) for view in views for ref in view.pages)
        assert set(made_of.values()) == {1}, "a page is in two papers"
        assert {scan for scan, _ in made_of} == expected


def every_act_is_sealed(home: Path) -> None:
    """The same of a home."""
    acts_are_sealed(Settings(home=home))


def acts_are_sealed(settings: Settings) -> None:
    """Every row of the journal is in a segment of the archive, and the segments say what the register says."""
    with open_installation(settings) as inst, inst.register.read() as session:
        segments = {info.key: inst.store.get_bytes(info.key) for info in inst.store.keys("journal/")}
        assert {key: verify_rows(session, data) for key, data in segments.items()} == {key: [] for key in segments}
        assert [row for stream in Stream for row in unsealed(session, stream)] == []
        rows = sum(len(data.splitlines()) - 1 for data in segments.values())
        assert rows == sum(last_sequence(session, stream) for stream in Stream)
        assert rows > 0


def sha256_of(inst: Installation, scan: str) -> str:
    """Of the bytes that the archive holds under that scan's key."""
    return hashlib.sha256(inst.store.get_bytes(keys.scan_key(scan))).hexdigest()


def _files(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file()]
