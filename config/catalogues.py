"""Catalogues as typed, frozen objects: paper types, procedures, units, forms, thresholds. Files: catalogues/."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Literal, Self, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from config.faults import wrong, wrong_entry, wrong_text
from config.forms import Form, fault_in
from config.paper_fields import PaperField, Phrase, RetentionCode
from config.places import Place, places_in
from config.places_names import PlaceNames
from dossiers.papers import LegalStatus, PaperState, Role
from dossiers.text import nfc
from dossiers.yaml_text import plain_data

_FORMS = "forms.yaml"
_PAPER_TYPES = "paper_types.yaml"


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


E = TypeVar("E", bound=BaseModel)


class PaperType(_Entry):
    """One kind of paper; its `fields` by name, repeated ones written `steps[].name`.

    `anchors`: words that all stand on its first page. They choose among kinds of one title, and name a paper weakly
    whose title cannot be read. `sections`: by the first part of fields' names (`wife` of `wife.full_name`), the
    headings or labels from which on the paper speaks of that person.

    How long it holds: `permanent`, or `validity_months` from its issue. Of two with the same values in all fields of
    `same_when`, the later issued replaces the earlier. `retention_code`: how long it is kept.
    """

    code: str
    title: str
    titles: tuple[Phrase, ...] = ()
    anchors: tuple[Phrase, ...] = ()
    abbreviation: str | None = None
    result_code: str | None = None
    role: Role = "unknown"
    validity_months: int | None = Field(default=None, gt=0)
    permanent: bool = False
    same_when: tuple[str, ...] = ()
    retention_code: RetentionCode | None = None
    sections: dict[str, tuple[Phrase, ...]] = {}
    fields: dict[str, PaperField] = {}
    reuse_keys: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _named_fields_exist(self) -> Self:
        if missing := [name for name in (*self.same_when, *self.reuse_keys) if name not in self.fields]:
            raise ValueError(f"không có trường: {missing[0]}", f"no field: {missing[0]}")
        if missing := [name for name in self.sections if not any(each.startswith(f"{name}.") for each in self.fields)]:
            raise ValueError(f"không có trường của phần: {missing[0]}", f"no field of the section: {missing[0]}")
        return self

    def declared(self, name: str) -> PaperField | None:
        """The declaration of the paper's field of that name (`steps[2].received_at`); None: the type has no such."""
        return self.fields.get(re.sub(r"\[\d+\]", "[]", name))


class Component(_Entry):
    """A component (thành phần) of a procedure; `type` is its paper type, None where no type is made for it."""

    type: str | None
    name: str
    required: bool = True


class Procedure(_Entry):
    """A procedure (TTHC); `components` are what a dossier holds at first, `results` the types it returns."""

    code: str
    name: str
    field: str = ""
    components: tuple[Component, ...] = ()
    results: tuple[str, ...] = ()
    returns_paper: bool = True
    for_citizens: bool = True
    valid_from: date | None = None
    valid_to: date | None = None


class Unit(_Entry):
    """An agency in the tree; several rows of one code with other dates are its history (domain §10)."""

    code: str
    name: str
    level: Literal["province", "department", "commune", "office", "other"] = "other"
    parent: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = ()


class Agency(_Entry):
    """The name of a body of the state and the first and last day on which one bore it; several rows are several times.

    Wherever in the country: bodies of this installation are `Unit`.
    """

    name: str
    valid_from: date | None = None
    valid_to: date | None = None


class ValueForms(_Entry):
    """What whole values look like, by the last part of a field's name (value_forms.yaml).

    `begins`: names of `groups` of words, with one of which the value begins. `bounds`: least and most of a measure.
    """

    groups: dict[str, tuple[str, ...]] = {}
    begins: dict[str, tuple[str, ...]] = {}
    bounds: dict[str, tuple[Decimal, Decimal]] = {}

    @model_validator(mode="after")
    def _groups_exist(self) -> Self:
        if missing := {name for names in self.begins.values() for name in names} - self.groups.keys():
            raise ValueError(f"không có nhóm: {min(missing)}", f"no group: {min(missing)}")
        return self

    @cached_property
    def beginnings(self) -> Mapping[str, tuple[str, ...]]:
        """The words of `begins` in small letters; a field that is not there may begin in any way."""
        return {
            field: tuple(word.lower() for name in names for word in self.groups[name])
            for field, names in self.begins.items()
        }


class Thresholds(_Entry):
    """Confidence under which a person is asked, and from which a doubtful field wants but a look (domain §8.4), 0..1.

    `figures_check`: of a word with digits, where no word nor spelling tells a wrong one.
    A field below `band_check` is to be typed again, below `band_glance` to be compared with the paper.
    """

    field_check: float = 0.70
    figures_check: float = 0.85
    band_glance: float = 0.70
    band_check: float = 0.40
    type_check: float = 0.60
    split_check: float = 0.60
    page_poor: float = 0.75
    page_unreadable: float = 0.45


