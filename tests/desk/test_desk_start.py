"""`sohoa --help` answers at once: heavy libraries are imported by the commands that need them."""

import subprocess
import sys

HEAVY = ("prefect", "cv2", "numpy", "tantivy", "sqlalchemy", "fastapi", "uvicorn", "httpx", "openpyxl", "pikepdf")


def test_starting_imports_nothing_heavy() -> None:
    code = f"import sys, desk.cli.main as m; m.command_tree(); print([n for n in {HEAVY!r} if n in sys.modules])"
    answered = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answered.stdout.strip() == "[]"


def test_an_unexpected_failure_is_one_line_without_its_text() -> None:
    code = (
        "import sys, desk.cli.main as m\n"
        "sys.argv = ['sohoa', 'status', *sys.argv[1:]]\n"
        "def broken(session, arguments): raise ValueError('001085123456')\n"
        "m.run = broken\n"
        "m.main()\n"
    )
    plain = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert plain.returncode == 1
    assert "[unexpected]" in plain.stderr
    assert "ValueError" in plain.stderr
    assert "001085123456" not in plain.stderr + plain.stdout
    assert "Traceback" not in plain.stderr
    document = subprocess.run([sys.executable, "-c", code, "--json"], capture_output=True, text=True)
    assert '"code": "unexpected"' in document.stdout


def test_vietnamese_is_written_under_any_locale() -> None:
    for locale in ("C", "en_US.ISO-8859-1", "POSIX"):
        environment = {"LANG": locale, "LC_ALL": locale, "PATH": "/usr/bin", "PYTHONUTF8": "0"}
        said = subprocess.run(
            [sys.executable, "-c", "import sys; sys.argv=['sohoa']; import desk.cli.main as m; m.main()"],
            capture_output=True,
            env=environment,
            check=True,
        )
        assert "Cách dùng" in said.stdout.decode("utf-8")
