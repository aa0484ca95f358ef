"""The second reader is a model only: no code of its package runs, and one that is absent is told."""

import subprocess
import sys

import pytest

from dossiers.errors import BadSetup
from ocr.readers import second


def test_no_code_of_its_package_runs() -> None:
    program = (
        "import sys, numpy as np\n"
        "from ocr.readers.second import SecondReader\n"
        "SecondReader().read([np.full((32, 300), 255, np.uint8)])\n"
        "sys.exit(any(name.partition('.')[0] == 'asterocr' for name in sys.modules))\n"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_absent_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second, "NAME", "asterocr_is_not_here")
    assert not second.second_reader_installed()
    with pytest.raises(BadSetup) as told:
        second.SecondReader()
    assert told.value.code == "second_reader_missing"
