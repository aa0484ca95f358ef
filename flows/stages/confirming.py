"""Confirm: a person answers for a paper; its checked record is kept, its PDF/A composed and filed under lock.

Of a filed paper: what a later reading contradicts is settled, or a value corrected. A new version of its record says
so. Its PDF/A holds the pages and the reading, no field: it stays as it lies under lock.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from archive import keys
from config.catalogues import Catalogue
from dossiers.errors import BadRequest, NeedsPerson, SohoaError, TryLater
from dossiers.papers import Field, PaperState, doubted, with_value
from dossiers.points import DurablePoint, reached
from dossiers.scope import whole_installation
from dossiers.text import fold, one_line
from dossiers.times import now
from dossiers.validity import VALIDITY, Validity
from flows.installation import Installation
from flows.stages.backlog import replacing
from flows.stages.composing import compose_and_file
from flows.stages.recording import role_in
from flows.stages.typed_values import typed_value
from register.papers import PaperView, paper, record_check
from register.replaced import record_replaced

_CHECKING = whole_installation("check")
_PATIENCE_SECONDS = 10.0
_OPEN = frozenset({PaperState.READ, PaperState.NEEDS_CHECK})
_SETTLED = frozenset({PaperState.CHECKED, PaperState.FILED})


@dataclass(frozen=True)
class Confirmed:
    """What a person took upon himself: doubtful fields confirmed as they stood, and fields left unread."""

    paper: str
    in_doubt: tuple[str, ...]
    unread: tuple[str, ...]


def confirm_together(
    inst: Installation, papers: Sequence[str], operator: str, values: Mapping[str, str]
) -> list[Confirmed]:
    """Each paper once, in the order named: all that were asked, or none where a person must decide of one.

    What a server's failure leaves is done by the same call again. A value is one paper's: with several none is set.
    Raises BadRequest("set_for_several"), of several papers BadRequest or NeedsPerson("none_confirmed") with the codes
    that `confirm` would raise, BadRequest, NeedsPerson or TryLater("some_confirmed") where somebody changed one
    meanwhile, and what `confirm` does.
    """
    asked = tuple(dict.fromkeys(papers))
    if values and len(asked) > 1:
        raise BadRequest("set_for_several")
    if len(asked) > 1:
        _require_all(inst, asked, operator)
    done: list[Confirmed] = []
    for each in asked:
        try:
            done.append(confirm(inst, each, operator, values))
        except (BadRequest, NeedsPerson, TryLater) as error:
            if not done:
                raise
            confirmed = ", ".join(one.paper for one in done)
            raise type(error)("some_confirmed", confirmed=confirmed, refused=f"{each} ({error.code})") from error
    return done


def _require_all(inst: Installation, papers: Iterable[str], operator: str) -> None:
    refused: dict[str, SohoaError] = {}
    for each in papers:
        try:
            _intended(inst, _view(inst, each), operator, {})
        except (BadRequest, NeedsPerson) as error:
            refused[each] = error
    if refused:
        told = ", ".join(f"{each} ({error.code})" for each, error in refused.items())
        raise type(next(iter(refused.values())))("none_confirmed", refused=told)


def confirm(inst: Installation, paper_id: str, operator: str, values: Mapping[str, str]) -> Confirmed:
    """The paper is right as shown, with `values` set first: record that, then compose and file it.

    Raises NeedsPerson("four_eyes") where the depositor of a result would check it himself,
    NeedsPerson("split_doubtful"), BadRequest("field_unknown" | "validity_wrong" | "paper_not_open"), and what
    `typed_value` does; BadRequest("nothing_to_settle") of a filed paper that nothing contradicts and nothing is set in,
    NotFound("paper_unknown").
    Repeating it after a crash goes on. Raises TryLater("paper_held") while another person confirms it, or one
    of a backlog that it replaces.
    """
    with inst.register.right(f"paper/{paper_id}", wait_seconds=_PATIENCE_SECONDS) as ours:
        if not ours:
            raise TryLater("paper_held")
        return _confirmed(inst, paper_id, operator, values)


def _confirmed(inst: Installation, paper_id: str, operator: str, values: Mapping[str, str]) -> Confirmed:
    view = _view(inst, paper_id)
    fields = _intended(inst, view, operator, values)
    if view.state is PaperState.CHECKED:  # left by a crash
        compose_and_file(inst, paper_id)
    if fields is None:
        return Confirmed(paper_id, (), _unread(view.fields))
    at = now()
    version = _free_version(inst, view)
    key = keys.record_key(paper_id, version)
    inst.store.put_bytes(key, _record(view, fields, version, operator, at.isoformat()))
    reached(DurablePoint.RECORD_STORED)
    sure = replace(view, fields=fields, state=PaperState.CHECKED)
    with replacing(inst, [sure], backlog=_of_backlog(view)) as replaced, inst.register.write() as session:
        record_check(session, paper_id, fields, key, version, operator, at, view.role)
        for older in replaced:
            record_replaced(session, older, paper_id, operator, at)
    reached(DurablePoint.CHECK_RECORDED)
    compose_and_file(inst, paper_id)
    return Confirmed(
        paper_id,
        in_doubt=tuple(name for name in doubted(view.fields) if name not in values),
        unread=_unread(fields),
    )


def _intended(
    inst: Installation, view: PaperView, operator: str, values: Mapping[str, str]
) -> tuple[Field, ...] | None:
    """The fields that would be confirmed; None where nothing is left to. Writes nothing; raises as `confirm` says."""
    kept = _kept(view, values, inst.catalogue)
    if view.state in _SETTLED and not _to_settle(view, kept):
        if view.state is PaperState.CHECKED or _answers_already(inst, view, operator):
            return None
        raise BadRequest("nothing_to_settle")
    _may_confirm(view, operator, inst.catalogue)
    return _confirmed_fields(view, kept)


def _of_backlog(view: PaperView) -> bool:
    return any(field.name == VALIDITY for field in view.fields)


def _unread(fields: Iterable[Field]) -> tuple[str, ...]:
    return tuple(field.name for field in fields if not field.value)


def _view(inst: Installation, paper_id: str) -> PaperView:
    """The paper; one that nobody confirmed has the role that its dossier's procedure, perhaps just known, gives it."""
    with inst.register.read() as session:
        view = paper(session, paper_id, _CHECKING)
    return replace(view, role=role_in(view, view.procedure, inst.catalogue)) if view.state in _OPEN else view


