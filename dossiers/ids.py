"""Identities made once and never from content: UUIDv7, so that they sort by the time they were made."""

import uuid6


def new_id() -> str:
    """A fresh identity for a paper, a deposit or a dossier."""
    return str(uuid6.uuid7())
