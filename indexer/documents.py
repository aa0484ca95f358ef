"""A paper's facts and text -> what the index holds of it, personal numbers out. Writing it is the engine's business."""

from collections.abc import Sequence
from datetime import date

from dossiers.papers import Field, LegalStatus, PaperState, Role
from dossiers.privacy import NUMBER_TOKENS, number_key, number_keys, with_tokens
from dossiers.search import PageText, SearchDocument
from dossiers.text import nfc, one_line

_PUBLIC = "01"
_NAME_FIELDS = frozenset({"full_name", "signer", "recipient", "owner", "received_from", "received_by"})
_NUMBER_FIELDS = frozenset({"personal_id", "old_id_number", "phone"})
_FEWEST_HIDDEN = 6  # digits; a shorter rest of a misread number identifies nobody and may be a year


def search_document(
    *,
    paper: str,
    pages_text: Sequence[tuple[int, str]],
    fields: Sequence[Field],
    key: bytes,
    type: str,
    title: str,
    unit: str,
    dossier: str | None = None,
    dossier_code: str = "",
    day: date | None = None,
    role: Role = "unknown",
    state: PaperState = PaperState.READ,
    legal_status: LegalStatus = LegalStatus.WORKING,
    mode: str = _PUBLIC,
    places: Sequence[str] = (),
) -> SearchDocument:
    """What is indexed of a paper. `pages_text` are (page of the paper from 1, text as read), `key` the secret key,
    `places` the paths of administrative units that its addresses may name, and of those that these became.

    Texts, field values and the title come out with typed tokens in place of personal numbers; the numbers are left
    only as HMACs. Fields that are personal numbers are left out even where a misread digit hides their shape.
    """
    misread = tuple(each for each in fields if _last_name(each.name) in _NUMBER_FIELDS)
    kept = {each.name: _hidden(each.value, misread) for each in fields if each.value and each not in misread}
    return SearchDocument(
        paper=paper,
        dossier=dossier,
        dossier_code=dossier_code,
        type=type,
        title=one_line(_hidden(title, misread)),
        unit=unit,
        day=day,
        role=role,
        state=state,
        legal_status=legal_status,
        mode=mode,
        pages=tuple(PageText(number, _hidden(text, misread)) for number, text in pages_text),
        fields=kept,
        names=tuple(dict.fromkeys(kept[name] for name in kept if _last_name(name) in _NAME_FIELDS)),
        number_keys=_keys(pages_text, fields, title, key),
        places=tuple(places),
    )


def _last_name(field_name: str) -> str:
    return field_name.rsplit(".", 1)[-1].split("[", 1)[0]


def _hidden(text: str, misread: Sequence[Field]) -> str:
    """The NFC text without personal numbers, and without what was printed where a personal number stands."""
    hidden = nfc(text)
    for field in misread:
        token = NUMBER_TOKENS["phone" if _last_name(field.name) == "phone" else "personal_id"]
        for printed in (nfc(field.raw).strip(), field.value):
            if sum(letter.isdigit() for letter in printed) >= _FEWEST_HIDDEN:
                hidden = hidden.replace(printed, token)
    return with_tokens(hidden)


def _keys(pages_text: Sequence[tuple[int, str]], fields: Sequence[Field], title: str, key: bytes) -> tuple[str, ...]:
    keys: dict[str, None] = {}
    for text in (title, *(text for _, text in pages_text), *(field.value for field in fields)):
        keys.update(dict.fromkeys(number_keys(nfc(text), key)))
    for field in fields:
        if field.value and _last_name(field.name) in _NUMBER_FIELDS:
            keys[number_key(field.value, key)] = None
    return tuple(keys)
