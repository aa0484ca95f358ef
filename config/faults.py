"""What is wrong in a catalogue file, in the words of whoever wrote it: Vietnamese and English, not pydantic's."""

from collections.abc import Mapping

import yaml
from pydantic import ValidationError

from dossiers.errors import BadSetup
from dossiers.yaml_text import TWICE

_KEYS = ("phải gồm các khóa và giá trị", "must be keys with values")
_LIST = ("phải là danh sách", "must be a list")
_TEXT = ("phải là chữ", "must be text")
_WHOLE = ("phải là số nguyên", "must be a whole number")
_YES_NO = ("phải là true hoặc false", "must be true or false")
_WORDS: Mapping[str, tuple[str, str]] = {
    "missing": ("thiếu khóa này", "this key is missing"),
    "extra_forbidden": ("không có khóa này", "there is no such key"),
    "tuple_type": _LIST,
    "list_type": _LIST,
    "frozen_set_type": _LIST,
    "dict_type": _KEYS,
    "model_type": _KEYS,
    "string_type": _TEXT,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "bool_type": _YES_NO,
    "bool_parsing": _YES_NO,
    "literal_error": ("không phải một trong: {expected}", "is not one of: {expected}"),
    "enum": ("không phải một trong: {expected}", "is not one of: {expected}"),
    "greater_than": ("phải lớn hơn {gt}", "must be more than {gt}"),
    "greater_than_equal": ("phải từ {ge} trở lên", "must be {ge} at least"),
    "less_than_equal": ("không được quá {le}", "must be {le} at most"),
}
"""By pydantic's name of the fault; any other is told in its own words."""


def wrong(file: str, vi: str, en: str) -> BadSetup:
    """The error for that file: what is wrong there, in both languages."""
    return BadSetup("catalogue_wrong", file=file, fault={"vi": vi, "en": en})


def wrong_text(file: str, error: yaml.YAMLError) -> BadSetup:
    """The error for a file that is no YAML, with the place where it ceases to be."""
    en = getattr(error, "problem", None) or type(error).__name__
    vi = "một khóa có hai lần" if en == TWICE else f"không đúng YAML ({en})"
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return wrong(file, vi, en)
    line, column = mark.line + 1, mark.column + 1
    return wrong(file, f"dòng {line}, cột {column}: {vi}", f"line {line}, column {column}: {en}")


def wrong_entry(file: str, error: ValidationError, code: object = None) -> BadSetup:
    """The error for the first fault of an entry, named by its code. A validator's ValueError has both languages."""
    first = error.errors()[0]
    where = ".".join(map(str, ([code] if code else []) + list(first["loc"])))
    facts = first.get("ctx", {})
    if first["type"] == "value_error":
        vi, en = facts["error"].args
    elif first["type"] in _WORDS:
        said = {name: str(fact).replace(" or ", ", ") for name, fact in facts.items()}
        vi, en = (words.format(**said) for words in _WORDS[first["type"]])
    else:
        vi = en = first["msg"]
    return wrong(file, f"{where}: {vi}", f"{where}: {en}")
