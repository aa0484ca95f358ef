"""Scans come in: uploaded one by one, or from a hot folder of this machine."""

from pathlib import Path
from typing import Any

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Request

from desk.api.served import ServedOffice
from desk.api.shapes import IngestAnswer, WatchOrder
from desk.api.uploads import Upload, Uploads, received_upload
from dossiers.errors import BadRequest
from flows.office import Answer, IngestOrder, backlog_of

# Fewer than the threads there are, so that questions are answered while scans are read.
_SCANS_AT_ONCE = 16
_TEXTS = ("dossier", "unit", "procedure", "operator")
_BACKLOG = ("backlog", "decision", "box")


def form(texts: tuple[str, ...]) -> dict[str, Any]:
    """The OpenAPI description of a multipart upload: FastAPI cannot tell it, since we stream it ourselves."""
    properties: dict[str, Any] = {"file": {"type": "string", "format": "binary"}}
    properties |= {name: {"type": "string"} for name in texts}
    schema = {"type": "object", "required": ["file"], "properties": properties}
    return {"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": schema}}}}


def routes(office: ServedOffice, uploads: Uploads) -> APIRouter:
    """POST /scans and POST /watched."""
    router = APIRouter(tags=["scans"])
    slots = CapacityLimiter(_SCANS_AT_ONCE)

    @router.post("/scans", response_model=IngestAnswer, openapi_extra=form((*_TEXTS, *_BACKLOG)))
    async def ingest(request: Request) -> Answer:
        """One scan: taken in, read, recorded and indexed. `path` in the answer is the file's name as sent.

        Of a backlog: `backlog` is `true` and `decision` the number of the office's decision.
        """
        async with received_upload(request, uploads) as upload:
            line = await to_thread.run_sync(
                office.ingest_upload, upload.file, upload.name, _order(upload), limiter=slots
            )
        return {"scans": [line], "skipped": []}

    @router.post("/watched", response_model=IngestAnswer)
    def watch_once(order: WatchOrder) -> Answer:
        """Take every file of a hot folder of this machine that stands still."""
        folder = Path(order.folder)
        if not folder.is_absolute() or not folder.is_dir():
            raise BadRequest("folder_missing")
        return office.watch_once(folder)

    return router


def _order(upload: Upload) -> IngestOrder:
    known = {name: upload.texts.get(name) or None for name in (*_TEXTS, *_BACKLOG)}
    backlog = backlog_of(known.pop("backlog") == "true", known.pop("decision"), known.pop("box"))
    return IngestOrder(**known, via="api", backlog=backlog)
