"""Writes the generated pages of docs/ from the code: `python -m desk.reference docs`. A test compares them."""

import sys
from pathlib import Path

from pydantic_core import PydanticUndefined

from config.settings import Settings, WatchedFolder
from desk.cli.reference import reference
from dossiers.notices import table


def pages() -> dict[str, str]:
    """File name -> text of every generated page."""
    return {"commands.md": reference(), "settings.md": settings_page(), "errors.md": errors_page()}


def settings_page() -> str:
    """Every setting: its name in the environment and in TOML, its default, what it does."""
    lines = [
        "# Settings",
        "",
        "From the environment (`SOHOA_…`), else `$SOHOA_CONFIG` or `$SOHOA_HOME/sohoa.toml`, else the default.",
        "Generated from config/settings.py.",
        "",
        "| Environment | TOML | Default | Meaning |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| `SOHOA_{name.upper()}` | `{name}` | {_default(name)} | {field.description} |"
        for name, field in Settings.model_fields.items()
    ]
    lines += ["", "## `[[watch]]`: a hot folder", "", "| TOML | Meaning |", "|---|---|"]
    lines += [f"| `{name}` | {field.description} |" for name, field in WatchedFolder.model_fields.items()]
    return "\n".join(lines) + "\n"


def errors_page() -> str:
    """Every coded sentence with its remedy."""
    lines = [
        "# Errors, warnings and other coded sentences",
        "",
        "Generated from dossiers/notices.yaml. Words in braces are counts, limits, codes and page numbers.",
        "",
        "| Code | Tiếng Việt | English | Remedy |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| `{code}` | {entry['vi']} | {entry['en']} | {entry.get('remedy', '').replace(' | ', '<br>')} |"
        for code, entry in sorted(table().items())
    ]
    return "\n".join(lines) + "\n"


def _default(name: str) -> str:
    field = Settings.model_fields[name]
    if field.default is PydanticUndefined:
        return "from the machine"
    return f"`{field.default}`" if field.default not in ("", None, ()) else "–"


if __name__ == "__main__":
    for file_name, text in pages().items():
        (Path(sys.argv[1]) / file_name).write_text(text, "utf-8")
