"""What every command of one call shares: settings, language, the two screens, and how an answer is shown."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import typer

from config.settings import Settings
from desk.clean import clean, json_document
from desk.texts import Texts
from dossiers.errors import SohoaError
from flows.office import Office
from flows.progress import Progress

if TYPE_CHECKING:
    from rich.console import Console

    from flows.owner import Holder

T = TypeVar("T")
View = Callable[["Session", dict[str, Any]], None]
_PIPE_WIDTH = 160


@dataclass
class Session:
    """One call of `sohoa`. `failed_settings` is what is wrong with the settings, told when a command needs them."""

    texts: Texts
    as_json: bool
    loaded_settings: Settings | None
    failed_settings: SohoaError | None = None
    out: TextIO = field(default_factory=lambda: sys.stdout)

    @property
    def settings(self) -> Settings:
        """Raises BadSetup where they are wrong: help works all the same."""
        if self.loaded_settings is None:
            raise self.failed_settings or RuntimeError("neither settings nor what is wrong with them")
        return self.loaded_settings

    @cached_property
    def screen(self) -> "Console":
        """Standard output, for the answer."""
        return _console(self.out)

    @cached_property
    def notes(self) -> "Console":
        """Standard error, for everything beside the answer."""
        return _console(sys.stderr)

    def show(self, answer: dict[str, Any], view: View) -> None:
        """The answer as one JSON document, or drawn for a person."""
        if self.as_json:
            write_document(self.out, answer)
        else:
            view(self, answer)

    def say(self, key: str, **facts: object) -> None:
        """A text on the screen."""
        self.line(self.texts(key, **facts))

    def line(self, *parts: object) -> None:
        """A line on the screen, made safe."""
        self.screen.print(clean(" ".join(str(part) for part in parts)), soft_wrap=True)

    def note(self, key: str, **facts: object) -> None:
        """A text beside the answer."""
        self.notes.print(clean(self.texts(key, **facts)), soft_wrap=True)

    @contextmanager
    def working(self) -> Iterator[Progress]:
        """Draw the progress of long work; until the block ends, nothing but the answer reaches standard output."""
        from desk.cli.progress import drawn

        with contextlib.redirect_stdout(sys.stderr), drawn(self.notes, self.texts) as progress:
            yield progress

    def write(self, command: str, act: Callable[[Office, Progress], T]) -> T:
        """Do something that writes, saying for whom it waits."""
        from desk.office import write

        with self.working() as progress:
            return write(self.settings, command, self.waiting, lambda office: act(office, progress))

    def read(self, act: Callable[[Office], T]) -> T:
        """Do something that only reads."""
        from desk.office import office_for_reading

        with self.working(), office_for_reading(self.settings) as office:
            return act(office)

    def waiting(self, other: "Holder") -> None:
        """Say for whom this command waits."""
        self.note("waiting", command=other.command, pid=other.pid)


def session_of(context: typer.Context) -> Session:
    """The session that main() gave to this call."""
    session = context.find_object(Session)
    if session is None:
        raise RuntimeError("commands are called through desk.cli.main")
    return session


def write_document(out: TextIO, answer: dict[str, Any]) -> None:
    """Exactly one JSON document."""
    out.write(json_document(answer) + "\n")
    out.flush()


def _console(stream: TextIO) -> "Console":
    from rich.console import Console

    # markup, emoji and highlight off: what is printed comes from scans, and means nothing but itself.
    return Console(
        file=stream, width=None if stream.isatty() else _PIPE_WIDTH, markup=False, emoji=False, highlight=False
    )
