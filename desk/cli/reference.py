"""Writes docs/commands.md from the commands themselves: `python -m desk.cli.reference > docs/commands.md`."""

import sys

from typer.core import TyperCommand

from desk.cli.help import parameter_name, parameter_text, usage
from desk.cli.main import command_tree
from desk.texts import Texts, table


def reference() -> str:
    """The whole page: every command with its parameters, English first, then Vietnamese; then the exit codes."""
    english, vietnamese = Texts("en"), Texts("vi")
    parts = [f"# {english('reference.title')} · {vietnamese('reference.title')}", ""]
    parts += [english("reference.made"), ""]
    for name, command in command_tree().commands.items():
        if not isinstance(command, TyperCommand):
            raise TypeError(name)
        parts += _section(name, command)
    return "\n".join([*parts, *_exit_codes()]) + "\n"


def _section(name: str, command: TyperCommand) -> list[str]:
    lines = [f"## sohoa {name}", "", "```", usage(command, f"sohoa {name}"), "```", ""]
    lines += [Texts("en")(f"help.{name}"), "", Texts("vi")(f"help.{name}"), ""]
    lines += ["| | English | Tiếng Việt |", "|---|---|---|"]
    for parameter in command.params:
        english, vietnamese = (parameter_text(Texts(language), name, parameter.name) for language in ("en", "vi"))
        lines.append(f"| `{parameter_name(parameter)}` | {english} | {vietnamese} |")
    return [*lines, ""]


def _exit_codes() -> list[str]:
    english, vietnamese = Texts("en"), Texts("vi")
    lines = [f"## {english('reference.exit_codes')} · {vietnamese('reference.exit_codes')}", ""]
    lines += ["| | English | Tiếng Việt |", "|---|---|---|"]
    codes = [key.removeprefix("exit.") for key in table() if key.startswith("exit.")]
    return lines + [f"| {code} | {english(f'exit.{code}')} | {vietnamese(f'exit.{code}')} |" for code in codes]


if __name__ == "__main__":
    sys.stdout.write(reference())
