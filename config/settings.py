"""Every setting of an installation: from the environment (`SOHOA_…`), else a TOML file, else these defaults.

Each field's description is its documentation; docs/settings.md is checked against it.
"""

import getpass
import os
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SecretsSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from dossiers.errors import BadSetup

_A_NAME = r"[^\W_]"
"""A letter or digit somewhere: a blank would be a second pair of eyes for everybody."""


class WatchedFolder(BaseModel):
    """A hot folder of a scanner (`[[watch]]` in the TOML file)."""

    path: Path = Field(description="the folder the scanner writes into")
    unit: str | None = Field(default=None, description="unit of what arrives there; the default unit when absent")
    counter: str | None = Field(default=None, description="name of the counter; its papers go before the backlog")
    operator: str | None = Field(
        default=None, pattern=_A_NAME, description="who scans there; the account that runs the command when absent"
    )


def default_home() -> Path:
    """`$XDG_DATA_HOME/sohoa`, or `~/.local/share/sohoa`."""
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "sohoa"


def config_file() -> Path:
    """The TOML file: `$SOHOA_CONFIG`, else `sohoa.toml` in the home folder."""
    named = os.environ.get("SOHOA_CONFIG")
    home = os.environ.get("SOHOA_HOME")
    return Path(named) if named else (Path(home) if home else default_home()) / "sohoa.toml"


def secrets_folder() -> Path:
    """Where secrets lie as files named like their variables (`SOHOA_REGISTER_PASSWORD`): `$SOHOA_SECRETS`, else
    `/run/secrets`, where Docker puts them."""
    return Path(os.environ.get("SOHOA_SECRETS", "/run/secrets"))