class Counting(_Entry):
    """What the office's own rates count as digitised, and what the codes of a received list mean (counting.yaml)."""

    digitised_states: frozenset[PaperState] = frozenset(
        {PaperState.CHECKED, PaperState.SIGNED, PaperState.FILED, PaperState.REUSED}
    )
    e_result_statuses: frozenset[LegalStatus] = frozenset({LegalStatus.AGENCY_SIGNED})
    digitised_when: Literal["all", "any"] = "all"
    paper_channels: frozenset[int] = frozenset({1, 3})
    closed_statuses: frozenset[int] = frozenset({3, 7, 8, 9, 10})
    refused_statuses: frozenset[int] = frozenset({3})
    stopped_statuses: frozenset[int] = frozenset({7, 8})
    returns_paper_when_unknown: bool = True
    for_citizens_when_unknown: bool = True


@dataclass(frozen=True)
class Catalogue:
    """Everything master data says, looked up by code; unknown codes are answered with None, never refused."""

    paper_types: tuple[PaperType, ...]
    procedures: tuple[Procedure, ...]
    units: tuple[Unit, ...]
    thresholds: Thresholds
    counting: Counting = field(default_factory=Counting)
    places: tuple[Place, ...] = ()
    forms: tuple[Form, ...] = ()
    agencies: tuple[Agency, ...] = ()
    value_forms: ValueForms = field(default_factory=ValueForms)

    @cached_property
    def place_names(self) -> PlaceNames:
        """Its places by name, made when first asked for."""
        return PlaceNames(self.places)

    def paper_type(self, code: str) -> PaperType | None:
        return next((each for each in self.paper_types if each.code == code), None)

    def procedure(self, code: str | None) -> Procedure | None:
        return next((each for each in self.procedures if each.code == code), None)

    def unit(self, code: str) -> Unit | None:
        return next((each for each in self.units if each.code == code), None)

    def form(self, code: str) -> Form | None:
        return next((each for each in self.forms if each.code == code), None)

    def names(self) -> tuple[str, ...]:
        """What it calls papers, procedures, agencies and places, each name once, sorted: no person's."""
        titles = [title for kind in self.paper_types for title in (kind.title, *kind.titles)]
        named = [each.name for group in (self.procedures, self.units, self.places) for each in group]
        return tuple(sorted({nfc(name) for name in (*titles, *named)}))


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """The shipped catalogue, each file replaced by the office's own of the same name where it has one.

    Raises BadSetup("catalogue_wrong") that names the file and the first fault.
    """
    paper_types = _paper_types(folder)
    return Catalogue(
        paper_types=paper_types,
        procedures=_entries(Procedure, "procedures.yaml", "procedures", folder),
        units=_entries(Unit, "units.yaml", "units", folder),
        thresholds=_checked(Thresholds, "thresholds.yaml", read_catalogue_file("thresholds.yaml", folder)),
        counting=_checked(Counting, "counting.yaml", read_catalogue_file("counting.yaml", folder)),
        places=places_in(_text_of("places.csv", folder), "places.csv"),
        forms=_forms(paper_types, folder),
        agencies=_entries(Agency, "agencies.yaml", "agencies", folder),
        value_forms=_checked(ValueForms, "value_forms.yaml", read_catalogue_file("value_forms.yaml", folder)),
    )


def read_catalogue_file(name: str, folder: Path | None = None) -> dict[str, object]:
    """One catalogue file as plain data; the office's own wins over the shipped one."""
    try:
        loaded = plain_data(_text_of(name, folder))
    except yaml.YAMLError as error:
        raise wrong_text(name, error) from error
    return loaded if isinstance(loaded, dict) else {}


def _paper_types(folder: Path | None) -> tuple[PaperType, ...]:
    kinds = _entries(PaperType, _PAPER_TYPES, "types", folder)
    codes = [each.code for each in kinds]
    if twice := [code for code in codes if codes.count(code) > 1]:
        raise wrong(_PAPER_TYPES, f"{twice[0]}: có hai lần", f"{twice[0]}: stands twice")
    return kinds


def _forms(paper_types: Sequence[PaperType], folder: Path | None) -> tuple[Form, ...]:
    """An office's own forms must name fields that exist; shipped ones may name types that an office does not keep."""
    forms = _entries(Form, _FORMS, "forms", folder)
    fault = fault_in(forms, {each.code: each.fields for each in paper_types})
    if fault and folder and (folder / _FORMS).exists():
        raise wrong(_FORMS, *fault)
    return forms


def _text_of(name: str, folder: Path | None) -> str:
    own = folder / name if folder else None
    try:
        if own and own.exists():
            return own.read_text("utf-8-sig")
        return files("config").joinpath("catalogues", name).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise wrong(name, type(error).__name__, type(error).__name__) from error


def _entries(kind: type[E], name: str, key: str, folder: Path | None) -> tuple[E, ...]:
    rows = read_catalogue_file(name, folder).get(key, [])
    if not isinstance(rows, list):
        raise wrong(name, f"{key}: phải là danh sách", f"{key}: must be a list")
    return tuple(_checked(kind, name, row) for row in rows)


def _checked(kind: type[E], name: str, row: object) -> E:
    try:
        return kind.model_validate(row)
    except ValidationError as error:
        raise wrong_entry(name, error, row.get("code") if isinstance(row, dict) else None) from error
