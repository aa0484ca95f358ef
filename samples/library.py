"""The committed demo set as it lies in the installed package: folders, scan files, truth; makes nothing."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from samples.truth import Truth

_TRUTH_ENDING = ".truth.json"


@dataclass(frozen=True)
class SampleFile:
    """One scan of the demo set and its truth."""

    name: str
    truth: Truth


@dataclass(frozen=True)
class SampleFolder:
    """One dossier of the demo set."""

    name: str
    dossier_code: str
    procedure: str
    files: tuple[SampleFile, ...]

    @contextmanager
    def paths(self) -> Iterator[tuple[Path, ...]]:
        """Real paths of the scans (truth left out), valid inside the `with` even when the package is zipped."""
        with ExitStack() as held:
            folder = files("samples") / "data" / self.name
            yield tuple(held.enter_context(as_file(folder / file.name)) for file in self.files)


def sample_dossiers() -> list[SampleFolder]:
    """The demo set, in the order of its folders."""
    return [_folder(name) for name in sorted(_folder_names())]


@contextmanager
def received_list() -> Iterator[Path]:
    """The province's list of received dossiers (CSV), valid inside the `with`."""
    with as_file(files("samples") / "data" / "received.csv") as path:
        yield path


@contextmanager
def catalogues() -> Iterator[Path]:
    """Folder of the samples' own catalogues (units, procedures), valid inside the `with`."""
    with as_file(files("samples") / "catalogues") as folder:
        yield folder


def _folder_names() -> Iterator[str]:
    for entry in (files("samples") / "data").iterdir():
        if entry.is_dir():
            yield entry.name


def _folder(name: str) -> SampleFolder:
    found: list[SampleFile] = []
    for entry in sorted((files("samples") / "data" / name).iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(_TRUTH_ENDING):
            truth = Truth.from_json(entry.read_text(encoding="utf-8"))
            found.append(SampleFile(entry.name.removesuffix(_TRUTH_ENDING), truth))
    first = found[0].truth
    return SampleFolder(name, first.dossier_code, first.procedure, tuple(found))