class Settings(BaseSettings):
    """All settings, read once when a command starts and then handed down as an argument."""

    model_config = SettingsConfigDict(env_prefix="SOHOA_", frozen=True, extra="forbid")

    home: Path = Field(default_factory=default_home, description="folder of the embedded archive, register and index")
    unit: str = Field(default="unassigned", description="unit of papers when a command names none")
    operator: str = Field(
        default_factory=getpass.getuser, pattern=_A_NAME, description="who acts when a command names nobody"
    )
    language: str = Field(default="vi", pattern="^(vi|en)$", description="language of messages: vi or en")
    catalogues: Path | None = Field(default=None, description="folder whose catalogue files replace the shipped ones")
    workers: int = Field(
        default_factory=lambda: os.cpu_count() or 1, ge=1, description="page slots: pages read at once"
    )
    batch_slots_per_unit: int = Field(default=8, ge=1, description="page slots one unit's backlog may hold at once")
    port: int = Field(default=8766, ge=1, le=65535, description="port of `sohoa serve`, on loopback")
    seal_seconds: int = Field(
        default=60, ge=1, description="a journal row is sealed into the archive no later than this"
    )
    journal_lock_years: int = Field(default=70, ge=0, description="years a sealed segment of acts is locked")
    file_lock_years: int = Field(default=5, ge=0, description="years a filed PDF/A is locked")
    settle_seconds: float = Field(
        default=5.0, ge=0, description="a watched file is taken when it stood still this long"
    )
    min_free_bytes: int = Field(
        default=2_000_000_000, ge=0, description="intake stops when the disk has less free than this"
    )
    max_bytes: int = Field(default=2_000_000_000, ge=1, description="largest scan that is taken, bytes")
    max_pages: int = Field(default=2_000, ge=1, description="most pages of a scan")
    max_page_pixels: int = Field(default=120_000_000, ge=1, description="largest picture of a page, pixels")
    open_seconds: int = Field(default=60, ge=1, description="longest time to open a scan, seconds")
    page_seconds: int = Field(default=120, ge=1, description="longest time to read a page, seconds")
    reading_mode: Literal["fast", "accurate", "verify"] = Field(
        default="accurate",
        description="how scans are read: fast, accurate (a second reader is asked about doubtful words and figures) or"
        " verify (about all words)",
    )
    vision_url: str | None = Field(
        default=None,
        pattern=r"^https?://[^@\s]+$",
        description="the office's own vision model, OpenAI-compatible, `https://host/v1`: it is sent lines of papers,"
        " and confirms what was read; off when absent",
    )
    vision_model: str = Field(default="", description="name of that model at its service")
    vision_key: SecretStr = Field(default=SecretStr(""), description="key of that service")
    mark_text: str = Field(
        default="Bản điện tử chuyển đổi từ văn bản giấy",
        description="words of the conversion mark on a PDF/A (NĐ 137/2024 Đ4)",
    )
    organisation: str = Field(default="", description="agency named in the conversion mark")
    prefect_start_seconds: int = Field(default=120, ge=1, description="longest wait for Prefect's in-process API")
    watch: tuple[WatchedFolder, ...] = Field(default=(), description="hot folders, `[[watch]]` in the TOML file")

    # The production column: each of the four stands for one part of the embedded one.
    store_url: str | None = Field(
        default=None, pattern=r"^https?://[^/@\s]+/[^/@\s]+/?$", description="S3 archive, `https://host:port/bucket`"
    )
    store_access_key: str = Field(default="", description="name of the S3 account")
    store_secret_key: SecretStr = Field(default=SecretStr(""), description="secret of the S3 account")
    store_encrypt: bool = Field(default=False, description="have the S3 server encrypt what it stores (SSE-S3)")
    index_url: str | None = Field(
        default=None,
        pattern=r"^https?://[^/@\s]+/[^/@\s]+/?$",
        description="Elasticsearch index, `https://host:port/alias`",
    )
    index_user: str = Field(default="sohoa", description="name of the Elasticsearch account")
    index_password: SecretStr = Field(default=SecretStr(""), description="password of the Elasticsearch account")
    register_url: str | None = Field(
        default=None,
        pattern=r"^postgresql://[^:/\s]+(:\d+)?/[^/\s]+$",
        description="PostgreSQL register, `postgresql://account@host:port/database`, no password in it",
    )
    register_password: SecretStr = Field(default=SecretStr(""), description="password of the PostgreSQL account")
    prefect_url: str | None = Field(
        default=None, pattern=r"^https?://[^@\s]+/api/?$", description="Prefect server, `http://host:port/api`"
    )
    prefect_auth: SecretStr = Field(default=SecretStr(""), description="`account:password` of the Prefect server")
    number_key: SecretStr = Field(
        default=SecretStr(""),
        description="key that hides personal numbers in the index, 64 hexadecimal digits, the same on every machine;"
        " empty: made in the home at the first start",
    )
    ca_file: Path | None = Field(default=None, description="certificates that the servers are checked against (PEM)")
    server_seconds: float = Field(
        default=10.0,
        gt=0,
        description="longest wait for one answer of a server, seconds; with its repeats a call takes three times as"
        " long at most",
    )
    host: str = Field(default="127.0.0.1", description="address `sohoa serve` listens on")
    papers_wait_seconds: int = Field(
        default=600, ge=1, description="longest wait of a command for papers that workers make"
    )

    @property
    def embedded(self) -> bool:
        """True where a part lies in the home: only one process at a time may write then (design §3)."""
        return not all((self.store_url, self.index_url, self.register_url, self.prefect_url))

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        del dotenv_settings, file_secret_settings
        toml = TomlConfigSettingsSource(settings_cls, toml_file=config_file())
        if not secrets_folder().is_dir():
            return init_settings, env_settings, toml
        return init_settings, env_settings, SecretsSettingsSource(settings_cls, secrets_folder()), toml


def load_settings(**overrides: object) -> Settings:
    """The settings of this process. Raises BadSetup("settings_wrong") that names the keys, not their values."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as error:
        keys = ", ".join(sorted({".".join(str(part) for part in each["loc"]) for each in error.errors()}))
        raise BadSetup("settings_wrong", keys=keys, file=config_file()) from error
    except (ValueError, OSError) as error:  # a file that is no TOML or may not be read, a variable that is no JSON
        raise BadSetup("settings_wrong", keys=type(error).__name__, file=config_file()) from error
