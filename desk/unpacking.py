"""A package that came as a ZIP becomes a folder; a name in it never leads out of that folder."""

import shutil
import zipfile
from pathlib import Path, PurePosixPath

from dossiers.errors import BadRequest, TryLater


def unpack(packed: zipfile.ZipFile, to: Path) -> tuple[Path, list[str]]:
    """Unpack under `to`; returns the package's folder and its files, relative to it, in order.

    Raises BadRequest("export_target_exists") where the folder is there already, BadRequest("file_unwritable"), and
    TryLater("server_odd") for names that no package of ours has. Nothing is written unless all names are sound.
    """
    members = [(entry, _sound(entry.filename)) for entry in packed.infolist() if not entry.is_dir()]
    tops = {name.parts[0] for _, name in members}
    if len(tops) != 1:
        raise TryLater("server_odd")
    folder = to / tops.pop()
    if folder.exists() and any(folder.iterdir()):
        raise BadRequest("export_target_exists")
    try:
        for entry, name in members:
            target = to.joinpath(*name.parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            with packed.open(entry) as reader, target.open("xb") as writer:
                shutil.copyfileobj(reader, writer)
    except OSError as error:
        raise BadRequest("file_unwritable") from error
    return folder, [str(PurePosixPath(*name.parts[1:])) for _, name in members]


def _sound(filename: str) -> PurePosixPath:
    name = PurePosixPath(filename)
    if name.is_absolute() or len(name.parts) < 2 or ".." in name.parts or "\\" in filename:
        raise TryLater("server_odd")
    return name
