"""Fields of one paper held against each other: what disagrees is shown to a person, never corrected here."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from dossiers.codes import birth_year_of, is_female, is_personal_id
from dossiers.papers import Field
from dossiers.text import fold
from dossiers.times import now, vietnamese_day
from ocr.fields.lines import Line
from ocr.fields.making import PrintedPaper, doubted, with_guess
from ocr.fields.number_words import day_in, is_number_word, number_in
from ocr.fields.numbering import symbol_kind

_FOLLOWING = (
    ("date_of_birth", "registered_on"),
    ("date_of_birth", "issued_on"),
    ("registered_on", "issued_on"),
    ("received_at", "due_at"),
    ("issued_on", "expires_on"),
)
"""Days of one paper, the earlier first."""
_PAST = frozenset({"date_of_birth", "issued_on", "registered_on", "filed_on", "received_at"})
"""Days that a paper cannot bear before they have come."""
_LEAST_AGE = 14
"""Years of age from which a citizen holds a card of his own (Luật Căn cước 2023, Art. 19): nobody younger applies."""
_PARENTS = ("mother", "father")
_COUPLES = (("wife", "husband"), _PARENTS)
_FACTS = ("date_of_birth", "birth_year", "sex")
_HERS, _HIS = frozenset({"thi"}), frozenset({"van", "huu", "cong", "duc", "dinh", "ba"})
"""Second words of names that women bear and hardly any man, and men and hardly any woman (likely), folded."""
_WOMEN, _MEN = ("mother", "wife"), ("father", "husband")
_SEXES = {"nam": False, "nu": True}
_IN_WORDS = re.compile(r"b[aằăâ]ng ch[uữưủ][^:\w]{0,3}\s*:?", re.IGNORECASE)
_DAY_OF_CODE = re.compile(r"-(?:20)?(\d{2})(\d{2})(\d{2})-\d{4,}$")
_DAY, _NUMBER = re.compile(r"\d{4}-\d{2}-\d{2}"), re.compile(r"\d+(?:\.\d+)?")
_END_OF_WORDS = re.compile(r"[)./;]|m[eé]t|đồng")
_WORDS_CONFIDENCE = 0.5


def checked(fields: Sequence[Field], lines: Sequence[Line]) -> tuple[Field, ...]:
    """The fields, in doubt where two of them cannot both be right or where figures and words differ.

    Personal numbers by TT 59/2021/TT-BCA; days in their order and none in the future; the day in a dossier code
    (TT 03/2025/TT-VPCP); a number or day spelled out after `bằng chữ`, which then stands as another reading.
    """
    values = {field.name: field.value for field in fields}
    facts = (_people, _names, _taken_for_others, _one_moment, _order, _future, _ages, _measures)
    wrong = {name for check in facts for name in check(values)} | set(_code_day(fields))
    marked = [doubted(field) if field.name in wrong and field.value else field for field in fields]
    return tuple(_against_words(marked, lines))


def symbol_checked(fields: Sequence[Field], paper: PrintedPaper) -> tuple[Field, ...]:
    """Number and type in doubt where the number bears another type's abbreviation, or a công văn's bears any.

    NĐ 30/2020 PL III. By letters alone: `DA` for `ĐA` is a lost mark. A kind without a word on it is not asked.
    """
    said = next((symbol_kind(field.value) for field in fields if field.name == "number"), "")
    known = {fold(kind.abbreviation) for kind in paper.catalogue.paper_types if kind.abbreviation}
    own = paper.kind.abbreviation
    if own is None or fold(said) not in known - {fold(own)}:
        return tuple(fields)
    return tuple(doubted(field) if field.name in ("number", "type") else field for field in fields)


def _people(values: dict[str, str]) -> Iterator[str]:
    """Century, year and sex in a personal number against what is printed of the same person."""
    for name, number in values.items():
        prefix, _, last = name.rpartition(".")
        if last != "personal_id" or not is_personal_id(number):
            continue
        of_person = {each: values.get(f"{prefix}.{each}" if prefix else each, "") for each in _FACTS}
        year = of_person["date_of_birth"][:4] or of_person["birth_year"]
        female = _SEXES.get(fold(of_person["sex"]))
        differs = [
            *(["date_of_birth", "birth_year"] if year and year != str(birth_year_of(number)) else []),
            *(["sex"] if female is not None and female != is_female(number) else []),
        ]
        if differs:
            yield from (f"{prefix}.{each}" if prefix else each for each in ("personal_id", *differs))


def _names(values: dict[str, str]) -> Iterator[str]:
    """A name with `Thị` of a father, husband or man, one with `Văn` of a mother, wife or woman may be another's."""
    for name, value in values.items():
        prefix, _, last = name.rpartition(".")
        if last != "full_name":
            continue
        sex = f"{prefix}.sex" if prefix else "sex"
        told = _SEXES.get(fold(values.get(sex, "")))
        female = True if prefix in _WOMEN else False if prefix in _MEN else told
        middle = set(fold(value).split()[1:-1][:1])
        if female is not None and not middle.isdisjoint(_HIS if female else _HERS):
            yield from (name, sex)


