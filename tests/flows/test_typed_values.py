"""Values as people type them: kept as reading keeps them, refused where they cannot be, never made more exact."""

import pytest

from config.paper_fields import ValueKind
from dossiers.errors import BadRequest
from flows.stages.typed_values import typed_value
from ocr.fields.values import as_decimal


@pytest.mark.parametrize(
    ("name", "kind", "text", "kept"),
    [
        ("date_of_birth", "day", " 05/03/1994 ", "1994-03-05"),
        ("date_of_birth", "day", "5-3-1994", "1994-03-05"),
        ("wife.date_of_birth", "day", "05.03.1994", "1994-03-05"),
        ("issued_on", "day", "ngày 05 tháng 3 năm 2021", "2021-03-05"),
        ("issued_on", "day", "Ngày 29/02/2024", "2024-02-29"),
        ("issued_on", "day", "2021-03-05", "2021-03-05"),
        ("registered_on", "day", "03/2021", "2021-03"),
        ("registered_on", "day", "tháng 3 năm 2021", "2021-03"),
        ("registered_on", "day", "2021-3", "2021-03"),
        ("date_of_birth", "day", "1898", "1898"),
        ("expires_on", "day", "Không thời hạn", "Không thời hạn"),
        ("issued_on", "day", "", ""),
        ("received_at", "moment", "08:05 05/10/2026", "2026-10-05T08:05"),
        ("received_at", "moment", "8 giờ 05 phút, ngày 05 tháng 10 năm 2026", "2026-10-05T08:05"),
        ("due_at", "moment", "05/10/2026 16h", "2026-10-05T16:00"),
        ("steps[2].received_at", "moment", "2026-10-05T08:05", "2026-10-05T08:05"),
        ("due_at", "moment", "05/10/2026", "2026-10-05"),
        ("mother.birth_year", "year", "1970", "1970"),
        ("father.birth_year", "year", "05/03/1970", "1970"),
        ("personal_id", "personal_id", "048 194 717314", "048194717314"),
        ("husband.personal_id", "personal_id", "201.234.567", "201234567"),
        ("personal_id", "personal_id", "099194717314", "099194717314"),  # a province to come is no reason to refuse
        ("personal_id", "personal_id", "c1234567", "C1234567"),
        ("old_id_number", "personal_id", "201234567", "201234567"),
        ("phone", "phone", "0912 345 678", "0912345678"),
        ("phone", "phone", "(0510) 3.851.234", "05103851234"),  # a land line of before 2017
        ("phone", "phone", "+84 912-345-678", "+84912345678"),
        ("registered_at", "address", "Ủy ban nhân dân xã Núi Thành", "Ủy ban nhân dân xã Núi Thành"),
        (
            "based_on",
            "text",
            "Sổ đăng ký kết hôn số 3 năm 1998",
            "Sổ đăng ký kết hôn số 3 năm 1998",
        ),  # no day, for all its name
        ("number", "paper_number", "07/CT-UBND", "07/CT-UBND"),
        ("place", "text", "Hà\x00 \ud800Nội", "Hà\ufffd \ufffdNội"),  # damaged bytes of a command line, or of JSON
        ("area", "number", "125,5", "125.5"),
        ("area", "number", "1.234,5 m²", "1234.5"),
        ("area", "number", "125.5m2", "125.5"),
        ("area", "number", "120", "120"),
        ("capital", "number", "10.000.000.000 ĐỒNG (Mười tỷ đồng)", "10000000000"),
        ("floors", "count", "02", "02"),
        ("floors", "count", "2 tầng", "2"),
        ("processing_days", "count", "15 ngày làm việc", "15"),
        ("place", "text", "Ha\u0300 No\u0323\u0302i", "Hà Nội"),
    ],
)
def test_a_value_is_kept_as_reading_keeps_it_and_again_changes_nothing(
    name: str, kind: ValueKind, text: str, kept: str
) -> None:
    assert typed_value(name, kind, text) == kept
    assert typed_value(name, kind, kept) == kept


@pytest.mark.parametrize(
    ("name", "kind", "text", "code"),
    [
        ("date_of_birth", "day", "31/02/1994", "value_no_day"),
        ("date_of_birth", "day", "05/13/1994", "value_no_day"),
        ("date_of_birth", "day", "05/03/94", "value_no_day"),
        ("date_of_birth", "day", "1994-02-31", "value_no_day"),
        ("date_of_birth", "day", "Không thời hạn", "value_no_day"),
        ("issued_on", "day", "12 tháng 13", "value_no_day"),
        ("issued_on", "day", "05/03/2021 Nguyễn Văn An", "value_no_day"),
        ("registered_on", "day", "13/2021", "value_no_day"),
        ("registered_on", "day", "0021", "value_no_day"),
        ("received_at", "moment", "25:00 05/10/2026", "value_no_moment"),
        ("received_at", "moment", "7:45", "value_no_moment"),
        ("received_at", "moment", "08:05 10/2026", "value_no_moment"),
        ("steps[1].received_at", "moment", "sáng 05/10/2026", "value_no_moment"),
        ("mother.birth_year", "year", "khoảng 1970", "value_no_year"),
        ("personal_id", "personal_id", "abc", "value_no_personal_id"),
        ("personal_id", "personal_id", "04819471731", "value_no_personal_id"),
        ("personal_id", "personal_id", "048399717314", "value_no_personal_id"),  # to be born in 2099
        ("wife.personal_id", "personal_id", "148194717314", "value_no_personal_id"),
        ("phone", "phone", "abc", "value_no_phone"),
        ("phone", "phone", "098", "value_no_phone"),
        ("area", "number", "một trăm", "value_no_number"),
        ("capital", "number", "2 tỷ đồng", "value_no_number"),
        ("area", "number", "1,234", "value_no_number"),  # thousands, or thousandths
        ("area", "number", "12,5,3", "value_no_number"),
        ("area", "number", "90-100", "value_no_number"),
        ("area", "number", "125 5", "value_no_number"),
        ("floors", "count", "hai", "value_no_count"),
        ("floors", "count", "2,5", "value_no_count"),
        ("floors", "count", "-2", "value_no_count"),
    ],
)
def test_what_cannot_be_is_refused_by_its_field_and_the_value_is_not_repeated(
    name: str, kind: ValueKind, text: str, code: str
) -> None:
    with pytest.raises(BadRequest) as refusal:
        typed_value(name, kind, text)
    told = refusal.value.notice
    assert told.code == code
    assert name in told.vi
    assert name in told.en
    assert text not in f"{told.vi}{told.en}{told.remedy}"


def test_what_does_not_match_the_declared_pattern_is_refused() -> None:
    pattern = r"\d{10}(-\d{3})?"
    assert typed_value("business_code", "code", " 0312345678-001 ", pattern) == "0312345678-001"
    assert typed_value("business_code", "code", "", pattern) == ""
    with pytest.raises(BadRequest) as refusal:
        typed_value("business_code", "code", "031234567", pattern)
    assert refusal.value.code == "value_not_as_pattern"


@pytest.mark.parametrize("printed", ["120,7", "1.234,5 m²", "72", "10.000.000.000 đồng"])
def test_a_measure_is_kept_as_reading_keeps_it(printed: str) -> None:
    assert typed_value("area", "number", printed) == as_decimal(printed).value
