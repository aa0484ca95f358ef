"""Forms filled in: which there are, one as values, one as the PDF that a citizen signs. No other shape holds them."""

from typing import Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict
from pydantic import Field as Key
from starlette.responses import Response

from desk.api.served import ServedOffice
from desk.api.shapes import Shape
from desk.print.forms import form_sheet
from flows.office import Answer

_PDF: dict[int | str, dict[str, Any]] = {200: {"content": {"application/pdf": {}}, "description": "The form"}}


class FormField(Shape):
    name: str
    label: str
    sources: list[str] = Key(alias="from")
    required: bool


class Form(Shape):
    code: str
    title: str
    procedure: str | None
    fields: list[FormField]


class FormsAnswer(Shape):
    forms: list[Form]


class Found(Shape):
    value: str
    source: Literal["qr", "paper"]
    paper: str | None
    field: str | None


class FilledField(Shape):
    label: str
    value: str
    source: Literal["qr", "paper", "none"]
    paper: str | None
    field: str | None
    needs_check: bool
    alternatives: list[Found]


class PrefillAnswer(Shape):
    form: str
    title: str
    fields: dict[str, FilledField]
    missing: list[str]
    unused: list[str]
    ended: list[str]


class PrefillOrder(BaseModel):
    """Which form, from which confirmed papers, and the text that a scanner read from a card's QR code."""

    model_config = ConfigDict(extra="forbid")

    form: str
    papers: list[str] = []
    card: str | None = None
    operator: str


def routes(office: ServedOffice) -> APIRouter:
    """GET /forms, POST /prefill, /prefill/pdf."""
    router = APIRouter(tags=["forms"])

    @router.get("/forms", response_model=FormsAnswer)
    def forms() -> Answer:
        """The forms that this office declares."""
        return office.forms()

    @router.post("/prefill", response_model=PrefillAnswer)
    def prefill(order: PrefillOrder) -> Answer:
        """The form's fields from confirmed papers and a card; values are whole, the look is recorded."""
        return office.prefill(order.form, order.papers, order.card, order.operator)

    @router.post("/prefill/pdf", response_class=Response, responses=_PDF)
    def printed(order: PrefillOrder) -> Response:
        """The same as a form that the citizen signs."""
        filled = office.prefill(order.form, order.papers, order.card, order.operator)
        return Response(form_sheet(filled), media_type="application/pdf")

    return router