def _taken_for_others(values: dict[str, str]) -> Iterator[str]:
    """What a form asks of several people, found of one alone, may be said of another.

    A child without any parent, a spouse without the other, a fact of one of two; and no number is that of both.
    """
    if "mother.full_name" in values and not (values["mother.full_name"] or values.get("father.full_name")):
        yield "full_name"
    for one, other in (pair for couple in _COUPLES for pair in (couple, couple[::-1])):
        beside = values.get(f"{other}.full_name")
        if beside == "":
            yield from (name for name in values if name.startswith(f"{one}."))
        elif beside:
            yield from (name for name in values if name.startswith(f"{one}.") and _doubles(values, name, other))


def _doubles(values: dict[str, str], name: str, other: str) -> bool:
    asked = name.rpartition(".")[2]
    said = values.get(f"{other}.{asked}")
    return said == "" or (said == values[name] and asked == "personal_id")


def _one_moment(values: dict[str, str]) -> Iterator[str]:
    """Of a receipt's two moments one alone may be the other."""
    if "" in (values.get("received_at"), values.get("due_at")):
        yield from ("received_at", "due_at")


def _order(values: dict[str, str]) -> Iterator[str]:
    for earlier, later in _FOLLOWING:
        before, after = values.get(earlier, ""), values.get(later, "")
        both_whole = _DAY.match(before) and _DAY.match(after)
        if both_whole and before[:10] > after[:10]:
            yield from (earlier, later)


def _future(values: dict[str, str]) -> Iterator[str]:
    today = vietnamese_day(now()).isoformat()
    return (name for name, value in values.items() if name in _PAST and _DAY.match(value) and value[:10] > today)


def _ages(values: dict[str, str]) -> Iterator[str]:
    filed, born = values.get("filed_on", "")[:4], values.get("date_of_birth", "")[:4]
    if filed and born and int(filed) - int(born) < _LEAST_AGE:
        yield from ("filed_on", "date_of_birth")


def _measures(values: dict[str, str]) -> Iterator[str]:
    """All floors of a house together are no less than the ground it stands on; the comma of one may be lost."""
    ground, floors = values.get("building_area", ""), values.get("floor_area", "")
    if _NUMBER.fullmatch(ground) and _NUMBER.fullmatch(floors) and Decimal(ground) > Decimal(floors):
        yield from ("building_area", "floor_area")


def _code_day(fields: Iterable[Field]) -> Iterator[str]:
    """A receipt's code bears the day on which the dossier was received; a code read from its QR is not doubted."""
    by_name = {field.name: field for field in fields}
    code, received = by_name.get("dossier_code"), by_name.get("received_at")
    told = _DAY_OF_CODE.search(code.value) if code else None
    if not (code and received and told and received.value):
        return
    if f"20{told[1]}-{told[2]}-{told[3]}" != received.value[:10]:
        yield "received_at"
        if code.source == "ocr":
            yield "dossier_code"


def _against_words(fields: Sequence[Field], lines: Sequence[Line]) -> list[Field]:
    done = list(fields)
    for at, line in enumerate(lines):
        found = _IN_WORDS.search(line.text)
        if found is None:
            continue
        following = lines[at + 1] if at + 1 < len(lines) and lines[at + 1].page == line.page else None
        said = _said(line.text[found.end() :], following)
        place = _spelled_out(done, line, said) if said else None
        if said and place is not None and not _same(done[place].value, said):
            done[place] = with_guess(doubted(done[place]), said, _WORDS_CONFIDENCE)
    return done


def _said(text: str, following: Line | None) -> str | None:
    """The day or number in words, going on to the next line or not; None where no such words can be made out."""
    if following and ")" not in text and is_number_word(following.words[0].text):
        text = f"{text} {following.text}"
    spoken = _END_OF_WORDS.split(text.strip(" :("))[0]
    day = day_in(spoken)
    return day.isoformat() if day is not None else number_in(spoken)


def _spelled_out(fields: Sequence[Field], line: Line, said: str) -> int | None:
    """Place of the figure that the words repeat: the last of their kind that stands before them."""
    kind = _DAY if _DAY.fullmatch(said) else _NUMBER
    before = [
        (field.box.y0, field.box.x0, at)
        for at, field in enumerate(fields)
        if field.box and field.page == line.page and kind.fullmatch(field.value)
        and field.box.y0 < line.box.y1 and line.box.y0 - field.box.y1 < 3 * line.height
    ]  # fmt: skip
    return max(before)[2] if before else None


def _same(value: str, said: str) -> bool:
    if _DAY.fullmatch(said):
        return value == said
    return value.rstrip("0").rstrip(".") == said.rstrip("0").rstrip(".") if "." in value + said else value == said
