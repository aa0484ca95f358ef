"""Settings that cannot be read are told as wrong settings, never with their values."""

from pathlib import Path

import pytest

from config.settings import load_settings
from dossiers.errors import BadSetup


@pytest.mark.parametrize(
    "content",
    [b"unit = ", b"\xff\xfe", b"no_such_key = 1", b"operator = ' '", b"[[watch]]\npath = '/hot'\noperator = ''"],
)
def test_a_bad_file_is_a_wrong_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    file = tmp_path / "sohoa.toml"
    file.write_bytes(content)
    monkeypatch.setenv("SOHOA_CONFIG", str(file))
    with pytest.raises(BadSetup) as wrong:
        load_settings()
    assert wrong.value.code == "settings_wrong"


def test_a_bad_variable_is_a_wrong_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOHOA_WATCH", "/hot/Nguyen Van Bi")
    with pytest.raises(BadSetup) as wrong:
        load_settings()
    assert "Bi" not in wrong.value.notice.en
