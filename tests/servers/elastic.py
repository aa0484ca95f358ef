"""How a real Elasticsearch is had and started for tests, security on. What servers have in common: running.py.

It is the distribution that Elastic tests its own plugins with, the only one on Maven Central. That lacks `GET /`,
scripts, reindex, delete_by_query, and the module analysis-common, whose parts our mappings name: the plugin beside this
file gives it those under their own names. It needs a JDK of at least 17 and Maven.
"""

import base64
import fcntl
import hashlib
import os
import shutil
import subprocess
import urllib.request
import zipfile
from functools import partial
from pathlib import Path

from tests.servers.maven import maven
from tests.servers.running import Started, cache, free_ports, spawn, wait_until

VERSION = "8.19.21"
USER, PASSWORD = "sohoa", "only-for-tests-7f3a"
ACCOUNT = "nobody"  # Elasticsearch refuses to run as root

_PLUGIN = Path(__file__).parent / "elasticsearch-analysis"
_ARTIFACT = f"org.elasticsearch.distribution.integ-test-zip:elasticsearch:{VERSION}:zip"
_COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy"
_SETTINGS = """\
discovery.type: single-node
network.host: 127.0.0.1
http.port: {http}
transport.port: {transport}
path.data: {data}/indices
path.logs: {data}/logs
xpack.security.enabled: true
# the test machine's own disk is nobody's concern, and the blocks that tests set must stay
cluster.routing.allocation.disk.threshold_enabled: false
"""
# what the application needs, and no more: it may see the cluster's health and has all rights on its own indices
_ROLES = """\
sohoa:
  cluster: [monitor]
  indices:
    - names: ["papers*"]
      privileges: [read, write, manage]
"""


def start(data: Path) -> Started:
    """Facts: url, port, user, password of the limited user that the application has."""
    home = data / "server"
    unpack(home)
    http, transport = free_ports(2)
    (home / "config" / "elasticsearch.yml").write_text(_SETTINGS.format(http=http, transport=transport, data=data))
    (home / "config" / "roles.yml").write_text(_ROLES)
    (data / "scratch").mkdir()
    environment = os.environ | {
        "ES_JAVA_HOME": str(java_home()),
        "ES_JAVA_OPTS": "-Xms512m -Xmx512m",
        "ES_TMPDIR": str(data / "scratch"),
    }
    _run([home / "bin" / "elasticsearch-users", "useradd", USER, "-p", PASSWORD, "-r", "sohoa"], environment)
    process = spawn([home / "bin" / "elasticsearch"], data, user=ACCOUNT, env=environment)
    wait_until(partial(_answers, http), process, data, seconds=180)
    facts = {"url": f"http://127.0.0.1:{http}", "port": http, "user": USER, "password": PASSWORD}
    return Started(process.pid, facts)


def _answers(port: int) -> bool:
    request = urllib.request.Request(f"http://127.0.0.1:{port}/_cluster/health?wait_for_status=yellow")
    request.add_header("Authorization", "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode())
    with urllib.request.urlopen(request, timeout=10) as answer:
        return bool(answer.status == 200)


def unpack(home: Path) -> None:
    folder = cache() / "elasticsearch"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        packed = _downloaded(folder)
        with zipfile.ZipFile(packed) as archive:
            archive.extractall(home.parent)
        (home.parent / f"elasticsearch-{VERSION}").rename(home)
        for program in (home / "bin").iterdir():
            program.chmod(0o755)
        plugin = home / "plugins" / "analysis-common"
        plugin.mkdir(parents=True)
        shutil.copy(_built_plugin(folder, home), plugin)
        shutil.copy(_PLUGIN / "plugin-descriptor.properties", plugin)


def _downloaded(folder: Path) -> Path:
    packed = folder / f"elasticsearch-{VERSION}.zip"
    if not packed.exists():
        draft = folder / "draft"
        maven([_COPY, f"-Dartifact={_ARTIFACT}", f"-DoutputDirectory={draft}"], folder)
        (draft / packed.name).rename(packed)
    return packed


def _built_plugin(folder: Path, home: Path) -> Path:
    source = _PLUGIN / "AnalysisForTests.java"
    digest = hashlib.sha256(source.read_bytes()).hexdigest()[:16]
    jar = folder / f"analysis-for-tests-{VERSION}-{digest}.jar"
    if not jar.exists():
        classes = folder / "classes"
        shutil.rmtree(classes, ignore_errors=True)
        java = java_home() / "bin"
        _run([java / "javac", "--release", "17", "-cp", f"{home}/lib/*", "-d", classes, source])
        _run([java / "jar", "cf", jar.with_suffix(".part"), "-C", classes, "."])
        jar.with_suffix(".part").rename(jar)
    return jar


def java_home() -> Path:
    java = shutil.which("javac")
    if java is None:
        raise RuntimeError("tests of Elasticsearch need a JDK of at least 17: apt-get install openjdk-17-jdk-headless")
    return Path(java).resolve().parent.parent


def _run(command: list[str | Path], environment: dict[str, str] | None = None) -> None:
    done = subprocess.run([str(part) for part in command], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
