"""Which files a measurement takes: a named folder, or the committed samples as the package holds them."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from flows.stages.ingesting import scans_in
from samples.library import sample_dossiers


@contextmanager
def scans_to_measure(folder: Path | None) -> Iterator[list[Path]]:
    """Every scan under the folder, or of the samples where none is named. Raises BadRequest("path_missing")."""
    with ExitStack() as held:
        if folder is not None:
            yield scans_in([folder])[0]
        else:
            yield [path for dossier in sample_dossiers() for path in held.enter_context(dossier.paths())]
