"""A file that a command makes where its caller says: over nothing, and nothing left half-written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dossiers.errors import BadRequest


def write_new(to: Path, content: bytes) -> None:
    """Raises BadRequest("separators_file_exists" | "separators_not_written")."""
    try:
        with to.open("xb") as file, _undone(to):
            file.write(content)
    except FileExistsError as error:
        raise BadRequest("separators_file_exists") from error
    except OSError as error:
        raise BadRequest("separators_not_written") from error


@contextmanager
def _undone(made: Path) -> Iterator[None]:
    """The file taken away again where its writing fails."""
    try:
        yield
    except OSError:
        made.unlink(missing_ok=True)
        raise
