"""Whom this machine trusts: the authorities of the settings, as Python's TLS takes them."""

from ssl import SSLContext, create_default_context

from config.settings import Settings
from dossiers.errors import BadSetup


def trusted_by(settings: Settings) -> SSLContext:
    """The authorities of `ca_file`, else the system's. Raises BadSetup("ca_file_unusable")."""
    try:
        return create_default_context(cafile=settings.ca_file)
    except OSError as error:  # not there, not readable, or no certificates in it
        raise BadSetup("ca_file_unusable") from error
