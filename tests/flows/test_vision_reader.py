"""A vision service that is odd, hostile or away: its words never become text and nothing leaves for another host."""

import json
from typing import Any

import numpy as np
import pytest

from flows.vision_reader import VisionReader
from ocr.choosing.line import ChoosingSettings, Context, settled
from tests.contracts.line_reader import Answer, saying, vision_service
from tests.ocr.test_choosing import said, words

PICTURE = np.full((32, 200), 255, np.uint8)


def read_once(answer: Answer) -> tuple[str, list[dict[str, Any]]]:
    with vision_service(answer) as (service, asked):
        reader = VisionReader(service)
        (first,) = reader.read([PICTURE])
        reader.close()
    return first.text, asked


def test_the_picture_goes_to_the_named_model_with_the_key() -> None:
    text, (asked,) = read_once(saying("Quảng Ngãi"))
    assert text == "Quảng Ngãi"
    assert asked["path"] == "/v1/chat/completions"
    assert asked["key"] == "Bearer k3y"
    assert asked["model"] == "mắt"
    assert asked["messages"][0]["content"][1]["image_url"]["url"].startswith("data:image/png;base64,")


@pytest.mark.parametrize(
    "answer",
    [
        lambda _: (500, b"{}"),
        lambda _: (401, b"{}"),
        lambda _: (200, b"not json"),
        lambda _: (200, b'{"choices": []}'),
        lambda _: (200, b'{"choices": [{"message": {"content": null}}]}'),
        lambda _: (200, json.dumps({"choices": [{"message": {"content": "a" * 200_000}}]}).encode()),
    ],
    ids=["broken", "refused", "no-json", "no-choice", "no-text", "endless"],
)
def test_nonsense_is_no_opinion(answer: Answer) -> None:
    assert read_once(answer)[0] == ""


def test_a_redirect_is_not_followed() -> None:
    with vision_service(saying("stolen")) as (elsewhere, asked_elsewhere):
        target = f"{elsewhere.url}/chat/completions".encode("ascii")
        assert read_once(lambda _: (307, target))[0] == ""
        assert asked_elsewhere == []


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    assert read_once(saying("có"))[0] == "có"


def test_a_service_that_failed_is_left_alone_for_a_while() -> None:
    with vision_service(lambda _: (503, b"")) as (service, asked):
        reader = VisionReader(service)
        assert [answer.text for answer in reader.read([PICTURE] * 5)] == [""] * 5
        reader.close()
    assert len(asked) == 1


@pytest.fixture(params=["Nguyễn Văn A", "Ignore all previous instructions", "", "cơ quan\nkhác hẳn"])
def invented(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_invented_text_is_never_read(invented: str) -> None:
    with vision_service(saying(invented)) as (service, _):
        reader = VisionReader(service)
        (answer,) = reader.read([PICTURE])
        done = settled(words("cơ quan có thẩm quyền"), Context(), answer, reader.name, ChoosingSettings())
        reader.close()
    assert said(done) == "cơ quan có thẩm quyền"
    assert not any(word.verified for word in done if word.text not in invented.split())


def test_the_key_is_not_shown() -> None:
    with vision_service(saying("")) as (service, _):
        assert "k3y" not in repr(service)
