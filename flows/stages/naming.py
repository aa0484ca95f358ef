"""Naming: what a person should know of a dossier's code that he typed.

A code is never refused for its shape, but one that could be a name or a sentence opens no dossier: it would stand in
the journal.
"""

from dossiers.codes import dossier_code_key, dossier_code_warnings, is_plain_code
from dossiers.errors import BadRequest
from dossiers.notices import Notice, notice
from flows.installation import Installation
from register.dossiers import find_dossier


def said_of_dossier(inst: Installation, code: str | None) -> tuple[Notice, ...]:
    """What is odd about a code that no dossier has yet, and that it is new: it may be mistyped. Of a known one nothing.

    To be asked before it is opened. Raises BadRequest("dossier_code_wrong" | "dossier_code_not_plain").
    """
    if code is None or known_or_plain(inst, code):
        return ()
    return (*dossier_code_warnings(code), notice("dossier_new"))


def known_or_plain(inst: Installation, code: str) -> bool:
    """Whether a dossier has that code. Raises as `said_of_dossier` does for one that may open none."""
    with inst.register.read() as session:
        known = find_dossier(session, code) is not None
    if not known and not is_plain_code(dossier_code_key(code)):
        raise BadRequest("dossier_code_not_plain")
    return known
