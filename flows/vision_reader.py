"""A vision model behind the office's own HTTP service (OpenAI-compatible), one more opinion on lines. Off as shipped.

Such models write what should stand there: nothing they say becomes text, they only confirm what another reader read.
"""

import base64
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO

import httpx
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from dossiers.text import nfc, one_line

_PROMPT = (
    "Chép lại đúng từng chữ của dòng in trong ảnh, giữ nguyên dấu, chữ hoa, số và dấu câu. "
    "Không sửa lỗi, không thêm lời nào khác."
)
_LONGEST_ANSWER = 100_000  # bytes: a line has a few hundred
_SILENT_SECONDS = 60.0
_LOG = logging.getLogger("sohoa.vision")


@dataclass(frozen=True)
class VisionService:
    """Where the service is (`https://host/v1`), which model, how long one answer may take. The key is no part of what
    is shown."""

    url: str
    model: str
    key: str = field(default="", repr=False)
    seconds: float = 10.0


@dataclass(frozen=True)
class VisionAnswer:
    """What the model wrote, hostile until another reader read the same."""

    text: str

    def unlikeliness(self, text: str) -> float | None:
        """None: it cannot weigh texts."""
        del text
        return None


class VisionReader:
    """A `LineReader` over HTTP. A service that is away or answers nonsense gives no opinion and is left alone a minute.

    Nothing leaves for another host: redirects are not followed, proxies of the environment are not used.
    """

    name = "vision"

    def __init__(self, service: VisionService) -> None:
        self._service = service
        key = {"Authorization": f"Bearer {service.key}"} if service.key else {}
        self._client = httpx.Client(
            base_url=service.url, headers=key, timeout=service.seconds, follow_redirects=False, trust_env=False
        )
        self._silent_until = 0.0

    def read(self, pictures: Sequence[NDArray[np.uint8]]) -> list[VisionAnswer]:
        """One answer a picture, an empty one where the service gave none."""
        return [VisionAnswer(self._asked(picture)) for picture in pictures]

    def close(self) -> None:
        """Lets go of the connection."""
        self._client.close()

    def _asked(self, picture: NDArray[np.uint8]) -> str:
        if time.monotonic() < self._silent_until:
            return ""
        try:
            return self._text_of(self._answer(picture))
        except (httpx.HTTPError, ValueError, LookupError, TypeError) as error:
            self._silent_until = time.monotonic() + _SILENT_SECONDS
            _LOG.warning("no opinion from the vision service: %s", type(error).__name__)
            return ""

    def _answer(self, picture: NDArray[np.uint8]) -> bytes:
        held = BytesIO()
        Image.fromarray(picture).save(held, "PNG")
        shown = "data:image/png;base64," + base64.b64encode(held.getvalue()).decode("ascii")
        content = [{"type": "text", "text": _PROMPT}, {"type": "image_url", "image_url": {"url": shown}}]
        asked = {
            "model": self._service.model,
            "temperature": 0,
            "messages": [{"role": "user", "content": content}],
        }
        body = b""
        with self._client.stream("POST", "chat/completions", json=asked) as response:
            if response.status_code != httpx.codes.OK:
                raise ValueError("refused")
            for part in response.iter_bytes():
                body += part
                if len(body) > _LONGEST_ANSWER:
                    raise ValueError("too long")
        return body

    @staticmethod
    def _text_of(body: bytes) -> str:
        said = httpx.Response(200, content=body).json()["choices"][0]["message"]["content"]
        if not isinstance(said, str):
            raise ValueError("no text")
        return one_line(nfc(said))
