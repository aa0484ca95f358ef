"""The API of `sohoa serve` as a FastAPI app over an office. What an office does: flows/; who runs it: serve.py."""

from collections.abc import Callable, Mapping

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig

from desk.api import acts, filling, finding, health, scans
from desk.api.answers import tell_failures
from desk.api.guard import Guard
from desk.api.served import ServedOffice
from desk.api.shapes import ErrorAnswer
from desk.api.uploads import Uploads

PREFIX = "/api/v1"

# FastAPI's own telemetry records failures with their texts, and the environment could have it send them away.
_NO_TELEMETRY: TelemetryConfig = {
    "tracing": False,
    "metrics": False,
    "logs": False,
    "operation_spans": False,
    "auto_configure": False,
}


def create_app(
    office: ServedOffice, token: str, uploads: Uploads, ready: Callable[[], Mapping[str, bool]] = dict
) -> FastAPI:
    """The app. `ready` says of each part whether it answers; `uploads` where files wait and how large they may be.

    Every path but /healthz, /readyz and /api/v1/openapi.json asks for `Authorization: Bearer <token>`.
    """
    app = FastAPI(
        title="Số hóa",
        version="1",
        openapi_url=f"{PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        telemetry=_NO_TELEMETRY,
        responses={"default": {"model": ErrorAnswer, "description": "Failure"}},
    )
    app.include_router(health.routes(ready))
    app.include_router(scans.routes(office, uploads), prefix=PREFIX)
    app.include_router(finding.routes(office), prefix=PREFIX)
    app.include_router(acts.routes(office, uploads), prefix=PREFIX)
    app.include_router(filling.routes(office), prefix=PREFIX)
    tell_failures(app)
    app.add_middleware(Guard, token=token)
    return app
