"""A reader that forgets labels does so by lot, the same lot each time, and remembers afterwards."""

from bench.measuring.forgetting import labels_forgotten
from config.catalogues import load_catalogue
from dossiers.papers import Field
from ocr.understanding import understand
from tests.ocr.printed import centred, motto, page, reading, row

CATALOGUE = load_catalogue()


def birth() -> dict[str, Field]:
    rows = [row("Họ, chữ đệm, tên: TRẦN AN NHIÊN"), row("Giới tính: Nữ"), row("Quốc tịch: Việt Nam")]
    (paper,) = understand(reading(page([*motto(), centred("GIẤY KHAI SINH"), *rows])), CATALOGUE)
    return {field.name: field for field in paper.fields}


def found(share: float, draw: int) -> set[str]:
    with labels_forgotten(share, draw):
        return {name for name, field in birth().items() if field.value}


def test_what_is_forgotten_is_asked_for_and_remembered_afterwards() -> None:
    before = birth()
    assert {"full_name", "sex", "nationality"} <= {name for name, field in before.items() if field.value}
    with labels_forgotten(1.0, 0):
        fields = birth()
    assert not any(fields[name].value for name in ("full_name", "sex", "nationality"))
    assert all(fields[name].needs_check for name in ("full_name", "sex", "nationality"))
    assert birth() == before


def test_a_share_is_drawn_by_lot_and_the_same_lot_draws_the_same() -> None:
    assert found(0.0, 3) == found(0.0, 4)
    draws = [found(0.5, draw) for draw in range(8)]
    assert draws == [found(0.5, draw) for draw in range(8)]
    assert len({frozenset(draw) for draw in draws}) > 1
