"""Naming: what a person should know of a dossier's code that he typed. A code is never refused for its shape."""

from dossiers.codes import dossier_code_warnings
from dossiers.notices import Notice, notice
from flows.installation import Installation
from register.dossiers import find_dossier


def said_of_dossier(inst: Installation, code: str | None) -> tuple[Notice, ...]:
    """What is odd about the code, and that no dossier has it yet: it may be mistyped. To be asked before it is opened.

    Raises BadRequest("dossier_code_wrong").
    """
    if code is None:
        return ()
    with inst.register.read() as session:
        known = find_dossier(session, code) is not None
    return dossier_code_warnings(code) if known else (*dossier_code_warnings(code), notice("dossier_new"))
