"""Pages of a file that `sohoa read` was interrupted at: the same command goes on after them.

They are text of a paper: for this account alone, gone when the command has ended well, and after a day in any case.
"""

import json
import os
import shutil
import time
from pathlib import Path

from dossiers.reading import PageReading
from ocr.packing import page_from_json, page_to_json

_DAY_SECONDS = 86_400


class KeptPages:
    """Pages of one scan by one recipe, in a folder of their own below the account's cache."""

    def __init__(self, sha256: str, recipe: str) -> None:
        cache = os.environ.get("XDG_CACHE_HOME")
        self._all = (Path(cache) if cache else Path.home() / ".cache") / "sohoa" / "pages"
        self._folder = self._all / f"{sha256}-{recipe}"
        self._forget_the_old()

    def page(self, number: int) -> PageReading | None:
        """The page as it was read before the interruption, None where it was not or cannot be used."""
        try:
            return page_from_json(json.loads((self._folder / f"{number}.json").read_text("utf-8")))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, page: PageReading) -> None:
        """Whole or not at all."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = self._folder / f"{page.number}.json"
        half = file.with_suffix(".half")
        half.touch(mode=0o600)
        half.write_text(json.dumps(page_to_json(page), ensure_ascii=False), "utf-8")
        half.replace(file)

    def forget(self) -> None:
        """The file is read: nothing of it stays."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _forget_the_old(self) -> None:
        if not self._all.is_dir():
            return
        for folder in self._all.iterdir():
            if time.time() - folder.stat().st_mtime > _DAY_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)
