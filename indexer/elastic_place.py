"""Where the Elasticsearch index is, who asks there, and how long an answer is waited for."""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from dossiers.errors import BadSetup


@dataclass(frozen=True)
class ElasticPlace:
    """`url` is http(s)://host:port; the indices are named `{alias}-…`, so the user needs rights on `{alias}*` only.

    `ca_file`: PEM of the authority that signed the server's certificate, None for those the system trusts.
    """

    url: str
    alias: str
    user: str
    password: str = field(repr=False)
    ca_file: Path | None = None

    def __post_init__(self) -> None:
        """Raises BadSetup("index_url_wrong"): a password in the address would be shown with it."""
        try:
            parts = urlsplit(self.url)
            usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port is not None
        except ValueError:
            usable = False
        if not usable or "@" in self.url:
            # without the chain: it would quote the address
            raise BadSetup("index_url_wrong") from None

    @property
    def next_alias(self) -> str:
        """The alias of the index that is being built beside the one in use."""
        return f"{self.alias}-next"


@dataclass(frozen=True)
class Patience:
    """Seconds. `answer`: for one answer; `search`, `write`: for what a call may take with its repeats.

    `pause` is the first wait before a repeat; it doubles up to `longest_pause`.
    """

    answer: float = 10.0
    search: float = 3.0
    write: float = 20.0
    pause: float = 0.2
    longest_pause: float = 4.0

    @classmethod
    def of(cls, seconds: float) -> "Patience":
        """One answer is waited for that long, a whole call under three times as long."""
        return cls(
            answer=seconds, search=0.3 * seconds, write=2 * seconds, pause=seconds / 50, longest_pause=0.4 * seconds
        )
