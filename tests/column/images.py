"""What the images do before they run a service's command, on this machine: initdb, Elasticsearch's configuration.

As little as the entrypoints of the images do themselves; everything else is docker-compose.yml's.
"""

import os
import pwd
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.servers import elastic

if TYPE_CHECKING:
    from tests.column.parts import Part

POSTGRES = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parts[4]))
_PROGRAMS = (Path(sys.executable).parent, POSTGRES, "/usr/local/bin", "/usr/sbin", "/usr/bin", "/bin")
# Settings of modules that the server of the tests does not carry: it would refuse to start.
_ABSENT = ("xpack.ml.", "ingest.geoip.")


def bare_environment(home: Path) -> dict[str, str]:
    """What a fresh container has."""
    return {"PATH": os.pathsep.join(map(str, _PROGRAMS)), "HOME": str(home), "LANG": "C.UTF-8"}


def prepare(part: "Part") -> str | None:
    """Do what the image's entrypoint does; returns the account to run as where the tests run as root."""
    if part.name == "postgres":
        return _postgres(part)
    if part.name == "store":
        part.command[0] = str(Path(sys.executable).with_name("weed"))
    if part.name == "index":
        return _index(part)
    if part.name == "proxy":
        return _proxy(part)
    return None


def _postgres(part: "Part") -> str:
    """docker-entrypoint.sh of postgres: initdb, then the scripts of /docker-entrypoint-initdb.d on a private socket."""
    account, cluster = "postgres", Path(part.environment["PGDATA"])
    sockets = part.paths["/var/run/postgresql"]
    if cluster.exists():
        return account
    _give(account, *part.paths.values(), cluster.parent, part.data)
    part.command += ["-c", f"unix_socket_directories={sockets}", "-c", "listen_addresses=127.0.0.1", "-D", str(cluster)]
    administrator = part.environment["POSTGRES_USER"]
    asked = shlex.split(part.environment["POSTGRES_INITDB_ARGS"])
    secret = part.environment["POSTGRES_PASSWORD_FILE"]
    _as(account, part, POSTGRES / "initdb", "-D", cluster, "-U", administrator, f"--pwfile={secret}", *asked)
    with (cluster / "pg_hba.conf").open("a") as rules:
        rules.write("\nhost all all all scram-sha-256\n")
    alone = shlex.join([*part.command[1:-2], "-c", "listen_addresses="])
    _as(account, part, POSTGRES / "pg_ctl", "-D", cluster, "-w", "-l", part.data / "setup.log", "-o", alone, "start")
    script = part.paths["/docker-entrypoint-initdb.d/accounts.sql"]
    try:
        secret_text = Path(secret).read_text("utf-8").strip()
        _as(
            account, part, "psql", "-v", "ON_ERROR_STOP=1", "--username", administrator, "--no-password", "--no-psqlrc",
            "--host", sockets, "--dbname", administrator, "--file", script, PGPASSWORD=secret_text,
        )  # fmt: skip
    finally:
        _as(account, part, POSTGRES / "pg_ctl", "-D", cluster, "-m", "fast", "-w", "stop")
    return account


def _index(part: "Part") -> str:
    """The entrypoint of Elasticsearch: variables with dots become settings, the password goes into the keystore."""
    account, program = elastic.ACCOUNT, part.data / "server"
    if program.exists():
        return account
    elastic.unpack(program)
    settings = program / "config"
    part.command[:] = [str(program / "bin" / "elasticsearch")]
    part.environment |= {"ES_JAVA_HOME": str(elastic.java_home()), "ES_TMPDIR": str(part.data / "scratch")}
    (part.data / "scratch").mkdir()
    inside = {Path(path).name: here for path, here in part.paths.items() if "/elasticsearch/config/" in path}
    for name, here in inside.items():
        shutil.copy(here, settings / name)
    lines = [f"{key}: {value}" for key, value in part.environment.items() if "." in key and not key.startswith(_ABSENT)]
    lines += [f"path.data: {part.paths['/usr/share/elasticsearch/data']}", f"path.logs: {part.data}"]
    (settings / "elasticsearch.yml").write_text("\n".join(lines) + "\n")
    _give(account, *part.paths.values(), part.data)
    keystore = program / "bin" / "elasticsearch-keystore"
    password = Path(part.environment["ELASTIC_PASSWORD_FILE"]).read_bytes().strip()
    _as(account, part, keystore, "create")
    _as(account, part, keystore, "add", "-x", "bootstrap.password", text=password)
    return account


def _proxy(part: "Part") -> str:
    """The configuration speaks of the inside: here it is put into terms of this machine."""
    account, configuration = "nobody", part.data / "nginx.conf"
    inside = part.paths["/etc/nginx/proxy.conf"]
    configuration.write_text(part.local(inside.read_text("utf-8")))
    (part.data / "output.log").touch()  # the account's own: nginx opens /dev/stdout by its name
    part.command = [str(configuration) if each == str(inside) else each for each in part.command]
    _give(account, *part.paths.values())
    return account


def _as(account: str, part: "Part", *command: object, text: bytes = b"", **more: str) -> None:
    options: dict[str, Any] = {}
    if os.geteuid() == 0:
        who = pwd.getpwnam(account)
        options = {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []}
    environment: Mapping[str, str] = part.environment | more
    said = subprocess.run(
        [str(each) for each in command], input=text, env=environment, cwd=part.data, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, check=False, **options,
    )  # fmt: skip
    if said.returncode:
        raise RuntimeError(f"{command[0]} of {part.name} failed:\n{said.stdout.decode('utf-8', 'replace')}")


def _give(account: str, *folders: Path) -> None:
    """The folders become the account's, where the tests run as root; files of the checkout stay whose they are."""
    if os.geteuid() != 0:
        return
    who = pwd.getpwnam(account)
    for folder in folders:
        for path in (folder, *folder.rglob("*")) if folder.is_dir() else ():
            os.chown(path, who.pw_uid, who.pw_gid, follow_symlinks=False)
