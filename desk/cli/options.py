"""Options that several commands share, so that they mean the same everywhere."""

from pathlib import Path
from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json")]
Operator = Annotated[str | None, typer.Option("--operator", metavar="NAME")]
Dossier = Annotated[str | None, typer.Option("--dossier", metavar="CODE")]
Unit = Annotated[str | None, typer.Option("--unit", metavar="CODE")]
Procedure = Annotated[str | None, typer.Option("--procedure", metavar="CODE")]
Decision = Annotated[str | None, typer.Option("--decision", metavar="NO")]
OneFile = Annotated[Path, typer.Argument(metavar="FILE")]
