"""Help in the person's language: texts by command and parameter name, laid out without Typer's English headings."""

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from desk.cli.session import session_of
from desk.texts import Texts

Command = TyperCommand | TyperGroup


class DeskCommand(TyperCommand):
    """A command whose help comes from texts.yaml: `help.<command>` and `help.<command>.<parameter>`."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]
        """The command's help in the session's language."""
        return command_help(self, ctx, session_of(ctx).texts)


class DeskGroup(TyperGroup):
    """The whole of `sohoa`: its help lists the commands."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]
        """What `sohoa` is, its commands, and where to ask on."""
        return group_help(self, ctx, session_of(ctx).texts)


def parameter_text(texts: Texts, command: str, parameter: str) -> str:
    """What a parameter means: the command's own text, else the one that all commands share."""
    shared = texts.or_else(f"help.common.{parameter}", "")
    return texts.or_else(f"help.{command}.{parameter}", shared) or texts(f"help.{command}.{parameter}")


def usage(command: TyperCommand, path: str) -> str:
    """`sohoa ingest PATH… [--dossier CODE] …`: required things bare, others in brackets."""
    pieces = [path]
    for parameter in command.params:
        name = parameter_name(parameter)
        pieces.append(name if parameter.required else f"[{name}]")
    return " ".join(pieces)


def parameter_name(parameter: object) -> str:
    """An argument as `PATH…`, an option as `--limit N`."""
    if isinstance(parameter, TyperArgument):
        name = parameter.metavar or parameter.name.upper()
        return f"{name}…" if parameter.nargs == -1 else name
    if not isinstance(parameter, TyperOption):
        raise TypeError(type(parameter).__name__)
    if parameter.is_flag:
        return parameter.opts[0]
    return f"{parameter.opts[0]} {parameter.metavar or parameter.name.upper()}"


def command_help(command: TyperCommand, context: typer.Context, texts: Texts) -> str:
    """Usage, what it does, and a line for every parameter."""
    name = command.name or ""
    formatter = context.make_formatter()
    formatter.write(f"{texts('help.heading.usage')} {usage(command, context.command_path)}\n\n")
    formatter.write_text(texts(f"help.{name}"))
    rows = [(parameter_name(each), _with_default(each, texts, name)) for each in command.params]
    rows.append(("--help", texts("help.common.help")))
    with formatter.section(texts("help.heading.parameters")):
        formatter.write_dl(rows)
    return formatter.getvalue().rstrip("\n")


def group_help(group: TyperGroup, context: typer.Context, texts: Texts) -> str:
    """What the program is and one line for every command."""
    formatter = context.make_formatter()
    formatter.write(f"{texts('help.heading.usage')} {context.command_path} {texts('help.heading.command_usage')}\n\n")
    formatter.write_text(texts("help.sohoa"))
    with formatter.section(texts("help.heading.commands")):
        formatter.write_dl([(name, texts(f"help.{name}")) for name in group.commands])
    formatter.write("\n")
    formatter.write_text(texts("help.sohoa.more"))
    return formatter.getvalue().rstrip("\n")


def _with_default(parameter: object, texts: Texts, command: str) -> str:
    if not isinstance(parameter, TyperArgument | TyperOption):
        raise TypeError(type(parameter).__name__)
    text = parameter_text(texts, command, parameter.name)
    if parameter.default in (None, False, []) or callable(parameter.default):
        return text
    return f"{text} ({texts('help.heading.default', value=parameter.default)})"
