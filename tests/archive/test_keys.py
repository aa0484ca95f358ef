"""Keys of the archive: where each kind stands, and that nothing else gets in."""

from datetime import UTC, datetime

import pytest

from archive import keys
from dossiers.errors import BadRequest

SHA = "ab" + "0" * 62


def test_each_kind_has_its_place() -> None:
    new_year = datetime(2026, 12, 31, 17, 0, tzinfo=UTC)  # midnight in Việt Nam
    assert keys.scan_key(SHA) == f"scans/ab/{SHA}"
    assert keys.reading_key(SHA, "f" * 32) == f"readings/ab/{SHA}/{'f' * 32}"
    assert keys.deposit_key("0198-x") == "deposits/0198-x"
    assert keys.record_key("0198-x", 3) == "records/0198-x/3"
    assert keys.file_key(SHA) == f"files/ab/{SHA}"
    assert keys.package_key("0198-x", 1) == "packages/0198-x/1"
    assert keys.list_key(SHA) == f"lists/{SHA}"
    assert keys.report_key("0198-x") == "reports/0198-x"
    assert keys.acts_key(new_year, 7) == "journal/acts/2027/000000000007"
    assert keys.looks_key(new_year, 7) == "journal/looks/2027/01/000000000007"
    assert keys.quarantine_key(SHA) == f"quarantine/ab/{SHA}"


@pytest.mark.parametrize("sha256", ["", "ab", SHA.upper(), SHA + "0", "../" + SHA[3:], SHA[:-1] + "\n"])
def test_a_hash_is_a_hash(sha256: str) -> None:
    with pytest.raises(BadRequest):
        keys.scan_key(sha256)


def test_an_id_stays_in_its_folder() -> None:
    with pytest.raises(BadRequest):
        keys.deposit_key("../scans/x")
    with pytest.raises(BadRequest):
        keys.record_key("x", -1)
