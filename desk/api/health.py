"""Is it alive, is it ready: asked by service managers, without a token and without a look at anybody's papers."""

from collections.abc import Callable, Mapping

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from desk.api.answers import refusal


def routes(ready: Callable[[], Mapping[str, bool]]) -> APIRouter:
    """/healthz and /readyz."""
    router = APIRouter(tags=["health"])

    @router.get("/healthz")
    async def alive() -> dict[str, str]:
        """The process answers. Needs no thread: also when every thread is at a scan."""
        return {"status": "alive"}

    @router.get("/readyz", response_model=None)
    def is_ready() -> Response:
        """Register, store and index answer; 503 with the names of those that do not."""
        parts = ready()
        silent = [name for name, answers in parts.items() if not answers]
        if silent:
            return refusal(503, "not_ready", parts=", ".join(silent))
        return JSONResponse({"status": "ready", "parts": list(parts)})

    return router
