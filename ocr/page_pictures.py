"""Pictures of a page: the one that is read (base picture) and the one a person sees (with what lies over it)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from dossiers.limits import Limits

Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class PagePicture:
    """Pixels (height × width grey, or height × width × 3 RGB), true dpi, where they come from, text laid over them."""

    image: Picture
    dpi: int
    origin: Literal["base", "rendered"]
    overlay_text: str = ""


def page_picture(path: Path, media_type: str, number: int, limits: Limits) -> PagePicture:
    """The picture of page `number` (from 1) that is to be read. Raises BadScan("page_damaged")."""
    raise NotImplementedError


def page_jpeg(path: Path, media_type: str, number: int, limits: Limits) -> bytes:
    """The whole page as a person sees it, overlays included, as JPEG of quality 80."""
    raise NotImplementedError
