"""What a person does with papers that are here: confirm, export; and the lists and the index behind them."""

import shutil
import tempfile
import zipfile
from pathlib import Path
from typing import Any, Literal

from anyio import to_thread
from fastapi import APIRouter, Request
from starlette.background import BackgroundTask
from starlette.responses import FileResponse

from desk.api.scans import form
from desk.api.served import ServedOffice
from desk.api.shapes import (
    ConfirmAnswer,
    ConfirmOrder,
    ReceiveAnswer,
    ReindexAnswer,
    RereadAnswer,
    RereadOrder,
    SplitAnswer,
    SplitOrder,
)
from desk.api.uploads import Uploads, received_upload
from flows.office import Answer

NOT_FILED = "Sohoa-Not-Filed"
_ZIP: dict[int | str, dict[str, Any]] = {200: {"content": {"application/zip": {}}, "description": "The package"}}


def routes(office: ServedOffice, uploads: Uploads) -> APIRouter:
    """POST /papers/confirm, /papers/split, /received, /reread, /reindex, /dossiers/{code}/exports."""
    router = APIRouter(tags=["acts"])

    @router.post("/papers/confirm", response_model=ConfirmAnswer)
    def confirm(order: ConfirmOrder) -> Answer:
        """The papers are right as shown, with the values set first: composed and filed, or if filed, corrected."""
        return office.confirm(order.papers, order.operator, order.values)

    @router.post("/papers/split", response_model=SplitAnswer)
    def split(order: SplitOrder) -> Answer:
        """The pages of those papers are the papers named; without any they stand as they are, no longer doubted.

        With a type all of them are of that type.
        """
        return office.split(order.papers, order.into, order.dossier, order.operator, order.type)

    @router.post("/received", response_model=ReceiveAnswer, openapi_extra=form(("operator",)))
    async def receive(request: Request) -> Answer:
        """The list of received dossiers, as CSV."""
        async with received_upload(request, uploads) as upload:
            return await to_thread.run_sync(office.receive, upload.file, upload.texts.get("operator") or None)

    @router.post("/reread", response_model=RereadAnswer)
    def reread(order: RereadOrder) -> Answer:
        """Scans of those papers read by the present recipe, or what that would cost; confirmed values stand."""
        return office.reread(order.where, order.operator, order.dry_run)

    @router.post("/reindex", response_model=ReindexAnswer)
    def reindex() -> Answer:
        """The index anew from register and archive."""
        return office.reindex()

    @router.post("/dossiers/{code:path}/exports", response_class=FileResponse, responses=_ZIP)
    def export(code: str, kind: Literal["dip"] = "dip", operator: str | None = None) -> FileResponse:
        """The dossier's package as a ZIP; the header `Sohoa-Not-Filed` lists papers that are not in it."""
        folder = _fresh_folder(uploads.folder)
        try:
            answer = office.export(code, kind, folder / "package", operator)
            package = folder / "package.zip"
            zip_folder(Path(answer["folder"]), package)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        remove = BackgroundTask(shutil.rmtree, folder, ignore_errors=True)
        headers = {NOT_FILED: ",".join(answer["not_filed"])}
        return FileResponse(package, media_type="application/zip", headers=headers, background=remove)

    return router


def zip_folder(folder: Path, package: Path) -> None:
    """The folder's files under its own name, not compressed: they are PDFs."""
    with zipfile.ZipFile(package, "w", zipfile.ZIP_STORED) as packed:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                packed.write(file, Path(folder.name) / file.relative_to(folder))


def _fresh_folder(incoming: Path) -> Path:
    incoming.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Path(tempfile.mkdtemp(prefix="upload-", dir=incoming))
