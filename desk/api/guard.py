"""Who may call the API: this machine under its own name (DNS rebinding), with the token. Before anything is read."""

import hmac

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from desk.api.answers import refusal

OPEN_PATHS = frozenset({"/healthz", "/readyz", "/api/v1/openapi.json"})
_HOSTS = frozenset({"127.0.0.1", "localhost"})


class Guard:
    """ASGI middleware: 400 `host_refused` for another Host, 401 `token_wrong` for a missing or wrong token."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._expected = f"Bearer {token}".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)
        # Anything else (websockets) is not spoken here: returning without an answer refuses it.

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        if host_name(headers.get("host", "")) not in _HOSTS:
            await refusal(400, "host_refused")(scope, receive, send)
        elif scope["path"] not in OPEN_PATHS and not self._may(headers.get("authorization", "")):
            await refusal(401, "token_wrong", headers={"WWW-Authenticate": "Bearer"})(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _may(self, authorization: str) -> bool:
        # Compared as bytes in constant time: what a caller sends need not be ASCII.
        return hmac.compare_digest(authorization.encode("utf-8", "surrogateescape"), self._expected)


def host_name(host: str) -> str:
    """The Host header without its port, in lower case."""
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdigit() else host).lower()
