"""The second reader: asterocr's line recogniser on onnxruntime, here for its model alone.

None of that package's code is run: beside the model it carries training tools that open tunnels to other hosts. The
model turns a line 32 pixels high into one answer a four pixels. It knows 226 letters, all of Vietnamese among them, and
no curly quotes or long dashes.
"""

import importlib.util
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from dossiers.errors import BadSetup
from ocr.cleaning.steps import Grey
from ocr.readers.ctc import LogShares, best_spelling, unlikeliness

NAME = "asterocr"
_HEIGHT = 32
_WIDEST = 1016
"""The model fails on anything wider; a longer piece of a line is squeezed a little."""
_NARROWEST = 32


@dataclass(frozen=True)
class SecondAnswer:
    """What the second reader saw in one picture."""

    shares: LogShares
    letters: str

    @cached_property
    def text(self) -> str:
        return best_spelling(self.shares, self.letters)

    def unlikeliness(self, text: str) -> float | None:
        return unlikeliness(self.shares, text, self.letters)


class SecondReader:
    """A `LineReader` on one thread of this process. Raises BadSetup("second_reader_missing") where it is absent."""

    name = NAME

    def __init__(self) -> None:
        folder = _model_folder()
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        # It would keep a plan of memory for every width of a piece: 70 MB more, growing with the pages, none quicker.
        options.enable_mem_pattern = False
        # An arena never gives back what the widest piece needed: 397 MB a process with it, 343 without, 22 pages.
        options.enable_cpu_mem_arena = False
        self._session: Any = onnxruntime.InferenceSession(
            str(folder / "asternet.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._letters = "".join(json.loads((folder / "vocab.json").read_text("utf-8"))["chars"][1:])

    @staticmethod
    def facts() -> Mapping[str, str]:
        """What decides its answers, for the recipe."""
        return {name: version(name) for name in (NAME, "onnxruntime")}

    def read(self, pictures: Sequence[Grey]) -> list[SecondAnswer]:
        """One answer a picture of a piece of a line, dark on light."""
        return [SecondAnswer(self._shares(each), self._letters) for each in pictures]

    def _shares(self, picture: Grey) -> LogShares:
        shares: LogShares = self._session.run(None, {"images": _prepared(picture)})[0][:, 0]
        return shares


@cache
def second_reader() -> SecondReader | None:
    """The second reader of this process, None where it is not installed."""
    return SecondReader() if second_reader_installed() else None


def second_reader_installed() -> bool:
    """Whether its model and its engine are there."""
    return all(importlib.util.find_spec(name) for name in (NAME, "onnxruntime"))


def _model_folder() -> Path:
    found = importlib.util.find_spec(NAME) if second_reader_installed() else None
    if found is None or not found.submodule_search_locations:
        raise BadSetup("second_reader_missing")
    return Path(found.submodule_search_locations[0]) / "assets"


def _prepared(picture: Grey) -> NDArray[np.float32]:
    height, width = picture.shape
    wide = round(width * _HEIGHT / height / 4) * 4
    size = (min(_WIDEST, max(_NARROWEST, wide)), _HEIGHT)
    small = np.asarray(Image.fromarray(picture).resize(size, Image.Resampling.LANCZOS), np.float32) / 255
    return np.repeat(small[np.newaxis, np.newaxis], 3, axis=1)
