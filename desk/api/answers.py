"""How the API answers a failure: `{"error": …}` with a fitting status, never a path or a text of this machine."""

from collections.abc import Mapping

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from desk.failures import failure_document, unexpected, without_paths
from dossiers.errors import BadRequest, BadScan, BadSetup, Damaged, NeedsPerson, NotFound, SohoaError, TryLater
from dossiers.notices import notice

STATUS: dict[type[SohoaError], int] = {
    BadRequest: 400,
    NotFound: 404,
    NeedsPerson: 409,
    BadScan: 422,
    TryLater: 503,
    BadSetup: 500,
    Damaged: 500,
}


def refusal(status: int, code: str, headers: Mapping[str, str] | None = None, **facts: object) -> JSONResponse:
    """A failure that is no error of the house: the caller did not get that far."""
    return JSONResponse(failure_document(notice(code, **facts), BadRequest.exit_code), status, headers=headers)


def tell_failures(app: FastAPI) -> None:
    """Have every failure of that app answered in the agreed shape."""
    app.add_exception_handler(SohoaError, _told)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(HTTPException, _unrouted)
    app.add_exception_handler(Exception, _unexpected)


async def _told(request: Request, error: Exception) -> Response:
    del request
    if not isinstance(error, SohoaError):
        raise error
    status = next((code for kind, code in STATUS.items() if isinstance(error, kind)), 500)
    headers = {"Retry-After": "5"} if status == 503 else None
    return JSONResponse(failure_document(without_paths(error), error.exit_code), status, headers=headers)


async def _malformed(request: Request, error: Exception) -> Response:
    del request
    if not isinstance(error, RequestValidationError):
        raise error
    # Where it is wrong, not what was sent: that may be a citizen's name.
    where = ", ".join(sorted({".".join(str(part) for part in each["loc"][:2]) for each in error.errors()}))
    return refusal(400, "request_malformed", where=where)


async def _unrouted(request: Request, error: Exception) -> Response:
    del request
    if not isinstance(error, HTTPException):
        raise error
    code = {404: "route_unknown", 405: "method_wrong"}.get(error.status_code)
    if code is None:
        return refusal(error.status_code, "request_malformed", where="body")
    return refusal(error.status_code, code, headers=error.headers)


async def _unexpected(request: Request, error: Exception) -> Response:
    del request
    return JSONResponse(failure_document(unexpected(error), 1), 500)