def _to_settle(view: PaperView, values: Mapping[str, str]) -> bool:
    """Whether a filed paper has a contradicted field, or is told a value that it does not have."""
    known = {field.name: field.value for field in view.fields}
    return bool(doubted(view.fields)) or any(value != known.get(name, "") for name, value in values.items())


def _answers_already(inst: Installation, view: PaperView, operator: str) -> bool:
    """The newest record is this person's: he repeats what was done."""
    record = json.loads(inst.store.get_bytes(keys.record_key(view.id, view.record_version)))
    return same_operator(record["checked_by"], operator)


def _free_version(inst: Installation, view: PaperView) -> int:
    """The next version whose key is free: a crash may have left a record that no check tells of."""
    version = view.record_version + 1
    while inst.store.stat(keys.record_key(view.id, version)):
        version += 1
    return version


def _may_confirm(view: PaperView, operator: str, catalogue: Catalogue) -> None:
    settled = view.state in _SETTLED
    if view.state not in _OPEN and not settled:
        raise BadRequest("paper_not_open", state=view.state.value)
    if view.split_confidence < catalogue.thresholds.split_check and not settled:
        raise NeedsPerson("split_doubtful")
    if view.role == "result" and same_operator(operator, view.depositor):
        raise NeedsPerson("four_eyes")


def same_operator(one: str, other: str) -> bool:
    """Whether two names are one person's for four eyes: `Lan`, `lan` and ` LÂN` may be. Doubt asks a third."""
    return fold(one_line(one)) == fold(one_line(other))


def _kept(view: PaperView, values: Mapping[str, str], catalogue: Catalogue) -> dict[str, str]:
    """What is typed as it is kept. Raises as `confirm` says."""
    known = {field.name for field in view.fields}
    declared = catalogue.paper_type(view.type)
    for name in values:
        if name not in known and (declared is None or name not in declared.fields):
            raise BadRequest("field_unknown", field=name)
    if VALIDITY in known and values.get(VALIDITY, Validity.UNKNOWN) not in set(Validity):
        raise BadRequest("validity_wrong")
    kept = {}
    for name, value in values.items():
        field = declared.declared(name) if declared else None
        kept[name] = typed_value(name, field.kind if field else "text", value, field.pattern if field else None)
    return kept


def _confirmed_fields(view: PaperView, values: Mapping[str, str]) -> tuple[Field, ...]:
    """The paper's fields with typed values set; what has a value is no longer in doubt, an unread one stays marked."""
    known = {field.name: field for field in view.fields}
    typed = {name: with_value(known.get(name, _empty(name)), value) for name, value in values.items()}
    kept = [typed.pop(field.name, field) for field in view.fields]
    return tuple(replace(field, needs_check=not field.value) for field in [*kept, *typed.values()])


def _empty(name: str) -> Field:
    return Field(name=name, value="", raw="", confidence=0.0, page=1, box=None, source="typed")


def _record(view: PaperView, fields: tuple[Field, ...], version: int, operator: str, at: str) -> bytes:
    """`records/{paper}/{version}`: the only place in the archive that holds a checked paper's values."""
    record: dict[str, Any] = {
        "paper": view.id,
        "version": version,
        "type": view.type,
        "role": view.role,
        "pages": [[page.scan, page.page, page.rotation] for page in view.pages],
        "fields": {field.name: asdict(field) for field in fields},
        "checked_by": operator,
        "checked_at": at,
        **({"paperFileCode": view.box} if view.box else {}),  # TT 05/2025: where the sheet of paper lies
    }
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")
