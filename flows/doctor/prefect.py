"""Prefect's server: does it answer, is it ours, is it of our version, and do workers listen to it?

Asked over HTTP: Prefect's own client repeats for minutes what is refused.
"""

from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

import httpx

from config.settings import Settings
from dossiers.errors import BadSetup, TryLater
from dossiers.times import seconds_ahead
from flows.doctor.finding import Finding, clock, fault, well
from flows.doctor.trust import trusted_by
from flows.prefect_runtime import use_prefect_server

_SECONDS = 5.0


def examine(settings: Settings) -> Iterator[Finding]:
    """Nothing where nobody uses a server: with a part in the home, papers are made by the process that owns it."""
    if settings.prefect_url is None:
        return
    if settings.embedded:
        yield well("prefect", "prefect_not_used")
        return
    use_prefect_server(settings, settings.home / "scratch")  # before Prefect is imported for the names of its tasks
    with _client(settings) as client:
        answer = _answered(client, "GET", "/admin/version")
        yield from clock("prefect", seconds_ahead(answer.headers.get("date")))
        found, needed = str(_told(answer)), version("prefect")
        if found != needed:
            yield fault("prefect", "prefect_other_version", found=found, needed=needed)
        workers = _workers(client)
    if workers:
        yield well("prefect", "doctor_prefect_well", server=found, workers=workers)
    else:
        yield fault("prefect", "prefect_no_worker")


def _workers(client: httpx.Client) -> int:
    """How many processes listen; where a lane has none, none: each of ours listens to every lane."""
    from flows.prefect_tasks import TASKS

    lanes = [
        {
            worker["identifier"]
            for worker in _told(_answered(client, "POST", "/task_workers/filter", _of(task.task_key)))
        }
        for task in TASKS.values()
    ]
    return len(set.union(*lanes)) if all(lanes) else 0


def _of(task_key: str) -> dict[str, Any]:
    return {"task_worker_filter": {"task_keys": [task_key]}}


def _client(settings: Settings) -> httpx.Client:
    account, _, password = settings.prefect_auth.get_secret_value().partition(":")
    return httpx.Client(
        base_url=(settings.prefect_url or "").rstrip("/"),
        auth=(account, password) if account else None,
        timeout=_SECONDS,
        verify=trusted_by(settings),
    )


def _answered(client: httpx.Client, method: str, path: str, body: dict[str, Any] | None = None) -> httpx.Response:
    """Raises TryLater("prefect_away"), BadSetup("prefect_refused")."""
    try:
        answer = client.request(method, path, json=body)
    except httpx.HTTPError:
        raise TryLater("prefect_away") from None  # its text names the address
    if answer.status_code in (401, 403):
        raise BadSetup("prefect_refused")
    if not answer.is_success:
        raise TryLater("prefect_away")
    return answer


def _told(answer: httpx.Response) -> Any:
    try:
        return answer.json()
    except ValueError:  # a proxy's page
        raise TryLater("prefect_away") from None
