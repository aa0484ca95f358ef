"""veraPDF, the judge of PDF/A, fetched once from Maven Central into a cache folder. A test tool, never shipped."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.servers.maven import maven

VERSION = "1.28.2"
_POM = f"""<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>sohoa.tests</groupId><artifactId>verapdf</artifactId><version>1</version><packaging>pom</packaging>
<dependencies><dependency><groupId>org.verapdf.apps</groupId><artifactId>greenfield-apps</artifactId>
<version>{VERSION}</version><exclusions><exclusion><groupId>org.verapdf.apps</groupId><artifactId>gui</artifactId>
</exclusion></exclusions></dependency></dependencies></project>
"""


def missing_tools() -> list[str]:
    """What this machine lacks to run the judge."""
    return [tool for tool in ("java", "mvn") if shutil.which(tool) is None and not (tool == "mvn" and _jars().is_dir())]


def verdicts(files: Sequence[Path]) -> dict[str, str]:
    """File name → "PASS", or "FAIL" with the rules it breaks, against PDF/A-2b."""
    _fetch()
    command = ["java", "-cp", f"{_jars()}/*", "org.verapdf.apps.GreenfieldCliWrapper", "-f", "2b", "--format", "text"]
    done = subprocess.run([*command, "-v", *map(str, files)], capture_output=True, text=True, timeout=300, check=False)
    found: dict[str, str] = {}
    name = ""
    for line in done.stdout.splitlines():
        verdict, _, rest = line.strip().partition(" ")
        if verdict in {"PASS", "FAIL"} and "/" in rest:
            name = Path(rest.rsplit(" ", 1)[0]).name
            found[name] = verdict
        elif name:
            found[name] += " " + line.strip()
    assert len(found) == len(files), done.stdout + done.stderr
    return found


def _folder() -> Path:
    cache = os.environ.get("SOHOA_TEST_CACHE")
    return (Path(cache) if cache else Path.home() / ".cache" / "sohoa-tests") / f"verapdf-{VERSION}"


def _jars() -> Path:
    return _folder() / "lib"


def _fetch() -> None:
    if _jars().is_dir():
        return
    _folder().mkdir(parents=True, exist_ok=True)
    (_folder() / "pom.xml").write_text(_POM)
    fresh = _folder() / f"lib-{os.getpid()}"
    maven(["dependency:copy-dependencies", f"-DoutputDirectory={fresh}"], _folder())
    if not _jars().is_dir():
        fresh.rename(_jars())
