"""Administrative units of before and after 01/7/2025, as the shipped table has them and as an office may replace it."""

from datetime import date
from pathlib import Path

import pytest

from config.catalogues import Agency, load_catalogue
from config.places import FIRST_DAY_OF_TWO_LEVELS, LAST_DAY_OF_THREE_LEVELS, Place, places_in
from dossiers.errors import BadSetup

HEAD = "code,name,parent,valid_from,valid_to,successors\n"
PLACES = load_catalogue().places
BEFORE = {each.code: each for each in PLACES if each.valid_to == LAST_DAY_OF_THREE_LEVELS}
SINCE = {each.code: each for each in PLACES if each.valid_from == FIRST_DAY_OF_TWO_LEVELS}


def test_as_many_units_as_the_state_has() -> None:
    provinces = [sum(len(code) == 2 for code in units) for units in (BEFORE, SINCE)]
    assert provinces == [63, 34]
    assert sum(len(code) == 5 for code in SINCE) == 3321
    assert len(BEFORE) + len(SINCE) == len(PLACES)


def test_every_unit_lies_in_one_of_its_time_and_became_one_of_today() -> None:
    for time in (BEFORE, SINCE):
        assert not [each for each in time.values() if each.parent and each.parent not in time]
    communes = [each for each in BEFORE.values() if len(each.code) == 5]
    assert not [each for each in communes if not each.successors or set(each.successors) - SINCE.keys()]
    assert any(len(each.successors) > 1 for each in communes)


def test_a_province_that_was_merged() -> None:
    ha_giang = next(each for each in BEFORE.values() if each.name == "Tỉnh Hà Giang")
    assert [SINCE[code].name for code in ha_giang.successors] == ["Tỉnh Tuyên Quang"]


def test_an_offices_own_table(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_text(HEAD + "00004,Phu\u031bờng Mẫu,01,2030-01-01,,\n", "utf-8")
    catalogue = load_catalogue(tmp_path)
    assert catalogue.places == (Place("00004", "Phường Mẫu", "01", date(2030, 1, 1), None, ()),)
    assert "Phường Mẫu" in catalogue.names()
    assert "Đơn xin cấp giấy" not in catalogue.names()


def test_an_offices_own_agencies(tmp_path: Path) -> None:
    (tmp_path / "agencies.yaml").write_text("agencies: [{name: Ban Mẫu, valid_from: 2020-01-02}]", "utf-8")
    assert load_catalogue(tmp_path).agencies == (Agency(name="Ban Mẫu", valid_from=date(2020, 1, 2)),)
    (tmp_path / "agencies.yaml").write_text("agencies: [{name: Ban Mẫu, valid_from: 02/01/2020}]", "utf-8")
    with pytest.raises(BadSetup, match=r"agencies\.yaml"):
        load_catalogue(tmp_path)


@pytest.mark.parametrize(
    ("text", "line"),
    [("", 1), ("code;name\n", 1), (HEAD + "1,Xã,,,,\n1,Xã\n", 3), (HEAD + "1,Xã,,01/07/2025,,\n", 2)],
)
def test_a_faulty_table_names_its_line(text: str, line: int) -> None:
    with pytest.raises(BadSetup) as refusal:
        places_in(text, "places.csv")
    assert f"line {line}:" in refusal.value.notice.en
